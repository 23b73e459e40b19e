import type { Translator } from '../../data/messages/translate.ts'
import type { DocumentCell } from './document-cell.ts'
import type { ComparisonDocument, DocumentGroup, DocumentRow } from './document.ts'
import { escapeHtml as escape } from './html-text.ts'
import { sourceLine } from './source-line.ts'
import type { Styler, StyleName } from './styles.ts'

export interface HtmlOptions {
  readonly style: Styler
  /** Numbers at the figures, and the list that they lead to. */
  readonly sources: boolean
  /** Each makes a part that only paper has: charts, a call sheet. */
  readonly after?: readonly string[]
}

/** The parts of a document as HTML, without a page around them. All text is escaped; nothing is loaded. */
export function documentHtml(
  document: ComparisonDocument,
  { style, sources, after = [] }: HtmlOptions,
  words: Translator,
): string {
  return [
    headHtml(document, style, words),
    tableHtml(document, { style, sources }, words),
    ...after,
    ...(document.notes.length === 0 ? [] : [notesHtml(document, style, words)]),
    ...(document.marks.length === 0 ? [] : [marksHtml(document, style, words)]),
    ...(sources && document.sources.length > 0 ? [sourcesHtml(document, style, words)] : []),
  ].join('\n')
}

export function tag(style: Styler, name: string, of: StyleName, inside: string): string {
  return `<${name}${style(of)}>${inside}</${name}>`
}

function headHtml(
  { title, organisation, madeOn, follows, notices }: ComparisonDocument,
  style: Styler,
  words: Translator,
): string {
  const made = words.t('export.made', { date: madeOn })
  return [
    tag(style, 'h1', 'title', escape(title)),
    tag(style, 'p', 'made', escape(organisation === '' ? made : `${organisation} · ${made}`)),
    tag(
      style,
      'p',
      'follows',
      follows
        .map(({ label, value }) => `${tag(style, 'span', 'label', `${escape(label)}:`)} ${escape(value)}`)
        .join(' · '),
    ),
    ...(notices.length === 0
      ? []
      : [tag(style, 'ul', 'notices', notices.map((notice) => `<li>${escape(notice)}</li>`).join(''))]),
  ].join('\n')
}

function tableHtml(
  { programs, groups }: ComparisonDocument,
  options: Pick<HtmlOptions, 'style' | 'sources'>,
  words: Translator,
): string {
  const { style } = options
  const heads = programs.map(({ program, institution, place, award }) => {
    const lines = [[institution, place].filter(Boolean).join(', '), award].filter(Boolean)
    const beneath = lines.map((line) => `<br>${tag(style, 'span', 'institution', escape(line))}`)
    return `<th scope="col"${style('program')}>${escape(program)}${beneath.join('')}</th>`
  })
  const corner = `<th scope="col"${style('corner')}>${hidden(words.t('export.attribute'))}</th>`
  return [
    `<table${style('table')}>`,
    `<thead><tr>${corner}${heads.join('')}</tr></thead>`,
    ...groups.map((group) => groupHtml(group, programs.length, options, words)),
    '</table>',
  ].join('\n')
}

/** An empty corner would leave the first column without a head for whom it is read out to. */
function hidden(text: string): string {
  return escape(text)
}

function groupHtml(
  { label, detail, rows }: DocumentGroup,
  columns: number,
  options: Pick<HtmlOptions, 'style' | 'sources'>,
  words: Translator,
): string {
  const { style } = options
  const about = detail === null ? '' : ` ${tag(style, 'span', 'detail', escape(detail))}`
  const head = `<tr><th scope="rowgroup" colspan="${columns + 1}"${style('group')}>${escape(label)}${about}</th></tr>`
  return ['<tbody>', head, ...rows.map((row) => rowHtml(row, options, words)), '</tbody>'].join('\n')
}

function rowHtml(
  { label, unit, depth, cells }: DocumentRow,
  { style, sources }: Pick<HtmlOptions, 'style' | 'sources'>,
  words: Translator,
): string {
  const name = depth === 0 ? 'row' : depth === 1 ? 'part' : 'part-2'
  const named = unit === null ? label : `${label}, ${unit}`
  return [
    `<tr><th scope="row"${style(name)}>${escape(named)}</th>`,
    ...cells.map((cell) => `<td${style('cell')}>${cellHtml(cell, style, sources, words)}</td>`),
    '</tr>',
  ].join('')
}

function cellHtml(cell: DocumentCell, style: Styler, sources: boolean, words: Translator): string {
  const remarks = [...cell.remarks, ...(cell.context === null ? [] : [cell.context])].join('; ')
  return [
    escape(cell.text),
    ...(cell.best ? [` ${tag(style, 'span', 'best', escape(words.t('export.best')))}`] : []),
    ...(sources && cell.numbers.length > 0
      ? [tag(style, 'sup', 'number', `&#8202;${cell.numbers.join(', ')}`)]
      : []),
    ...(remarks === '' ? [] : [` ${tag(style, 'span', 'remark', escape(remarks))}`]),
  ].join('')
}

function notesHtml({ notes }: ComparisonDocument, style: Styler, words: Translator): string {
  return [
    tag(style, 'h2', 'section', escape(words.t('export.notes'))),
    ...notes.map(({ about, text }) => {
      const lines = text.split(/\r?\n/).map(escape).join('<br>')
      return tag(style, 'p', 'line', `${tag(style, 'span', 'label', `${escape(about)}:`)} ${lines}`)
    }),
  ].join('\n')
}

function marksHtml({ marks }: ComparisonDocument, style: Styler, words: Translator): string {
  const said = marks.map(({ sign, meaning }) => `<b>${escape(sign)}</b> ${escape(meaning)}`).join('; ')
  return tag(style, 'p', 'signs', `${escape(words.t('export.marks'))}: ${said}.`)
}

function sourcesHtml({ sources }: ComparisonDocument, style: Styler, words: Translator): string {
  return [
    tag(style, 'h2', 'section', escape(words.t('export.sources'))),
    tag(
      style,
      'ol',
      'sources',
      sources.map((source) => `<li>${escape(sourceLine(source, words))}</li>`).join(''),
    ),
  ].join('\n')
}
