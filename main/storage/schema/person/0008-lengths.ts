import type { Migration } from '../migration.ts'

/** The upper end of a length that a person's own list gives as a span: "9-12 months". */
export const lengths: Migration = {
  version: 8,
  sql: `
ALTER TABLE own_programs ADD COLUMN months_high REAL CHECK (months_high >= months);
ALTER TABLE own_programs ADD COLUMN hours_high REAL CHECK (hours_high >= hours);
`,
}
