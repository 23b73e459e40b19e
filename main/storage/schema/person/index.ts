import type { Migration } from '../migration.ts'
import { initial } from './0001-initial.ts'
import { ownLists } from './0002-own-lists.ts'
import { cases } from './0003-cases.ts'
import { renamedIds } from './0004-renamed-ids.ts'
import { listsOfCases } from './0005-lists-of-cases.ts'
import { drafts } from './0006-drafts.ts'
import { savedSearches } from './0007-saved-searches.ts'
import { spans } from './0008-spans.ts'
import { numbersOfSchools } from './0009-numbers-of-schools.ts'
import { programWebsites } from './0010-program-websites.ts'
import { outbox } from './0011-outbox.ts'

export const PERSON_MIGRATIONS: readonly Migration[] = [
  initial,
  ownLists,
  cases,
  renamedIds,
  listsOfCases,
  drafts,
  savedSearches,
  spans,
  numbersOfSchools,
  programWebsites,
  outbox,
]
