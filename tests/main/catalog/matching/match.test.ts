import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  makeMatcher,
  type DirectoryEntry,
  type ProviderPlace,
} from '../../../../main/catalog/matching/match.ts'

const entry = (unitid: number, name: string, city: string, zip: string, more = {}): DirectoryEntry => ({
  unitid,
  name,
  alias: '',
  city,
  state: 'TX',
  zip,
  ...more,
})

const DIRECTORY = [
  entry(222567, 'Alvin Community College', 'Alvin', '77511-4898', { alias: 'Alvin|ACC|Dolphins' }),
  entry(222992, 'Austin Community College District', 'Austin', '78752-7000'),
  entry(223463, 'Remington College-Dallas Campus', 'Dallas', '75243'),
  entry(223464, 'Remington College-Houston Campus', 'Houston', '77067'),
  entry(224660, 'Western Technical College', 'El Paso', '79924'),
  entry(224679, 'Western Technical College', 'El Paso', '79927'),
  entry(227760, 'The University of Texas at Arlington', 'Arlington', '76013'),
  entry(228778, 'The University of Texas at Austin', 'Austin', '78705', { alias: 'UT Austin' }),
  entry(166674, 'Bay State College', 'Boston', '02116', { state: 'MA' }),
  entry(166675, 'Cape Cod Community College', 'West Barnstable', '02668-1599', { state: 'MA' }),
  entry(164447, 'American Institute', 'Boston', '02117', { state: 'MA' }),
  entry(164448, 'American Institute', 'Austin', '78701'),
]
const match = makeMatcher(DIRECTORY)
const at = (name: string, city: string, zip = '', state = 'TX'): ProviderPlace => ({ name, city, state, zip })

test('the same words in the same place are exact', () => {
  const exact = { unitid: 222567, match: 'exact', score: 1 }
  expect(match(at('ALVIN CC', 'Houston', '77511'))).toEqual(exact)
  expect(match(at('Alvin Community College, Inc.', 'alvin'))).toEqual(exact)
  expect(match(at('Dolphins', 'Alvin'))).toEqual(exact)
})

test('a ZIP that lost its leading zero still agrees, even without a state', () => {
  expect(match({ name: 'Bay State College', city: '', state: '', zip: '2116' })).toEqual({
    unitid: 166674,
    match: 'exact',
    score: 1,
  })
})

test('the same words in another city of the state are a guess', () => {
  expect(match(at('Austin Community College', 'Round Rock', '78665'))).toEqual({
    unitid: 222992,
    match: 'guess',
    score: 0.85,
  })
})

test('the same words in another state are none', () => {
  expect(match(at('Cape Cod Community College', 'Houston', '77001'))).toEqual({
    unitid: null,
    match: 'none',
    score: 0,
  })
})

test('the campus of a chain is told by its place, as a guess', () => {
  expect(match(at('Remington College', 'Houston', '77067'))).toMatchObject({ unitid: 223464, match: 'guess' })
})

test('two that are equally good are none', () => {
  expect(match(at('Western Technical College', 'El Paso', '79936'))).toMatchObject({ match: 'none' })
  expect(match(at('Western Technical College', 'El Paso', '79927'))).toMatchObject({ unitid: 224679 })
  expect(match(at('Remington College', 'Waco', '76700'))).toMatchObject({ match: 'none' })
})

test('a department of a university is that university, as a guess', () => {
  expect(
    match(at('University of Texas at Arlington Division of Enterprise', 'Arlington', '76013')),
  ).toMatchObject({
    unitid: 227760,
    match: 'guess',
  })
})

test('names alike in common words only are none', () => {
  expect(match(at('Austin Community Dental Academy', 'Austin', '78752'))).toMatchObject({ match: 'none' })
  expect(match(at('', 'Austin', '78752'))).toMatchObject({ match: 'none' })
  expect(match(at('University', 'Austin', '78752'))).toMatchObject({ match: 'none' })
})

test('whatever a list writes, what is found is of the directory, and none has no score', () => {
  const word = fc.constantFrom(
    'Austin',
    'Remington',
    'College',
    '(',
    ')',
    'dba',
    '-',
    'Inc',
    '🎓',
    '\u0000',
    'A&M',
  )
  const text = fc.oneof(
    fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
    fc.string(),
  )
  const known = new Set(DIRECTORY.map(({ unitid }) => unitid))
  fc.assert(
    fc.property(text, text, text, fc.constantFrom('TX', 'MA', '', 'zz'), (name, city, zip, state) => {
      const found = match({ name, city, zip, state })
      expect(found.unitid === null).toBe(found.match === 'none')
      if (found.unitid !== null) expect(known.has(found.unitid)).toBe(true)
      expect(found.score).toBe(found.match === 'exact' ? 1 : found.match === 'none' ? 0 : found.score)
      expect(found.score).toBeGreaterThanOrEqual(0)
      expect(found.score).toBeLessThanOrEqual(1)
    }),
  )
})

test('an empty directory finds nothing', () => {
  expect(makeMatcher([])(at('Alvin Community College', 'Alvin'))).toMatchObject({ match: 'none' })
})
