import type { CallName, Input, Result, Send } from '../../data/contract/contract.ts'
import type { Job, LibraryState } from '../../data/contract/library.ts'
import { errorWords, type Failure } from '../../data/messages/describe-error.ts'
import { send } from '../client.ts'
import { catalogChanged } from './catalog-changed.ts'
import { notices, type Notices } from './notices.svelte.ts'
import { page } from './page.svelte.ts'
import { count, t, translate } from './translate.ts'

/** How often is asked how far the work is; and, while Library is in view, whether another window began some. */
const WORKING_MS = 250
const RESTING_MS = 5000

/** Calls that answer with the whole state. */
type StateCall = Extract<
  CallName,
  `library.${'state' | 'read' | 'remove' | 'commit' | 'cancel' | 'undo' | 'redo'}`
>

/**
 * Sources, own lists, and the work on them. The work runs in the program; whoever
 * looks asks how far it is, and asks on on whatever page the person is meanwhile.
 */
export class Library {
  state = $state.raw<LibraryState | null>(null)
  /** Why the state could not be had, where it could not. */
  failure = $state.raw<Failure | null>(null)
  /** A yes, an undo or the like is on its way. */
  isActing = $state.raw(false)
  readonly job = $derived(this.state?.job ?? null)

  readonly #send: Send
  readonly #notices: Notices
  readonly #onChange: () => void
  #timer: ReturnType<typeof setTimeout> | undefined
  #isWatched = false
  /** The notice that a renewal has begun: its end takes that away. */
  #begun = 0
  /** The removal that this window began, and tells the end of. */
  #removing: string | null = null

  constructor(send: Send, notices: Notices, onChange: () => void) {
    this.#send = send
    this.#notices = notices
    this.#onChange = onChange
  }

  /** Library is in view from now on, until the returned is called. */
  watch(): () => void {
    this.#isWatched = true
    void this.look()
    return () => {
      this.#isWatched = false
      if (!isWorking(this.job)) clearTimeout(this.#timer)
    }
  }

  async look(): Promise<void> {
    clearTimeout(this.#timer)
    const result = await this.#send('library.state', {})
    // An action answers with a newer state than this.
    if (this.isActing) return
    if (result.ok) return this.#take(result.value)
    this.failure = { code: result.code, params: result.params }
    this.#plan()
  }

  /** The person leaves this window: what the catalog is now is what it is told from when they are back. */
  async leave(): Promise<void> {
    if (!this.state) await this.look()
  }

  /** The person is back: a command may have changed the catalog meanwhile. */
  async lookAgain(): Promise<void> {
    const before = this.state
    if (!before || this.isActing || isWorking(this.job)) return
    await this.look()
    const now = this.state
    if (now && !now.job && before.generation !== now.generation)
      this.#notices.say(t('library.changedElsewhere', this.#size()))
  }

  /** Reads files aside; nothing is in use until `commit`. */
  read(files: readonly string[]): Promise<boolean> {
    return this.#act('library.read', { files: [...files] })
  }

  /** Makes the catalog without a dataset; the program puts it in use as soon as it is made, since it can be undone. */
  async remove(dataset: string): Promise<void> {
    this.#removing = dataset
    if (!(await this.#act('library.remove', { dataset }))) this.#removing = null
  }

  async commit(): Promise<boolean> {
    if (!(await this.#act('library.commit', {}))) return false
    this.#say(t('library.imported', this.#size()))
    return true
  }

  cancel(): Promise<boolean> {
    this.#removing = null
    return this.#act('library.cancel', {})
  }

  async undo(): Promise<void> {
    if (await this.#act('library.undo', {})) this.#notices.say(t('library.undone', this.#size()))
  }

  async redo(): Promise<void> {
    if (await this.#act('library.redo', {})) this.#notices.say(t('library.redone', this.#size()))
  }

  #say(text: string): void {
    const undo = { label: t('action.undo'), run: () => void this.undo() }
    this.#notices.say(text, this.state?.undo ? undo : null)
  }

  #size(): { programs: string; institutions: string } {
    return { programs: count(this.state?.programs ?? 0), institutions: count(this.state?.institutions ?? 0) }
  }

  async #act<N extends StateCall>(name: N, input: Input<N>): Promise<boolean> {
    if (this.isActing) return false
    clearTimeout(this.#timer)
    this.isActing = true
    const result = (await this.#send(name, input)) as Result<LibraryState>
    this.isActing = false
    if (result.ok) this.#take(result.value)
    else {
      this.#notices.fail(result.code, result.params)
      await this.look()
    }
    return result.ok
  }

  #take(now: LibraryState): void {
    const before = this.state
    this.state = now
    this.failure = null
    if (before && isAnother(before, now)) this.#onChange()
    this.#follow(before?.job ?? null)
    this.#plan()
  }

  /** What the end of the work asks for. */
  #follow(before: LibraryState['job']): void {
    const { job } = this
    if (job?.purpose.kind === 'renew') {
      const isUserProvided = before?.purpose.kind === 'renew' && before.state === job.state
      if (!isUserProvided) this.#tellRenewal(job)
      return
    }
    if (this.#removing !== null && !isWorking(job)) {
      this.#removing = null
      // A failure stays in view, to be read and closed.
      if (job?.state !== 'done' || job.purpose.kind !== 'remove') return
      this.#say(t('library.removed', { title: job.purpose.title }))
      void this.cancel()
      return
    }
    if (!isWorking(before) || isWorking(job) || this.#isWatched) return
    const show = { label: t('library.work.show'), run: () => page.go('library') }
    if (job?.state === 'ready') this.#notices.say(t('library.work.ready'), show)
    else if (job?.state === 'failed') this.#notices.say(t('library.work.failed'), show)
  }

  /** Nobody asked for it, so it is told from its beginning, wherever the person is. */
  #tellRenewal(job: Job): void {
    const show = { label: t('library.work.show'), run: () => page.go('library') }
    if (job.state !== 'working') this.#notices.close(this.#begun)
    if (job.state === 'done') {
      this.#notices.say(t('library.work.renewed', this.#size()))
      void this.cancel()
    } else if (this.#isWatched) return
    else if (job.state === 'working') this.#begun = this.#notices.say(t('library.work.renewing'), show)
    else if (job.state === 'failed') {
      const { happened, next } = errorWords(job, translate)
      this.#notices.trouble(t('library.work.notRenewed'), [happened, next], show)
    }
  }

  #plan(): void {
    clearTimeout(this.#timer)
    const isBusy = isWorking(this.job) && this.failure === null
    if (isBusy || this.#isWatched)
      this.#timer = setTimeout(() => void this.look(), isBusy ? WORKING_MS : RESTING_MS)
  }
}

/** A removal or a renewal that is made is put in use by the program itself, and waits for nobody. */
function isWorking(job: LibraryState['job']): boolean {
  return job?.state === 'working' || (job?.state === 'ready' && job.purpose.kind !== 'import')
}

/** Another revision of the catalog, or other lists of the person's in it. */
function isAnother(before: LibraryState, now: LibraryState): boolean {
  const lists = ({ lists }: LibraryState) => lists.map(({ id, programs }) => `${id} ${programs}`).join()
  return before.generation !== now.generation || lists(before) !== lists(now)
}

export const library = new Library(send, notices, catalogChanged)
