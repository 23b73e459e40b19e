import type { Migration } from '../migration.ts'

/** What is typed in a case and not yet kept: by the box it stands in, for as long as the case is there. */
export const drafts: Migration = {
  version: 6,
  sql: `
CREATE TABLE case_drafts (
  case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  box TEXT NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (case_id, box)
) STRICT;
`,
}
