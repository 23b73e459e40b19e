import type { Request } from '../../data/contract/contract.ts'
import { PathwiseError } from '../../data/contract/errors.ts'
import type { ExportDocument } from '../../data/contract/export.ts'
import { nameOfFile } from './file-name.ts'
import { checkSvg } from './svg.ts'

/**
 * A chart that the screen drew, as a document to save. The screen is not trusted:
 * only what is a PNG, or an SVG of shapes and text without anything that acts or
 * loads, is written under the ending of one.
 *
 * @throws PathwiseError 'invalid-input'
 */
export function pictureDocument({ name, kind, bytes }: Request<'export.picture'>): ExportDocument {
  const content = Buffer.from(bytes, 'base64')
  if (kind === 'svg') checkSvg(svgText(content), 'bytes')
  else if (!isPng(content)) throw new PathwiseError('invalid-input', { at: 'bytes' })
  return { name: nameOfFile(name, kind, 'chart'), mime: MIME[kind], bytes: content }
}

const MIME = { png: 'image/png', svg: 'image/svg+xml' } as const

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function isPng(content: Buffer): boolean {
  return (
    content.length > PNG_SIGNATURE.length && content.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE)
  )
}

function svgText(content: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    throw new PathwiseError('invalid-input', { at: 'bytes' })
  }
}
