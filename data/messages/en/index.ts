import { atStart } from './at-start.ts'
import { commands } from './commands.ts'
import { deciding } from './deciding.ts'
import { jobs } from './jobs.ts'
import { handout } from './handout.ts'
import { help } from './help.ts'
import { map } from './map.ts'
import { dataPackage } from './package.ts'
import { organization } from './organization.ts'
import { policy } from './policy.ts'
import { search } from './search.ts'
import { updates } from './updates.ts'

/** All English words, by key. ICU MessageFormat; plain English at an eighth-grade level. */
export const en = {
  ...atStart,
  ...deciding,
  ...jobs,
  ...map,
  ...help,
  ...commands,
  ...search,
  ...handout,
  ...dataPackage,
  ...organization,
  ...policy,
  ...updates,
} as const
