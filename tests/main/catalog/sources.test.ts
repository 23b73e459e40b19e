import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { readRejects, readSources } from '../../../main/catalog/sources.ts'
import { shippedCatalog, type ShippedCatalog } from './support/shipped.ts'
import { institution, program, SMALL, smallCatalog, type SmallRow } from './support/small-tables.ts'
import { SHIPPED } from '../../support/catalog-counts.ts'

const dataset = (id: string, kind: string, more: SmallRow = {}): SmallRow => ({
  ...SMALL['datasets']?.[0],
  id,
  kind,
  title: id,
  publisher: 'The tests',
  ...more,
})

/** A small catalog in which two lists of programs and two months of wages are in use. */
function catalog(): Database.Database {
  const wages = SMALL['wages'] ?? []
  const file = smallCatalog({
    datasets: [
      dataset('made-up', 'made-up'),
      dataset('c-2024', 'ipeds-c', { publisher: 'A publisher', rows: 12, rejected: 3 }),
      dataset('c-2023', 'ipeds-c'),
      dataset('c-2022', 'ipeds-c', { superseded_by: 'c-2023' }),
      dataset('dep-2022', 'ipeds-c-dep'),
      dataset('oews-2024', 'oews'),
      dataset('oews-2025', 'oews'),
      dataset('onet-27', 'onet'),
      dataset('unused', 'soc'),
    ],
    provenance: [
      { field: 'completions', status: 'any', dataset: 'c-2023', columns: 'CTOTALT' },
      { field: 'cip', status: 'any', dataset: 'c-2023', columns: 'CIPCODE' },
      { field: 'city', status: 'any', dataset: 'c-2022', columns: 'CITY' },
      { field: 'payMedian', status: 'any', dataset: 'oews-2025', columns: 'A_MEDIAN' },
    ],
    wages: wages.map((row) => ({
      ...row,
      dataset: row['vintage'] === '2024-05' ? 'oews-2024' : 'oews-2025',
    })),
    institutions: [...(SMALL['institutions'] ?? []), institution(300, 'Without programs', 'Reno', 'NV')],
    programs: [
      program(100, '51.0713', 21, {
        completions_source: 'c-2024',
        distance: 'all',
        distance_source: 'dep-2022',
      }),
      program(100, '51.0801', 3),
    ],
  })
  const db = new Database(file)
  onTestFinished(() => void db.close())
  const fileOf = db.prepare("INSERT INTO files VALUES (?, ?, 'c2023_a.csv', 10)")
  fileOf.run('aa', 'c-2023')
  fileOf.run('bb', 'c-2022')
  const reject = db.prepare("INSERT INTO rejects VALUES (?, ?, ?, 'CIPCODE', ?, 'not-a-cip')")
  reject.run('c-2023', 'b.csv', 9, 'x')
  reject.run('c-2023', 'a.csv', 30, 'y')
  reject.run('c-2022', 'a.csv', 4, 'z')
  return db
}

describe('readSources', () => {
  it('says of each dataset which fields its figures are in', () => {
    const { sources } = readSources(catalog())
    const feeds = Object.fromEntries(sources.map((each) => [each.id, each.feeds]))
    expect(feeds).toEqual({
      'made-up': [],
      // As provenance says, in the order of the fields.
      'c-2023': ['cip', 'completions'],
      // Beside it for some programs only.
      'c-2024': ['completions'],
      'dep-2022': ['online'],
      // A newer one stands in its place, whatever provenance says.
      'c-2022': [],
      // Pay is shown over the years.
      'oews-2024': ['payP10', 'payP25', 'payMedian', 'payP75', 'payP90'],
      'oews-2025': ['payP10', 'payP25', 'payMedian', 'payP75', 'payP90'],
      // For the search.
      'onet-27': ['occupation'],
      unused: [],
    })
  })

  it('says what came with Pathwise, what was imported, what stands in its place, and how many rows it gave', () => {
    const { sources } = readSources(catalog())
    const of = (id: string) => sources.find((each) => each.id === id)
    expect(of('c-2024')).toMatchObject({
      origin: 'shipped',
      supersededBy: null,
      rows: 12,
      rejected: 3,
      publisher: 'A publisher',
      asOf: '2024',
      readOn: '2026-11-23',
    })
    expect(of('c-2023')).toMatchObject({ origin: 'imported', supersededBy: null })
    expect(of('c-2022')).toMatchObject({ origin: 'imported', supersededBy: 'c-2023' })
    // By publisher, the newest first.
    expect(sources.map(({ id }) => id).slice(0, 2)).toEqual(['c-2024', 'unused'])
  })

  it('counts programs, and the institutions that have any', () => {
    const { programs, institutions, generation } = readSources(catalog())
    expect({ programs, institutions }).toEqual({ programs: 2, institutions: 1 })
    expect(generation).toMatch(/^shipped-/)
  })

  it('names a list’s fields', () => {
    const db = catalog()
    db.exec(`INSERT INTO providers VALUES ('t:1', 'unused', 'Austin School', 'Austin', 'TX', '78702', '', '', NULL, 'none', 0);
      INSERT INTO listed_programs (key, dataset, provider, name, award_level, credential, occupations,
        tuition_status, tuition_outside_status, books_status, hours_status, weeks_status, distance)
      VALUES ('t:9', 'unused', 't:1', 'Coding', 0, '', '', 6, 6, 6, 6, 6, 'not-reported')`)
    const { sources } = readSources(db)
    expect(sources.find(({ id }) => id === 'unused')?.feeds).toEqual(
      expect.arrayContaining(['program', 'tuitionAndFees', 'books', 'months']),
    )
  })
})

describe('readRejects', () => {
  it('lists those of one dataset, or all, by file and line', () => {
    const db = catalog()
    expect(readRejects(db, 'c-2023')).toEqual([
      { file: 'a.csv', line: 30, column: 'CIPCODE', value: 'y', reason: 'not-a-cip' },
      { file: 'b.csv', line: 9, column: 'CIPCODE', value: 'x', reason: 'not-a-cip' },
    ])
    expect(readRejects(db, null).map(({ file, line }) => `${file} ${line}`)).toEqual([
      'a.csv 4',
      'a.csv 30',
      'b.csv 9',
    ])
    expect(readRejects(db, 'none')).toEqual([])
  })
})

describe('the sources of the catalog that ships', () => {
  let shipped: ShippedCatalog
  beforeAll(() => void (shipped = shippedCatalog()))
  afterAll(() => shipped.remove())

  it('are fifteen, each in use, and none of them imported', () => {
    const { sources, programs, institutions } = readSources(shipped.db)
    expect(sources).toHaveLength(15)
    for (const { id, origin, supersededBy, feeds } of sources) {
      expect({ id, origin, supersededBy }).toEqual({ id, origin: 'shipped', supersededBy: null })
      expect(feeds.length, id).toBeGreaterThan(0)
    }
    expect({ programs, institutions }).toEqual({
      programs: SHIPPED.programs,
      institutions: SHIPPED.institutions,
    })
    expect(readRejects(shipped.db, null)).toEqual([])
  })
})
