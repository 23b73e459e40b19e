import type { Cells, Column } from './column-cells.ts'
import { NOT_REPORTED, type Given } from './official-codes.ts'
import type { Wages } from './oews.ts'
import { occupationsOf } from './soc-edition.ts'
import { readerOf } from './reader.ts'
import { figureColumns, moneyColumns, notReportedPart } from './row-parts.ts'
import type { SourceRow } from '../files/source.ts'

/** BLS's own year of full-time work; in this file too each annual mean is 2,080 times the hourly one. */
const HOURS_A_YEAR = 2080

/** What OEWS says of an occupation and this table need not. */
const NOT_IN_FILE = notReportedPart('wages')

/**
 * Washington State's own table of OEWS wages: hourly percentiles by area. The
 * percentiles of a year are estimated from them. Those of occupations that are
 * paid by the year only are not in the file, nor are the 10th and 90th.
 */
export const oewsWashington = readerOf<Wages>(
  [
    'Year',
    'Area code',
    'Area name',
    'SOC code',
    'Occupational title',
    'Employment',
    'Average wage',
    '25th Percentile',
    '50th Percentile',
    '75th Percentile',
    'Annual wage',
  ],
  (cells, _, first) => {
    const areaColumn = cells.column('Area code')
    const areaTitle = cells.column('Area name')
    const code = cells.column('SOC code')
    const title = cells.column('Occupational title')
    const jobs = cells.column('Employment')
    const [p25, median] = [cells.column('25th Percentile'), cells.column('50th Percentile')]
    const p75 = cells.column('75th Percentile')
    const [hourlyMean, annualMean] = [cells.column('Average wage'), cells.column('Annual wage')]
    const occupation = occupationsOf(cells, code, first)
    return (row, out) => {
      const soc = cells.soc(row, code)
      const area = areaId(cells.text(row, areaColumn)) ?? cells.reject(row, areaColumn, 'unknown-code')
      const of = soc === null ? null : occupation(row, soc, true)
      if (of === null || area === null) return
      // A mean by the hour and none by the year: BLS has no annual wages of them (actors).
      const hourlyOnly = cells.text(row, hourlyMean) !== '' && cells.text(row, annualMean) === ''
      const wage = (column: Column) => yearly(cells, row, column, hourlyOnly)
      out.push({
        title: cells.text(row, title),
        // The file has no sums.
        detailed: true,
        ...area,
        areaTitle: cells.text(row, areaTitle),
        ...NOT_IN_FILE,
        ...of,
        ...figureColumns('employment', cells.counted(row, jobs)),
        ...moneyColumns('p25', wage(p25)),
        ...moneyColumns('median', wage(median)),
        ...moneyColumns('p75', wage(p75)),
      })
    }
  },
)

/** Six digits here: "000053" the state, "042660" a metropolitan area, "530006" what BLS calls 5300006. */
export function areaId(code: string): Pick<Wages, 'area' | 'areaType'> | null {
  if (!/^\d{6}$/.test(code)) return null
  if (code.startsWith('0000')) return { area: code.slice(4), areaType: 'state' }
  if (code.startsWith('0')) return { area: code.slice(1), areaType: 'metro' }
  return { area: `${code.slice(0, 2)}0${code.slice(2)}`, areaType: 'nonmetro' }
}

function yearly(cells: Cells, row: SourceRow, column: Column, hourlyOnly: boolean): Given {
  const text = cells.text(row, column)
  if (text === '') return NOT_REPORTED
  if (!/^\d{1,4}(\.\d+)?$/.test(text)) {
    cells.reject(row, column, 'not-a-number')
    return NOT_REPORTED
  }
  if (hourlyOnly) return { value: null, status: 'not-applicable' }
  return { value: Math.round(Number(text) * HOURS_A_YEAR), status: 'estimated' }
}
