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
interface TieWishes {
  /** Of every program, least first, before all else: "cheap". */
  readonly first: Int32Array | null
  /** Of every program, where a place is known: how far it is, NONE where nobody knows. */
  readonly miles: Int32Array | null
}

/**
 * The order of programs that are equally good answers: those that conferred awards before
 * those of which nobody says, then those that conferred none; the nearer one, where a place
 * is known; a price that is known before an estimate, and that before none; then the one
 * with more awards. Never the alphabet.
 *
 * @param price status of every program's price.
 */
export function defaultOrder(columns: Columns, price: Uint8Array): Ties {
  const keys = new Int32Array(columns.count)
  for (let row = 0; row < keys.length; row++) {
    const awards = columns.completions.value[row] as number
    const known = PRICE_RANKS[price[row] as number] as number
    const fewer = MOST_AWARDS - Math.min(Math.max(awards, 0), MOST_AWARDS)
    keys[row] = (gaveRank(awards) * 3 + known) * (MOST_AWARDS + 1) + fewer
  }
  return new Ties(orderBy(keys, false))
}

/**
 * The same with what else counts: each is one pass over the order without it, since a
 * place that is typed makes a new one at once.
 *
 * @param stood the order without wishes.
 */
export function orderWishedFor(stood: Order, columns: Columns, { first, miles }: TieWishes): Ties {
  const nearer = miles ? orderBy(gaveAndNear(columns, miles), false, stood) : stood
  return new Ties(first ? orderBy(first, false, nearer) : nearer)
}

type Columns = Pick<ProgramColumns, 'completions' | 'count'>

const gaveRank = (awards: number) => (awards === NONE ? 1 : awards > 0 ? 0 : 2)

function gaveAndNear({ completions, count }: Columns, miles: Int32Array): Int32Array {
  const keys = new Int32Array(count)
  for (let row = 0; row < count; row++) {
    const away = miles[row] as number
    const nearness = away === NONE ? FAR : Math.min(away, FAR - 1)
    keys[row] = gaveRank(completions.value[row] as number) * (FAR + 1) + nearness
  }
  return keys
}

/** No two places are farther apart, in miles; so a key has 16 bits. */
const FAR = 0x3fff

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
