import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { CATALOG_TABLES } from '../../../../../main/storage/schema/tables.ts'
import type { Layout } from '../../../../../main/import/datasets.ts'
import { findOfficialFiles } from '../../../../../main/import/official-files.ts'
import { JOINT_CODES } from '../../../../../main/import/readers/joint-codes.ts'
import { letterMeaning, publishedSoc } from '../../../../../main/import/readers/official-codes.ts'
import { Rejects } from '../../../../../main/import/rejects.ts'
import { assemble } from '../../../../../main/import/rows/assemble.ts'
import type { Facts } from '../../../../../main/import/rows/facts.ts'
import { readFacts } from '../../../../../main/import/rows/read-facts.ts'
import type { RowsByTable } from '../../../../../main/import/rows/table-rows.ts'
import { tableText } from '../../../../../main/import/rows/tables-writer.ts'
import { SHIPPED_CIPS, shippedTables } from '../../../../../main/import/shipped.ts'
import { DATASETS_FOLDER, ROOT } from '../../../../main/import/support/datasets.ts'
import { cellsOf, readOfficial, sheetRows } from '../../../../main/import/support/read-official.ts'
import { ofWholeFiles } from '../../../support/whole-files.ts'
import { NATIONAL, NATIONAL_SAID } from '../../../../support/catalog-counts.ts'

const keyOf = ({ unitid, cip, award_level: level }: { unitid: number; cip: string; award_level: number }) =>
  `${unitid} ${cip} ${level}`

