import type { Page } from 'playwright-core'

/** What stands on the page and was not said by a message of the accented language. */
export interface Unsaid {
  /** Words outside every bracket, with where they stand. */
  readonly words: readonly string[]
  readonly lang: string
  /** What makes the page wider than its window; none where it is not. */
  readonly wide: readonly string[]
}

/**
 * Looks through all that can be seen or read aloud: text, names of controls, hints.
 * What is marked as English is a name, and what the program answered with is data.
 * @param data every text that answers held
 */
export async function unsaid(page: Page, data: ReadonlySet<string>): Promise<Unsaid> {
  const { texts, lang, wide } = await page.evaluate(() => {
    const found: { text: string; where: string }[] = []
    const where = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className.toString().split(' ')[0] ?? ''}`
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text) {
        const parent = node.parentElement
        if (!parent?.checkVisibility({ visibilityProperty: true })) continue
        if (parent.closest('body [lang], kbd, script, style')) continue
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
    const isWider = (box: Element) => box.scrollWidth > box.clientWidth + 1
    const isOver = isWider(root) || (main !== null && isWider(main))
    const wide = isOver
      ? [...document.querySelectorAll('main, main *')]
          .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1)
          .filter((element) => !element.parentElement?.closest('[role="group"], nav, .scroll'))
          .map((element) => `${where(element)}: ${element.textContent.trim().slice(0, 60)}`)
          .slice(0, 8)
      : []
    return { texts: found, lang: root.lang, wide: isOver ? ['main', ...wide] : wide }
  })
  const known = [...data].join('\n')
  const words = texts.flatMap(({ text, where }) =>
    outsideBrackets(text)
      .split(/[,·;:|()\n–]|\s-\s/)
      .map((part) => part.trim())
      .filter((part) => /[A-Za-z]{3,}/.test(part) && !CUSTOMS.test(part) && !known.includes(part))
      .map((part) => `${where}: ${part}`),
  )
  return { words: [...new Set(words)], lang, wide }
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

/** Dates and sizes are the customs of a language, hosts are addresses: none is a message. */
const CUSTOMS =
  /^(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?( \d+)*$|^\d+ bytes?$|^[\w-]+(\.[\w-]+)*\.(com|edu|gov|net|org)$/

/** The texts of an answer that may be names. */
export function textsOf(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') {
    if (/[A-Z]|\s|\.[a-z]{2,4}$/.test(value) && value.length > 2) into.add(value)
  } else if (typeof value === 'object' && value !== null) {
    for (const each of Object.values(value)) textsOf(each, into)
  }
}
