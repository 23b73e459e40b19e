import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import BetterSqlite3 from 'better-sqlite3'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Cell } from '../../../../data/contract/comparison.ts'
import { CompareInputSchema } from '../../../../data/contract/comparison.ts'
import { FindInputSchema } from '../../../../data/contract/find.ts'
import {
  JobsCompareSchema,
  type JobComparison,
  type JobsCompareInput,
} from '../../../../data/contract/job-comparison.ts'
import { statusCode } from '../../../../data/figures/figure.ts'
import { JOB_GROUPS, type JobRowId } from '../../../../data/job-rows.ts'
import { nearSearch, programExam } from '../../../../data/near-programs.ts'
import { openCatalogClient, type CatalogClient } from '../../../../main/catalog/client.ts'
import { generationPlaces } from '../../../../main/catalog/generations.ts'
import { dropIndex } from '../../../../main/catalog/index-file.ts'
import { writeShippedCatalog } from '../../../support/shipped-catalog.ts'

const [RECORDS, TECHNOLOGISTS, ASSISTANTS] = ['29-2072', '29-9021', '31-9092'] as const
/** Phlebotomists, information security analysts. */
const NO_EXAM = ['31-9097', '15-1212']
const COLUMBUS = { state: 'OH', zip: '43215' } as const

