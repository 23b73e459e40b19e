import type { ComparisonState } from '../../../data/comparison-state.ts'
import type { Comparison } from '../../../data/contract/comparison.ts'
import type { Translator } from '../../../data/messages/translate.ts'
import { questionWords } from '../../../data/ranking/call-sheet.ts'
import { cellOf } from '../../../data/ranking/cell-order.ts'
import { isDone, questionsOf, type Question } from '../../../data/ranking/questions.ts'

/** One thing to do, and what to ask with it. */
export interface Step {
  readonly text: string
  readonly questions: readonly string[]
}

/** What was answered and ticked already is not asked again; without a home nothing is asked that would tell it. */
export type Told = Pick<ComparisonState, 'figures' | 'ticked'> & Partial<Pick<ComparisonState, 'home'>>

const MOST_QUESTIONS = 5

/** What matters most to somebody who decides, before what is good to know. */
const FIRST: readonly Question['field'][] = [
  'accredited',
  'meetsState',
  'enrolls',
  'tuitionAndFees',
  'books',
  'months',
  'startDates',
  'passRate',
  'placement',
  'examIncluded',
  'evening',
  'practicum',
]

export function stepsOf(comparison: Comparison, told: Told, words: Translator): readonly Step[] {
  const { t } = words
  const count = comparison.programs.length
  const questions = asked(comparison, told, words)
  const takesAid = comparison.programs.some((_, column) => {
    const cell = cellOf(comparison, 'federalAid', column)
    return cell?.kind === 'category' && cell.code === 'participates'
  })
  const plain = (text: string): Step => ({ text, questions: [] })
  return [
    questions.length === 0
      ? plain(t('handout.step.callOnly', { count }))
      : { text: t('handout.step.call', { count }), questions },
    ...(takesAid ? [plain(t('handout.step.aid'))] : []),
    plain(t('handout.step.visit', { count })),
    plain(t('handout.step.apply')),
  ]
}

/** The questions of the call sheet that matter most, each once; one that is not for all says of which programs it is. */
function asked(comparison: Comparison, told: Told, words: Translator): readonly string[] {
  const open = questionsOf(comparison, { ...told, notes: {} })
    .flatMap(({ questions }) => questions)
    .filter((question) => !isDone(question) && FIRST.includes(question.field))
    .sort((a, b) => FIRST.indexOf(a.field) - FIRST.indexOf(b.field))
  const columns = new Map<string, number[]>()
  for (const question of open)
    for (const line of shortWords(question, words))
      columns.set(line, [...(columns.get(line) ?? []), question.column])
  const list = new Intl.ListFormat(words.locale)
  return [...columns].slice(0, MOST_QUESTIONS).map(([line, of]) => {
    if (of.length === comparison.programs.length) return line
    const numbers = [...of].sort((a, b) => a - b).map((column) => String(column + 1))
    return words.t('handout.step.some', {
      question: line,
      programs: list.format(numbers),
      count: numbers.length,
    })
  })
}

/** A short question, where there is one: whoever calls has the page in one hand. */
function shortWords(question: Question, words: Translator): readonly string[] {
  const short = words.word(`handout.ask.${question.field}`, '')
  return short === '' || question.asks.length > 0 ? questionWords(question, words) : [short]
}
