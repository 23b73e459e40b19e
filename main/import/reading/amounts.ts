import { isUnknown, NOTHING, rejected, value, type Read } from '../mapping/read.ts'
import { isDate } from './dates.ts'
import { BAND, hedged, isUnsaid, type Hedge } from './hedges.ts'
import { numberIn, type NumberStyle } from './numbers.ts'

/** What a cell of a list says that something costs. */
export interface Amount {
  /** Whole cents; of what is at most so much, 0. */
  readonly low: number
  /** Whole cents, of a band and of what is at most so much; else null. */
  readonly high: number | null
  readonly hedge: Hedge | 'band'
}

/** A million dollars: no program costs it. */
const MOST_DOLLARS = 1_000_000

const FREE =
  /^(?:free(?: of charge)?|no (?:charge|cost|fees?|tuition)(?: to (?:the )?(?:students?|participants?))?|waived|no cost)\.?$/i

/** Nothing on top of another price. */
const INCLUDED =
  /^(?:incl(?:uded|uding|\.)?|(?:included|incl\.?) (?:in|with) (?:the )?(?:tuition|fees?|price|cost|program)(?: and fees)?)\.?$/i

/** What is of the program, or all of it, is its price: "$4,500/program", "$13,500 total". */
const OF_ALL =
  /(?:\s*\/\s*|\s+(?:per|for)\s+(?:the\s+)?)(?:(?:entire|whole|full|complete)\s+)?(?:program|course|training|student|person|participant|trainee)s?$|\s*[([]?\b(?:(?:in )?total|all[- ]inclusive|flat(?: (?:fee|rate))?|tuition(?: only)?)\b[)\]]?$|^(?:total|tuition)(?: (?:cost|price))?[\s:]+/i

/** More comes on top of it that is not told: "$1,250 plus fees", "4500 + books". */
const AND_MORE = /\s*(?:\+|\bplus\b|&|\band\b)\s*(?:[a-z][a-z ,&/]*)$/i

/** "$99/credit x 45": the price of a part, and how many of them there are. */
const PRODUCT =
  /^(.+?)\s*(?:\/|\bper\b)\s*(?:credit|clock|contact|semester)?\s*(?:hours?|hrs?\.?|credits?|cr\.?|units?)\s*[x×*@]\s*(\d{1,4})(?:\s*(?:credits?|hours?|hrs?|units?|cr)\.?(?: hours?)?)?$/i

const OTHER_CURRENCY = /[€£¥₹₱]|\b(?:eur|euros?|gbp|pounds?|cad|mxn|pesos?|aud)\b|\bc(?:a|an)?\$|\bmx\$/i

/** A price of a part of a program is never the price of the whole. */
const PER_PART =
  /(?:\/|\bper\b|\bper-|\ban?\b|\beach\b|\bevery\b)\s*(?:(?:clock|contact|credit|semester|quarter|academic|school|lab)[\s-]*)?(?:credits?|cr\.?|hours?|hrs?\.?|units?|terms?|semesters?|sem\.?|quarters?|months?|mo\.?|weeks?|wks?\.?|years?|yrs?\.?|annum|class(?:es)?|courses?|modules?|days?|sessions?)\b|\b(?:monthly|weekly|hourly|annually|yearly|p\.?a\.)\b/i

/** Does a heading, or a cell, say that its price is of an hour, a credit or a term? */
export const isPriceOfPart = (text: string): boolean => PER_PART.test(text)

/**
 * A price as a person reads it: "$5,200 (approx)", "5.2k", "5,000-7,000", "400+", "up to
 * 5,200", "free". A price of an hour, a credit or a term is none of the program.
 *
 * @param style of the table's numbers
 * @param added whether the cell is of something that may be in another price ("included")
 */
