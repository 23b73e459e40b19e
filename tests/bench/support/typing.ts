import type { Page } from 'playwright-core'

/** A typist's pause between two letters, milliseconds. */
const PAUSE = 150

/**
 * Types words letter by letter into the search box, each into an empty one.
 *
 * @returns milliseconds from the key going down to the frame painted with other
 *   rows or another total, of every key that led to such: a letter that changes
 *   nothing on the screen counts for nothing.
 */
export async function timeKeystrokes(page: Page, words: readonly string[]): Promise<number[]> {
  const watch = await page.evaluateHandle(() => {
    const times: number[] = []
    let pressed: number | null = null
    document.addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true })
    const observer = new MutationObserver(() => {
      if (pressed === null) return
      const start = pressed
      pressed = null
      requestAnimationFrame(() => {
        // A task that is posted in a frame runs when that frame was painted.
        const after = new MessageChannel()
        after.port1.onmessage = () => times.push(performance.now() - start)
        after.port2.postMessage(null)
      })
    })
    for (const part of ['tbody', '[role="status"]']) {
      const watched = document.querySelector(`section :is(${part})`)
      if (!watched) throw new Error(`Find has no ${part} to watch.`)
      observer.observe(watched, { subtree: true, childList: true, characterData: true })
    }
    return times
  })

  const press = async (key: string) => {
    // Answered before the next key, so that no answer is taken for another's.
    const answered = page.waitForResponse((response) => response.url().endsWith('/call/find.query'))
    await page.keyboard.press(key)
    await answered
    await page.waitForTimeout(PAUSE)
  }
  await page.getByRole('searchbox', { name: 'Search programs' }).focus()
  for (const word of words) {
    for (const letter of word) await press(letter)
    await page.keyboard.press('Control+a')
    await press('Delete')
  }
  return watch.jsonValue()
}
