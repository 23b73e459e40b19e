import type { FieldId } from '../../data/fields/catalogue.ts'
import type { PayRange } from '../../data/format/job-strip-words.ts'
import { languageOfNames } from '../../data/messages/languages.ts'
import { asName, asWords, joined, type Said } from '../../data/messages/said.ts'
import type { Translator } from '../../data/messages/translate.ts'
import type { DocumentCell } from './document-cell.ts'
import { groupsToRead, type ComparisonDocument, type DocumentGroup, type DocumentRow } from './document.ts'
import type { DocumentStrip } from './document-strip.ts'
import { escapeHtml as escape } from './html-text.ts'
import { sourceLineParts, titleParts } from './source-line.ts'
import type { Styler, StyleName } from './styles.ts'

export interface HtmlOptions {
  readonly style: Styler
  /** Numbers at the figures, and the list that they lead to. */
  readonly sources: boolean
  /** Rows that are alike for all stand in one line at the end of their group: paper is short. */
  readonly compact?: boolean
  /** Each makes a part that only paper has: charts, a call sheet. */
  readonly after?: readonly string[]
}

/** The parts of a document as HTML, without a page around them. All text is escaped; nothing is loaded. */
export function documentHtml(
  document: ComparisonDocument,
  { style, sources, compact = false, after = [] }: HtmlOptions,
  words: Translator,
): string {
  return [
    headHtml(document, style, words),
    tableHtml(document, { style, sources, compact }, words),
    ...after,
    ...(document.notes.length === 0 ? [] : [notesHtml(document, style, words)]),
    ...(document.marks.length === 0 ? [] : [marksHtml(document, style, words)]),
    ...(sources && document.sources.length > 0
      ? [(compact ? shortSourcesHtml : sourcesHtml)(document, style, words)]
      : []),
  ].join('\n')
}

export function tag(style: Styler, name: string, of: StyleName, inside: string): string {
  return `<${name}${style(of)}>${inside}</${name}>`
}

/** Each name among words of another language is marked, so that it is read out as what it is. */
export function saidHtml(parts: readonly Said[], { language }: Translator, slash = '/'): string {
  const lang = languageOfNames(language)
  return parts
    .map(({ text, isName }) => {
      if (!isName) return escape(text)
      const name = escape(text).replaceAll('/', slash)
      return lang === undefined || name === '' ? name : `<span lang="${lang}">${name}</span>`
    })
    .join('')
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
        .map(
          ({ label, value }) =>
            `${tag(style, 'span', 'label', `${escape(label)}:`)} ${saidHtml(value, words)}`,
        )
        .join(' · '),
    ),
    ...(notices.length === 0
      ? []
      : [
          tag(
            style,
            'p',
            'notices',
            `${tag(style, 'span', 'label', `${escape(words.t('export.notices'))}:`)} ${escape(notices.join(' '))}`,
          ),
        ]),
  ].join('\n')
}

function tableHtml(document: ComparisonDocument, options: TableOptions, words: Translator): string {
  const { columns } = document
  const { style } = options
  const heads = columns.map(({ name: named, institution, place, kind }) => {
    const school = joined([asName(institution), asName(place)], ', ')
    const lines = [saidHtml(school, words), escape(kind)].filter(Boolean)
    const beneath = lines.map((line) => `<br>${tag(style, 'span', 'institution', line)}`)
    // Names of fields of study may break behind a slash; no narrow column would hold them else.
    const name = saidHtml([asName(named)], words, '/&#8203;')
    return `<th scope="col"${style('program')}>${name}${beneath.join('')}</th>`
  })
  const corner = `<th scope="col"${style('corner')}>${hidden(words.t('export.attribute'))}</th>`
  return [
    `<table${style('table')}>`,
    `<thead><tr>${corner}${heads.join('')}</tr></thead>`,
    ...groupsToRead(document).map((group) => groupHtml(group, columns.length, options, words)),
    '</table>',
  ].join('\n')
}

/** An empty corner would leave the first column without a head for whom it is read out to. */
function hidden(text: string): string {
  return escape(text)
}

function groupHtml(
  { label, detail, strip, rows }: DocumentGroup,
  columns: number,
  options: TableOptions,
  words: Translator,
): string {
  const { style, compact } = options
  const shown = rows.filter(({ field }) => !compact || !IN_HEAD.includes(field))
  const alike = (row: DocumentRow) => compact && columns > 1 && !row.differs
  if (shown.length === 0 && strip === null) return ''
  const same = shown.filter(alike)
  const about = detail === null ? '' : ` ${tag(style, 'span', 'detail', saidHtml(detail, words))}`
  const head = `<tr><th scope="rowgroup" colspan="${columns + 1}"${style('group')}>${escape(label)}${about}</th></tr>`
  return [
    '<tbody>',
    head,
    ...(strip === null ? [] : [stripHtml(strip, columns, options, words)]),
    ...shown.filter((row) => !alike(row)).map((row) => rowHtml(row, options, words)),
    ...(same.length === 0 ? [] : [sameHtml(same, columns, options, words)]),
    '</tbody>',
  ].join('\n')
}

