import './organization-messages.ts'
import type { CallName, Result, Send } from '../../data/contract/contract.ts'
import type { OrganizationFacts, OrganizationState } from '../../data/contract/organization.ts'
import type { Failure } from '../../data/messages/describe-error.ts'
import { send, stage, type Stage } from '../client.ts'
import { cases } from '../shared/cases.svelte.ts'
import { library, type Library } from '../shared/library.svelte.ts'
import { notices, type Notices } from '../shared/notices.svelte.ts'
import { t } from '../shared/translate.ts'

/** How often is asked how far the work is; and, while Library is in view, whether there is some. */
const WORKING_MS = 250
const RESTING_MS = 5000

type StateCall = Extract<CallName, `organization.${'state' | 'leave' | 'check' | 'cancel' | 'publish'}`>

/** An organization whose file was opened, before the person says yes. */
interface Offer {
  readonly file: string
  readonly facts: OrganizationFacts
}

/** The organization that is followed, and what is done about it. The work is the program's; whoever looks asks how far it is. */
export class FollowedOrganization {
  state = $state.raw<OrganizationState | null>(null)
  failure = $state.raw<Failure | null>(null)
  offered = $state.raw<Offer | null>(null)
  /** A yes, a no or the like is on its way. */
  isActing = $state.raw(false)
  readonly followed = $derived(this.state?.organization ?? null)
  readonly work = $derived(this.state?.work ?? null)
  /** One thing at a time. */
  readonly isBusy = $derived(this.isActing || this.work !== null)

  readonly #send: Send
  readonly #stage: Stage
  readonly #library: Pick<Library, 'look'>
  readonly #notices: Notices
  #timer: ReturnType<typeof setTimeout> | undefined
  #isWatched = false

  constructor(send: Send, way: Stage, of: Pick<Library, 'look'>, origin: Notices) {
    this.#send = send
    this.#stage = way
    this.#library = of
    this.#notices = origin
  }

  /** Library is in view from now on, until the returned is called. */
  watch(): () => void {
    this.#isWatched = true
    void this.look()
    return () => {
      this.#isWatched = false
      if (!this.state?.work) clearTimeout(this.#timer)
    }
  }

  async look(): Promise<void> {
    clearTimeout(this.#timer)
    const result = await this.#send('organization.state', {})
    // An action answers with a newer state than this.
    if (this.isActing) return
    if (result.ok) return this.#take(result.value)
    this.failure = { code: result.code, params: result.params }
    this.#plan()
  }

  /** A file of the person's that is to be followed, once they said yes. */
  async open(file: File): Promise<void> {
    const staged = this.#notices.take(
      await this.#stage([file], () => undefined, new AbortController().signal),
    )
    const [taken] = staged ?? []
    if (taken) await this.offer(taken.id)
  }

  /** A staged file: whom it names is shown, and asked about. */
  async offer(file: string): Promise<void> {
    const facts = this.#notices.take(await this.#send('organization.look', { file }))
    if (facts) this.offered = { file, facts }
    else await this.#release(file)
  }

  async join(): Promise<void> {
    const { offered } = this
    if (!offered || this.isActing) return
    const { file, facts } = offered
    this.isActing = true
    const result = await this.#send('organization.join', { file, fingerprint: facts.fingerprint })
    this.isActing = false
    this.offered = null
    if (!this.#answered(result)) return this.#release(file)
    this.#notices.say(t('organization.joined', { name: facts.name }))
  }

  async dismiss(): Promise<void> {
    const { offered } = this
    this.offered = null
    if (offered) await this.#release(offered.file)
  }

  async leave(): Promise<void> {
    const name = this.followed?.name ?? ''
    if (await this.#act('organization.leave')) this.#notices.say(t('organization.left', { name }))
  }

  check(): Promise<boolean> {
    return this.#act('organization.check')
  }

  cancel(): Promise<boolean> {
    return this.#act('organization.cancel')
  }

  publish(): Promise<boolean> {
    return this.#act('organization.publish')
  }

  async #release(file: string): Promise<void> {
    await this.#send('library.release', { files: [file] })
  }

  async #act(name: StateCall): Promise<boolean> {
    if (this.isActing) return false
    clearTimeout(this.#timer)
    this.isActing = true
    const result = await this.#send(name, {})
    this.isActing = false
    return this.#answered(result)
  }

  #answered(result: Result<OrganizationState>): boolean {
    if (result.ok) this.#take(result.value)
    else {
      this.#notices.fail(result.code, result.params)
      void this.look()
    }
    return result.ok
  }

  #take(now: OrganizationState): void {
    const before = this.state
    this.state = now
    this.failure = null
    const isAnother = before?.organization?.installed?.version !== now.organization?.installed?.version
    // Another catalog is in use: whatever shows figures asks for them anew.
    if (before && isAnother) void this.#library.look()
    this.#plan()
  }

  #plan(): void {
    clearTimeout(this.#timer)
    const isBusy = this.work !== null && this.failure === null
    if (isBusy || this.#isWatched)
      this.#timer = setTimeout(() => void this.look(), isBusy ? WORKING_MS : RESTING_MS)
  }
}

export const organization = new FollowedOrganization(send, stage, library, notices)
// What somebody else has opened is not asked of whoever comes next.
cases.whenPersonLeaves(() => void organization.dismiss())
