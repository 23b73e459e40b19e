import type { ExportDocument, Request } from '../../data/contract/contract.ts'
import { PathwiseError } from '../../data/contract/errors.ts'

/**
 * A chart that the screen drew, as a document to save. The screen is not trusted:
 * only what is a PNG, or an SVG of shapes and text without anything that acts or
 * loads, is written under the ending of one.
 *
 * @throws PathwiseError 'invalid-input'
 */
export function pictureDocument({ name, kind, bytes }: Request<'export.picture'>): ExportDocument {
  const content = Buffer.from(bytes, 'base64')
  if (!(kind === 'png' ? isPng(content) : isQuietSvg(content)))
    throw new PathwiseError('invalid-input', { at: 'bytes' })
  return { name: `${fileName(name)}.${kind}`, mime: MIME[kind], bytes: content }
}

const MIME = { png: 'image/png', svg: 'image/svg+xml' } as const

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function isPng(content: Buffer): boolean {
  return (
    content.length > PNG_SIGNATURE.length && content.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE)
  )
}

/** The elements and attributes that our charts are written with. */
const ELEMENTS = new Set(['svg', 'title', 'g', 'defs', 'clipPath', 'path', 'text'])
const ATTRIBUTES =
  /^(?:xmlns="http:\/\/www\.w3\.org\/2000\/svg"|clip-path="url\(#[\w-]+\)"|(?:width|height|viewBox|role|id|d|x|y|transform|opacity|fill|fill-rule|stroke|stroke-width|stroke-linecap|stroke-linejoin|stroke-dasharray|stroke-dashoffset|font-family|font-size|font-weight|text-anchor)="(?!\s*url\()[^"<>]*")$/

function isQuietSvg(content: Buffer): boolean {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    return false
  }
  if (!text.startsWith('<svg ') || !text.endsWith('</svg>')) return false
  // Between two tags is text: no "<" stands in it, so that every "<" begins a tag that is looked at.
  const tags = /<(\/?)([A-Za-z]+)((?:\s+[\w:-]+="[^"<>]*")*)\s*\/?>/g
  const rest = text.replace(tags, (_, _end, element: string, attributes: string) =>
    ELEMENTS.has(element) && all(attributes) ? '' : '<',
  )
  return !rest.includes('<')
}

function all(attributes: string): boolean {
  return (attributes.match(/[\w:-]+="[^"]*"/g) ?? []).every((each) => ATTRIBUTES.test(each))
}

/** What may stand in a file's name on every system: the finding of a chart holds all sorts of signs. */
function fileName(name: string): string {
  const plain = name
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 100)
    .replace(/[. ]+$/, '')
  return plain || 'chart'
}
