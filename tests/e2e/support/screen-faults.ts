import type { Page } from 'playwright-core'

/** px: a dialog, and what scrolls in it, is never lower than this, unless it is all there. */
const LEAST_DIALOG = 200

/** Letters: a head of more is a paragraph when it is read out before each cell. */
const LONGEST_HEAD = 80

/**
 * What nobody should ship, whichever screen is in view: a page wider than its
 * window, a number that is cut, a dialog too low to be used, a key of ours in a
 * text, a cell without a header, no title or two.
 */
export async function screenFaults(page: Page): Promise<string[]> {
  return page.evaluate(
    ([least, keys, sideBySide, longest]) => {
      const where = (element: Element) =>
        `${element.tagName.toLowerCase()}.${element.className.toString().split(' ')[0] ?? ''}: ${element.textContent.trim().replaceAll(/\s+/g, ' ').slice(0, 60)}`
      const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true })
      const styleOf = (element: Element) => getComputedStyle(element)
      const main = document.querySelector('main')
      const dialogs = [...document.querySelectorAll('[role="dialog"], [role="menu"]')].filter(isSeen)
      const faults: string[] = []

      // Nothing is wider than the window, but for what scrolls sideways by itself.
      const whole = document.querySelector('.compare') ?? main
      const scrollsSideways = (element: Element | null): boolean =>
        element !== null &&
        element !== main &&
        element !== whole &&
        (styleOf(element).overflowX !== 'visible' || scrollsSideways(element.parentElement))
      const { clientWidth } = document.documentElement
      const parts = [
        ...document.querySelectorAll('header *, main *'),
        ...dialogs.flatMap((one) => [one, ...one.querySelectorAll('*')]),
      ]
      for (const part of parts) {
        if (part.closest(`${sideBySide}, canvas, svg, .visually-hidden, option`) || !isSeen(part)) continue
        const { right, width } = part.getBoundingClientRect()
        if (width > 0 && right > clientWidth + 1 && !scrollsSideways(part.parentElement))
          faults.push(`wider than the window: ${where(part)}`)
      }

      // A number is never cut, and never stands over its neighbor.
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const figure = node.parentElement
        if (!/\d/.test(node.textContent ?? '') || !figure?.closest('.value, .number, .figures, dd, td'))
          continue
        if (
          figure.closest('.visually-hidden, svg, [lang]:not(html), [aria-hidden="true"] td') ||
          !isSeen(figure)
        )
          continue
        const range = document.createRange()
        range.selectNodeContents(node)
        const text = range.getBoundingClientRect()
        for (
          let box: Element | null = figure;
          box && box !== whole && !dialogs.includes(box);
          box = box.parentElement
        ) {
          const isCell = box.matches('td, th')
          const { overflowX, overflowY } = styleOf(box)
          if (/auto|scroll/.test(overflowX) && !isCell) break
          const edge = box.getBoundingClientRect()
          const clips = overflowX !== 'visible' || isCell
          const isCut =
            (clips && (text.right > edge.right + 1 || text.left < edge.left - 1)) ||
            (overflowY === 'hidden' && (text.bottom > edge.bottom + 2 || text.top < edge.top - 2))
          if (isCut)
            faults.push(
              `a number is cut: ${where(figure)} in ${box.tagName.toLowerCase()}.${box.className.toString()}`,
            )
          if (isCut || isCell) break
        }
      }

      for (const dialog of dialogs.filter((one) => one.getAttribute('role') === 'dialog')) {
        const low = [dialog, ...dialog.querySelectorAll('*')].filter(
          (box) =>
            /auto|scroll/.test(styleOf(box).overflowY) &&
            box.scrollHeight > box.clientHeight + 1 &&
            box.clientHeight < least &&
            box.tagName !== 'TEXTAREA',
        )
        faults.push(...low.map((box) => `a slit of ${box.clientHeight} px: ${where(box)}`))
        const { top, bottom } = dialog.getBoundingClientRect()
        if (top < -1 || bottom > innerHeight + 1) faults.push(`beyond the window: ${where(dialog)}`)
      }

      const key = new RegExp(keys)
      const said = [...document.querySelectorAll('body *')]
        .filter(isSeen)
        .flatMap((element) => [
          ...[...element.childNodes]
            .filter((node) => node instanceof Text && !element.matches('script, style'))
            .map((node) => node.textContent ?? ''),
          ...['aria-label', 'title', 'placeholder', 'alt', 'abbr'].map(
            (name) => element.getAttribute(name) ?? '',
          ),
        ])
      faults.push(
        ...said.filter((text) => key.test(text)).map((text) => `a key of ours: ${text.slice(0, 80)}`),
      )

      for (const table of [...document.querySelectorAll('table')].filter(isSeen)) {
        const heads = [...(table.tHead?.rows ?? [])].flatMap((row) =>
          [...row.cells].filter((cell) => cell.tagName === 'TH'),
        )
        for (const row of table.rows)
          for (const cell of row.cells) {
            const isEmpty = cell.textContent.trim() === '' && !cell.querySelector('input, button, img')
            if (cell.tagName !== 'TD' || isEmpty || !isSeen(cell)) continue
            const head = heads.find(
              (one) =>
                one.cellIndex <= cell.cellIndex &&
                cell.cellIndex < one.cellIndex + one.colSpan &&
                one.textContent.trim() !== '',
            )
            if (!head && !row.querySelector('th')) faults.push(`a cell without a header: ${where(cell)}`)
          }
        for (const part of [table, ...table.querySelectorAll('thead, tbody, tr, td, th')])
          if (isSeen(part) && !part.hasAttribute('role') && !/^table/.test(styleOf(part).display))
            faults.push(`no longer a part of a table: ${where(part)}`)
      }

      // Above each cell, ears are told the short name of its column; and what a cell says, once.
      for (const head of document.querySelectorAll<HTMLTableCellElement>('thead th'))
        if (isSeen(head) && head.textContent.trim().length > longest && head.abbr === '')
          faults.push(`a long head without a short name: ${where(head)}`)
      for (const said of document.querySelectorAll('.visually-hidden')) {
        const text = said.textContent.replace(/^[,\s]+|[:\s]+$/g, '')
        const twin = [...(said.parentElement?.children ?? [])].find(
          (one) =>
            text !== '' && one.getAttribute('title') === text && one.getAttribute('aria-hidden') !== 'true',
        )
        if (twin) faults.push(`said twice: ${text}`)
      }

      const titles = [...document.querySelectorAll('h1')].filter(isSeen)
      if (titles.length !== 1) faults.push(`${titles.length} titles: ${titles.map(where).join(' | ')}`)
      return [...new Set(faults)]
    },
    [LEAST_DIALOG, KEYS.source, SIDE_BY_SIDE, LONGEST_HEAD] as const,
  )
}

/** Keys of programs and of lists, codes of statuses, and what a value that is none reads like. */
const KEYS =
  /\bown:\d|\b\d{6}-\d\d\.\d{4}-\d|\betpl-[a-z]{2}\b|\b(undefined|NaN)\b|\[object |\bnot-(reported|applicable)\b/

/** Programs or jobs side by side need their width; the page scrolls sideways beneath the names of the rows. */
const SIDE_BY_SIDE = 'main table:has(> colgroup > .first + .one)'
