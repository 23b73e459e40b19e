import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { translator } from '../../../data/messages/translate.ts'
import { lexiconOf } from '../../../data/search/lexicon.ts'
import { readQuery, type Known } from '../../../data/search/read-query.ts'
import { byMeaning, textWithout, type Meaning } from '../../../data/search/reading.ts'

const LEXICON = lexiconOf([translator('en')])

const TOWNS: Readonly<Record<string, readonly string[]>> = {
  austin: ['TX'],
  columbus: ['OH', 'GA'],
  'saint louis': ['MO'],
  'fort worth': ['TX'],
  'mount vernon': ['WA'],
  'north charleston': ['SC'],
  'kansas city': ['MO', 'KS'],
  'los angeles': ['CA'],
  orange: ['CA'],
  paris: ['TX'],
  washington: ['DC'],
  houston: ['TX'],
}
const SCHOOLS = [
  'houston community college',
  'ohio state university',
  'university of cincinnati',
  'texas college',
]
const TITLES = [
  'public health',
  'sales associate',
  'remote sensing',
  'orange picker',
  'social work',
  'medical coding',
]
const WORDS = [
  'medical',
  'coding',
  'nursing',
  'assistant',
  'health',
  'records',
  'technician',
  'community',
  'state',
]

/** A small world of names. */
const KNOWN: Known = {
  stands: (word, isBegun) =>
    [...WORDS, ...TITLES.join(' ').split(' ')].some(
      (known) => known === word || (isBegun && known.startsWith(word)),
    ),
  isTaught: (word) => TITLES.join(' ').split(' ').includes(word),
  nearest: (word) => ({ codding: 'coding', certifcate: 'certificate', nusring: 'nursing' })[word] ?? null,
  cips: (code) =>
    code === '' ? [] : ['51.0707', '51.0713', '01.0000'].filter((cip) => cip.startsWith(code)),
  occupations: (soc) => (soc === '29-2072' ? [soc] : soc === '29-2071' ? ['29-2072', '29-9021'] : []),
  isSchool: (unitid) => unitid === 222992,
  schoolsOf: (opeid) => (opeid === '00357500' ? [222992] : []),
  town: (name, state) => {
    const found = TOWNS[name]?.find((code) => state === null || code === state)
    return found === undefined ? null : { city: name, state: found }
  },
  inSchoolName: (words) => SCHOOLS.some((name) => ` ${name} `.includes(` ${words.join(' ')} `)),
  inTitle: (words) => TITLES.some((title) => ` ${title} `.includes(` ${words.join(' ')} `)),
}

const read = (text: string) => readQuery(text, LEXICON, KNOWN)

const said = (meaning: Meaning): string => {
  switch (meaning.kind) {
    case 'facet':
      return `${meaning.id}=${meaning.values.join(',')}`
    case 'range':
      return `${meaning.min ?? ''}..${meaning.id}..${meaning.max ?? ''}`
    case 'credential':
      return meaning.id
    case 'place':
      return meaning.place.kind === 'zip' ? meaning.place.zip : `${meaning.place.city} ${meaning.place.state}`
    case 'radius':
      return `${meaning.miles} mi`
    case 'sort':
      return `by ${meaning.id}`
  }
}
/** What was read, and the words that are left. */
const reading = (text: string) => {
  const { parts, units } = read(text)
  return [...parts.map(({ meaning }) => said(meaning)), ...units.map(({ words }) => words.join('_'))].join(
    ' | ',
  )
}

const CERTIFICATE = 'awardLevel=20,21,2,4'

