import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentMarkdown, escapeMarkdown } from '../../../main/export/markdown.ts'
import { documentPlain } from '../../../main/export/plain.ts'
import { anyComparison, hostileText } from './support/comparisons.ts'
import { documentOf, words } from './support/document.ts'

/** Without what is escaped. */
const bare = (markdown: string) => markdown.replace(/\\./g, '')

describe('Markdown', () => {
  test('no text begins, ends or breaks anything of it', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const escaped = escapeMarkdown(text)
        expect(bare(escaped)).not.toMatch(/[\\`*_{}[\]<>|~#&!$^\n\r]/)
        expect(escaped).not.toMatch(/^\s*([-+=:]|\d+[.)](\s|$))/)
        // Whoever reads it gets the text back, on one line.
        const back = escaped.replace(/\\(.)/g, '$1')
        expect(back).toBe(text.toWellFormed().replace(/\s+/g, ' ').trim())
      }),
    )
  })

  test('its table has as many cells in each row as programs and one', () => {
    fc.assert(
      fc.property(anyComparison, (comparison) => {
        const markdown = documentMarkdown(documentOf(comparison), { sources: true }, words)
        const rows = bare(markdown)
          .split('\n')
          .filter((line) => line.startsWith('|'))
        const widths = new Set(rows.map((row) => row.split('|').length - 2))
        expect([...widths]).toEqual([comparison.programs.length + 1])
        const count = comparison.groups.reduce((sum, { rows }) => sum + rows.length + 1, 2)
        expect(rows).toHaveLength(count)
      }),
      { numRuns: 60 },
    )
  })
})

describe('plain text', () => {
  test('says each program with its figures in units, and what is unknown in words', () => {
    fc.assert(
      fc.property(anyComparison, (comparison) => {
        const document = documentOf(comparison)
        const text = documentPlain(document, { sources: false }, words)
        for (const { cells } of document.groups.flatMap(({ rows }) => rows))
          for (const cell of cells) expect(text).toContain(cell.full)
      }),
      { numRuns: 30 },
    )
  })
})
