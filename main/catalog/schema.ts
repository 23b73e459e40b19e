import { columnsOfTable } from '../storage/schema/table.ts'
import {
  CATALOG_VERSION,
  SEARCH_TABLES,
  tableNamed,
  TABLES,
  type TableName,
} from '../storage/schema/tables.ts'
import type { ReadSchema } from './older.ts'

/** What this Pathwise reads of a catalog, as its tables are declared. */
export const CATALOG: ReadSchema = {
  version: CATALOG_VERSION,
  tables: Object.fromEntries(
    (Object.keys(TABLES) as TableName[]).map((name) => [name, columnsOfTable(tableNamed(name))]),
  ),
  search: SEARCH_TABLES,
}
