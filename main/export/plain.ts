import { textOf } from '../../data/messages/said.ts'
import type { Translator } from '../../data/messages/translate.ts'
import { groupsToRead, type ComparisonDocument } from './document.ts'
import { sourceLine } from './source-line.ts'

/** A document as plain text for e-mail: program by program, since no table stays in line there. */
export function documentPlain(
  document: ComparisonDocument,
  { sources }: { readonly sources: boolean },
  words: Translator,
): string {
  const { title, organisation, madeOn, follows, notices, columns, notes, marks } = document
  const groups = groupsToRead(document)
  const made = words.t('export.made', { date: madeOn })
  const blocks = [
    [title, organisation === '' ? made : `${organisation}, ${made}`],
    follows.map(({ label, value }) => `${label}: ${textOf(value)}`),
    notices,
    ...columns.map(({ name, institution, place, kind }, column) => [
      `${column + 1}. ${name}`,
      [institution, place, kind].filter(Boolean).join(', '),
      ...groups.flatMap((group) => [
        '',
        group.detail === null ? group.label : `${group.label}: ${textOf(group.detail)}`,
        ...group.rows.map(({ label, depth, cells }) => {
          const cell = cells[column]
          const remarks = [
            ...(cell?.best ? [words.t('export.best')] : []),
            ...(cell?.remarks ?? []),
            ...(cell?.context ? [cell.context] : []),
          ].join('; ')
          const numbers = sources && cell?.numbers.length ? ` [${cell.numbers.join(', ')}]` : ''
          const said = `${cell?.full ?? ''}${remarks === '' ? '' : ` (${remarks})`}${numbers}`
          return `${'  '.repeat(depth + 1)}${label}: ${said}`
        }),
      ]),
    ]),
    notes.length === 0
      ? []
      : [words.t('export.notes'), ...notes.map(({ about, text }) => `${textOf(about)}: ${text}`)],
    marks.length === 0
      ? []
      : [words.t('export.marks'), ...marks.map(({ sign, meaning }) => `${sign}  ${meaning}`)],
    sources && document.sources.length > 0
      ? [
          words.t('export.sources'),
          ...document.sources.map((source) => `[${source.number}] ${sourceLine(source, words)}`),
        ]
      : [],
  ]
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`
}
