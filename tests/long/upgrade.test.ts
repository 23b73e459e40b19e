import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CATALOG_VERSION } from '../../main/storage/schema/tables.ts'
import { makeCatalog } from '../../main/catalog/make-catalog.ts'
import { requestOf } from '../../main/case-file/compare-request.ts'
import { asked } from '../main/catalog/support/requests.ts'
import { SHIPPED_TABLES } from '../main/catalog/support/shipped.ts'
import { DATASETS_FOLDER, datasetsHere, ROOT } from '../main/import/support/datasets.ts'
import { NATIONAL } from '../support/catalog-counts.ts'
import { startProgram, type StartedProgram } from '../support/start-program.ts'

/**
 * The upgrade as a person walks it: Pathwise 0.1.0, as it stood before anything was
 * renamed, imports the completions of the whole country and then the list of Texas; a
 * release to come, whose catalog has another schema, is started on that data folder.
 */
const RELEASE = '7f068bf'

const COMPLETIONS = join(DATASETS_FOLDER, 'ipeds', 'c2024_a.csv')
const TEXAS = join(DATASETS_FOLDER, 'state-etpl', 'tx_etpl_2024-03-20.xlsx')

function missing(): string | null {
  if (!datasetsHere) return 'the official files are not beside the checkout'
  const { status } = spawnSync('git', ['cat-file', '-e', `${RELEASE}^{commit}`], {
    cwd: ROOT,
    stdio: 'ignore',
  })
  return status === 0 ? null : `this checkout has no commit ${RELEASE}`
}
const why = missing()

const folder = mkdtempSync(join(tmpdir(), 'pathwise-upgrade-walk-'))
const release = join(folder, 'release')
const dataDir = join(folder, 'data')
const catalogFile = join(folder, 'catalog.db')
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

/** Runs the released program. @returns what it wrote. */
const released = (...args: string[]): string =>
  execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd: release,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
const importWithReleased = (file: string) => released('main/commands/import.ts', '--data-dir', dataDir, file)
const withPerson = (work: string) =>
  released(
    '--input-type=module-typescript',
    '--eval',
    `const { openPerson } = await import('./main/person/open.ts')
     const person = await openPerson(${JSON.stringify(dataDir)})
     ${work}
     person.close()`,
  )

function counts(file: string) {
  const db = new Database(file, { readonly: true })
  try {
    const one = (sql: string) => db.prepare(sql).pluck().get()
    return {
      schema: one('PRAGMA user_version'),
      programs: one('SELECT count(*) FROM programs'),
      listed: one('SELECT count(*) FROM listed_programs'),
      institutions: one('SELECT count(*) FROM institutions'),
      awards: one('SELECT sum(completions) FROM programs'),
      prices: Number(one('SELECT count(*) FROM programs WHERE tuition_in_state IS NOT NULL')),
      files: one('SELECT count(*) FROM files'),
    }
  } finally {
    db.close()
  }
}

async function seen({ call }: StartedProgram) {
  const total = (await call('find.query', asked({ limit: 0 }))).total
  const texas = (await call('find.query', asked({ limit: 3, text: 'austin' }))).total
  const { programs, institutions, generation } = await call('library.state', {})
  return { total, texas, programs, institutions, generation }
}

describe.skipIf(why !== null)(`the upgrade walk${why === null ? '' : ` (skipped: ${why})`}`, () => {
  beforeAll(() => {
    mkdirSync(release)
    const archive = execFileSync('git', ['archive', RELEASE], { cwd: ROOT, maxBuffer: 1 << 30 })
    execFileSync('tar', ['-x', '-C', release], { input: archive })
    symlinkSync(join(ROOT, 'node_modules'), join(release, 'node_modules'))
    makeCatalog(SHIPPED_TABLES, catalogFile)
  }, 120_000)

  it('keeps every program, every kept figure and every way back', async () => {
    // The released program: an import, a case, another import, another case.
    importWithReleased(COMPLETIONS)
    withPerson(
      `person.changeComparison({ programs: ['226903-51.0713-2', '223816-51.0713-2', '103501-51.0713-21'] })`,
    )
    importWithReleased(TEXAS)
    withPerson(`person.createCase('After Texas')
      person.changeComparison({ programs: ['226903-51.0713-2', '235149-51.0713-21'] })`)
    const file = join(dataDir, 'official.db')
    const before = counts(file)
    expect(before).toMatchObject({ schema: 1, programs: 267_595, files: 2 })

    const next = await startProgram({ dataDir, catalogFile, isNext: true })
    // While the new one is made.
    const info = await next.call('app.info', {})
    expect(info.notices.map(({ code }) => code)).toEqual(['catalog-renewal'])
    expect(info.catalog).toMatchObject({ kind: 'official', programs: before.programs })
    const during = await seen(next)
    expect((await next.call('library.state', {})).job).toMatchObject({ state: 'working' })
    const settled = await next.settled()
    expect(settled.job).toMatchObject({ state: 'done', purpose: { kind: 'renew' } })

    const after = counts(file)
    const now = await seen(next)
    // How a price is given to a program of its school changed since: 15 more have one.
    expect(after).toEqual({ ...before, schema: CATALOG_VERSION + 1, prices: before.prices + 15 })
    // Find leaves those of closed schools out, which 0.1.0 did not read.
    const closed = NATIONAL.programs - NATIONAL.found
    expect(now).toEqual({ ...during, total: during.total - closed, generation: settled.generation })
    expect(now.generation).not.toBe(during.generation)

    // Both files are known.
    const files = [await next.take(COMPLETIONS), await next.take(TEXAS)]
    const found = await next.call('library.recognise', { files })
    expect(found.flatMap(({ datasets }) => datasets.map(({ standing }) => standing))).toEqual([
      'same',
      'same',
    ])

    // The open case keeps its figures, since rules changed them, and says that they did; the other keeps those of the first import.
    const { changedSince } = await next.call(
      'compare.table',
      requestOf((await next.call('person.get', {})).comparison),
    )
    expect(changedSince?.count).toBeGreaterThan(0)
    expect(changedSince?.byRule).toBe(changedSince?.count)
    const kept = (await next.call('cases.list', {})).find(({ name }) => name === '')
    const { comparison } = await next.call('cases.open', { id: kept?.id ?? 0 })
    const table = await next.call('compare.table', requestOf(comparison))
    expect(table).toMatchObject({ figuresOf: comparison.figuresOf, missing: [] })
    expect(comparison.figuresOf).not.toBeNull()
    expect(table.notices.map(({ code }) => code)).not.toContain('kept-figures-gone')

    // Back before Texas, and to Texas again.
    const undone = await next.call('library.undo', {})
    expect(undone).toMatchObject({ generation: comparison.figuresOf, programs: before.programs })
    expect((await next.call('library.redo', {})).generation).toBe(settled.generation)
    await next.end()
    console.log(JSON.stringify({ before, during, after, now, changedSince: table.changedSince }, null, 2))
    expect(existsSync(join(dataDir, 'official', `${comparison.figuresOf}.db`))).toBe(true)
  }, 600_000)
})
