import type { Cell, Comparison } from '../../../../data/contract/comparison.ts'
import type { FieldId } from '../../../../data/fields/catalogue.ts'
import type { BareFigure, Figure, Unit } from '../../../../data/figures/figure.ts'
import { costToCredential, costToFinish } from '../../../../data/formulas/cost.ts'
import { RECORDS, SOURCES } from './facts.ts'

/** Dollars as a published figure; null is one that nobody published. */
export const published = (dollars: number | null, over: Partial<Figure> = {}): Figure => ({
  ...(dollars === null
    ? { status: 'not-reported', value: null }
    : { status: 'known', value: Math.round(dollars * 100) }),
  provenance: [],
  ...over,
})
export const months = (value: number | null): Figure => ({
  status: value === null ? 'not-reported' : 'known',
  value,
  provenance: [],
})

export interface Given {
  readonly institution: string
  readonly program?: string
  readonly tuition: Figure
  readonly books: Figure
  readonly exam?: Figure
  /** Nobody told whether a graduate may sit it. */
  readonly examOpen?: boolean
  readonly months?: Figure
  readonly grants?: Figure
}

const provenanceLines = (figure: BareFigure): Figure => ({ provenance: [], ...figure })

/** A comparison of programs that all lead to medical records specialists, with their costs summed as the program does. */
export function comparisonOf(given: readonly Given[], over: Partial<Comparison> = {}): Comparison {
  const nothing = published(0, { status: 'not-applicable', value: null })
  const withExam = given.some(({ exam }) => exam)
  const finish = given.map(({ tuition, books }) => provenanceLines(costToFinish(tuition, books)))
  const row = (field: FieldId, unit: Unit, figures: readonly Figure[]) => ({
    field,
    cells: figures.map((figure): Cell => ({ kind: 'figure', figure, unit })),
    best: [],
    differs: true,
  })
  return {
    programs: given.map(({ institution, program = 'Medical coding' }, column) => ({
      key: `10000${column}-51.0713-2` as Comparison['programs'][number]['key'],
      list: null,
      program,
      institution,
      city: '',
      state: 'TX',
      zip: '',
      cip: '51.0713',
      awardLevel: 2,
    })),
    figuresOf: null,
    changedSince: null,
    missing: [],
    residency: 'in-state',
    area: { area: 'US', title: 'United States', kind: 'nation' },
    areas: [],
    occupations: [
      { soc: RECORDS.soc, title: RECORDS.title, offered: true, columns: given.map((_, column) => column) },
    ],
    occupation: RECORDS.soc,
    suggestedOccupation: null,
    credentials: [],
    credential: withExam ? 'CCS' : null,
    presentPay: null,
    groups: [
      {
        id: 'cost',
        rows: [
          row('costToFinish', 'cents', finish),
          row(
            'tuitionAndFees',
            'cents',
            given.map(({ tuition }) => tuition),
          ),
          row(
            'books',
            'cents',
            given.map(({ books }) => books),
          ),
          ...(withExam
            ? [
                row(
                  'costToCredential',
                  'cents',
                  given.map(({ exam, examOpen = false }, column) => ({
                    ...provenanceLines(
                      costToCredential(finish[column] as Figure, exam ?? nothing, nothing, nothing),
                    ),
                    ...(examOpen ? { notes: [{ code: 'credential-open' }] } : {}),
                  })),
                ),
                row(
                  'exam',
                  'cents',
                  given.map(({ exam }) => exam ?? nothing),
                ),
                row(
                  'membership',
                  'cents',
                  given.map(() => nothing),
                ),
                row(
                  'renewal',
                  'cents',
                  given.map(() => published(null)),
                ),
              ]
            : []),
          ...(given.some(({ grants }) => grants)
            ? [
                row(
                  'grants',
                  'cents',
                  given.map(({ grants }) => grants ?? published(null)),
                ),
              ]
            : []),
        ],
      },
      {
        id: 'time',
        rows: [
          row(
            'months',
            'months',
            given.map((one) => one.months ?? months(10)),
          ),
        ],
      },
    ],
    notices: [],
    facts: [RECORDS],
    sources: SOURCES,
    ...over,
  }
}

/** The same in the words of the worked examples: 8,930 without books, 6,400 estimated with books of 900. */
export const AUSTIN: Given = { institution: 'Austin', tuition: published(8930), books: published(null) }
export const BOISE: Given = {
  institution: 'Boise',
  tuition: published(6400, { status: 'estimated' }),
  books: published(900),
}
