import type { Migration } from '../migration.ts'

/**
 * The upper end of a length that a person's own list gives as a span ("9-12 months"), and the
 * headings of each table that was mapped: those of the next edition of a list are mostly the same.
 */
export const spans: Migration = {
  version: 8,
  sql: `
ALTER TABLE own_programs ADD COLUMN months_high REAL CHECK (months_high >= months);
ALTER TABLE own_programs ADD COLUMN hours_high REAL CHECK (hours_high >= hours);

-- In one form (JSON); of tables that were mapped before, only the very same ones are known again.
ALTER TABLE mappings ADD COLUMN headings TEXT;
-- By column, what the person answered about it (JSON).
ALTER TABLE mappings ADD COLUMN answers TEXT NOT NULL DEFAULT '[]';
`,
}
