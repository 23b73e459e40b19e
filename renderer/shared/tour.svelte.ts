import { tick } from 'svelte'
import { page, type Page } from './page.svelte.ts'
import { person, type Person } from './state.svelte.ts'

type Start = Pick<Person, 'settings' | 'isPrivate' | 'canUndo' | 'comparison'>

/**
 * Is whoever starts the program new to it, and free for a tour?
 *
 * @param isAskedFor a place in the address, or a case that was handed over
 */
export function isNew({ settings, isPrivate, canUndo, comparison }: Start, isAskedFor: boolean): boolean {
  const isUntouched = !canUndo && comparison.programs.length === 0
  return isUntouched && !settings.tourSeen && settings.home && !isPrivate && !isAskedFor
}

/**
 * The tour: is it on? What it shows is loaded when it first is. It begins by itself once,
 * where nothing was done yet and nothing asked for, and from help as often as one likes.
 */
class Tour {
  isOn = $state.raw(false)
  /** Where the person was when it was started. */
  #from: Page['current'] | null = null

  /** At the start of the program, once all that it opens with is known. */
  offer(isAskedFor: boolean): void {
    if (isNew(person, isAskedFor)) this.start()
  }

  start(): void {
    this.#from = page.current
    this.isOn = true
  }

  /**
   * Once what it shows is loaded. Whoever went elsewhere meanwhile is not taken back, and
   * whoever closes the program in the midst of it is not asked again.
   * @returns whether it begins
   */
  begin(): boolean {
    if (page.current !== this.#from) {
      this.end()
      return false
    }
    if (!person.settings.tourSeen) void person.changeSettings({ tourSeen: true })
    return true
  }

  /** The focus that was on it goes to the page. */
  end(): void {
    const hadFocus = document.activeElement?.closest('[data-tour-panel]') !== null
    this.isOn = false
    if (hadFocus) void tick().then(() => document.querySelector<HTMLElement>('#content')?.focus())
  }
}

export const tour = new Tour()
