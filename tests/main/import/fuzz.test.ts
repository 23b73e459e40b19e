import { readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import fc from 'fast-check'
import Papa from 'papaparse'
import { beforeAll, describe, expect, it } from 'vitest'
import { hasValue, type Status } from '../../../data/figures/figure.ts'
import type { Layout } from '../../../main/import/datasets.ts'
import type { Reader } from '../../../main/import/files/source.ts'
import { OfficialFileError } from '../../../main/import/official-file-error.ts'
import { READERS, recognise } from '../../../main/import/official-files.ts'
import { Rejects } from '../../../main/import/rejects.ts'
import { DATASETS_FOLDER, datasetsHere } from './support/datasets.ts'
import { emptyFolder } from './support/files.ts'
import { mutated, mutations } from './support/mutations.ts'
import { zip } from './support/zip.ts'

/** Thousands of cases in the soak, a tenth in every test run. */
const SOAK = Boolean(process.env.PATHWISE_SOAK)
const RUNS_A_LAYOUT = SOAK ? 140 : 14
const RUNS_OF_ARCHIVES = SOAK ? 400 : 40

/** So much of each file is enough to have every kind of row. */
const LENGTH = 24_000

const FILES: Readonly<Partial<Record<Layout, string>>> = {
  'ipeds-directory': 'ipeds/hd2022.csv',
  'ipeds-completions': 'ipeds/c2024_a.csv',
  'ipeds-program-prices': 'ipeds/ic2018_py.csv',
  'ipeds-year-prices': 'ipeds/ic2023_ay.csv',
  'ipeds-distance': 'ipeds/c2022dep.csv',
  'ipeds-graduation': 'ipeds/gr200_22.csv',
  oews: 'bls/national_M2024_dl.xlsx',
  'oews-washington': 'bls/state_WA_2022_oews.csv',
  projections: 'bls/occupation_2024-2034.xlsx',
  separations: 'bls/occupation_2024-2034.xlsx',
  crosswalk: 'crosswalk/CIP2020_SOC2018_Crosswalk.xlsx',
  'cip-titles': 'crosswalk/CIPCode2020.csv',
  'cip-2010-2020': 'crosswalk/Crosswalk2010to2020.csv',
  'soc-definitions': 'crosswalk/soc_2018_definitions.xlsx',
  'onet-alternate-titles': 'onet/Alternate Titles.txt',
  'onet-reported-titles': 'onet/Sample of Reported Titles.txt',
  'scorecard-institutions': 'scorecard/institution_earnings_extract_20250519.csv',
  'scorecard-fields': 'scorecard/FieldOfStudy_2019release_first100rows.csv',
  'etpl-texas': 'state-etpl/tx_etpl_2024-03-20.xlsx',
}

/** Layouts without a real file: columns and rows of real ones, under the names these layouts have. */
const MADE: Readonly<Partial<Record<Layout, () => Promise<Buffer>>>> = {
  'cost1-program-prices': mergedPrices,
  'cost1-year-prices': mergedPrices,
  'etpl-dol': async () => {
    const NAMES = [
      'Name of Training Provider/ETP',
      'Program of Study-Name',
      'Program of Study-Potential Outcome',
      'CIP Code',
      'Cost: Tuition and Required Fees',
      'Program Length: Weeks',
      'Program Format',
      'O*NET-SOC Code 1',
    ]
    const from = [
      'PROVIDERNAME',
      'PROGRAM NAME',
      'PROGRAM OUTCOME',
      'INSTRUCTIONAL PROGRAM (CIP) CODE',
      'REQUIRED COST: TUITION & FEES',
      'LENGTH: WEEKS',
      'DELIVERY METHOD',
      'OCCUPATION CODE (ONET 1)',
    ]
    const [header = [], ...rows] = await firstRows('state-etpl/tx_etpl_2024-03-20.xlsx', 'etpl-texas')
    return csv([NAMES, ...rows.map((row) => from.map((name) => row[header.indexOf(name)] ?? ''))])
  },
}

const csv = (rows: readonly (readonly string[])[]) => Buffer.from(`${Papa.unparse(rows as string[][])}\n`)

/** Header and first rows of a real table. */
async function firstRows(file: string, layout: Layout): Promise<string[][]> {
  const { tables } = await recognise(join(DATASETS_FOLDER, file))
  const source = await tables.find((table) => table.layout === layout)?.open(new Rejects())
  const rows: string[][] = [[...(source?.header.names ?? [])]]
  for await (const batch of source?.batches ?? []) {
    const width = source?.header.names.length ?? 0
    rows.push(...batch.map(({ cells }) => Array.from({ length: width }, (_, at) => cells[at] ?? '')))
    if (rows.length > 60) break
  }
  return rows.slice(0, 60)
}

async function mergedPrices(): Promise<Buffer> {
  const [years = [], ...byYear] = await firstRows('ipeds/ic2023_ay.csv', 'ipeds-year-prices')
  const [programs = [], ...byProgram] = await firstRows('ipeds/ic2023_py.csv', 'ipeds-program-prices')
  const blanks = (names: readonly string[]) => names.map((name) => (name.startsWith('X') ? 'A' : ''))
  return csv([
    [...years, ...programs.slice(1)],
    ...byYear.slice(0, 8).map((row) => [...row, ...blanks(programs.slice(1))]),
    ...byProgram.slice(0, 8).map((row) => [row[0] ?? '', ...blanks(years.slice(1)), ...row.slice(1)]),
  ])
}

/** A piece of a real file; of a workbook its table as text, since readers do not know the difference. */
async function sampleOf(layout: Layout): Promise<Buffer> {
  const made = MADE[layout]
  if (made) return made()
  const file = FILES[layout] ?? ''
  if (extname(file) === '.xlsx') return csv(await firstRows(file, layout))
  // From the middle: c2022dep begins with a thousand sums that are no programs.
  const whole = readFileSync(join(DATASETS_FOLDER, file))
  const middle = whole.indexOf('\n', Math.floor(whole.length * 0.4)) + 1
  return Buffer.concat([whole.subarray(0, whole.indexOf('\n') + 1), whole.subarray(middle, middle + LENGTH)])
}

/** Percent of change may be below zero, and half of the world lies west or south of 0. */
const MAY_BE_NEGATIVE = new Set(['growth', 'latitude', 'longitude'])

/** @throws Error when a figure is none, or says of itself what is not so */
function check(value: unknown, field: string): void {
  if (typeof value === 'number') {
    if (!Number.isFinite(value) || (value < 0 && !MAY_BE_NEGATIVE.has(field)))
      throw new Error(`${field} is ${value}`)
  } else if (Array.isArray(value)) value.forEach((each) => check(each, field))
  else if (typeof value === 'object' && value !== null) {
    if ('status' in value && 'value' in value) {
      const status = value.status as Status
      if ((value.value === null) === hasValue(status))
        throw new Error(`${field} is ${String(value.value)} and ${status}`)
      check(value.value, field)
    } else for (const [name, each] of Object.entries(value)) check(each, name)
  }
}

/** A mistake of the program must not pass for a fault of the file. */
function checkCause({ cause }: OfficialFileError): void {
  if (cause instanceof TypeError || cause instanceof ReferenceError) throw cause
}

/** Reads a file to its end, or to an error of ours, and checks all it says. @returns how many rows it gave. */
async function readAndCheck(path: string, only?: Layout): Promise<number> {
  const found = await recognise(path)
  if (found.problem) checkCause(found.problem)
  const rejects = new Rejects()
  let rows = 0
  for (const table of found.tables) {
    if (only && table.layout !== only) continue
    try {
      const reader = READERS[table.layout] as Reader<unknown>
      for await (const batch of reader.read(await table.open(rejects), rejects)) {
        rows += batch.length
        for (const row of batch) check(row, table.layout)
      }
    } catch (error) {
      if (!(error instanceof OfficialFileError)) throw error
      checkCause(error)
    }
  }
  for (const { file, line, reason } of rejects.list) {
    if (file === '' || !Number.isInteger(line) || line < 1 || !reason)
      throw new Error(`A reject without its place: ${file} ${line}`)
  }
  return rows
}

describe.skipIf(!datasetsHere)('readers of mutated real files', () => {
  const layouts = Object.keys(READERS) as Layout[]

  it('have a file of every layout', () => {
    expect(layouts.filter((layout) => !FILES[layout] && !MADE[layout])).toEqual([])
  })

  it.each(layouts)('%s: give figures, rejects with their places, or an error of ours', async (layout) => {
    const sample = await sampleOf(layout)
    const path = join(emptyFolder(), FILES[layout] ? 'sample.csv' : 'made.csv')
    writeFileSync(path, sample)
    // Unharmed, the sample is read: what follows is not of a file that nobody knows.
    expect(await readAndCheck(path, layout)).toBeGreaterThan(0)
    await fc.assert(
      fc.asyncProperty(mutations, async (list) => {
        writeFileSync(path, mutated(sample, list))
        await readAndCheck(path)
      }),
      { numRuns: RUNS_A_LAYOUT },
    )
  })
})

describe.skipIf(!datasetsHere)('mutated archives and workbooks', () => {
  let soc: Buffer
  let archive: Buffer
  beforeAll(() => {
    soc = readFileSync(join(DATASETS_FOLDER, 'crosswalk/soc_2018_definitions.xlsx'))
    const c = readFileSync(join(DATASETS_FOLDER, 'ipeds/c2024_a.csv')).subarray(0, LENGTH)
    archive = zip({
      'c2024_a.csv': { data: c, deflate: true },
      'c2024_a_rv.csv': c,
      'notes.html': '<html></html>',
    })
  })

  it.each([
    ['soc.xlsx', () => soc],
    ['C2024_A.zip', () => archive],
  ])('%s: are read, or refused with an error of ours', async (name, bytes) => {
    const path = join(emptyFolder(), name)
    writeFileSync(path, bytes())
    expect(await readAndCheck(path)).toBeGreaterThan(0)
    await fc.assert(
      fc.asyncProperty(mutations, async (list) => {
        writeFileSync(path, mutated(bytes(), list))
        await readAndCheck(path)
      }),
      { numRuns: RUNS_OF_ARCHIVES },
    )
  })
})
