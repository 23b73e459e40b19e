import { readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import fc from 'fast-check'
import Papa from 'papaparse'
import { expect } from 'vitest'
import { hasValue, type Status } from '../../../../data/figures/figure.ts'
import type { Layout } from '../../../../main/import/datasets.ts'
import type { Reader } from '../../../../main/import/files/source.ts'
import { OfficialFileError } from '../../../../main/import/official-file-error.ts'
import { READERS, recognise } from '../../../../main/import/official-files.ts'
import { Rejects } from '../../../../main/import/rejects.ts'
import { emptyFolder } from './files.ts'
import { mutated, mutations } from './mutations.ts'

/** Thousands of cases in the soak, a tenth in every test run. */
const SOAK = Boolean(process.env.PATHWISE_SOAK)
export const RUNS_A_LAYOUT = SOAK ? 140 : 14
export const RUNS_OF_ARCHIVES = SOAK ? 400 : 40

/** So much of each file is enough to have every kind of row. */
export const LENGTH = 24_000

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
  'onet-related': 'onet/Related Occupations.txt',
  'scorecard-institutions': 'scorecard/institution_earnings_extract_20250519.csv',
  'scorecard-fields': 'scorecard/FieldOfStudy_2019release_first100rows.csv',
  'etpl-texas': 'state-etpl/tx_etpl_2024-03-20.xlsx',
}

const csv = (rows: readonly (readonly string[])[]) => Buffer.from(`${Papa.unparse(rows as string[][])}\n`)

/** Header and first rows of a real table. */
async function firstRows(folder: string, file: string, layout: Layout): Promise<string[][]> {
  const { tables } = await recognise(join(folder, file))
  const source = await tables.find((table) => table.layout === layout)?.open(new Rejects())
  const rows: string[][] = [[...(source?.header.names ?? [])]]
  for await (const batch of source?.batches ?? []) {
    const width = source?.header.names.length ?? 0
    rows.push(...batch.map(({ cells }) => Array.from({ length: width }, (_, at) => cells[at] ?? '')))
    if (rows.length > 60) break
  }
  return rows.slice(0, 60)
}

async function mergedPrices(folder: string): Promise<Buffer> {
  const [years = [], ...byYear] = await firstRows(folder, 'ipeds/ic2023_ay.csv', 'ipeds-year-prices')
  const [programs = [], ...byProgram] = await firstRows(folder, 'ipeds/ic2023_py.csv', 'ipeds-program-prices')
  const blanks = (names: readonly string[]) => names.map((name) => (name.startsWith('X') ? 'A' : ''))
  return csv([
    [...years, ...programs.slice(1)],
    ...byYear.slice(0, 8).map((row) => [...row, ...blanks(programs.slice(1))]),
    ...byProgram.slice(0, 8).map((row) => [row[0] ?? '', ...blanks(years.slice(1)), ...row.slice(1)]),
  ])
}

/** Of "Compare Institutions", which makes one anew for whoever asks. */
const CUSTOM = csv([
  [
    ...['UnitID', 'Institution Name', 'Published in-state tuition and fees 2022-23 (IC2023_AY)'],
    ...['CHG2AY3(IC2023_AY)', 'CHG2AY3(IC2023_AY_RV)', 'CHG4AY3(IC2023_AY)'],
  ],
  ...Array.from({ length: 30 }, (_, n) => [String(100_654 + n), `College ${n}`, '5000', '5200', '', '900']),
])

/** A piece of a real file; of a workbook its table as text, since readers do not know the difference. */
export async function pieceOf(folder: string, layout: Layout): Promise<Buffer> {
  if (isMerged(layout)) return mergedPrices(folder)
  if (layout === 'ipeds-custom-prices') return CUSTOM
  const file = FILES[layout] ?? ''
  if (extname(file) === '.xlsx') return csv(await firstRows(folder, file, layout))
  // From the middle: c2022dep begins with sums that are no programs.
  const whole = readFileSync(join(folder, file))
  const middle = whole.indexOf('\n', Math.floor(whole.length * 0.4)) + 1
  return Buffer.concat([whole.subarray(0, whole.indexOf('\n') + 1), whole.subarray(middle, middle + LENGTH)])
}

/** 2024-25 merged two files, of which none is at hand: columns and rows of the two. */
const isMerged = (layout: Layout) => layout.startsWith('cost1-')

/** Whether there is a file to take a piece of. */
export const hasPiece = (layout: Layout) =>
  FILES[layout] !== undefined || isMerged(layout) || layout === 'ipeds-custom-prices'

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

/**
 * Reads bytes that were mutated in ever other ways: figures, rejects with their places, or
 * an error of ours, and never anything else.
 * @param only of which layout the unharmed bytes are
 */
export async function readMutated(name: string, bytes: Buffer, runs: number, only?: Layout): Promise<void> {
  const path = join(emptyFolder(), name)
  writeFileSync(path, bytes)
  // Unharmed, they are read: what follows is not of a file that nobody knows.
  expect(await readAndCheck(path, only)).toBeGreaterThan(0)
  await fc.assert(
    fc.asyncProperty(mutations, async (list) => {
      writeFileSync(path, mutated(bytes, list))
      await readAndCheck(path)
    }),
    { numRuns: runs },
  )
}
