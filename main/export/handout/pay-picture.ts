import { escapeHtml as escape } from '../html-text.ts'
import type { PayRange } from './job.ts'

/** Of the drawing, any unit; the page makes it as wide as itself. */
const WIDTH = 360
const SIDE = 4
/** Of what the person earns, above all else. */
const PRESENT = 22
const HEIGHT = 120
const BAR = { top: 30, bottom: 56 } as const
/** Baselines: of the middle, the amounts beneath the bar, and the words beneath them. */
const ROWS = { middle: 18, amounts: 78, words: [97, 115] } as const
const SIZE = 17
/** Width of a letter in sizes, at most on average. */
const LETTER = 0.56
/** The scale begins at nothing and ends so far past the higher pay that its words have room. */
const PAST = 1.7

export interface PayPicture {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/**
 * The pay of a job as one bar from the lower to the higher pay, on a scale that begins at
 * $0, with a mark in the middle: an image for paper, whose words are as large as those
 * around it. Nothing in it is told by color alone.
 */
export function payPicture({ low, middle, high, present, words }: PayRange): PayPicture {
  const most = Math.max(high.value * PAST, (present?.value ?? 0) * 1.05, 1)
  const at = (value: number) => SIDE + (value / most) * (WIDTH - 2 * SIDE)
  const [lowEnd, middleAt, highEnd] = [at(low.value), at(middle.value), at(high.value)]
  const above = present ? PRESENT : 0
  const height = HEIGHT + above
  const line = (BAR.top + BAR.bottom) / 2
  const beneathLow = Math.max(lowEnd, 2 + Math.max(...words.low.map(widthOf), widthOf(low.words)))
  const hasRoomForZero = beneathLow - widthOf(low.words) > SIDE + 2 * widthOf('$0')
  const end = 'text-anchor="end"'
  const parts = [
    stroke(SIDE, line, WIDTH - SIDE, line),
    stroke(SIDE, BAR.top + 4, SIDE, BAR.bottom - 4),
    box(lowEnd, BAR.top, Math.max(highEnd - lowEnd, 1), BAR.bottom - BAR.top, 'fill="#0b5d57"'),
    box(
      middleAt - 3,
      BAR.top - 6,
      6,
      BAR.bottom - BAR.top + 12,
      'fill="#fff" stroke="#1b2224" stroke-width="1.5"',
    ),
    centered(middleAt, ROWS.middle, `${words.middle}: ${middle.words}`, BOLD),
    text(beneathLow, ROWS.amounts, low.words, end + BOLD),
    text(highEnd, ROWS.amounts, high.words, BOLD),
    ...ROWS.words.flatMap((y, at) => [
      text(beneathLow, y, words.low[at] ?? '', end),
      text(highEnd, y, words.high[at] ?? ''),
    ]),
    ...(hasRoomForZero ? [text(SIDE, ROWS.amounts, '$0')] : []),
  ]
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="Arial,Helvetica,Liberation Sans,Arimo,sans-serif" font-size="${SIZE}" fill="#1b2224">`,
    ...(present ? presentMark(at(present.value), words.present ?? '') : []),
    above === 0 ? '' : `<g transform="translate(0 ${above})">`,
    ...parts,
    above === 0 ? '' : '</g>',
    '</svg>',
  ].join('')
  return { svg, width: WIDTH, height }
}

const BOLD = ' font-weight="600"'
const px = (value: number) => value.toFixed(1)
const widthOf = (said: string) => said.length * SIZE * LETTER

const text = (x: number, y: number, said: string, more = '') =>
  `<text x="${px(x)}" y="${y}" ${more.trim()}>${escape(said)}</text>`

/** Around a place, as far as the drawing reaches; a line that passes behind it gives way. */
function centered(x: number, y: number, said: string, more = ''): string {
  const half = widthOf(said) / 2 + 2
  const middle = Math.min(Math.max(x, half), WIDTH - half)
  return (
    box(middle - half, y - SIZE + 2, 2 * half, SIZE + 2, 'fill="#fff"') +
    text(middle, y, said, `text-anchor="middle"${more}`)
  )
}

const box = (x: number, y: number, width: number, height: number, more: string) =>
  `<path d="M${px(x)} ${px(y)}h${px(width)}v${px(height)}h${px(-width)}z" ${more}/>`

const stroke = (x1: number, y1: number, x2: number, y2: number, more = '') =>
  `<path d="M${px(x1)} ${px(y1)}L${px(x2)} ${px(y2)}" fill="none" stroke="#5f6b6d" stroke-width="2"${more}/>`

const presentMark = (x: number, said: string): readonly string[] => [
  stroke(x, 20, x, PRESENT + BAR.bottom + 4, ' stroke-dasharray="4 3"'),
  centered(x, 16, said, BOLD),
]
