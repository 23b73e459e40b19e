import { describe, expect, test } from 'vitest'
import type { Cell, Comparison, ComparisonRow } from '../../../data/contract/comparison.ts'
import type { Figure } from '../../../data/figures/figure.ts'
import { translator } from '../../../data/messages/translate.ts'
import { comparisonTable } from '../../../main/export/comparison-table.ts'
import type { LineId } from '../../../main/export/exported-table.ts'

const words = translator('en')
const options = {
  layout: 'across',
  status: true,
  source: false,
  asOf: false,
  show: 'all',
} as const

const source = {
  id: 'py',
  publisher: 'NCES',
  title: 'Charges',
  file: 'py.csv',
  asOf: '2023-24',
  readOn: '2026-11-23',
  url: '',
  licence: '',
}
const figure = (given: Partial<Figure>): Cell => ({
  kind: 'figure',
  unit: 'cents',
  figure: {
    status: 'known',
    value: null,
    provenance: [{ source: 'py', columns: 'CIPTUIT2' }],
    ...given,
  },
})
const row = (field: ComparisonRow['field'], differs: boolean, ...cells: Cell[]): ComparisonRow => ({
  field,
  cells,
  best: [],
  differs,
})
const paper = (value: 1 | null): Figure => ({
  status: value === null ? 'not-reported' : 'known',
  value,
  provenance: [],
})

const program = (key: string) => ({
  key,
  list: null,
  program: 'Coding',
  institution: 'College',
  city: 'Salem',
  state: 'OR',
  zip: '97301',
  cip: '51.0713',
  awardLevel: 21,
})

const comparison = (rows: ComparisonRow[], more: Partial<Comparison> = {}): Comparison => ({
  programs: [program('a'), program('b')],
  figuresOf: null,
  changedSince: null,
  area: { area: 'US', title: 'United States', kind: 'nation' },
  areas: [],
  missing: [],
  residency: 'in-state',
  occupations: [{ soc: '29-2072', title: 'Medical Records Specialists', offered: true, columns: [0, 1] }],
  occupation: null,
  suggestedOccupation: null,
  credentials: [],
  credential: null,
  presentPay: null,
  groups: [{ id: 'cost', rows }],
  notices: [],
  facts: [],
  sources: { py: source },
  ...more,
})

const TUITION = row(
  'tuitionAndFees',
  true,
  figure({ value: 893_000, unknownParts: ['books'] }),
  figure({ value: 320_000, high: 640_000, status: 'estimated' }),
)

const entry = (table: ReturnType<typeof comparisonTable>, id: LineId, program = 0) =>
  table.programs[program]?.[table.lines.findIndex((line) => line.id === id)]

describe('a figure', () => {
  test('keeps value, upper end and status in words', () => {
    const table = comparisonTable(comparison([TUITION]), options, words)
    expect(entry(table, 'tuitionAndFees')).toMatchObject({
      value: 893_000,
      high: null,
      status: 'known, at least; books unknown',
      source: null,
    })
    expect(entry(table, 'tuitionAndFees', 1)).toMatchObject({
      value: 320_000,
      high: 640_000,
      status: 'estimated',
    })
  })

  test('says its source and date on request, its status not where not asked', () => {
    const table = comparisonTable(
      comparison([TUITION]),
      { ...options, status: false, source: true, asOf: true },
      words,
    )
    expect(entry(table, 'tuitionAndFees')).toMatchObject({
      status: null,
      source: 'NCES, Charges, py.csv, CIPTUIT2',
      asOf: 'as of 2023–24',
    })
  })

  test('whose unit is told by program carries it', () => {
    const hours = row(
      'hours',
      true,
      { kind: 'figure', unit: 'clock-hours', figure: paper(1) },
      { kind: 'figure', unit: 'credit-hours', figure: paper(null) },
    )
    const table = comparisonTable(comparison([hours]), options, words)
    expect(entry(table, 'hours')).toMatchObject({ value: 1, unit: 'clock-hours' })
    expect(entry(table, 'hours', 1)).toMatchObject({ value: null, unit: null, status: 'not reported' })
  })
})

