import { DEFAULT_COMPARISON, DEFAULT_ROWS } from '../../../data/case.ts'
import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { CompareRequest } from '../../../data/contract/comparison.ts'
import { PathwiseError } from '../../../data/contract/errors.ts'
import { openDoor, type CatalogDoor } from '../../../main/catalog/door.ts'
import { listed, ownList } from './support/listed.ts'
import { asked } from './support/requests.ts'
import { program, smallCatalog, temporaryFolder } from './support/small-tables.ts'

const NONE = join(import.meta.dirname, 'no-such-official.db')

/** The worker last started in this process. */
let worker: Worker | undefined
const started = (latest: Worker) => (worker = latest)
beforeAll(() => void process.on('worker', started))
afterAll(() => void process.off('worker', started))

function open(catalogFile: string, officialFile = NONE): CatalogDoor {
  const door = openDoor({ catalogFile, officialFile, generationsFolder: NONE })
  onTestFinished(() => door.close())
  return door
}

/** Ends the door's worker from outside: it cannot answer any more. */
async function kill(): Promise<void> {
  await worker?.terminate()
}

/** Work ahead of what is asked next, so that a kill comes before its answer. */
function keepBusy(door: CatalogDoor): void {
  const unknown = Array.from({ length: 10_000 }, (_, number) => `${number}-51.0713-21`)
  for (let ask = 0; ask < 30; ask++)
    void door.ask('compare.table', comparison(...unknown)).catch(() => undefined)
}

const comparison = (...programs: string[]): CompareRequest => ({
  ...DEFAULT_COMPARISON,
  programs,
})

const FILE = {
  layout: 'across',
  status: true,
  source: false,
  asOf: false,
  show: 'all',
  personal: false,
  rows: DEFAULT_ROWS,
} as const

