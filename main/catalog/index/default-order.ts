import type { Residency } from '../../../data/program.ts'
import { statusCode, type Status } from '../../../data/figures/figure.ts'
import { NONE, type ProgramColumns } from './index-columns.ts'
import { orderBy, type Order } from './orders.ts'

/** An order, and where each row stands in it, which is made when it is first asked for. */
export class Ties {
  readonly order: Order
  #placeOf: Uint32Array | undefined

  constructor(order: Order) {
    this.order = order
  }

  get placeOf(): Uint32Array {
    if (!this.#placeOf) {
      this.#placeOf = new Uint32Array(this.order.length)
      for (let place = 0; place < this.order.length; place++)
        this.#placeOf[this.order[place] as number] = place
    }
    return this.#placeOf
  }
}

/**
 * The order of programs that are equally good answers: those that conferred awards before
 * those of which nobody says, then those that conferred none; a price that is known before
 * an estimate, and that before none; then the one with more awards. Never the alphabet.
 *
 * @param first what counts before the rest, where somebody asked for it ("cheap"): least first.
 */
export function defaultOrder(columns: ProgramColumns, residency: Residency, first?: Int32Array): Ties {
  const { completions, tuition, count } = columns
  const price = tuition[residency].status
  const keys = new Int32Array(count)
  for (let row = 0; row < count; row++) {
    const awards = completions.value[row] as number
    const gave = awards === NONE ? 1 : awards > 0 ? 0 : 2
    const known = PRICE_RANKS[price[row] as number] as number
    const fewer = MOST_AWARDS - Math.min(Math.max(awards, 0), MOST_AWARDS)
    keys[row] = (gave * 3 + known) * (MOST_AWARDS + 1) + fewer
  }
  const byDefault = orderBy(keys, false)
  if (!first) return new Ties(byDefault)
  return new Ties(orderBy(taken(first, byDefault), false).map((place) => byDefault[place] as number))
}

/** From here on more awards say no more; so a key has 16 bits, and one pass sorts them. */
const MOST_AWARDS = 0xfff

/** By status: a published price, then what was filled in or estimated, then none. */
const PRICE_RANKS: readonly number[] = (() => {
  const ranks: number[] = []
  const rank = (statuses: readonly Status[], value: number) => {
    for (const status of statuses) ranks[statusCode(status)] = value
  }
  rank(['known', 'at-least', 'own', 'imputed'], 0)
  rank(['estimated'], 1)
  rank(['suppressed', 'not-reported', 'not-applicable'], 2)
  return ranks
})()

const taken = (keys: Int32Array, order: Order): Int32Array =>
  Int32Array.from(order, (row) => keys[row] as number)
