import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FACETS, LONG_FACETS, SORTS } from '../../../data/fields/catalogue.ts'
import { RESIDENCIES } from '../../../data/program.ts'
import { catalogFacts } from '../../../main/catalog/catalog-facts.ts'
import { openFind, type Find } from '../../../main/catalog/find/find.ts'
import { readColumnFile, readStamp, writeColumnFile } from '../../../main/catalog/index/column-file.ts'
import { indexFileOf, wasChecked } from '../../../main/catalog/index-file.ts'
import { openCatalog } from '../../../main/catalog/open-catalog.ts'
import { countsOf } from '../../../main/catalog/sources.ts'
import { asked } from './support/requests.ts'
import { shippedCatalog, type ShippedCatalog } from './support/shipped.ts'
import { program, SMALL, smallCatalog, temporaryFolder } from './support/small-tables.ts'

/** Opened by itself, so that nothing of another connection is remembered. */
function withCatalog<T>(file: string, use: (db: Database.Database) => T): T {
  const db = openCatalog(file)
  try {
    return use(db)
  } finally {
    db.close()
  }
}

const facts = (file: string) => withCatalog(file, (db) => catalogFacts(db).official)
/** As SQLite has it: a copy without an index, so that one has to be made. */
function bySql(file: string) {
  const copy = join(temporaryFolder(), 'copy.db')
  copyFileSync(file, copy)
  return facts(copy)
}

describe('an index that is read back', () => {
  let catalog: ShippedCatalog
  let find: Find
  let made: Find

  beforeAll(() => {
    catalog = shippedCatalog()
    expect(readStamp(indexFileOf(catalog.file))).not.toBeNull()
    find = openFind(catalog.db)
    const copy = join(dirname(catalog.file), 'copy.db')
    copyFileSync(catalog.file, copy)
    const other = openCatalog(copy)
    made = openFind(other)
  })
  afterAll(() => catalog.remove())

  it('answers whatever is asked as the one made from SQLite does', () => {
    const pick = (values: readonly string[]) =>
      fc.option(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }), {
        nil: undefined,
        freq: 1,
      })
    const values = made(asked({ counted: [...LONG_FACETS] })).facets
    const request = fc.record({
      text: fc.constantFrom('', '', 'medical', 'coding texas', 'collige'),
      facets: fc.record(
        Object.fromEntries(FACETS.map((id) => [id, pick(values[id].map(({ value }) => value))])),
      ),
      ranges: fc.record({
        costToFinish: fc.option(fc.record({ max: fc.integer({ min: 0, max: 5_000_000 }) }), {
          nil: undefined,
        }),
        months: fc.option(fc.record({ min: fc.integer({ min: 0, max: 24 }) }), { nil: undefined }),
      }),
      residency: fc.constantFrom(...RESIDENCIES),
      sort: fc.constantFrom(...SORTS),
      descending: fc.boolean(),
      counted: fc.subarray([...LONG_FACETS]),
    })
    fc.assert(
      fc.property(request, (each) => {
        expect(find(asked(each))).toEqual(made(asked(each)))
      }),
      { numRuns: 100 },
    )
  })

  it('counts programs and the institutions that have any', () => {
    const one = (sql: string) => catalog.db.prepare(sql).pluck().get()
    expect(countsOf(catalog.db)).toEqual({
      programs: one('SELECT count(*) FROM programs'),
      institutions: one('SELECT count(DISTINCT unitid) FROM programs'),
    })
  })

  it('is the one made with the catalog, column by column', () => {
    expect(facts(catalog.file)).toEqual(bySql(catalog.file))
  })
})

/** A catalog with other programs than the small one. */
const otherCatalog = () => smallCatalog({ programs: [program(100, '51.0713', 21)] })

function flip(file: string, at: number): void {
  const bytes = readFileSync(file)
  bytes[at] = (bytes[at] ?? 0) ^ 0xff
  writeFileSync(file, bytes)
}

function changeStamp(file: string, change: object): void {
  const found = readColumnFile(file)
  if (!found) throw new Error('There is no sound index')
  writeColumnFile(file, { ...(found.stamp as object), ...change }, found.content)
}

