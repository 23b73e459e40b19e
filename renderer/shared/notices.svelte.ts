import type { Result } from '../../data/contract/contract.ts'
import type { ErrorCode, ErrorParams } from '../../data/contract/errors.ts'
import { errorWords } from '../../data/messages/describe-error.ts'
import { translate } from './translate.ts'

export interface NoticeAction {
  readonly label: string
  readonly run: () => void
}

/** One message to the person. Errors stay until closed; the rest go after a while. */
export interface Notice {
  readonly id: number
  readonly kind: 'said' | 'error'
  /** What happened. */
  readonly text: string
  /** What is safe, what to do next; errors only. */
  readonly more: readonly string[]
  readonly action: NoticeAction | null
  /** Closes it after a while; null: it stays. */
  readonly timer: ReturnType<typeof setTimeout> | null
}

/** Long enough to read twice; the text is announced at once in any case. */
const STAY_MS = 6000
const MOST_SHOWN = 3

/** What the program has to tell, in the order it happened. */
export class Notices {
  list = $state.raw<readonly Notice[]>([])
  #next = 1

  /** Something that stays until it is closed: what the start-up had to tell, say. */
  tell(text: string, action: NoticeAction | null = null): void {
    this.#add({ kind: 'said', text, more: [], action, timer: null })
  }

  /** The outcome of an action; it goes by itself, and the next one takes its place. @returns its id */
  say(text: string, action: NoticeAction | null = null): number {
    const id = this.#next
    const timer = setTimeout(() => this.close(id), STAY_MS)
    this.#add({ kind: 'said', text, more: [], action, timer })
    return id
  }

  /** An error by its code: what happened, what is safe, what to do next. */
  fail(code: ErrorCode, params: ErrorParams = {}, action: NoticeAction | null = null): void {
    const { happened, safe, next } = errorWords({ code, params }, translate)
    this.trouble(happened, [safe, next], action)
  }

  /** An error in words of its own. */
  trouble(text: string, more: readonly string[], action: NoticeAction | null = null): void {
    // The same trouble twice is one notice: a broken catalog must not fill the screen.
    if (this.list.some((notice) => notice.kind === 'error' && notice.text === text)) return
    this.#add({ kind: 'error', text, more, action, timer: null })
  }

  /** The value of a result, or null with its error told. */
  take<T>(result: Result<T>): T | null {
    if (result.ok) return result.value
    this.fail(result.code, result.params)
    return null
  }

  close(id: number): void {
    clearTimeout(this.list.find((notice) => notice.id === id)?.timer ?? undefined)
    this.list = this.list.filter((notice) => notice.id !== id)
  }

  /** Lets go of all that was said: the next person must not read it. */
  forget(): void {
    for (const notice of this.list) this.close(notice.id)
  }

  /** Close the newest; false where there is none. */
  closeLast(): boolean {
    const last = this.list.at(-1)
    if (!last) return false
    this.close(last.id)
    return true
  }

  #add(notice: Omit<Notice, 'id'>): void {
    const id = this.#next++
    if (notice.timer) for (const other of this.list) if (other.timer) this.close(other.id)
    this.list = [...this.list, { ...notice, id }].slice(-MOST_SHOWN)
  }
}

export const notices = new Notices()
