import * as fc from 'fast-check'
import { Parser } from 'saxen'
import { describe, expect, test } from 'vitest'
import { documentHtml } from '../../../main/export/html.ts'
import { cssString, escapeHtml } from '../../../main/export/html-text.ts'
import { printPage } from '../../../main/export/print-page.ts'
import { classes, inline } from '../../../main/export/styles.ts'
import { anyComparison, hostileText } from './support/comparisons.ts'
import { documentOf, words } from './support/document.ts'

/** What a document may be made of. */
const TAGS = new Set(
  'h1 h2 p span table thead tbody tr th td br sup b ol li div figure figcaption img'.split(' '),
)
const ATTRIBUTES = new Set('style class scope colspan src width height alt'.split(' '))

/** Reads well-formed HTML (every element closed) and hands back what it holds. */
function read(html: string): { tags: string[]; attributes: [string, string][]; text: string } {
  const tags: string[] = []
  const attributes: [string, string][] = []
  let text = ''
  const parser = new Parser()
  parser.on('openTag', (name, of, decode) => {
    tags.push(name)
    attributes.push(...Object.entries(of()).map(([key, value]): [string, string] => [key, decode(value)]))
  })
  parser.on('text', (piece, decode) => (text += decode(piece)))
  parser.on('error', (error) => {
    throw error
  })
  parser.write(html.replaceAll('<br>', '<br/>').replace(/<img([^>]*)>/g, '<img$1/>'))
  const error = parser.end()
  if (error) throw error
  return { tags, attributes, text }
}

describe('HTML', () => {
  test.each([
    ['for e-mail', inline],
    ['for paper', classes],
  ])('%s is made of our own elements only, whatever the texts hold, and loads nothing', (_what, style) => {
    fc.assert(
      fc.property(anyComparison, hostileText, fc.boolean(), (comparison, note, compact) => {
        const key = comparison.programs[0]?.key ?? ''
        const document = documentOf(comparison, {
          name: note,
          organisation: note,
          notes: { [`${key}|`]: note },
          strips: compact,
        })
        const html = `<div>${documentHtml(document, { style, sources: true, compact }, words)}</div>`
        const { tags, attributes } = read(html)
        for (const tag of tags) expect(TAGS).toContain(tag)
        for (const [name] of attributes) expect(ATTRIBUTES).toContain(name)
        const styles = attributes.filter(([name]) => name === 'style').map(([, value]) => value)
        expect(styles.join(' ')).not.toMatch(/url|expression|import/)
      }),
      { numRuns: 60 },
    )
  })

  test('shows every text as it is written', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const shown = read(`<p>${escapeHtml(text)}</p>`).text
        // eslint-disable-next-line no-control-regex
        expect(shown).toBe(text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, ''))
      }),
    )
  })

  test('a text in a style sheet cannot end its string, its rule or its sheet', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(cssString(text)).toMatch(/^"([A-Za-z0-9 ]|\\[0-9a-f]+ )*"$/)
      }),
    )
  })
})

describe('a page for paper', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"><rect width="3" height="2"/></svg>'
  const page = (parts: Parameters<typeof documentOf>[1] = {}, paper: 'a4' | 'letter' = 'a4') => {
    const [comparison] = fc.sample(anyComparison, { numRuns: 1, seed: 7 })
    if (!comparison) throw new Error('No comparison')
    return printPage(documentOf(comparison, parts), { sources: true, paper }, words)
  }

  test('names its one style sheet by hash, and lets in images of its own and nothing else', async () => {
    const { html, policy } = page({ organisation: 'A"} body{display:none}</style><script>' })
    const [sheet = ''] = /(?<=<style>)[\s\S]*(?=<\/style>)/.exec(html) ?? []
    const hash = Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(sheet))).toString('base64')
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
    )
    expect(html.match(/<\/?style/g)).toHaveLength(2)
    expect(html).not.toContain('<script')
    expect(html).not.toContain(' style="')
  })

  test('holds charts as images of their bytes, with their finding beside', () => {
    const { html } = page({
      charts: [{ title: 'Half earn <more>', foot: ['Line: <10th>.'], svg, width: 300.4, height: 200 }],
    })
    const [data = ''] = /(?<=src="data:image\/svg\+xml;base64,)[^"]+/.exec(html) ?? []
    expect(Buffer.from(data, 'base64').toString()).toBe(svg)
    expect(html).toContain('Half earn &#60;more&#62;')
    expect(html).toContain('Line: &#60;10th&#62;.')
  })

  test('is of the paper that is set, with the organization, the day and the page in its foot', () => {
    const { html } = page({ organisation: 'Job Center' }, 'letter')
    expect(html).toContain('size:letter portrait')
    expect(page().html).toContain('size:A4 portrait')
    expect(html).toContain('@bottom-left{content:"Job Center"')
    expect(html).toContain('@bottom-center{content:"November 25\\2c  2026"')
    expect(html).toContain('counter(page)')
  })

  test('has a name that any file system takes', () => {
    expect(page({ name: '../../etc/<Client> A:\u0000 "x"' }).name).toBe(
      'pathwise-comparison etc Client A x.pdf',
    )
    expect(page().name).toBe('pathwise-comparison.pdf')
    expect(page({ name: 'Ж'.repeat(120) }).name).toHaveLength('pathwise-comparison .pdf'.length + 60)
  })
})
