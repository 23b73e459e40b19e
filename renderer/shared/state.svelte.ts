import type { Result, Send } from '../../data/contract/contract.ts'
import type { PersonState, Settings, Theme } from '../../data/contract/person.ts'
import {
  DEFAULT_COMPARISON,
  type ComparisonChange,
  type ComparisonState,
} from '../../data/comparison-state.ts'
import type { KeptSearch } from '../../data/contract/find.ts'
import type { OpenCase } from '../../data/contract/case.ts'
import { DEFAULT_LANGUAGE } from '../../data/messages/languages.ts'
import { MOST_COMPARED, type ProgramKey } from '../../data/program.ts'
import { send } from '../client.ts'
import { changeBetween, type Change } from '../../data/comparison-change.ts'
import { notices, type Notices } from './notices.svelte.ts'

const FIRST_SETTINGS: Settings = {
  theme: 'system',
  language: DEFAULT_LANGUAGE,
  rows: 'comfortable',
  home: true,
  columns: null,
  peers: true,
  tourSeen: false,
  organisation: '',
  equalOpportunity: '',
  languageAssistance: '',
  paper: 'letter',
}

const NO_CASE: OpenCase = { id: 0, name: '', snapshotAt: null }

/**
 * What the person chose: the comparison at hand, the settings, and whether there
 * is something to undo. A change shows at once and is kept by the program behind
 * it; where keeping fails, the screen goes back to what is really kept, and says so.
 */
export class Person {
  comparison = $state.raw<ComparisonState>(DEFAULT_COMPARISON)
  settings = $state.raw<Settings>(FIRST_SETTINGS)
  /** The case that `comparison` is of. */
  case = $state.raw<OpenCase>(NO_CASE)
  /** What was typed in the case and is not kept yet, by the name of its box. */
  drafts = $state.raw<Readonly<Record<string, string>>>({})
  /** What was last searched in the case. */
  search = $state.raw<KeptSearch | null>(null)
  /** A private session: nothing of it is written to the disk. */
  isPrivate = $state.raw(false)
  canUndo = $state.raw(false)
  canRedo = $state.raw(false)
  /** What the next undo would take back; null: nothing, or it is not known yet. */
  undoes = $state.raw<Change | null>(null)
  redoes = $state.raw<Change | null>(null)

  readonly #send: Send
  readonly #notices: Notices
  /** Calls run one after the other; only the answer to the last one is the state. */
  #queue: Promise<void> = Promise.resolve()
  #waiting = 0
  /** The last answer: what the screen goes back to where not even the kept state can be read. */
  #kept: PersonState | null = null
  #settlers: readonly (() => void)[] = []
  #keepers: readonly (() => void)[] = []
  #comers: readonly (() => void)[] = []
  #watchers: readonly ((before: ComparisonState, now: ComparisonState) => void)[] = []

  constructor(send: Send, notices: Notices) {
    this.#send = send
    this.#notices = notices
  }

  /** Called after every change of the comparison, whoever made it; returns the way to stop. */
  watch(watcher: (before: ComparisonState, now: ComparisonState) => void): () => void {
    this.#watchers = [...this.#watchers, watcher]
    return () => {
      this.#watchers = this.#watchers.filter((other) => other !== watcher)
    }
  }

  /** Called after every change that was kept (reading is none); returns the way to stop. */
  whenKept(keeper: () => void): () => void {
    this.#keepers = [...this.#keepers, keeper]
    return () => {
      this.#keepers = this.#keepers.filter((other) => other !== keeper)
    }
  }

  /**
   * Called before another case takes the place of this one, in whichever way that comes,
   * while this one still stands here: what is typed and not yet kept is kept now, or is
   * lost with its box. Returns the way to stop.
   */
  whenCaseLeaves(settle: () => void): () => void {
    this.#settlers = [...this.#settlers, settle]
    return () => {
      this.#settlers = this.#settlers.filter((other) => other !== settle)
    }
  }

  /** Called when another case stands here, or the search of this one is over. Returns the way to stop. */
  whenSearchComes(run: () => void): () => void {
    this.#comers = [...this.#comers, run]
    return () => {
      this.#comers = this.#comers.filter((other) => other !== run)
    }
  }

  load(): Promise<boolean> {
    return this.#request(() => this.#send('person.get', {}))
  }

  /** When every change made so far is kept, or failed to be. */
  settled(): Promise<void> {
    return this.#queue
  }

  isChosen(key: ProgramKey): boolean {
    return this.comparison.programs.includes(key)
  }

  get isFull(): boolean {
    return this.comparison.programs.length >= MOST_COMPARED
  }

  /** Take the program into the comparison; false, and nothing changes, where it is full. */
  choose(key: ProgramKey, also: ComparisonChange = {}): boolean {
    if (this.isChosen(key)) return true
    if (this.isFull) return false
    void this.change({ ...also, programs: [...this.comparison.programs, key] })
    return true
  }

  remove(key: ProgramKey): void {
    void this.change({
      programs: this.comparison.programs.filter((other) => other !== key),
      ...(this.comparison.baseline === key ? { baseline: null } : {}),
    })
  }

