import { Worker } from 'node:worker_threads'
import { PathwiseError, type ErrorCode, type ErrorParams } from '../../data/contract/errors.ts'
import type { ChannelWork } from '../../data/contract/organization.ts'
import { asPathwiseError } from '../storage/system-errors.ts'
import type { Found, FollowRequest } from './follow.ts'
import type { PublishRequest, PublishResult } from './publish.ts'
import type { FetchFile } from './trusted-metadata.ts'

export type ChannelTask =
  | { readonly kind: 'root'; readonly root: unknown }
  | { readonly kind: 'follow'; readonly request: FollowRequest }
  | { readonly kind: 'publish'; readonly request: Omit<PublishRequest, 'now'> & { readonly now: string } }

interface Failure {
  readonly code: ErrorCode
  readonly params: ErrorParams
}

export type ChannelMessage =
  | { readonly kind: 'step'; readonly step: ChannelWork['step']; readonly done: number }
  | {
      readonly kind: 'fetch'
      readonly id: number
      readonly name: string
      readonly most: number
      readonly to: string
    }
  | { readonly kind: 'found'; readonly found: Found }
  | { readonly kind: 'published'; readonly made: PublishResult }
  | { readonly kind: 'sound' }
  | ({ readonly kind: 'failed' } & Failure)

/** What became of a file that the worker asked for. */
export interface FetchAnswer {
  readonly id: number
  readonly failure: Failure | null
}

const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './channel-worker.ts' : './channel-worker.js',
  import.meta.url,
)

export interface RunningChannelWork<Result> {
  readonly result: Promise<Result>
  /** Ends it where it stands; `result` is then rejected as 'import-none'. */
  stop(): Promise<void>
}

type Tell = (step: ChannelWork['step'], done: number) => void

/** Looks at a channel, in a worker. @throws PathwiseError (as a rejection), see `follow` */
export function followApart(request: FollowRequest, fetch: FetchFile, tell: Tell): RunningChannelWork<Found> {
  return run({ kind: 'follow', request }, fetch, tell, (message) =>
    message.kind === 'found' ? message.found : null,
  )
}

/** Is it root metadata that its own keys signed? In a worker, as all that others wrote. @throws PathwiseError 'channel-refused' */
export async function checkRootApart(root: unknown): Promise<void> {
  await run(
    { kind: 'root', root },
    nothing,
    () => undefined,
    ({ kind }) => kind === 'sound' || null,
  ).result
}

const nothing: FetchFile = () => Promise.reject(new PathwiseError('not-allowed'))

/** Publishes, in a worker. @throws PathwiseError (as a rejection), see `publish` */
export function publishApart(
  { now, ...request }: PublishRequest,
  tell: Tell,
): RunningChannelWork<PublishResult> {
  return run(
    { kind: 'publish', request: { ...request, now: now.toISOString() } },
    nothing,
    tell,
    (message) => (message.kind === 'published' ? message.made : null),
  )
}

function run<Result>(
  task: ChannelTask,
  fetch: FetchFile,
  tell: Tell,
  resultOf: (message: ChannelMessage) => Result | null,
): RunningChannelWork<Result> {
  const worker = new Worker(WORKER, { workerData: task })
  const answer = (id: number, failure: Failure | null) =>
    worker.postMessage({ id, failure } satisfies FetchAnswer)
  const result = new Promise<Result>((resolve, reject) => {
    worker.on('message', (message: ChannelMessage) => {
      if (message.kind === 'step') tell(message.step, message.done)
      else if (message.kind === 'failed') reject(new PathwiseError(message.code, message.params))
      else if (message.kind === 'fetch')
        fetch(message.name, message.most, message.to).then(
          () => answer(message.id, null),
          (error: unknown) => {
            const { code, params } = asPathwiseError(error)
            answer(message.id, { code, params })
          },
        )
      const value = resultOf(message)
      if (value !== null) resolve(value)
    })
    worker.on('error', (error) => {
      console.error('Pathwise: the channel met an unexpected error.', error)
      reject(new PathwiseError('internal', {}, { cause: error }))
    })
    worker.on('exit', () => reject(new PathwiseError('import-none')))
  })
  // Whoever stops it does not wait for it.
  result.catch(() => undefined)
  return {
    result,
    stop: async () => {
      await worker.terminate()
    },
  }
}
