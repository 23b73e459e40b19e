import type { BrowserContext } from 'playwright-core'

/** What a person did with their hands. */
export interface Tally {
  /** Presses of the mouse. */
  readonly clicks: number
  /** Keys that do something: Tab, Enter, arrows, Ctrl+K as one. */
  readonly keys: number
  /** Texts typed: letters that follow one another in one box are one text. */
  readonly texts: number
  /** Letters of all texts. */
  readonly letters: number
}

const NOTHING: Tally = { clicks: 0, keys: 0, texts: 0, letters: 0 }

/** One thing that the page saw a person do. */
type Deed = 'click' | 'key' | 'text' | 'letter'

/**
 * Counts what the pages of a browser themselves see: events that a script makes are not
 * trusted and do not count, and what the keyboard presses is no click. Moving and turning
 * the wheel cost nothing; nor does what the system asks in a window of its own, such as
 * which file.
 */
export class Counter {
  #tally = { ...NOTHING }

  static async of(context: BrowserContext): Promise<Counter> {
    const counter = new Counter()
    await context.exposeFunction('didByHand', (deed: Deed) => counter.add(deed))
    await context.addInitScript(() => {
      const tell = (deed: Deed) =>
        void (window as unknown as { didByHand: (deed: Deed) => void }).didByHand(deed)
      const MODIFIERS = ['Control', 'Shift', 'Alt', 'Meta']
      let box: EventTarget | null = null
      addEventListener(
        'mousedown',
        (event) => {
          box = null
          if (event.isTrusted) tell('click')
        },
        true,
      )
      addEventListener(
        'keydown',
        (event) => {
          if (!event.isTrusted || MODIFIERS.includes(event.key)) return
          const { target } = event
          const takesText =
            target instanceof HTMLTextAreaElement ||
            // The first letters of a line choose it.
            target instanceof HTMLSelectElement ||
            (target instanceof HTMLInputElement && !/checkbox|radio|button|range/.test(target.type))
          const isLetter = takesText && event.key.length === 1 && !event.ctrlKey && !event.metaKey
          if (isLetter && box !== target) tell('text')
          box = isLetter ? target : null
          tell(isLetter ? 'letter' : 'key')
        },
        true,
      )
    })
    return counter
  }

  get tally(): Tally {
    return { ...this.#tally }
  }

  /** From here on. */
  reset(): void {
    this.#tally = { ...NOTHING }
  }

  add(deed: Deed): void {
    this.#tally[`${deed}s`]++
  }
}
