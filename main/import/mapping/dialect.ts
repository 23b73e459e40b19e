import Papa from 'papaparse'

/** How a text parts its columns, and how it writes quotes. */
export interface Dialect {
  readonly delimiter: string
  /** What stands before a quote within quotes: a quote, as RFC 4180 has it, or a backslash. */
  readonly escape: '"' | '\\'
  /** Blanks stand between a delimiter and the quote behind it. */
  readonly isSpaced: boolean
  /** "sep=;" of Excel: the first line is none of the table. */
  readonly hasSepLine: boolean
}

/** How columns may be told apart, the likeliest first; what is copied from a spreadsheet has tabs. */
const DELIMITERS = ['\t', ',', ';', '|'] as const

/** How much of the text tells which dialect it is, and how many rows. */
const HEAD = 1 << 16
const ROWS = 50

/** @param text line ends are "\n" */
export function dialectOf(text: string): Dialect {
  const [, told] = /^sep=([\t,;|])[ \t]*(?:\n|$)/i.exec(text) ?? []
  const hasSepLine = told !== undefined
  const head = text.slice(hasSepLine ? text.indexOf('\n') + 1 : 0).slice(0, HEAD)
  const candidates = (told === undefined ? DELIMITERS : [told]).map((delimiter) => {
    const plain: Dialect = { delimiter, escape: '"', isSpaced: false, hasSepLine }
    return { dialect: plain, score: scoreOf(head, plain) }
  })
  const best = candidates.reduce((best, each) => (each.score > best.score ? each : best))
  // Where nothing parts any columns there is one, and a comma would.
  const dialect = best.score > 0 || hasSepLine ? best.dialect : { ...best.dialect, delimiter: ',' }
  const spaced = { ...dialect, isSpaced: true }
  const isSpaced = hasSpaces(head, dialect) && scoreOf(head, spaced) >= best.score
  const escaped = { ...dialect, isSpaced, escape: '\\' } as const
  const isEscaped =
    /\\"[^\n]*"/.test(head) && errorsIn(head, escaped) < errorsIn(head, { ...dialect, isSpaced })
  return isEscaped ? escaped : { ...dialect, isSpaced }
}

/** The text as a parser of quotes wants it; lines stay where they are. */
export function unspaced(text: string, { delimiter, isSpaced }: Dialect): string {
  return isSpaced ? text.replaceAll(spacesBefore(delimiter), '$1"') : text
}

const spacesBefore = (delimiter: string) =>
  delimiter === '\t' ? /(^|\t) +"(?!"[^"])/gm : new RegExp(`(^|\\${delimiter})[ \\t]+"(?!"[^"])`, 'gm')

export const parserOf = ({ delimiter, escape }: Dialect, most = 0): Papa.Parser =>
  new Papa.Parser({ delimiter, newline: '\n', escapeChar: escape, ...(most > 0 ? { preview: most } : {}) })

const parse = (head: string, dialect: Dialect) =>
  parserOf(dialect, ROWS).parse(unspaced(head, dialect).replace(/^\s*\n/, ''), 0, false) as Papa.ParseResult<
    string[]
  >

/** Whether cells begin with blanks and a quote in half of the rows: within quotes that stands now and then. */
function hasSpaces(head: string, dialect: Dialect): boolean {
  const [, ...rows] = rowsOf(head, dialect)
  const spaced = rows.filter((cells) => cells.some((cell) => /^[ \t]+"/.test(cell)))
  return spaced.length > 0 && spaced.length >= rows.length / 2
}

const rowsOf = (head: string, dialect: Dialect) =>
  parse(head, dialect).data.filter((cells) => cells.some((cell) => cell.trim() !== ''))

/** Cells behind a delimiter, in rows of the width that the most rows have; less where others have another. */
function scoreOf(head: string, dialect: Dialect): number {
  const rows = rowsOf(head, dialect)
  const widths = new Map<number, number>()
  for (const cells of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
  return Math.max(0, ...[...widths].map(([width, count]) => (width - 1) * count * (count / rows.length)))
}

const errorsIn = (head: string, dialect: Dialect): number => parse(head, dialect).errors.length
