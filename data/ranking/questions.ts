import { cellKey, type CellKey, type ComparisonState, type OwnFigure } from '../comparison-state.ts'
import type { Cell, ComparedProgram, Comparison } from '../contract/comparison.ts'
import { ASKED, field, FIELDS, type AskedId } from '../fields/catalogue.ts'
import { isLowerBound, type Figure, type Note } from '../figures/figure.ts'
import { isConflict } from '../format/format-figure.ts'
import { cellOf, textOf } from './cell-order.ts'

/** The call sheet: what to ask each school, from the blanks and estimates of a comparison. */

/**
 * Why it is asked. exam: a verdict depends on it. always: nobody publishes it.
 * unclear: it is said of several programs together. The rest is what stands in the
 * cell. Message keys `question.why.<code>`.
 */
type QuestionWhy =
  'blank' | 'hidden' | 'estimate' | 'imputed' | 'at-least' | 'unclear' | 'conflict' | 'always' | 'exam'

export interface Question {
  /** The cell it is about; the answer and the tick are kept under it. */
  readonly key: CellKey
  readonly column: number
  readonly program: ComparedProgram
  readonly field: AskedId | 'maySit'
  readonly why: QuestionWhy
  /** What the official files and lists say; null where they say nothing. */
  readonly shown: Cell | null
  /** Of the exams: what to find out, each once (message keys `reason.<code>`). */
  readonly asks: readonly Note[]
  /** The person's own figure, as they were told it. */
  readonly answer: OwnFigure | null
  /** What they wrote down: of the exams it is the answer. */
  readonly note: string | null
  /** ISO day on which it was done with. */
  readonly tickedOn: string | null
}

export interface SchoolQuestions {
  /** Names the school within the sheet. */
  readonly id: string
  readonly institution: string
  readonly city: string
  readonly state: string
  readonly phone: string | null
  readonly website: string | null
  readonly questions: readonly Question[]
}

/** What a school can tell of an exam; the rest is the issuer's to tell. */
const ASKED_OF_SCHOOLS = [
  'ask-cahiim',
  'ask-caahep-abhes',
  'ask-hands-on-hours',
  'ask-level',
  'ask-field',
] as const

/** Schools in the order of their first program; of a school its programs in their order. */
export function questionsOf(
  comparison: Comparison,
  state: Pick<ComparisonState, 'figures' | 'notes' | 'ticked'>,
): readonly SchoolQuestions[] {
  const schools = new Map<string, SchoolQuestions & { readonly questions: Question[] }>()
  comparison.programs.forEach((program, column) => {
    const { institution, city, state: where, zip } = program
    const id = [institution, city, where, zip].join('|')
    let school = schools.get(id)
    if (!school) {
      school = {
        id,
        institution,
        city,
        state: where,
        phone: textOf(comparison, 'phone', column),
        website: textOf(comparison, 'website', column),
        questions: [],
      }
      schools.set(id, school)
    }
    school.questions.push(...questionsOfProgram(comparison, state, column, program))
  })
  return [...schools.values()]
}

/** Done with: answered, or ticked without an answer. */
export function isDone({ answer, tickedOn }: Question): boolean {
  return answer !== null || tickedOn !== null
}

/** In the order of the comparison's rows. */
const IN_ORDER = FIELDS.map(({ id }) => id).filter(
  (id): id is AskedId | 'maySit' => id === 'maySit' || (ASKED as readonly string[]).includes(id),
)

function questionsOfProgram(
  comparison: Comparison,
  { figures, notes, ticked }: Pick<ComparisonState, 'figures' | 'notes' | 'ticked'>,
  column: number,
  program: ComparedProgram,
): Question[] {
  return IN_ORDER.flatMap((id) => {
    const key = cellKey(program.key, id)
    const cell = cellOf(comparison, id, column)
    const asks = id === 'maySit' ? examAsks(cell) : []
    const why = id === 'maySit' ? (asks.length > 0 ? 'exam' : null) : whyAsked(id, cell)
    const tickedOn = ticked[key] ?? null
    // What was ticked stays on the sheet, whatever the cell came to say since.
    if (why === null && (tickedOn === null || id === 'maySit')) return []
    return [
      {
        key,
        column,
        program,
        field: id,
        why: why ?? 'blank',
        shown: id === 'maySit' ? null : officialCell(cell),
        asks,
        answer: figures[key] ?? null,
        note: notes[key] ?? null,
        tickedOn,
      },
    ]
  })
}

/** Why a school is asked of a field; null where its cell says enough. */
function whyAsked(id: AskedId, cell: Cell | undefined): QuestionWhy | null {
  const { userProvided } = field(id)
  if (userProvided) return 'always'
  if (!cell || cell.kind === 'occupations' || cell.kind === 'verdicts') return 'blank'
  const figure = official(cell.figure)
  if (!figure) return 'blank'
  // The agency counts the programs of one field and level at a school; which of them is not said.
  if (cell.kind === 'category' && (cell.original ?? cell.code) === 'some') return 'unclear'
  if (isConflict(figure)) return 'conflict'
  if (isLowerBound(figure)) return 'at-least'
  switch (figure.status) {
    case 'not-reported':
      return 'blank'
    case 'suppressed':
      return 'hidden'
    case 'estimated':
      return 'estimate'
    case 'imputed':
      return 'imputed'
    case 'at-least':
      return 'at-least'
    case 'known':
    case 'own':
    case 'not-applicable':
      return null
  }
}

/** What stood there before the person's own value; null where nothing did. */
function official(figure: Figure): Figure | null {
  return figure.status === 'own' ? (figure.original ?? null) : figure
}

/** The cell as it stood before the person's own value. */
function officialCell(cell: Cell | undefined): Cell | null {
  if (!cell || cell.kind === 'occupations' || cell.kind === 'verdicts') return cell ?? null
  if (cell.figure.status !== 'own') return cell
  const figure = official(cell.figure)
  if (!figure) return null
  if (cell.kind === 'figure') return { ...cell, figure }
  const { original } = cell
  if (cell.kind === 'text') return { ...cell, text: original ?? null, figure }
  return typeof original === 'string' ? { ...cell, code: original, figure } : null
}

/** What of a program's exams the school can tell, each once, with all the credentials that hang on it. */
function examAsks(cell: Cell | undefined): readonly Note[] {
  if (cell?.kind !== 'verdicts') return []
  const found = new Map<string, Note>()
  for (const { verdict, reasons } of cell.verdicts) {
    // A no is none for what the school could say; a yes may leave something to be asked.
    if (verdict === 'no') continue
    for (const note of reasons) {
      if (!(ASKED_OF_SCHOOLS as readonly string[]).includes(note.code)) continue
      const before = found.get(note.code)
      const { credential = '' } = note.params ?? {}
      found.set(note.code, {
        code: note.code,
        params: {
          ...note.params,
          credential: before ? `${before.params?.['credential']}, ${credential}` : credential,
        },
      })
    }
  }
  return [...found.values()]
}
