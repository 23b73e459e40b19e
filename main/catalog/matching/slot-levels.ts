import type { AwardLevel } from '../../../data/program.ts'
import type { PricedSlot } from '../../import/readers/ipeds-program-prices.ts'

/** How a slot's price came to an award level. */
export type PriceLevel = 'only' | 'by-hours' | 'not-stated'

/** A slot that lands on a program, and the slots behind it that land there too. */
export interface LandedSlot {
  readonly slot: PricedSlot
  readonly priceLevel: PriceLevel
  /** In slot order; prices of the same CIP and award level that do not stand first. */
  readonly others: readonly PricedSlot[]
}

interface Bound {
  readonly levels: readonly AwardLevel[]
  readonly clockHours: number
  readonly creditHours: number
}

/**
 * From how many clock or semester credit hours up an award level counts, by
 * NCES's definitions of award levels (IPEDS glossary); the next bound ends it.
 */
const BOUNDS: readonly Bound[] = [
  { levels: [20], clockHours: 0, creditHours: 0 },
  { levels: [21], clockHours: 300, creditHours: 9 },
  { levels: [2], clockHours: 900, creditHours: 30 },
  { levels: [4, 3], clockHours: 1800, creditHours: 60 },
  // Quarter credits are not told from semester ones, so a long associate degree may stand here too.
  { levels: [4, 3, 5], clockHours: 3600, creditHours: 120 },
]

const BOUNDED: ReadonlySet<AwardLevel> = new Set(BOUNDS.flatMap(({ levels }) => levels))

/** Award levels that a program of this many hours may have. */
function levelsOfHours(hours: number, unit: 'clock-hours' | 'credit-hours'): readonly AwardLevel[] {
  const bound = BOUNDS.findLast(
    (each) => hours >= (unit === 'clock-hours' ? each.clockHours : each.creditHours),
  )
  return bound?.levels ?? []
}

/** Which of the levels a program of this many hours may have. */
export function levelsThatFit(
  hours: number,
  unit: 'clock-hours' | 'credit-hours',
  levels: readonly AwardLevel[],
): readonly AwardLevel[] {
  const stated = levelsOfHours(hours, unit)
  // Levels past the bachelor's have no such bounds, so hours never rule them out.
  return levels.filter((level) => stated.includes(level) || !BOUNDED.has(level))
}

/**
 * Which award levels of its CIP a slot's price stands for. IC_PY prices a CIP,
 * not an award level; where the institution gave awards of it at several levels,
 * the hours tell, and where they do not, the price stands at each.
 * Months are no help: most certificates of level 2 take under twelve.
 */
export function levelsOfSlot(
  slot: PricedSlot,
  levels: readonly AwardLevel[],
): { levels: readonly AwardLevel[]; priceLevel: PriceLevel } {
  if (levels.length === 1) return { levels, priceLevel: 'only' }
  if (slot.hours.value !== null && slot.hoursUnit !== null) {
    const fits = levelsThatFit(slot.hours.value, slot.hoursUnit, levels)
    if (fits.length === 1) return { levels: fits, priceLevel: 'by-hours' }
  }
  return { levels, priceLevel: 'not-stated' }
}

/**
 * Lands the slots of one institution and CIP on its award levels. Where several
 * land on one, the lowest slot (the largest program) stands entirely, its books,
 * months and hours with it; the others are kept beside it.
 */
export function landSlots(
  slots: readonly PricedSlot[],
  levels: readonly AwardLevel[],
): ReadonlyMap<AwardLevel, LandedSlot> {
  const landed = new Map<AwardLevel, LandedSlot>()
  for (const slot of slots.toSorted((a, b) => a.slot - b.slot)) {
    const target = levelsOfSlot(slot, levels)
    for (const level of target.levels) {
      const first = landed.get(level)
      landed.set(
        level,
        first
          ? { ...first, others: [...first.others, slot] }
          : { slot, priceLevel: target.priceLevel, others: [] },
      )
    }
  }
  return landed
}
