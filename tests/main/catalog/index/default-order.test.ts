import { afterAll, beforeAll, expect, it } from 'vitest'
import { catalogFacts } from '../../../../main/catalog/catalog-facts.ts'
import { defaultOrder, orderWishedFor } from '../../../../main/catalog/index/default-order.ts'
import { NONE } from '../../../../main/catalog/index/index-columns.ts'
import { ProgramIndex } from '../../../../main/catalog/index/program-index.ts'
import { statusOf } from '../../../../data/figures/figure.ts'
import { shippedCatalog, type ShippedCatalog } from '../support/shipped.ts'

let catalog: ShippedCatalog
let index: ProgramIndex

beforeAll(() => {
  catalog = shippedCatalog()
  index = new ProgramIndex(catalogFacts(catalog.db))
})
afterAll(() => catalog.remove())

/** Made-up miles of every program; of every seventh school nobody knows. */
const someMiles = () =>
  Int32Array.from(index.columns.institution, (at) => (at % 7 === 0 ? NONE : (at * 37) % 900))

/** What counts of a row, the first difference first. */
function keysOf(row: number, miles: Int32Array | null): readonly number[] {
  const { completions, tuition } = index.columns
  const awards = completions.value[row] as number
  const away = miles ? (miles[row] as number) : 0
  const status = statusOf(tuition['in-state'].status[row] as number)
  const price = ['known', 'at-least', 'own', 'imputed'].includes(status) ? 0 : status === 'estimated' ? 1 : 2
  return [
    awards === NONE ? 1 : awards > 0 ? 0 : 2,
    away === NONE ? Infinity : away,
    price,
    -Math.max(0, awards),
    row,
  ]
}

it.each(['without a place', 'from a place'])(
  'is by awards given, nearness, known prices, then by more awards, %s',
  (where) => {
    const miles = where === 'from a place' ? someMiles() : null
    const stood = defaultOrder(index.columns, index.columns.tuition['in-state'].status)
    const { order, placeOf } = miles
      ? orderWishedFor(stood.order, index.columns, { first: null, miles })
      : stood
    const rows = Array.from({ length: index.columns.count }, (_, row) => row)
    const keys = rows.map((row) => keysOf(row, miles))
    rows.sort((a, b) => {
      const at = keys[a]!.findIndex((key, place) => key !== keys[b]![place])
      return at < 0 ? 0 : keys[a]![at]! - keys[b]![at]!
    })
    expect([...order]).toEqual(rows)
    expect(rows.every((row, place) => placeOf[row] === place)).toBe(true)
  },
)

it('is by what was wished for first', () => {
  const { low } = index.view('in-state').ranges.costToFinish
  const { order } = index.ties('in-state', 'costToFinish')
  const costs = [...order].map((row) => low[row] as number)
  const known = costs.filter((cost) => cost !== NONE)
  expect(known).toEqual([...known].sort((a, b) => a - b))
  expect(costs.slice(0, known.length)).toEqual(known)
})
