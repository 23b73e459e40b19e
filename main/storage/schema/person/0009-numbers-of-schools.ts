import type { Migration } from '../migration.ts'

/** The numbers by which a person's own list names a school: UNITID, and OPEID as it is written. */
export const numbersOfSchools: Migration = {
  version: 9,
  sql: `
ALTER TABLE own_providers ADD COLUMN unitid INTEGER;
ALTER TABLE own_providers ADD COLUMN opeid TEXT NOT NULL DEFAULT '';
`,
}
