import { Parser } from 'saxen'
import { PathwiseError } from '../../data/contract/errors.ts'

/** What our charts are written with (renderer/charts/as-svg.ts): shapes and text, nothing that acts, loads or links. */
const ELEMENTS = new Set(['svg', 'title', 'g', 'defs', 'clipPath', 'path', 'text'])
const ATTRIBUTES = new Set(
  (
    'xmlns width height viewBox role id d x y transform opacity fill fill-rule stroke stroke-width stroke-linecap ' +
    'stroke-linejoin stroke-dasharray stroke-dashoffset font-family font-size font-weight text-anchor textLength ' +
    'lengthAdjust clip-path'
  ).split(' '),
)
/** An address, or a function of a style sheet that takes one: only to a part of the drawing itself. */
const OUTSIDE = /url\s*\(\s*(?!#)|@import|javascript:|expression\s*\(|\\/i

/**
 * Looks into a drawing that came from a screen, before it is written to a file or
 * into a document that leaves the computer. As an image it could run nothing
 * anyway; this keeps out what other programs might do with it.
 * @throws PathwiseError 'invalid-input' with `at`
 */
export function checkSvg(svg: string, at: string): void {
  const refuse = (): never => {
    throw new PathwiseError('invalid-input', { at })
  }
  const parser = new Parser()
  let depth = 0
  let elements = 0
  parser.on('openTag', (name, attributes, decode) => {
    if (depth === 0 && (elements > 0 || name !== 'svg')) refuse()
    elements += 1
    depth += 1
    if (!ELEMENTS.has(name)) refuse()
    for (const [key, value] of Object.entries(attributes())) {
      const said = decode(value)
      if (key === 'xmlns' ? said !== 'http://www.w3.org/2000/svg' : OUTSIDE.test(said)) refuse()
      if (!ATTRIBUTES.has(key)) refuse()
    }
  })
  parser.on('closeTag', () => void (depth -= 1))
  parser.on('cdata', refuse)
  parser.on('attention', refuse)
  parser.on('question', refuse)
  parser.on('error', refuse)
  parser.write(svg)
  if (parser.end() || elements === 0 || depth !== 0) refuse()
}
