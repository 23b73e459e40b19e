import { MOST_PROGRAMS_IN_LIST } from '../../../data/contract/own.ts'
import { NO_CHOICES } from '../../../data/contract/shape.ts'
import { FactsOfSheet, NO_FACTS } from '../files/sheet-facts.ts'
import type { SourceRow } from '../files/source.ts'
import type { Sheet } from '../files/workbook.ts'
import { headingWords, namedFields } from './column-names.ts'
import type { Grid } from './grid.ts'
import { mayBePathwise } from './our-own.ts'
import { structureOf } from './structure.ts'
import { TableLimits } from './table-limits.ts'

/** Rows that tell what a sheet is. */
const LOOKED_AT = 60

/** The rows of a sheet that are not blank. @throws OfficialFileError */
export async function gridOf(
  sheet: Sheet,
  file: string,
  limits: TableLimits,
  most = MOST_PROGRAMS_IN_LIST + 100,
): Promise<Grid> {
  const rows: SourceRow[] = []
  const facts = new FactsOfSheet()
  for await (const batch of sheet.rows({ facts })) {
    for (const row of batch) {
      if (rows.length > most) break
      if (row.cells.some((cell) => cell.trim() !== '')) rows.push(limits.take(row))
    }
    if (rows.length > most) break
  }
  const { merged, formulas } = facts
  return { ...NO_FACTS, merged, formulas, file, delimiter: '', encoding: null, rows, rejects: [] }
}

interface Look {
  readonly sheet: Sheet
  readonly isOurs: boolean
  /** Names of fields in its heading. */
  readonly named: number
  /** The same for sheets of the same columns; '' where there is no table. */
  readonly shape: string
}

export interface Choice {
  readonly sheet: Sheet
  /** The sheets of the same columns as that one, it among them, in their order. */
  readonly alike: readonly Sheet[]
}

/**
 * Which sheet is the table: the one that Pathwise wrote, else the one whose heading has the most names
 * of fields. A sheet of a title, an address or a note is not it, and one that is hidden only where
 * there is no other.
 * @param wanted by name; null: as above
 * @returns null where no sheet has a table
 */
export async function chooseSheet(
  sheets: readonly Sheet[],
  wanted: string | null,
  file: string,
): Promise<Choice | null> {
  const visible = sheets.filter(({ isHidden }) => !isHidden)
  const asked = sheets.find(({ name }) => name === wanted)
  const offered = visible.length > 0 ? visible : sheets
  const [only] = offered
  if (only && offered.length === 1 && (wanted === null || only === asked))
    return { sheet: only, alike: [only] }
  const looks: Look[] = []
  // One after the other: where one of them is too much, no other is still being read.
  for (const sheet of asked && !offered.includes(asked) ? [asked] : offered)
    looks.push(await lookAt(sheet, file))
  const tables = looks.filter(({ shape }) => shape !== '')
  const best =
    wanted === null
      ? (tables.find(({ isOurs }) => isOurs) ??
        tables.reduce<Look | undefined>(
          (best, each) => (best && best.named >= each.named ? best : each),
          undefined,
        ))
      : looks.find(({ sheet }) => sheet === asked)
  if (!best) return null
  const alike = tables.filter(({ shape }) => shape === best.shape).map(({ sheet }) => sheet)
  return { sheet: best.sheet, alike: best.isOurs || alike.length === 0 ? [best.sheet] : alike }
}

async function lookAt(sheet: Sheet, file: string): Promise<Look> {
  const grid = await gridOf(sheet, file, new TableLimits(file), LOOKED_AT)
  const isTable =
    grid.rows.length > 1 && grid.rows.some(({ cells }) => cells.filter((cell) => cell.trim()).length > 1)
  const { headings } = structureOf(grid, NO_CHOICES)
  return {
    sheet,
    isOurs: mayBePathwise(grid.rows[0]),
    named: namedFields(headings),
    shape: isTable ? headings.map((heading) => headingWords(heading).join(' ')).join('|') : '',
  }
}