export function readAmount(cell: string, style: NumberStyle, added = false): Read<Amount> {
  const text = cell.replaceAll(/\s+/g, ' ').trim()
  if (isUnknown(text)) return NOTHING
  if (FREE.test(text) || (added && INCLUDED.test(text))) return value({ low: 0, high: null, hedge: 'exact' })
  if (isDate(text)) return rejected('became-a-date')
  if (!/\d/.test(text) && isUnsaid(text)) return NOTHING
  if (OTHER_CURRENCY.test(text)) return rejected('other-currency')
  const product = PRODUCT.exec(text)
  if (product) return timesParts(product[1] ?? '', Number(product[2]), style)
  if (/\d/.test(text) && isPriceOfPart(text)) return rejected('price-of-a-part')
  const bare = text.replace(OF_ALL, '')
  const more = AND_MORE.test(bare) && /\d/.test(bare)
  const { rest, hedge: told } = hedged(more ? bare.replace(AND_MORE, '') : bare)
  const hedge: Hedge = more && told !== 'at-most' ? 'at-least' : told
  const between = rest.replace(/^between\s+(.+)\s+and\s+/i, '$1 - ')
  const ends = between.split(BAND)
  if (ends.length === 2 && ends[0] !== '' && ends[1] !== '') {
    const read = band(ends as [string, string], style)
    return more && read.is === 'value' ? value({ low: read.value.low, high: null, hedge: 'at-least' }) : read
  }
  const read = dollars(rest, style)
  if (read.is !== 'value') return read
  const cents = Math.round(read.value * 100)
  return value(hedge === 'at-most' ? { low: 0, high: cents, hedge } : { low: cents, high: null, hedge })
}

/** So many parts of one price, worked out: no more than about. */
function timesParts(price: string, parts: number, style: NumberStyle): Read<Amount> {
  const one = dollars(price, style)
  if (one.is !== 'value') return one
  const cents = Math.round(one.value * 100) * parts
  return cents > MOST_DOLLARS * 100
    ? rejected('implausible')
    : value({ low: cents, high: null, hedge: 'about' })
}

function band([first, last]: readonly [string, string], style: NumberStyle): Read<Amount> {
  // "5-7k" and "5 to 7 thousand" leave out at the first what stands behind the last.
  const thousands = /k|thousand/i.exec(last) && !/k|thousand/i.test(first) ? `${first}k` : null
  const high = dollars(last, style)
  const plain = dollars(first, style)
  if (high.is !== 'value') return high
  if (plain.is !== 'value') return plain
  // But "500-1k" says both in dollars.
  const scaled = thousands === null ? plain : dollars(thousands, style)
  const low = scaled.is === 'value' && scaled.value <= high.value ? scaled : plain
  if (low.value > high.value) return rejected('not-a-number')
  return value({ low: Math.round(low.value * 100), high: Math.round(high.value * 100), hedge: 'band' })
}

/** Dollars of one amount without a hedge. */
function dollars(text: string, style: NumberStyle): Read<number> {
  const inBrackets = /^\((.+)\)$/.exec(text)?.[1]
  const bare = (inBrackets ?? text)
    .trim()
    .replace(/^([+-]?)\s*(?:us\s*\$|usd\s*\$?|u\.s\.\s*\$|\$)\s*/i, '$1')
    .replace(/\s*(?:us\s*dollars?|usd|us\$|dollars?|\$)\.?$/i, '')
    // "5,200.-" and "5,200.00": no cents.
    .replace(/[.,](?:-|–|—)+$/, '')
    .trim()
  const [, digits = bare, unit] = /^(.*\d)\s*(k|thousand|grand)$/i.exec(bare) ?? []
  const number = numberIn(digits, unit ? 'point' : style)
  if (number === 'two-ways') return rejected('read-two-ways')
  if (number === null) return rejected('not-a-number')
  const amount = unit ? number * 1000 : number
  // Lists write -1 where they do not know.
  if (number === -1 && !inBrackets) return NOTHING
  if (amount < 0 || inBrackets !== undefined) return rejected('negative')
  return amount > MOST_DOLLARS ? rejected('implausible') : value(amount)
}
