import type { Migration } from '../migration.ts'
import { initial } from './0001-initial.ts'

export const PERSON_MIGRATIONS: readonly Migration[] = [initial]
