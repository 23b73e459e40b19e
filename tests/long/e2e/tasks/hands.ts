import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { focusFault, focusName } from './focus.ts'
import type { Counter } from './tally.ts'

/** More presses than these on the way to one thing are a way that nobody finds. */
const MOST_PRESSES = 60

/** Somebody with the mouse, who types only texts. */
export class Mouse {
  readonly page: Page
  readonly #counter: Counter

  constructor(page: Page, counter: Counter) {
    this.page = page
    this.#counter = counter
  }

  async click(target: Locator): Promise<void> {
    await target.click()
  }

  /** Of a list of the system's own, which no script may open: a press on it, and one on the line. */
  async choose(list: Locator, label: string): Promise<void> {
    await list.selectOption({ label })
    this.#counter.add('click')
    this.#counter.add('click')
  }

  /** Into the box that was clicked. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text)
  }

  /** What the system asks for a file, answered. */
  async chooseFile(opener: Locator, file: string): Promise<void> {
    const asked = this.page.waitForEvent('filechooser')
    await opener.click()
    await (await asked).setFiles(file)
  }
}

/** Somebody without a mouse: nothing but keys, and the focus is seen after each. */
export class Keyboard {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key)
    expect(await focusFault(this.page), `after ${key}, at ${await focusName(this.page)}`).toBeNull()
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text)
  }

  /** On to what has the name, by one key again and again. */
  async to(name: string | RegExp, key = 'Tab'): Promise<void> {
    const passed: string[] = []
    while (passed.length < MOST_PRESSES) {
      await this.press(key)
      passed.push(await focusName(this.page))
      if (isNamed(passed.at(-1) ?? '', name)) return
    }
    throw new Error(`${String(name)} is not reached by ${key}: ${passed.join(' | ')}`)
  }

  /** From the page at hand to another: the places are the second stop before it, and arrows go along them. */
  async goTo(place: string | RegExp, key = 'ArrowRight'): Promise<void> {
    await this.to('Home', 'Shift+Tab')
    await this.to(place, key)
    await this.press('Enter')
  }

  /** What the program does by itself: the focus comes to what has the name. */
  async arrivesAt(name: string | RegExp): Promise<void> {
    await expect
      .poll(async () => isNamed(await focusName(this.page), name), { message: `${name}` })
      .toBe(true)
  }

  async chooseFile(file: string): Promise<void> {
    const asked = this.page.waitForEvent('filechooser')
    await this.page.keyboard.press('Enter')
    await (await asked).setFiles(file)
  }
}

const isNamed = (focused: string, name: string | RegExp) =>
  typeof name === 'string' ? focused === name : name.test(focused)
