import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Cell, Comparison } from '../../../../data/contract/comparison.ts'
import type { FieldId } from '../../../../data/fields/catalogue.ts'
import { CATALOG_VERSION } from '../../../../main/storage/schema/tables.ts'
import { requestOf } from '../../../../main/case-file/compare-request.ts'
import { asked } from '../../../main/catalog/support/requests.ts'
import { makeSmallShipped } from '../../../main/catalog/support/small-shipped.ts'
import { RENAMED } from '../../../support/renamed.ts'
import { startProgram, type StartedProgram } from '../../../support/start-program.ts'
import { writeMiniFiles } from '../../../main/import/support/mini-files.ts'
import { copyData } from '../../../main/releases/support/program.ts'

/**
 * A person's data as a released Pathwise left it, opened by a release to come whose
 * catalog has another schema (tests/support/next-release.ts).
 */
const RELEASE = '0.1.0'
const FIRST_IMPORT = '20261130101626-43407101'

let folder: string
let catalogFile: string
let copies = 0

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pathwise-upgrade-'))
  catalogFile = join(folder, 'catalog.db')
  makeSmallShipped(catalogFile)
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

function dataFolder(): string {
  const dataDir = join(folder, String((copies += 1)), 'data')
  copyData(RELEASE, dataDir)
  return dataDir
}
const startNext = (dataDir: string) => startProgram({ dataDir, catalogFile, isNext: true })

/** Every catalog that imports made. */
const catalogs = (dataDir: string) => [
  join(dataDir, 'official.db'),
  ...readdirSync(join(dataDir, 'official')).map((name) => join(dataDir, 'official', name)),
]

/**
 * Makes them as an older release might have left them: without a figure that it did not
 * know, with a column that was dropped since, with one under its former name.
 */
function makeOlder(dataDir: string): void {
  for (const file of catalogs(dataDir)) {
    const db = new Database(file)
    const columns = db
      .prepare<[], string>(
        "SELECT name FROM pragma_table_info('institutions') WHERE name NOT LIKE 'earnings%'",
      )
      .pluck()
      .all()
    db.pragma('foreign_keys = OFF')
    db.exec(`
      CREATE TABLE older AS SELECT ${columns.join(', ')}, '555-0100' AS fax FROM institutions;
      DROP TABLE institutions;
      ALTER TABLE older RENAME TO institutions;
      ALTER TABLE institutions RENAME COLUMN ${RENAMED.now} TO ${RENAMED.before};
      CREATE UNIQUE INDEX institutions_key ON institutions (unitid);`)
    db.close()
  }
}

function inDb<T>(file: string, sql: string): T {
  const db = new Database(file, { readonly: true })
  try {
    return db.prepare(sql).pluck().get() as T
  } finally {
    db.close()
  }
}

const cells = ({ groups }: Comparison, field: FieldId): readonly Cell[] =>
  groups.flatMap(({ rows }) => rows).find((row) => row.field === field)?.cells ?? []
const texts = (comparison: Comparison, field: FieldId) =>
  cells(comparison, field).map((cell) => (cell.kind === 'text' ? cell.text : cell))
const values = (comparison: Comparison, field: FieldId) =>
  cells(comparison, field).map((cell) => (cell.kind === 'figure' ? cell.figure.value : cell))

/** Takes the figures of now over in the case that is open. */
async function takeFigures({ call }: StartedProgram): Promise<void> {
  const { case: open } = await call('person.get', {})
  await call('person.changeComparison', { case: open.id, figuresOf: null })
}

/** All that a person looks at, of the case that is open. */
async function shown({ call }: StartedProgram) {
  const { comparison } = await call('person.get', {})
  const table = await call('compare.table', requestOf(comparison))
  const found = await call('find.query', asked({ limit: 500, sort: 'program' }))
  return { comparison, table, found }
}

