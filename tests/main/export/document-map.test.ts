import { expect, test } from 'vitest'
import type { Comparison, ComparisonRow } from '../../../data/contract/comparison.ts'
import type { Figure } from '../../../data/figures/figure.ts'
import { textOf } from '../../../data/messages/said.ts'
import { printPage } from '../../../main/export/print-page.ts'
import { comparisonOf } from './support/comparisons.ts'
import { documentOf, words } from './support/document.ts'

const program = (key: string, city: string, state: string): Comparison['programs'][number] => ({
  ...{ key, list: null, program: 'Coding', institution: `College ${key}`, city, state },
  ...{ zip: '', cip: '51.0713', awardLevel: 21 },
})
const known: Figure = { status: 'known', value: 1, provenance: [] }
const PROGRAMS = [program('a', 'Columbus', 'OH'), program('b', 'Dayton', 'OH'), program('c', 'Austin', 'TX')]
const online = (...codes: string[]): ComparisonRow => ({
  ...{ field: 'online', best: [], differs: true },
  cells: codes.map((code) => ({ kind: 'category', words: 'online', code, figure: known })),
})
const miles = (...values: number[]): ComparisonRow => ({
  ...{ field: 'miles', best: [], differs: true },
  cells: values.map((value) => ({
    kind: 'figure',
    unit: 'miles',
    figure: { status: 'estimated', value, provenance: [] },
  })),
})
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="227"></svg>'
const drawing = (drawn: string[], hasHome = false) => ({ svg: SVG, width: 400, height: 227, drawn, hasHome })
const said = (rows: ComparisonRow[], drawn: string[], hasHome = false) => {
  const { map } = documentOf(comparisonOf(PROGRAMS, rows), { map: drawing(drawn, hasHome) })
  return map && [map.sentence, ...map.key.map(textOf)]
}

test('says where the schools are, each by the number of its column', () => {
  expect(said([online('none', 'none', 'none')], ['a', 'b', 'c'])).toEqual([
    'The schools are in Ohio and Texas.',
    '1 College a, Columbus, OH',
    '2 College b, Dayton, OH',
    '3 College c, Austin, TX',
  ])
})

test('says what is not on it, and why', () => {
  expect(said([online('none', 'all', 'not-reported')], ['a'])).toEqual([
    'The school is in Ohio.',
    '1 College a, Columbus, OH',
    '2 is online, not drawn',
    'The place of 3 is not known',
  ])
  expect(said([online('none', 'all', 'all')], ['a'])?.[2]).toBe('2 and 3 are online, not drawn')
  expect(said([], ['z'])).toBeNull()
})

test('says how far each is from home where that goes along', () => {
  expect(said([online('none', 'none', 'none'), miles(12, 1, 900)], ['a', 'b', 'c'], true)).toEqual([
    'The schools are in Ohio and Texas. The nearest is 1 mile from home.',
    '1 College a, Columbus, OH, ~12 miles',
    '2 College b, Dayton, OH, ~1 mile',
    '3 College c, Austin, TX, ~900 miles',
    '+ Home',
  ])
})

test('stands on the page as an image with its sentence, 60 mm high where there is room', () => {
  const map = drawing(['a', 'b', 'c'])
  const comparison = comparisonOf(PROGRAMS, [online('none', 'none', 'none')])
  const page = printPage(documentOf(comparison, { map }), { sources: true, paper: 'letter' }, words)
  expect(page.html).toContain('.map-image{flex:none;width:auto;height:60mm}')
  expect(page.html).toContain('alt="The schools are in Ohio and Texas."')
  const without = printPage(documentOf(comparison), { sources: true, paper: 'letter' }, words)
  expect(without.html).not.toContain('<img')
})
