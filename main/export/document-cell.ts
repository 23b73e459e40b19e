import type { Cell, ComparisonRow, CredentialVerdict, Verdict } from '../../data/contract/comparison.ts'
import { hasValue, isGuess, isLowerBound, type Figure, type Unit } from '../../data/figures/figure.ts'
import { signsOfFigure, type Sign } from '../../data/format/signs.ts'
import { educationWords } from '../../data/format/education-words.ts'
import {
  formatFigure,
  formatFigureWithUnit,
  formatWithUnit,
  peopleWords,
} from '../../data/format/format-figure.ts'
import { WARNINGS, warningsOf } from '../../data/format/warnings.ts'
import { guessWords } from '../../data/format/guess-words.ts'
import { schoolOf } from '../../data/format/job-rows.ts'
import { formatNumber } from '../../data/format/number.ts'
import { quartileFigure } from '../../data/format/peers.ts'
import { firstExams } from '../../data/ranking/first-exams.ts'
import { asName, asWords, textOf, type Said } from '../../data/messages/said.ts'
import type { Translator } from '../../data/messages/translate.ts'
import type { SourceNumbers } from './document-sources.ts'
import { entryOf, lineOf, occupationParts, type EntryContext } from './entries.ts'
import type { Entry } from './exported-table.ts'

/** Signs in cells that a legend explains, in its order: the others are words that explain themselves. */
export const MARKS = [
  'estimated',
  'lower-bound',
  'conflict',
  'at-least',
  'imputed',
  ...WARNINGS,
  'own',
  'peers',
  'not-reported',
  'suppressed',
  'not-applicable',
] as const satisfies readonly Sign[]
export type Mark = (typeof MARKS)[number]

/** One cell of a document: what a machine reads, and what a person does. */
export interface DocumentCell {
  readonly entry: Entry
  /** "~6,400", "at least 5,400", "–". */
  readonly text: string
  /** The text in parts, where it holds names; null where it does not. */
  readonly said: readonly Said[] | null
  /** The same with its unit, where it stands without its row: "$399", "7.1%". */
  readonly full: string
  /** Short remarks beside it: "books unknown", "filled in by the agency". */
  readonly remarks: readonly string[]
  readonly best: boolean
  /** Where it stands among programs like it; null where that is not known. */
  readonly context: string | null
  readonly marks: readonly Mark[]
  /** Sources by their number. */
  readonly numbers: readonly number[]
  readonly isNumber: boolean
}

export function documentCell(
  context: EntryContext,
  row: ComparisonRow,
  column: number,
  numbers: SourceNumbers,
): DocumentCell {
  const { words } = context
  const cell = row.cells[column]
  if (!cell) throw new RangeError(`Row ${row.field} has no cell for column ${column}`)
  const entry = entryOf(context, lineOf(row.field), cell, context.comparison.programs[column])
  const base = { entry, said: null, remarks: [], context: null, marks: [], numbers: [], isNumber: false }
  const best = row.best.includes(column)
  switch (cell.kind) {
    case 'figure':
      return { ...base, best, ...figureParts(cell, lineOf(row.field).unit, words, numbers) }
    case 'category':
    case 'text': {
      const none = hasValue(cell.figure.status) ? '' : words.word(`figure.${cell.figure.status}`, '')
      const published = shortAddress(row, entry.text)
      const stated = published && educationWords(published, words)
      const guess = isGuess(cell.figure) ? guessOf(cell, words) : null
      const text = guess ?? stated ?? (none || words.t('figure.not-reported'))
      return {
        ...base,
        best,
        ...inParts([{ text, isName: cell.kind === 'text' && stated !== null && stated === published }]),
        remarks: ownRemarks(cell.figure, null, words),
        marks: entry.text === null || cell.figure.status === 'own' ? marksOf(cell.figure) : [],
        numbers: numbers.of(cell.figure.provenance),
      }
    }
    case 'occupations':
      return {
        ...base,
        best,
        ...inParts(
          entry.text === null
            ? [asWords(words.t('export.notChosen'))]
            : occupationParts(context, cell.occupations),
        ),
      }
    case 'verdicts':
      return { ...base, best, ...inParts(verdictsInWords(cell.verdicts, words)) }
  }
}

