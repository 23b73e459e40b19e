import type { Send } from '../../../data/contract/contract.ts'
import type { FindInput, FindRow } from '../../../data/contract/find.ts'
import type { Radius } from '../../../data/contract/place.ts'
import {
  ANSWERS,
  isWishOf,
  looksThrough,
  nearSearch,
  radiiOf,
  WISHES,
  type Wish,
} from '../../../data/near-programs.ts'
import type { PlaceRef } from '../../../data/place.ts'

interface NearRow {
  readonly wish: Wish
  /** Null where no program near is known to answer the wish. */
  readonly row: FindRow | null
}

export interface Near {
  readonly radius: Radius
  /** Programs within it. */
  readonly total: number
  readonly rows: readonly NearRow[]
}

type Asked = Pick<FindInput, 'residency' | 'homeState'>

/**
 * The programs to look at first. Null where Find does not answer.
 * @param exam the credential whose exam hangs on the program; null: none
 */
export async function nearPrograms(
  send: Send,
  soc: string,
  place: PlaceRef,
  exam: string | null,
  asked: Asked,
): Promise<Near | null> {
  const found = async (wish: Wish | null, radius: Radius, limit: number) => {
    const result = await send('find.query', {
      ...asked,
      ...nearSearch(soc, wish, place, radius, exam),
      mayFit: false,
      limit,
    })
    return result.ok ? result.value : null
  }
  for (const radius of radiiOf(place)) {
    const all = await found(null, radius, 0)
    if (!all) return null
    if (all.total === 0 && radius !== null) continue
    const wishes = WISHES.filter((wish) => (wish !== 'exam' || exam !== null) && isWishOf(wish, place))
    const rows = await Promise.all(
      wishes.map(async (wish): Promise<NearRow> => {
        const answer = await found(wish, radius, looksThrough(wish))
        return { wish, row: answer?.rows.find(ANSWERS[wish]) ?? null }
      }),
    )
    return { radius, total: all.total, rows }
  }
  return null
}
