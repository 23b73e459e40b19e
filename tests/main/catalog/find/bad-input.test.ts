import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FindInput } from '../../../../data/contract/find.ts'
import { translator } from '../../../../data/messages/translate.ts'
import { lexiconOf } from '../../../../data/search/lexicon.ts'
import { readQuery, type Known } from '../../../../data/search/read-query.ts'
import type { AroundOf } from '../../../../main/catalog/find/applied.ts'
import { openFind, type Find } from '../../../../main/catalog/find/find.ts'
import { openCatalog } from '../../../../main/catalog/open-catalog.ts'
import { SHIPPED } from '../../../support/catalog-counts.ts'
import { aroundIn } from '../support/around.ts'
import { asked } from '../support/requests.ts'
import { shippedCatalog, type ShippedCatalog } from '../support/shipped.ts'
import { institution, program, smallCatalog } from '../support/small-tables.ts'

let catalog: ShippedCatalog
let engine: Find
let around: AroundOf

beforeAll(async () => {
  catalog = shippedCatalog()
  engine = openFind(catalog.db)
  around = await aroundIn(catalog.db)
})
afterAll(() => catalog.remove())

const find = (input: FindInput) => engine(asked(input), around)
const NOWHERE = { kind: 'zip', zip: '00000' } as const

describe('a ZIP that nobody has', () => {
  it('as the place: nothing is near, nothing is left out, and no miles are made up', () => {
    for (const radius of [30, 'state'] as const) {
      const { total, mayFit, place, near, rows } = find({ place: NOWHERE, radius, nearOrOnline: true })
      expect({ total, mayFit, place, near }).toEqual({
        total: SHIPPED.found,
        mayFit: 0,
        place: null,
        near: null,
      })
      expect(rows.filter(({ miles, reach }) => miles !== undefined || reach !== undefined)).toEqual([])
    }
  })

  it('sorted by miles is every program, in the order of no place', () => {
    const keys = (input: FindInput) => find({ ...input, sort: 'miles' }).rows.map(({ key }) => key)
    expect(keys({ place: NOWHERE })).toEqual(keys({}))
  })

  it('as a word is named as what found nothing, and the other words still find', () => {
    const { total, read } = find({ text: 'coding 00000' })
    expect(read.unknown.map(({ typed }) => typed)).toEqual(['00000'])
    expect(total).toBe(find({ text: 'coding ' }).total)
  })
})

describe('filters that contradict each other', () => {
  it.each<[string, FindInput, FindInput]>([
    ['two states', { text: 'Texas', facets: { state: ['OH'] } }, { facets: { state: ['OH', 'TX'] } }],
    ['online and in person', { text: 'online in person' }, { facets: { online: ['all', 'some', 'none'] } }],
    [
      'two award levels',
      { text: 'certificate associate' },
      { facets: { awardLevel: ['20', '21', '2', '4', '3'] } },
    ],
  ])('of one question are both taken: %s', (_, both, either) => {
    expect(find(both).total).toBe(find(either).total)
    expect(find(both).total).toBeGreaterThan(0)
  })

  it.each<[string, FindInput]>([
    ['a price over its own limit', { text: 'under 5000 over 9000' }],
    ['no months at all', { ranges: { months: { min: 24, max: 12 } } }],
    [
      'a place, and a state that it is not in',
      {
        ...{ place: { kind: 'zip', zip: '43215' }, radius: 30 },
        facets: { state: ['TX'] },
      },
    ],
  ])('that leave nothing name what can be dropped, and how many there are then: %s', (_, input) => {
    const { total, mayFit, loosenings } = find(input)
    expect({ total, mayFit }).toEqual({ total: 0, mayFit: 0 })
    expect(loosenings.length).toBeGreaterThan(0)
    expect(loosenings.every((way) => way.total > 0)).toBe(true)
  })
})

describe('a radius without a place', () => {
  it.each<FindInput>([
    { radius: 30 },
    { radius: 30, nearOrOnline: true },
    { radius: 'state', nearOrOnline: true },
    { radius: 0 },
  ])('leaves nothing out: %o', (input) => {
    const { total, radius, near } = find(input)
    expect({ total, radius, near }).toEqual({ total: SHIPPED.found, radius: null, near: null })
  })

  it('as words is read as that, so that the screen asks for the place', () => {
    const { total, read, place } = find({ text: 'within 20 miles coding' })
    expect(read.parts.map(({ typed, meaning }) => [typed, meaning.kind])).toEqual([
      ['within 20 miles', 'radius'],
    ])
    expect({ total, place }).toEqual({ total: find({ text: 'coding' }).total, place: null })
  })
})

