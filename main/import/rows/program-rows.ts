import type { AwardLevel, Online } from '../../../data/program.ts'
import type { NewRow } from '../../storage/schema/tables.ts'
import { estimateOverYears } from '../../../data/formulas/estimate.ts'
import { NOT_REPORTED, type Given } from '../readers/official-codes.ts'
import type { PricedSlot } from '../readers/ipeds-program-prices.ts'
import type { YearPrices } from '../readers/ipeds-year-prices.ts'
import { programNumber, type ListedCompletion } from './facts.ts'
import { landSlots, type LandedSlot } from './slot-levels.ts'
import { figureColumns, inCents, type Band } from './table-rows.ts'

/** What the files say about the programs of one institution. */
export interface InstitutionPrograms {
  readonly completions: readonly ListedCompletion[]
  /** Of every CIP; empty where the institution does not charge by program. */
  readonly slots: readonly PricedSlot[]
  /** Null where the institution does not charge by year. */
  readonly yearPrices: YearPrices | null
  /** By `programNumber`. */
  readonly online: ReadonlyMap<number, Online>
  /** Dataset of an offering that is not of the one in use, by `programNumber`. */
  readonly onlineSource: ReadonlyMap<number, string>
}

/**
 * Rows of `programs`: one for each CIP and award level of the institution. Each is
 * one literal: a country has so many that rows put together from parts take seconds.
 */
export function programRows(programs: InstitutionPrograms): NewRow<'programs'>[] {
  const { completions, slots, yearPrices, online, onlineSource } = programs
  const byYear = new Map<AwardLevel, Prices>()
  const pricesByYear = (level: AwardLevel) => {
    let prices = byYear.get(level)
    if (!prices) byYear.set(level, (prices = yearlyPrices(yearPrices, level)))
    return prices
  }
  const rows: NewRow<'programs'>[] = []
  for (const [cip, ofCip] of Map.groupBy(completions, ({ cip }) => cip)) {
    const own = slots.filter((slot) => slot.cip === cip)
    const landed =
      own.length === 0
        ? null
        : landSlots(
            own,
            ofCip.map(({ awardLevel }) => awardLevel),
          )
    for (const { unitid, awardLevel, awards, source } of ofCip) {
      const number = programNumber(unitid, cip, awardLevel)
      const offering = online.get(number)
      const slot = landed?.get(awardLevel)
      const {
        inDistrict,
        inState,
        outOfState,
        books,
        months,
        hours,
        hoursUnit,
        priceSlot,
        priceLevel,
        others,
      } = slot ? slotPrices(slot) : pricesByYear(awardLevel)
      rows.push({
        unitid,
        cip,
        award_level: awardLevel,
        completions: awards,
        completions_status: awards === null ? 'not-reported' : 'known',
        tuition_in_district: inDistrict.value,
        tuition_in_district_high: inDistrict.high,
        tuition_in_district_status: inDistrict.status,
        tuition_in_state: inState.value,
        tuition_in_state_high: inState.high,
        tuition_in_state_status: inState.status,
        tuition_out_of_state: outOfState.value,
        tuition_out_of_state_high: outOfState.high,
        tuition_out_of_state_status: outOfState.status,
        books: books.value,
        books_high: books.high,
        books_status: books.status,
        months: months.value,
        months_status: months.status,
        hours: hours.value,
        hours_status: hours.status,
        hours_unit: hoursUnit,
        distance: offering ?? 'not-reported',
        price_slot: priceSlot,
        price_level: priceLevel,
        other_prices: others,
        completions_source: source ?? null,
        distance_source: (offering && onlineSource.get(number)) ?? null,
      })
    }
  }
  return rows
}

/** What a program costs and how long it takes; money in whole cents. */
interface Prices {
  readonly inDistrict: Band
  readonly inState: Band
  readonly outOfState: Band
  readonly books: Band
  readonly months: Given
  readonly hours: Given
  readonly hoursUnit: PricedSlot['hoursUnit']
  readonly priceSlot: number | null
  readonly priceLevel: LandedSlot['priceLevel'] | null
  readonly others: readonly number[]
}

const NO_OTHERS: readonly number[] = []

function yearlyPrices(yearPrices: YearPrices | null, awardLevel: AwardLevel): Prices {
  const over = (given: Given | undefined) => overYears(given ?? NOT_REPORTED, awardLevel)
  return {
    inDistrict: over(yearPrices?.inDistrict),
    inState: over(yearPrices?.inState),
    outOfState: over(yearPrices?.outOfState),
    books: over(yearPrices?.books),
    // IC_AY tells no length, and the award level is a range: unknown, not guessed.
    months: NOT_REPORTED,
    hours: NOT_REPORTED,
    hoursUnit: null,
    priceSlot: null,
    priceLevel: null,
    others: NO_OTHERS,
  }
}

/** An institution that charges by program has one price for every residency. */
function slotPrices({ slot, priceLevel, others }: LandedSlot): Prices {
  const tuition = { ...inCents(slot.tuition), high: null }
  const otherPrices = others.flatMap(({ tuition: { value } }) =>
    value === null || value === slot.tuition.value ? [] : [value * 100],
  )
  return {
    inDistrict: tuition,
    inState: tuition,
    outOfState: tuition,
    books: { ...inCents(slot.books), high: null },
    months: slot.months,
    hours: slot.hours,
    hoursUnit: slot.hoursUnit,
    priceSlot: slot.slot,
    priceLevel,
    others: [...new Set(otherPrices)],
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
}: PricedSlot): NewRow<'price_slots'> {
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
