import type { Paper } from '../../data/export-limits.ts'

/**
 * How large the type and the charts of a page may be so that all of it is one page. A page
 * for paper runs nothing and is made before any browser sees it, so its height is worked out
 * from the HTML itself: words are set into lines by the widths of letters, a little wider
 * than those of the fonts that the page may be shown in.
 */

const POINTS_PER_MM = 72 / 25.4
/** Of the page, mm: its margins are those of the style sheet. */
export const MARGIN = { top: 9, side: 12, bottom: 12 } as const
const SIDES: Readonly<Record<Paper, readonly [number, number]>> = { a4: [210, 297], letter: [215.9, 279.4] }

/** Points of type, and the heights that a chart's picture and the map may have, mm; the map 0: it has no room. */
export interface Fit {
  readonly size: number
  readonly chart: number
  readonly map: number
}

export interface Sheet {
  readonly columns: number
  readonly paper: Paper
  readonly landscape: boolean
  /** Share of the width that the labels have. */
  readonly corner: number
  /** Charts beside each other. */
  readonly beside: number
}

/** A chart on the page: what is written above and beneath it, and its sides in any unit. */
export interface FittedChart {
  readonly title: string
  readonly foot: string
  readonly width: number
  readonly height: number
}

/** Smaller type is not handed to anybody. */
const SMALLEST = 5.8
const STEP = 0.1
/** Of pictures, mm: as large as the page has room for. */
const CHARTS = [60, 55, 50, 45, 40, 35] as const
/** Of the map, mm, and of the room above it; where a page is full it gives way after the charts. */
export const MAP = 60
export const MAP_ABOVE = 3
const MAPS = [55, 50, 45, 40] as const
/** Beneath this size pictures give way first. */
const SMALL = 6.2
const SMALL_CHART = 28
const SMALL_MAP = 30

/**
 * The largest that fits one page; where nothing does, the usual size, since pages of
 * small type help nobody.
 * @param html the parts of the page in their order, without its charts
 */
export function fitPage(
  html: string,
  charts: readonly FittedChart[],
  sheet: Sheet,
  usual: number,
  hasMap = false,
): Fit {
  const otherwise = { size: usual, chart: 35, map: MAP }
  const room = roomOf(sheet).height
  const ways = (map: boolean) => tries(usual, charts.length > 0, map)
  // Without its map it may be one page still.
  for (const fit of hasMap ? [...ways(true), ...withoutMap(ways(false))] : ways(false)) {
    const map = hasMap && fit.map > 0 ? (fit.map + MAP_ABOVE) * POINTS_PER_MM : 0
    const height = textHeight(html, fit.size, sheet) + chartsHeight(charts, fit, sheet) + map
    if (height <= room) return fit
  }
  return otherwise
}

const withoutMap = (fits: Iterable<Fit>): readonly Fit[] => [...fits].map((fit) => ({ ...fit, map: 0 }))

function* tries(usual: number, hasCharts: boolean, hasMap: boolean): Generator<Fit> {
  const least = CHARTS[CHARTS.length - 1] ?? SMALL_CHART
  const leastMap = hasMap ? (MAPS[MAPS.length - 1] ?? SMALL_MAP) : MAP
  for (const chart of hasCharts ? CHARTS : [least]) yield { size: usual, chart, map: MAP }
  for (const map of hasMap ? MAPS : []) yield { size: usual, chart: least, map }
  for (let size = usual - STEP; size >= SMALLEST; size -= STEP) {
    const isSmall = size < SMALL
    yield {
      size: Math.round(size * 10) / 10,
      chart: isSmall ? SMALL_CHART : least,
      map: isSmall && hasMap ? SMALL_MAP : leastMap,
    }
  }
}

/** Points. */
export function roomOf({ paper, landscape }: Pick<Sheet, 'paper' | 'landscape'>): {
  readonly width: number
  readonly height: number
} {
  const [short, long] = SIDES[paper]
  const [width, height] = landscape ? [long, short] : [short, long]
  return {
    width: (width - 2 * MARGIN.side) * POINTS_PER_MM,
    height: (height - MARGIN.top - MARGIN.bottom) * POINTS_PER_MM,
  }
}

/** Letters of Arial by their width, thousandths of the size; the fonts of other machines are wider. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ijl'|.,:;!·’]/u, 270],
  [/[ ftIr()[\]/-]/u, 310],
  [/[mwMW%@—]/u, 850],
  [/[A-Z&]/u, 690],
  [/[\u2E80-\uFFFF]/u, 1000],
]
const OTHER = 540
const WIDER = 1.06

const widths = new Map<string, number>()
function widthOf(sign: string): number {
  let width = widths.get(sign)
  if (width === undefined) {
    width = ((WIDTHS.find(([signs]) => signs.test(sign))?.[1] ?? OTHER) * WIDER) / 1000
    widths.set(sign, width)
  }
  return width
}

/** Lines of a text in a width, both in ems; a word that is wider is broken. */
export function linesOf(text: string, width: number, widthOfSign = widthOf): number {
  const measured = (word: string) => [...word].reduce((sum, sign) => sum + widthOfSign(sign), 0)
  const space = widthOfSign(' ')
  return text.split('\n').reduce((all, line) => {
    let lines = 1
    let used = 0
    for (const word of line.split(/ +|(?<=\/)\u200B?/)) {
      const long = measured(word)
      if (used > 0 && used + space + long > width) {
        lines += 1
        used = 0
      }
      used += (used > 0 ? space : 0) + long
      while (used > width) {
        lines += 1
        used -= width
      }
    }
    return all + lines
  }, 0)
}

