import type { MessageKey, Translator } from '../../data/messages/translate.ts'
import type { Unit } from '../../data/figures/figure.ts'
import { isReadingOf } from './as-spreadsheets-read.ts'
import { makeInert, takeBack } from './inert.ts'
import type { Entry, Line, LineId, Part } from './exported-table.ts'

/**
 * How values stand in a cell: numbers raw (money in dollars with at most two
 * decimals), texts inert, and codes with a word before them, so that no
 * spreadsheet turns "51.0710" into 51.071. Each way has its way back.
 */

/** What of an entry stands in its cell of a file. */
export function cellText(line: Line, entry: Entry, part: Part | 'value', words: Translator): string {
  if (part === 'value' && line.kind === 'text') {
    return entry.text === null ? '' : lineText(line.id, entry.text, words)
  }
  if (part === 'value' || part === 'high') {
    const value = entry[part]
    return value === null ? '' : numberText(value, line.unit ?? entry.unit)
  }
  if (part === 'people') return entry.people === null ? '' : String(entry.people)
  if (part === 'unit') return unitText(entry.unit, words)
  return makeInert(entry[part] ?? '')
}

export function unitText(unit: Unit | null, words: Translator): string {
  return unit === null ? '' : words.t(`unit.${unit}`)
}

export function numberText(value: number, unit: Unit | null): string {
  return String(unit === 'cents' ? value / 100 : value)
}

/** As we write it, or as a spreadsheet does (1E+06). */
const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i

/** Null for a blank; NaN is not a number of ours and is refused by the reader. */
export function readNumber(text: string, unit: Unit | null): number | null {
  const written = text.trim()
  // Number() makes 0 of white space, and a number of "0x10".
  if (written === '') return null
  const plain = NUMBER.test(written) ? written : asShown(written)
  const value = NUMBER.test(plain) ? Number(plain) : NaN
  return unit === 'cents' ? Math.round(value * 100) : value
}

/**
 * A number as a spreadsheet shows it and writes it to a text file: "$12,729", "74%",
 * "34 credit hours", and with a decimal comma "1253,61" and "$ 12.729,50".
 */
function asShown(text: string): string {
  const bare = text.replace(/^(-?)\$\s*/, '$1').replace(/\s*(?:%|\$|clock hours|credit hours)$/, '')
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare)) return bare.replaceAll(',', '')
  if (/^-?\d+,\d{1,2}$/.test(bare)) return bare.replace(',', '.')
  // No number of ours has three decimals.
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare)) return bare.replaceAll('.', '').replace(',', '.')
  return bare
}

const CODED: Partial<Record<LineId, MessageKey>> = {
  key: 'export.code.key',
  cip: 'export.code.cip',
  phone: 'export.code.phone',
}

export function lineText(id: LineId, text: string, words: Translator): string {
  const around = codeWords(id, words)
  return makeInert(around ? around.before + text + around.after : text)
}

/**
 * Null for a blank. A code without its word (a person typed it) is taken as it is.
 * @param code what the file says it is in code, for words around it that are not ours; null: nothing
 */
export function readLineText(
  id: LineId,
  text: string,
  code: string | null,
  words: Translator,
): string | null {
  const given = takeBack(text)
  // A spreadsheet took a name for a number or a date and wrote it in its own way.
  const plain = code !== null && NAMES.includes(id) && isReadingOf(given, code) ? code : given
  const around = codeWords(id, words)
  if (plain === '' || !around) return plain || null
  const { before, after } = around
  const isOurs = plain.startsWith(before) && plain.endsWith(after)
  if (isOurs) return plain.slice(before.length, plain.length - after.length)
  return code !== null && plain.includes(code) ? code : plain
}

const NAMES: readonly LineId[] = ['program', 'institution']

interface CodeWords {
  readonly before: string
  readonly after: string
}

/** Made once a language: a message formatted for each of ten thousand rows would cost more than the rest. */
const made = new WeakMap<Translator, Map<LineId, CodeWords>>()

function codeWords(id: LineId, words: Translator): CodeWords | undefined {
  let known = made.get(words)
  if (!known) {
    known = new Map()
    for (const [line, key] of Object.entries(CODED) as [LineId, MessageKey][]) {
      const marker = '\u0001'
      const [before = '', after = ''] = words.t(key, { code: marker }).split(marker)
      known.set(line, { before, after })
    }
    made.set(words, known)
  }
  return known.get(id)
}
