import { Worker } from 'node:worker_threads'
import { PathwiseError } from '../../data/contract/errors.ts'
import type { PersonalSource } from '../../data/listed-program.ts'
import type {
  AnswerMessage,
  RequestMessage,
  CatalogRequestName,
  CatalogRequests,
  CatalogFiles,
} from './requests.ts'

interface Pending {
  resolve(value: unknown): void
  reject(error: PathwiseError): void
}

/** Beside this file: as a source, and as worker.js beside what either host's bundle starts. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)

/**
 * MB for what is new. An export of thousands of programs makes half a million cells, which a
 * smaller room carries over again and again before they are let go of.
 */
const YOUNG_MEMORY = 96

/** One started worker and the requests that wait for it. Requests are numbered; the number brings the answer back to its caller. */
export class WorkerConnection {
  readonly #worker: Worker
  readonly #pending = new Map<number, Pending>()
  /** Names of the lists that it was told the programs of. */
  readonly lists = new Set<string>()
  /** What it was told last. */
  personal: PersonalSource | null = null
  #turn: Promise<void> = Promise.resolve()
  #next = 1
  #ended = false
  #settled: () => void = () => undefined

  /** @param died called when it ends though nobody ended it. */
  constructor(files: CatalogFiles, died: (thread: WorkerConnection) => void) {
    this.#worker = new Worker(WORKER, {
      workerData: files,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEMORY },
    })
    this.#worker.on('message', (message: AnswerMessage) => this.#settle(message))
    this.#worker.on('error', (error) => console.error('Pathwise: the catalog worker died.', error))
    this.#worker.on('exit', () => {
      const wanted = this.#ended
      this.#end()
      if (!wanted) died(this)
    })
  }

  /** @throws PathwiseError (as a rejection) of the catalog, or 'worker-died'. */
  request<N extends CatalogRequestName>(
    name: N,
    request: CatalogRequests[N]['request'],
  ): Promise<CatalogRequests[N]['answer']> {
    if (this.#ended) return Promise.reject(new PathwiseError('worker-died'))
    const number = this.#next++
    return new Promise((resolve, reject) => {
      // The number binds the answer to this request; a message from a thread is not typed.
      this.#pending.set(number, { resolve: resolve as (value: unknown) => void, reject })
      this.#worker.postMessage({ number, name, request } satisfies RequestMessage)
    })
  }

  /** Does work that asks several things of it when such work of before is done. */
  inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(work)
    this.#turn = done.catch(() => undefined)
    return done
  }

  /** Ends it once everything asked so far is answered. */
  async finish(): Promise<void> {
    if (this.#pending.size > 0) await new Promise<void>((resolve) => (this.#settled = resolve))
    await this.end()
  }

  /** Ends it now; what still waits is rejected. */
  async end(): Promise<void> {
    this.#ended = true
    await this.#worker.terminate()
    this.#end()
  }

  #settle(message: AnswerMessage): void {
    const pending = this.#pending.get(message.number)
    this.#pending.delete(message.number)
    if (message.ok) pending?.resolve(message.value)
    else pending?.reject(new PathwiseError(message.code, message.params))
    if (this.#pending.size === 0) this.#settled()
  }

  #end(): void {
    this.#ended = true
    const waiting = [...this.#pending.values()]
    this.#pending.clear()
    for (const { reject } of waiting) reject(new PathwiseError('worker-died'))
    this.#settled()
  }
}
