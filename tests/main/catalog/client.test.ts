import { DEFAULT_COMPARISON } from '../../../data/comparison-state.ts'
import { closeSync, openSync, renameSync, statSync, utimesSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { CompareRequest } from '../../../data/contract/comparison.ts'
import { PathwiseError } from '../../../data/contract/errors.ts'
import { openCatalogClient, type CatalogClient } from '../../../main/catalog/client.ts'
import { readColumnFile, writeColumnFile } from '../../../main/catalog/index/column-file.ts'
import { indexFileOf } from '../../../main/catalog/index-file.ts'
import { listed, ownList } from './support/listed.ts'
import { asked } from './support/requests.ts'
import { program, smallCatalog, temporaryFolder } from './support/small-tables.ts'
import { sourceOf } from '../../support/person-lists.ts'

const NONE = join(import.meta.dirname, 'no-such-official.db')

/** The worker last started in this process. */
let worker: Worker | undefined
const started = (latest: Worker) => (worker = latest)
beforeAll(() => void process.on('worker', started))
afterAll(() => void process.off('worker', started))

function open(catalogFile: string, officialFile = NONE): CatalogClient {
  const catalogClient = openCatalogClient({ catalogFile, officialFile, generationsFolder: NONE })
  onTestFinished(() => catalogClient.close())
  return catalogClient
}

/** Ends the catalog client's worker from outside: it cannot answer any more. */
async function kill(): Promise<void> {
  await worker?.terminate()
}

/** Work ahead of what is asked next, so that a kill comes before its answer. */
function keepBusy(catalogClient: CatalogClient): void {
  const unknown = Array.from({ length: 10_000 }, (_, number) => `${number}-51.0713-21`)
  for (let ask = 0; ask < 30; ask++)
    void catalogClient.request('compare.table', comparison(...unknown)).catch(() => undefined)
}

const comparison = (...programs: string[]): CompareRequest => ({
  ...DEFAULT_COMPARISON,
  programs,
})

/** Overwrites the page that a table begins with. */
function damageTable(file: string, table: string): void {
  const db = new Database(file, { readonly: true })
  const page = Number(db.prepare('SELECT rootpage FROM sqlite_master WHERE name = ?').pluck().get(table))
  const size = Number(db.pragma('page_size', { simple: true }))
  db.close()
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.alloc(size, 0xff), 0, size, (page - 1) * size)
  closeSync(handle)
}

