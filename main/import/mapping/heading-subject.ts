import type { MappableId } from '../../../data/fields/catalogue.ts'
import { isCostField } from './cost-fields.ts'

/**
 * What a heading that holds a field's name is about. "Program status" is about the status:
 * English puts what a thing is behind what it is of. Where any text would do for the field
 * (a name, a town, an award), the words around its name must be ones that leave it what it
 * is; where the cells must be numbers, they may be any but those that make it another number.
 */

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Words around the name of any field that leave it what it is. */
const PLAIN = list(
  'name names of for in on at by to from with the a an and or s this your our is are official full complete current new ' +
    'listed approved eligible wioa etpl etp state local list field cell value text info information if any all ' +
    'required offered awarded earned received conferred granted total est estimated approx approximate average avg',
)

/** The same of one field. */
const PLAIN_OF: Readonly<Partial<Record<MappableId, ReadonlySet<string>>>> = {
  program: list(
    'program programs training course courses study studies major majors area title titles school college provider cip education career occupational credit noncredit offering option certificate degree location',
  ),
  institution: list(
    'program institution school schools college colleges training education provider providers center campus location site organization agency facility business legal university technical community',
  ),
  city: list(
    'institution school campus provider training location site town physical mailing address program',
  ),
  state: list(
    'school campus provider training location site physical mailing address abbreviation code program abbrev usps',
  ),
  zip: list(
    'school campus provider training location site physical mailing address plus 4 5 digit code program postal',
  ),
  phone: list(
    'school campus provider program training contact office main number numbers no telephone tel admissions primary general work',
  ),
  website: list(
    'school campus provider program training course web site website page address url link links internet home information catalog http www main',
  ),
  cip: list('code codes program 6 digit number no 2020 2010 title primary nces cip'),
  unitid: list('id number no code school institution ipeds nces'),
  opeid: list('id number no code school institution 6 8 digit'),
  occupation: list(
    'code codes soc onet o net number no primary target related 1 2 3 first 2018 2010 title titles occupation occupations job',
  ),
  awardLevel: list(
    'code award level levels degree credential credentials certificate type types title program outcome upon completion highest or school training earned attained recognized industry postsecondary diploma license',
  ),
  online: list(
    'program training course instruction method mode type format delivery available availability option options offered education learning distance class classes instructional',
  ),
}

/** Words that make another number of it. */
const OTHER_NUMBER =
  /^(?:date|dates|deadline|due|policy|waivers?|waived|vouchers?|refunds?|category|type|types|status|notes?|comments?|description|link|url|id|rank|ranking|included|source|effective|updated|available|availability|discount|increase|change|cap|limit|method|plan|financing|assistance|aid|grants?|scholarships?|loan|loans|debt|budget|revenue|per completer|completer|graduate|graduates|enrollment|enrolled|seats|wages?|salary|earnings|income)$/

/** The same of a figure, in front of its name or behind it. */
const OTHER_OF: Readonly<Partial<Record<MappableId, RegExp>>> = {
  months:
    /^(?:contract|lease|loan|payment|review|term|terms|semester|externship|internship|clinical|warranty|business|accredited|operation|established|founded|history)$/,
  completions:
    /^(?:employed|employment|placed|placement|wages?|earnings|salary|median|non|not|licensed|continuing|surveyed|rate|percent|pct|share|age|per|cost|debt|hired|job|jobs)$/,
  graduationRate:
    /^(?:employed|employment|placed|placement|wage|wages|earnings|licensure|exam|pass|national|state|target|goal|negotiated)$/,
}

/** What money may be of that is none of a program's price: a single word for a price says nothing without what is before it. */
const OTHER_COST =
  /^(?:housing|room|board|rent|living|transportation|transport|travel|parking|child|childcare|care|meal|meals|food|dorm|dormitory|insurance|health|medical|background|drug|immunization|vaccine|vaccines|physical|uniform|uniforms|tool|tools|kit|laptop|equipment|software|supply|supplies|book|books|exam|test|testing|license|licensing|licensure|certification|late|net|opportunity|staff|instructor|indirect|employer|state|agency|unit|hourly|monthly|weekly|daily|deposit|fax)$/
const GENERIC_COST: ReadonlySet<string> = list('cost costs price prices fee fees charge charges')

/** Where the first part of a heading ends: "Graduation rate, whole school", "Wages (completers)". */
const END_OF_MAIN = /\s*[,(;[]/

/** The words that a heading begins with and is about; all of it where it has no parts. */
export function mainPart(heading: string): string {
  const at = heading.search(END_OF_MAIN)
  return at > 0 && /\p{L}/u.test(heading.slice(0, at)) ? heading.slice(0, at) : heading
}

/**
 * Is a heading about something else than the field whose name stands in it?
 * @param words of the whole heading
 * @param main how many of them are of its main part
 * @param start where the name begins, and how many words it has
 */
export function isAboutElse(
  words: readonly string[],
  main: number,
  { start, length }: { readonly start: number; readonly length: number },
  id: MappableId,
): boolean {
  const plain = PLAIN_OF[id]
  const isPlain = (word: string) => PLAIN.has(word) || plain?.has(word) === true || /^\d+$/.test(word)
  // What is in brackets, or behind a comma, says more of what stands before them.
  if (start >= main && !words.slice(0, main).every(isPlain)) return true
  const before = words.slice(0, start)
  const behind = words.slice(start + length, Math.max(main, start + length))
  if (plain) return ![...before, ...behind].every(isPlain)
  if (behind.some((word) => OTHER_NUMBER.test(word))) return true
  const other = OTHER_OF[id]
  if (other && [...before, ...behind].some((word) => other.test(word))) return true
  if (!isCostField(id) || length > 1 || !GENERIC_COST.has(words[start] ?? '')) return false
  return id !== 'books' && id !== 'exam' && [...before, ...behind].some((word) => OTHER_COST.test(word))
}
