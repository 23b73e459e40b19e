import type { AwardLevel } from '../../../data/program.ts'
import { levelsThatFit } from '../../catalog/matching/levels-by-hours.ts'
import type { PricedSlot } from '../readers/ipeds-program-prices.ts'

/** How a slot's price came to an award level. */
export type PriceLevel = 'only' | 'by-hours' | 'not-stated'

/** A slot that lands on a program, and the slots behind it that land there too. */
export interface LandedSlot {
  readonly slot: PricedSlot
  readonly priceLevel: PriceLevel
  /** In slot order; prices of the same CIP and award level that do not stand first. */
  readonly others: readonly PricedSlot[]
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
  if (slot.hours !== null && slot.hours_unit !== null) {
    const fits = levelsThatFit(slot.hours, slot.hours_unit, levels)
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