describe('jobs side by side', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pathwise-jobs-'))
  const file = join(folder, 'catalog.db')
  let db: Database
  let client: CatalogClient

  beforeAll(() => {
    writeShippedCatalog(file)
    db = new BetterSqlite3(file)
    // The catalog that ships has the nation's wages alone: those of a state, one of them hidden.
    db.exec(`
      INSERT INTO areas (area, title, kind) VALUES ('39', 'Ohio', 'state');
      INSERT INTO wages SELECT soc, '39', vintage, dataset, employment, employment_status, p10 - 100, p10_status,
        p25 - 100, p25_status, median - 100, median_status, p75 - 100, p75_status, p90 - 100, p90_status, older_soc
        FROM wages WHERE area = 'US' AND soc IN ('${RECORDS}', '${ASSISTANTS}') AND vintage = '2025-05';
      UPDATE wages SET p90 = NULL, p90_status = ${statusCode('suppressed')} WHERE area = '39' AND soc = '${ASSISTANTS}';
    `)
    dropIndex(file)
    client = openCatalogClient(generationPlaces(file, folder))
  })
  afterAll(async () => {
    await client.close()
    db.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })

  const compare = (input: JobsCompareInput) =>
    client.request('jobs.compare', v.parse(JobsCompareSchema, input))
  const rowOf = ({ groups }: JobComparison, id: JobRowId) =>
    groups.flatMap(({ rows }) => rows).find(({ field }) => field === id)
  const figureOf = (cell: Cell | undefined) => (cell?.kind === 'figure' ? cell.figure : undefined)
  const valuesOf = (made: JobComparison, id: JobRowId) =>
    rowOf(made, id)?.cells.map((cell) => figureOf(cell)?.value ?? null)
  const sql = (statement: string, ...values: string[]): unknown[] =>
    db
      .prepare<string[], unknown>(statement)
      .pluck()
      .all(...values)

  it('have every figure as the catalog has it, in the order asked for, each once', async () => {
    const jobs = [ASSISTANTS, RECORDS, TECHNOLOGISTS]
    const made = await compare({ jobs })
    expect(made.jobs.map(({ soc }) => soc)).toEqual(jobs)
    expect((await compare({ jobs: [RECORDS, RECORDS, ASSISTANTS] })).jobs).toHaveLength(2)
    const columns = {
      payP10: 'p10',
      payP25: 'p25',
      payMedian: 'median',
      payP75: 'p75',
      payP90: 'p90',
    } as const
    for (const [id, column] of Object.entries(columns))
      expect(valuesOf(made, id as JobRowId)).toEqual(
        jobs.flatMap((soc) =>
          sql(
            `SELECT ${column} FROM wages WHERE area = 'US' AND soc = (SELECT oews_soc FROM occupations WHERE soc = ?)
             ORDER BY vintage DESC LIMIT 1`,
            soc,
          ),
        ),
      )
    const outlook = {
      employment: 'base_employment',
      employmentTarget: 'target_employment',
      growth: 'growth',
      openings: 'openings',
    } as const
    for (const [id, column] of Object.entries(outlook))
      expect(valuesOf(made, id as JobRowId)).toEqual(
        jobs.flatMap((soc) => sql(`SELECT ${column} FROM projections WHERE soc = ?`, soc)),
      )
    expect(valuesOf(made, 'programCount')).toEqual(
      jobs.flatMap((soc) =>
        sql(
          `SELECT COUNT(*) FROM programs JOIN institutions USING (unitid)
           WHERE cip IN (SELECT cip FROM cip_occupations WHERE soc = ?) AND (closed_on IS NULL OR closed_on = 'open') AND merged_into IS NULL`,
          soc,
        ),
      ),
    )
  })

  it('say where each figure is from, and hold no other source', async () => {
    const { groups, sources } = await compare({ jobs: [RECORDS, ASSISTANTS], home: COLUMBUS })
    const named = new Set<string>()
    for (const cell of groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))) {
      if (!('figure' in cell)) continue
      if (cell.figure.value !== null) expect(cell.figure.provenance.length).toBeGreaterThan(0)
      for (const { source } of cell.figure.provenance) named.add(source)
    }
    expect([...named].sort()).toEqual(Object.keys(sources).sort())
  })

  it('have the pay of the state where the person lives, of the area chosen, or no such rows', async () => {
    const jobs = [RECORDS, ASSISTANTS, TECHNOLOGISTS]
    const nation = await compare({ jobs })
    expect(nation.groups.some(({ id }) => id === 'areaPay')).toBe(false)
    expect((await compare({ jobs, home: { state: 'TX', zip: null } })).groups[0]?.id).toBe('pay')
    const ohio = await compare({ jobs, home: COLUMBUS })
    expect(ohio.groups[0]).toMatchObject({
      id: 'areaPay',
      about: { kind: 'pay', area: { title: 'Ohio' }, vintages: ['2025-05'] },
    })
    const national = valuesOf(ohio, 'payMedian') as number[]
    expect(valuesOf(ohio, 'areaPayMedian')).toEqual([national[0]! - 100, national[1]! - 100, null])
    const [, hidden, none] = rowOf(ohio, 'areaPayP90')!.cells
    expect(figureOf(hidden)).toMatchObject({ status: 'suppressed', value: null })
    expect(figureOf(none)).toMatchObject({ status: 'not-reported', notes: [{ code: 'no-wage-in-area' }] })
    // The one that is not known may be more.
    expect(rowOf(ohio, 'areaPayMedian')?.best).toEqual([])
    expect((await compare({ jobs, area: '39' })).groups).toEqual(
      expect.arrayContaining([ohio.groups[0]]) as JobComparison['groups'],
    )
  })

  it('are best only where that is sure and one direction is better', async () => {
    const made = await compare({ jobs: [RECORDS, ASSISTANTS] })
    const pay = valuesOf(made, 'payMedian') as number[]
    expect(rowOf(made, 'payMedian')?.best).toEqual([pay.indexOf(Math.max(...pay))])
    for (const id of ['employment', 'programCount', 'entryEducation', 'training'] as const)
      expect(rowOf(made, id)?.best).toEqual([])
  })

  it('have near programs within one radius, each as its own comparison has it', async () => {
    const jobs = [RECORDS, ASSISTANTS]
    const made = await compare({ jobs, home: COLUMBUS, residency: 'by-state' })
    const near = made.groups.find(({ id }) => id === 'programs')?.about
    expect(near).toMatchObject({ kind: 'near', radius: 30 })
    const FIELDS = { nearestProgram: 'miles', lowestCost: 'costToFinish', shortestProgram: 'months' } as const
    for (const [id, field] of Object.entries(FIELDS))
      for (const [column, cell] of rowOf(made, id as JobRowId)!.cells.entries()) {
        if (cell.kind !== 'figure' || !cell.of) throw new Error(`${id} names no program`)
        const [key, soc] = [cell.of.key, jobs[column]!]
        const own = await client.request(
          'compare.table',
          v.parse(CompareInputSchema, { programs: [key], home: COLUMBUS, residency: 'by-state' }),
        )
        const same = own.groups.flatMap(({ rows }) => rows).find((row) => row.field === field)?.cells[0]
        expect(cell.figure).toEqual(figureOf(same))
        expect(cell.peers).toBeUndefined()
        const found = await client.request(
          'find.query',
          v.parse(FindInputSchema, {
            facets: { occupation: [soc] },
            place: { kind: 'zip', zip: '43215' },
            radius: 30,
            residency: 'by-state',
            homeState: 'OH',
            mayFit: false,
            limit: 500,
          }),
        )
        const values = found.rows
          .map((row) => (field === 'miles' ? row.miles! : row[field]))
          .filter(({ value, unknownParts = [] }) => value !== null && unknownParts.length === 0)
        expect(cell.figure.value).toBe(Math.min(...values.map(({ value }) => value!)))
      }
    const [records, assistants] = rowOf(made, 'examProgram')!.cells
    for (const [cell, exam] of [
      [records, 'RHIT'],
      [assistants, 'CMA'],
    ] as const) {
      expect(cell).toMatchObject({ kind: 'figure', unit: 'miles', of: { exam } })
      expect(figureOf(cell)?.notes).toContainEqual({ code: 'job-may-open', params: { exam } })
    }
    // The one that Find has first for that exam, which is the line of the guide.
    const opens = await client.request(
      'find.query',
      v.parse(FindInputSchema, {
        ...nearSearch(RECORDS, 'exam', { kind: 'zip', zip: '43215' }, 30, 'RHIT'),
        residency: 'by-state',
        homeState: 'OH',
        mayFit: false,
        limit: 1,
      }),
    )
    expect(records?.kind === 'figure' && records.of?.key).toBe(opens.rows[0]?.key)
    // Of whoever told a state alone nothing is nearest, and of whoever told none nothing is near.
    const state = await compare({ jobs, home: { state: 'OH', zip: null } })
    for (const id of ['nearestProgram', 'examProgram'] as const) expect(rowOf(state, id)).toBeUndefined()
    expect(rowOf(state, 'lowestCost')?.cells).toHaveLength(2)
    expect((await compare({ jobs })).groups.at(-1)?.rows.map(({ field }) => field)).toEqual(['programCount'])
  })

  it('say of a job whose exams ask for no program of their own that there is none, and leave the row out where all are such', async () => {
    const none = NO_EXAM.filter((soc) => programExam(soc) === null)
    expect(none).toEqual(NO_EXAM)
    const made = await compare({ jobs: [RECORDS, ...NO_EXAM.slice(0, 1)], home: COLUMBUS })
    const [, cell] = rowOf(made, 'examProgram')!.cells
    expect(figureOf(cell)).toMatchObject({ status: 'not-applicable', value: null })
    const both = await compare({ jobs: NO_EXAM, home: COLUMBUS })
    expect(rowOf(both, 'nearestProgram')).toBeDefined()
    expect(rowOf(both, 'examProgram')).toBeUndefined()
  })

  it('never show what is unknown as a number', async () => {
    const bare = sql(
      `SELECT soc FROM occupations WHERE projections_soc IS NULL OR
         oews_soc NOT IN (SELECT soc FROM wages WHERE area = 'US') ORDER BY soc LIMIT 2`,
    ) as string[]
    const made = await compare({ jobs: [RECORDS, ...bare], home: COLUMBUS })
    let unknown = 0
    for (const cell of made.groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))) {
      if (!('figure' in cell) || cell.figure.value !== null) continue
      unknown++
      expect(['suppressed', 'not-reported', 'not-applicable']).toContain(cell.figure.status)
      expect(cell.figure.notes?.length).toBeGreaterThan(0)
    }
    expect(unknown).toBeGreaterThan(0)
  })

  it('say where a wage is published under a joint code, as everywhere', async () => {
    const [joint] = sql(
      `SELECT o.soc FROM occupations o JOIN wages w ON w.soc = o.oews_soc AND w.area = 'US'
       WHERE o.oews_soc <> o.soc ORDER BY o.soc LIMIT 1`,
    ) as string[]
    const made = await compare({ jobs: [joint!, RECORDS] })
    const [cell, other] = rowOf(made, 'payMedian')!.cells
    expect(figureOf(cell)?.notes?.map(({ code }) => code)).toContain('published-under')
    expect(figureOf(other)?.notes?.map(({ code }) => code)).not.toContain('published-under')
  })

  it('names a code that the catalog has not, and stands without it', async () => {
    const made = await compare({ jobs: [RECORDS, '99-9999', ASSISTANTS] })
    expect(made.missing).toEqual(['99-9999'])
    expect(made.jobs.map(({ soc }) => soc)).toEqual([RECORDS, ASSISTANTS])
    for (const { rows } of made.groups) for (const { cells } of rows) expect(cells).toHaveLength(2)
  })

  it('has its rows in the order that is declared', async () => {
    const made = await compare({ jobs: [RECORDS, ASSISTANTS], home: COLUMBUS })
    expect(made.groups.map(({ id, rows }) => ({ id, fields: rows.map(({ field }) => field) }))).toEqual(
      JOB_GROUPS.map(({ id, fields }) => ({ id, fields: [...fields] })),
    )
  })
})
