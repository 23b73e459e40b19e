import { atStart } from './at-start.ts'
import { commands } from './commands.ts'
import { deciding } from './deciding.ts'
import { help } from './help.ts'
import { map } from './map.ts'
import { search } from './search.ts'

/** All English words, by key. ICU MessageFormat; plain English at an eighth-grade level. */
export const en = { ...atStart, ...deciding, ...map, ...help, ...commands, ...search } as const
