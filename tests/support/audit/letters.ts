import type { Said } from './findings.ts'
import type { TextRow } from './rows.ts'

/** The dictionaries' "Imputation values" (IC 2021, C 2021, COST1 2024), read by the auditor; Y is older: not applicable. */
const REPORTED = 'R'
const NOTHING = 'ABDHY'
const OF_THE_AGENCY = 'CGJKLNPZ'

export const NOT_REPORTED: Said = { low: null, high: null, status: 'not-reported' }

/** A cell and the letter beside it. A minus is no amount (-1, -2, -3), neither is "." or nothing. */
export function cell(row: TextRow, column: string, letterColumn: string, scale = 1): Said {
  const text = row.of(column)
  const letter = row.of(letterColumn)
  if (!/^\d+$/.test(text) || (letter !== '' && NOTHING.includes(letter))) return NOT_REPORTED
  if (letter !== '' && letter !== REPORTED && !OF_THE_AGENCY.includes(letter))
    throw new Error(`${letterColumn} has a letter of no dictionary: ${letter}`)
  const status = letter === '' || letter === REPORTED ? 'known' : 'imputed'
  return { low: Number(text) * scale, high: null, status }
}

/** A sum is there where all its parts are, and is the school's own where all of them are. */
export function sum(parts: readonly Said[]): Said {
  if (parts.some(({ low }) => low === null)) return NOT_REPORTED
  const status = parts.every((part) => part.status === 'known') ? 'known' : 'imputed'
  return { low: parts.reduce((total, { low }) => total + (low ?? 0), 0), high: null, status }
}
