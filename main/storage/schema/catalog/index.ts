import type { Migration } from '../migration.ts'
import { initial } from './0001-initial.ts'

/**
 * The schema of every released version of the catalog, whole, as it was released: never
 * edited. A catalog of one of them is read by what the declaration (tables.ts) says of
 * columns that it lacks. Releasing a version writes down what `catalogDdl()` gives.
 */
export const RELEASED_CATALOGS: readonly Migration[] = [initial]
