import type { NamedCase } from './actions.ts'

/** What the person is asked about a case before it is done. */
export type CaseQuestion =
  | { readonly kind: 'new' | 'close' }
  | { readonly kind: 'rename' | 'save' | 'forget' | 'end-private'; readonly of: NamedCase }

/** The one dialog about cases; it stands beside the places, so that it outlives the row that asked. */
class CaseDialogState {
  asked = $state.raw<CaseQuestion | null>(null)

  ask(question: CaseQuestion): void {
    this.asked = question
  }

  close(): void {
    this.asked = null
  }
}

export const caseDialog = new CaseDialogState()
