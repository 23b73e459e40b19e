import { OLD_IDS } from '../../data/fields/aliases.ts'
import { COMPARED, field, type ComparedId } from '../../data/fields/catalogue.ts'
import { JOB_GROUPS, type JobRowId } from '../../data/job-rows.ts'
import type { Translator } from '../../data/messages/translate.ts'
import {
  BESIDE,
  EXTRA_LINES,
  JOB_EXTRA_LINES,
  PARTS,
  type BesidePart,
  type Line,
  type LineId,
  type Part,
} from './exported-table.ts'

/** Labels of lines and the headings made from them, in one language; and the way back. */
export interface Headings {
  /** "Cost to finish" */
  label(id: LineId): string
  /** Of a row: "Cost to finish", "Cost to finish, high". */
  row(line: Line, part: Part | 'value'): string
  /** Of a column, with the unit where the label does not tell it: "Cost to finish (US dollars)". */
  column(line: Line, part: Part | 'value'): string
  /** What stands beside the values of a program, counted from 1: "2. Status", so that no two columns are called alike. */
  beside(part: BesidePart, program: number): string
  /** Also of an earlier Pathwise, which did not count: "Status". */
  ofBeside(text: string): BesidePart | null
  /** Null for a heading that is not ours. */
  ofRow(text: string): Found | null
  ofColumn(text: string): Found | null
}

export interface Found {
  readonly line: Line
  readonly part: Part | 'value'
}

/** Every line an export can hold. */
export const LINES: readonly Line[] = [
  ...EXTRA_LINES.map((id): Line => ({
    id,
    kind: id === 'presentPay' ? 'figure' : 'text',
    unit: id === 'presentPay' ? 'cents' : null,
  })),
  ...COMPARED.map(lineOfField),
]

/** Of jobs side by side; such a file is never read back. */
export const JOB_LINES: readonly Line[] = [
  ...JOB_EXTRA_LINES.map((id): Line => ({ id, kind: 'text', unit: null })),
  ...JOB_GROUPS.flatMap(({ fields }) => fields as readonly JobRowId[]).map(lineOfField),
]

function lineOfField(id: ComparedId | JobRowId): Line {
  const { kind, unit = null } = field(id)
  return { id, kind: kind === 'figure' ? 'figure' : 'text', unit }
}

const made = new WeakMap<Translator, Headings>()

export function headingsOf(words: Translator): Headings {
  let headings = made.get(words)
  if (!headings) made.set(words, (headings = makeHeadings(words)))
  return headings
}

function makeHeadings(words: Translator): Headings {
  const label = (id: LineId) => words.word(`export.line.${id}`, words.word(`field.${id}`))
  const rowAs = (label: string, part: Part | 'value') =>
    words.word(`export.column.${part}`, undefined, { label })
  const columnAs = (label: string, line: Line, part: Part | 'value') => {
    const heading = rowAs(label, part)
    const measured = line.unit === 'cents' || line.unit === 'percent'
    return measured && part === 'value'
      ? words.t('export.measured', { label: heading, unit: words.t(`unit.${line.unit}`) })
      : heading
  }
  const beside = (part: BesidePart, program: number | string) =>
    words.t('export.beside', { number: String(program), part: words.t(`export.${part}`) })
  const row = (line: Line, part: Part | 'value') => rowAs(label(line.id), part)
  const column = (line: Line, part: Part | 'value') => columnAs(label(line.id), line, part)
  const back = (heading: (label: string, line: Line, part: Part | 'value') => string) => {
    const labels = [...OLD_IDS.heading, ...LINES.map(({ id }) => [label(id), id] as const)]
    return new Map(
      labels.flatMap(([label, id]) =>
        LINES.filter((line) => line.id === id).flatMap((line) =>
          (['value', ...PARTS] as const).map((part): [string, Found] => [
            heading(label, line, part),
            { line, part },
          ]),
        ),
      ),
    )
  }
  const rows = back((label, _, part) => rowAs(label, part))
  const columns = back(columnAs)
  return {
    label,
    row,
    column,
    beside,
    ofBeside: (text) => {
      const [program = ''] = /\d+/.exec(text) ?? []
      return (
        BESIDE.find((part) => text === words.t(`export.${part}`) || text === beside(part, program)) ?? null
      )
    },
    ofRow: (text) => rows.get(text) ?? null,
    ofColumn: (text) => columns.get(text) ?? null,
  }
}