describe('the catalog’s door', () => {
  it('answers every ask from the worker', async () => {
    const door = open(smallCatalog())
    expect(await door.info()).toEqual({ programs: 3, institutions: 2, kind: 'shipped', notices: [] })
    const { rows } = await door.ask('find.query', asked({ text: 'coding' }))
    expect(rows.map(({ key }) => key)).toEqual(['100-51.0713-21'])
    const { occupations } = await door.ask('occupations.list', { area: 'US' })
    expect(occupations.map(({ soc }) => soc)).toEqual(['25-1071', '29-2072', '31-9092'])
    expect(await door.ask('institutions.find', { text: 'zenith' })).toEqual([
      { unitid: 200, name: 'Zenith Institute', city: 'Salem', state: 'OR' },
    ])
    const own = listed('own:1:1', 'own:1', { name: 'Basket weaving' })
    await door.ask('personal.set', { lists: [ownList('own:1', [own])], matches: {} })
    expect((await door.ask('find.query', asked({ text: 'basket' }))).rows).toMatchObject([
      { key: 'own:1:1', origin: 'own' },
    ])
    const table = await door.ask('compare.table', comparison('100-51.0713-21', '1-51.0713-21'))
    expect(table.programs.map(({ institution }) => institution)).toEqual(['Peña College'])
    expect(table.missing).toEqual(['1-51.0713-21'])
    const [near, again] = await Promise.all([
      door.ask('compare.table', {
        ...comparison('100-51.0713-21'),
        home: { state: 'MA', zip: '02139' },
      }),
      // Asked later, answered later, though the first one has to read where ZIPs are.
      door.ask('compare.peers', comparison('100-51.0713-21')),
    ])
    expect(near.groups.flatMap(({ rows }) => rows.map(({ field }) => field))).toContain('away')
    expect(again).toMatchObject([{ cip: '51.0713', awardLevel: 21, columns: [0] }])
    const { name, bytes } = await door.ask('export.csv', {
      ...comparison('100-51.0713-21'),
      ...FILE,
      layout: 'rows',
    })
    expect(name).toMatch(/\.csv$/)
    expect(new TextDecoder().decode(bytes)).toContain('Peña College')
  })

  it('puts the person’s pay and the payback into a file only when asked to', async () => {
    const door = open(smallCatalog())
    const request = {
      ...comparison('100-51.0713-21'),
      ...FILE,
      occupation: '29-2072',
      presentPay: 3_123_400,
    }
    const file = async (personal: boolean) =>
      new TextDecoder().decode((await door.ask('export.csv', { ...request, personal })).bytes)
    expect(await file(true)).toMatch(/31234[\s\S]*payback/i)
    expect(await file(false)).not.toMatch(/31234|payback/i)
  })

  it('gives each asker its own answer, however many ask at once', async () => {
    const door = open(smallCatalog())
    const texts = ['coding', 'assistant', 'pena', 'salem', 'coding', 'zzzz']
    const answers = await Promise.all(texts.map((text) => door.ask('find.query', asked({ text }))))
    expect(answers.map(({ total }) => total)).toEqual([1, 2, 2, 1, 1, 0])
  })

  it('says from every ask that the catalog is missing, damaged or too new', async () => {
    const missing = open(join(temporaryFolder(), 'none.db'))
    await expect(missing.info()).rejects.toMatchObject({ code: 'catalog-missing' })
    await expect(missing.ask('find.query', asked())).rejects.toMatchObject({ code: 'catalog-missing' })

    const file = join(temporaryFolder(), 'catalog.db')
    writeFileSync(file, 'this is no database')
    const damaged = open(file)
    await expect(damaged.ask('compare.table', comparison())).rejects.toMatchObject({
      code: 'catalog-damaged',
    })
    await expect(damaged.ask('occupations.list', { area: 'US' })).rejects.toMatchObject({
      code: 'catalog-damaged',
    })
  })

  it('works from the shipped catalog beside a damaged official one, and passes the notice on', async () => {
    const official = join(temporaryFolder(), 'official.db')
    writeFileSync(official, 'half an import')
    const door = open(smallCatalog(), official)
    expect(await door.info()).toMatchObject({ kind: 'shipped', notices: [{ code: 'official-damaged' }] })
    expect((await door.ask('find.query', asked())).total).toBe(3)
  })

  it('rejects all that wait when the worker dies, starts it once more, and then says so', async () => {
    const door = open(smallCatalog())
    await door.info()

    keepBusy(door)
    const waiting = [
      door.ask('find.query', asked()),
      door.info(),
      door.ask('occupations.list', { area: 'US' }),
    ]
    const outcomes = Promise.allSettled(waiting)
    await kill()
    for (const outcome of await outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'worker-died' } })
    }

    // Started once more: it answers again.
    expect((await door.ask('find.query', asked())).total).toBe(3)

    keepBusy(door)
    const again = Promise.allSettled([door.info()])
    await kill()
    expect(await again).toMatchObject([{ status: 'rejected', reason: { code: 'worker-died' } }])
    await expect(door.ask('find.query', asked())).rejects.toMatchObject({ code: 'worker-died' })
    await expect(door.info()).rejects.toMatchObject({ code: 'worker-died' })
  })

  describe.each([
    ['while the old thread answers', false],
    ['with the file closed, as Windows needs it', true],
  ])('puts another catalog in force %s', (_, mustClose) => {
    /** A door, and a catalog of one program that is not in force yet. */
    async function before() {
      const official = join(temporaryFolder(), 'official.db')
      const made = smallCatalog({ programs: [program(100, '51.0713', 21)] })
      const door = open(smallCatalog(), official)
      await door.info()
      return { door, commit: () => renameSync(made, official) }
    }
    const total = async (door: CatalogDoor, text = '') =>
      (await door.ask('find.query', asked({ text }))).total

    it('answers everything that is asked meanwhile, of the one or the other', async () => {
      const { door, commit } = await before()
      let closed: boolean | undefined
      const old = worker
      const exited = new Promise<void>((resolve) => old?.once('exit', () => resolve()))
      let hasExited = false
      void exited.then(() => (hasExited = true))

      const earlier = Array.from({ length: 5 }, () => total(door))
      const swapped = door.swap(() => {
        closed = hasExited
        commit()
      }, mustClose)
      const meanwhile = Array.from({ length: 20 }, () => total(door))
      expect(await swapped).toMatchObject({ programs: 1, institutions: 1, kind: 'official', notices: [] })
      expect(closed).toBe(mustClose)
      expect(await Promise.all(earlier)).toEqual(earlier.map(() => 3))
      expect(await Promise.all(meanwhile)).toEqual(meanwhile.map(() => (mustClose ? 1 : 3)))
      expect(await total(door)).toBe(1)
      // The old thread ends, and nobody takes that for a death.
      await exited
      expect(await door.info()).toMatchObject({ kind: 'official' })
    })

    it('keeps the old one where the change fails', async () => {
      const { door, commit } = await before()
      const fails = () => {
        throw new PathwiseError('official-changed')
      }
      await expect(door.swap(fails, mustClose)).rejects.toMatchObject({ code: 'official-changed' })
      expect(await total(door)).toBe(3)
      expect(await door.info()).toMatchObject({ kind: 'shipped' })
      expect((await door.swap(commit, mustClose)).kind).toBe('official')
    })

    it('tells the new thread of the person’s programs, also of a change meanwhile', async () => {
      const { door, commit } = await before()
      const mine = (name: string) => ({
        lists: [ownList('own:1', [listed('own:1:1', 'own:1', { name })])],
        matches: {},
      })
      await door.setPersonal(mine('Basket weaving'))
      await door.swap(commit, mustClose)
      expect(await total(door, 'basket')).toBe(1)

      const again = door.swap(() => undefined, mustClose)
      await Promise.all([again, door.setPersonal(mine('Glass blowing'))])
      expect(await total(door, 'glass')).toBe(1)
      expect(await total(door, 'basket')).toBe(0)
    })
  })

  it('takes a closed door for no answer', async () => {
    const door = open(smallCatalog())
    const waiting = Promise.allSettled([door.info()])
    await door.close()
    expect(await waiting).toMatchObject([{ status: 'rejected', reason: { code: 'worker-died' } }])
    await expect(door.info()).rejects.toMatchObject({ code: 'worker-died' })
    await door.close()
  })
})
