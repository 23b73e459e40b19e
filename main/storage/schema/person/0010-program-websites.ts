import type { Migration } from '../migration.ts'

/** The page of a program of a person's own list, where it is another than its school's. */
export const programWebsites: Migration = {
  version: 10,
  sql: `ALTER TABLE own_programs ADD COLUMN website TEXT NOT NULL DEFAULT '';`,
}
