import { cleanName } from '../../../data/format/clean-text.ts'
import type { NewRow } from '../../storage/schema/tables.ts'
import { notReportedPart } from '../readers/row-parts.ts'
import type { Facts } from './facts.ts'
import { placed } from './positions.ts'

const NO_GRADUATION = notReportedPart('graduation')
const NO_YEAR_PRICES = notReportedPart('year-prices')
const NO_EARNINGS = notReportedPart('earnings')

/** Rows of `institutions`: those of the directory, each with what the other files say of it. */
export function institutionRows({
  institutions,
  graduation,
  yearPrices,
  earnings,
}: Pick<Facts, 'institutions' | 'graduation' | 'yearPrices' | 'earnings'>): NewRow<'institutions'>[] {
  return Array.from(institutions, ([unitid, institution]) => ({
    ...institution,
    ...placed(institution),
    name: cleanName(institution.name),
    city: cleanName(institution.city),
    merged_into_name: institutions.get(institution.merged_into ?? 0)?.name ?? institution.merged_into_name,
    ...(graduation.get(unitid) ?? NO_GRADUATION),
    ...(yearPrices.get(unitid) ?? NO_YEAR_PRICES),
    ...(earnings.get(unitid) ?? NO_EARNINGS),
  }))
}
