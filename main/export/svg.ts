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

/** What XML 1.0 lets stand in no document, and an ampersand that begins none of the entities of every document. */
const NOT_XML =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Cs}]|&(?!(?:amp|lt|gt|quot|apos|#38|#60|#34|#39|#62|#160);)/u

/**
 * Looks into a drawing that came from a screen, before it is written to a file or
 * into a document that leaves the computer. As an image it could run nothing
 * anyway; this keeps out what other programs might do with it. And it is well-formed XML:
 * a picture that no program opens is none. The parser says where it is not, its warnings
 * too, and what it lets pass is looked for before and beside it.
 * @throws PathwiseError 'invalid-input' with `at`
 */
export function checkSvg(svg: string, at: string): void {
  const refuse = (): never => {
    throw new PathwiseError('invalid-input', { at })
  }
  if (NOT_XML.test(svg)) refuse()
  const parser = new Parser()
  let depth = 0
  let elements = 0
  parser.on('openTag', (name, attributes, decode) => {
    if (depth === 0 && (elements > 0 || name !== 'svg')) refuse()
    elements += 1
    depth += 1
    if (!ELEMENTS.has(name)) refuse()
    for (const [key, value] of Object.entries(attributes())) {
      if (value.includes('<')) refuse()
      const said = decode(value)
      if (key === 'xmlns' ? said !== 'http://www.w3.org/2000/svg' : OUTSIDE.test(said)) refuse()
      if (!ATTRIBUTES.has(key)) refuse()
    }
  })
  parser.on('closeTag', () => void (depth -= 1))
  parser.on('text', (text) => {
    if (text.includes(']]>')) refuse()
  })
  for (const event of ['cdata', 'comment', 'attention', 'question'] as const) parser.on(event, refuse)
  for (const event of ['error', 'warn'] as const) parser.on(event, refuse)
  parser.write(svg)
  if (parser.end() || elements === 0 || depth !== 0) refuse()
}
