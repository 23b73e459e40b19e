import type { FieldId } from '../../../data/fields/catalogue.ts'
import type { Figure, Note, Provenance, Status } from '../../../data/figures/figure.ts'
import type { Context } from './context.ts'

/** A figure with its provenance and its remarks; no remarks are no `notes`. */
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

export const withNotes = (figure: Figure, notes: readonly Note[]): Figure =>
  notes.length === 0 ? figure : { ...figure, notes: [...(figure.notes ?? []), ...notes] }

/** The provenance of a category or a text: there is one (1), or nobody reported it. */
export function provenanceOnly(provenance: readonly Provenance[], reported: boolean): Figure {
  return { status: reported ? 'known' : 'not-reported', value: reported ? 1 : null, provenance }
}

/** The same of a field of the catalog. */
export function catalogProvenance(
  { provenanceTable }: Pick<Context, 'provenanceTable'>,
  field: FieldId,
  reported: boolean,
): Figure {
  return provenanceOnly(provenanceTable.provenance(field, reported ? 'known' : 'not-reported'), reported)
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
