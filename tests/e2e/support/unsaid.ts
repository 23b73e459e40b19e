import type { Page } from 'playwright-core'

/** What stands on the page and was not said by a message of the accented language. */
export interface Unsaid {
  /** Words outside every bracket, with where they stand. */
  readonly words: readonly string[]
  readonly lang: string
  /** Pixels that the page is wider than its window. */
  readonly over: number
}

/**
 * Looks through all that can be seen or read aloud: text, names of controls, hints.
 * What is marked as English is a name, and what the program answered with is data.
 * @param data every text that answers held
 */
export async function unsaid(page: Page, data: ReadonlySet<string>): Promise<Unsaid> {
  const { texts, lang, over } = await page.evaluate(() => {
    const found: { text: string; where: string }[] = []
    const where = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className.toString().split(' ')[0] ?? ''}`
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text) {
        const parent = node.parentElement
        if (!parent?.checkVisibility({ visibilityProperty: true })) continue
        if (parent.closest('[lang="en"], script, style')) continue
        found.push({ text: node.data, where: where(parent) })
      } else if (node instanceof HTMLElement && node.checkVisibility({ visibilityProperty: true })) {
        for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
          const text = node.getAttribute(name)
          if (text !== null) found.push({ text, where: `${where(node)}[${name}]` })
        }
      }
    }
    found.push({ text: document.title, where: 'title' })
    const root = document.documentElement
    const main = document.querySelector('main')
    const over = Math.max(root.scrollWidth - root.clientWidth, main ? main.scrollWidth - main.clientWidth : 0)
    return { texts: found, lang: root.lang, over }
  })
  const known = [...data].join('\n')
  const words = texts.flatMap(({ text, where }) =>
    outsideBrackets(text)
      .split(/[,·;:|()\n–]|\s-\s/)
      .map((part) => part.trim())
      .filter((part) => /[A-Za-z]{3,}/.test(part) && !CUSTOMS.test(part) && !known.includes(part))
      .map((part) => `${where}: ${part}`),
  )
  return { words: [...new Set(words)], lang, over }
}

/** Messages stand in messages, so brackets in brackets. */
function outsideBrackets(text: string): string {
  let rest = text
  for (let before = ''; before !== rest;) {
    before = rest
    rest = rest.replaceAll(/\[[^[\]]*\]/g, ' ')
  }
  return rest
}

/** Dates and sizes are the customs of a language, not its messages. */
const CUSTOMS = /^(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?( \d+)*$|^\d+ bytes?$/

/** The texts of an answer that may be names. */
export function textsOf(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') {
    if (/[A-Z]|\s|\.[a-z]{2,4}$/.test(value) && value.length > 2) into.add(value)
  } else if (typeof value === 'object' && value !== null) {
    for (const each of Object.values(value)) textsOf(each, into)
  }
}
