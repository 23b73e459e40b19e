import type { CredentialVerdict } from '../../../data/contract/comparison.ts'
import type { Figure } from '../../../data/figures/figure.ts'
import type { Context } from './context.ts'
import type { ResolvedProgram } from './resolved-program.ts'

/** Cost figures of one program, whole cents; those of the credential only where one was chosen. */
export interface Costs {
  readonly tuition: Figure
  readonly books: Figure
  readonly finish: Figure
  /** Told by the school or the person only. */
  readonly grants: Figure
  readonly scholarships: Figure
  readonly credential: {
    readonly exam: Figure
    readonly membership: Figure
    readonly renewal: Figure
    readonly total: Figure
  } | null
}

/** One program, with what several of its cells rest on. */
export interface ColumnModel {
  readonly context: Context
  readonly resolved: ResolvedProgram
  /** Those of its field of study and those that its list names; not all of them where the field is not known. */
  readonly occupations: readonly string[]
  /** Is its field of study one that the catalog knows? Else nothing follows from what it does not lead to. */
  readonly isFieldKnown: boolean
  readonly verdicts: readonly CredentialVerdict[]
  readonly costs: Costs
}
