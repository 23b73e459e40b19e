import type { Migration } from '../migration.ts'

/**
 * No table changes. From here on fields are stored by the ids of now, which are read
 * with the old ones (data/fields/aliases.ts). A Pathwise that knows only the old ones
 * would take the new for damage and drop them with the next change; it refuses the file.
 */
export const renamedIds: Migration = { version: 4, sql: '' }
