import type { Result, Send } from '../../data/contract/contract.ts'
import type { Delivery } from '../../data/contract/export.ts'
import { MOST_PICTURE } from '../../data/picture-size.ts'
import { framedPng, framedSvg } from './picture.ts'
import type { ChartView } from './chart-view.ts'

export type PictureKind = 'png' | 'svg'

/** Makes a picture of a chart, its title and sources drawn in, and hands it to the host to save. */
export async function saveChart(send: Send, view: ChartView, kind: PictureKind): Promise<Result<Delivery>> {
  let bytes: string
  try {
    bytes = kind === 'png' ? await base64(await framedPng(view)) : await svgBytes(view)
  } catch {
    return { ok: false, code: 'internal', params: {} }
  }
  return send('export.picture', { name: `${view.label}, ${view.title}`, kind, bytes })
}

/** Puts a picture of a chart on the clipboard; false where the browser does not let it. */
export async function copyChart(view: ChartView): Promise<boolean> {
  try {
    // The picture is promised, since the person's key press allows the writing only for a moment.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': framedPng(view) })])
    return true
  } catch {
    return false
  }
}

async function svgBytes(view: ChartView): Promise<string> {
  const { svg } = await framedSvg(view)
  return base64(new Blob([svg]))
}

async function base64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  let binary = ''
  // In pieces: a call takes only so many arguments.
  for (let from = 0; from < bytes.length; from += 8192)
    binary += String.fromCharCode(...bytes.subarray(from, from + 8192))
  const text = btoa(binary)
  if (text.length > MOST_PICTURE) throw new Error('The picture is too large to hand over')
  return text
}
