import type { Migration } from '../migration.ts'
import { initial } from './0001-initial.ts'
import { ownLists } from './0002-own-lists.ts'

export const PERSON_MIGRATIONS: readonly Migration[] = [initial, ownLists]