describe('a data folder of 0.1.0, opened by the next release', { timeout: 120_000 }, () => {
  test('answers with the older catalog, makes it anew of the files kept, and then says the same', async () => {
    const dataDir = dataFolder()
    const before = await startProgram({ dataDir, catalogFile })
    await before.settled()
    const kept = await shown(before)
    // Rules changed since 0.1.0, and no file: that is said as one cause, and the case keeps its figures till it is taken over.
    expect(kept.table.changedSince?.count).toBeGreaterThan(0)
    expect(kept.table.changedSince?.byRule).toBe(kept.table.changedSince?.count)
    expect(kept.table.notices.map(({ code }) => code)).not.toContain('kept-figures-gone')
    await takeFigures(before)
    const then = await shown(before)
    expect(values(then.table, 'schoolEarnings').slice(0, 3)).not.toContain(null)
    for (const field of ['payMedian', 'completions', 'schoolEarnings'] as const)
      expect(values(then.table, field), field).toEqual(values(kept.table, field))
    const { generation } = await before.call('library.state', {})
    const { catalog } = await before.call('app.info', {})
    await before.end()
    const [sha256 = '', name = ''] = ['sha256', 'name'].map((column) =>
      inDb<string>(
        join(dataDir, 'official.db'),
        `SELECT ${column} FROM files WHERE dataset = 'ipeds-c-2024'`,
      ),
    )
    const file = join(folder, name)
    copyFileSync(join(dataDir, 'sources', sha256), file)

    const next = await startNext(dataDir)
    const info = await next.call('app.info', {})
    expect(info.notices.map(({ code }) => code)).toEqual(['catalog-renewal'])
    expect(info.catalog).toEqual(catalog)
    const standing = async () => {
      const [found] = await next.call('library.recognise', { files: [await next.take(file)] })
      return found?.datasets.map((dataset) => [dataset.id, dataset.standing])
    }
    expect(await standing()).toEqual([['ipeds-c-2024', 'same']])

    const state = await next.settled()
    expect(state.job).toMatchObject({ state: 'done', purpose: { kind: 'renew' } })
    expect(state.generation).not.toBe(generation)
    expect(inDb(join(dataDir, 'official.db'), 'PRAGMA user_version')).toBe(CATALOG_VERSION + 1)
    const jobs = await next.renewal()
    expect([jobs[0]?.state, jobs.at(-1)?.state]).toEqual(['working', 'done'])

    const now = await shown(next)
    expect(now.found).toEqual(then.found)
    // The same figures: the case follows, and nothing is called changed.
    expect(now.comparison).toEqual(then.comparison)
    expect(now.comparison.figuresOf).toBeNull()
    expect(now.table.changedSince).toBeNull()
    expect(now.table.groups.map(({ id, rows }) => [id, rows.map(({ field }) => field)])).toEqual(
      then.table.groups.map(({ id, rows }) => [id, rows.map(({ field }) => field)]),
    )
    for (const field of ['tuitionAndFees', 'payMedian', 'completions', 'months', 'schoolEarnings'] as const)
      expect(values(now.table, field), field).toEqual(values(then.table, field))
    // What was imported before is known, and other bytes are other bytes, though as many.
    expect(await standing()).toEqual([['ipeds-c-2024', 'same']])
    writeFileSync(file, readFileSync(file, 'latin1').replace(/,1,(\d)/, ',1,9'), 'latin1')
    expect(await standing()).toEqual([['ipeds-c-2024', 'revised']])
    await next.end()

    // Once is enough.
    const again = await startNext(dataDir)
    expect((await again.call('app.info', {})).notices).toEqual([])
    expect((await again.settled()).generation).toBe(state.generation)
    expect(await again.renewal()).toEqual([])
    await again.end()
  }, 120_000)

  test('with other columns is read as one of today’s; the rebuilt one has them all', async () => {
    const dataDir = dataFolder()
    makeOlder(dataDir)
    const next = await startNext(dataDir)
    // Asked at once, while the worker makes the new one.
    const older = await shown(next)
    const state = await next.settled()
    const rebuilt = await shown(next)
    expect(state.job?.state).toBe('done')

    // A catalog that has no such column says nothing of it, and all else.
    expect(texts(older.table, 'phone').slice(0, 3)).toEqual(texts(rebuilt.table, 'phone').slice(0, 3))
    expect(texts(older.table, 'phone')[0]).toMatch(/\d{3}-\d{4}/)
    expect(values(older.table, 'schoolEarnings').slice(0, 3)).toEqual([null, null, null])
    const keys = ({ found }: typeof older) => found.rows.map(({ key }) => key).sort()
    expect(keys(older)).toEqual(keys(rebuilt))
    // What nothing was said of before is no changed figure; what rules changed is said as that.
    const changed = await next.call('compare.changes', requestOf(rebuilt.comparison))
    expect(changed.flatMap(({ cells }) => cells.map(({ field }) => field))).not.toContain('schoolEarnings')
    expect(rebuilt.table.changedSince?.byRule).toBe(rebuilt.table.changedSince?.count)
    await takeFigures(next)
    const taken = await shown(next)
    expect(values(taken.table, 'schoolEarnings').slice(0, 3)).not.toContain(null)

    // A case that keeps the figures of an older revision still does.
    const evenings = (await next.call('cases.list', {})).find(({ name }) => name === 'Evenings only')
    const { comparison } = await next.call('cases.open', { id: evenings?.id ?? 0 })
    expect(comparison.figuresOf).toBe(FIRST_IMPORT)
    const table = await next.call('compare.table', requestOf(comparison))
    expect(table.figuresOf).toBe(FIRST_IMPORT)
    expect(table.notices.map(({ code }) => code)).not.toContain('kept-figures-gone')
    expect(table.missing).toEqual([])
    // That the schools' earnings have come since is none of the changes, since it had no place for them.
    const changes = await next.call('compare.changes', requestOf(comparison))
    expect(changes.flatMap(({ cells }) => cells.map(({ field }) => field))).not.toContain('schoolEarnings')
    await next.end()
  }, 120_000)

  test('takes the import before the upgrade back, and does it again', async () => {
    const dataDir = dataFolder()
    makeOlder(dataDir)
    const next = await startNext(dataDir)
    const renewed = await next.settled()
    expect(renewed.undo).toMatchObject({ code: 'import' })
    const undone = await next.call('library.undo', {})
    // To the catalog before that import, and not to the same import in the older schema.
    expect(undone.generation).toBe(FIRST_IMPORT)
    expect(undone.sources.map(({ id }) => id)).not.toContain('scorecard-institution-2025')
    expect(undone.redo).toEqual(renewed.undo)
    await next.end()

    // That one is older too: it is made anew at the next start, and the way forward stays.
    const again = await startNext(dataDir)
    const first = await again.settled()
    expect(first.job).toMatchObject({ state: 'done', purpose: { kind: 'renew' } })
    expect(first.generation).not.toBe(FIRST_IMPORT)
    expect(first.undo).toMatchObject({ code: 'import' })
    const redone = await again.call('library.redo', {})
    expect(redone.generation).toBe(renewed.generation)
    // And back over both, to the catalog that ships now.
    await again.call('library.undo', {})
    const shipped = await again.call('library.undo', {})
    expect(shipped.generation).toMatch(/^shipped-/)
    expect(shipped.undo).toBeNull()
    expect(shipped.programs).toBe(inDb(catalogFile, 'SELECT count(*) FROM programs'))
    expect((await again.call('library.redo', {})).generation).toBe(first.generation)
    await again.end()
  }, 120_000)
})

test('a catalog of a release to come is refused by this one, and left as it is', async () => {
  const dataDir = dataFolder()
  const next = await startNext(dataDir)
  const { generation } = await next.settled()
  await next.end()
  const bytes = readFileSync(join(dataDir, 'official.db'))

  const now = await startProgram({ dataDir, catalogFile })
  const info = await now.call('app.info', {})
  expect(info.notices.map(({ code }) => code)).toEqual(['official-too-new'])
  expect(info.catalog).toMatchObject({ kind: 'shipped' })
  // An import would take its place without what is in it.
  const hd = join(folder, 'hd2024.csv')
  writeMiniFiles(folder)
  await now.call('library.read', { files: [await now.take(hd)] })
  expect((await now.settled()).job).toMatchObject({ state: 'failed', code: 'catalog-too-new' })
  await now.end()
  expect(readFileSync(join(dataDir, 'official.db')).equals(bytes)).toBe(true)
  expect(inDb(join(dataDir, 'official.db'), "SELECT value FROM meta WHERE name = 'generation'")).toBe(
    generation,
  )
}, 120_000)
