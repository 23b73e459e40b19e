import { closingWords } from '../../data/format/closing.ts'
import { answerWords, helpWords, questionWords, shownWords } from '../../data/ranking/call-sheet.ts'
import { programOfSchool } from '../../data/ranking/program-names.ts'
import { isDone, type SchoolQuestions } from '../../data/ranking/questions.ts'
import { asName, asWords, joined, sayParts } from '../../data/messages/said.ts'
import type { Translator } from '../../data/messages/translate.ts'
import { escapeHtml as escape } from './html-text.ts'
import { saidHtml, tag } from './html.ts'
import type { Styler } from './styles.ts'

/** What to ask each school, with room to write the answers by hand. */
export function callSheetHtml(schools: readonly SchoolQuestions[], style: Styler, words: Translator): string {
  return schools
    .filter(({ questions }) => questions.length > 0)
    .map((school) => schoolHtml(school, style, words))
    .join('\n')
}

function schoolHtml(school: SchoolQuestions, style: Styler, words: Translator): string {
  const { institution, city, state, phone, website, closed, questions } = school
  const reach = joined(
    [
      asName([city, state].filter(Boolean).join(', ')),
      asWords(phone === null ? '' : words.t('question.text.phone', { phone })),
      asWords(website ?? ''),
    ],
    ' · ',
  )
  const programs = Map.groupBy(questions, ({ program }) => program.key)
  const inside = [
    tag(
      style,
      'h2',
      'section',
      saidHtml(sayParts(words, 'question.text.title', { institution: asName(institution) }), words),
    ),
    ...(closed ? [tag(style, 'p', 'made', escape(closingWords(closed, words)))] : []),
    tag(style, 'p', 'made', saidHtml(reach, words)),
    ...[...programs.values()].map((asked) => {
      const [first] = asked
      const name = first
        ? tag(style, 'h3', 'sheet-program', saidHtml(programOfSchool(first.program, words), words))
        : ''
      return name + asked.map((question) => questionHtml(question, style, words)).join('')
    }),
  ]
  return tag(style, 'div', 'sheet', inside.join('\n'))
}

function questionHtml(
  question: SchoolQuestions['questions'][number],
  style: Styler,
  words: Translator,
): string {
  const asked = questionWords(question, words).map(escape).join('<br>')
  const shown = shownWords(question, words)
  const answer = answerWords(question, words)
  const sign = isDone(question) ? '☑' : '☐'
  const said = [
    `${sign} ${asked}`,
    ...[...helpWords(question, words), ...(shown === null ? [] : [shown])].map((remark) =>
      tag(style, 'span', 'remark', escape(remark)),
    ),
  ].join('<br>')
  return tag(
    style,
    'div',
    'question',
    said + tag(style, 'p', 'answer', answer === null ? '&#160;' : escape(answer)),
  )
}
