import { describe, expect, test } from 'vitest'
import type { Cell, Comparison, ComparisonRow } from '../../../data/contract/comparison.ts'
import type { FieldId } from '../../../data/fields/catalogue.ts'
import type { Figure } from '../../../data/figures/figure.ts'
import { en } from '../../../data/messages/en/index.ts'
import { asName, asWords } from '../../../data/messages/said.ts'
import { comparisonOf } from './support/comparisons.ts'
import { documentOf, words } from './support/document.ts'
import { sourceLine } from '../../../main/export/source-line.ts'

const program = (key: string): Comparison['programs'][number] => ({
  key,
  list: null,
  program: 'Coding',
  institution: `College ${key}`,
  city: 'Salem',
  state: 'OR',
  zip: '97301',
  cip: '51.0713',
  awardLevel: 21,
})
const figure = (given: Partial<Figure>): Figure => ({
  status: 'known',
  value: null,
  provenance: [{ source: 'py', columns: 'C' }],
  ...given,
})
const money = (given: Partial<Figure>): Cell => ({ kind: 'figure', unit: 'cents', figure: figure(given) })
const row = (field: FieldId, cells: Cell[], more: Partial<ComparisonRow> = {}): ComparisonRow => ({
  field,
  cells,
  best: [],
  differs: true,
  ...more,
})
const cells = (...given: Cell[]) => {
  const document = documentOf(
    comparisonOf(
      given.map((_, at) => program(String(at))),
      [row('tuitionAndFees', given)],
    ),
  )
  return { document, cells: document.groups[0]!.rows[0]!.cells }
}

describe('a cell', () => {
  test('says what is unknown of a sum, and what the agency filled in', () => {
    const { cells: shown, document } = cells(
      money({ value: 893_000, unknownParts: ['books', 'exam'] }),
      money({ value: 900_000, status: 'imputed' }),
    )
    expect(shown[0]).toMatchObject({
      text: 'at least 8,930',
      full: 'at least $8,930',
      remarks: ['books and exam unknown'],
    })
    expect(shown[1]).toMatchObject({ text: '9,000', remarks: ['filled in'] })
    expect(document.marks.map(({ sign }) => sign)).toEqual(['at least', 'filled in'])
  })

  test('of the person’s own keeps what it replaced, and a choice what it was chosen from', () => {
    const { cells: shown } = cells(
      money({ value: 590_000, status: 'own', provenance: [], original: figure({ value: 663_300 }) }),
      money({ value: 590_000, status: 'own', original: figure({ status: 'not-reported' }) }),
      money({ value: 39_900, original: figure({ value: 39_900, high: 42_500 }) }),
    )
    expect(shown.map(({ remarks }) => remarks)).toEqual([
      ['told', 'official: $6,633'],
      ['told'],
      ['chosen from $399 to $425'],
    ])
  })

  test('that is unknown is a sign with its meaning, and never 0; a known 0 is 0', () => {
    const { cells: shown, document } = cells(
      money({ status: 'not-reported' }),
      money({ status: 'suppressed' }),
      money({ status: 'not-applicable' }),
      money({ value: 0 }),
    )
    expect(shown.map(({ text }) => text)).toEqual(['–', 'hidden', 'n/a', '0'])
    expect(shown.map(({ numbers }) => numbers)).toEqual([[], [], [], [1]])
    expect(document.marks.map(({ meaning }) => meaning)).toEqual([
      'not reported: ask the school',
      'the agency does not show it',
      'does not apply',
    ])
  })

  test('stands against programs like it, where their median is known', () => {
    const quarters = { median: 750_049, p25: 1, p75: 2 }
    const peers = { n: 1120, ...quarters, upper: quarters, atLeast: 0, unknown: 3 }
    const band = { ...peers, upper: { ...quarters, median: 1_490_050 } }
    const { cells: shown } = cells(
      { kind: 'figure', unit: 'cents', figure: figure({ value: 1 }), peers },
      { kind: 'figure', unit: 'cents', figure: figure({ value: 1 }), peers: { ...peers, median: null } },
      { kind: 'figure', unit: 'cents', figure: figure({ value: 1 }), peers: band },
      { kind: 'figure', unit: 'cents', figure: figure({ status: 'suppressed' }), peers },
    )
    // A median between two prices has cents that nobody asks for.
    expect(shown.map(({ context }) => context)).toEqual([
      'median 7,500 of 1,120',
      null,
      'median 7,500 to 14,901 of 1,120',
      null,
    ])
  })
})

describe('rows', () => {
  const two = (field: FieldId, differs: boolean) =>
    row(field, [money({ value: 1 }), money({ value: 2 })], { differs, best: [0] })
  const comparison = comparisonOf(
    [program('a'), program('b')],
    [two('tuitionAndFees', true), two('books', false), two('exam', true)],
  )
  const fields = (
    show: 'all' | 'differences' | 'same',
    rows = { hidden: [] as FieldId[], order: [] as FieldId[] },
  ) =>
    documentOf(comparison, {
      options: { show, rows, beside: { status: true, source: false, asOf: false } },
    }).groups.flatMap((group) => group.rows.map((each) => each.field))

  test('are those in view, in the person’s own order', () => {
    expect(fields('all')).toEqual(['tuitionAndFees', 'books', 'exam'])
    expect(fields('differences')).toEqual(['tuitionAndFees', 'exam'])
    expect(fields('same')).toEqual(['books'])
    expect(fields('all', { hidden: ['books'], order: ['exam', 'tuitionAndFees'] })).toEqual([
      'exam',
      'tuitionAndFees',
    ])
  })

  test('say the best in their own column', () => {
    const [first] = documentOf(comparison).groups[0]!.rows
    expect(first!.cells.map(({ best }) => best)).toEqual([true, false])
  })
})

describe('sources', () => {
  test('are numbered as cells name them, in one line each, with the rule that derived figures', () => {
    const { document } = cells(
      money({ value: 1, provenance: [{ source: 'py', columns: 'C', rule: 'tuition-by-years' }] }),
    )
    expect(document.sources).toMatchObject([{ number: 1, publisher: asName('NCES'), readOn: '2026-11-23' }])
    expect(sourceLine(document.sources[0]!, words)).toMatch(
      /^NCES, Charges, as of 2023–24, https:\/\/nces\.ed\.gov\/\. The school charges by year\./,
    )
  })
})

describe('notes', () => {
  test('are on the whole, then program by program; none of a program that is not compared', () => {
    const { notes } = documentOf(comparisonOf([program('a'), program('b')], []), {
      notes: { 'b|books': 'of books', 'b|': 'of b', 'c|': 'of c', '|': 'of all', 'a|': 'of a' },
    })
    const of = (school: string) => [asName('Coding'), asWords(', '), asName(`College ${school}`)]
    expect(notes).toEqual([
      { about: [asWords('The whole comparison')], text: 'of all' },
      { about: of('a'), text: 'of a' },
      { about: of('b'), text: 'of b' },
      { about: [...of('b'), asWords(', '), asWords('Books and supplies')], text: 'of books' },
    ])
  })
})

test('on paper no notice asks to press what is not there', () => {
  const on = Object.entries(en).filter(([key]) => key.startsWith('notice.'))
  const onPaper = Object.entries(en).filter(([key]) => key.startsWith('export.notice.'))
  const asks = /\b(Choose|Click|Press|Tell your)\b/
  for (const [key, words] of onPaper) expect(words, key).not.toMatch(asks)
  for (const [key, words] of on) {
    const code = key.slice('notice.'.length)
    if (asks.test(words)) expect(en, key).toHaveProperty([`export.notice.${code}`])
  }
})
