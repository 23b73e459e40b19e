import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { CATALOG_TABLES } from '../../../../main/storage/schema/tables.ts'
import { findOfficialFiles } from '../../../../main/import/official-files.ts'
import { publishedSoc } from '../../../../main/import/readers/official-codes.ts'
import { Rejects } from '../../../../main/import/rejects.ts'
import { assemble } from '../../../../main/import/rows/assemble.ts'
import type { Facts } from '../../../../main/import/rows/facts.ts'
import { readFacts } from '../../../../main/import/rows/read-facts.ts'
import type { RowsByTable } from '../../../../main/import/rows/table-rows.ts'
import { tableText } from '../../../../main/import/rows/tables-writer.ts'
import { SHIPPED_CIPS, shippedTables } from '../../../../main/import/shipped.ts'
import { EXCERPTS_FOLDER } from '../support/datasets.ts'
import { emptyFolder } from '../support/files.ts'
import { shippedTable, type Row } from '../support/tables.ts'

describe('shippedTables', () => {
  const HEADER = 'UNITID,INSTNM,IALIAS,CITY,STABBR,ZIP,OPEFLAG,CONTROL,GENTELE,WEBADDR,LATITUDE,LONGITUD\n'
  const refusal = async (...names: readonly string[]) => {
    const folder = emptyFolder()
    for (const name of names) writeFileSync(join(folder, name), `${HEADER}100654,A,,B,AL,35762,1,1,,,,\n`)
    const found = await findOfficialFiles(folder)
    return () => shippedTables(found)
  }

  it('names the dataset that has no file', async () => {
    expect(await refusal('hd2019.csv')).toThrow(
      expect.objectContaining({
        code: 'missing',
        params: { title: 'IPEDS directory information, 2024-25' },
      }),
    )
    expect(await refusal('hd2024.csv')).toThrow(
      expect.objectContaining({
        code: 'missing',
        params: { title: 'IPEDS completions, awards conferred July 2023 to June 2024' },
      }),
    )
  })

  it('does not choose between two files of one dataset', async () => {
    expect(await refusal('hd2024.csv', 'hd2024_rv.csv', 'hd2022.csv')).toThrow(
      expect.objectContaining({
        code: 'doubled',
        params: expect.objectContaining({ files: 'hd2024.csv, hd2024_rv.csv' }),
      }),
    )
  })
})

/** Tables whose rows are of what the excerpts are of, by what tells that they are. */
const OF_EXCERPTS = {
  cips: ({ cip }) => cip ?? '',
  cip_occupations: ({ cip }) => cip ?? '',
  occupations: ({ soc }) => soc ?? '',
  job_titles: ({ soc }) => soc ?? '',
  // The excerpts have fewer occupations to be related to.
  related_occupations: ({ soc, related }) => `${soc} ${related}`,
  areas: ({ area }) => area ?? '',
  wages: ({ soc }) => soc ?? '',
  projections: ({ soc }) => soc ?? '',
  institutions: ({ unitid }) => unitid ?? '',
  price_slots: ({ unitid }) => unitid ?? '',
  programs: ({ unitid }) => unitid ?? '',
} satisfies Readonly<Record<string, (row: Row) => string>>

describe('the excerpts of the official files', () => {
  let facts: Facts
  let made: ReadonlyMap<string, readonly Row[]>
  let rejected: number

  beforeAll(async () => {
    const found = await findOfficialFiles(EXCERPTS_FOLDER)
    const read = await readFacts(shippedTables(found), { cips: SHIPPED_CIPS })
    facts = read.facts
    const placing = new Rejects()
    const tables: RowsByTable = assemble(facts, () => placing)
    made = new Map(
      CATALOG_TABLES.map((table) => [
        table.name,
        parse(tableText(table, tables[table.name] ?? []), { columns: true }) as Row[],
      ]),
    )
    rejected = placing.count + [...read.rejects.values()].reduce((sum, { count }) => sum + count, 0)
  })

  it.each(Object.entries(OF_EXCERPTS))('give the very rows of %s that ship', (name, of) => {
    const rows = made.get(name) ?? []
    expect(rows.length).toBeGreaterThan(0)
    const subjects = new Set(rows.map(of))
    const shipped = shippedTable(name)
    // A column newer than the tables waits for the whole files; the long tests ask for all of them.
    const columns = Object.keys(shipped[0] ?? {})
    // The excerpts lack the school that one of theirs became part of.
    const known = (row: Row) =>
      Object.fromEntries(
        columns.filter((column) => column !== 'merged_into_name').map((column) => [column, row[column]]),
      )
    expect(rows.map(known)).toEqual(shipped.filter((row) => subjects.has(of(row))).map(known))
  })

  it('say of each figure where it is from, as the tables that ship do, and reject nothing', () => {
    const provenanceTable = ({ rows: _, ...paper }: Row) => paper
    expect((made.get('datasets') ?? []).map(provenanceTable)).toEqual(
      shippedTable('datasets').map(provenanceTable),
    )
    const shipped = shippedTable('provenance')
    const fields = new Set(shipped.map(({ field }) => field))
    expect((made.get('provenance') ?? []).filter(({ field }) => fields.has(field ?? ''))).toEqual(shipped)
    expect(rejected).toBe(0)
  })

  it('give 48 of 249 programs a slot, before the hours tell the award level', () => {
    const slots = new Set([...facts.slots.values()].flat().map(({ unitid, cip }) => `${unitid} ${cip}`))
    expect(facts.completions).toHaveLength(249)
    expect(facts.completions.filter(({ unitid, cip }) => slots.has(`${unitid} ${cip}`))).toHaveLength(48)
    // And every way in which a price comes to an award level.
    expect(new Set(made.get('programs')?.map((row) => row['price_level']))).toEqual(
      new Set(['', 'only', 'by-hours', 'not-stated']),
    )
  })

  it('charge by program or by year, never both; 47 of 73 by year', () => {
    expect([...facts.slots.keys()].filter((unitid) => facts.yearPrices.has(unitid))).toEqual([])
    const ours = new Set(facts.completions.map(({ unitid }) => unitid))
    expect(ours.size).toBe(73)
    expect([...ours].filter((unitid) => facts.yearPrices.has(unitid))).toHaveLength(47)
  })

  it('publish some occupations merged, and none of the armed forces', () => {
    const published = new Set(facts.wages[0]?.rows.filter(({ detailed }) => detailed).map(({ soc }) => soc))
    expect(facts.wages.map(({ vintage }) => vintage)).toEqual(['2025-05', '2024-05', '2023-05'])
    expect(publishedSoc('29-2011', published)).toBe('29-2010')
    expect(publishedSoc('31-1121', published)).toBe('31-1120')
    const military = facts.crosswalk.filter(({ soc }) => soc.startsWith('55-'))
    expect(military.length).toBeGreaterThan(0)
    expect(military.filter(({ soc }) => publishedSoc(soc, published) !== null)).toEqual([])
  })

  it('agree within themselves: growth follows from employment, openings from growth, exits and transfers', () => {
    const { projections, separations } = facts
    const leaving = new Map(separations.map((each) => [each.soc, each]))
    const lines = projections.filter(({ lineItem }) => lineItem)
    expect(lines.length).toBeGreaterThan(70)
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
})
