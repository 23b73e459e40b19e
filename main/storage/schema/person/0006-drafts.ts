import type { Migration } from '../migration.ts'

/**
 * What is typed in a case and not yet kept: by the box it stands in, for as long as the case
 * is there. What was last searched, until now one for all, is the open case's.
 */
export const drafts: Migration = {
  version: 6,
  sql: `
CREATE TABLE case_drafts (
  case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  box TEXT NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (case_id, box)
) STRICT;

INSERT INTO case_options (case_id, name, value)
  SELECT cases.id, 'search', settings.value FROM cases, settings WHERE is_open = 1 AND settings.name = 'find'
  AND settings.value <> 'null';
DELETE FROM settings WHERE name = 'find';
`,
}
