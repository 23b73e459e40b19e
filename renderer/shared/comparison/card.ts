import type { CredentialVerdict } from '../../../data/contract/comparison.ts'
import type { FieldId } from '../../../data/fields/catalogue.ts'
import type { Figure, Unit } from '../../../data/figures/figure.ts'

/** What a cell opens: the card of its figure, of its exams, or of its occupations. */
export type CardRequest =
  | {
      readonly kind: 'figure'
      readonly column: number
      readonly field: FieldId
      readonly label: string
      readonly figure: Figure
      /** Null for codes and texts; their words are in `text`. */
      readonly unit: Unit | null
      readonly text: string | null
    }
  | {
      readonly kind: 'verdicts'
      readonly column: number
      readonly field: FieldId
      readonly verdicts: readonly CredentialVerdict[]
    }
  | {
      readonly kind: 'occupations'
      readonly column: number
      readonly field: FieldId
      readonly occupations: readonly string[]
    }
