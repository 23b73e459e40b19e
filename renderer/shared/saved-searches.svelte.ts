/** Counts what happened to the saved searches elsewhere (undo, say): who shows them asks anew when it moves on. */
class SavedSearches {
  revision = $state.raw(0)
}

export const savedSearches = new SavedSearches()
