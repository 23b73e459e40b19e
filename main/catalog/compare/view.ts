import type { CompareRequest, CredentialVerdict, OccupationFacts } from '../../../data/contract/comparison.ts'
import type { FieldId } from '../../../data/fields/catalogue.ts'
import {
  statusOf,
  type Figure,
  type Note,
  type Provenance,
  type Status,
} from '../../../data/figures/figure.ts'
import type { Credential } from '../../../data/rules/credential.ts'
import type { CredentialCosts } from '../../../data/rules/fees.ts'
import type { Papers } from '../papers.ts'
import type { ProgramRow } from './programs.ts'

/** What holds for the whole comparison. */
export interface Context {
  readonly request: CompareRequest
  readonly papers: Papers
  /** The occupation in force; null where none was chosen. */
  readonly occupation: OccupationFacts | null
  readonly credential: Credential | null
  readonly credentialCosts: CredentialCosts | null
}

/** Cost figures of one program, whole cents; those of the credential only where one was chosen. */
export interface Costs {
  readonly tuition: Figure
  readonly books: Figure
  readonly finish: Figure
  readonly credential: {
    readonly exam: Figure
    readonly membership: Figure
    readonly renewal: Figure
    readonly total: Figure
  } | null
}

/** One program, with what several of its cells rest on. */
export interface View {
  readonly row: ProgramRow
  readonly occupations: readonly string[]
  readonly verdicts: readonly CredentialVerdict[]
  readonly costs: Costs
}

/** A figure as the catalog holds it; `status` is its code. */
export interface StoredValue {
  readonly value: number | null
  readonly status: number
  readonly high?: number | null
}

/** A figure of the program's row, with its papers; `why` remarks on an unknown value. */
export function figureOf(
  context: Context,
  row: ProgramRow,
  field: FieldId,
  { value, status: code, high = null }: StoredValue,
  notes: readonly Note[] = [],
): Figure {
  const status = statusOf(code)
  const all = [...notes, ...statusNotes(row, status)]
  return {
    status,
    value,
    ...(high === null ? {} : { high }),
    provenance: provenanceOf(context, row, field, status),
    ...(all.length > 0 ? { notes: all } : {}),
  }
}

/** The papers of a category or a text: there is one (1), or the school did not report it. */
export function papersOnly(context: Context, field: FieldId, reported: boolean): Figure {
  const status = reported ? 'known' : 'not-reported'
  return { status, value: reported ? 1 : null, provenance: context.papers.provenance(field, status) }
}

/** An unknown price is missing where it would stand: in the program's slot, or among the yearly charges. */
function provenanceOf(
  { papers, request: { residency } }: Context,
  row: ProgramRow,
  field: FieldId,
  status: Status,
): readonly Provenance[] {
  const slot = row.price_slot
  if (field === 'graduationRate') return papers.provenance(field, status, { cohort: row.graduation_cohort })
  if (status !== 'not-reported') return papers.provenance(field, status, { slot, residency })
  if (slot !== null) return papers.provenance(field, 'known', { slot })
  if (chargesByYear(row)) return papers.provenance(field, 'estimated', { residency, underived: true })
  return papers.provenance(field, status)
}

/** Does the school charge by year, as far as the catalog knows? */
export function chargesByYear({ year_charge, year_books }: ProgramRow): boolean {
  return year_charge !== null || year_books !== null
}

function statusNotes(row: ProgramRow, status: Status): Note[] {
  switch (status) {
    case 'imputed':
      return [{ code: 'imputed' }]
    case 'at-least':
      return [{ code: 'top-code' }]
    case 'suppressed':
      return [{ code: 'suppressed' }]
    case 'not-reported':
      return [{ code: 'not-reported', params: { institution: row.name } }]
    default:
      return []
  }
}
