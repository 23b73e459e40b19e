import { createHash } from 'node:crypto'
import { sourceSentence } from '../../data/format/source-words.ts'
import type { Paper } from '../../data/export-limits.ts'
import type { Translator } from '../../data/messages/translate.ts'
import type { PageChart } from '../../data/contract/export.ts'
import type { ComparisonDocument } from './document.ts'
import { fileName } from './file-name.ts'
import { callSheetHtml } from './call-sheet-document.ts'
import { cssString, escapeHtml } from './html-text.ts'
import type { DocumentMap } from './document-map.ts'
import { documentHtml, saidHtml, tag } from './html.ts'
import { fitPage, MAP, MAP_ABOVE, MARGIN, type Fit, type Sheet } from './page-fit.ts'
import { classes, STYLE_SHEET } from './styles.ts'

/** A page that a host prints or makes a PDF of. */
export interface PrintPage {
  /** Of the PDF file. */
  readonly name: string
  /** Whole, and loads nothing. */
  readonly html: string
  /** Content security policy: the one style sheet inside it, images inside it, nothing else. */
  readonly policy: string
  readonly paper: Paper
  readonly landscape: boolean
}

/** With more programs across than these, the long side of the paper lies down. */
const MOST_UPRIGHT = 4

/** Points: few columns take a larger hand, many a smaller one. */
const SIZES = [8, 7.3, 7.2, 6.7, 7.2, 7, 6.7, 6.5]

export function printPage(
  document: ComparisonDocument,
  { sources, paper }: { readonly sources: boolean; readonly paper: Paper },
  words: Translator,
): PrintPage {
  const columns = document.columns.length
  const landscape = columns > MOST_UPRIGHT
  const lay = (after: readonly string[]) =>
    documentHtml(document, { style: classes, sources, compact: true, after }, words)
  const layout = { sources, paper, landscape }
  const fit = fitOf(document, lay([]), layout, words)
  const inside = lay([
    ...(document.charts.length === 0 ? [] : [chartsHtml(document, sources, words)]),
    ...(document.map === null || fit.map === 0 ? [] : [mapHtml(document.map, words)]),
  ])
  const style = styleSheet(document, fit, layout, words)
  const sheet = document.questions.length === 0 ? [] : [callSheetHtml(document.questions, classes, words)]
  const body = [`<body${classes('body')}>`, inside, ...sheet, '</body>'].join('\n')
  const { title } = document
  return pageFile({ name: fileName(document, 'pdf', words), title, style, body, paper, landscape }, words)
}

