import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import * as fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { CompareInput } from '../../../../data/contract/comparison.ts'
import { compareChanges } from '../../../../main/catalog/compare/compare.ts'
import { PinnedCatalogs } from '../../../../main/catalog/pinned-catalogs.ts'
import { readMeta } from '../../../../main/catalog/meta.ts'
import {
  ask,
  asked,
  comparisonCatalog,
  comparisonTables,
  figures,
  row,
} from '../support/comparison-catalog.ts'
import { listed, own, personal } from '../support/lists.ts'
import { program, smallCatalog, temporaryFolder, type SmallRow } from '../support/small-tables.ts'

const KNOWN = 'known'
const CODING = '100-51.0713-21'
const OTHER = '200-51.0707-3'
const NEW = '300-51.0713-21'

const price = (dollars: number): SmallRow => ({
  tuition_in_state: dollars,
  tuition_in_state_status: KNOWN,
  price_slot: 2,
  price_level: 'only',
})
const coding = (dollars: number) =>
  program(100, '51.0713', 21, { ...price(dollars), months: 10, months_status: KNOWN })
const other = program(200, '51.0707', 3, price(6400))

const named = (generation: string, madeAt = '') =>
  `DELETE FROM meta; INSERT INTO meta VALUES ('generation', '${generation}');
   ${madeAt && `INSERT INTO meta VALUES ('madeAt', '${madeAt}');`}`

const catalog = (programs: readonly SmallRow[], generation: string, madeAt = '', more = '') =>
  comparisonCatalog(comparisonTables(programs), named(generation, madeAt) + more)

/** Before: two programs. Now: one has another price, one is gone, one is new; another wage. */
function open() {
  return {
    pinned: catalog([coding(8930), other], 'old', '2026-01-01T10:00:00.000Z'),
    active: catalog(
      [coding(9200), program(300, '51.0713', 21, price(100))],
      'new',
      '2026-11-24T10:00:00.000Z',
      `UPDATE wages SET median = median + 100 WHERE vintage = '2025-05';
       UPDATE datasets SET read_on = '2026-11-24';`,
    ),
  }
}

