import type { Migration } from '../migration.ts'
import { initial } from './0001-initial.ts'

export const CATALOG_MIGRATIONS: readonly Migration[] = [initial]
