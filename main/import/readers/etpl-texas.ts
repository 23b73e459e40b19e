import type { AwardLevel } from '../../../data/program.ts'
import { website } from './ipeds-directory.ts'
import {
  listedCip,
  listedCode,
  listedDollars,
  listedHours,
  listedOnline,
  listedSocs,
  listedWeeks,
  saysBooksFree,
  saysFree,
  type Deliveries,
  type ListedProgram,
} from './list-reader.ts'
import type { Cells, Column } from './column-cells.ts'
import { NOT_REPORTED, type Given } from './official-codes.ts'
import { readerOf } from './reader.ts'
import { figureColumns, moneyColumns } from './row-parts.ts'
import type { SourceRow } from '../files/source.ts'

const DELIVERY: Deliveries = new Map([
  ['in-person', 'in-person'],
  ['distance education', 'online'],
  ['hybrid', 'hybrid'],
])

/** "Pending" is not known yet. */
const PELL: ReadonlyMap<string, boolean | 'pending'> = new Map<string, boolean | 'pending'>([
  ['yes', true],
  ['no', false],
  ['pending', 'pending'],
])

/** The outcomes that name an award level; a certificate may be of several lengths. */
const LEVELS: ReadonlyMap<string, AwardLevel> = new Map([
  ['associates degree', 3],
  ['baccalaureate degree', 5],
])

const NO_OUTCOME = /^INVALID CODE$/i

/**
 * The Texas Eligible Training Provider List (statewide workbook). Its columns of
 * persons and their addresses are not carried, nor are its descriptions.
 */
export const etplTexas = readerOf<ListedProgram>(
  [
    'Program ID',
    'TWIST Program ID',
    'ProviderName',
    'Campus City',
    'Campus Zip Code',
    'Program Name',
    'Instructional Program (CIP) Code',
    'Program Outcome',
    'Length: Contact Hours',
    'Length: Weeks',
    'Delivery Method',
    'Occupation Code (ONET 1)',
    'Required Cost: Tuition & Fees',
    'Required Cost: Books & Supplies',
  ],
  (cells) => {
    const id = cells.column('Program ID')
    const provider = cells.column('ProviderName')
    const city = cells.column('Campus City')
    const state = cells.column('Campus State')
    const zip = cells.column('Campus Zip Code')
    const name = cells.column('Program Name')
    const cip = cells.column('Instructional Program (CIP) Code')
    const url = cells.column('Program URL')
    const outcome = cells.column('Program Outcome')
    // Their own spelling.
    const credential = cells.column('Associted Credential Name')
    const hours = cells.column('Length: Contact Hours')
    const weeks = cells.column('Length: Weeks')
    const delivery = cells.column('Delivery Method')
    const pell = cells.column('Pell Eligible')
    const socs = [1, 2, 3].map((n) => cells.column(`Occupation Code (ONET ${n})`))
    const tuition = cells.column('Required Cost: Tuition & Fees')
    const tuitionWords = cells.column('(Description) Required Cost: Tuition & Fees')
    const outside = cells.column('(Out Of District) Cost: Tuition & Fees')
    const outsideWords = cells.column('(Out Of District) Cost Description: Tuition & Fees')
    const books = cells.column('Required Cost: Books & Supplies')
    const booksWords = cells.column('(Description) Required Cost: Books & Supplies')
    const seen = new Set<string>()
    return (row, out) => {
      const missing = [id, provider, name].find((column) => cells.text(row, column) === '')
      if (missing) return void cells.reject(row, missing, 'missing')
      const key = cells.text(row, id)
      if (seen.has(key)) return void cells.reject(row, id, 'repeated')
      seen.add(key)
      const end = cells.text(row, outcome)
      if (NO_OUTCOME.test(end)) cells.reject(row, outcome, 'unknown-code')
      const called = cells.text(row, credential)
      const price = listedDollars(cells, row, tuition, tuitionWords, saysFree)
      const eligible = listedCode(cells, row, pell, PELL)
      out.push({
        id: key,
        provider: {
          name: cells.text(row, provider),
          city: cells.text(row, city),
          state: cells.text(row, state).toUpperCase(),
          zip: cells.zip(row, zip),
          phone: '',
          website: website(cells.text(row, url)),
        },
        program: {
          name: cells.text(row, name),
          cip: listedCip(cells, row, cip),
          occupations: listedSocs(cells, row, socs),
          credential: called !== '' && called !== '0' ? called : NO_OUTCOME.test(end) ? '' : end,
          award_level: LEVELS.get(end.toLowerCase()) ?? 0,
          ...moneyColumns('tuition', price),
          ...moneyColumns('tuition_outside', pricedOutside(cells, row, outside, outsideWords, price)),
          ...moneyColumns('books', listedDollars(cells, row, books, booksWords, saysBooksFree)),
          ...figureColumns('hours', listedHours(cells, row, hours)),
          ...figureColumns('weeks', listedWeeks(cells, row, weeks)),
          distance: listedOnline(cells, row, delivery, DELIVERY),
          pell: eligible === null || eligible === 'pending' ? null : eligible ? 1 : 0,
        },
      })
    }
  },
)

/**
 * The price of who lives outside the school's district. Below the district's own it is a
 * surcharge or an error, and which of them the list does not say.
 */
function pricedOutside(cells: Cells, row: SourceRow, column: Column, words: Column, district: Given): Given {
  const price = listedDollars(cells, row, column, words, () => false)
  if (price.value === null || district.value === null || price.value >= district.value) return price
  cells.reject(row, column, 'below-in-district')
  return NOT_REPORTED
}
