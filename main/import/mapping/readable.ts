import type { MappableId } from '../../../data/fields/catalogue.ts'
import { isPriceOfPart } from '../reading/amounts.ts'
import { isDate } from '../reading/dates.ts'
import {
  awardLevel,
  cip,
  occupations,
  online,
  opeid,
  phone,
  state,
  unitid,
  website,
  zip,
} from './mapped-codes.ts'
import { hoursUnit, lengthUnit } from './heading-units.ts'
import { bothLengths } from './mapped-lengths.ts'
import { awards, hours, money, months, numberOf, percent } from './mapped-numbers.ts'
import { placeInCell } from './place-in-cell.ts'
import type { Read } from './read.ts'

/** How a cell reads as a field, whatever a person may say of its column. */

type Reads = Read<unknown>['is']
type Reader = (cell: string, heading: string) => Reads

const is = (read: Read<unknown>): boolean => read.is === 'value'

const YES_OR_NO = /^(?:yes|no|y|n|true|false|x)$/i

/** A name of something: words, and no yes or no, no amount, length or date. */
export const isName = (cell: string): boolean =>
  /\p{L}{2}/u.test(cell) && !YES_OR_NO.test(cell) && !(/\d/.test(cell) && isMeasure(cell))

const isMeasure = (cell: string): boolean =>
  numberOf(cell) !== null ||
  isDate(cell) ||
  /^\S+@\S+$/.test(cell) ||
  is(money(cell)) ||
  is(months(cell, lengthUnit(''))) ||
  is(hours(cell, hoursUnit(''))) ||
  is(percent(cell.replace(/ percent$/i, '%'), false))

const name: Reader = (cell) => (isName(cell) ? 'value' : 'rejected')
const isMoney =
  (isAdded: boolean): Reader =>
  (cell, heading) =>
    isPriceOfPart(heading) ? 'rejected' : money(cell, 'point', isAdded).is
/** What is read in one style or the other is read: which one it is, is asked. */
const price: Reader = (cell, heading) => isMoney(false)(cell, heading)
const extra: Reader = (cell, heading) => isMoney(true)(cell, heading)

/** An award level is a number of NCES's, or words. */
const awardNumber = (cell: string): Reads => (/^\d{1,2}$/.test(cell) ? awardLevel(cell).is : 'rejected')

const READERS: Readonly<Record<MappableId, Reader>> = {
  program: name,
  institution: name,
  unitid: (cell) => unitid(cell).is,
  opeid: (cell) => opeid(cell).is,
  // An address, or a place on a campus, is a city where it names its state.
  city: (cell, heading) =>
    /address|location/i.test(heading) && !/city/i.test(heading) && placeInCell(cell).state === ''
      ? 'rejected'
      : name(cell, heading),
  state: (cell) => state(cell).is,
  zip: (cell) => zip(cell).is,
  phone: (cell) => phone(cell).is,
  website: (cell) => website(cell).is,
  cip: (cell) => cip(cell).is,
  awardLevel: (cell) =>
    YES_OR_NO.test(cell) || numberOf(cell) !== null ? awardNumber(cell) : awardLevel(cell).is,
  costToFinish: price,
  tuitionAndFees: price,
  tuitionInDistrict: price,
  tuitionInState: price,
  tuitionOutOfDistrict: price,
  tuitionOutOfState: price,
  books: extra,
  exam: extra,
  months: (cell, heading) => {
    const read = months(cell, lengthUnit(heading))
    if (read.is === 'rejected' && bothLengths(cell, { unit: lengthUnit(heading), asked: null, isTold: true }))
      return 'value'
    // "900 hrs" is a length, in hours.
    return read.is === 'rejected' && read.reason === 'hours-for-months' ? 'value' : read.is
  },
  hours: (cell, heading) => hours(cell, hoursUnit(heading)).is,
  online: (cell) => online(cell).is,
  completions: (cell) => awards(cell).is,
  graduationRate: (cell) => percent(cell, false).is,
  occupation: (cell) => occupations(cell).is,
}

export const reads = (id: MappableId, cell: string, heading: string): Reads => READERS[id](cell, heading)

/** Cells that show what they are by themselves, whatever stands above them; numbers do not. */
export const TELLING: readonly { readonly id: MappableId; readonly looks: (cell: string) => boolean }[] = [
  { id: 'cip', looks: (cell) => /^\d{1,2}\.\d{3,4}$/.test(cell) && is(cip(cell)) },
  { id: 'website', looks: (cell) => /^(https?:\/\/|www\.)/i.test(cell) && is(website(cell)) },
  { id: 'phone', looks: (cell) => /^\+?1?[\s(.-]*\d{3}[).\s-]+\d{3}[.\s-]\d{4}/.test(cell) },
  { id: 'state', looks: (cell) => /^[A-Z]{2}$/.test(cell) && is(state(cell)) },
  { id: 'zip', looks: (cell) => /^\d{5}-\d{4}$/.test(cell) },
  { id: 'occupation', looks: (cell) => /^\d\d-\d{4}(\.\d\d)?$/.test(cell) && is(occupations(cell)) },
  { id: 'awardLevel', looks: (cell) => /degree|certificate/i.test(cell) && namesLevel(cell) },
]

function namesLevel(cell: string): boolean {
  const read = awardLevel(cell)
  return read.is === 'value' && read.value.level !== 0
}