/** Size of a remark beside its figure, a little more than in the style sheet. */
const REMARK = 0.86

/** A drawing among words takes as much room as these letters (styles.ts, range). */
const DRAWING = 'n'.repeat(14)

/** Words of a piece of HTML as they are read; small ones count for what they take. */
function textOf(html: string): string {
  return html
    .replaceAll(/<br>/g, '\n')
    .replaceAll(/<img[^>]*>/g, DRAWING)
    .replaceAll(/<sup[^>]*>.*?<\/sup>/g, (sup) =>
      '.'.repeat(Math.ceil(sup.replaceAll(/<[^>]*>/g, '').length / 2)),
    )
    .replaceAll(/<span class="remark">(.*?)<\/span>/gs, (_, remark: string) =>
      remark.slice(0, Math.ceil(remark.length * REMARK)),
    )
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:amp|lt|gt|quot|#39);/g, '&')
    .replaceAll(/&#8203;/g, '\u200B')
    .replaceAll(/&#\d+;/g, '')
}

/** Ems: of a line, and of what stands around the text of each part (styles.ts, print-page.ts). */
const LINE = 1.3
const AROUND = { row: 0.26, group: 0.55, head: 0.7 } as const
const BESIDE = 0.8
/** Parts outside of the table: their size, lines and margins, ems. */
const PARTS: Readonly<
  Record<string, { readonly size: number; readonly line: number; readonly around: number }>
> = {
  title: { size: 1.7, line: 1.2, around: 0 },
  made: { size: 1, line: LINE, around: 0.4 },
  follows: { size: 1, line: LINE, around: 0.25 },
  notices: { size: 0.95, line: LINE, around: 0.6 },
  section: { size: 1, line: LINE, around: 1.2 },
  line: { size: 1, line: LINE, around: 0.2 },
  signs: { size: 0.85, line: LINE, around: 0.8 },
  'short-sources': { size: 0.82, line: 1.2, around: 0.3 },
}

/** Points of all that is no chart. */
function textHeight(html: string, size: number, sheet: Sheet): number {
  const width = roomOf(sheet).width / size
  const label = width * sheet.corner
  const column = (width - label) / sheet.columns
  let ems = 0
  for (const [, name = '', inside = ''] of html.matchAll(
    /<(?:h1|h2|p) class="([\w-]+)">(.*?)<\/(?:h1|h2|p)>/gs,
  )) {
    const part = PARTS[name]
    if (part)
      ems += linesOf(textOf(inside), width / part.size) * part.size * part.line + part.around * part.size
  }
  let rules = 0
  for (const [, row = ''] of html.matchAll(/<tr>(.*?)<\/tr>/gs)) {
    const cells = [...row.matchAll(/<t[hd]([^>]*)>(.*?)<\/t[hd]>/gs)]
    const lines = cells.map(([, attributes = '', inside = ''], at) => {
      const spans = Number(/colspan="(\d+)"/.exec(attributes)?.[1] ?? 1)
      const room = spans > sheet.columns ? width : at === 0 ? label : spans * column
      const indent = attributes.includes('part-2') ? 2 : attributes.includes('part') ? 1 : 0
      return linesOf(textOf(inside), room - BESIDE - indent)
    })
    const isHead = row.includes('class="program"')
    const isGroup = row.includes('class="group"')
    ems += Math.max(1, ...lines) * LINE + (isHead ? AROUND.head : isGroup ? AROUND.group : AROUND.row)
    rules += 1
  }
  return ems * size + rules * 0.75
}

function chartsHeight(charts: readonly FittedChart[], { size, chart }: Fit, sheet: Sheet): number {
  if (charts.length === 0) return 0
  const width = roomOf(sheet).width / sheet.beside - 4 * POINTS_PER_MM
  const heights = charts.map(({ title, foot, ...sides }) => {
    const picture = Math.min((sides.height / sides.width) * width, chart * POINTS_PER_MM)
    const above = linesOf(title, width / (size * 0.95) / BOLD) * 0.95 * LINE
    const beneath = foot === '' ? 0 : linesOf(foot, width / (size * 0.76)) * 0.76 * 1.2 + 0.2
    return picture + (above + beneath) * size
  })
  const rows = Math.ceil(charts.length / sheet.beside)
  const tallest = Array.from({ length: rows }, (_, row) =>
    Math.max(...heights.slice(row * sheet.beside, (row + 1) * sheet.beside)),
  )
  return tallest.reduce((sum, height) => sum + height, 0) + rows * 3 * POINTS_PER_MM
}
/** Bold letters are wider. */
const BOLD = 1.08
