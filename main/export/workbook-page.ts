import type { Cell, SheetData } from 'write-excel-file/node'
import { getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings } from 'write-excel-file/utility'
import type { Paper } from '../../data/export-limits.ts'

/** How a workbook stands on paper and how high its rows are: what the library leaves to its caller. */

/** ECMA-376, 18.18.50: 1 is US Letter, 9 is A4. */
const PAPERS: Readonly<Record<Paper, number>> = { letter: 1, a4: 9 }

/** Every sheet one page wide and as many long as it takes; the first row, and of the first sheet the labels, on each. */
export function pageSetup(sheets: readonly string[], paper: Paper) {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml: string) =>
            insertElementMarkupAccordingToOrderOfSiblings(
              xml,
              '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
              [...(getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? ['sheetPr'])],
              'worksheet',
            ),
          transformElementAttributes: (tag: string, attributes: Attributes): Attributes =>
            tag === 'pageSetup'
              ? { ...attributes, paperSize: PAPERS[paper], fitToWidth: 1, fitToHeight: 0 }
              : attributes,
        },
        'xl/workbook.xml': {
          transform: (xml: string) => {
            const titles = sheets.map((sheet, index) => {
              const name = `'${sheet.replaceAll("'", "''")}'`
              const range = index === 0 ? `${name}!$A:$B,${name}!$1:$1` : `${name}!$1:$1`
              return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escaped(range)}</definedName>`
            })
            return xml.replace('<definedNames/>', `<definedNames>${titles.join('')}</definedNames>`)
          },
        },
      },
    },
  }
}

type Attributes = Record<string, string | number>

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Points of one line of text at 11 points, and the most that a row may have. */
const LINE = 15
const HIGHEST = 409

/** Each row as high as its longest text needs in the width of its column (in characters). */
export function withHeights(rows: SheetData, widths: readonly number[]): SheetData {
  return rows.map((row) => {
    const lines = Math.max(1, ...row.map((cell, column) => linesOf(cell, widths[column] ?? 0)))
    const first = row.findIndex((cell) => cell !== null && cell !== undefined)
    return row.map((cell, column) =>
      column === first && typeof cell === 'object' && cell !== null
        ? { ...cell, height: Math.min(lines * LINE + 1, HIGHEST) }
        : cell,
    )
  })
}

function linesOf(cell: Cell | undefined, width: number): number {
  if (typeof cell !== 'object' || cell === null || width === 0) return 1
  const { value, wrap } = cell as { value?: unknown; wrap?: boolean }
  if (typeof value !== 'string' || !wrap) return 1
  // Words do not fill a line to its end.
  return value
    .split('\n')
    .reduce((all, line) => all + Math.max(1, Math.ceil((line.length * 1.15) / width)), 0)
}
