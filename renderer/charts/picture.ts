import { drawFrame, frameOf } from './frame.ts'
import { escape, SvgRecorder, type Measure } from './svg-recorder.ts'
import { paperTheme } from './theme.ts'
import type { ChartView } from './view.ts'

/** Charts as pictures of their own, in the colours of paper. */

/** CSS pixels: a page of a report is about as wide. */
export const PICTURE_WIDTH = 880
/** Pixels of a PNG by CSS pixel, for print and sharp screens. */
const SHARP = 2

type Drawn = Pick<ChartView, 'title' | 'foot' | 'height' | 'configure'>

export interface SvgPicture {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/** The chart with its title and foot drawn in, as a file of its own. */
export async function framedSvg(view: Drawn, width = PICTURE_WIDTH): Promise<SvgPicture> {
  await fontsReady()
  const theme = paperTheme()
  const measure = measureOnCanvas()
  const frame = frameOf(view, width, theme, measure)
  const around = new SvgRecorder(frame.width, frame.height, measure)
  drawFrame(around.context, frame, theme)
  const inside = await record(view, frame.inner, measure)
  const { left, top } = frame
  return {
    ...frame,
    svg: svgDocument(
      view.title,
      frame,
      `${around.toString()}<g transform="translate(${left} ${top})">${inside}</g>`,
    ),
  }
}

/** The chart alone, for a page that writes its title and foot in words. */
export async function bareSvg(view: Drawn, width = PICTURE_WIDTH): Promise<SvgPicture> {
  await fontsReady()
  const size = { width, height: view.height }
  return { ...size, svg: svgDocument(view.title, size, await record(view, width, measureOnCanvas())) }
}

export async function framedPng(view: Drawn, width = PICTURE_WIDTH): Promise<Blob> {
  await fontsReady()
  const theme = paperTheme()
  const frame = frameOf(view, width, theme, measureOnCanvas())
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

async function record(view: Drawn, width: number, measure: Measure): Promise<string> {
  const { drawOnce } = await import('./chart.ts')
  const recorder = new SvgRecorder(width, view.height, measure)
  return drawOnce(recorder.canvas, view.configure(paperTheme()), 1, () => recorder.toString())
}

function svgDocument(title: string, { width, height }: { width: number; height: number }, inside: string) {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">` +
    `<title>${escape(title)}</title>${inside}</svg>`
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
