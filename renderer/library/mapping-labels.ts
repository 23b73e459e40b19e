import type { ColumnAnswers, ColumnTally, OwnColumn, OwnPreview, OwnTable } from '../../data/contract/own.ts'
import type { FieldId } from '../../data/fields/catalogue.ts'
import { formatFigureWithUnit } from '../../data/format/format-figure.ts'
import { count, t, translate, word } from '../shared/translate.ts'

export const fieldWords = (id: FieldId): string => word(`field.${id}`, id)

/** A field as a choice for a column: what only stands beside the price says so. */
export function choiceWords(id: FieldId, required: boolean): string {
  if (id === 'costToFinish') return t('mapping.choice.costToFinish')
  if (id === 'exam') return t('mapping.choice.exam')
  return required ? t('mapping.required', { field: fieldWords(id) }) : fieldWords(id)
}

/** Why a column is left out, and how many of its cells go with it. */
export function leftWords({ left, filled }: OwnColumn, isChosen: boolean): string {
  const why =
    isChosen || left === null
      ? t('mapping.because.you')
      : t(`mapping.left.${left.code}`, {
          field: left.field === undefined ? '' : fieldWords(left.field),
          text: left.text ?? '',
        })
  return filled === 0 ? why : `${why} ${t('mapping.tally.left', { count: filled, total: count(filled) })}`
}

/** "412 taken, 5 not known, 3 not taken". */
export function tallyWords({ read, unknown, refused, ofRows }: ColumnTally): string {
  const parts = [
    t('mapping.tally.read', { total: count(read) }),
    ...(unknown > 0 ? [t('mapping.tally.unknown', { total: count(unknown) })] : []),
    ...(refused > 0 ? [t('mapping.tally.refused', { total: count(refused) })] : []),
    ...(ofRows > 0 ? [t('mapping.tally.ofRows', { total: count(ofRows) })] : []),
  ]
  return parts.join(', ')
}

/** What of a table is not taken, in one sentence; '' where nothing can be told. */
export function notTakenWords(table: OwnTable, { tallies, taken }: OwnPreview): string {
  if (tallies.length === 0) return ''
  const left = table.columns.filter(({ filled }, at) => !tallies[at] && filled > 0)
  const refused = tallies.reduce((sum, tally) => sum + (tally ? tally.refused + tally.ofRows : 0), 0)
  const cells = refused + left.reduce((sum, { filled }) => sum + filled, 0)
  if (cells === 0) return t('mapping.allTaken')
  return t('mapping.notTaken', {
    cells,
    cellsTotal: count(cells),
    all: count(table.columns.reduce((sum, { filled }) => sum + filled, 0)),
    columns: left.length,
    rows: table.rows - taken,
    rowsTotal: count(table.rows - taken),
  })
}

interface Question<Id extends keyof ColumnAnswers = keyof ColumnAnswers> {
  readonly id: Id
  readonly question: string
  readonly ways: readonly { readonly value: NonNullable<ColumnAnswers[Id]>; readonly words: string }[]
}

/** What the cells of a column leave open. */
export function questionsOf({ zeros, zeroLengths, blanks, decimal, unit }: ColumnTally): readonly Question[] {
  const dollars = (cents: number) => formatFigureWithUnit({ status: 'own', value: cents }, 'cents', translate)
  return [
    ...(zeros === 0
      ? []
      : [
          {
            id: 'zero' as const,
            question: t('mapping.zero', { count: zeros, total: count(zeros) }),
            ways: [
              { value: 'free' as const, words: t('mapping.zero.free') },
              { value: 'unknown' as const, words: t('mapping.zero.unknown') },
            ],
          },
        ]),
    ...(zeroLengths === null
      ? []
      : [
          {
            id: 'length' as const,
            question: t('mapping.zero', { count: zeroLengths.count, total: count(zeroLengths.count) }),
            ways: [
              { value: 'unknown' as const, words: t('mapping.zero.unknown') },
              { value: 'no-set-length' as const, words: t('mapping.length.none') },
              ...(zeroLengths.of === 'time'
                ? [{ value: 'under-one' as const, words: t('mapping.length.underOne') }]
                : []),
            ],
          },
        ]),
    ...(blanks === 0
      ? []
      : [
          {
            id: 'blank' as const,
            question: t('mapping.blank', { count: blanks, total: count(blanks) }),
            ways: [
              { value: 'none' as const, words: t('mapping.blank.none') },
              { value: 'unknown' as const, words: t('mapping.zero.unknown') },
            ],
          },
        ]),
    ...(decimal === null
      ? []
      : [
          {
            id: 'decimal' as const,
            question: t('mapping.decimal', { example: decimal.example }),
            ways: [
              { value: 'comma' as const, words: dollars(decimal.comma) },
              { value: 'point' as const, words: dollars(decimal.point) },
            ],
          },
        ]),
    ...(unit === null
      ? []
      : [
          {
            id: 'unit' as const,
            question: t('mapping.unit', { example: unit }),
            ways: [
              { value: 'weeks' as const, words: t('mapping.unit.weeks') },
              { value: 'months' as const, words: t('mapping.unit.months') },
              { value: 'years' as const, words: t('mapping.unit.years') },
            ],
          },
        ]),
  ]
}

/** Questions that nobody answered yet. */
export const openQuestions = (
  { tallies }: OwnPreview,
  answers: readonly (ColumnAnswers | null | undefined)[],
): number =>
  tallies.reduce(
    (sum, tally, at) =>
      sum + (tally ? questionsOf(tally).filter(({ id }) => answers[at]?.[id] === undefined).length : 0),
    0,
  )
