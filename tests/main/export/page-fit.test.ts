import { describe, expect, test } from 'vitest'
import { fitPage, type FittedChart, type Sheet } from '../../../main/export/page-fit.ts'

const sheet: Sheet = { columns: 3, paper: 'letter', landscape: false, corner: 0.23, beside: 3 }
const row = (text: string) =>
  `<tr><th scope="row" class="row">Label</th>${`<td class="cell">${text}</td>`.repeat(3)}</tr>`
const table = (rows: number, text = '12,729') => `<table>${row(text).repeat(rows)}</table>`
const chart: FittedChart = { title: 'A finding', foot: 'How to read it', width: 380, height: 256 }
const CHARTS = [chart, chart, chart]

describe('a page', () => {
  test('of few rows has the usual type and large charts', () => {
    expect(fitPage(table(20), CHARTS, sheet, 7.2)).toEqual({ size: 7.2, chart: 60, map: 60 })
  })

  test('of more rows has smaller charts first, then smaller type', () => {
    const fits = [20, 40, 45, 50, 55, 60].map((rows) => fitPage(table(rows), CHARTS, sheet, 7.2))
    fits.slice(1).forEach(({ size, chart }, at) => {
      expect(size).toBeLessThanOrEqual(fits[at]?.size ?? 0)
      expect(chart).toBeLessThanOrEqual(fits[at]?.chart ?? 0)
      if (chart === 60) expect(size).toBe(7.2)
    })
    expect(new Set(fits.map(({ size }) => size)).size).toBeGreaterThan(2)
  })

  test('counts the lines that a text takes, and more of them on smaller paper', () => {
    const long = 'The Long Named Regional Technical and Community College of Ohio'
    const sizeOf = (text: string, paper: Sheet['paper']) =>
      fitPage(table(40, text), [], { ...sheet, paper }, 7.2).size
    expect(sizeOf(long, 'letter')).toBeLessThan(sizeOf('short', 'letter'))
    expect(sizeOf(long, 'letter')).toBeLessThanOrEqual(sizeOf(long, 'a4'))
  })

  test('that nothing makes fit has the usual type: small type on two pages helps nobody', () => {
    expect(fitPage(table(200), CHARTS, sheet, 7.2)).toEqual({ size: 7.2, chart: 35, map: 60 })
  })

  test('with a map has it 60 mm high; it gives way after the charts', () => {
    const fits = [10, 25, 30, 35, 40, 50].map((rows) => fitPage(table(rows), CHARTS, sheet, 7.2, true))
    expect(fits[0]).toEqual({ size: 7.2, chart: 60, map: 60 })
    for (const { size, chart, map } of fits) {
      if (map < 60) expect(chart).toBeLessThanOrEqual(35)
      if (size < 7.2) expect(map).toBeLessThanOrEqual(40)
    }
    expect(new Set(fits.map(({ map }) => map)).size).toBeGreaterThan(1)
    expect(fitPage(table(40), CHARTS, sheet, 7.2, true)).not.toEqual(fitPage(table(40), CHARTS, sheet, 7.2))
  })

  test('without room for the map is one page without it', () => {
    const full = [60, 65, 70, 75, 80].map((rows) => fitPage(table(rows), CHARTS, sheet, 7.2, true))
    expect(full.map(({ map }) => map)).toContain(0)
    for (const [at, { map }] of full.entries())
      if (map === 0) expect(full.slice(at).some((later) => later.map > 0 && later.size < 7.2)).toBe(false)
  })

  test('is measured by what is read, not by its marks', () => {
    const marked = '<span class="remark">a</span>&amp;&#8202;<sup class="number">1, 2</sup>'
    expect(fitPage(table(60, marked), [], sheet, 7.2)).toEqual(fitPage(table(60, 'a& .'), [], sheet, 7.2))
  })
})
