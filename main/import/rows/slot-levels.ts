import type { AwardLevel } from '../../../data/program.ts'
import { isBounded, levelsOfHours, mayTake } from '../../catalog/matching/levels-by-hours.ts'
import type { PricedSlot } from '../readers/ipeds-program-prices.ts'

/** How a slot's price came to an award level; 'not-stated': that is not sure. */
export type PriceLevel = 'only' | 'by-hours' | 'not-stated'

/** A slot that lands on a program, and the slots behind it that land there too. */
export interface LandedSlot {
  readonly slot: PricedSlot
  readonly priceLevel: PriceLevel
  /** Prices of the same CIP and award level that do not stand first. */
  readonly others: readonly PricedSlot[]
}

/**
 * Which award levels of its CIP a slot's price stands for. IC_PY prices a CIP, not an award
 * level; where the institution gave awards of it at several levels, the hours tell, and the
 * months are the second witness. A price never stands at a level past the bachelor's where
 * there is one below: the agency asks what entering students pay.
 *
 * What they leave open is 'not-stated': the price stands at each level that is possible, as
 * "award level not sure". So does one at the only level there is, if the hours exclude it.
 */
export function levelsOfSlot(
  { hours, hours_unit: unit, months }: PricedSlot,
  all: readonly AwardLevel[],
): { levels: readonly AwardLevel[]; priceLevel: PriceLevel } {
  const bounded = all.filter(isBounded)
  const levels = bounded.length > 0 ? bounded : all
  const open = (possible: readonly AwardLevel[]) => ({ levels: possible, priceLevel: 'not-stated' as const })
  const byMonths = (some: readonly AwardLevel[]) =>
    months === null ? some : some.filter((level) => mayTake(level, months))
  if (hours === null || unit === null) {
    if (all.length === 1) return { levels, priceLevel: 'only' }
    const possible = byMonths(levels)
    return open(possible.length > 0 ? possible : levels)
  }
  const among = (read: readonly AwardLevel[]) => levels.filter((level) => read.includes(level))
  const [ofSemesters, ofQuarters] = readings(hours, unit)
  const [stated, inQuarters] = [among(ofSemesters), among(ofQuarters)]
  const possible = levels.filter((level) => stated.includes(level) || inQuarters.includes(level))
  if (all.length === 1) {
    return possible.length > 0 || bounded.length === 0 ? { levels, priceLevel: 'only' } : open(levels)
  }
  if (possible.length === 0) return open(levels)
  // Hours that fit one level, however they are read, need no second witness.
  if (possible.length === 1) return { levels: possible, priceLevel: 'by-hours' }
  const settled = (some: readonly AwardLevel[]) =>
    some.length === 1 ? { levels: some, priceLevel: 'by-hours' as const } : open(some)
  const [first, second] = [byMonths(stated), byMonths(inQuarters)]
  if (first.length === 0) return second.length === 0 ? open(possible) : settled(second)
  const others = second.filter((level) => !first.includes(level))
  return others.length > 0 && isFast(hours, months) ? open([...first, ...others]) : settled(first)
}

/** Levels of so many hours. Nobody says whether credits are of a semester or of a quarter. */
const readings = (hours: number, unit: NonNullable<PricedSlot['hours_unit']>) =>
  [
    levelsOfHours(hours, unit),
    unit === 'credit-hours' ? levelsOfHours(hours, 'quarter-credits') : [],
  ] as const

/** Do the hours allow the level in one reading at least? */
const mayBeOf = ({ hours, hours_unit: unit }: PricedSlot, level: AwardLevel) =>
  hours !== null && unit !== null && readings(hours, unit).some((read) => read.includes(level))

/** More credits a month than semester credits are: 30 take nine months. */
const isFast = (credits: number, months: number | null) => months !== null && months < (credits / 30) * 9

/**
 * Lands the slots of one institution and CIP on its award levels. A slot whose level is sure goes
 * before one that may stand there; where several remain, the lowest slot (the largest program)
 * stands entirely, its books, months and hours with it. The others are kept beside it. If all but
 * one level of a slot are taken by sure ones, it is of that one, unless its hours exclude that.
 */
export function landSlots(
  slots: readonly PricedSlot[],
  levels: readonly AwardLevel[],
): ReadonlyMap<AwardLevel, LandedSlot> {
  const landed = new Map<AwardLevel, LandedSlot>()
  const land = (slot: PricedSlot, level: AwardLevel, priceLevel: PriceLevel) => {
    const first = landed.get(level)
    landed.set(
      level,
      first ? { ...first, others: [...first.others, slot] } : { slot, priceLevel, others: [] },
    )
  }
  const targets = slots
    .toSorted((a, b) => a.slot - b.slot)
    .map((slot) => ({ slot, ...levelsOfSlot(slot, levels) }))
  for (const { slot, levels: own, priceLevel } of targets) {
    if (priceLevel !== 'not-stated') for (const level of own) land(slot, level, priceLevel)
  }
  const sure = new Set(landed.keys())
  for (const { slot, levels: own, priceLevel } of targets) {
    if (priceLevel !== 'not-stated') continue
    const free = own.filter((level) => !sure.has(level))
    const isOneLeft = free.length === 1 && own.length > 1
    for (const level of free.length === 0 ? own : free)
      land(slot, level, isOneLeft && mayBeOf(slot, level) ? 'by-hours' : priceLevel)
  }
  return landed
}
