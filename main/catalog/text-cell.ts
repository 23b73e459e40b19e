import { statusCode, type Status } from '../../data/figures/figure.ts'
import type { CellType, StoredCell } from '../storage/schema/column.ts'

const INTEGER = /^-?\d{1,15}$/
const REAL = /^-?\d+(\.\d+)?$/
/** Dollars: no sign, no grouping, at most two places. */
const MONEY = /^(\d{1,13})(?:\.(\d{1,2}))?$/

/** Whole cents of a dollar amount, without a detour through binary fractions. */
function cents(text: string): number {
  const [, dollars, part = ''] = MONEY.exec(text) ?? []
  if (dollars === undefined) throw new RangeError('is not a dollar amount such as 6633 or 6633.50')
  return Number(dollars) * 100 + Number(part.padEnd(2, '0'))
}

function status(text: string): number {
  const code = statusCode(text as Status)
  if (code < 0) throw new RangeError('is not a status')
  return code
}

/**
 * One cell of a text table as the database stores it. '' is NULL, or an empty
 * text where the column is a text that is never NULL.
 *
 * @throws RangeError with a reason that reads on from the cell ("... is not a whole number").
 */
export function readCell(text: string, type: CellType): StoredCell {
  switch (type) {
    case 'text':
      return text
    case 'text-or-null':
      return text === '' ? null : text
    case 'integer':
      if (text === '') return null
      if (!INTEGER.test(text)) throw new RangeError('is not a whole number')
      return Number(text)
    case 'real':
      if (text === '') return null
      if (!REAL.test(text)) throw new RangeError('is not a number')
      return Number(text)
    case 'money':
      return text === '' ? null : cents(text)
    case 'money-list':
      return text === '' ? '' : text.split(' ').map(cents).join(' ')
    case 'status':
      return status(text)
  }
}