  /**
   * Any part of the comparison; what is left out stays. One change is one step of undo.
   * It is made in the case that stands here now, though another be open by the time it
   * arrives. False, and nothing changes, where it could not be kept.
   */
  change(change: ComparisonChange): Promise<boolean> {
    const of = this.case.id
    const now = { ...this.comparison, ...change }
    if (changeBetween(this.comparison, now).kind === 'nothing') return Promise.resolve(true)
    this.undoes = changeBetween(this.comparison, now)
    this.#show(now)
    this.redoes = null
    this.canUndo = true
    this.canRedo = false
    // A caller may hold reactive state; only plain data crosses to the program.
    const plain = $state.snapshot(change) as ComparisonChange
    return this.#keep(() => this.#send('person.changeComparison', { ...plain, case: of }))
  }

  /**
   * Keeps what is typed in a box and not yet kept as its value; null: nothing is any more.
   * @param of the case it was typed in
   */
  keepDraft(box: string, text: string | null, of: number = this.case.id): void {
    if (of === this.case.id && !this.#showDraft(box, text)) return
    void this.#request(() => this.#send('person.keepDraft', { case: of, box, text }))
  }

  /** False where it stands there already. */
  #showDraft(box: string, text: string | null): boolean {
    if ((this.drafts[box] ?? null) === text) return false
    const others = Object.entries(this.drafts).filter(([other]) => other !== box)
    this.drafts = Object.fromEntries(text === null ? others : [...others, [box, text]])
    return true
  }

  /** Keeps what is searched with the case that stands here now. */
  keepSearch(search: KeptSearch): void {
    const of = this.case.id
    this.search = search
    void this.#keep(() => this.#send('person.keepSearch', { case: of, search }))
  }

  /** A call that the program answers with the state: it runs after the changes before it, and is kept like them. */
  run(call: () => Promise<Result<PersonState>>): Promise<boolean> {
    return this.#keep(call)
  }

  /** The same for a call after which another case may be open: what is typed in this one is kept first. */
  leave(call: () => Promise<Result<PersonState>>): Promise<boolean> {
    for (const settle of this.#settlers) settle()
    return this.#keep(call)
  }

  changeSettings(change: Partial<Settings>): Promise<boolean> {
    this.settings = { ...this.settings, ...change }
    this.#apply()
    const plain = $state.snapshot(change) as object
    return this.#keep(() => this.#send('person.changeSettings', plain))
  }

  setTheme(theme: Theme): void {
    void this.changeSettings({ theme })
  }

  /** What was taken back, or null where there was nothing or it failed. */
  async undo(): Promise<Change | null> {
    if (!this.canUndo) return null
    const before = await this.#step('person.undo')
    return before && (this.#kept?.moved ?? changeBetween(this.comparison, before))
  }

  /** What was done again, or null where there was nothing or it failed. */
  async redo(): Promise<Change | null> {
    if (!this.canRedo) return null
    const before = await this.#step('person.redo')
    return before && (this.#kept?.moved ?? changeBetween(before, this.comparison))
  }

  /** The comparison as it was before the step; null where the step failed. */
  async #step(name: 'person.undo' | 'person.redo'): Promise<ComparisonState | null> {
    // What is typed and not yet kept is a step of its own, and no undo may take it to another case.
    for (const settle of this.#settlers) settle()
    await this.#queue
    const before = this.comparison
    const { id } = this.case
    return (await this.#keep(() => this.#send(name, { id }))) ? before : null
  }

  async #keep(call: () => Promise<Result<PersonState>>): Promise<boolean> {
    const isKept = await this.#request(call)
    if (isKept) for (const keeper of this.#keepers) keeper()
    return isKept
  }

  #request(call: () => Promise<Result<PersonState>>): Promise<boolean> {
    this.#waiting++
    const done = this.#queue.then(async () => {
      const result = await call()
      this.#waiting--
      if (result.ok) {
        this.#kept = result.value
        if (this.#waiting === 0) this.#take(result.value)
        return true
      }
      this.#notices.fail(result.code, result.params)
      const answer = await this.#send('person.get', {})
      if (answer.ok) this.#kept = answer.value
      if (this.#kept && this.#waiting === 0) this.#take(this.#kept)
      return false
    })
    this.#queue = done.then(() => undefined)
    return done
  }

  #take(state: PersonState): void {
    if (state.case.id !== this.case.id) {
      for (const settle of this.#settlers) settle()
      // The answer to what was settled is the state, and comes here.
      if (this.#waiting > 0) return
    }
    const isOver = state.search === null && this.search !== null
    const comes = this.case.id !== 0 && (state.case.id !== this.case.id || isOver)
    this.settings = state.settings
    this.search = state.search
    this.case = state.case
    this.drafts = state.drafts
    this.isPrivate = state.isPrivate
    this.canUndo = state.canUndo
    this.canRedo = state.canRedo
    this.undoes = state.undoes
    this.redoes = state.redoes
    this.#apply()
    this.#show(state.comparison)
    if (comes) for (const run of this.#comers) run()
  }

  #show(now: ComparisonState): void {
    const before = this.comparison
    // The same state answered again is no change: nothing on the screen needs to move.
    if (changeBetween(before, now).kind === 'nothing') return
    this.comparison = now
    for (const watcher of this.#watchers) watcher(before, now)
  }

  /** The settings that the style sheets read; none where there is no page (tests). */
  #apply(): void {
    if (typeof document === 'undefined') return
    const { theme, rows } = this.settings
    const root = document.documentElement
    if (theme === 'system') delete root.dataset.theme
    else root.dataset.theme = theme
    root.dataset.rows = rows
    try {
      localStorage.setItem('pathwise.theme', theme)
    } catch {
      // Only an echo for the next first paint; the settings themselves are kept.
    }
  }
}

export const person = new Person(send, notices)
