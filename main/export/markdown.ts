import { textOf } from '../../data/messages/said.ts'
import type { Translator } from '../../data/messages/translate.ts'
import type { DocumentCell } from './document-cell.ts'
import { groupsToRead, type ComparisonDocument, type DocumentRow } from './document.ts'
import { sourceLine } from './source-line.ts'

/** Every sign that Markdown, its tables or HTML inside it could take for one of their own. */
const SIGNS = /[\\`*_{}[\]<>|~#&!$^]/g
/** Which only begin something at the start of a line: lists, quotes, rules. */
const STARTS = /^([-+=:]|\d+[.)](?=\s|$))/

/** Text on one line that shows as it is written, wherever Markdown is read. */
export function escapeMarkdown(text: string): string {
  return text
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(SIGNS, (sign) => `\\${sign}`)
    .replace(STARTS, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`)
}

/** A document as Markdown with one table, as GitHub reads it. */
export function documentMarkdown(
  document: ComparisonDocument,
  { sources }: { readonly sources: boolean },
  words: Translator,
): string {
  const { title, organisation, madeOn, follows, notices, columns, notes, marks } = document
  const groups = groupsToRead(document)
  const made = words.t('export.made', { date: madeOn })
  const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n')
  const heads = columns.map(({ name, institution, place, kind }) =>
    [name, institution, place, kind].filter(Boolean).map(escapeMarkdown).join('<br>'),
  )
  return [
    `# ${escapeMarkdown(title)}`,
    escapeMarkdown(organisation === '' ? made : `${organisation} · ${made}`),
    list(follows.map(({ label, value }) => `${escapeMarkdown(label)}: ${escapeMarkdown(textOf(value))}`)),
    ...(notices.length === 0 ? [] : [list(notices.map(escapeMarkdown))]),
    [
      row([words.t('export.attribute'), ...heads]),
      row(['---', ...heads.map(() => '---')]),
      ...groups.flatMap(({ label, detail, rows }) => [
        row([
          `**${escapeMarkdown(label)}**${detail === null ? '' : ` ${escapeMarkdown(textOf(detail))}`}`,
          ...heads.map(() => ''),
        ]),
        ...rows.map((each) =>
          row([named(each), ...each.cells.map((cell) => cellText(cell, sources, words))]),
        ),
      ]),
    ].join('\n'),
    ...(notes.length === 0
      ? []
      : [
          `## ${words.t('export.notes')}`,
          list(notes.map(({ about, text }) => `${escapeMarkdown(textOf(about))}: ${escapeMarkdown(text)}`)),
        ]),
    ...(marks.length === 0
      ? []
      : [
          `${words.t('export.marks')}: ${marks
            .map(({ sign, meaning }) => `**${escapeMarkdown(sign)}** ${escapeMarkdown(meaning)}`)
            .join('; ')}.`,
        ]),
    ...(sources && document.sources.length > 0
      ? [
          `## ${words.t('export.sources')}`,
          document.sources
            .map((source) => `${source.number}. ${escapeMarkdown(sourceLine(source, words))}`)
            .join('\n'),
        ]
      : []),
  ]
    .join('\n\n')
    .concat('\n')
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

/** Parts of a sum stand behind spaces that Markdown keeps. */
function named({ label, unit, depth }: DocumentRow): string {
  return `${'\u00A0\u00A0'.repeat(depth)}${escapeMarkdown(unit === null ? label : `${label}, ${unit}`)}`
}

function cellText(cell: DocumentCell, sources: boolean, words: Translator): string {
  const remarks = [...cell.remarks, ...(cell.context === null ? [] : [cell.context])].join('; ')
  return [
    escapeMarkdown(cell.text),
    ...(cell.best ? [`**${words.t('export.best')}**`] : []),
    ...(remarks === '' ? [] : [`(${escapeMarkdown(remarks)})`]),
    ...(sources && cell.numbers.length > 0 ? [`\\[${cell.numbers.join(', ')}\\]`] : []),
  ].join(' ')
}
