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

/** What counts among equally good answers besides what every program has. */
export interface TieWishes {
  /** Of every program, least first, before all else: "cheap". */
  readonly first?: Int32Array | null
  /** Of every program, where a place is known: how far it is, NONE where nobody knows. */
  readonly miles?: Int32Array | null
}

/**
 * The order of programs that are equally good answers: those that conferred awards before
 * those of which nobody says, then those that conferred none; the nearer one, where a place
 * is known; a price that is known before an estimate, and that before none; then the one
 * with more awards. Never the alphabet.
 *
 * @param price status of every program's price.
 */
export function defaultOrder(
  { completions, count }: Pick<ProgramColumns, 'completions' | 'count'>,
  price: Uint8Array,
  { first = null, miles = null }: TieWishes = {},
): Ties {
  const gave = new Int32Array(count)
  const rest = new Int32Array(count)
  for (let row = 0; row < count; row++) {
    const awards = completions.value[row] as number
    const known = PRICE_RANKS[price[row] as number] as number
    gave[row] = awards === NONE ? 1 : awards > 0 ? 0 : 2
    rest[row] = known * (MOST_AWARDS + 1) + MOST_AWARDS - Math.min(Math.max(awards, 0), MOST_AWARDS)
  }
  if (!miles) {
    for (let row = 0; row < count; row++)
      rest[row] = (gave[row] as number) * 3 * (MOST_AWARDS + 1) + (rest[row] as number)
    return new Ties(orderedBy(first ? [first, rest] : [rest]))
  }
  return new Ties(orderedBy([...(first ? [first] : []), gave, miles, rest]))
}

/** By the first keys, equal ones by the second, and so on. */
function orderedBy(keys: readonly Int32Array[]): Order {
  const [last, ...before] = [...keys].reverse()
  if (!last) return new Uint32Array()
  let order = orderBy(last, false)
  for (const each of before) {
    const taken = Int32Array.from(order, (row) => each[row] as number)
    const stood = order
    order = orderBy(taken, false).map((place) => stood[place] as number)
  }
  return order
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
