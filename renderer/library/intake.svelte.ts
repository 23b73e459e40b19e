import type { Send } from '../../data/contract/contract.ts'
import type { RecognisedFile } from '../../data/contract/library.ts'
import { MOST_FILES } from '../../data/staging-limits.ts'
import { send, stage, type Stage } from '../client.ts'
import { cases } from '../shared/cases.svelte.ts'
import { library, type Library } from '../shared/library.svelte.ts'
import { notices, type Notices } from '../shared/notices.svelte.ts'
import { t } from '../shared/translate.ts'

export type Taking =
  /** `done`: 0 to 1. */
  { readonly step: 'taking'; readonly done: number } | { readonly step: 'recognising' }

export function isReadable(file: RecognisedFile): boolean {
  return file.problem === null && file.datasets.length > 0
}

/** Already in the catalog, all of it: reading it again would change nothing. */
function isThere(file: RecognisedFile): boolean {
  return file.datasets.every(({ standing }) => standing === 'same')
}

/**
 * The files that the person added, from the drop to the import. Files that are all
 * known are read at once, since reading changes nothing; where one is not, the
 * person looks first. Files added while others are read, or wait for a yes, join
 * them: programs come in one file and their schools in another.
 */
export class Intake {
  files = $state.raw<readonly RecognisedFile[]>([])
  taking = $state.raw<Taking | null>(null)
  readonly readable = $derived(this.files.filter(isReadable))

  readonly #send: Send
  readonly #stage: Stage
  readonly #library: Library
  readonly #notices: Notices
  #stop: AbortController | null = null
  #turn = 0

  constructor(send: Send, way: Stage, of: Library, origin: Notices) {
    this.#send = send
    this.#stage = way
    this.#library = of
    this.#notices = origin
  }

  async add(added: readonly File[]): Promise<void> {
    if (this.taking || !this.#mayAdd(added)) return
    const stop = (this.#stop = new AbortController())
    this.taking = { step: 'taking', done: 0 }
    const staged = await this.#stage(
      added,
      (done) => {
        if (this.taking?.step === 'taking') this.taking = { step: 'taking', done }
      },
      stop.signal,
    )
    if (staged.ok && !stop.signal.aborted)
      await this.#recognise(
        staged.value.map(({ id }) => id),
        stop.signal,
      )
    else if (staged.ok) await this.#release(staged.value.map(({ id }) => id))
    // Whoever pressed Stop knows why it stopped.
    else if (!stop.signal.aborted) this.#notices.fail(staged.code, staged.params)
    this.#stop = null
    this.taking = null
  }

  /** Lets go of what is being taken in, or looked at. */
  stop(): void {
    this.#stop?.abort()
    if (this.taking?.step === 'recognising') void this.#send('library.stopRecognising', {})
  }

  /** Starts to read every file that can be. */
  async read(): Promise<void> {
    if (this.#library.job) await this.#library.cancel()
    await this.#library.read(this.readable.map(({ id }) => id))
  }

  leaveOut(ids: readonly string[]): void {
    this.files = this.files.filter(({ id }) => !ids.includes(id))
    void this.#release(ids)
  }

  /**
   * What was read is in use, or is not wanted: its files are let go, others stay.
   * @param also files of the plan, which this page does not know where it was loaded anew meanwhile
   */
  letGo(also: readonly RecognisedFile[] = []): void {
    const known = this.readable.map(({ id }) => id)
    this.leaveOut([...known, ...also.map(({ id }) => id).filter((id) => !known.includes(id))])
  }

  /** Somebody else sits here now: the program has let go of the files, and this page shows none of them. */
  forget(): void {
    this.#turn++
    this.stop()
    this.files = []
  }

  #mayAdd(added: readonly File[]): boolean {
    if (added.length === 0) this.#notices.say(t('library.add.nothing'))
    else if (added.length + this.files.length > MOST_FILES)
      this.#notices.say(t('library.add.many', { most: MOST_FILES }))
    else if (this.#library.job?.state === 'working' && this.#library.job.purpose.kind === 'remove')
      this.#notices.fail('import-running')
    else return true
    return false
  }

  async #recognise(ids: readonly string[], stop: AbortSignal): Promise<void> {
    this.taking = { step: 'recognising' }
    const turn = this.#turn
    // Whoever pressed Stop does not wait until the program has stopped too.
    const stopped = new Promise<null>((resolve) => stop.addEventListener('abort', () => resolve(null)))
    const answer = await Promise.race([this.#send('library.recognise', { files: [...ids] }), stopped])
    if (answer === null || turn !== this.#turn) return this.#release(ids)
    const found = this.#notices.take(answer)
    if (!found) return this.#release(ids)
    // The same file once more takes the place of the one before.
    const again = this.files.filter((old) =>
      found.some((now) => now.name === old.name && now.size === old.size),
    )
    await this.#release(again.map(({ id }) => id))
    this.files = [...this.files.filter((file) => !again.includes(file)), ...found]
    const isNews = found.some((file) => isReadable(file) && !isThere(file))
    if (isNews && (this.#isReading() || this.files.every(isReadable))) await this.read()
  }

  /** Files are read, or wait for a yes: what is added now joins them. */
  #isReading(): boolean {
    const state = this.#library.job?.state
    return state === 'working' || state === 'ready'
  }

  async #release(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.#send('library.release', { files: [...ids] })
  }
}

export const intake = new Intake(send, stage, library, notices)
cases.whenPersonLeaves(() => {
  intake.forget()
  if (library.state) void library.look()
})
