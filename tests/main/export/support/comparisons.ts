import * as fc from 'fast-check'
import type { Cell, Comparison, ComparisonRow } from '../../../../data/contract/comparison.ts'
import { COMPARED, field, GROUPS, type ComparedId } from '../../../../data/fields/catalogue.ts'
import { hasValue, STATUSES, type Figure, type Source, type Unit } from '../../../../data/figures/figure.ts'

/** Text as an enemy writes it: formulas, tags, tables, style sheets, signs that no XML may hold. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '=HYPERLINK("http://x","y")',
    '+1',
    '-2+3',
    '@SUM(A1)',
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '</style><script>',
    '| a | b |\n| --- |',
    '# head `code` [x](javascript:alert(1))',
    '&lt;b&gt;',
    '\u0000\u0007\uFFFF',
    'O’Neill “College”',
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...'=+-@|<>&"\'`*_[]\\#\n a1'), minLength: 1, maxLength: 12 }),
)

const SOURCE: Source = {
  id: 'py',
  publisher: 'NCES',
  title: 'Charges',
  file: 'py.csv',
  asOf: '2023-24',
  readOn: '2026-11-23',
  url: 'https://nces.ed.gov/',
  licence: 'public domain',
}

const PARTS = ['tuitionAndFees', 'books', 'exam', 'membership', 'renewal'] as const

const valueOf = (unit: Unit) =>
  unit === 'cents'
    ? fc.integer({ min: 0, max: 1e8 })
    : unit === 'percent'
      ? fc.integer({ min: -1000, max: 1000 }).map((n) => n / 10)
      : fc.integer({ min: 0, max: 1e6 })

/** A figure of any status: zeros, bands, lower bounds, conflicts, own values with what they replace. */
function anyFigure(unit: Unit, deep = true): fc.Arbitrary<Figure> {
  const provenance = fc.constantFrom<Figure['provenance']>(
    [],
    [{ source: 'py', columns: 'CIPTUIT2' }],
    [{ source: 'py', columns: 'X', rule: 'tuition-by-years' }],
    [{ source: 'gone', columns: '' }],
  )
  const plain = fc
    .record({
      status: fc.constantFrom(...STATUSES),
      value: fc.oneof(fc.constant(0), valueOf(unit)),
      more: fc.constantFrom('nothing', 'band', 'part', 'conflict'),
      parts: fc.subarray([...PARTS], { minLength: 1 }),
      provenance,
    })
    .map(({ status, value, more, parts, provenance }): Figure => {
      if (!hasValue(status)) return { status, value: null, provenance }
      const figure = { status, value, provenance }
      if (more === 'band') return { ...figure, high: value + 5 }
      if (more === 'part') return { ...figure, unknownParts: parts }
      if (more !== 'conflict') return figure
      const side = (id: string, value: number) => ({ id, figure: { status, value, provenance } })
      return {
        ...figure,
        high: value + 100,
        notes: [{ code: 'conflict', params: { low: value / 100, high: (value + 100) / 100 } }],
        sides: [side('a', value), side('b', value + 100)],
      }
    })
  if (!deep) return plain
  return fc
    .tuple(plain, fc.option(anyFigure(unit, false), { freq: 1 }))
    .map(([figure, original]) => (original === null ? figure : { ...figure, original }))
}

const paper = (known: boolean): Figure => ({
  status: known ? 'known' : 'not-reported',
  value: known ? 1 : null,
  provenance: [{ source: 'py', columns: 'C' }],
})

function anyCell(id: ComparedId): fc.Arbitrary<Cell> {
  const { kind, unit, words = '' } = field(id)
  switch (kind) {
    case 'figure': {
      const quarters = { median: 12_345, p25: 1, p75: 20_000 }
      const upper = { median: 12_345, p25: 2, p75: 30_050 }
      const peers = fc.constantFrom(undefined, { n: 40, ...quarters, upper, atLeast: 1, unknown: 2 })
      const units = unit ? fc.constant(unit) : fc.constantFrom<Unit>('clock-hours', 'credit-hours')
      return units.chain((of) =>
        fc.tuple(anyFigure(of), peers).map(([figure, around]): Cell => ({
          kind: 'figure',
          unit: of,
          figure,
          ...(around ? { peers: around } : {}),
        })),
      )
    }
    case 'category':
      return fc.boolean().map((known) => ({
        kind: 'category',
        words,
        code: known ? 'some' : 'not-reported',
        figure: paper(known),
      }))
    case 'text':
      return fc
        .option(hostileText)
        .map((text) => ({ kind: 'text', text: text === '' ? null : text, figure: paper(text !== null) }))
    case 'occupations':
      return fc.subarray(['29-2072', '29-9021']).map((occupations) => ({ kind: 'occupations', occupations }))
    case 'verdict':
      return fc.constantFrom<Cell>(
        { kind: 'verdicts', verdicts: [] },
        {
          kind: 'verdicts',
          verdicts: [
            {
              credential: 'CCS',
              verdict: 'yes',
              reasons: [{ code: 'required-diploma', params: { credential: 'CCS' } }],
            },
            { credential: 'RHIT', verdict: 'ask', reasons: [] },
          ],
        },
      )
  }
}

const anyProgram = (column: number) =>
  fc
    .record({ program: hostileText, institution: hostileText })
    .map((named): Comparison['programs'][number] => ({
      ...named,
      key: `10${column}000-51.0713-21`,
      list: null,
      city: 'Salem',
      state: 'OR',
      zip: '97301',
      cip: '51.0713',
      awardLevel: 21,
    }))

/** Any comparison of one to four programs: some rows of every group, told ones too. */
export const anyComparison: fc.Arbitrary<Comparison> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.subarray([...COMPARED], { minLength: 1 }))
  .chain(([columns, fields]) =>
    fc
      .tuple(
        fc.tuple(...Array.from({ length: columns }, (_, column) => anyProgram(column))),
        fc.tuple(
          ...fields.map((id) =>
            fc
              .record({
                cells: fc.array(anyCell(id), { minLength: columns, maxLength: columns }),
                differs: fc.boolean(),
                best: fc.subarray(Array.from({ length: columns }, (_, column) => column)),
              })
              .map((row): ComparisonRow => ({ field: id, ...row })),
          ),
        ),
      )
      .map(([programs, rows]) => comparisonOf(programs, rows)),
  )

export function comparisonOf(
  programs: Comparison['programs'],
  rows: readonly ComparisonRow[],
  more: Partial<Comparison> = {},
): Comparison {
  return {
    programs,
    figuresOf: null,
    changedSince: null,
    missing: [],
    residency: 'in-state',
    area: { area: 'US', title: 'United States', kind: 'nation' },
    areas: [],
    occupations: [{ soc: '29-2072', title: 'Medical Records Specialists', offered: true, columns: [0] }],
    occupation: null,
    suggestedOccupation: null,
    credentials: [],
    credential: null,
    presentPay: null,
    groups: GROUPS.map((id) => ({ id, rows: rows.filter((row) => field(row.field).group === id) })).filter(
      (group) => group.rows.length > 0,
    ),
    notices: [],
    facts: [],
    sources: { py: SOURCE },
    ...more,
  }
}
