import type { Cell, ComparedProgram } from '../../../data/contract/comparison.ts'
import { field, type ComparedId } from '../../../data/fields/catalogue.ts'
import { isGuess, isLowerBound, type Figure, type Status, type Unit } from '../../../data/figures/figure.ts'
import { peopleOf } from '../../../data/figures/group.ts'
import { isConflict } from '../../../data/format/format-figure.ts'
import type { Translator } from '../../../data/messages/translate.ts'
import type { TableField } from './descriptor.ts'

/** What a cell is in the table of programs; '' for what is missing. */
export interface Column {
  readonly name: string
  /** What the descriptor says of it, apart from codes that are known when all programs are. */
  readonly describe: (words: Translator) => Omit<TableField, 'name' | 'categories'>
  readonly read: (cell: Cell, program: ComparedProgram) => string
  /** Left out where no program has anything in it. */
  readonly isOptional: boolean
  /** The words of a code, where it holds codes. */
  readonly label?: (code: string, words: Translator) => string
}

/** Statuses as the table has them: two say more than the stored ones, one that a job was not settled on. */
type TableStatus = Status | 'lower-bound' | 'conflict' | 'depends-on-occupation'

/** Between the items of a list in one cell. */
const BETWEEN = '|'
export const listOf = (items: readonly string[]): string => items.join(BETWEEN)

/** Columns of a compared field: its value, what belongs to that, how it is known, and from where. */
export function columnsOf(id: ComparedId): readonly Column[] {
  const { kind, unit, words: codes } = field(id)
  if (id === 'maySit') return []
  switch (kind) {
    case 'figure':
      return [
        valueColumn(id, unit),
        figurePart(id, 'high', 'number', ({ high }, of) => (high === undefined ? '' : inUnit(high, of))),
        ...(unit === undefined ? [unitColumn(id)] : []),
        figurePart(id, 'people', 'integer', (figure) => String(peopleOf(figure) ?? '')),
        {
          ...figurePart(id, 'missing', 'string', ({ unknownParts = [] }) => listOf(unknownParts)),
          describe: (words) =>
            several(
              words.t('package.column.missing', { label: label(id, words) }),
              words.t('package.missing'),
              words,
            ),
        },
        statusColumn(id),
        sourcesColumn(id),
      ]
    case 'occupations':
      return [
        {
          name: id,
          isOptional: false,
          describe: (words) => several(label(id, words), words.t('package.occupations'), words),
          read: (cell) => (cell.kind === 'occupations' ? listOf(cell.occupations) : ''),
        },
      ]
    default:
      return [
        {
          name: id,
          isOptional: false,
          describe: (words) => ({ type: 'string', title: label(id, words) }),
          read: textOf,
          ...(codes === undefined ? {} : { label: (code, words) => words.word(`${codes}.${code}`, code) }),
        },
        statusColumn(id),
        sourcesColumn(id),
      ]
  }
}

const label = (id: ComparedId, words: Translator): string => words.t(`field.${id}`)

/** A column of which a cell may have several texts. */
export const several = (title: string, description: string | null, { t }: Translator) =>
  ({
    type: 'string',
    separator: BETWEEN,
    title,
    description: [
      ...(description === null ? [] : [description]),
      t('package.several', { between: BETWEEN }),
    ].join('; '),
  }) as const

function valueColumn(id: ComparedId, unit: Unit | undefined): Column {
  const { better, partOf } = field(id)
  return {
    name: id,
    isOptional: false,
    describe: (words) => {
      const said = [
        ...(unit === undefined ? [words.t('package.unitBeside')] : [words.t(`unit.${unit}`)]),
        ...(better === undefined ? [] : [words.t(`package.better.${better}`)]),
        ...(partOf === undefined
          ? []
          : [words.t('package.partOf', { sum: label(partOf as ComparedId, words) })]),
      ]
      return {
        type: 'number',
        title: label(id, words),
        description: said.join('; '),
        ...(unit === undefined ? {} : { unit: unit === 'cents' ? 'USD' : unit }),
      }
    },
    read: (cell) =>
      cell.kind === 'figure' && cell.figure.value !== null ? inUnit(cell.figure.value, cell.unit) : '',
  }
}

function figurePart(
  id: ComparedId,
  part: 'high' | 'people' | 'missing',
  type: TableField['type'],
  read: (figure: Figure, unit: Unit) => string,
): Column {
  return {
    name: `${id}_${part}`,
    isOptional: true,
    describe: (words) => ({
      type,
      title: words.word(`export.column.${part}`, '', { label: label(id, words) }),
    }),
    read: (cell) => (cell.kind === 'figure' ? read(cell.figure, cell.unit) : ''),
  }
}

const unitColumn = (id: ComparedId): Column => ({
  name: `${id}_unit`,
  isOptional: false,
  describe: (words) => ({
    type: 'string',
    title: words.t('export.column.unit', { label: label(id, words) }),
  }),
  read: (cell) => (cell.kind === 'figure' && cell.figure.value !== null ? cell.unit : ''),
  label: (unit, words) => words.word(`unit.${unit}`, unit),
})

const statusColumn = (id: ComparedId): Column => ({
  name: `${id}_status`,
  isOptional: false,
  describe: (words) => ({
    type: 'string',
    title: words.t('export.column.status', { label: label(id, words) }),
  }),
  read: statusOf,
  label: (status, words) => words.word(`package.status.${status}`, words.word(`status.${status}`, status)),
})

const sourcesColumn = (id: ComparedId): Column => ({
  name: `${id}_sources`,
  isOptional: false,
  describe: (words) =>
    several(
      words.t('export.column.source', { label: label(id, words) }),
      words.t('package.sourcesColumn'),
      words,
    ),
  read: (cell) => listOf([...sourcesOf(cell)]),
})

export function sourcesOf(cell: Cell): ReadonlySet<string> {
  const provenance = 'figure' in cell ? cell.figure.provenance : []
  return new Set(provenance.map(({ source }) => source))
}

function statusOf(cell: Cell): TableStatus | '' {
  if (cell.kind === 'verdicts') return ''
  if (cell.kind === 'occupations') return 'depends-on-occupation'
  const { figure } = cell
  if (isGuess(figure)) return 'not-reported'
  if (figure.value !== null && isConflict(figure)) return 'conflict'
  return isLowerBound(figure) ? 'lower-bound' : figure.status
}

/** A guess is nothing that anybody said. */
function textOf(cell: Cell): string {
  if (cell.kind === 'text') return isGuess(cell.figure) ? '' : (cell.text ?? '')
  if (cell.kind === 'category') return isGuess(cell.figure) || cell.figure.value === null ? '' : cell.code
  return cell.kind === 'occupations' ? listOf(cell.occupations) : ''
}

/** Money in dollars; as many digits as there are. */
function inUnit(value: number, unit: Unit): string {
  return String(unit === 'cents' ? value / 100 : value)
}