/** The head of a column says them already; paper is short. */
const IN_HEAD: readonly FieldId[] = ['awardLevel', 'city']

type TableOptions = Required<Pick<HtmlOptions, 'style' | 'sources' | 'compact'>>

/** "The same for all: Exam, CCS $399; Required membership n/a". */
function sameHtml(
  rows: readonly DocumentRow[],
  columns: number,
  { style, sources }: TableOptions,
  words: Translator,
): string {
  const said = rows.flatMap(({ label, cells: [cell] }) => {
    const named = tag(style, 'span', 'label', escape(label))
    return cell ? [`${named} ${cellHtml(cell, style, sources, words, cell.full)}`] : []
  })
  const head = `<th scope="row"${style('row')}>${escape(words.t('export.same'))}</th>`
  return `<tr>${head}<td colspan="${columns}"${style('cell')}>${said.join('; ')}</td></tr>`
}

/** One cell for all programs: "Lower pay $43,490 [drawing] $64,820, median $51,140". */
function stripHtml(
  { label, sentences }: DocumentStrip,
  columns: number,
  { style, sources }: TableOptions,
  words: Translator,
): string {
  const said = sentences.map(({ isMain, parts, numbers }) => {
    const sentence = parts
      .map((part) => {
        if ('range' in part) return rangeHtml(part.range, style)
        if ('text' in part) return saidHtml([part], words)
        const { value, cell } = part
        return escape(cell.remarks.length === 0 ? value : `${value} (${cell.remarks.join('; ')})`)
      })
      .join('')
    const number =
      sources && numbers.length > 0 ? tag(style, 'sup', 'number', `&#8202;${numbers.join(', ')}`) : ''
    return isMain ? `${sentence}${number}` : tag(style, 'span', 'remark', `${sentence}${number}`)
  })
  const head = `<th scope="row"${style('row')}>${escape(label)}</th>`
  return `<tr>${head}<td colspan="${columns}"${style('cell')}>${said.join('<br>')}</td></tr>`
}

/** Where the pay of the middle half lies, as a box with the median as a line in it; the sentence says it too. */
function rangeHtml({ low, median, high }: PayRange, style: Styler): string {
  const [width, height] = [108, 12]
  const at = high > low ? 1 + ((width - 2) * (median - low)) / (high - low) : width / 2
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `<path d="M1 1H${width - 1}V${height - 1}H1Z" fill="#dcebe9" stroke="#0b5d57"/>` +
    `<path d="M${at.toFixed(1)} 1V${height - 1}" fill="none" stroke="#0b5d57" stroke-width="2"/></svg>`
  const data = Buffer.from(svg).toString('base64')
  return `<img${style('range')} src="data:image/svg+xml;base64,${data}" width="${width}" height="${height}" alt="">`
}

function rowHtml(
  { label, unit, depth, cells }: DocumentRow,
  { style, sources }: TableOptions,
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

function cellHtml(
  cell: DocumentCell,
  style: Styler,
  sources: boolean,
  words: Translator,
  text = cell.text,
): string {
  const remarks = [...cell.remarks, ...(cell.context === null ? [] : [cell.context])].join('; ')
  return [
    cell.said ? saidHtml(cell.said, words) : escape(text),
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
      return tag(style, 'p', 'line', `${tag(style, 'span', 'label', `${saidHtml(about, words)}:`)} ${lines}`)
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
      sources.map((source) => `<li>${saidHtml(sourceLineParts(source, words), words)}</li>`).join(''),
    ),
  ].join('\n')
}

/** Publisher by publisher, since paper is short: "Bureau of Labor Statistics, www.bls.gov: 8 Wages, 9 Projections". */
function shortSourcesHtml({ sources }: ComparisonDocument, style: Styler, words: Translator): string {
  const groups = Map.groupBy(sources, ({ publisher, url }) => `${publisher.text} ${url}`)
  const said = [...groups.values()].map((group) => {
    const [first] = group
    const address = (first?.url ?? '').replace(/^https?:\/\//, '').replace(/\/$/, '')
    const who = first ? joined([first.publisher, asWords(address)], ', ') : []
    const titles = group.map((source) => {
      const title = joined(titleParts(source, words), ', ')
      const number = tag(style, 'b', 'source', String(source.number))
      return title.length === 0 ? number : `${number} ${saidHtml(title, words)}`
    })
    return `${saidHtml(who, words)}: ${titles.join('; ')}.`
  })
  const head = `<b>${escape(words.t('export.sources'))}:</b>`
  return tag(style, 'p', 'short-sources', `${head} ${said.join(' ')}`)
}
