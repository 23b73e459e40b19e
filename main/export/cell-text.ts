import type { MessageKey, Translator } from '../../data/messages/translate.ts'
import type { Unit } from '../../data/figures/figure.ts'
import { makeInert, takeBack } from './inert.ts'
import type { LineId } from './table.ts'

/**
 * How values stand in a cell: numbers raw (money in dollars with at most two
 * decimals), texts inert, and codes with a word before them, so that no
 * spreadsheet turns "51.0710" into 51.071. Each way has its way back.
 */

export function numberText(value: number, unit: Unit | null): string {
  return String(unit === 'cents' ? value / 100 : value)
}

/** Null for a blank; NaN is not a number of ours and is refused by the reader. */
export function readNumber(text: string, unit: Unit | null): number | null {
  if (text === '') return null
  const value = Number(text)
  return unit === 'cents' ? Math.round(value * 100) : value
}

const CODED: Partial<Record<LineId, MessageKey>> = {
  key: 'export.code.key',
  cip: 'export.code.cip',
  phone: 'export.code.phone',
}

export function lineText(id: LineId, text: string, words: Translator): string {
  const coded = CODED[id]
  return makeInert(coded === undefined ? text : words.t(coded, { code: text }))
}

/** Null for a blank. A code without its word (a person typed it) is taken as it is. */
export function readLineText(id: LineId, text: string, words: Translator): string | null {
  const plain = takeBack(text)
  const coded = CODED[id]
  if (plain === '' || coded === undefined) return plain || null
  const marker = '\u0001'
  const [before = '', after = ''] = words.t(coded, { code: marker }).split(marker)
  const isOurs = plain.startsWith(before) && plain.endsWith(after)
  return isOurs ? plain.slice(before.length, plain.length - after.length) : plain
}
