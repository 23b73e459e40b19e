import { Worker } from 'node:worker_threads'
import { PathwiseError } from '../../data/contract/errors.ts'
import type { AnswerMessage, AskMessage, AskName, Asks, CatalogFiles, CatalogInfo } from './asks.ts'

interface Pending {
  resolve(value: unknown): void
  reject(error: PathwiseError): void
}

/** Beside this file in both worlds: sources run as they are, Electron's build puts worker.js beside main.js. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)

/** A worker that dies again after this many restarts stays dead, and every ask says so. */
const RESTARTS = 1

/**
 * The one door to the catalog, which lives in a thread of its own. Asks are
 * numbered; when the worker dies all that wait are rejected, since nobody can
 * tell which of them killed it, and it is started once more.
 */
export class CatalogDoor {
  readonly #files: CatalogFiles
  readonly #pending = new Map<number, Pending>()
  #worker: Worker | null
  #next = 1
  #restarts = 0

  constructor(files: CatalogFiles) {
    this.#files = files
    this.#worker = this.#start()
  }

  /** @throws PathwiseError (as a rejection) of the catalog, or 'worker-died'. */
  ask<N extends AskName>(name: N, request: Asks[N]['request']): Promise<Asks[N]['answer']> {
    const worker = this.#worker
    if (!worker) return Promise.reject(new PathwiseError('worker-died'))
    const number = this.#next++
    return new Promise((resolve, reject) => {
      // The number binds the answer to this ask; a message from a thread is not typed.
      this.#pending.set(number, { resolve: resolve as (value: unknown) => void, reject })
      worker.postMessage({ number, name, request } satisfies AskMessage)
    })
  }

  info(): Promise<CatalogInfo> {
    return this.ask('info', {})
  }

  /** Ends the worker; what still waits is rejected. */
  async close(): Promise<void> {
    const worker = this.#worker
    this.#worker = null
    await worker?.terminate()
    this.#rejectPending()
  }

  #start(): Worker {
    const worker = new Worker(WORKER, { workerData: this.#files })
    worker.on('message', (message: AnswerMessage) => this.#settle(message))
    worker.on('error', (error) => console.error('Pathwise: the catalog worker died.', error))
    worker.on('exit', () => this.#died(worker))
    return worker
  }

  #settle(message: AnswerMessage): void {
    const pending = this.#pending.get(message.number)
    this.#pending.delete(message.number)
    if (message.ok) pending?.resolve(message.value)
    else pending?.reject(new PathwiseError(message.code, message.params))
  }

  #died(worker: Worker): void {
    if (this.#worker !== worker) return
    this.#rejectPending()
    this.#worker = this.#restarts < RESTARTS ? this.#start() : null
    this.#restarts++
  }

  #rejectPending(): void {
    const waiting = [...this.#pending.values()]
    this.#pending.clear()
    for (const { reject } of waiting) reject(new PathwiseError('worker-died'))
  }
}

/** Starts the worker, which opens the catalog in force; a catalog that cannot be opened is told by every ask. */
export function openDoor(files: CatalogFiles): CatalogDoor {
  return new CatalogDoor(files)
}
