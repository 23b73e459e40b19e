import type { Migration } from '../migration.ts'

/** Searches that a person keeps under a name, of no case, and what each found when it was last looked at. */
export const savedSearches: Migration = {
  version: 7,
  sql: `
CREATE TABLE saved_searches (
  -- Never given twice: steps of the journal name it.
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  -- What is searched (JSON), without a place unless the person asked to keep it.
  search TEXT NOT NULL,
  -- The case that a kept place is of; NULL: none is kept.
  case_id INTEGER,
  looked_at TEXT NOT NULL,
  -- Keys of the programs that it found then, one a line, deflated.
  found BLOB NOT NULL,
  -- Of these, the ones that were new when something last was (JSON; NULL: too many to name), and since when.
  fresh TEXT DEFAULT '[]',
  fresh_since TEXT,
  -- Taken away, and kept for as long as the journal can bring it back.
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT;

-- The saved search that a step needs to be undone or done again.
ALTER TABLE journal ADD COLUMN saved INTEGER;
`,
}