describe('readQuery', () => {
  it.each([
    ['medical coding', 'medical | coding'],
    ['medical coding certificate', `${CERTIFICATE} | medical | coding`],
    ['nursing associate degree', 'awardLevel=3 | nursing'],
    ["associate's degree", 'awardLevel=3'],
    ['A.A.S.', 'awardLevel=3'],
    ['Ph.D.', 'awardLevel=17,18,19'],
    ['2 year degree', 'awardLevel=3'],
    ['become a medical records technician', 'medical | records | technician'],
    ['medical classes near me', 'medical'],
    ['online', 'online=all'],
    ['work from home', 'online=all'],
    ['in person', 'online=some,none'],
    ['private nonprofit', 'control=nonprofit'],
    ['for-profit schools', 'control=for-profit'],
    ['financial aid', 'federalAid=participates'],
    ['cheap nursing', 'by costToFinish | nursing'],
    ['cheapest known price nursing', 'by costToFinish | priceStatus=known | nursing'],
    ['published prices', 'priceStatus=known'],
    ['ccs', 'CCS'],
    ['CPC-A', 'CPC'],
    ['AAPC CPC', 'CPC'],
    ['cma (AAMA)', 'CMA'],
    ['CTR exam', 'ODS-C'],
    ['hybrid nursing', 'online=some | nursing'],
    ['remote work from home coding', 'online=all | coding'],
    ['exam prep for coding', 'coding'],
    ['programs near me', ''],
    // A word that belongs to its neighbor is none of a filter.
    ['public health', 'public | health'],
    ['public nursing', 'control=public | nursing'],
    ['sales associate', 'sales | associate'],
    ['remote sensing', 'remote | sensing'],
  ])('reads "%s" as %s', (text, expected) => {
    expect(reading(text)).toBe(expected)
  })

  it.each([
    ['under 5000', '..costToFinish..500000'],
    ['less than $5,000', '..costToFinish..500000'],
    ['$5,000 or less', '..costToFinish..500000'],
    ['up to 10k', '..costToFinish..1000000'],
    ['5 thousand dollars max', '..costToFinish..500000'],
    ['over 2000', '200000..costToFinish..'],
    ['2,000 to 5,000', '200000..costToFinish..500000'],
    ['free', '..costToFinish..0'],
    ['under 1 year', '..months..12'],
    ['in a year', '..months..12'],
    ['half a year', '..months..6'],
    ['9 months', '..months..9'],
    ['9-12 months', '9..months..12'],
    ['at least six months', '6..months..'],
    ['12wks', `..months..${(12 * 12) / 52}`],
    ['within 20 miles', '20 mi'],
    ['30 mi away', '30 mi'],
    ['between 2000 and 4000 dollars', '200000..costToFinish..400000'],
    ['under 15000', '..costToFinish..1500000'],
    // Neither a price nor a length: what it may be is not guessed.
    ['51', '51'],
    ['medical 5000', 'medical | 5000'],
  ])('reads the amount of "%s" as %s', (text, expected) => {
    expect(reading(text)).toBe(expected)
  })

  it.each([
    ['evening classes nursing', 'nursing', ['evening classes']],
    ['part-time coding with no experience', 'coding', ['part-time', 'no experience']],
  ])('says that nobody knows what "%s" asks for', (text, expected, unknown) => {
    expect(reading(text)).toBe(expected)
    expect(read(text).unknown.map(({ typed }) => typed)).toEqual(unknown)
  })

  it('is one filter where it is said twice, and goes as one', () => {
    const text = 'remote medical coding, fully online'
    const [online, ...others] = byMeaning(read(text).parts)
    expect(others).toEqual([])
    expect(textWithout(text, online ?? [])).toBe('medical coding,')
  })

  it('does not take what is paid by the year for the cost of a program', () => {
    expect(
      read('under $5,000 a year').parts.filter(
        ({ meaning }) => meaning.kind === 'range' && meaning.id === 'costToFinish',
      ),
    ).toEqual([])
  })

  it.each([
    ['Texas', 'state=TX'],
    ['West Virginia', 'state=WV'],
    ['coding in OR', 'state=OR | coding'],
    ['coding or nursing', 'coding | nursing'],
    ['nursing tx', 'state=TX | nursing'],
    ['MA', 'ma'],
    ['medical MA', 'state=MA | medical'],
    ['washington dc', 'state=DC'],
    ['Washington, D.C.', 'state=DC'],
    ['St. Louis', 'saint louis MO'],
    ['st louis mo', 'saint louis MO'],
    ['Saint Louis, Missouri', 'saint louis MO'],
    ['Ft. Worth', 'fort worth TX'],
    ['Mt Vernon, WA', 'mount vernon WA'],
    ['N. Charleston', 'north charleston SC'],
    ['kansas city', 'kansas city MO'],
    ['kansas city kansas', 'kansas city KS'],
    ['paris texas', 'paris TX'],
    ['los angeles ca', 'los angeles CA'],
    ['coding near Austin', 'austin TX | coding'],
    ['78701', '78701'],
    ['in 78701', '78701'],
    ['coding in 78701', '78701 | coding'],
    ['43215-1234', '43215'],
    ['within 20 miles of 43215', '20 mi | 43215'],
    ['within 30 miles of Columbus, Ohio', '30 mi | columbus OH'],
    // A town that is a word of a job too is one only where something says so.
    ['orange picker', 'orange | picker'],
    ['in orange', 'orange CA'],
    // Schools that are called after towns and states.
    ['Houston Community College nursing', 'houston_community_college | nursing'],
    ['ohio state university', 'ohio_state_university'],
    ['university of cincinnati', 'university_of_cincinnati'],
    ['nursing houston', 'houston TX | nursing'],
  ])('reads the place of "%s" as %s', (text, expected) => {
    expect(reading(text)).toBe(expected)
  })

  it.each([
    ...['51.0713', '510713', '="51.0713"', "'51.0713", '51.0713,', '51-0713', '51 0713', '51.0713.00'],
    ...['CIP 51.0713', 'cip code: 510713', '51.071300000000001'],
  ])('reads the code %s', (text) => {
    expect(reading(text)).toBe('study=51.0713')
  })

  it.each([
    ...['51.0713x', '51.07131', '51.0713.5', '51-0713-2', '29-2072x', '29-20721', '29-2072.0x', '98.7654x'],
  ])('names %s, which is no code, as a whole, and reads no piece of it', (text) => {
    for (const query of [text, `${text} `, `nursing ${text} in Austin`]) {
      const { parts, units } = read(query)
      expect(units.filter(({ isSchool }) => isSchool)).toEqual([])
      expect(units.map(({ typed }) => typed)).toContain(text)
      expect(parts.every(({ meaning }) => meaning.kind === 'place')).toBe(true)
    }
  })

  it.each([
    // Two numbers with a blank between are no span.
    ['51 9713', '51 | 9713'],
    ['2000 5000', '2000 | 5000'],
    ['2000 - 5000', '200000..costToFinish..500000'],
    ['$2,000–$5,000', '200000..costToFinish..500000'],
    // A measure that is none is named, and its words are nobody's title.
    ['within 0 miles of 43215', '0 mi | 43215'],
    ['within 90000 miles of 43215', '43215 | within_90000_miles_of'],
    ['nursing 5000 months', 'nursing | 5000_months'],
  ])('reads "%s" as %s', (text, expected) => {
    expect(reading(text)).toBe(expected)
  })

  it.each(['29-2072', '29-2072.00', '29207200', '292072', '29 2072', 'SOC 29-2072', 'O*NET 29-2072.00'])(
    'reads the code %s',
    (text) => {
      expect(reading(text)).toBe('occupation=29-2072')
    },
  )

  it('reads an older code of an occupation as what it became', () => {
    expect(reading('29-2071.00')).toBe('occupation=29-2072,29-9021')
  })

  it('reads a series of codes, a leading zero that a spreadsheet took, and a school by its number', () => {
    expect(reading('51.07')).toBe('study=51.0707,51.0713')
    expect(reading('1.0000')).toBe('study=01.0000')
    expect(read('222992').units).toMatchObject([{ words: ['222992'], isSchool: true }])
    for (const text of ['UNITID 222992', 'unit id: 222992', 'OPEID 00357500', 'opeid 003575', 'OPE ID: 3575'])
      expect(read(text).units).toMatchObject([{ typed: text, words: ['222992'], isSchool: true }])
    expect(read('OPEID 00000100').units).toMatchObject([{ typed: 'OPEID 00000100', isSchool: false }])
    // Not one of ours: a number like any other.
    expect(reading('99.9999')).not.toContain('study')
    expect(read('333333').units[0]?.isSchool).toBe(false)
  })

  it('takes the last word alone for one that is begun, until a blank follows it', () => {
    const begun = (text: string) => read(text).units.map(({ isBegun }) => isBegun)
    expect(begun('medical cod')).toEqual([false, true])
    expect(begun('medical cod ')).toEqual([false, false])
    expect(begun('nur online')).toEqual([false])
  })

  it('reads a slip as what was meant, a filter too, and says so', () => {
    expect(reading('codding certifcate ')).toBe(`${CERTIFICATE} | coding`)
    expect(read('codding certifcate ').corrections).toEqual([
      { typed: 'codding', read: 'coding' },
      { typed: 'certifcate', read: 'certificate' },
    ])
    // It may go on.
    expect(read('certif').corrections).toEqual([])
  })

  it('looks for a word that says nothing where nothing else was typed', () => {
    expect(reading('school')).toBe('school')
    expect(reading('medical school')).toBe('medical')
  })

  it('keeps a word that says little for the ranking where it belongs to its neighbor', () => {
    expect(read('social work').asides).toEqual(['work'])
    expect(read('medical work').asides).toEqual([])
  })

  it('says where each part stands, so that taking all of them off leaves the words', () => {
    const text = 'online  medical coding in St. Louis, MO under $5,000'
    const { parts } = read(text)
    for (const { from, to, typed } of parts) expect(text.slice(from, to)).toBe(typed)
    expect(parts.map(({ typed }) => typed)).toEqual(['online', 'in St. Louis, MO', 'under $5,000'])
    expect(textWithout(text, parts)).toBe('medical coding')
  })

  it('never fails, its parts never overlap, and what is left is read the same', () => {
    const piece = fc.constantFrom(
      ...[
        'online',
        'medical',
        'coding',
        'St. Louis',
        'MO',
        'under',
        '$5,000',
        '5000',
        'in',
        'a year',
        '20 miles',
        '43215',
      ],
      ...[
        '51.0713',
        'CCS',
        'associate',
        'degree',
        'of',
        'Texas',
        'near me',
        '-',
        ',',
        '="',
        '12wks',
        'A.A.S.',
        '…',
        '"',
        '\0',
      ],
    )
    const texts = fc.oneof(
      fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(' ')),
      fc.string({ unit: 'binary', maxLength: 60 }),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const { parts, units } = read(text)
        const spans = [...parts, ...units].sort((a, b) => a.from - b.from)
        spans.forEach(({ from, to }, at) => {
          expect(from).toBeLessThan(to)
          expect(to).toBeLessThanOrEqual(text.length)
          // Two words of one compatibility character stand in the same place.
          if (at > 0) expect(from).toBeGreaterThanOrEqual(spans[at - 1]!.from)
        })
        parts.forEach(({ from }, at) => at > 0 && expect(from).toBeGreaterThanOrEqual(parts[at - 1]!.to))
      }),
    )
  })
})
