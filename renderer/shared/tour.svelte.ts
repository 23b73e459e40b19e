import { tick } from 'svelte'
import { person } from './state.svelte.ts'

/**
 * The tour: is it on? What it shows is loaded when it first is. It begins by itself once,
 * where nothing was done yet and nothing asked for, and from help as often as one likes.
 */
class Tour {
  isOn = $state.raw(false)

  /** At the start of the program, once all that it opens with is known. */
  offer(isAskedFor: boolean): void {
    const { settings, isPrivate, canUndo, comparison } = person
    const isNew = !settings.tourSeen && !canUndo && comparison.programs.length === 0
    if (isNew && !isPrivate && !isAskedFor && settings.home) this.start()
  }

  start(): void {
    this.isOn = true
    // Whoever closes the program in the midst of it is not asked again.
    if (!person.settings.tourSeen) void person.changeSettings({ tourSeen: true })
  }

  /** The focus that was on it goes to the page. */
  end(): void {
    const hadFocus = document.activeElement?.closest('[data-tour-panel]') !== null
    this.isOn = false
    if (hadFocus) void tick().then(() => document.querySelector<HTMLElement>('#content')?.focus())
  }
}

export const tour = new Tour()
