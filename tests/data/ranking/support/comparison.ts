import { DEFAULT_RESIDENCY } from '../../../../data/program.ts'
import type { Cell, ComparedProgram, Comparison, Verdict } from '../../../../data/contract/comparison.ts'
import { field, type FieldId } from '../../../../data/fields/catalogue.ts'
import type { Figure, Note, Status } from '../../../../data/figures/figure.ts'

/** A comparison of programs A, B, C ... with the rows given, as main would answer it. */
export function comparisonOf(
  rows: Partial<Record<FieldId, readonly Cell[]>>,
  programs: readonly Partial<ComparedProgram>[] = programsOf(rows),
): Comparison {
  return {
    programs: programs.map((program, column) => ({ ...programOf(column), ...program })),
    figuresOf: null,
    changedSince: null,
    missing: [],
    residency: DEFAULT_RESIDENCY,
    area: { area: 'US', title: 'United States', kind: 'nation' },
    areas: [],
    occupations: [],
    occupation: null,
    suggestedOccupation: null,
    credentials: [],
    credential: null,
    presentPay: null,
    groups: (Object.keys(rows) as FieldId[]).map((id) => ({
      id: field(id).group,
      rows: [
        {
          field: id,
          cells: rows[id] ?? [],
          best: [],
          differs: new Set(rows[id]?.map((cell) => JSON.stringify(cell))).size > 1,
        },
      ],
    })),
    notices: [],
    facts: [],
    sources: {},
  }
}

const programsOf = (rows: Partial<Record<FieldId, readonly Cell[]>>) =>
  (Object.values(rows)[0] ?? []).map(() => ({}))

function programOf(column: number): ComparedProgram {
  const letter = String.fromCharCode(65 + column)
  return {
    key: `${column + 1}00000-51.0713-21`,
    list: null,
    program: 'Medical Coding',
    institution: `College ${letter}`,
    city: 'Austin',
    state: 'TX',
    zip: `7870${column}`,
    cip: '51.0713',
    awardLevel: 21,
  }
}

export function figure(value: number | null, more: Partial<Figure> = {}): Figure {
  const status: Status = value === null ? 'not-reported' : 'known'
  return { status, value, provenance: [], ...more }
}

export const cents = (value: number | null, more: Partial<Figure> = {}): Cell => ({
  kind: 'figure',
  unit: 'cents',
  figure: figure(value, more),
})
export const months = (value: number | null, more: Partial<Figure> = {}): Cell => ({
  kind: 'figure',
  unit: 'months',
  figure: figure(value, more),
})
export const category = (words: string, code: string, more: Partial<Figure> = {}): Cell => ({
  kind: 'category',
  words,
  code,
  figure: code === 'not-reported' ? figure(null, more) : figure(1, more),
})
export const text = (words: string | null): Cell => ({
  kind: 'text',
  text: words,
  figure: words === null ? figure(null) : figure(1),
})
export const verdicts = (
  ...all: readonly { credential: string; verdict: Verdict; reasons?: readonly (string | Note)[] }[]
): Cell => ({
  kind: 'verdicts',
  verdicts: all.map(({ credential, verdict, reasons = [] }) => ({
    credential,
    verdict,
    reasons: reasons.map((reason): Note =>
      typeof reason === 'string'
        ? { code: reason, params: { credential, issuer: 'AHIMA', hours: 400 } }
        : reason,
    ),
  })),
})
