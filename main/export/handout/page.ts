import type { Paper } from '../../../data/export-limits.ts'
import type { Translator } from '../../../data/messages/translate.ts'
import { nameOfCase } from '../file-name.ts'
import { pageFile, type PrintPage } from '../print-page.ts'
import { MARGIN } from '../page-fit.ts'
import { fitHandout, GAP, LABELS, STEPS, type Fit } from './fit.ts'
import type { Handout } from './handout.ts'
import { handoutHtml } from './html.ts'
import { classes, STYLE_SHEET } from './styles.ts'

/** A hand-out as one page for a printer or a PDF. */
export function handoutPage(given: Handout, paper: Paper, words: Translator): PrintPage {
  const { handout, fit } = fitHandout(given, paper)
  const inside = handoutHtml(handout, { style: classes, picture: fit.picture }, words)
  return pageFile(
    {
      name: nameOfCase(handout.name, words.t('handout.fileName'), 'pdf'),
      title: handout.title,
      style: styleSheet(fit, paper),
      body: `<body${classes('body')}>\n${inside}\n</body>`,
      paper,
      landscape: false,
    },
    words,
  )
}

function styleSheet({ size }: Fit, paper: Paper): string {
  return `
@page{size:${paper === 'a4' ? 'A4' : 'letter'} portrait;margin:${MARGIN.top}mm ${MARGIN.side}mm ${MARGIN.bottom}mm}
${STYLE_SHEET}
html{font-size:${size}pt}
body{font-size:1rem;-webkit-print-color-adjust:exact;print-color-adjust:exact}
table{table-layout:fixed}
.corner{width:${100 * LABELS}%}
tr,img,li,p{break-inside:avoid}
.section{break-after:avoid}
.beside{display:flex;gap:${GAP}em}
.steps{flex:${STEPS} 1 0;min-width:0}
.job{flex:${1 - STEPS} 1 0;min-width:0}
.picture{display:block;width:100%;height:auto}
@media screen{body{max-width:190mm;margin:8mm auto;padding:0 4mm}}
`
}
