import type { Cell, ComparedProgram, Comparison } from '../../data/contract/comparison.ts'
import type { PageMap } from '../../data/contract/export.ts'
import type { FieldId } from '../../data/fields/catalogue.ts'
import { hasValue } from '../../data/figures/figure.ts'
import { formatFigureWithUnit } from '../../data/format/format-figure.ts'
import { asName, asWords, joined, type Said } from '../../data/messages/said.ts'
import type { Translator } from '../../data/messages/translate.ts'

/** Where the schools of a comparison are, and what its marks mean. */
export interface DocumentMap extends Pick<PageMap, 'svg' | 'width' | 'height'> {
  /** "The schools are in Ohio and Texas." */
  readonly sentence: string
  /** Lines: each number with its school, what is not drawn, and what else a sign means. */
  readonly key: readonly (readonly Said[])[]
}

/** The screen drew it; what it says is said here, in the language of the document and with names marked as such. */
export function documentMap(
  { svg, width, height, drawn, hasHome }: PageMap,
  comparison: Comparison,
  words: Translator,
): DocumentMap | null {
  const { programs } = comparison
  const numbered = programs.map((program, column) => ({ program, column, number: String(column + 1) }))
  const on = numbered.filter(({ program }) => drawn.includes(program.key))
  if (on.length === 0) return null
  const off = numbered.filter(({ program }) => !drawn.includes(program.key))
  const isOnline = ({ column }: { readonly column: number }) => {
    const cell = cellOf(comparison, 'online', column)
    return cell?.kind === 'category' && cell.code === 'all'
  }
  const line = (
    key: 'export.map.online' | 'export.map.unknown',
    which: readonly { readonly number: string }[],
  ) =>
    which.length === 0
      ? []
      : [[asWords(words.t(key, { programs: listed(which, words), count: which.length }))]]
  return {
    svg,
    width,
    height,
    sentence: sentenceOf(on, comparison, hasHome, words),
    key: [
      ...on.map(({ program, column, number }) => [
        asWords(`${number} `),
        ...joined([...nameOf(program), ...milesOf(comparison, column, words)], ', '),
      ]),
      ...line('export.map.online', off.filter(isOnline)),
      ...line(
        'export.map.unknown',
        off.filter((one) => !isOnline(one)),
      ),
      ...(hasHome ? [[asWords(words.t('export.map.home'))]] : []),
    ],
  }
}

interface Drawn {
  readonly program: ComparedProgram
  readonly column: number
}

function sentenceOf(
  on: readonly Drawn[],
  comparison: Comparison,
  hasHome: boolean,
  words: Translator,
): string {
  const codes = [...new Set(on.map(({ program }) => program.state))]
  const states = new Intl.ListFormat(words.locale).format(
    codes.map((code) => words.word(`state.${code}`, code)),
  )
  const schools = new Set(on.map(({ program }) => `${program.institution}|${program.city}`)).size
  const where = words.t('export.map.where', { schools, states })
  const miles = on.flatMap(({ column }) => {
    const cell = cellOf(comparison, 'miles', column)
    return cell?.kind === 'figure' && cell.figure.value !== null ? [cell.figure.value] : []
  })
  return hasHome && miles.length > 0
    ? words.t('export.map.nearest', { where, schools, miles: Math.min(...miles) })
    : where
}

const nameOf = ({ institution, city, state }: ComparedProgram): readonly Said[] =>
  [institution, city, state].map(asName)

function milesOf(comparison: Comparison, column: number, words: Translator): readonly Said[] {
  const cell = cellOf(comparison, 'miles', column)
  return cell?.kind === 'figure' && hasValue(cell.figure.status)
    ? [asWords(formatFigureWithUnit(cell.figure, cell.unit, words))]
    : []
}

const listed = (which: readonly { readonly number: string }[], words: Translator): string =>
  new Intl.ListFormat(words.locale).format(which.map(({ number }) => number))

function cellOf({ groups }: Comparison, field: FieldId, column: number): Cell | undefined {
  const row = groups.flatMap(({ rows }) => rows).find((one) => one.field === field)
  return row?.cells[column]
}
