import type { Page } from 'playwright-core'

/** What stands on the page and was not said by a message of the accented language. */
export interface Unsaid {
  /** Words outside every bracket, with where they stand. */
  readonly words: readonly string[]
  readonly lang: string
  /** What makes the page wider than its window; none where it is not. A table that scrolls beside its first column is no fault. */
  readonly wide: readonly string[]
  /** Cells of tables, and items of lists such as chips, that their content sticks out of. */
  readonly over: readonly string[]
}

/**
 * Looks through all that can be seen or read aloud: text, names of controls, hints.
 * What is marked as English is a name, and what the program answered with is data.
 * @param data every text that answers held
 */
export async function unsaid(page: Page, data: ReadonlySet<string>): Promise<Unsaid> {
  const { texts, lang, wide, over } = await page.evaluate(
    ([sideBySide, waits]) => {
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
          // Its language is that of its attributes, too.
          if (node.closest('body [lang]')) continue
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
      /** Within a part of the page that scrolls sideways by itself. */
      const scrolls = (element: Element | null): boolean =>
        element !== null &&
        element !== main &&
        (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement))
      const isOver = isWider(root) || (main !== null && isWider(main))
      const wide = isOver
        ? [...document.querySelectorAll('main, main *')]
            .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1)
            .filter((element) => !element.closest(sideBySide))
            .filter((element) => !scrolls(element.parentElement))
            // A chart takes the width of its frame a moment later.
            .filter((element) => element.tagName !== 'CANVAS')
            .map((element) => `${where(element)}: ${element.textContent.trim().slice(0, 60)}`)
            .slice(0, 8)
        : []
      const isClipped = (part: Element, cell: Element): boolean => {
        const box = part.parentElement
        if (!box || box === cell) return false
        return getComputedStyle(box).overflowX !== 'visible' || isClipped(box, cell)
      }
      const sticksOut = (cell: Element) => {
        const right = cell.getBoundingClientRect().right + 1
        return [...cell.querySelectorAll('*')].find((part) => {
          if (part.closest('.visually-hidden, svg, input, canvas')) return false
          return part.getBoundingClientRect().right > right && !isClipped(part, cell)
        })
      }
      const over = [
        ...document.querySelectorAll('main :is(th, td), main ul li, [role="dialog"] :is(th, td, li)'),
      ]
        .filter((cell) => !cell.closest(waits))
        .filter(
          (cell) =>
            cell.checkVisibility({ visibilityProperty: true }) &&
            getComputedStyle(cell).overflowX === 'visible',
        )
        .flatMap((cell) => {
          const part = sticksOut(cell)
          return part ? [`${where(cell)} > ${where(part)}: ${part.textContent.trim().slice(0, 60)}`] : []
        })
      return { texts: found, lang: root.lang, wide, over: [...new Set(over)] }
    },
    [SIDE_BY_SIDE, WAITS] as const,
  )
  const known = [...data].join('\n')
  const words = texts.flatMap(({ text, where }) =>
    outsideBrackets(text)
      .split(/[,·;:|()\n–]|\s-\s/)
      .map((part) => part.trim())
      .filter((part) => /[A-Za-z]{3,}/.test(part) && !CUSTOMS.test(part) && !known.includes(part))
      .map((part) => `${where}: ${part}`),
  )
  return { words: [...new Set(words)], lang, wide, over }
}

/** Programs side by side need their width, in any language; the page scrolls sideways beneath the names of the rows. */
const SIDE_BY_SIDE = 'main table:has(> colgroup > .first + .one)'

/** What a later change lays out anew, until when a longer text may stick out: the controls at the top of Compare. */
const WAITS = 'table .controls td'

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
