import type { AwardLevel, Distance } from '../../../data/program.ts'
import { estimateOverYears } from '../../../data/formulas/estimate.ts'
import { NOT_REPORTED, type Given } from '../readers/codes.ts'
import type { PricedSlot } from '../readers/ipeds-program-prices.ts'
import type { YearPrices } from '../readers/ipeds-year-prices.ts'
import { programNumber, type ListedCompletion } from './facts.ts'
import { landSlots, type LandedSlot } from './slot-levels.ts'
import { bandColumns, figureColumns, inCents, type Band, type TableRow } from './table-rows.ts'

/** What the files say about the programs of one institution. */
export interface InstitutionPrograms {
  readonly completions: readonly ListedCompletion[]
  /** Of every CIP; empty where the institution does not charge by program. */
  readonly slots: readonly PricedSlot[]
  /** Null where the institution does not charge by year. */
  readonly yearPrices: YearPrices | null
  /** By `programNumber`. */
  readonly distance: ReadonlyMap<number, Distance>
  /** Dataset of an offering that is not of the one in use, by `programNumber`. */
  readonly distanceSource: ReadonlyMap<number, string>
}

/** Rows of `programs`: one for each CIP and award level of the institution. */
export function programRows({
  completions,
  slots,
  yearPrices,
  distance,
  distanceSource,
}: InstitutionPrograms): TableRow[] {
  const byCip = Map.groupBy(completions, ({ cip }) => cip)
  return [...byCip].flatMap(([cip, programs]) => {
    const levels = programs.map(({ awardLevel }) => awardLevel)
    const landed = landSlots(
      slots.filter((slot) => slot.cip === cip),
      levels,
    )
    return programs.map(({ unitid, awardLevel, awards, source }) => {
      const number = programNumber(unitid, cip, awardLevel)
      return {
        unitid,
        cip,
        award_level: awardLevel,
        ...figureColumns('completions', awards === null ? NOT_REPORTED : { value: awards, status: 'known' }),
        ...prices(awardLevel, landed.get(awardLevel) ?? null, yearPrices),
        distance: distance.get(number) ?? 'not-reported',
        completions_source: source,
        distance_source: distanceSource.get(number) ?? null,
      }
    })
  })
}

function prices(awardLevel: AwardLevel, landed: LandedSlot | null, yearPrices: YearPrices | null): TableRow {
  if (landed) return slotPrices(landed)
  const over = (given: Given | undefined) => overYears(given ?? NOT_REPORTED, awardLevel)
  return {
    ...bandColumns('tuition_in_district', over(yearPrices?.inDistrict)),
    ...bandColumns('tuition_in_state', over(yearPrices?.inState)),
    ...bandColumns('tuition_out_of_state', over(yearPrices?.outOfState)),
    ...bandColumns('books', over(yearPrices?.books)),
    // IC_AY tells no length, and the award level is a range: unknown, not guessed.
    ...figureColumns('months', NOT_REPORTED),
    ...figureColumns('hours', NOT_REPORTED),
    hours_unit: null,
    price_slot: null,
    price_level: null,
    other_prices: [],
  }
}

/** An institution that charges by program has one price for every residency. */
function slotPrices({ slot, priceLevel, others }: LandedSlot): TableRow {
  const tuition = { ...inCents(slot.tuition), high: null }
  const otherPrices = others.flatMap(({ tuition: { value } }) =>
    value === null || value === slot.tuition.value ? [] : [value * 100],
  )
  return {
    ...bandColumns('tuition_in_district', tuition),
    ...bandColumns('tuition_in_state', tuition),
    ...bandColumns('tuition_out_of_state', tuition),
    ...bandColumns('books', { ...inCents(slot.books), high: null }),
    ...figureColumns('months', slot.months),
    ...figureColumns('hours', slot.hours),
    hours_unit: slot.hoursUnit,
    price_slot: slot.slot,
    price_level: priceLevel,
    other_prices: [...new Set(otherPrices)],
  }
}

/** A yearly charge over the years of an award level; not reported where either is unknown. */
function overYears(given: Given, awardLevel: AwardLevel): Band {
  const cents = inCents(given).value
  const band = cents === null ? null : estimateOverYears(cents, awardLevel)
  if (!band) return { ...NOT_REPORTED, high: null }
  return { value: band.low, high: band.high > band.low ? band.high : null, status: 'estimated' }
}

/** A row of `price_slots`. */
export function slotRow({
  unitid,
  slot,
  cip,
  tuition,
  books,
  months,
  hours,
  hoursUnit,
}: PricedSlot): TableRow {
  return {
    unitid,
    slot,
    cip,
    ...figureColumns('tuition', inCents(tuition)),
    ...figureColumns('books', inCents(books)),
    ...figureColumns('months', months),
    ...figureColumns('hours', hours),
    hours_unit: hoursUnit,
  }
}
