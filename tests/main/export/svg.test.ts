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
    ['a comment', `<svg ${NS}><!-- a -- b --></svg>`],
    ['an attribute twice', `<svg ${NS} width="1" width="2"/>`],
    ['an attribute without quotes', `<svg ${NS} width=1/>`],
    ['an attribute without a value', `<svg ${NS} width/>`],
    ['attributes that run together', `<svg ${NS} width="1"height="2"/>`],
    ['an attribute at an end', `<svg ${NS}><g></g id="a"></svg>`],
    ['a bare ampersand', `<svg ${NS}><text>A & B</text></svg>`],
    ['an ampersand that does not end', `<svg ${NS}><text>A &amp B</text></svg>`],
    ['an ampersand in an attribute', `<svg ${NS} id="a & b"/>`],
    ['an entity that only HTML has', `<svg ${NS}><text>A&nbsp;B</text></svg>`],
    ['a sign that XML does not have', `<svg ${NS}><text>&#1;</text></svg>`],
    ['a sign beyond all', `<svg ${NS}><text>&#x110000;</text></svg>`],
    ['half a pair by its number', `<svg ${NS}><text>&#xD800;</text></svg>`],
    ['half a pair', `<svg ${NS}><text>\ud83d</text></svg>`],
    ['a zero', `<svg ${NS}><text>A\0B</text></svg>`],
    ['a control character', `<svg ${NS}><text>A\u0001B</text></svg>`],
    ['what is no character', `<svg ${NS}><text>\uffff</text></svg>`],
    ['an angle in a text', `<svg ${NS}><text>a < b</text></svg>`],
    ['an angle in an attribute', `<svg ${NS} id="<"/>`],
    ['the end of a section that never began', `<svg ${NS}><text>]]></text></svg>`],
    ['a word before it', `x<svg ${NS}/>`],
    ['a word after it', `<svg ${NS}/>x`],
    ['a blank before a name', `<svg ${NS}>< g></g></svg>`],
    ['an end in another case', `<svg ${NS}><G></g></svg>`],
    ['an instruction', `<svg ${NS}><?xml version="1.0"?></svg>`],
    ['hidden text', `<svg ${NS}><![CDATA[<script>]]></svg>`],
  ])('with %s is refused', (_what, svg) => expect(refused(svg)).toEqual(['invalid-input', 'charts']))
})
