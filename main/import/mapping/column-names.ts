import { FIELDS, type FieldDeclaration, type MappableId } from '../../../data/fields/catalogue.ts'
import { translators } from '../../../data/messages/translate.ts'
import { isAboutElse, mainPart } from './heading-subject.ts'

/** A heading as the words that it is made of: "ProviderName" and "Provider_Name (2024)" alike. */
export function headingWords(heading: string): readonly string[] {
  return heading
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

/** A person's table may be headed in the words of any language. */
const LANGUAGES_WORDS = translators()

interface Name {
  readonly words: readonly string[]
  /** "providername" */
  readonly joined: string
  /** It says the field only where it is the whole heading. */
  readonly isWhole: boolean
}

/** By field, all that a heading may call it: its label, its id, its synonyms. */
const NAMES: ReadonlyMap<MappableId, readonly Name[]> = new Map(
  (FIELDS as readonly FieldDeclaration[])
    .filter(({ mappable }) => mappable)
    .map(({ id, synonyms = [], headings = [] }) => [
      id as MappableId,
      [
        ...namesOf([...LANGUAGES_WORDS.map(({ word }) => word(`field.${id}`)), id, ...synonyms], false),
        ...namesOf(headings, true),
      ],
    ]),
)

function namesOf(texts: readonly string[], isWhole: boolean): readonly Name[] {
  return texts.map((text) => {
    const words = headingWords(text)
    return { words, joined: words.join(''), isWhole }
  })
}

/** Headings that hold a field's name and are about something else: the length of a search for a job, hours beside months. */
const ABOUT_ELSE: Readonly<Partial<Record<MappableId, RegExp>>> = {
  months:
    /\b(?:job|search|placement|employment|experience|externship|internship|clinical|practicum|wait|waiting|payment|loan|lease|since)\b|\b(?:hours?|hrs|credits?)\b(?!.*\b(?:weeks?|months?|days?)\b)/,
  hours:
    /\b(?:resident|residency|lab|laboratory|lecture|theory|didactic|shop|practical|skills|classroom|hands on|externship|internship|clinical|practicum|office|per week|a week|weekly)\b/,
  website:
    /\b(?:apply|application|applications|syllabus|logo|image|photo|video|map|facebook|twitter|linkedin|instagram|youtube|complaints?|policy|disclosures?)\b/,
  phone: /\b(?:fax|tty|tdd|extension|ext|emergency)\b/,
}

/** Does a heading say that a column is something else than its cells look like? */
export const isHeadedElse = (heading: string, id: MappableId): boolean =>
  ABOUT_ELSE[id]?.test(headingWords(heading).join(' ')) ?? false

/** Words as headings shorten them. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['hrs', 'hours'],
  ['hr', 'hours'],
  ['wks', 'weeks'],
  ['wk', 'weeks'],
  ['mos', 'months'],
  ['mths', 'months'],
  ['yrs', 'years'],
  ['prog', 'program'],
  ['inst', 'institution'],
  ['tel', 'telephone'],
])

/** Less than this is no name. */
const LEAST = 0.6

/** How well a heading names a field: 1 where it is one of its names, less where it only holds one, 0 where not even that. */
export function nameScore(heading: string, id: MappableId): number {
  const words = headingWords(heading).map((word) => SHORT.get(word) ?? word)
  if (ABOUT_ELSE[id]?.test(words.join(' '))) return 0
  const joined = words.join('')
  const main = headingWords(mainPart(heading)).length
  let best = 0
  for (const { words: name, joined: whole, isWhole } of NAMES.get(id) ?? []) {
    if (joined === whole) return 1
    const start = placeOf(words, name)
    if (start < 0) continue
    if (words.length === name.length) return 1
    if (isWhole || isAboutElse(words, main, { start, length: name.length }, id)) continue
    // The more of the heading it is, and the longer it is, the likelier it is meant.
    best = Math.max(best, 0.5 + (0.4 * name.length) / words.length + 0.02 * name.length)
  }
  return best < LEAST ? 0 : Math.min(best, 0.97)
}

/** How many cells of a row are names of fields, whole ones. */
export function namedFields(cells: readonly string[]): number {
  return cells.filter((cell) => {
    const words = headingWords(cell)
    return words.length > 0 && words.length <= 6 && [...NAMES.keys()].some((id) => nameScore(cell, id) === 1)
  }).length
}

/** Where the words stand in it, one behind the other; -1: nowhere. */
const placeOf = (heading: readonly string[], words: readonly string[]): number =>
  words.length === 0
    ? -1
    : heading.findIndex((_, start) => words.every((word, each) => heading[start + each] === word))
