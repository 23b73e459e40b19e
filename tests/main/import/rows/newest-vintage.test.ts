import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Facts } from '../../../../main/import/rows/facts.ts'
import { readFacts, type FactTable } from '../../../../main/import/rows/read-facts.ts'
import { tablesInUse, type Vintaged } from '../../../../main/import/rows/roles.ts'
import {
  completionsTable,
  directoryTable,
  distanceTable,
  federalListTable,
  texasTable,
  wagesTable,
  yearPricesTable,
} from '../support/fact-tables.ts'
import { BASE, factsOf } from '../support/facts.ts'

/** Tables of a few layouts, kinds and vintages, some of the same place and vintage. */
const vintaged = fc.record({
  of: fc.constantFrom(
    ['ipeds-directory', 'ipeds-hd'],
    ['ipeds-completions', 'ipeds-c'],
    ['ipeds-year-prices', 'ipeds-ic-ay'],
    ['cost1-year-prices', 'ipeds-cost1'],
    ['oews', 'oews'],
    ['oews', 'oews-state'],
    ['etpl-texas', 'etpl-texas'],
    ['etpl-dol', 'etpl-dol'],
  ),
  vintage: fc.constantFrom('', '2019', '2022', '2023', '2024'),
})

interface Numbered extends Vintaged {
  readonly number: number
}

const tablesOf = (drawn: readonly { readonly of: readonly string[]; readonly vintage: string }[]) =>
  drawn.map(({ of: [layout = '', kind = ''], vintage }, number): Numbered => ({
    layout: layout as Vintaged['layout'],
    kind,
    dataset: `${kind}-${vintage}`,
    vintage,
    number,
  }))

/** Tables of one place stand in each other's place. Told here by layout and kind, as a person would. */
function place({ layout, kind, dataset }: Numbered): string {
  if (layout === 'oews') return dataset
  return layout === 'cost1-year-prices' ? 'ipeds-ic-ay' : kind
}

describe('tablesInUse', () => {
  it('chooses of each place one table, the newest, and of equal vintages the later one', () => {
    fc.assert(
      fc.property(fc.array(vintaged, { maxLength: 12 }), (drawn) => {
        const tables = tablesOf(drawn)
        const chosen = tablesInUse(tables)
        expect(new Set(chosen.map(place)).size).toBe(chosen.length)
        expect(new Set(chosen.map(place))).toEqual(new Set(tables.map(place)))
        for (const one of chosen) {
          for (const other of tables.filter((each) => each !== one && place(each) === place(one))) {
            expect(other.vintage <= one.vintage).toBe(true)
            if (other.vintage === one.vintage) expect(other.number).toBeLessThan(one.number)
          }
        }
      }),
    )
  })

  it('chooses the same whatever the order, where no two are of one place and vintage', () => {
    const distinct = fc
      .array(vintaged, { maxLength: 12 })
      .map(tablesOf)
      .map((tables) => [...new Map(tables.map((each) => [`${place(each)} ${each.vintage}`, each])).values()])
    const both = distinct.chain((tables) =>
      fc.tuple(fc.constant(tables), fc.shuffledSubarray(tables, { minLength: tables.length })),
    )
    fc.assert(
      fc.property(both, ([tables, shuffled]) => {
        expect(new Set(tablesInUse(shuffled))).toEqual(new Set(tablesInUse(tables)))
      }),
    )
  })
})

const read = async (tables: readonly FactTable[], base: Facts) => (await readFacts(tables, { base })).facts

/** What can be imported beside each other, made anew each time since a table is read once. */
const MAKE: Readonly<Record<string, () => FactTable>> = {
  hd2022: () => directoryTable('2022', 'HD 2022'),
  hd2023: () => directoryTable('2023', 'HD 2023', [100654, 100663]),
  hd2025: () => directoryTable('2025', 'HD 2025'),
  c2023: () => completionsTable('2023', ['100654 51.0713 2 7', '100654 52.0201 2 40']),
  c2024: () => completionsTable('2024', ['100654 51.0713 2 13']),
  c2025: () => completionsTable('2025', ['100654 52.0201 2 41']),
  dep2021: () => distanceTable('2021', ['100654 52.0201 all']),
  dep2023: () => distanceTable('2023', ['100654 51.0713 none']),
  ay2022: () => yearPricesTable('2022', 2022),
  ay2024: () => yearPricesTable('2024', 2024),
  oews2022: () => wagesTable('oews', '2022-05', 46_000),
  oews2025: () => wagesTable('oews', '2025-05', 51_140),
  oews2026: () => wagesTable('oews', '2026-05', 53_000),
  state2023: () => wagesTable('oews-state', '2023-05', 49_000, '48'),
  texas2023: () => texasTable('2023-01-31', 'Typing'),
  texas2024: () => texasTable('2024-03-20', 'Coding'),
  federal2023: () => federalListTable('2023', 'Billing'),
  state2027: () => wagesTable('oews-state', '2027-05', 54_000, '48'),
}

describe('readFacts', () => {
  it('says the same whatever the order of the tables', async () => {
    const names = fc.shuffledSubarray(Object.keys(MAKE))
    await fc.assert(
      fc.asyncProperty(names, fc.boolean(), async (order, onBase) => {
        const made = (all: readonly string[]) => all.flatMap((name) => MAKE[name]?.() ?? [])
        const on = onBase ? BASE : factsOf({})
        expect(await read(made(order), on)).toEqual(await read(made(order.toSorted()), on))
      }),
      { numRuns: 60 },
    )
  })

  it('uses of each role the newest vintage there is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(Object.keys(MAKE)), async (order) => {
        const facts = await read(
          order.flatMap((name) => MAKE[name]?.() ?? []),
          BASE,
        )
        const newest = (kind: string, shipped: string) =>
          facts.datasets
            .filter((each) => each.kind === kind)
            .map(({ vintage }) => vintage)
            .reduce((a, b) => (a > b ? a : b), shipped)
        expect(facts.datasetOf.get('directory')).toBe(`ipeds-hd-${newest('ipeds-hd', '2024')}`)
        expect(facts.datasetOf.get('year-prices')).toBe(`ipeds-ic-ay-${newest('ipeds-ic-ay', '2023')}`)
        expect(facts.datasetOf.get('wages')).toBe(`oews-${newest('oews', '2025-05').slice(0, 4)}`)
        expect(facts.wages.map(({ vintage }) => vintage)).toEqual(
          facts.wages
            .map(({ vintage }) => vintage)
            .toSorted()
            .toReversed(),
        )
        for (const { id, supersededBy } of facts.datasets) {
          if (supersededBy === null) continue
          expect(supersededBy > id, `${id} by ${supersededBy}`).toBe(true)
          expect(facts.datasets.find(({ id }) => id === supersededBy)?.supersededBy).toBeNull()
        }
      }),
      { numRuns: 60 },
    )
  })
})
