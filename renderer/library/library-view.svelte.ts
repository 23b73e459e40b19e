import type { Input } from '../../data/contract/contract.ts'
import { cases } from '../shared/cases.svelte.ts'

/** What of Library is in view: its sections, the columns of one table, or the schools of one list. */
export type LibraryView =
  | { readonly kind: 'sections' }
  | { readonly kind: 'mapping'; readonly source: Input<'own.open'>; readonly file: string | null }
  | { readonly kind: 'matches'; readonly list: string; readonly name: string }

class View {
  current = $state.raw<LibraryView>({ kind: 'sections' })
}

export const libraryView = new View()

// A table that somebody else has opened is not shown to whoever comes next.
cases.whenPersonLeaves(() => (libraryView.current = { kind: 'sections' }))
