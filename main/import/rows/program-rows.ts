import type { Status } from '../../../data/figures/figure.ts'
import type { AwardLevel } from '../../../data/program.ts'
import { estimateOverYears, monthsOfTraining } from '../../../data/formulas/estimate.ts'
import { weeksOfMonths } from '../../../data/formulas/weeks.ts'
import type { NewPart, NewRow } from '../../storage/schema/tables.ts'
import type { PricedSlot } from '../readers/ipeds-program-prices.ts'
import type { YearPrices } from '../readers/ipeds-year-prices.ts'
import { notReportedPart } from '../readers/row-parts.ts'
import { programNumber, type EarlierAwards, type ListedCompletion } from './facts.ts'
import { landSlots, type LandedSlot } from './slot-levels.ts'
import { partOf } from './table-rows.ts'

/** What the files say about the programs of one institution. */
export interface InstitutionPrograms {
  readonly completions: readonly ListedCompletion[]
  /** By `programNumber`. */
  readonly completionsBefore: ReadonlyMap<number, EarlierAwards>
  /** The dataset that most of those are of; null where there are none. */
  readonly beforeDataset: string | null
  /** Of every CIP; empty where the institution does not charge by program. */
  readonly slots: readonly PricedSlot[]
  /** Null where the institution does not charge by year. */
  readonly yearPrices: YearPrices | null
  /** By `programNumber`. */
  readonly online: ReadonlyMap<number, NewPart<'online'>>
  /** Dataset of an offering that is not of the one in use, by `programNumber`. */
  readonly onlineSource: ReadonlyMap<number, string>
}

const NOT_BEFORE = notReportedPart('completions-before')
const NO_OFFERING = notReportedPart('online')

/** Rows of `programs`: one for each CIP and award level of the institution. */
export function programRows(programs: InstitutionPrograms): NewRow<'programs'>[] {
  const { completions, completionsBefore, beforeDataset, slots, yearPrices, online, onlineSource } = programs
  const byYear = new Map<AwardLevel, Priced>()
  const pricedByYear = (level: AwardLevel) => {
    let priced = byYear.get(level)
    if (!priced) byYear.set(level, (priced = estimated(yearPrices, level)))
    return priced
  }
  const rows: NewRow<'programs'>[] = []
  for (const [cip, ofCip] of Map.groupBy(completions, ({ cip }) => cip)) {
    const own = slots.filter((slot) => slot.cip === cip)
    const landed =
      own.length === 0
        ? null
        : landSlots(
            own,
            ofCip.map(({ award_level: level }) => level),
          )
    for (const completion of ofCip) {
      const { unitid, award_level: level } = completion
      const number = programNumber(unitid, cip, level)
      const slot = landed?.get(level)
      const before = completionsBefore.get(number)
      rows.push({
        ...ownColumns(completion),
        ...(before?.counted ?? NOT_BEFORE),
        ...(slot ? published(slot, level) : pricedByYear(level)),
        ...(online.get(number) ?? NO_OFFERING),
        completions_source: completion.source ?? null,
        completions_before_source: before && before.dataset !== beforeDataset ? before.dataset : null,
        distance_source: onlineSource.get(number) ?? null,
      })
    }
  }
  return rows
}

const ownColumns = ({ line: _, source: __, ...row }: ListedCompletion) => row

/** What a program costs, and what is published beside its price. */
type Priced = Omit<
  NewRow<'programs'>,
  | 'unitid'
  | 'cip'
  | 'award_level'
  | 'completions_source'
  | 'completions_before_source'
  | 'distance_source'
  | keyof NewPart<'completions'>
  | keyof NewPart<'completions-before'>
  | keyof NewPart<'online'>
>

const NOT_PRICED = notReportedPart('program-prices')

function estimated(yearPrices: YearPrices | null, level: AwardLevel): Priced {
  const over = (cents: number | null = null) => overYears(cents, level)
  return {
    ...bandColumns('tuition_in_district', over(yearPrices?.year_in_district)),
    ...bandColumns('tuition_in_state', over(yearPrices?.year_in_state)),
    ...bandColumns('tuition_out_of_state', over(yearPrices?.year_out_of_state)),
    ...bandColumns('books', over(yearPrices?.year_books)),
    ...NOT_PRICED,
    ...lengthByLevel(level),
    price_slot: null,
    price_level: null,
    other_prices: [],
  }
}

const slotPart = partOf('program-prices')

/** An institution that charges by program has one price for every residency. */
function published({ slot, priceLevel, others }: LandedSlot, level: AwardLevel): Priced {
  const tuition = { value: slot.tuition, high: null, status: slot.tuition_status }
  const otherPrices = others.flatMap(({ tuition: cents }) =>
    cents === null || cents === slot.tuition ? [] : [cents],
  )
  return {
    ...bandColumns('tuition_in_district', tuition),
    ...bandColumns('tuition_in_state', tuition),
    ...bandColumns('tuition_out_of_state', tuition),
    ...bandColumns('books', { value: slot.books, high: null, status: slot.books_status }),
    ...slotPart(slot),
    ...(slot.months === null ? lengthByLevel(level) : { months_high: null, weeks_high: null }),
    price_slot: slot.slot,
    price_level: priceLevel,
    other_prices: [...new Set(otherPrices)],
  }
}

/** Where nobody publishes a length (IC_AY tells none): the level's definition, in calendar months. */
function lengthByLevel(level: AwardLevel) {
  const months = monthsOfTraining(level)
  if (!months) return { ...bandColumns('months', NONE), ...bandColumns('weeks', NONE) }
  return {
    ...bandColumns('months', { value: months.low, high: months.high, status: 'estimated' }),
    ...bandColumns('weeks', {
      value: Math.floor(weeksOfMonths(months.low)),
      high: Math.floor(weeksOfMonths(months.high)),
      status: 'estimated',
    }),
  }
}

/** A figure that may lie between two values; `high` is null where it is one. */
interface Band {
  readonly value: number | null
  readonly high: number | null
  readonly status: Status
}

const NONE: Band = { value: null, high: null, status: 'not-reported' }

function bandColumns<N extends string>(name: N, { value, high, status }: Band) {
  return { [name]: value, [`${name}_high`]: high, [`${name}_status`]: status } as {
    readonly [K in N | `${N}_high`]: number | null
  } & { readonly [K in `${N}_status`]: Status }
}

/** A yearly charge over the years of an award level; not reported where either is unknown. */
function overYears(cents: number | null, level: AwardLevel): Band {
  const band = cents === null ? null : estimateOverYears(cents, level)
  if (!band) return NONE
  return { value: band.low, high: band.high > band.low ? band.high : null, status: 'estimated' }
}
