import type { Migration } from '../migration.ts'

/** Which case a list came with, for as long as both are there: the steps of the journal that say it go one day. */
export const listsOfCases: Migration = {
  version: 5,
  sql: `
ALTER TABLE own_lists ADD COLUMN case_id INTEGER;
UPDATE own_lists SET case_id =
  (SELECT about FROM journal WHERE action = 'case-create' AND journal.list = own_lists.id);
`,
}
