import { parentPort, workerData } from 'node:worker_threads'
import { PathwiseError } from '../../data/contract/errors.ts'
import { asPathwiseError } from '../storage/system-errors.ts'
import type { ChannelMessage, ChannelTask, FetchAnswer } from './channel-work.ts'

/**
 * The channel's own thread: metadata and a catalog of others are looked through here, and a
 * catalog is packed here. It asks its starter for files, since only that one has the host's way to the web.
 */

const port = parentPort
if (!port) throw new Error('The worker of a channel is started by channel-work.ts, not by itself.')
const say = (message: ChannelMessage) => port.postMessage(message)

try {
  const task = workerData as ChannelTask
  if (task.kind === 'root') {
    const { readRoot } = await import('./metadata.ts')
    readRoot(task.root)
    say({ kind: 'sound' })
  } else if (task.kind === 'follow') {
    const { follow } = await import('./follow.ts')
    say({
      kind: 'found',
      found: await follow(task.request, fetchByStarter(), (step) => say({ kind: 'step', step, done: 0 })),
    })
  } else {
    const { publish } = await import('./publish.ts')
    const { request } = task
    const made = await publish({ ...request, now: new Date(request.now) }, (step, done) =>
      say({ kind: 'step', step, done }),
    )
    say({ kind: 'published', made })
  }
} catch (error) {
  if (!(error instanceof PathwiseError))
    console.error('Pathwise: the channel met an unexpected error.', error)
  const { code, params } = asPathwiseError(error)
  say({ kind: 'failed', code, params })
} finally {
  // Listening for answers would keep the thread alive.
  port.close()
}

/** Asks the thread that started this one, by number. */
function fetchByStarter() {
  const asked = new Map<number, PromiseWithResolvers<null>>()
  let count = 0
  port?.on('message', ({ id, failure }: FetchAnswer) => {
    const waiting = asked.get(id)
    asked.delete(id)
    if (failure) waiting?.reject(new PathwiseError(failure.code, failure.params))
    else waiting?.resolve(null)
  })
  return async (name: string, most: number, to: string): Promise<void> => {
    const answer = Promise.withResolvers<null>()
    const id = ++count
    asked.set(id, answer)
    say({ kind: 'fetch', id, name, most, to })
    await answer.promise
  }
}