const guessOf = (cell: Extract<Cell, { kind: 'category' | 'text' }>, words: Translator): string =>
  guessWords(
    cell.figure,
    cell.kind === 'text' ? (cell.text ?? '') : words.word(`${cell.words}.${cell.code}`, cell.code),
    words,
  )

function inParts(said: readonly Said[]): Pick<DocumentCell, 'text' | 'full' | 'said'> {
  const text = textOf(said)
  return { text, full: text, said: said.some(({ isName }) => isName) ? said : null }
}

/** People read a web address without its scheme. */
function shortAddress({ field }: ComparisonRow, text: string | null): string | null {
  return field === 'website' && text !== null ? text.replace(/^https?:\/\//, '').replace(/\/$/, '') : text
}

function figureParts(
  { figure, unit, peers, of }: Extract<Cell, { kind: 'figure' }>,
  lineUnit: Unit | null,
  words: Translator,
  numbers: SourceNumbers,
): Omit<DocumentCell, 'entry' | 'best' | 'said'> {
  // The remarks say how many people it is of.
  const full = formatWithUnit(figure, unit, words)
  const median = peers && quartileFigure(peers, 'median', unit)
  const context =
    figure.value === null || !median
      ? null
      : words.t('export.peers', {
          median: formatFigure(median, unit, words),
          n: formatNumber(peers.n, 'awards', words.locale),
        })
  return {
    full,
    text: lineUnit === null ? full : formatFigure(figure, unit, words),
    remarks: [...(of ? [schoolOf(of)] : []), ...remarksOf(figure, words), ...ownRemarks(figure, unit, words)],
    context,
    marks: context === null ? marksOf(figure) : [...marksOf(figure), 'peers'],
    numbers: figure.value === null ? [] : numbers.of(figure.provenance),
    isNumber: true,
  }
}

function remarksOf(figure: Figure, words: Translator): string[] {
  const remarks: string[] = []
  if (isLowerBound(figure)) {
    const parts = (figure.unknownParts ?? []).map((part) => words.word(`part.${part}`, part))
    remarks.push(words.t('export.unknown', { parts: new Intl.ListFormat(words.locale).format(parts) }))
  }
  if (figure.status === 'imputed') remarks.push(words.t('export.mark.imputed'))
  const people = peopleWords(figure, words)
  if (people !== null) remarks.push(people)
  for (const warning of warningsOf(figure)) remarks.push(words.t(`export.mark.${warning}`))
  return remarks
}

/** The person's own value or choice, and what stood there before. */
function ownRemarks(figure: Figure, unit: Unit | null, words: Translator): string[] {
  const { status, original } = figure
  const before = original && unit !== null ? formatFigureWithUnit(original, unit, words) : null
  if (status === 'own')
    return before === null || original?.value === null
      ? [words.t('export.mark.own')]
      : [words.t('export.mark.own'), words.t('export.official', { value: before })]
  return before === null ? [] : [words.t('export.chosen', { value: before })]
}

const isMark = (sign: Sign): sign is Mark => (MARKS as readonly Sign[]).includes(sign)

const marksOf = (figure: Figure): Mark[] => signsOfFigure(figure).filter(isMark)

const VERDICTS: readonly Verdict[] = ['yes', 'ask', 'no']

/** "Yes: CCS, CCA; Ask: RHIT" */
function verdictsInWords(verdicts: readonly CredentialVerdict[], words: Translator): readonly Said[] {
  const { first, rest } = firstExams(verdicts)
  const said = VERDICTS.flatMap((verdict) => {
    const names = first.filter((each) => each.verdict === verdict).map(({ credential }) => credential)
    return names.length === 0
      ? []
      : [[asWords(`${words.t(`compare.verdict.${verdict}`)}: `), asName(names.join(', '))]]
  })
  if (rest.length > 0) said.push([asWords(words.t('compare.cell.moreExams', { count: rest.length }))])
  return said.length === 0
    ? [asWords(words.t('compare.cell.noExam'))]
    : said.flatMap((parts, at) => (at === 0 ? parts : [asWords('; '), ...parts]))
}
