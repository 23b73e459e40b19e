import type { Migration } from '../migration.ts'

/** Tuition and fees of some students alone: NULL exactly where the status carries no value, as of every program before. */
const price = (students: string) => `
ALTER TABLE own_programs ADD COLUMN tuition_${students} INTEGER;
ALTER TABLE own_programs ADD COLUMN tuition_${students}_high INTEGER
  CHECK (tuition_${students}_high >= tuition_${students});
ALTER TABLE own_programs ADD COLUMN tuition_${students}_status INTEGER NOT NULL DEFAULT 6
  CHECK ((tuition_${students} IS NULL) = (tuition_${students}_status >= 5)
    AND tuition_${students}_status BETWEEN 0 AND 7);
`

/**
 * What is typed in a case and not yet kept: by the box it stands in, for as long as the case
 * is there. What was last searched, until now one for all, is the open case's. And what a
 * person's own list says of prices by where students live.
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
${['in_district', 'in_state', 'out_of_district', 'out_of_state'].map(price).join('')}`,
}
