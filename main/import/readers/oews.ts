import type { NewPart } from '../../storage/schema/tables.ts'
import type { Cells, Column } from './column-cells.ts'
import { NOT_REPORTED, SUPPRESSED, type Given } from './official-codes.ts'
import { occupationsOf } from './soc-edition.ts'
import { readerOf } from './reader.ts'
import { figureColumns, moneyColumns } from './row-parts.ts'
import type { Source, SourceRow } from '../files/source.ts'

type AreaType = 'nation' | 'state' | 'metro' | 'nonmetro'

/** Annual wages and jobs of one occupation in one area (BLS OEWS, all industries together). */
export type Wages = NewPart<'wages'> & {
  /** The code OEWS publishes under; a merged code at times. */
  readonly soc: string
  readonly title: string
  /** OEWS calls an occupation "detailed" also where it is the most detailed it publishes (29-2010). */
  readonly detailed: boolean
  /** "US", a state's FIPS code ("53"), a metropolitan area's code ("42660") or a nonmetropolitan one's ("5300006"). */
  readonly area: string
  readonly areaTitle: string
  readonly areaType: AreaType
}

/** National, state, metropolitan and nonmetropolitan workbooks have the same columns. */
export const oews = readerOf<Wages>(
  [
    'AREA',
    'I_GROUP',
    'OCC_CODE',
    'OCC_TITLE',
    'O_GROUP',
    'TOT_EMP',
    'A_PCT10',
    'A_PCT25',
    'A_MEDIAN',
    'A_PCT75',
    'A_PCT90',
    'ANNUAL',
    'HOURLY',
  ],
  (cells, source, first) => {
    const area = areaOf(cells)
    const areaTitle = cells.column('AREA_TITLE')
    const industry = cells.column('I_GROUP')
    const code = cells.column('OCC_CODE')
    const title = cells.column('OCC_TITLE')
    const group = cells.column('O_GROUP')
    const jobs = cells.column('TOT_EMP')
    const [p10, p25, median] = [cells.column('A_PCT10'), cells.column('A_PCT25'), cells.column('A_MEDIAN')]
    const [p75, p90] = [cells.column('A_PCT75'), cells.column('A_PCT90')]
    const hourly = cells.column('HOURLY')
    const top = topCode(source)
    const occupation = occupationsOf(cells, code, first)
    const isNew = newPlaces()
    return (row, out) => {
      if (cells.text(row, industry) !== 'cross-industry') return
      const written = cells.soc(row, code)
      const place = area(row)
      if (written === null || place === null) return
      const detailed = cells.text(row, group) === 'detailed'
      const of = occupation(row, written, detailed)
      if (of === null) return
      const { soc } = of
      if (!isNew(`${place.area} ${soc} ${detailed}`)) return void cells.reject(row, code, 'repeated')
      const hourlyOnly = cells.text(row, hourly).toUpperCase() === 'TRUE'
      const wage = (column: Column) => annualWage(cells, row, column, top, hourlyOnly)
      out.push({
        ...of,
        title: cells.text(row, title),
        detailed,
        ...place,
        areaTitle: cells.text(row, areaTitle),
        ...figureColumns('employment', employment(cells, row, jobs)),
        ...moneyColumns('p10', wage(p10)),
        ...moneyColumns('p25', wage(p25)),
        ...moneyColumns('median', wage(median)),
        ...moneyColumns('p75', wage(p75)),
        ...moneyColumns('p90', wage(p90)),
      })
    }
  },
)

function newPlaces(): (key: string) => boolean {
  const seen = new Set<string>()
  return (key) => {
    const before = seen.size
    return seen.add(key).size > before
  }
}

/** AREA_TYPE: 3 is a territory, whose codes are like those of states. Nonmetropolitan areas are of type 6. */
const AREA_TYPES: ReadonlyMap<string, readonly [AreaType, digits: number]> = new Map([
  ['1', ['nation', 2]],
  ['2', ['state', 2]],
  ['3', ['state', 2]],
  ['4', ['metro', 5]],
  ['6', ['nonmetro', 7]],
])

/** The area of a row, its leading zeros put back; null, and a reject, where it is none. */
function areaOf(cells: Cells): (row: SourceRow) => Pick<Wages, 'area' | 'areaType'> | null {
  const areaColumn = cells.column('AREA')
  const typeColumn = cells.column('AREA_TYPE')
  return (row) => {
    const code = cells.text(row, areaColumn)
    if (code === '99') return { area: 'US', areaType: 'nation' }
    const [areaType, digits] = AREA_TYPES.get(cells.text(row, typeColumn)) ?? [null, 0]
    if (areaType === null || areaType === 'nation') return cells.reject(row, typeColumn, 'unknown-code')
    if (!/^\d+$/.test(code) || code.length > digits) return cells.reject(row, areaColumn, 'unknown-code')
    return { area: code.padStart(digits, '0'), areaType }
  }
}

/** What "#" stands for, in dollars a year, from the notes ("... or $239,200 per year"). */
export function topCode(source: Source): number | null {
  for (const note of source.notes ?? []) {
    const dollars = /^#.*\$([\d,]{1,11}) per year/.exec(note)?.[1]
    if (dollars) return Number(dollars.replaceAll(',', ''))
  }
  return null
}

/** BLS publishes no estimate: "*" for a wage, "**" for employment. */
function annualWage(
  cells: Cells,
  row: SourceRow,
  column: Column,
  top: number | null,
  hourlyOnly: boolean,
): Given {
  const text = cells.text(row, column)
  if (text === '#') {
    if (top !== null) return { value: top, status: 'at-least' }
    cells.reject(row, column, 'unknown-code')
    return NOT_REPORTED
  }
  // Paid by the hour and for less than a full year: an annual wage would mislead, so BLS gives none.
  if (hourlyOnly && (text === '*' || text === '')) return { value: null, status: 'not-applicable' }
  if (text === '*') return SUPPRESSED
  return cells.counted(row, column)
}

function employment(cells: Cells, row: SourceRow, column: Column): Given {
  if (cells.text(row, column) === '**') return SUPPRESSED
  return cells.counted(row, column)
}
