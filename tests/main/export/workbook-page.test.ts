import { describe, expect, test } from 'vitest'
import { inPieces, MOST_LINES, onPaper, withHeights } from '../../../main/export/workbook-page.ts'

const sheet = (programs: number, beside: readonly number[] = [26]) => ({
  name: 'Comparison',
  widths: [34, 13, ...Array.from({ length: programs }, () => [24, ...beside]).flat()],
  groups: { labels: 2, size: 1 + beside.length },
})

describe('a sheet on paper', () => {
  test('stands where one program fits so, and lies where more do', () => {
    expect(onPaper(sheet(1), 'letter')).toEqual({ orientation: 'portrait', scale: null, breaks: [] })
    expect(onPaper(sheet(3), 'letter')).toEqual({ orientation: 'landscape', scale: null, breaks: [] })
  })

  test.each([
    [4, [26]],
    [8, [26]],
    [8, [26, 10, 18]],
    [8, []],
  ])(
    'of %i programs with %j beside them is never too small to read, and no program is cut',
    (programs, beside) => {
      const { widths, groups } = sheet(programs, beside)
      const { scale, breaks } = onPaper(sheet(programs, beside), 'letter')
      const edges = [groups.labels, ...breaks, widths.length]
      const pages = edges.slice(1).map((to, at) => widths.slice(edges[at], to))
      for (const page of pages) {
        expect(page.length % groups.size).toBe(0)
        const characters = [...widths.slice(0, groups.labels), ...page].reduce((sum, width) => sum + width, 0)
        // Ten inches between the margins.
        if (scale !== null) expect(((characters * 7) / 96) * (scale / 100)).toBeLessThanOrEqual(10)
      }
      expect(scale ?? 100).toBeGreaterThanOrEqual(50)
      if (programs === 8 && beside.length > 0) expect(breaks.length).toBeGreaterThan(0)
    },
  )
})

describe('rows', () => {
  const text = (value: string) => ({ value, type: String, wrap: true })
  const height = (value: string, width: number) => {
    const [[cell] = []] = withHeights([[text(value)]], [width])
    return (cell as { height: number }).height
  }

  test('are as high as their words need, by whole words', () => {
    expect(height('US dollars', 13)).toBe(16)
    expect(height('one two three', 8)).toBe(31)
    expect(height('a\nb\nc', 8)).toBe(46)
  })

  test('none is higher than a sheet can be: a long text goes on in the next', () => {
    const long = 'Ask about parking, books and the evening group. '.repeat(60)
    const pieces = inPieces(`${long}\n${'line\n'.repeat(40)}`, 66)
    expect(pieces.length).toBeGreaterThan(1)
    for (const piece of pieces) expect(height(piece, 66)).toBeLessThanOrEqual(MOST_LINES * 15 + 1)
    expect(pieces.join(' ').split(/\s+/)).toEqual(`${long} ${'line\n'.repeat(40)}`.split(/\s+/))
    expect(inPieces('short', 66)).toEqual(['short'])
  })
})
