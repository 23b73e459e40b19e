import { cellKey, type CellKey, type ComparisonState, type OwnFigure } from '../comparison-state.ts'
import type { Cell, ComparedProgram, Comparison } from '../contract/comparison.ts'
import { ASKED, field, FIELDS, isOfLists, type AskedId, type FieldId } from '../fields/catalogue.ts'
import { isGuess, isLowerBound, type Figure, type Note } from '../figures/figure.ts'
import { isConflict } from '../format/format-figure.ts'
import { isOwnFigureSource } from '../own-figure.ts'
import type { SchoolClosing } from '../school-closing.ts'
import type { StateAsks } from '../rules/state-rule.ts'
import { cellOf, textOf } from './cell-order.ts'

/** The call sheet: what to ask each school, from the blanks and estimates of a comparison. */

/**
 * Why it is asked. exam: a verdict depends on it. state: the state asks for something in the
 * job, or may. always: nobody publishes it.
 * unclear: it is said of several programs together. The rest is what stands in the
 * cell. Message keys `question.why.<code>`.
 */
type QuestionWhy =
  | 'blank'
  | 'hidden'
  | 'estimate'
  | 'imputed'
  | 'at-least'
  | 'unclear'
  | 'conflict'
  | 'always'
  | 'exam'
  | 'state'
  | 'guess'

export interface Question {
  /** The cell it is about; the answer and the tick are kept under it. */
  readonly key: CellKey
  readonly column: number
  readonly program: ComparedProgram
  readonly field: AskedId | ExamField | 'enrolls' | 'meetsState'
  readonly why: QuestionWhy
  /** What the official files and lists say; null where they say nothing. */
  readonly shown: Cell | null
  /** Of the exams: what to find out, each once (message keys `reason.<code>`). Of the state's rule: its words. */
  readonly asks: readonly Note[]
  /** Of the question whether students of their state are enrolled: the state. */
  readonly home?: string
  /** The person's own figure, as they were told it. */
  readonly answer: OwnFigure | null
  /** What they wrote down. */
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
  /** Absent where it is open, as far as anybody says. */
  readonly closed?: SchoolClosing
  readonly questions: readonly Question[]
}

/** What a school can tell of an exam, and the field that its answer is of; the rest is the issuer's to tell. */
export const ASKED_OF_SCHOOLS = {
  'ask-cahiim': 'accredited',
  'ask-caahep-abhes': 'accredited',
  'ask-hands-on-hours': 'handsOn',
  'ask-level': 'awardLevel',
  'ask-field': 'cip',
} as const satisfies Readonly<Record<string, FieldId>>

type ExamField = (typeof ASKED_OF_SCHOOLS)[keyof typeof ASKED_OF_SCHOOLS]
const EXAM_FIELDS: readonly FieldId[] = Object.values(ASKED_OF_SCHOOLS)

/** What a case holds of questions; without a home nothing is asked that hangs on it. */
type Told = Pick<ComparisonState, 'figures' | 'notes' | 'ticked'> & Partial<Pick<ComparisonState, 'home'>>