describe('a comparison that keeps older figures', () => {
  const input: CompareInput = { programs: [CODING, OTHER, NEW], occupation: '29-2072', figuresOf: 'old' }

  test('shows the kept figures; what was added later is from the catalog in force', () => {
    const { pinned, active } = open()
    const comparison = ask(active, input, { pinned })
    expect(comparison.figuresOf).toBe('old')
    expect(comparison.missing).toEqual([])
    expect(figures(comparison, 'tuitionAndFees').map(({ value }) => value)).toEqual([
      893_000, 640_000, 10_000,
    ])
    // One occupation has one wage.
    expect(new Set(figures(comparison, 'payMedian').map(({ value }) => value))).toEqual(new Set([5_349_000]))
  })

  test('keeps the dates of its sources apart from those of the same files read later', () => {
    const { pinned, active } = open()
    const comparison = ask(active, input, { pinned })
    const read = figures(comparison, 'tuitionAndFees').map(
      ({ provenance: [paper] }) => comparison.sources[paper?.source ?? '']?.readOn,
    )
    expect(read).toEqual(['2026-11-23', '2026-11-23', '2026-11-24'])
    for (const [id, source] of Object.entries(comparison.sources)) expect(source.id).toBe(id)
  })

  test('counts what is different and says since when', () => {
    const { pinned, active } = open()
    // The price, the sum, the cost of a month and the median of one program, and the other one is gone.
    expect(ask(active, input, { pinned }).changedSince).toEqual({
      count: 5,
      byRule: 0,
      madeAt: '2026-11-24T10:00:00.000Z',
    })
    // After an undo the active one is the older one.
    expect(ask(pinned, { ...input, figuresOf: 'new' }, { pinned: active }).changedSince?.madeAt).toBeNull()
  })

  test('what changed: each cell before and after, what is gone, what is new', () => {
    const { pinned, active } = open()
    const changes = compareChanges({ active, pinned }, asked(input))
    expect(changes.map(({ program, standing }) => [program.key, standing])).toEqual([
      [CODING, 'changed'],
      [OTHER, 'gone'],
      [NEW, 'new'],
    ])
    const [first] = changes
    expect(first?.cells.map(({ field }) => field)).toEqual([
      'costToFinish',
      'tuitionAndFees',
      'costPerMonth',
      'payMedian',
    ])
    expect(first?.cells[1]).toMatchObject({
      before: { figure: { value: 893_000 } },
      after: { figure: { value: 920_000 } },
    })
  })

  test('a row that only one of the catalogs has is a change', () => {
    const tables = comparisonTables([coding(8930)])
    const provenance = tables['provenance']?.filter(({ field }) => field !== 'schoolEarnings') ?? []
    const pinned = comparisonCatalog({ ...tables, provenance }, named('old'))
    const active = catalog([coding(8930)], 'new')
    expect(compareChanges({ active, pinned }, asked({ programs: [CODING] }))).toMatchObject([
      { cells: [{ field: 'schoolEarnings', before: null, after: { kind: 'figure' } }] },
    ])
  })

  test('own programs stand in it, linked as the kept catalog links them', () => {
    const { pinned, active } = open()
    const lists = personal(listed({ official: CODING, figures: { tuitionAndFees: own(500_000) } }))
    const comparison = ask(active, { ...input, programs: [CODING, 'own:3:17'] }, { pinned, personal: lists })
    expect(figures(comparison, 'tuitionAndFees')).toMatchObject([
      { value: 500_000, high: 893_000 },
      { value: 500_000 },
    ])
  })

  test('against the same catalog under another name nothing is different', () => {
    const programs = [coding(8930), other, program(300, '51.0713', 21)]
    const active = catalog(programs, 'new')
    const pinned = catalog(programs, 'old')
    const lists = personal(listed({ official: CODING, figures: { tuitionAndFees: own(500_000) } }))
    fc.assert(
      fc.property(
        fc.record({
          programs: fc.shuffledSubarray([CODING, OTHER, NEW, 'own:3:17', '999-51.0713-21']),
          occupation: fc.constantFrom(null, '29-2072', '31-9092', '99-9999'),
          credential: fc.constantFrom(null, 'CCS', 'RHIT', 'CPC'),
          residency: fc.constantFrom('in-district', 'in-state', 'out-of-state'),
          presentPay: fc.constantFrom(null, 3_600_000),
        }),
        (some) => {
          const request: CompareInput = { ...some, figuresOf: 'old' }
          expect(compareChanges({ active, pinned }, asked(request), lists)).toEqual([])
          const both = ask(active, request, { pinned, personal: lists })
          expect(both.changedSince).toEqual({ count: 0, byRule: 0, madeAt: null })
          expect({ ...both, figuresOf: null, changedSince: null }).toEqual(
            ask(active, { ...some, figuresOf: null }, { personal: lists }),
          )
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('figures that cannot be kept', () => {
  test('are those in force, and it is said', () => {
    const comparison = ask(catalog([coding(8930)], 'new'), { programs: [CODING], figuresOf: 'old' })
    expect(comparison).toMatchObject({ figuresOf: null, changedSince: null })
    expect(comparison.notices).toEqual([{ code: 'kept-figures-gone' }])
    expect(row(comparison, 'months').cells).toHaveLength(1)
  })

  test('are nothing to speak of where they are those in force', () => {
    const comparison = ask(catalog([coding(8930)], 'new'), { programs: [CODING], figuresOf: 'new' })
    expect(comparison).toMatchObject({ figuresOf: null, changedSince: null, notices: [] })
  })
})

describe('kept catalogs', () => {
  function files() {
    const folder = temporaryFolder()
    const [activeFile, one, two] = [0, 1, 2].map((dollars) =>
      smallCatalog(comparisonTables([coding(dollars)])),
    ) as [string, string, string]
    const active = new Database(activeFile, { readonly: true })
    const nameOf = (file: string) => {
      const db = new Database(file, { readonly: true })
      const { generation } = readMeta(db)
      db.close()
      return generation
    }
    const damaged = join(folder, 'damaged.db')
    writeFileSync(damaged, 'no catalog')
    const places: Readonly<Record<string, string>> = {
      [nameOf(one)]: one,
      [nameOf(two)]: two,
      [nameOf(activeFile)]: activeFile,
      damaged,
      'another-name': one,
    }
    const pinned = new PinnedCatalogs((generation) => places[generation] ?? null)
    onTestFinished(() => {
      pinned.close()
      active.close()
    })
    return { pinned, active, one: nameOf(one), two: nameOf(two), now: nameOf(activeFile) }
  }

  test('are opened once, and only the last one stays open', () => {
    const { pinned, active, one, two } = files()
    const first = pinned.of(one, active)
    expect(first && readMeta(first).generation).toBe(one)
    expect(pinned.of(one, active)).toBe(first)
    const second = pinned.of(two, active)
    expect(second && readMeta(second).generation).toBe(two)
    expect(first?.open).toBe(false)
    pinned.close()
    expect(second?.open).toBe(false)
  })

  test.each(['gone', 'damaged', 'another-name'])('one that is %s is none', (generation) => {
    const { pinned, active } = files()
    expect(pinned.of(generation, active)).toBeNull()
  })

  test('none is asked for, or the one in force', () => {
    const { pinned, active, now } = files()
    expect(pinned.of(null, active)).toBeNull()
    expect(pinned.of(now, active)).toBeNull()
  })
})
