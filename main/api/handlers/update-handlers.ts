import type { CallName, Handlers } from '../../../data/contract/contract.ts'
import { PathwiseError } from '../../../data/contract/errors.ts'
import type { Updates } from '../../../data/contract/updates.ts'
import type { Host } from '../host.ts'

type UpdateCall = Extract<CallName, `updates.${string}`>

/** A page can ask, and nothing else: what is fetched, from where and into which file is the host's own. */
export function updateHandlers({ updates }: Pick<Host, 'updates'>): Pick<Handlers, UpdateCall> {
  const those = (): Updates => {
    if (!updates) throw new PathwiseError('updates-off')
    return updates
  }
  return {
    'updates.state': () => updates?.state() ?? null,
    'updates.check': () => those().check(),
    'updates.download': () => those().download(),
    'updates.cancel': () => those().cancel(),
    'updates.install': () => those().install(),
    'updates.daily': ({ on }) => those().daily(on),
  }
}
