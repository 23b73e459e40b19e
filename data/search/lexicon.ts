import type { FacetId, SortFieldId } from '../fields/catalogue.ts'
import type { Translator } from '../messages/translate.ts'
import { STATES } from '../program.ts'
import { CREDENTIALS } from '../rules/credentials.ts'
import { foldedWords } from './fold.ts'
import type { Meaning } from './reading.ts'

/** What the words of a search text may be besides names: the messages have them (`searchWords.`). */
export interface Lexicon {
  /** By phrase, its words with one blank between. */
  readonly meanings: ReadonlyMap<string, Meaning>
  /** States by name, and "Washington State" beside them. */
  readonly states: ReadonlyMap<string, string>
  readonly fillers: ReadonlySet<string>
  /** What no catalog knows: asked for in vain. */
  readonly nowhereKnown: ReadonlySet<string>
  readonly markers: Readonly<Record<Marker, ReadonlySet<string>>>
  readonly numbers: ReadonlyMap<string, number>
  /** Short words of a trade, and what they stand for. */
  readonly shortForms: ReadonlyMap<string, readonly string[]>
  /** Every word of every phrase: none of them is a slip. */
  readonly words: ReadonlySet<string>
  /** Of these, the names of exams, states and other short forms: nothing is a slip of one, since one letter makes another. */
  readonly names: ReadonlySet<string>
  /** Words of the longest phrase. */
  readonly longest: number
}

const MARKERS = [
  ...(['near', 'within', 'atMost', 'atLeast', 'or', 'dollars', 'thousand'] as const),
  ...(['days', 'weeks', 'months', 'years', 'miles', 'behind', 'each'] as const),
] as const
export type Marker = (typeof MARKERS)[number]

const NUMBERS = ['0.5', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '12', '18'] as const

const facet = (id: FacetId, ...values: readonly string[]): Meaning => ({ kind: 'facet', id, values })
const lowest = (id: SortFieldId): Meaning => ({ kind: 'sort', id, descending: false })

/** Which words (`searchWords.<key>`) are which filter. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  'award.certificate': facet('awardLevel', '20', '21', '2', '4'),
  'award.associate': facet('awardLevel', '3'),
  'award.bachelor': facet('awardLevel', '5'),
  'award.master': facet('awardLevel', '7'),
  'award.doctor': facet('awardLevel', '17', '18', '19'),
  'award.degree': facet('awardLevel', '3', '5', '7', '17', '18', '19'),
  'award.graduateCertificate': facet('awardLevel', '6', '8'),
  'online.all': facet('online', 'all'),
  'online.some': facet('online', 'some'),
  'online.place': facet('online', 'some', 'none'),
  'control.public': facet('control', 'public'),
  'control.private': facet('control', 'nonprofit', 'for-profit'),
  'control.nonprofit': facet('control', 'nonprofit'),
  'control.forProfit': facet('control', 'for-profit'),
  'price.published': facet('priceStatus', 'known'),
  federalAid: facet('federalAid', 'participates'),
  cheap: lowest('costToFinish'),
  short: lowest('months'),
  free: { kind: 'range', id: 'costToFinish', min: null, max: 0 },
}

/** @param languages whose words are understood. */
export function lexiconOf(languages: readonly Translator[]): Lexicon {
  const phrases = (key: string) => languages.flatMap(({ word }) => phrasesOf(word(`searchWords.${key}`, '')))
  const meanings = new Map<string, Meaning>()
  for (const [key, meaning] of Object.entries(MEANINGS))
    for (const phrase of phrases(key)) meanings.set(phrase, meaning)
  for (const { id, issuer } of CREDENTIALS) {
    const [exam, owner] = [id, issuer].map((name) => foldedWords(name).join(' '))
    for (const phrase of [`${exam}`, `${owner} ${exam}`, `${exam} ${owner}`])
      meanings.set(phrase, { kind: 'credential', id })
  }
  const credentials = languages.flatMap(({ word }) => pairsOf(word('searchWords.credentials', '')))
  for (const [name, id] of credentials) {
    const meaning = meanings.get(id)
    if (meaning) meanings.set(name, meaning)
  }
  const states = new Map<string, string>()
  for (const state of STATES)
    for (const { word } of languages) states.set(foldedWords(word(`state.${state}`, state)).join(' '), state)
  for (const state of languages.flatMap(({ word }) => pairsOf(word('searchWords.states', ''))))
    states.set(state[0], state[1].toUpperCase())
  const markers = Object.fromEntries(
    MARKERS.map((id): [Marker, ReadonlySet<string>] => [id, new Set(phrases(id))]),
  ) as Record<Marker, ReadonlySet<string>>
  const numbers = new Map(
    NUMBERS.flatMap((number) =>
      phrases(`number.${number}`).map((phrase) => [phrase, Number(number)] as const),
    ),
  )
  const fillers = new Set(phrases('filler'))
  const nowhereKnown = new Set(phrases('nowhereKnown'))
  const shortForms = new Map(
    languages.flatMap(({ word }) =>
      pairsOf(word('searchWords.means', '')).map(([short, long]) => [short, long.split(' ')] as const),
    ),
  )
  const all = [
    ...[meanings, states, numbers, shortForms].flatMap((phrases) => [...phrases.keys()]),
    ...[fillers, nowhereKnown, ...Object.values(markers)].flatMap((phrases) => [...phrases]),
  ].map((phrase) => phrase.split(' '))
  return {
    ...{ meanings, states, fillers, nowhereKnown, markers, numbers, shortForms },
    words: new Set(all.flat()),
    names: new Set([
      ...CREDENTIALS.flatMap(({ id, issuer }) => foldedWords(`${id} ${issuer}`)),
      ...shortForms.keys(),
    ]),
    longest: Math.max(...all.map(({ length }) => length)),
  }
}

/** "near | close to": ways to say it. */
const phrasesOf = (message: string): string[] =>
  message
    .split('|')
    .map((phrase) => foldedWords(phrase).join(' '))
    .filter((phrase) => phrase !== '')

/** "tech = technician, technology | dc = DC". */
const pairsOf = (message: string): (readonly [string, string])[] =>
  message.split('|').flatMap((pair) => {
    const [key = '', value = ''] = pair.split('=').map((part) => foldedWords(part).join(' '))
    return key === '' || value === '' ? [] : [[key, value] as const]
  })
