import type { FieldId } from '../../../data/fields/catalogue.ts'
import type { Status } from '../../../data/figures/figure.ts'
import type { NewRow } from '../../storage/schema/tables.ts'
import type { Facts } from './facts.ts'
import type { Role } from './roles.ts'

/** A row of `provenance`; `dataset` is the role of the dataset until it is written. */
interface ProvenanceRow {
  readonly field: FieldId
  readonly status: Status | 'any'
  readonly dataset: Role
  readonly columns: string
  /** Null where slot 1 has columns like the others. */
  readonly slot_1_columns: string | null
  readonly rule: string | null
}

const row = (
  field: FieldId,
  status: Status | 'any',
  dataset: Role,
  columns: string,
  rule: string | null = null,
): ProvenanceRow => ({
  field,
  status,
  dataset,
  columns,
  slot_1_columns: null,
  rule,
})

/** A price by program: that of the largest one stands in columns of its own (ipeds-program-prices.ts). */
const bySlot = (field: FieldId, status: Status, columns: string, slot1: string): ProvenanceRow => ({
  ...row(field, status, PROGRAM_PRICES, columns),
  slot_1_columns: slot1,
})

const DIRECTORY = 'directory'
const COMPLETIONS = 'completions'
const PROGRAM_PRICES = 'program-prices'
const YEAR_PRICES = 'year-prices'
const WAGES = 'wages'
const PROJECTIONS = 'projections'

/**
 * Where the figures of each field come from. "{slot}" stands for the program's
 * price_slot, or for all six; "{residency}" for 1 in-district, 2 in-state, 3 out-of-state;
 * "{cohort}" for BA (bachelor's students) or L4 (all students where there are none).
 */
export const PROVENANCE: readonly ProvenanceRow[] = [
  row('program', 'any', 'cip-titles', 'CIPTitle'),
  row('institution', 'any', DIRECTORY, 'INSTNM'),
  row('cip', 'any', COMPLETIONS, 'CIPCODE'),
  row('city', 'any', DIRECTORY, 'CITY'),
  row('state', 'any', DIRECTORY, 'STABBR'),
  row('zip', 'any', DIRECTORY, 'ZIP'),
  row('schoolStatus', 'any', DIRECTORY, 'CLOSEDAT, DEATHYR, NEWID'),
  row('control', 'any', DIRECTORY, 'CONTROL'),
  row('federalAid', 'any', DIRECTORY, 'OPEFLAG'),
  row('phone', 'any', DIRECTORY, 'GENTELE'),
  row('website', 'any', DIRECTORY, 'WEBADDR'),

  bySlot('tuitionAndFees', 'known', 'CIPTUIT{slot}', 'CHG1PY3 (CIPTUIT1 where filled)'),
  bySlot(
    'tuitionAndFees',
    'imputed',
    'CIPTUIT{slot}, XCIPTUI{slot}',
    'CHG1PY3, XCHG1PY3 (CIPTUIT1, XCIPTUI1 where filled)',
  ),
  row(
    'tuitionAndFees',
    'estimated',
    YEAR_PRICES,
    'CHG{residency}AY3 (TUITION{residency} + FEE{residency} where blank)',
    'tuition-by-level-years',
  ),
  // Four of five unknown prices are of schools that charge by program and list others than this one.
  row('tuitionAndFees', 'not-reported', PROGRAM_PRICES, 'CIPTUIT{slot}'),
  bySlot('books', 'known', 'CIPSUPP{slot}', 'CHG4PY3 (CIPSUPP1 where CIPTUIT1 is filled)'),
  bySlot(
    'books',
    'imputed',
    'CIPSUPP{slot}, XCIPSUP{slot}',
    'CHG4PY3, XCHG4PY3 (CIPSUPP1, XCIPSUP1 where CIPTUIT1 is filled)',
  ),
  row('books', 'estimated', YEAR_PRICES, 'CHG4AY3', 'books-by-level-years'),
  row('books', 'not-reported', PROGRAM_PRICES, 'CIPSUPP{slot}'),

  row('months', 'any', PROGRAM_PRICES, 'MTHCMP{slot}'),
  row('months', 'imputed', PROGRAM_PRICES, 'MTHCMP{slot}, XMTHCMP{slot}'),
  row('months', 'estimated', COMPLETIONS, 'AWLEVEL', 'length-by-level'),
  row('hours', 'any', PROGRAM_PRICES, 'CIPLGTH{slot}, PRGMSR{slot}'),
  row('online', 'any', 'online', 'PCERT1A to PDOCOT, with DE and DES'),

  row('awardLevel', 'any', COMPLETIONS, 'AWLEVEL'),
  row('completions', 'any', COMPLETIONS, 'CTOTALT'),
  row('completions', 'imputed', COMPLETIONS, 'CTOTALT, XCTOTALT'),
  row('completionsBefore', 'any', 'completions-before', 'CTOTALT'),
  row('completionsBefore', 'imputed', 'completions-before', 'CTOTALT, XCTOTALT'),
  row('conferred', 'any', COMPLETIONS, 'CTOTALT'),
  row('graduationRate', 'any', 'graduation', '{cohort}GR200, {cohort}AC200'),
  row('graduationRate', 'imputed', 'graduation', '{cohort}GR200, X{cohort}GR200, {cohort}AC200'),
  row('schoolEarnings', 'any', 'earnings', 'MD_EARN_WNE_P10, COUNT_WNE_P10'),
  row('fieldEarnings', 'any', 'field-earnings', 'EARN_MDN_HI_2YR, EARN_MDN_HI_1YR or MD_EARN_WNE'),

  row('occupation', 'any', 'crosswalk', 'CIP2020Code, SOC2018Code'),
  row('payP10', 'any', WAGES, 'A_PCT10'),
  row('payP25', 'any', WAGES, 'A_PCT25'),
  row('payMedian', 'any', WAGES, 'A_MEDIAN'),
  row('payP75', 'any', WAGES, 'A_PCT75'),
  row('payP90', 'any', WAGES, 'A_PCT90'),

  row('employment', 'any', PROJECTIONS, 'Employment, {from}'),
  row('employmentTarget', 'any', PROJECTIONS, 'Employment, {to}'),
  row('growth', 'any', PROJECTIONS, 'Employment change, percent, {from}–{short}'),
  row('openings', 'any', PROJECTIONS, 'Occupational openings, {from}–{short} annual average'),
  row('entryEducation', 'any', PROJECTIONS, 'Typical education needed for entry'),
]

/** Rows of `provenance`, of the datasets that are in use; a field that none feeds has none. */
export function provenanceRows({
  datasetOf,
  projections,
}: Pick<Facts, 'datasetOf' | 'projections'>): NewRow<'provenance'>[] {
  const { base_year: baseYear = 0, target_year: targetYear = 0 } = projections[0] ?? {}
  const years = (text: string) =>
    text
      .replaceAll('{from}', String(baseYear))
      .replaceAll('{to}', String(targetYear))
      .replaceAll('{short}', String(targetYear).slice(-2))
  return PROVENANCE.flatMap((each) => {
    const dataset = datasetOf.get(each.dataset)
    return dataset === undefined ? [] : [{ ...each, dataset, columns: years(each.columns) }]
  })
}
