import type { Send } from '../../../data/contract/contract.ts'
import type { FindInput, FindRow } from '../../../data/contract/find.ts'
import type { Radius } from '../../../data/contract/place.ts'
import type { BareFigure } from '../../../data/figures/figure.ts'
import { USUAL_MILES, type PlaceRef } from '../../../data/place.ts'

/** What stands first near the person: by miles, by price, by length, for an exam. */
const WISHES = ['nearest', 'cheapest', 'shortest', 'exam'] as const
export type Wish = (typeof WISHES)[number]

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

/** Farther only where nobody teaches it nearer; at last however far. */
const RADII: readonly Radius[] = [USUAL_MILES, 100, null]
const OF_STATE: readonly Radius[] = ['state', null]

/** Bounds of sums with an unknown part come first by price, and may be of something dear. */
const LOOKED_THROUGH = 60

type Asked = Pick<FindInput, 'residency' | 'homeState'>

/** What Find is asked for each wish: the same as the link of its line leads to. */
export function nearSearch(
  soc: string,
  wish: Wish | null,
  place: PlaceRef,
  radius: Radius,
  exam: string | null,
): FindInput {
  const sorts = { nearest: 'miles', cheapest: 'costToFinish', shortest: 'months', exam: 'miles' } as const
  return {
    facets: { occupation: [soc] },
    place,
    radius,
    ...(wish === null || (place.kind === 'state' && sorts[wish] === 'miles') ? {} : { sort: sorts[wish] }),
    ...(wish === 'exam' && exam !== null ? { text: exam } : {}),
  }
}

const isSure = (figure: BareFigure): boolean =>
  figure.value !== null && (figure.unknownParts?.length ?? 0) === 0 && figure.status !== 'at-least'

/** Does the row say what is asked of it? */
const ANSWERS: Readonly<Record<Wish, (row: FindRow) => boolean>> = {
  nearest: ({ miles }) => miles !== undefined && miles.value !== null,
  cheapest: ({ costToFinish }) => isSure(costToFinish),
  shortest: ({ months }) => isSure(months),
  exam: () => true,
}

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
  const radii = place.kind === 'state' ? OF_STATE : RADII
  for (const radius of radii) {
    const all = await found(null, radius, 0)
    if (!all) return null
    if (all.total === 0 && radius !== null) continue
    const wishes = WISHES.filter(
      (wish) => (wish !== 'exam' || exam !== null) && (wish !== 'nearest' || place.kind !== 'state'),
    )
    const rows = await Promise.all(
      wishes.map(async (wish): Promise<NearRow> => {
        const answer = await found(wish, radius, wish === 'cheapest' ? LOOKED_THROUGH : 1)
        return { wish, row: answer?.rows.find(ANSWERS[wish]) ?? null }
      }),
    )
    return { radius, total: all.total, rows }
  }
  return null
}