ofWholeFiles('the official files themselves', () => {
  let facts: Facts
  let rejects: ReadonlyMap<string, Rejects>

  beforeAll(async () => {
    const found = await findOfficialFiles(DATASETS_FOLDER)
    ;({ facts, rejects } = await readFacts(shippedTables(found), { cips: SHIPPED_CIPS }))
  }, 120_000)

  /** Every row of a file of one layout, whatever the CIP. */
  async function rowsOf<L extends Layout>(layout: L, file: string) {
    const { rows, rejects: own } = await readOfficial(DATASETS_FOLDER, file, layout)
    expect(own).toEqual([])
    return rows
  }

  it('give the tables that ship, byte for byte', () => {
    const placing = new Rejects()
    const tables: RowsByTable = assemble(facts, () => placing)
    for (const table of CATALOG_TABLES) {
      const shipped = readFileSync(join(ROOT, 'data', 'catalog', `${table.name}.csv`), 'utf8').replaceAll(
        '\r\n',
        '\n',
      )
      expect(tableText(table, tables[table.name] ?? []) === shipped, table.name).toBe(true)
    }
    expect([...rejects.values()].flatMap(({ list }) => list)).toEqual([])
    expect(placing.list).toEqual([])
  })

  it(`hold ${NATIONAL_SAID.programs} programs at ${NATIONAL_SAID.institutions} institutions`, async () => {
    const rows = await rowsOf('ipeds-completions', 'ipeds/c2024_a.csv')
    expect(rows).toHaveLength(NATIONAL.programs)
    expect(new Set(rows.map(({ unitid }) => unitid)).size).toBe(NATIONAL.institutions)
  })

  it('have the awards of the year before of all but the programs that the earlier list does not have', async () => {
    const ours = new Set(facts.completions.map(keyOf))
    const earlier = (await rowsOf('ipeds-completions', 'ipeds/c2023_a.csv')).filter((row) =>
      ours.has(keyOf(row)),
    )
    expect(facts.completionsBefore.size).toBe(earlier.length)
    expect(new Set(Array.from(facts.completionsBefore.values(), ({ dataset }) => dataset))).toEqual(
      new Set(['ipeds-c-2023']),
    )
    // Those that nobody finished now and somebody did the year before are what a single year hides.
    const before = new Map(earlier.map((row) => [keyOf(row), row.completions ?? 0]))
    const none = facts.completions.filter((row) => row.completions === 0)
    expect(none).toHaveLength(949)
    expect(none.filter((row) => (before.get(keyOf(row)) ?? 0) > 0).length).toBeGreaterThan(100)
  })

  it('hold 7,940 priced slots of 7,953 in 2023, and are read with a trailing comma in 2018', async () => {
    const slots = await rowsOf('ipeds-program-prices', 'ipeds/ic2023_py.csv')
    expect(slots).toHaveLength(7953)
    expect(slots.filter(({ tuition }) => tuition !== null)).toHaveLength(7940)
    expect((await rowsOf('ipeds-program-prices', 'ipeds/ic2018_py.csv')).length).toBeGreaterThan(8000)
  })

  it('give 668 programs of ours a slot, before the hours tell the award level', () => {
    const slots = new Set([...facts.slots.values()].flat().map(({ unitid, cip }) => `${unitid} ${cip}`))
    expect(facts.completions.filter(({ unitid, cip }) => slots.has(`${unitid} ${cip}`))).toHaveLength(668)
  })

  it('charge by program or by year, never both; 1,120 of ours by year', () => {
    expect([...facts.slots.keys()].filter((unitid) => facts.yearPrices.has(unitid))).toEqual([])
    const ours = new Set(facts.completions.map(({ unitid }) => unitid))
    expect([...ours].filter((unitid) => facts.yearPrices.has(unitid))).toHaveLength(1120)
    const records = new Set(
      facts.completions.filter(({ cip }) => cip === '51.0707').map(({ unitid }) => unitid),
    )
    expect(records.size).toBe(419)
    expect([...records].filter((unitid) => facts.yearPrices.has(unitid))).toHaveLength(389)
  })

  it('hold 6,072 institutions in UTF-8 with a byte order mark, 6,256 in Windows-1252', async () => {
    expect(await rowsOf('ipeds-directory', 'ipeds/hd2024.csv')).toHaveLength(6072)
    const older = await rowsOf('ipeds-directory', 'ipeds/hd2022.csv')
    expect(older).toHaveLength(6256)
    const names = older.map(({ name, city }) => `${name} ${city}`).join(' ')
    expect(names).toMatch(/[áéíñ]/)
    expect(names).not.toMatch(/\uFFFD|Ã/)
  })

  it('never say "all" and "some" of one award level, and hold 0 or 1 at six digits', async () => {
    const { header, rows: all } = await cellsOf(DATASETS_FOLDER, 'ipeds/c2022dep.csv')
    const cip = header.position('CIPCODE')
    const numbers = header.names.flatMap((name, at) => (/^P/.test(name) ? [at] : []))
    let rows = 0
    for (const { cells } of all) {
      if (cells[cip]?.length === 2) continue
      rows += 1
      // Of PTOTAL, a sum over award levels, only its parts hold.
      for (let at = 3; at < numbers.length; at += 3) {
        const [offered = '', every = '', some = ''] = numbers
          .slice(at, at + 3)
          .map((position) => cells[position] ?? '')
        if (!/^[01]$/.test(offered) || Number(every) + Number(some) > Number(offered))
          throw new Error(cells.join())
      }
    }
    expect(rows).toBe(182_405)
  })

  it('explain every letter of their X columns in their own dictionaries as we read it', async () => {
    for (const file of ['ic2021_py', 'c2021_a', 'COST1_2024']) {
      const path = join(DATASETS_FOLDER, 'dictionaries', `${file}_dictionary.xlsx`)
      const values = await sheetRows(path, /^imputation values$/i)
      const letters = values.filter(({ cells }) => /^[A-Z]$/.test(cells[0] ?? ''))
      expect(letters).toHaveLength(13)
      for (const { cells } of letters) {
        const [letter = '', words = ''] = cells
        const said = /^Reported$/.test(words)
          ? 'known'
          : /not applicable|blank|not know|not derived/i.test(words)
            ? 'blank'
            : 'imputed'
        expect([letter, letterMeaning(letter)]).toEqual([letter, said])
      }
    }
  })

  it('publish 818 occupations of the crosswalk in OEWS 2025, 654 of them with a program, and others merged', async () => {
    const { crosswalk, wages } = facts
    const published = new Set(wages[0]?.rows.filter(({ detailed }) => detailed).map(({ soc }) => soc))
    expect(wages[0]?.vintage).toBe('2025-05')
    // Those without a program stand beside "99.9999, no match", which the reader passes over.
    const rows = await sheetRows(
      join(DATASETS_FOLDER, 'crosswalk', 'CIP2020_SOC2018_Crosswalk.xlsx'),
      /^CIP-SOC$/,
    )
    const column = rows.map(({ cells }) => cells[2] ?? '')
    expect([...new Set(column)].filter((soc) => published.has(soc))).toHaveLength(818)
    const socs = [...new Set(crosswalk.map(({ soc }) => soc))]
    expect(socs.filter((soc) => published.has(soc))).toHaveLength(654)
    expect(publishedSoc('29-2011', published)).toBe('29-2010')
    expect(publishedSoc('31-1121', published)).toBe('31-1120')
    // Codes that OEWS and the projections have and SOC 2018 has not are the joint ones, each of them ours.
    const [{ rows: newest } = { rows: [] }] = wages
    const known = new Set(column.filter((soc) => /^\d\d-\d{4}$/.test(soc) && !soc.startsWith('99')))
    const isOurs = (code: string) => known.has(code) || JOINT_CODES.has(code) || code.endsWith('0')
    expect(newest.filter(({ detailed, soc }) => detailed && !isOurs(soc)).map(({ soc }) => soc)).toEqual([])
    expect(
      facts.projections.filter(({ lineItem, soc }) => lineItem && !isOurs(soc)).map(({ soc }) => soc),
    ).toEqual([])
    for (const [code, members] of JOINT_CODES) {
      expect(published, code).toContain(code)
      for (const soc of members) {
        expect(known, soc).toContain(soc)
        expect(published.has(soc), soc).toBe(false)
        expect(publishedSoc(soc, published)).toBe(code)
      }
    }
    // What is left without pay: military occupations, fishing and hunting, legislators.
    expect(
      [...new Set(column)].filter(
        (soc) => known.has(soc) && !soc.startsWith('55-') && publishedSoc(soc, published) === null,
      ),
    ).toEqual(['45-3031', '11-1031'])
    expect(socs.filter((soc) => soc.startsWith('55-') && publishedSoc(soc, published) !== null)).toEqual([])
  })

  it('give top-coded wages in May 2023 and 2024 and none in May 2025', () => {
    const topCoded = facts.wages.map(({ vintage, rows }) => [
      vintage,
      rows.filter((row) => row.p90_status === 'at-least').length,
    ])
    expect(topCoded).toEqual([
      ['2025-05', 0],
      ['2024-05', 72],
      ['2023-05', 63],
    ])
    const values = facts.wages[1]?.rows.flatMap((row) => (row.p90_status === 'at-least' ? [row.p90] : []))
    expect(new Set(values)).toEqual(new Set([23_920_000]))
    expect(Math.max(...(facts.wages[0]?.rows.map(({ p90 }) => p90 ?? 0) ?? []))).toBe(74_231_000)
  })

  it('agree within themselves: growth follows from employment, openings from growth, exits and transfers', () => {
    const { projections, separations } = facts
    const leaving = new Map(separations.map((each) => [each.soc, each]))
    const lines = projections.filter(({ lineItem }) => lineItem)
    expect(lines.length).toBeGreaterThan(800)
    let growthAgrees = 0
    let openingsAgree = 0
    for (const { soc, growth, openings, ...jobs } of lines) {
      const [base, target] = [jobs.base_employment ?? NaN, jobs.target_employment ?? NaN]
      // Inputs are rounded to hundreds, so the ratio is known to within that.
      const rounding = (100 * 50 * (1 + target / base)) / base
      if (Math.abs(((target - base) / base) * 100 - (growth ?? NaN)) <= 0.15 + rounding) growthAgrees += 1
      const { exits, transfers } = leaving.get(soc) ?? {}
      const sum = (target - base) / 10 + (exits ?? NaN) + (transfers ?? NaN)
      if (Math.abs(sum - (openings ?? NaN)) <= 150) openingsAgree += 1
    }
    expect(growthAgrees / lines.length).toBeGreaterThan(0.95)
    expect(openingsAgree / lines.length).toBeGreaterThan(0.9)
    const coder = lines.find(({ soc }) => soc === '29-2072')
    expect(coder).toMatchObject({
      base_employment: 194_800,
      target_employment: 208_600,
      openings: 14_200,
    })
  })

  it('hold 52,754 alternate job titles', async () => {
    expect(await rowsOf('onet-alternate-titles', 'onet/Alternate Titles.txt')).toHaveLength(52_754)
  })
})
