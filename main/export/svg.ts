import { Parser } from 'saxen'
import { PathwiseError } from '../../data/contract/errors.ts'

/** Elements that run, load or hold something else than a drawing. */
const REFUSED = new Set([
  'a',
  'animate',
  'animatemotion',
  'animatetransform',
  'audio',
  'embed',
  'feimage',
  'foreignobject',
  'handler',
  'iframe',
  'image',
  'link',
  'listener',
  'object',
  'script',
  'set',
  'video',
])
/** An address, or a function of a style sheet that takes one: only to a part of the drawing itself. */
const OUTSIDE = /url\s*\(\s*(?!['"]?#)|@import|javascript:|expression\s*\(|\\/i

/**
 * Looks into a drawing that came from a screen, before it goes into a document
 * that leaves the computer. As an image it could run nothing anyway; this keeps
 * out what other programs might do with the file.
 * @throws PathwiseError 'invalid-input' with `at: 'charts'`
 */
export function checkSvg(svg: string): void {
  const refuse = (): never => {
    throw new PathwiseError('invalid-input', { at: 'charts' })
  }
  const parser = new Parser()
  let depth = 0
  let elements = 0
  parser.on('openTag', (name, attributes, decode) => {
    const bare = name.slice(name.indexOf(':') + 1).toLowerCase()
    if (depth === 0 && (elements > 0 || name !== 'svg')) refuse()
    elements += 1
    depth += 1
    if (REFUSED.has(bare)) refuse()
    for (const [key, value] of Object.entries(attributes())) {
      const attribute = key.slice(key.indexOf(':') + 1).toLowerCase()
      const said = decode(value)
      if (attribute.startsWith('on') || OUTSIDE.test(said)) refuse()
      if ((attribute === 'href' || attribute === 'src') && !said.startsWith('#')) refuse()
    }
  })
  parser.on('closeTag', () => void (depth -= 1))
  parser.on('text', (text, decode) => {
    if (OUTSIDE.test(decode(text))) refuse()
  })
  parser.on('cdata', refuse)
  parser.on('attention', refuse)
  parser.on('error', refuse)
  parser.write(svg)
  if (parser.end() || elements === 0 || depth !== 0) refuse()
}
