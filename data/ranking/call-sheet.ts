import { ownKind } from './own-value.ts'
import type { Cell } from '../contract/comparison.ts'
import { field } from '../fields/catalogue.ts'
import type { Note } from '../figures/figure.ts'
import { formatAsOf } from '../format/as-of.ts'
import { closingWords } from '../format/closing.ts'
import { formatFigureWithUnit } from '../format/format-figure.ts'
import { inertCopy } from '../format/formula-cells.ts'
import { lookUpWords } from '../format/look-up.ts'
import { statusWords } from '../format/status.ts'
import { textOf } from '../messages/said.ts'
import type { Translator } from '../messages/translate.ts'
import { programOfSchool } from './program-names.ts'
import { isDone, type Question, type SchoolQuestions } from './questions.ts'

/** The call sheet in words: for the screen, the clipboard and print. */

/** What to ask, a line each: "What do books and supplies cost for the whole program?" */
export function questionWords(
  { field: id, asks, home }: Question,
  { t, word }: Translator,
): readonly string[] {
  if (home !== undefined) return [t('question.ask.enrolls', { state: word(`state.${home}`, home) })]
  if (asks.length === 0) return [word(`question.ask.${id}`)]
  if (id === 'meetsState')
    return asks.map(({ code, params }) =>
      word(`question.ask.meetsState.${code}`, code, { inState: word(`state.${params?.['inState']}`) }),
    )
  return asks.map(({ code, params = {} }) => word(`question.ask.exam.${code}`, code, params))
}

/** How to look up what it asks, where that can be looked up, or the state's rule that it is about: a line each. */
export function helpWords({ asks }: Question, translate: Translator): readonly string[] {
  return [
    ...new Set(asks.flatMap((note) => [...lookUpWords(note, translate), ...ruleWords(note, translate)])),
  ]
}

const ruleWords = ({ params = {} }: Note, { word }: Translator): readonly string[] =>
  typeof params['rule'] === 'string' ? [word(`note.${params['rule']}`)] : []

/** "Pathwise shows about $6,400, estimated." Null where it shows nothing. */
export function shownWords({ why, shown }: Question, translate: Translator): string | null {
  const { t } = translate
  if (why === 'always' || why === 'exam' || why === 'state') return null
  const value = shown && valueWords(shown, translate)
  return t(`question.why.${why}`, { value: value ?? t('status.not-reported') })
}

/** "$900" and "told by phone, November 25, 2026"; null where there is no answer. */
export function answerParts(
  { answer, field: id }: Question,
  translate: Translator,
): { readonly value: string; readonly how: string | null } | null {
  if (!answer) return null
  const by = translate.t(`toldBy.${answer.by}`)
  const how = translate.t('question.told', { by, on: formatAsOf(answer.on, translate.locale) })
  return { value: ownWords(id, answer.value, translate), how }
}

/** The same in one line. */
export function answerWords(question: Question, translate: Translator): string | null {
  const parts = answerParts(question, translate)
  if (!parts) return null
  const { value, how } = parts
  return how === null ? value : translate.t('question.answer', { value, how })
}

/** A value of the person's own with its unit: "$900", "10 months", "Evening classes". */
function ownWords(id: Question['field'], value: number | string, translate: Translator): string {
  const { unit, words } = field(id)
  if (typeof value === 'string')
    return ownKind(id) === 'choice' ? translate.word(`${words}.${value}`, value) : value
  return formatFigureWithUnit({ status: 'known', value }, unit ?? 'awards', translate)
}

function valueWords(cell: Cell, translate: Translator): string | null {
  switch (cell.kind) {
    case 'figure': {
      if (cell.figure.value === null) return translate.word(`status.${cell.figure.status}`)
      const value = formatFigureWithUnit(cell.figure, cell.unit, translate)
      return translate.t('question.shown', { value, status: statusWords(cell.figure, translate) })
    }
    case 'category':
      return translate.word(`${cell.words}.${cell.code}`, cell.code)
    case 'text':
      return cell.text
    case 'occupations':
    case 'verdicts':
      return null
  }
}

/** One school's sheet as plain text, to paste into an e-mail or to read from in a call. */
export function callSheetText(school: SchoolQuestions, translate: Translator): string {
  const { t } = translate
  const lines = [t('question.text.title', { institution: school.institution })]
  if (school.closed) lines.push(closingWords(school.closed, translate))
  if (school.phone !== null) lines.push(t('question.text.phone', { phone: school.phone }))
  if (school.website !== null) lines.push(school.website)
  let last = ''
  for (const question of school.questions) {
    if (question.program.key !== last) lines.push('', textOf(programOfSchool(question.program, translate)))
    last = question.program.key
    const box = isDone(question) ? '[x]' : '[ ]'
    questionWords(question, translate).forEach((line, index) =>
      lines.push(index === 0 ? `${box} ${line}` : `    ${line}`),
    )
    for (const line of helpWords(question, translate)) lines.push(`    ${line}`)
    const shown = shownWords(question, translate)
    const answer = answerWords(question, translate)
    if (shown !== null) lines.push(`    ${shown}`)
    lines.push(`    ${t('question.text.answer', { answer: answer ?? '' })}`.trimEnd())
  }
  return inertCopy(lines.join('\n') + '\n')
}
