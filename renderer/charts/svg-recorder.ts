/**
 * Takes the calls that Chart.js and our drawings make on a canvas and writes SVG of
 * them, so that a chart is drawn by the same code on the screen and in a file. It
 * knows what our charts use (lines, arcs, rectangles, text, clipping, translation,
 * rotation by text) and nothing more; attributes only, since a page's policy and
 * many readers take no style in a file.
 */

/** Width of a text in CSS pixels, in a CSS font. */
export type Measure = (text: string, font: string) => number

type Matrix = readonly [number, number, number, number, number, number]

interface State {
  fillStyle: string
  strokeStyle: string
  lineWidth: number
  lineCap: string
  lineJoin: string
  lineDashOffset: number
  globalAlpha: number
  font: string
  textAlign: string
  textBaseline: string
  dash: readonly number[]
  matrix: Matrix
  /** Id of the active clipping path. */
  clip: string | null
}

const FIRST: State = {
  fillStyle: '#000000',
  strokeStyle: '#000000',
  lineWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  lineDashOffset: 0,
  globalAlpha: 1,
  font: '12px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  dash: [],
  matrix: [1, 0, 0, 1, 0, 0],
  clip: null,
}

/** How far beneath the point a text's baseline is, as a share of the type size. */
const BASELINE: Readonly<Record<string, number>> = {
  alphabetic: 0,
  middle: 0.36,
  top: 0.95,
  hanging: 0.75,
  bottom: -0.24,
}

const ANCHOR: Readonly<Record<string, string>> = { center: 'middle', right: 'end', end: 'end' }

const TURN = 2 * Math.PI

/** Several pictures may stand in one document, so ids go on. */
let ids = 0

export class SvgRecorder {
  readonly width: number
  readonly height: number
  readonly canvas: HTMLCanvasElement
  readonly #measure: Measure
  #state: State = FIRST
  #saved: State[] = []
  #path = ''
  #defs: string[] = []
  #parts: string[] = []

  constructor(width: number, height: number, measure: Measure) {
    this.width = width
    this.height = height
    this.#measure = measure
    // What Chart.js asks of a canvas: its size, and this.
    this.canvas = { width, height, getContext: () => this } as unknown as HTMLCanvasElement
  }

  /** As a context, for what draws on one. */
  get context(): CanvasRenderingContext2D {
    return this as unknown as CanvasRenderingContext2D
  }

  /** What was recorded, for the inside of an `<svg>` or a `<g>`. */
  toString(): string {
    const defs = this.#defs.length > 0 ? `<defs>${this.#defs.join('')}</defs>` : ''
    return defs + this.#parts.join('')
  }

  // State

  save(): void {
    this.#saved.push({ ...this.#state })
  }

  restore(): void {
    this.#state = this.#saved.pop() ?? this.#state
  }

