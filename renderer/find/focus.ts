export const SEARCH_BOX = 'search-programs'

/** The search box is the safe place for the focus when what held it went away. */
export function focusSearch(): void {
  document.getElementById(SEARCH_BOX)?.focus()
}
