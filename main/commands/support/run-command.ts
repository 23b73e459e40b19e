import { PathwiseError } from '../../../data/contract/errors.ts'
import { describeError } from '../../../data/messages/describe-error.ts'
import { keepPrivate } from '../../storage/private-files.ts'
import { asPathwiseError } from '../../storage/system-errors.ts'
import { words } from './words.ts'

/** What a command says that it did, besides what it printed. */
export type CommandEnd = 'done' | 'help' | 'usage'

/**
 * Runs a command, and says in three sentences what went wrong where something did.
 * @returns its exit code: 0 where it was done, 1 where it failed, 2 where it was not understood
 */
export async function runCommand(
  usage: 'publish.usage' | 'keys.usage',
  run: () => Promise<CommandEnd>,
): Promise<number> {
  keepPrivate()
  try {
    const end = await run()
    if (end === 'help') console.log(words.t(usage))
    if (end === 'usage') console.error(words.t(usage))
    return end === 'usage' ? 2 : 0
  } catch (error) {
    // Of parseArgs: an option that there is not.
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      console.error(`${error.message}\n${words.t(usage)}`)
      return 2
    }
    if (!(error instanceof PathwiseError)) console.error(error)
    console.error(describeError(asPathwiseError(error), words))
    return 1
  }
}