  #set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change }
  }

  set fillStyle(fillStyle: string) {
    this.#set({ fillStyle })
  }
  get fillStyle(): string {
    return this.#state.fillStyle
  }
  set strokeStyle(strokeStyle: string) {
    this.#set({ strokeStyle })
  }
  get strokeStyle(): string {
    return this.#state.strokeStyle
  }
  set lineWidth(lineWidth: number) {
    this.#set({ lineWidth })
  }
  get lineWidth(): number {
    return this.#state.lineWidth
  }
  set lineCap(lineCap: string) {
    this.#set({ lineCap })
  }
  set lineJoin(lineJoin: string) {
    this.#set({ lineJoin })
  }
  set lineDashOffset(lineDashOffset: number) {
    this.#set({ lineDashOffset })
  }
  set globalAlpha(globalAlpha: number) {
    this.#set({ globalAlpha })
  }
  get globalAlpha(): number {
    return this.#state.globalAlpha
  }
  set font(font: string) {
    this.#set({ font })
  }
  get font(): string {
    return this.#state.font
  }
  set textAlign(textAlign: string) {
    this.#set({ textAlign })
  }
  set textBaseline(textBaseline: string) {
    this.#set({ textBaseline })
  }
  setLineDash(dash: readonly number[]): void {
    this.#set({ dash: [...dash] })
  }

  translate(x: number, y: number): void {
    const [a, b, c, d, e, f] = this.#state.matrix
    this.#set({ matrix: [a, b, c, d, e + a * x + c * y, f + b * x + d * y] })
  }

  rotate(angle: number): void {
    const [a, b, c, d, e, f] = this.#state.matrix
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    this.#set({ matrix: [a * cos + c * sin, b * cos + d * sin, c * cos - a * sin, d * cos - b * sin, e, f] })
  }

  setTransform(...matrix: [number, number, number, number, number, number]): void {
    this.#set({ matrix })
  }

  resetTransform(): void {
    this.#set({ matrix: FIRST.matrix })
  }

  // Paths

  beginPath(): void {
    this.#path = ''
  }

  closePath(): void {
    this.#path += 'Z'
  }

  moveTo(x: number, y: number): void {
    this.#path += `M${this.#at(x, y)}`
  }

  lineTo(x: number, y: number): void {
    this.#path += `${this.#path === '' ? 'M' : 'L'}${this.#at(x, y)}`
  }

  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void {
    this.#path += `C${this.#at(ax, ay)} ${this.#at(bx, by)} ${this.#at(x, y)}`
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#path += this.#rectangle(x, y, width, height)
  }

  arc(x: number, y: number, radius: number, start: number, end: number, counter = false): void {
    const on = (angle: number) => this.#at(x + radius * Math.cos(angle), y + radius * Math.sin(angle))
    const sweep = counter ? 0 : 1
    const turned = counter ? start - end : end - start
    this.#path += `${this.#path === '' ? 'M' : 'L'}${on(start)}`
    if (turned >= TURN - 1e-6) {
      // An arc from a point to itself is nothing in SVG: two halves.
      const half = start + (counter ? -Math.PI : Math.PI)
      this.#path += arcTo(radius, 0, sweep, on(half)) + arcTo(radius, 0, sweep, on(start))
      return
    }
    const angle = ((turned % TURN) + TURN) % TURN
    this.#path += arcTo(radius, angle > Math.PI ? 1 : 0, sweep, on(end))
  }

  roundRect(x: number, y: number, width: number, height: number, radius: number): void {
    const r = Math.min(radius, Math.abs(width) / 2, Math.abs(height) / 2)
    this.moveTo(x + r, y)
    this.lineTo(x + width - r, y)
    this.arc(x + width - r, y + r, r, -Math.PI / 2, 0)
    this.lineTo(x + width, y + height - r)
    this.arc(x + width - r, y + height - r, r, 0, Math.PI / 2)
    this.lineTo(x + r, y + height)
    this.arc(x + r, y + height - r, r, Math.PI / 2, Math.PI)
    this.lineTo(x, y + r)
    this.arc(x + r, y + r, r, Math.PI, 1.5 * Math.PI)
    this.closePath()
  }

  clip(): void {
    const id = `chart-clip-${++ids}`
    this.#defs.push(`<clipPath id="${id}"${this.#clipped()}><path d="${this.#path}"/></clipPath>`)
    this.#set({ clip: id })
  }

  // Marks

  fill(rule?: string): void {
    this.#fill(this.#path, rule === 'evenodd' ? ' fill-rule="evenodd"' : '')
  }

  stroke(): void {
    const { strokeStyle, lineWidth, lineCap, lineJoin, dash, lineDashOffset } = this.#state
    if (this.#path === '' || isClear(strokeStyle)) return
    const more = [
      lineCap === 'butt' ? '' : ` stroke-linecap="${lineCap}"`,
      lineJoin === 'miter' ? '' : ` stroke-linejoin="${lineJoin}"`,
      dash.length > 0 ? ` stroke-dasharray="${dash.join(' ')}"` : '',
      dash.length > 0 && lineDashOffset !== 0 ? ` stroke-dashoffset="${lineDashOffset}"` : '',
    ].join('')
    this.#parts.push(
      `<path d="${this.#path}" fill="none" stroke="${escape(strokeStyle)}" stroke-width="${short(lineWidth)}"${more}${this.#seen()}/>`,
    )
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.#fill(this.#rectangle(x, y, width, height), '')
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    const path = this.#path
    this.#path = this.#rectangle(x, y, width, height)
    this.stroke()
    this.#path = path
  }

  /** A chart clears its whole canvas before it draws. */
  clearRect(): void {
    this.#parts = []
    this.#defs = []
  }

  fillText(text: string, x: number, y: number): void {
    const { fillStyle, font, textAlign, textBaseline, matrix } = this.#state
    const { size, weight, family } = readFont(font)
    const [a, b, c, d, e, f] = matrix
    const down = y + (BASELINE[textBaseline] ?? 0) * size
    const turned = a !== 1 || b !== 0 || c !== 0 || d !== 1
    const place = turned
      ? ` x="${short(x)}" y="${short(down)}" transform="matrix(${[a, b, c, d, e, f].map(short).join(' ')})"`
      : ` x="${short(x + e)}" y="${short(down + f)}"`
    const anchor = ANCHOR[textAlign]
    // Where the font is not at hand another one is squeezed to the same room, so that nothing is written over.
    const room = this.#measure(text, font)
    this.#parts.push(
      `<text${place} fill="${escape(fillStyle)}" font-family="${escape(family)}" font-size="${short(size)}"` +
        `${weight === '400' ? '' : ` font-weight="${weight}"`}` +
        `${room > 0 ? ` textLength="${short(room)}" lengthAdjust="spacingAndGlyphs"` : ''}${anchor ? ` text-anchor="${anchor}"` : ''}` +
        `${this.#seen()}>${escape(text)}</text>`,
    )
  }

  measureText(text: string): TextMetrics {
    return { width: this.#measure(text, this.#state.font) } as TextMetrics
  }

  #fill(path: string, rule: string): void {
    if (path === '' || isClear(this.#state.fillStyle)) return
    this.#parts.push(`<path d="${path}" fill="${escape(this.#state.fillStyle)}"${rule}${this.#seen()}/>`)
  }

  #seen(): string {
    const { globalAlpha } = this.#state
    return `${globalAlpha === 1 ? '' : ` opacity="${short(globalAlpha)}"`}${this.#clipped()}`
  }

  #clipped(): string {
    const { clip } = this.#state
    return clip === null ? '' : ` clip-path="url(#${clip})"`
  }

  #rectangle(x: number, y: number, width: number, height: number): string {
    return `M${this.#at(x, y)}L${this.#at(x + width, y)}L${this.#at(x + width, y + height)}L${this.#at(x, y + height)}Z`
  }

  #at(x: number, y: number): string {
    const [a, b, c, d, e, f] = this.#state.matrix
    return `${short(a * x + c * y + e)} ${short(b * x + d * y + f)}`
  }
}

