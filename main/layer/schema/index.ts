import type { Migration } from '../../storage/schema/migration.ts'
import { records } from './0001-records.ts'

/** Steps of the schema of an organization's database, under the rules of main/storage/schema/README.md. */
export const LAYER_MIGRATIONS: readonly Migration[] = [records]