describe('100,000 letters', () => {
  const LONG = ['x'.repeat(100_000), 'medical '.repeat(12_500), '43215 '.repeat(16_667), '9'.repeat(100_000)]

  it('are no search: the contract takes 200', () => {
    for (const text of LONG) expect(() => asked({ text })).toThrow(/length/i)
  })

  it('are read to their end where something else hands them over', () => {
    const lexicon = lexiconOf([translator('en')])
    const nothing: Known = {
      town: () => null,
      inSchoolName: () => false,
      inTitle: () => false,
      stands: () => false,
      isTaught: () => false,
      nearest: () => null,
      cips: () => [],
      occupations: () => [],
      isSchool: () => false,
      schoolsOf: () => [],
    }
    for (const text of LONG) {
      const { parts, units } = readQuery(text, lexicon, nothing)
      // The same word again is one word; a ZIP is a place each time.
      expect(parts.length + units.length).toBeGreaterThan(0)
    }
  })

  it('as many as are taken are answered with what can be dropped', () => {
    for (const text of ['x'.repeat(200), '9'.repeat(200)]) {
      const { total, loosenings } = find({ text })
      expect(total).toBe(0)
      expect(loosenings).toEqual([{ filter: { kind: 'text' }, total: SHIPPED.found }])
    }
  })
})

describe('right-to-left text', () => {
  it.each(['مساعد طبي', 'מקודדת רפואית', 'טכנאי רפואי'])(
    'that no program has is named, word by word: %s',
    (text) => {
      const { total, read, loosenings } = find({ text })
      expect(total).toBe(0)
      expect(read.unknown.map(({ typed }) => typed)).toEqual(text.split(' '))
      expect(loosenings).toContainEqual({ filter: { kind: 'text' }, total: SHIPPED.found })
    },
  )

  it('marks that turn the direction, as they come along with copied text, change nothing', () => {
    const plain = find({ text: 'medical coding ohio' })
    expect(plain.total).toBeGreaterThan(0)
    for (const text of [
      '\u202Emedical coding ohio\u202C',
      '\u200Fmedical\u200E coding ohio\u200F',
      '\u2067medical coding\u2069 ohio',
    ]) {
      const marked = find({ text })
      expect(marked.total).toBe(plain.total)
      expect(marked.rows.map(({ key }) => key)).toEqual(plain.rows.map(({ key }) => key))
      expect(marked.read.unknown).toEqual([])
    }
  })

  it('beside words that are known leaves those: what found nothing is named', () => {
    const { read } = find({ text: 'coding مساعد' })
    expect(read.unknown.map(({ typed }) => typed)).toEqual(['مساعد'])
  })
})

describe('a catalog without positions', () => {
  const HERE = { kind: 'zip', zip: '43215' } as const
  const open = async () => {
    const db = openCatalog(
      smallCatalog({
        institutions: [
          institution(100, 'No Position College', 'Columbus', 'OH', { zip: '' }),
          institution(200, 'Nowhere Online', 'Austin', 'TX', { zip: '' }),
        ],
        programs: [
          program(100, '51.0713', 2, { distance: 'none' }),
          program(100, '51.0801', 2, { distance: 'some' }),
          program(200, '51.0713', 2, { distance: 'all' }),
        ],
        price_slots: [],
      }),
    )
    const small = openFind(db)
    const there = await aroundIn(db)
    return { find: (input: FindInput) => small(asked(input), there), close: () => db.close() }
  }

  it('has nothing that is near: what is online is found, and the rest may fit and says why', async () => {
    const small = await open()
    const { total, mayFit, near, online, rows } = small.find({ place: HERE, radius: 30, nearOrOnline: true })
    small.close()
    expect({ total, mayFit, near, online }).toEqual({ total: 1, mayFit: 2, near: 0, online: 1 })
    expect(rows.map(({ reach, mayFit }) => [reach, mayFit]).sort()).toEqual([
      ['ask', true],
      ['online', false],
      ['unplaced', true],
    ])
    expect(rows.filter(({ miles }) => (miles?.value ?? null) !== null)).toEqual([])
  })

  it('within a radius alone leaves a way on, never an empty answer', async () => {
    const small = await open()
    const { total, mayFit, loosenings } = small.find({ place: HERE, radius: 30, mayFit: false })
    small.close()
    expect(total).toBe(0)
    expect(mayFit + loosenings.length).toBeGreaterThan(0)
    expect(loosenings).toContainEqual({ filter: { kind: 'radius' }, total: 3 })
  })

  it('sorts by miles without one, and shows every program', async () => {
    const small = await open()
    const { rows } = small.find({ place: HERE, sort: 'miles' })
    small.close()
    expect(rows).toHaveLength(3)
    expect(rows.every(({ miles }) => (miles?.value ?? null) === null)).toBe(true)
  })

  it('still knows who is in the state', async () => {
    const small = await open()
    const { total } = small.find({ place: { kind: 'state', state: 'OH' }, radius: 'state' })
    small.close()
    expect(total).toBe(2)
  })
})
