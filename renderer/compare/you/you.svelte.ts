import { tick } from 'svelte'
import type { PayUnit } from '../present-pay.ts'

/** A part of what the person tells of themselves. */
type YouPart = 'home' | 'pay' | 'has'

const FIRST: Readonly<Record<YouPart, string>> = {
  home: 'home-place',
  pay: 'present-pay',
  has: 'has-diploma-yes',
}

/** The panel in which the person tells of themselves: opened from wherever something of it is missing. */
class You {
  isOpen = $state(false)
  /** How pay is told; kept while Pathwise is open, since it changes no number. */
  payUnit = $state.raw<PayUnit>('year')

  /** Opens the panel with the focus on the first box of a part. */
  async open(part: YouPart): Promise<void> {
    this.isOpen = true
    await tick()
    // The panel takes the focus itself when it is there.
    requestAnimationFrame(() => document.getElementById(FIRST[part])?.focus())
  }
}

export const you = new You()