describe('words', () => {
  test('of categories and texts, with a status only where there is none to read', () => {
    const table = comparisonTable(
      comparison([
        row(
          'control',
          true,
          { kind: 'category', words: 'control', code: 'public', figure: paper(1) },
          { kind: 'category', words: 'control', code: 'not-reported', figure: paper(null) },
        ),
        row(
          'website',
          true,
          { kind: 'text', text: 'https://a.example', figure: paper(1) },
          { kind: 'text', text: null, figure: paper(null) },
        ),
      ]),
      options,
      words,
    )
    expect(entry(table, 'control')).toMatchObject({ text: 'Public', status: null })
    expect(entry(table, 'website', 1)).toMatchObject({ text: null, status: 'not reported' })
  })

  test('of verdicts with their reasons, and of occupations', () => {
    const verdicts: Cell = {
      kind: 'verdicts',
      verdicts: [
        {
          credential: 'CCS',
          verdict: 'yes',
          reasons: [{ code: 'required-diploma', params: { credential: 'CCS' } }],
        },
        { credential: 'RHIT', verdict: 'no', reasons: [] },
      ],
    }
    const none: Cell = { kind: 'verdicts', verdicts: [] }
    const list: Cell = { kind: 'occupations', occupations: ['29-2072'] }
    const table = comparisonTable(
      comparison([
        row('maySit', true, verdicts, none),
        row('occupation', false, list, list),
        row('payMedian', false, list, list),
      ]),
      options,
      words,
    )
    expect(entry(table, 'maySit')?.text).toBe('CCS: yes; RHIT: no')
    expect(entry(table, 'maySit')?.why).toMatch(/^CCS: CCS requires a high-school diploma/)
    expect(entry(table, 'maySit', 1)).toMatchObject({ text: null, why: null })
    expect(entry(table, 'occupation')?.text).toBe('SOC 29-2072 Medical Records Specialists')
    expect(entry(table, 'payMedian')).toMatchObject({
      value: null,
      text: null,
      status: 'depends on the occupation',
    })
  })
})

describe('lines', () => {
  test('say what the figures follow: residency, occupation, credential, present pay', () => {
    const wage = { ...paper(1), provenance: [] }
    const table = comparisonTable(
      comparison([TUITION], {
        occupation: '29-2072',
        credential: 'CCS',
        presentPay: 3_600_000,
        facts: [
          {
            soc: '29-2072',
            title: 'Medical Records Specialists',
            offered: true,
            outlook: {
              baseYear: 2024,
              targetYear: 2034,
              baseEmployment: wage,
              targetEmployment: wage,
              growth: wage,
              openings: wage,
              exits: wage,
              transfers: wage,
              entryEducation: null,
              training: null,
            },
            wages: [
              {
                vintage: '2025-05',
                area: 'US',
                employment: wage,
                p10: wage,
                p25: wage,
                median: wage,
                p75: wage,
                p90: wage,
              },
            ],
          },
        ],
      }),
      options,
      words,
    )
    expect(table.lines.map(({ id }) => id)).toEqual([
      ...['key', 'program', 'institution', 'residency', 'chosenOccupation', 'chosenCredential', 'presentPay'],
      'tuitionAndFees',
    ])
    expect(entry(table, 'key', 1)?.text).toBe('b')
    expect(entry(table, 'residency')?.text).toBe('In-state student')
    expect(entry(table, 'chosenOccupation')?.text).toBe(
      'SOC 29-2072 Medical Records Specialists, United States, pay of May 2025, outlook 2024 to 2034',
    )
    expect(entry(table, 'chosenCredential')?.text).toBe('CCS')
    expect(entry(table, 'presentPay')).toMatchObject({ value: 3_600_000, status: 'your own figure' })
  })

  test('are only those that differ, where so asked', () => {
    const same = row('books', false, figure({ value: 1 }), figure({ value: 1 }))
    const table = comparisonTable(comparison([TUITION, same]), { ...options, show: 'differences' }, words)
    expect(table.lines.map(({ id }) => id)).toEqual([
      ...['key', 'program', 'institution', 'residency', 'tuitionAndFees'],
    ])
  })
})