describe('the catalog’s door', () => {
  it('answers every ask from the worker', async () => {
    const catalogClient = open(smallCatalog())
    expect(await catalogClient.info()).toEqual({ programs: 3, institutions: 2, kind: 'shipped', notices: [] })
    const { rows } = await catalogClient.request('find.query', asked({ text: 'coding' }))
    expect(rows.map(({ key }) => key)).toEqual(['100-51.0713-21'])
    const { occupations } = await catalogClient.request('occupations.list', { area: 'US' })
    expect(occupations.map(({ soc }) => soc)).toEqual(['25-1071', '29-2072', '31-9092'])
    expect(await catalogClient.request('institutions.find', { text: 'zenith' })).toEqual([
      { unitid: 200, name: 'Zenith Institute', city: 'Salem', state: 'OR' },
    ])
    const own = listed('own:1:1', 'own:1', { name: 'Basket weaving' })
    await catalogClient.setPersonal(sourceOf({ lists: [ownList('own:1', [own])], matches: {} }))
    expect((await catalogClient.request('find.query', asked({ text: 'basket' }))).rows).toMatchObject([
      { key: 'own:1:1', origin: 'own' },
    ])
    const table = await catalogClient.request('compare.table', comparison('100-51.0713-21', '1-51.0713-21'))
    expect(table.programs.map(({ institution }) => institution)).toEqual(['Peña College'])
    expect(table.missing).toEqual(['1-51.0713-21'])
    const [near, again] = await Promise.all([
      catalogClient.request('compare.table', {
        ...comparison('100-51.0713-21'),
        home: { state: 'MA', zip: '02139' },
      }),
      // Asked later, answered later, though the first one has to read where ZIPs are.
      catalogClient.request('compare.peers', comparison('100-51.0713-21')),
    ])
    expect(near.groups.flatMap(({ rows }) => rows.map(({ field }) => field))).toContain('miles')
    expect(again).toMatchObject([{ cip: '51.0713', awardLevel: 21, columns: [0] }])
  })

  it('gives each asker its own answer, however many ask at once', async () => {
    const catalogClient = open(smallCatalog())
    const texts = ['coding', 'assistant', 'pena', 'salem', 'coding', 'zzzz']
    const answers = await Promise.all(
      texts.map((text) => catalogClient.request('find.query', asked({ text }))),
    )
    expect(answers.map(({ total }) => total)).toEqual([1, 2, 2, 1, 1, 0])
  })

  it('knows where the place of a text is, whoever asked before', async () => {
    const catalogClient = open(smallCatalog())
    const near = await catalogClient.request('find.query', asked({ text: 'coding near 78701' }))
    expect(near).toMatchObject({ total: 1, place: { state: 'TX' }, read: { isFar: true } })
  })

  it('knows a town without a school in the first text that says one', async () => {
    const catalogClient = open(smallCatalog())
    const near = await catalogClient.request('find.query', asked({ text: 'coding near Moab' }))
    expect(near).toMatchObject({ place: { city: 'Moab', state: 'UT' }, read: { unknown: [] } })
  })

  it('writes a CSV, and answers what is asked meanwhile first', async () => {
    const catalogClient = open(smallCatalog())
    const options = { layout: 'rows', status: true, source: false, asOf: false, show: 'all' } as const
    const rows = DEFAULT_COMPARISON.rows
    const unknown = Array.from({ length: 2_000 }, (_, number) => `${number}-51.0713-21`)
    const answered: string[] = []
    const csv = catalogClient.request('compare.csv', {
      comparison: { ...comparison('100-51.0713-21', ...unknown), home: { state: 'MA', zip: '02139' } },
      options: { ...options, rows },
      language: 'en',
    })
    void csv.then(() => answered.push('csv'))
    const found = catalogClient.request('find.query', asked({ text: 'coding' }))
    void found.then(() => answered.push('find'))
    const [{ name, bytes }] = await Promise.all([csv, found])
    expect(answered).toEqual(['find', 'csv'])
    expect(name).toBe('pathwise-comparison.csv')
    const [heading, first, ...others] = new TextDecoder().decode(bytes).split('\r\n')
    // What hangs on the person's ZIP is in it, too.
    expect(heading).toContain('Miles from home')
    expect(first).toMatch(/^Key 100-51\.0713-21,/)
    expect(others).toEqual([''])
  })

  it('says from every ask that the catalog is missing, damaged or too new', async () => {
    const missing = open(join(temporaryFolder(), 'none.db'))
    await expect(missing.info()).rejects.toMatchObject({ code: 'catalog-missing' })
    await expect(missing.request('find.query', asked())).rejects.toMatchObject({ code: 'catalog-missing' })

    const file = join(temporaryFolder(), 'catalog.db')
    writeFileSync(file, 'this is no database')
    const damaged = open(file)
    await expect(damaged.request('compare.table', comparison())).rejects.toMatchObject({
      code: 'catalog-damaged',
    })
    await expect(damaged.request('occupations.list', { area: 'US' })).rejects.toMatchObject({
      code: 'catalog-damaged',
    })
  })

  it('works from the shipped catalog beside a damaged official one, and passes the notice on', async () => {
    const official = join(temporaryFolder(), 'official.db')
    writeFileSync(official, 'half an import')
    const catalogClient = open(smallCatalog(), official)
    expect(await catalogClient.info()).toMatchObject({
      kind: 'shipped',
      notices: [{ code: 'official-damaged' }],
    })
    expect((await catalogClient.request('find.query', asked())).total).toBe(3)
  })

  it('says where damage shows that no check saw, and the next start takes the shipped catalog', async () => {
    const official = smallCatalog()
    const { atime, mtime } = statSync(official)
    damageTable(official, 'programs')
    // As a failing disk does it: no time tells of it, and the index says that the catalog was checked.
    utimesSync(official, atime, mtime)
    const index = indexFileOf(official)
    const found = readColumnFile(index)
    if (!found) throw new Error('There is no sound index')
    const { mtimeMs } = statSync(official)
    writeColumnFile(index, { ...(found.stamp as object), mtimeMs }, found.content)

    const catalogClient = open(smallCatalog(), official)
    expect(await catalogClient.info()).toMatchObject({ kind: 'official', notices: [] })
    expect((await catalogClient.request('find.query', asked())).total).toBe(3)
    await expect(catalogClient.request('compare.table', comparison('100-51.0713-21'))).rejects.toMatchObject({
      code: 'catalog-damaged',
    })
    expect((await catalogClient.request('find.query', asked())).total).toBe(3)

    const next = open(smallCatalog(), official)
    expect(await next.info()).toMatchObject({ kind: 'shipped', notices: [{ code: 'official-damaged' }] })
  })

  it('rejects all that wait when the worker dies, starts it once more, and then says so', async () => {
    const catalogClient = open(smallCatalog())
    await catalogClient.info()

    keepBusy(catalogClient)
    const waiting = [
      catalogClient.request('find.query', asked()),
      catalogClient.info(),
      catalogClient.request('occupations.list', { area: 'US' }),
    ]
    const outcomes = Promise.allSettled(waiting)
    await kill()
    for (const outcome of await outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'worker-died' } })
    }

    // Started once more: it answers again.
    expect((await catalogClient.request('find.query', asked())).total).toBe(3)

    keepBusy(catalogClient)
    const again = Promise.allSettled([catalogClient.info()])
    await kill()
    expect(await again).toMatchObject([{ status: 'rejected', reason: { code: 'worker-died' } }])
    await expect(catalogClient.request('find.query', asked())).rejects.toMatchObject({ code: 'worker-died' })
    await expect(catalogClient.info()).rejects.toMatchObject({ code: 'worker-died' })
  })

  describe.each([
    ['while the old thread answers', false],
    ['with the file closed, as Windows needs it', true],
  ])('puts another catalog in force %s', (_, mustClose) => {
    /** A door, and a catalog of one program that is not active yet. */
    async function before() {
      const official = join(temporaryFolder(), 'official.db')
      const made = smallCatalog({ programs: [program(100, '51.0713', 21)] })
      const catalogClient = open(smallCatalog(), official)
      await catalogClient.info()
      return { catalogClient, commit: () => renameSync(made, official) }
    }
    const total = async (catalogClient: CatalogClient, text = '') =>
      (await catalogClient.request('find.query', asked({ text }))).total

    it('answers everything that is asked meanwhile, of the one or the other', async () => {
      const { catalogClient, commit } = await before()
      let closed: boolean | undefined
      const old = worker
      const exited = new Promise<void>((resolve) => old?.once('exit', () => resolve()))
      let hasExited = false
      void exited.then(() => (hasExited = true))

      const earlier = Array.from({ length: 5 }, () => total(catalogClient))
      const swapped = catalogClient.swap(() => {
        closed = hasExited
        commit()
      }, mustClose)
      const meanwhile = Array.from({ length: 20 }, () => total(catalogClient))
      expect(await swapped).toMatchObject({ programs: 1, institutions: 1, kind: 'official', notices: [] })
      expect(closed).toBe(mustClose)
      expect(await Promise.all(earlier)).toEqual(earlier.map(() => 3))
      expect(await Promise.all(meanwhile)).toEqual(meanwhile.map(() => (mustClose ? 1 : 3)))
      expect(await total(catalogClient)).toBe(1)
      // The old thread ends, and nobody takes that for a death.
      await exited
      expect(await catalogClient.info()).toMatchObject({ kind: 'official' })
    })

    it('keeps the old one where the change fails', async () => {
      const { catalogClient, commit } = await before()
      const fails = () => {
        throw new PathwiseError('official-changed')
      }
      await expect(catalogClient.swap(fails, mustClose)).rejects.toMatchObject({ code: 'official-changed' })
      expect(await total(catalogClient)).toBe(3)
      expect(await catalogClient.info()).toMatchObject({ kind: 'shipped' })
      expect((await catalogClient.swap(commit, mustClose)).kind).toBe('official')
    })

    it('tells the new thread of the person’s programs, also of a change meanwhile', async () => {
      const { catalogClient, commit } = await before()
      const overrides = (name: string) =>
        sourceOf({ lists: [ownList('own:1', [listed('own:1:1', 'own:1', { name })])], matches: {} })
      await catalogClient.setPersonal(overrides('Basket weaving'))
      await catalogClient.swap(commit, mustClose)
      expect(await total(catalogClient, 'basket')).toBe(1)

      const again = catalogClient.swap(() => undefined, mustClose)
      await Promise.all([again, catalogClient.setPersonal(overrides('Glass blowing'))])
      expect(await total(catalogClient, 'glass')).toBe(1)
      expect(await total(catalogClient, 'basket')).toBe(0)
    })
  })

  it('takes a catalog that another process put in its place, and answers from that', async () => {
    const folder = temporaryFolder()
    const officialFile = join(folder, 'official.db')
    const catalogClient = open(smallCatalog(), officialFile)
    expect(await catalogClient.info()).toMatchObject({ kind: 'shipped', programs: 3 })
    const put = (programs: never) => renameSync(smallCatalog({ programs }), officialFile)
    put([program(200, '51.0713', 21)] as never)
    expect((await catalogClient.request('find.query', asked({ limit: 0 }))).total).toBe(1)
    expect(await catalogClient.info()).toMatchObject({ kind: 'official', programs: 1 })
    put([program(200, '51.0713', 21), program(100, '51.0713', 21)] as never)
    // However many ask at once.
    const totals = await Promise.all(
      [1, 2, 3].map(async () => (await catalogClient.request('find.query', asked({ limit: 0 }))).total),
    )
    expect(totals).toEqual([2, 2, 2])
    // Damaged: the old one answers on, or the shipped one.
    const damaged = join(folder, 'damaged.db')
    writeFileSync(damaged, 'no catalog')
    renameSync(damaged, officialFile)
    expect((await catalogClient.request('find.query', asked({ limit: 0 }))).total).toBeGreaterThan(0)
  })

  it('takes a closed door for no answer', async () => {
    const catalogClient = open(smallCatalog())
    const waiting = Promise.allSettled([catalogClient.info()])
    await catalogClient.close()
    expect(await waiting).toMatchObject([{ status: 'rejected', reason: { code: 'worker-died' } }])
    await expect(catalogClient.info()).rejects.toMatchObject({ code: 'worker-died' })
    await catalogClient.close()
  })
})
