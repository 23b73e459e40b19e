import type { NamedCase } from './actions.ts'

/** What the person is asked about a case before it is done. */
type CaseQuestion =
  | { readonly kind: 'new' | 'close' }
  | { readonly kind: 'rename' | 'save' | 'forget' | 'end-private'; readonly of: NamedCase }

/** The one dialog about cases; it stands beside the pages, so that it outlives the row that asked. */
class CaseDialogState {
  asked = $state.raw<CaseQuestion | null>(null)
  /** Who asked first, and gets the focus back: one question may lead to another. */
  opener: Element | null = null

  ask(question: CaseQuestion): void {
    if (!this.asked) this.opener = document.activeElement
    this.asked = question
  }

  close(): void {
    this.asked = null
  }
}

export const caseDialog = new CaseDialogState()
