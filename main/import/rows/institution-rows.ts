import { cleanName } from '../../../data/format/clean-text.ts'
import type { NewRow } from '../../storage/schema/tables.ts'
import { NOT_REPORTED } from '../readers/official-codes.ts'
import type { Institution } from '../readers/ipeds-directory.ts'
import type { GraduationRate } from '../readers/ipeds-graduation.ts'
import type { ScorecardEarnings } from '../readers/scorecard.ts'
import type { YearPrices } from '../readers/ipeds-year-prices.ts'
import { figureColumns, inCents } from './table-rows.ts'

/** A row of `institutions`. */
export function institutionRow(
  institution: Institution,
  graduation: GraduationRate | null,
  yearPrices: YearPrices | null,
  earnings: ScorecardEarnings | null = null,
): NewRow<'institutions'> {
  return {
    ...institution,
    name: cleanName(institution.name),
    city: cleanName(institution.city),
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