describe('an index that is not this catalog’s, or not sound', () => {
  it.each<[string, (index: string) => void]>([
    ['is missing', (index) => rmSync(index)],
    ['is empty', (index) => truncateSync(index, 0)],
    ['is a text', (index) => writeFileSync(index, 'Dear reader, this is no index. '.repeat(200))],
    ['is another catalog’s', (index) => copyFileSync(indexFileOf(otherCatalog()), index)],
    ['is of a former build', (index) => changeStamp(index, { generation: 'shipped-0123456789abcdef' })],
    ['was made by another Pathwise', (index) => changeStamp(index, { madeBy: '0.0.1' })],
    ['is of another schema', (index) => changeStamp(index, { schema: 99 })],
    ['is of fewer changes', (index) => changeStamp(index, { changes: 1 })],
    ['has no stamp of ours', (index) => writeColumnFile(index, 7, { columns: {}, facts: null })],
    [
      'has our stamp and other columns',
      (index) => writeColumnFile(index, readStamp(index), { columns: {}, facts: {} }),
    ],
    ['was cut off', (index) => truncateSync(index, statSync(index).size - 1)],
    ['is damaged in its header', (index) => flip(index, 40)],
    ['is damaged in its columns', (index) => flip(index, statSync(index).size - 3000)],
  ])('is made anew where it %s', (_what, spoil) => {
    const file = smallCatalog()
    const sound = readColumnFile(indexFileOf(file))
    const wanted = bySql(file)
    spoil(indexFileOf(file))
    expect(facts(file)).toEqual(wanted)
    expect(readColumnFile(indexFileOf(file))).toEqual(sound)
    expect(readdirSync(dirname(file)).filter((name) => name.includes('.partial'))).toEqual([])
    expect(facts(file)).toEqual(wanted)
  })

  it('is of no use any more where the catalog was changed', () => {
    const file = smallCatalog()
    const db = new Database(file)
    db.exec('DELETE FROM programs WHERE award_level = 21')
    db.close()
    expect(facts(file).columns.count).toBe((SMALL['programs'] ?? []).length - 1)
  })

  it('can be done without where it cannot be written', () => {
    const file = smallCatalog()
    const index = indexFileOf(file)
    rmSync(index)
    // A folder stands in its place, which no rename replaces.
    mkdirSync(join(index, 'in the way'), { recursive: true })
    expect(facts(file)).toEqual(bySql(file))
    expect(readdirSync(index)).toEqual(['in the way'])
    expect(readdirSync(dirname(file)).filter((name) => name.includes('.partial'))).toEqual([])
  })
})

function overwrite(file: string, at: number): void {
  const { atime, mtime } = statSync(file)
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.alloc(64, 0xff), 0, 64, at)
  closeSync(handle)
  utimesSync(file, atime, mtime)
}

describe('what a catalog’s index says of its check', () => {
  it('is that it was checked when it was made, and a copy that it was when it was first opened', () => {
    const file = smallCatalog()
    expect(wasChecked(file)).toBe(true)
    const copy = join(temporaryFolder(), 'copy.db')
    copyFileSync(file, copy)
    copyFileSync(indexFileOf(file), indexFileOf(copy))
    utimesSync(copy, new Date(), new Date(Date.now() - 60_000))
    expect(wasChecked(copy)).toBe(false)
    facts(copy)
    expect(wasChecked(copy)).toBe(true)
  })

  it('counts for nothing once the catalog’s file was written', () => {
    const file = smallCatalog()
    const { mtimeMs } = statSync(file)
    utimesSync(file, new Date(), new Date(mtimeMs + 1000))
    expect(wasChecked(file)).toBe(false)
  })

  it('counts for nothing where the index is damaged itself: the catalog is looked through', () => {
    const file = smallCatalog()
    const index = indexFileOf(file)
    // As a failing disk does it: no time tells of it.
    const stamp = readStamp(index) as { mtimeMs: number }
    overwrite(file, 4096 * 3)
    changeStamp(index, { mtimeMs: statSync(file).mtimeMs })
    expect(stamp.mtimeMs).toBeCloseTo(statSync(file).mtimeMs, 0)
    openCatalog(file).close()
    flip(index, statSync(index).size - 3000)
    expect(() => facts(file)).toThrow('catalog-damaged')
    expect(existsSync(index)).toBe(true)
  })
})