/** A whole page: what is in it is its one style sheet and its body, and nothing else may be. */
export function pageFile(
  {
    title,
    style,
    body,
    ...page
  }: Pick<PrintPage, 'name' | 'paper' | 'landscape'> & {
    readonly title: string
    readonly style: string
    readonly body: string
  },
  { language }: Translator,
): PrintPage {
  const html = [
    '<!doctype html>',
    `<html lang="${language}">`,
    `<head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${style}</style></head>`,
    body,
    '</html>',
    '',
  ].join('\n')
  const hash = createHash('sha256').update(style).digest('base64')
  return {
    ...page,
    html,
    policy: `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
  }
}

function chartsHtml(document: ComparisonDocument, withSources: boolean, words: Translator): string {
  const drawn = document.charts.map((chart) => {
    const { title } = chart
    const image = imageHtml('image', chart, title)
    const head = tag(classes, 'figcaption', 'chart-title', escapeHtml(title))
    const beneath = footOf(chart, document, withSources, words)
    const reading = beneath === '' ? '' : tag(classes, 'p', 'chart-foot', escapeHtml(beneath))
    return `<figure${classes('chart')}>${head}${image}${reading}</figure>`
  })
  return `<div${classes('charts')}>${drawn.join('')}</div>`
}

/** The drawing, and what it says beside it. */
function mapHtml({ svg, width, height, sentence, key }: DocumentMap, words: Translator): string {
  const lines = key.map((line) => tag(classes, 'p', 'map-key', saidHtml(line, words)))
  const said = `${tag(classes, 'p', 'chart-title', escapeHtml(sentence))}${lines.join('')}`
  const image = imageHtml('map-image', { svg, width, height }, sentence)
  return `<figure${classes('map')}>${image}${tag(classes, 'figcaption', 'map-words', said)}</figure>`
}

/** An image cannot run what is in it, and holds all that it shows. */
function imageHtml(
  style: 'image' | 'map-image',
  { svg, width, height }: Pick<PageChart, 'svg' | 'width' | 'height'>,
  alt: string,
): string {
  const data = Buffer.from(svg).toString('base64')
  return `<img${classes(style)} src="data:image/svg+xml;base64,${data}" width="${Math.round(width)}" height="${Math.round(height)}" alt="${escapeHtml(alt)}">`
}

/** What the list of sources says is not said beneath each chart once more. */
function footOf(
  { foot }: PageChart,
  { sources }: ComparisonDocument,
  withSources: boolean,
  words: Translator,
): string {
  const shown = new Set(withSources ? sources.map((source) => sourceSentence(source, words)) : [])
  return foot.filter((line) => !shown.has(line)).join(' ')
}

/** Of the labels, beside many programs and beside few: a share of the width. */
const CORNER = { many: 0.14, few: 0.23 } as const

interface Layout {
  readonly sources: boolean
  readonly paper: Paper
  readonly landscape: boolean
}

const besideOf = ({ charts }: ComparisonDocument, landscape: boolean): number =>
  Math.min(Math.max(charts.length, 2), landscape ? 4 : 3)

/** A page that lies down is as long as it must be. */
function fitOf(
  document: ComparisonDocument,
  html: string,
  { sources, paper, landscape }: Layout,
  words: Translator,
): Fit {
  const { charts, map } = document
  const columns = document.columns.length
  const usual = SIZES[columns - 1] ?? SIZES[SIZES.length - 1] ?? 7
  if (landscape) return { size: usual, chart: 85, map: MAP }
  const corner = columns > MOST_UPRIGHT ? CORNER.many : CORNER.few
  const sheet: Sheet = { columns, paper, landscape, corner, beside: besideOf(document, landscape) }
  const shown = charts.map((chart) => ({ ...chart, foot: footOf(chart, document, sources, words) }))
  return fitPage(html, shown, sheet, usual, map !== null)
}

function styleSheet(
  document: ComparisonDocument,
  { size, chart, map }: Fit,
  { paper, landscape }: Layout,
  words: Translator,
): string {
  const { organisation, madeOn, title } = document
  const columns = document.columns.length
  const beside = besideOf(document, landscape)
  const foot = (text: string) => `content:${cssString(text)};`
  const page = `content:${cssString(`${words.t('export.page')} `)} counter(page) ${cssString(` ${words.t('export.of')} `)} counter(pages);`
  const small = 'font-family:Inter,Helvetica,Arial,sans-serif;font-size:7pt;color:#4c5759;'
  return `
@page{size:${paper === 'a4' ? 'A4' : 'letter'} ${landscape ? 'landscape' : 'portrait'};margin:${MARGIN.top}mm ${MARGIN.side}mm ${MARGIN.bottom}mm;
@bottom-left{${foot(organisation === '' ? title : organisation)}${small}}
@bottom-center{${foot(madeOn)}${small}}
@bottom-right{${page}${small}}}
${STYLE_SHEET}
html{font-size:${size}pt}
.row,.part,.part-2,.cell{padding-top:0.13em;padding-bottom:0.13em}
.group{padding-top:0.45em;padding-bottom:0.1em}
.notices{font-size:0.95em}
.made,.follows{margin-bottom:0.25em}
body{font-size:1rem;-webkit-print-color-adjust:exact;print-color-adjust:exact}
table{table-layout:fixed}
${columns > MOST_UPRIGHT ? `.corner{width:${100 * CORNER.many}%}\n` : ''}thead{display:table-header-group}
tr,figure,li,p{break-inside:avoid}
.group{break-after:avoid}
tbody tr:first-child{break-after:avoid}
.section{break-after:avoid}
.signs{margin-top:0.8em;font-size:0.85em}
.sheet{break-before:page;font-size:9.5pt}
.sheet + .sheet{break-before:auto;margin-top:2em}
.sheet-program{margin:0.8em 0 0.2em;font-size:1em;font-weight:600;break-after:avoid}
.question{margin:0.5em 0 0;break-inside:avoid}
.answer{margin:0.9em 0 0;border-bottom:1px solid #8a9597}
.charts{display:flex;flex-wrap:wrap;gap:3mm 6mm;margin-top:3mm}
.chart{flex:0 1 calc(${Math.floor(100 / beside)}% - 4mm);margin:0}
.chart-title{font-weight:600;font-size:0.95em}
.remark{font-size:0.83em}
.chart-foot{margin:0.2em 0 0;color:#4c5759;font-size:0.76em;line-height:1.2}
.map{display:flex;gap:6mm;margin:${MAP_ABOVE}mm 0 0}
.map-image{flex:none;width:auto;height:${map}mm}
.map-words{min-width:0}
.map-key{margin:0.2em 0 0}
.image{display:block;width:100%;height:auto;max-height:${chart}mm;object-fit:contain;object-position:left top}
@media screen{body{max-width:${landscape ? '277mm' : '190mm'};margin:8mm auto;padding:0 4mm}}
`
}
