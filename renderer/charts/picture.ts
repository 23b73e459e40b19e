import { drawFrame, frameOf } from './frame.ts'
import { escape, SvgRecorder, type Measure } from './svg-recorder.ts'
import { grayTheme, paperTheme } from './theme.ts'
import type { ChartView } from './chart-view.ts'

/** Charts as pictures of their own, in the colours of paper. */

/** CSS pixels: a page of a report is about as wide. */
const PICTURE_WIDTH = 880
/** Pixels of a PNG by CSS pixel, for print and sharp screens. */
const SHARP = 2

type Drawn = Pick<ChartView, 'title' | 'foot' | 'height' | 'configure'>

export interface SvgPicture {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/** The chart with its title and foot drawn in, as a file of its own. */
export async function framedSvg(view: Drawn): Promise<SvgPicture> {
  return framed(view, view.title, PICTURE_WIDTH)
}

/**
 * The same without the title, for a page that has it in its words.
 * @param gray for paper that most print without colors
 */
export async function untitledSvg(
  view: Drawn,
  width: number,
  { gray = false }: { readonly gray?: boolean } = {},
): Promise<SvgPicture> {
  return framed(view, '', width, gray)
}

async function framed(view: Drawn, title: string, width: number, gray = false): Promise<SvgPicture> {
  await fontsReady()
  const theme = gray ? grayTheme(paperTheme()) : paperTheme()
  const measure = measureOnCanvas()
  const frame = frameOf({ ...view, title }, width, theme, measure)
  const around = new SvgRecorder(frame.width, frame.height, measure)
  drawFrame(around.context, frame, theme)
  const { drawOnce } = await import('./chart.ts')
  const chart = new SvgRecorder(frame.inner, view.height, measure)
  const inside = drawOnce(chart.canvas, view.configure(theme), 1, () => chart.toString())
  return {
    width,
    height: frame.height,
    svg:
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${frame.height}" viewBox="0 0 ${width} ${frame.height}" role="img">` +
      `<title>${escape(view.title)}</title>${around.toString()}` +
      `<g transform="translate(${frame.left} ${frame.top})">${inside}</g></svg>`,
  }
}

export async function framedPng(view: Drawn): Promise<Blob> {
  await fontsReady()
  const theme = paperTheme()
  const frame = frameOf(view, PICTURE_WIDTH, theme, measureOnCanvas())
  const [sheet, ctx] = canvasOf(frame.width * SHARP, frame.height * SHARP)
  ctx.scale(SHARP, SHARP)
  drawFrame(ctx, frame, theme)
  const [inside] = canvasOf(frame.inner, view.height)
  const { drawOnce } = await import('./chart.ts')
  drawOnce(inside, view.configure(theme), SHARP, () =>
    ctx.drawImage(inside, frame.left, frame.top, frame.inner, view.height),
  )
  return new Promise((resolve, reject) =>
    sheet.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture was made'))), 'image/png'),
  )
}

function canvasOf(width: number, height: number): [HTMLCanvasElement, CanvasRenderingContext2D] {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const ctx = canvas.getContext('2d')
  if (!ctx) throw new Error('This browser draws on no canvas')
  return [canvas, ctx]
}

function measureOnCanvas(): Measure {
  const [, ctx] = canvasOf(1, 1)
  return (text, font) => {
    ctx.font = font
    return ctx.measureText(text).width
  }
}

/** A canvas does not wait for its font. */
async function fontsReady(): Promise<void> {
  await document.fonts.ready
}