const arcTo = (radius: number, large: number, sweep: number, end: string) =>
  `A${short(radius)} ${short(radius)} 0 ${large} ${sweep} ${end}`

/** Hundredths of a pixel are more than anybody sees. */
const short = (value: number) => String(Math.round(value * 100) / 100)

/** "600 12px Inter, sans-serif" -> its parts. */
function readFont(font: string): {
  readonly size: number
  readonly weight: string
  readonly family: string
} {
  const [, before = '', size = '12', family = 'sans-serif'] =
    /^(.*?)([\d.]+)px(?:\/\S+)?\s+(.+)$/.exec(font) ?? []
  const weight = /\b([1-9]00|bold)\b/.exec(before)?.[1] ?? '400'
  return { size: Number(size), weight: weight === 'bold' ? '700' : weight, family }
}

const isClear = (colour: string) => colour === 'transparent' || /^rgba\(.*,\s*0\)$/.test(colour)

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text of a program's name is somebody else's; characters that XML cannot hold are left out. */
export function escape(text: string): string {
  return text.replace(UNWRITABLE, '').replace(/[&<>"]/g, (one) => ENTITIES[one] ?? one)
}

/** Control characters but for tab and line ends, lone halves of a pair, and two that are no characters. */
const UNWRITABLE = /[\p{Cs}\uFFFE\uFFFF]|(?![\t\n\r])[\p{Cc}]/gu
