import { matchesIn } from './matches.ts'

/** Texts of lists that are folded away, of what only a screen reader reads, and of no page at all. */
const UNREAD = 'select, script, style, .visually-hidden, [data-search-bar]'

/** Every place where the words are to be seen, in the order of the page; more than anybody goes through are left out. */
export function findRanges(root: Element, wanted: string, most = 5_000): readonly Range[] {
  const ranges: Range[] = []
  for (const run of runs(root)) {
    const texts = run.map(({ data }) => data)
    for (const { from, to } of matchesIn(texts, wanted)) {
      const [first, last] = [run[from.text], run[to.text]]
      if (!first || !last || ranges.length >= most) continue
      const range = new Range()
      range.setStart(first, from.offset)
      range.setEnd(last, to.offset)
      ranges.push(range)
    }
  }
  return ranges
}

/** Text nodes that are seen, those of one block together: words go on across a link, and not into the next cell. */
function runs(root: Element): readonly (readonly Text[])[] {
  const found: Text[][] = []
  let before: Element | null = null
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!(node instanceof Text) || !parent || !isRead(parent)) continue
    const block = blockOf(parent)
    if (block === before) found.at(-1)?.push(node)
    else found.push([node])
    before = block
  }
  return found
}

const isRead = (element: Element): boolean =>
  element.closest(UNREAD) === null && element.checkVisibility({ visibilityProperty: true })

function blockOf(element: Element): Element {
  let block = element
  while (block.parentElement && getComputedStyle(block).display.startsWith('inline'))
    block = block.parentElement
  return block
}
