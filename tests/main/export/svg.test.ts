import { describe, expect, test } from 'vitest'
import { PathwiseError } from '../../../data/contract/errors.ts'
import { checkSvg } from '../../../main/export/svg.ts'

const NS = 'xmlns="http://www.w3.org/2000/svg"'
const refused = (svg: string) => {
  try {
    checkSvg(svg, 'charts')
  } catch (error) {
    if (error instanceof PathwiseError) return [error.code, error.params['at']]
    throw error
  }
  return null
}

describe('a chart', () => {
  test.each([
    `<svg ${NS} width="3" height="2"><g><path fill="#0072b2" d="M0 0h3v2z"/><text x="1">A &amp; B</text></g></svg>`,
    `<svg ${NS} role="img"><title>Pay</title><defs><clipPath id="p"><path d="M0 0"/></clipPath></defs><path clip-path="url(#p)"/></svg>`,
  ])('that is only drawn is taken: %s', (svg) => expect(refused(svg)).toBeNull())

  test.each([
    ['nothing', ''],
    ['no drawing', '<html></html>'],
    ['text', 'alert(1)'],
    ['two drawings', `<svg ${NS}/><svg ${NS}/>`],
    ['a script', `<svg ${NS}><script>alert(1)</script></svg>`],
    ['a script by another name', `<svg ${NS}><s:SCRIPT xmlns:s="http://www.w3.org/2000/svg"/></svg>`],
    ['a handler', `<svg ${NS} onload="alert(1)"/>`],
    ['HTML', `<svg ${NS}><foreignObject><p/></foreignObject></svg>`],
    ['a link', `<svg ${NS}><a href="#x"/></svg>`],
    ['an image', `<svg ${NS}><image href="https://example.org/x.png"/></svg>`],
    ['a part of another file', `<svg ${NS}><use xlink:href="https://example.org/x.svg#a"/></svg>`],
    ['an animation', `<svg ${NS}><set attributeName="href" to="javascript:alert(1)"/></svg>`],
    ['an outside fill', `<svg ${NS}><path fill="url(https://example.org/x)"/></svg>`],
    ['an outside font', `<svg ${NS}><style>@import "https://example.org/x.css";</style></svg>`],
    ['an outside font in disguise', `<svg ${NS}><style>a{fill:u\\72l(//example.org)}</style></svg>`],
    ['a document type', `<!DOCTYPE svg [<!ENTITY a "b">]><svg ${NS}/>`],
    ['an entity for a colon', `<svg ${NS}><use href="javascript&#58;alert(1)"/></svg>`],
    ['an end that is missing', `<svg ${NS}><g></svg>`],
    ['an end that never comes', `<svg ${NS}><g>`],
    ['hidden text', `<svg ${NS}><![CDATA[<script>]]></svg>`],
  ])('with %s is refused', (_what, svg) => expect(refused(svg)).toEqual(['invalid-input', 'charts']))
})
