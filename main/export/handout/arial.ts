/**
 * Widths of Arial, thousandths of its size, as its published metrics have them; Helvetica,
 * Liberation Sans and Arimo were made to the same ones. With them a page is laid out before
 * any browser sees it.
 */
const FIRST = 32
const REGULAR =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584'
const BOLD =
  '278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584'

const read = (widths: string): readonly number[] => widths.split(' ').map(Number)
const TABLES = { regular: read(REGULAR), bold: read(BOLD) } as const
export type Weight = keyof typeof TABLES

/** Signs of the page's own words that are not in the tables. */
const OTHERS: Readonly<Record<string, number>> = {
  '’': 278,
  '‘': 278,
  '“': 500,
  '”': 500,
  '–': 556,
  '—': 1000,
  '…': 1000,
  '·': 333,
  '\u200B': 0,
  '\u00A0': 278,
}
/** Of any other sign: as wide as it is high, as those of East Asia are. */
const WIDEST = 1000

/** Ems. A letter with an accent is as wide as without. */
export function widthIn(weight: Weight): (sign: string) => number {
  const table = TABLES[weight]
  return (sign) => {
    const [letter = sign] = sign.normalize('NFD')
    return (OTHERS[sign] ?? table[letter.charCodeAt(0) - FIRST] ?? WIDEST) / 1000
  }
}
