import type { FieldId } from '../../../data/fields/catalogue.ts'
import type { Status } from '../../../data/figures/figure.ts'
import type { TableRow } from './table-rows.ts'

interface ProvenanceRow {
  readonly field: FieldId
  readonly status: Status | 'any'
  readonly dataset: string
  readonly columns: string
  /** Null where slot 1 has columns like the others. */
  readonly slot_1_columns: string | null
  readonly rule: string | null
}

const row = (
  field: FieldId,
  status: Status | 'any',
  dataset: string,
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

const DIRECTORY = 'ipeds-hd-2024'
const COMPLETIONS = 'ipeds-c-2024'
const PROGRAM_PRICES = 'ipeds-ic-py-2023'
const YEAR_PRICES = 'ipeds-ic-ay-2023'
const WAGES = 'oews-2025'
const PROJECTIONS = 'ep-2024-34'

/**
 * Where the figures of each field come from. "{slot}" stands for the program's
 * price_slot, or for all six; "{residency}" for 1 in-district, 2 in-state, 3 out-of-state;
 * "{cohort}" for BA (bachelor's students) or L4 (all students where there are none).
 */
const PROVENANCE: readonly ProvenanceRow[] = [
  row('program', 'any', 'cip-2020', 'CIPTitle'),
  row('institution', 'any', DIRECTORY, 'INSTNM'),
  row('cip', 'any', COMPLETIONS, 'CIPCODE'),
  row('city', 'any', DIRECTORY, 'CITY'),
  row('state', 'any', DIRECTORY, 'STABBR'),
  row('zip', 'any', DIRECTORY, 'ZIP'),
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
    'tuition-by-years',
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
  row('books', 'estimated', YEAR_PRICES, 'CHG4AY3', 'books-by-years'),
  row('books', 'not-reported', PROGRAM_PRICES, 'CIPSUPP{slot}'),

  row('months', 'any', PROGRAM_PRICES, 'MTHCMP{slot}'),
  row('hours', 'any', PROGRAM_PRICES, 'CIPLGTH{slot}, PRGMSR{slot}'),
  row('distance', 'any', 'ipeds-c-dep-2022', 'PCERT1A to PDOCOT, with DE and DES'),

  row('awardLevel', 'any', COMPLETIONS, 'AWLEVEL'),
  row('completions', 'any', COMPLETIONS, 'CTOTALT'),
  row('conferred', 'any', COMPLETIONS, 'CTOTALT'),
  row('graduationRate', 'any', 'ipeds-gr200-2022', '{cohort}GR200'),

  row('occupation', 'any', 'cip-soc-2020', 'CIP2020Code, SOC2018Code'),
  row('payP10', 'any', WAGES, 'A_PCT10'),
  row('payP25', 'any', WAGES, 'A_PCT25'),
  row('payMedian', 'any', WAGES, 'A_MEDIAN'),
  row('payP75', 'any', WAGES, 'A_PCT75'),
  row('payP90', 'any', WAGES, 'A_PCT90'),

  row('employment', 'any', PROJECTIONS, 'Employment, 2024'),
  row('employmentTarget', 'any', PROJECTIONS, 'Employment, 2034'),
  row('growth', 'any', PROJECTIONS, 'Employment change, percent, 2024–34'),
  row('openings', 'any', PROJECTIONS, 'Occupational openings, 2024–34 annual average'),
  row('entryEducation', 'any', PROJECTIONS, 'Typical education needed for entry'),
]

/** Rows of `provenance`. */
export function provenanceRows(): TableRow[] {
  return PROVENANCE.map((each) => ({ ...each }))
}
