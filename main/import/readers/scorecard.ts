import type { NewPart, NewRow } from '../../storage/schema/tables.ts'
import type { Cells, Column } from './column-cells.ts'
import { readCipSeries } from '../../../data/format/read-code.ts'
import { knownValue, NOT_REPORTED, SUPPRESSED, type Given } from './official-codes.ts'
import { eachInstitution } from './each-institution.ts'
import { readerOf } from './reader.ts'
import { figureColumns, moneyColumns } from './row-parts.ts'
import type { SourceRow } from '../files/source.ts'

/** What an institution's former students earn; the UNITID has two digits more where it is a branch that IPEDS does not count. */
export type ScorecardEarnings = NewPart<'earnings'> & { readonly unitid: number }

/** What those earn and owe who completed a field of study at an institution. */
export type FieldEarnings = NewRow<'field_earnings'>

export const scorecardInstitutions = readerOf<ScorecardEarnings>(['UNITID', 'MD_EARN_WNE_P10'], (cells) => {
  const institution = eachInstitution(cells, true)
  const ten = cells.column('MD_EARN_WNE_P10')
  const people = cells.column('COUNT_WNE_P10')
  return (row, out) => {
    const unitid = institution(row)
    if (unitid === null) return
    out.push({
      unitid,
      ...moneyColumns('earnings', amount(cells, row, ten)),
      ...figureColumns('earnings_count', amount(cells, row, people)),
    })
  }
})

const EARNINGS = ['EARN_MDN_HI_2YR', 'EARN_MDN_HI_1YR', 'MD_EARN_WNE'] as const
/** How many people each of these is of. */
const PEOPLE: Readonly<Record<(typeof EARNINGS)[number], string>> = {
  EARN_MDN_HI_2YR: 'EARN_COUNT_WNE_HI_2YR',
  EARN_MDN_HI_1YR: 'EARN_COUNT_WNE_HI_1YR',
  MD_EARN_WNE: 'EARNINGSCOUNT',
}
const DEBT = ['DEBT_ALL_STGP_EVAL_MDN', 'DEBTMEDIAN'] as const

/**
 * The release of 2019 has earnings one year after completing (MD_EARN_WNE);
 * later ones have two years too, which are taken for the whole file: a table
 * that mixes first and second years compares nothing.
 */
export const scorecardFields = readerOf<FieldEarnings>(
  (header) => header.has('UNITID', 'CIPCODE', 'CREDLEV') && EARNINGS.some((name) => header.has(name)),
  (cells, { header }) => {
    const unitidColumn = cells.column('UNITID')
    const cipColumn = cells.column('CIPCODE')
    const levelColumn = cells.column('CREDLEV')
    const earningsName = EARNINGS.find((name) => header.has(name)) ?? 'MD_EARN_WNE'
    const earningsColumn = cells.column(earningsName)
    const peopleColumn = cells.column(PEOPLE[earningsName])
    const debtColumn = cells.column(DEBT.find((name) => header.has(name)) ?? 'DEBTMEDIAN')
    const seen = new Set<string>()
    return (row, out) => {
      const unitid = cells.unitid(row, unitidColumn, true)
      const cip4 = readCipSeries(cells.text(row, cipColumn)) ?? cells.reject(row, cipColumn, 'not-a-cip')
      const level = cells.text(row, levelColumn)
      if (unitid === null || cip4 === null) return
      if (!/^[1-8]$/.test(level)) return void cells.reject(row, levelColumn, 'unknown-code')
      const key = `${unitid} ${cip4} ${level}`
      if (seen.has(key)) return void cells.reject(row, cipColumn, 'repeated')
      seen.add(key)
      const earnings = amount(cells, row, earningsColumn)
      out.push({
        unitid,
        cip4,
        credential_level: Number(level),
        ...moneyColumns('earnings', earnings),
        earnings_years: earnings.value === null ? null : earningsName === 'EARN_MDN_HI_2YR' ? 2 : 1,
        ...figureColumns('earnings_count', amount(cells, row, peopleColumn)),
        ...moneyColumns('debt', amount(cells, row, debtColumn)),
      })
    }
  },
)

/** A band ("<=0.05", "10-20") stands where the agency hides the number itself. */
const HIDDEN = /^(PrivacySuppressed|PS|[<>]=?\s*[\d.]+|[\d.]+-[\d.]+)$/i

/** Dollars, or people. */
function amount(cells: Cells, row: SourceRow, column: Column): Given {
  const text = cells.text(row, column)
  if (/^(|NULL|NA|N\/A)$/i.test(text)) return NOT_REPORTED
  if (HIDDEN.test(text)) return SUPPRESSED
  if (/^\d{1,9}(\.\d+)?$/.test(text)) return knownValue(Math.round(Number(text)))
  cells.reject(row, column, /^-\d/.test(text) ? 'negative' : 'not-a-number')
  return NOT_REPORTED
}
