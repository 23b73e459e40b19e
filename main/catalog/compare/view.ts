import type {
  ComparedProgram,
  CompareRequest,
  CredentialVerdict,
  OccupationFacts,
} from '../../../data/contract/comparison.ts'
import type { FieldId } from '../../../data/fields/catalogue.ts'
import type { Figure, Note, Provenance, Source, Status, Unit } from '../../../data/figures/figure.ts'
import type { Credential } from '../../../data/rules/credential.ts'
import type { CredentialCosts } from '../../../data/rules/fees.ts'
import type { Papers } from '../papers.ts'

/** What holds for all programs that are read from one catalog. */
export interface Context {
  readonly request: CompareRequest
  readonly papers: Papers
  /** Those of the papers, and the person's own lists. */
  readonly sources: Readonly<Record<string, Source>>
  /** The occupation in force; null where none was chosen. One for all programs, whatever catalog they are from. */
  readonly occupation: OccupationFacts | null
  readonly occupationPapers: Papers
  readonly credential: Credential | null
  readonly credentialCosts: CredentialCosts | null
}

/** One program as its list, official or not, tells of it. What a cell shows is made when it is asked for. */
export interface Subject {
  readonly program: ComparedProgram
  /** Its institution, where the directory has it. */
  readonly unitid: number | null
  readonly hoursUnit: Unit
  figure(field: SubjectFigure): Figure
  code(field: SubjectCode): Coded
  text(field: SubjectText): Worded
  /** Does the school state the price without the award level it is for? */
  readonly priceLevelNotStated: boolean
  /** Would a student of the school's own district pay less than the price shown? */
  readonly cheaperInDistrict: boolean
}

export type SubjectFigure =
  | 'tuitionAndFees'
  | 'books'
  | 'months'
  | 'hours'
  | 'completions'
  | 'graduationRate'
  | 'schoolEarnings'
  | 'fieldEarnings'
export type SubjectCode = 'control' | 'federalAid' | 'distance' | 'awardLevel'
export type SubjectText = 'cip' | 'city' | 'phone' | 'website'

export interface Coded {
  readonly code: string
  readonly figure: Figure
}

export interface Worded {
  readonly text: string | null
  readonly figure: Figure
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
  readonly context: Context
  readonly subject: Subject
  readonly occupations: readonly string[]
  readonly verdicts: readonly CredentialVerdict[]
  readonly costs: Costs
}

/** A figure with its papers and its remarks; no remarks are no `notes`. */
export function makeFigure(
  { status, value, high = null }: { status: Status; value: number | null; high?: number | null },
  provenance: readonly Provenance[],
  notes: readonly Note[],
): Figure {
  return {
    status,
    value,
    ...(high === null ? {} : { high }),
    provenance,
    ...(notes.length > 0 ? { notes } : {}),
  }
}

/** The papers of a category or a text: there is one (1), or nobody reported it. */
export function papersOnly(provenance: readonly Provenance[], reported: boolean): Figure {
  return { status: reported ? 'known' : 'not-reported', value: reported ? 1 : null, provenance }
}

/** The same of a field of the catalog. */
export function catalogPapers(
  { papers }: Pick<Context, 'papers'>,
  field: FieldId,
  reported: boolean,
): Figure {
  return papersOnly(papers.provenance(field, reported ? 'known' : 'not-reported'), reported)
}

/** What is to be known of a status by itself; an unknown value is explained by whom it is unknown to. */
export function statusNotes(status: Status): Note[] {
  switch (status) {
    case 'imputed':
      return [{ code: 'imputed' }]
    case 'at-least':
      return [{ code: 'top-code' }]
    case 'suppressed':
      return [{ code: 'suppressed' }]
    default:
      return []
  }
}

/** "Cambridge, MA 02139": five digits find the town; the rest of a ZIP+4 names a building. */
export function placeWords({ city, state, zip }: Pick<ComparedProgram, 'city' | 'state' | 'zip'>): string {
  return [city, `${state} ${zip.slice(0, 5)}`.trim()].filter((part) => part !== '').join(', ')
}