/** Schools in the order of their first program; of a school its programs in their order. */
export function questionsOf(comparison: Comparison, state: Told): readonly SchoolQuestions[] {
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
        ...(program.closed ? { closed: program.closed } : {}),
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

const isExamField = (id: FieldId): id is ExamField => EXAM_FIELDS.includes(id)

/** In the order of the comparison's rows. */
const IN_ORDER = FIELDS.map(({ id }) => id).filter(
  (id): id is Question['field'] =>
    id === 'enrolls' || id === 'meetsState' || isExamField(id) || (ASKED as readonly string[]).includes(id),
)

function questionsOfProgram(
  comparison: Comparison,
  { figures, notes, ticked, home }: Told,
  column: number,
  program: ComparedProgram,
): Question[] {
  const from = elsewhere(comparison, column, program, home?.state ?? null)
  return IN_ORDER.flatMap((id) => {
    if (id === 'enrolls' && from === null) return []
    const key = cellKey(program.key, id)
    const isOfExam = isExamField(id)
    const cell = cellOf(comparison, id, column)
    const asks = isOfExam
      ? examAsks(id, cellOf(comparison, 'maySit', column))
      : id === 'meetsState'
        ? stateAsks(cellOf(comparison, 'stateRule', column))
        : []
    if (id === 'meetsState' && asks.length === 0) return []
    // What a list does not say of its program is asked, whether an exam hangs on it or not.
    const isOfList = isOfLists(id) && program.list !== null
    const why =
      asks.length > 0 ? (isOfExam ? 'exam' : 'state') : isOfExam && !isOfList ? null : whyAsked(id, cell)
    // An earlier release kept one tick, and words, for all that the exams ask.
    const ofAll = isOfExam ? cellKey(program.key, 'maySit') : key
    const tickedOn = ticked[key] ?? ticked[ofAll] ?? null
    // What was ticked stays on the sheet, whatever the cell came to say since.
    if (why === null && (tickedOn === null || isOfExam)) return []
    return [
      {
        key,
        column,
        program,
        field: id,
        why: why ?? 'blank',
        shown: isOfExam && !isOfList ? null : officialCell(cell),
        asks,
        ...(id === 'enrolls' && from !== null ? { home: from } : {}),
        answer: figures[key] ?? null,
        note: notes[key] ?? notes[ofAll] ?? null,
        tickedOn,
      },
    ]
  })
}

/**
 * What a state's rule asks of a program: that it be met, or, of a state that was not looked
 * up, what it is. Nothing where the rule asks for nothing that a program gives, and where
 * nobody looked for rules on the job.
 */
function stateAsks(cell: Cell | undefined): readonly Note[] {
  if (cell?.kind !== 'category') return []
  const notes = cell.figure.notes ?? []
  const inState = notes.find(({ params }) => params?.['inState'] !== undefined)?.params?.['inState']
  if (inState === undefined) return []
  if (cell.code === 'not-looked-up') return [{ code: 'not-looked-up', params: { inState } }]
  const [rule] = notes
  return rule && ASKS_OF_PROGRAMS.includes(cell.code)
    ? [{ code: 'rule', params: { inState, rule: rule.code } }]
    : []
}

/** The rest says only what may be done, or asked once. */
const ASKS_OF_PROGRAMS: readonly string[] = [
  ...(['credential', 'tasks', 'program', 'training', 'reported'] satisfies StateAsks[]),
]

/** The person's state, where the program is online, in part or whole, and its school is in another one. */
function elsewhere(
  comparison: Comparison,
  column: number,
  { state }: ComparedProgram,
  home: string | null,
): string | null {
  const online = cellOf(comparison, 'online', column)
  const isOnline = online?.kind === 'category' && (online.code === 'all' || online.code === 'some')
  return isOnline && home !== null && state !== '' && state !== home ? home : null
}

/** Why a school is asked of a field; null where its cell says enough. */
function whyAsked(id: Question['field'], cell: Cell | undefined): QuestionWhy | null {
  const { userProvided } = field(id)
  if (userProvided) return 'always'
  if (!cell || cell.kind === 'occupations' || cell.kind === 'verdicts') return 'blank'
  const figure = official(cell.figure)
  if (!figure) return 'blank'
  if (isGuess(figure)) return 'guess'
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

/** What stood there before a value that the person was told; null where nothing did. What a list of theirs says stands. */
function official(figure: Figure): Figure | null {
  return isTold(figure) ? (figure.original ?? null) : figure
}

const isTold = ({ status, provenance }: Figure): boolean =>
  status === 'own' && provenance.some(({ source }) => isOwnFigureSource(source))

/** The cell as it stood before the person's own value. */
function officialCell(cell: Cell | undefined): Cell | null {
  if (!cell || cell.kind === 'occupations' || cell.kind === 'verdicts') return cell ?? null
  if (!isTold(cell.figure)) return cell
  const figure = official(cell.figure)
  if (!figure) return null
  if (cell.kind === 'figure') return { ...cell, figure }
  const { original } = cell
  if (cell.kind === 'text') return { ...cell, text: original ?? null, figure }
  return typeof original === 'string' ? { ...cell, code: original, figure } : null
}

/**
 * What of a program's exams the school can tell that is an answer of a field, each once,
 * with all the credentials that hang on it. What was answered stays.
 */
function examAsks(id: ExamField, cell: Cell | undefined): readonly Note[] {
  if (cell?.kind !== 'verdicts') return []
  const found = new Map<string, Note>()
  for (const { verdict, reasons } of cell.verdicts) {
    for (const { code, params = {} } of reasons) {
      const isAnswered = code.startsWith('told-')
      const asked = isAnswered ? String(params['asked']) : code
      // A no of other causes is none for what the school could say; a yes may leave something to be asked.
      if (verdict === 'no' && !isAnswered) continue
      if ((ASKED_OF_SCHOOLS as Readonly<Record<string, FieldId>>)[asked] !== id) continue
      const before = found.get(asked)
      const { credential = '' } = params
      found.set(asked, {
        code: asked,
        params: {
          ...params,
          credential: before ? `${before.params?.['credential']}, ${credential}` : credential,
        },
      })
    }
  }
  return [...found.values()]
}
