import type { Handlers } from '../../../data/contract/contract.ts'
import type { Library } from '../../import/library.ts'
import type { PersonSession } from '../../person/private-session.ts'
import type { Staging } from '../../storage/staging.ts'

type Leaving = Pick<Handlers, 'cases.close' | 'cases.forget' | 'cases.private'>

interface Parts {
  readonly library: Pick<Library, 'isImporting' | 'cancel'>
  readonly person: Pick<PersonSession, 'state'>
  readonly staging: Pick<Staging, 'all' | 'release'>
}

/** Files of a case are of nobody else's use, whatever is being imported. */
const isCaseFile = (name: string): boolean => name.toLowerCase().endsWith('.pathwise')

/**
 * The calls after which somebody else sits here: the files that were chosen before, and
 * not used, go. What an import at work reads stays, unless it was begun in the private
 * session that ends: that one is let go of too.
 */
export function lettingGo<Calls extends Leaving>(calls: Calls, { library, person, staging }: Parts): Calls {
  /** Files of an import that was under way when the private session began. */
  let before: readonly string[] = []
  const letGo = (keep: readonly string[] = []) => {
    const isKept = ({ id, name }: { id: string; name: string }) =>
      keep.includes(id) || (library.isImporting && keep.length === 0 && !isCaseFile(name))
    staging.release(
      staging
        .all()
        .filter((file) => !isKept(file))
        .map(({ id }) => id),
    )
  }
  return {
    ...calls,
    'cases.close': async (request) => {
      const state = await calls['cases.close'](request)
      letGo()
      return state
    },
    'cases.forget': async (request) => {
      try {
        return await calls['cases.forget'](request)
      } finally {
        letGo()
      }
    },
    'cases.private': async ({ on }) => {
      const { isPrivate } = person.state()
      const state = await calls['cases.private']({ on })
      if (on === isPrivate) return state
      if (on) {
        letGo()
        before = staging.all().map(({ id }) => id)
      } else {
        if (library.isImporting && before.length === 0) await library.cancel()
        letGo(before)
        before = []
      }
      return state
    },
  }
}
