import { NOT_REPORTED } from '../readers/official-codes.ts'
import type { Institution } from '../readers/ipeds-directory.ts'
import type { GraduationRate } from '../readers/ipeds-graduation.ts'
import type { ScorecardEarnings } from '../readers/scorecard.ts'
import type { YearPrices } from '../readers/ipeds-year-prices.ts'
import { figureColumns, inCents, type TableRow } from './table-rows.ts'

/** A row of `institutions`. */
export function institutionRow(
  institution: Institution,
  graduation: GraduationRate | null,
  yearPrices: YearPrices | null,
  earnings: ScorecardEarnings | null = null,
): TableRow {
  const {
    unitid,
    name,
    alias,
    city,
    state,
    zip,
    county,
    countyCode,
    control,
    federalAid,
    website,
    phone,
    latitude,
    longitude,
  } = institution
  return {
    unitid,
    name,
    alias,
    city,
    state,
    zip,
    county,
    county_code: countyCode,
    control,
    federal_aid: federalAid,
    website,
    phone,
    latitude,
    longitude,
    ...figureColumns(
      'graduation_rate',
      graduation ? { value: graduation.rate, status: 'known' } : NOT_REPORTED,
    ),
    graduation_cohort: graduation?.cohort ?? null,
    ...figureColumns('year_in_district', inCents(yearPrices?.inDistrict ?? NOT_REPORTED)),
    ...figureColumns('year_in_state', inCents(yearPrices?.inState ?? NOT_REPORTED)),
    ...figureColumns('year_out_of_state', inCents(yearPrices?.outOfState ?? NOT_REPORTED)),
    ...figureColumns('year_books', inCents(yearPrices?.books ?? NOT_REPORTED)),
    ...figureColumns('earnings', inCents(earnings?.tenYears ?? NOT_REPORTED)),
  }
}
