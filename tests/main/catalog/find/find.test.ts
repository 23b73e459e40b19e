import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FindInput, FindRequest, Loosening } from '../../../../data/contract/find.ts'
import { FACETS, LONG_FACETS, RANGES, SORTS, type FacetId } from '../../../../data/fields/catalogue.ts'
import { RESIDENCIES, RESIDENCY_CHOICES } from '../../../../data/program.ts'
import type { AroundOf } from '../../../../main/catalog/find/applied.ts'
import { openFind, type Find } from '../../../../main/catalog/find/find.ts'
import { openCatalog } from '../../../../main/catalog/open-catalog.ts'
import { PlainSql } from '../../../../main/commands/bench/plain-sql.ts'
import { aroundIn } from '../support/around.ts'
import { asked } from '../support/requests.ts'
import { shippedCatalog, type ShippedCatalog } from '../support/shipped.ts'
import { institution, program, SMALL, smallCatalog, wage } from '../support/small-tables.ts'
import { SHIPPED } from '../../../support/catalog-counts.ts'

let catalog: ShippedCatalog
let engine: Find
let sql: PlainSql
let around: AroundOf

beforeAll(async () => {
  catalog = shippedCatalog()
  engine = openFind(catalog.db)
  around = await aroundIn(catalog.db)
  sql = new PlainSql(catalog.db, (ref) => around(ref)?.place ?? null)
})

const find = (request: FindRequest) => engine(request, around)

afterAll(() => catalog.remove())

/** Words that stand in the shipped catalog, whole or begun: titles, jobs, names, places. None is read as a filter. */
const WORDS = [
  'medical',
  'cod',
  'coding',
  'records',
  'assistant',
  'sterile',
  'keiser',
  'community',
  'c',
  'San',
]

/** Every facet with values that programs have, and one that none has. */
const VALUES: Record<FacetId, readonly string[]> = {
  state: ['TX', 'CA', 'NY', 'PR', 'AK', 'MP'],
  county: ['48453', '06037', '36061', '99999', 'not-reported'],
  study: ['51.0713', '51.0801', '51.1012', '01.0101'],
  list: ['none', 'own:1'],
  control: ['public', 'nonprofit', 'for-profit', 'not-reported'],
  federalAid: ['participates', 'no', 'deferment-only'],
  priceStatus: ['known', 'imputed', 'estimated', 'not-reported'],
  online: ['all', 'some', 'none', 'not-reported'],
  awardLevel: ['20', '21', '2', '3', '5', '19'],
  conferred: ['some', 'none', 'not-reported'],
  occupation: ['29-2072', '29-9021', '31-9092', '25-1071', '99-9999'],
}

const anyRange = (greatest: number) =>
  fc.option(
    fc.record({
      min: fc.option(fc.integer({ min: 0, max: greatest })),
      max: fc.option(fc.integer({ min: 0, max: greatest })),
      includeUnknown: fc.boolean(),
    }),
    { nil: undefined, freq: 1 },
  )

/** Most filters are off most of the time, or nothing would ever be found. */
const anyRequest: fc.Arbitrary<FindInput> = fc.record({
  text: fc.array(fc.constantFrom(...WORDS), { maxLength: 2 }).map((words) => words.join(' ')),
  facets: fc.record(
    Object.fromEntries(
      FACETS.map((id) => [
        id,
        fc.option(fc.uniqueArray(fc.constantFrom(...VALUES[id]), { maxLength: 3 }), {
          nil: undefined,
          freq: 1,
        }),
      ]),
    ),
  ),
  ranges: fc.record({ costToFinish: anyRange(5_000_000), months: anyRange(24) }),
  mayFit: fc.boolean(),
  residency: fc.constantFrom(...RESIDENCY_CHOICES),
  homeState: fc.constantFrom(null, 'OH', 'TX', 'MP'),
  place: fc.constantFrom<FindInput['place']>(
    null,
    { kind: 'zip', zip: '43215' },
    // A post-office box, a ZIP that nobody has, and one of the armed forces.
    { kind: 'zip', zip: '02238' },
    { kind: 'zip', zip: '99999' },
    { kind: 'zip', zip: '09012' },
    { kind: 'city', city: 'Austin', state: 'TX' },
    { kind: 'city', city: 'Nowhere', state: 'TX' },
    { kind: 'state', state: 'OH' },
  ),
  radius: fc.constantFrom(null, 0, 30, 400, 10_000, 'state' as const),
  nearOrOnline: fc.boolean(),
})

const counts = (request: FindRequest, id: FacetId) =>
  Object.fromEntries(
    find(request)
      .facets[id].filter(({ count }) => count > 0)
      .map(({ value, count }) => [value, count]),
  )

const nameOf = (filter: Loosening['filter']) =>
  filter.kind === 'word' ? `word ${filter.typed}` : 'id' in filter ? filter.id : filter.kind

/** Hits without each one of the filters, and without each one of the words, where there are any. */
function loosened(request: FindRequest): Map<string, number> {
  const words = [...new Set(request.text.split(' '))]
  const [first = '', last = ''] = words
  // What stands before another word is whole.
  const byWord = [
    [`word ${first}`, sql.total({ ...request, text: last })],
    [`word ${last}`, sql.total({ ...request, text: `${first} ` })],
  ] as const
  const totals = (['text', 'closed', 'radius', ...FACETS, ...RANGES] as const).map(
    (id) => [id, sql.without(request, id)] as const,
  )
  return new Map([...totals, ...(words.length > 1 ? byWord : [])].filter(([, total]) => total > 0))
}

describe('find', () => {
  it('finds the whole shipped catalog without a filter', () => {
    const result = find(asked())
    expect(result.total).toBe(SHIPPED.found)
    expect(result.rows).toHaveLength(100)
    expect(result.facets.conferred).toContainEqual({ value: 'none', count: 948, selected: false })
    expect(result.corrections).toEqual([])
    expect(result.loosenings).toEqual([])
  })

  it('counts totals, facets, ranges and loosenings as plain SQL does, whatever was asked before', () => {
    fc.assert(
      fc.property(fc.array(anyRequest, { minLength: 1, maxLength: 3 }), (inputs) => {
        for (const input of inputs) {
          const request = asked({ ...input, limit: 0, counted: [...LONG_FACETS] })
          const result = find(request)
          expect(result.total).toBe(sql.total(request))
          expect(result.mayFit).toBe(sql.mayFit(request))
          const { near, online, ask, lowest } = result
          expect({ near, online, ask }).toEqual(sql.reach(request))
          expect(lowest?.value ?? null).toBe(sql.lowest(request))
          if (near !== null) expect(near + (request.nearOrOnline ? online : 0)).toBe(result.total)
          expect(result).toMatchObject(engine.counts(request, around))
          for (const id of FACETS) expect(counts(request, id), id).toEqual(sql.facet(request, id))
          for (const id of RANGES) {
            const { bins, binsMax } = result.ranges[id]
            expect(result.ranges[id], id).toEqual(sql.range(request, id, bins.length, binsMax))
          }
          expect(new Map(result.loosenings.map(({ filter, total }) => [nameOf(filter), total]))).toEqual(
            result.total === 0 ? loosened(request) : new Map(),
          )
        }
      }),
      { numRuns: 40 },
    )
  })

  describe('order', () => {
    const allKeys = (input: FindInput): string[] => {
      const keys: string[] = []
      for (let offset = 0; ; offset += 500) {
        const page = find(asked({ ...input, offset, limit: 500 }))
        expect(page.offset).toBe(offset)
        keys.push(...page.rows.map(({ key }) => key))
        if (page.rows.length < 500) return keys
      }
    }

    it.each(SORTS.flatMap((sort) => [false, true].map((descending) => ({ sort, descending }))))(
      'by $sort, descending $descending: unknown last, ties by program and institution, pages in one piece',
      ({ sort, descending }) => {
        const place = { kind: 'zip', zip: '43215' } as const
        const input: FindInput = { sort, descending, residency: 'by-state', homeState: 'OH', place }
        const keys = allKeys(input)
        expect(keys).toEqual(sql.keys(asked(input), sort))
        expect(new Set(keys).size).toBe(SHIPPED.found)
      },
    )

    it('by pay of the occupation chosen', () => {
      for (const descending of [false, true]) {
        const input: FindInput = { sort: 'payMedian', descending, occupation: '29-2072' }
        expect(allKeys(input)).toEqual(sql.keys(asked(input), 'payMedian'))
      }
    })

    it('within filters, in any page size', () => {
      const input: FindInput = {
        sort: 'costToFinish',
        facets: { state: ['TX', 'OK'], awardLevel: ['21', '2'] },
        ranges: { costToFinish: { max: 2_000_000, includeUnknown: true } },
      }
      const { total, mayFit } = find(asked(input))
      expect(mayFit).toBeGreaterThan(10)
      for (const [also, all] of [
        [true, total + mayFit],
        [false, total],
      ] as const) {
        const expected = sql.keys(asked({ ...input, mayFit: also }), 'costToFinish')
        expect(expected).toHaveLength(all)
        for (const limit of [1, 7, 500]) {
          const keys: string[] = []
          for (let offset = 0; offset < all; offset += limit) {
            keys.push(...find(asked({ ...input, mayFit: also, offset, limit })).rows.map(({ key }) => key))
          }
          expect(keys).toEqual(expected)
        }
        const beyond = find(asked({ ...input, mayFit: also, offset: all, limit: 10 }))
        expect(beyond).toMatchObject({ total, mayFit, rows: [] })
      }
    })

    it('what may fit stands behind what fits, says so, and by its lower end', () => {
      const request = asked({ sort: 'costToFinish', ranges: { costToFinish: { max: 500_000 } }, limit: 500 })
      const { total, mayFit } = find(request)
      const rows = [0, 500, 1000].flatMap((offset) => find({ ...request, offset }).rows)
      expect(rows.map((row) => row.mayFit)).toEqual([
        ...Array<boolean>(total).fill(false),
        ...Array<boolean>(mayFit).fill(true),
      ])
      for (const { mayFit, costToFinish } of rows) {
        const { value, high, unknownParts } = costToFinish
        const isOpen = unknownParts !== undefined
        expect(value).not.toBeNull()
        if (mayFit) expect(value! < 500_000 && (isOpen || high! > 500_000)).toBe(true)
        else expect(!isOpen && (high ?? value!) <= 500_000).toBe(true)
      }
      const halves = rows.filter((row) => row.mayFit).map(({ costToFinish }) => costToFinish.value!)
      expect(halves).toEqual([...halves].sort((a, b) => a - b))
    })

    it('without a text is by awards given and known prices, never by the alphabet', () => {
      for (const residency of RESIDENCIES) {
        const input: FindInput = { sort: 'relevance', residency, ranges: { months: { max: 12 } } }
        expect(allKeys(input)).toEqual(sql.keys(asked(input), 'relevance'))
      }
    })
  })

  describe('facets', () => {
    it('ignore their own selection, keep zero counts, and keep a selected value that the catalog lacks', () => {
      const all = find(asked())
      const texas = find(asked({ facets: { state: ['TX', 'MP'] } }))
      expect(texas.total).toBe(all.facets.state.find(({ value }) => value === 'TX')?.count)
      expect(
        texas.facets.state.filter(({ value }) => value !== 'MP').map(({ value, count }) => [value, count]),
      ).toEqual(all.facets.state.map(({ value, count }) => [value, count]))
      expect(texas.facets.state.at(-1)).toEqual({ value: 'MP', count: 0, selected: true })

      const none = find(asked({ facets: { state: ['MP'] } }))
      expect(none.total).toBe(0)
      expect(none.facets.control.map(({ value, count }) => [value, count])).toEqual([
        ['public', 0],
        ['nonprofit', 0],
        ['for-profit', 0],
      ])
    })

    it('stand in their own order: award levels by length, states by name', () => {
      const { facets } = find(asked())
      expect(facets.awardLevel.map(({ value }) => value)).toEqual([
        '20',
        '21',
        '2',
        '4',
        '3',
        '5',
        '6',
        '7',
        '8',
        '17',
      ])
      expect(facets.state.slice(0, 4).map(({ value }) => value)).toEqual(['AL', 'AK', 'AZ', 'AR'])
    })
  })

  describe('loosenings', () => {
    it('name each filter whose removal alone brings results, most first', () => {
      const request = asked({ text: 'sterile', facets: { state: ['WY'], online: ['none'] } })
      const { total, loosenings } = find(request)
      expect(total).toBe(0)
      expect(loosenings).toEqual([
        { filter: { kind: 'facet', id: 'state' }, total: sql.without(request, 'state') },
        { filter: { kind: 'text' }, total: sql.without(request, 'text') },
      ])
      expect(sql.without(request, 'state')).toBeGreaterThan(sql.without(request, 'text'))
    })

    it('name the text where nothing has its words', () => {
      expect(find(asked({ text: 'zzyzxq' })).loosenings).toEqual([
        { filter: { kind: 'text' }, total: SHIPPED.found },
      ])
    })

    it('are empty where something is found', () => {
      expect(find(asked({ text: 'medical', facets: { state: ['TX'] } })).loosenings).toEqual([])
    })
  })

  it('offers the nearest radius that finds more, where little is near', () => {
    fc.assert(
      fc.property(anyRequest, fc.constantFrom(0, 5, 10, 30, 60, 100, 450), (input, radius) => {
        const request = asked({ ...input, place: { kind: 'zip', zip: '79101' }, radius, limit: 0 })
        const { total, wider } = find(request)
        const steps = [10, 30, 50, 100, 200, 500].filter((miles) => miles > radius)
        const within = steps.map((miles) => ({ miles, total: sql.total({ ...request, radius: miles }) }))
        const nearest = within.find((step) => step.total > total) ?? null
        expect(wider).toEqual(total > 3 ? null : nearest)
      }),
      { numRuns: 15 },
    )
    const here = find(asked({ place: { kind: 'state', state: 'OH' }, radius: 30 }))
    expect(here.wider).toBeNull()
  })

  it('takes a range without bounds, and a facet without codes, for no filter', () => {
    const open = { min: null, max: null, includeUnknown: false }
    expect(find(asked({ facets: { state: [] }, ranges: { months: open } })).total).toBe(SHIPPED.found)
  })

  it('answers a range that no value can meet with nothing', () => {
    const { total, rows } = find(asked({ ranges: { costToFinish: { min: 2_000_000, max: 1_000_000 } } }))
    expect({ total, rows }).toEqual({ total: 0, rows: [] })
  })

  describe('on a small catalog', () => {
    const open = (changes = {}) => {
      const db = openCatalog(smallCatalog(changes))
      return { find: openFind(db), close: () => db.close() }
    }

    it('gives each row its honest figures', () => {
      const small = open()
      const rows = small.find(asked({ sort: 'costToFinish' })).rows
      small.close()
      expect(rows).toEqual([
        {
          key: '100-51.0801-3',
          origin: 'official',
          program: 'Medical/Clinical Assistant',
          institution: 'Peña College',
          school: '100',
          city: 'Austin',
          state: 'TX',
          awardLevel: 3,
          online: 'not-reported',
          costToFinish: { status: 'estimated', value: 730_050, high: 1_370_050 },
          months: { status: 'not-reported', value: null },
          completions: { status: 'not-reported', value: null },
          payMedian: null,
          occupations: ['25-1071', '31-9092'],
          exams: [
            { credential: 'CMA', verdict: 'ask' },
            { credential: 'RMA', verdict: 'ask' },
            { credential: 'CCMA', verdict: 'ask' },
            { credential: 'NCMA', verdict: 'ask' },
            { credential: 'CMAC', verdict: 'ask' },
          ],
          mayFit: false,
        },
        expect.objectContaining({
          key: '100-51.0713-21',
          costToFinish: { status: 'known', value: 893_000, unknownParts: ['books'] },
          payMedian: { status: 'known', value: 5_114_000 },
        }),
        expect.objectContaining({
          key: '200-51.0801-2',
          costToFinish: expect.objectContaining({ status: 'not-reported', value: null }),
          completions: { status: 'known', value: 0 },
        }),
      ])
    })

    it('sorts, ranges and counts a free program apart from one without a price', () => {
      const small = open({
        programs: [
          program(100, '51.0713', 21, {
            ...{ tuition_in_state: 0, tuition_in_state_status: 'known' },
            ...{ books: 0, books_status: 'known' },
          }),
          program(100, '51.0713', 2, { books: 500, books_status: 'known' }),
          program(100, '51.0713', 3, { tuition_in_state: 100, tuition_in_state_status: 'imputed' }),
        ],
      })
      const levels = (input: FindInput) => small.find(asked(input)).rows.map(({ awardLevel }) => awardLevel)
      expect(levels({ sort: 'costToFinish' })).toEqual([21, 3, 2])
      expect(levels({ sort: 'costToFinish', descending: true })).toEqual([3, 21, 2])
      expect(levels({ ranges: { costToFinish: { max: 0 } } })).toEqual([21])
      expect(levels({ ranges: { costToFinish: { max: 0, includeUnknown: true } } })).toEqual([21, 2])
      expect(levels({ ranges: { costToFinish: { min: 0 } } })).toEqual([21, 3])
      // "At least 100; books unknown" may be 200 or less, and is 100 or less only without books.
      expect(small.find(asked({ ranges: { costToFinish: { max: 20_000 } } }))).toMatchObject({
        ...{ total: 1, mayFit: 1 },
        rows: [
          { awardLevel: 21, mayFit: false },
          { awardLevel: 3, mayFit: true },
        ],
      })
      expect(levels({ ranges: { costToFinish: { max: 10_000 } } })).toEqual([21])
      const { ranges, facets } = small.find(asked())
      expect(ranges.costToFinish).toMatchObject({ min: 0, max: 10_000, unknown: 1 })
      expect(facets.priceStatus.map(({ value, count }) => [value, count])).toEqual([
        ['known', 1],
        ['imputed', 1],
        ['not-reported', 1],
      ])
      small.close()
    })

    it('follows the occupation chosen, and says where it has no published pay', () => {
      const small = open({ wages: [...SMALL['wages']!, wage('25-1071', '2025-05', 105_000)] })
      const pay = (occupation: string | null) =>
        small.find(asked({ occupation, sort: 'program' })).rows.map(({ payMedian }) => payMedian)
      expect(pay(null)).toEqual([{ status: 'known', value: 5_114_000 }, null, null])
      expect(pay('31-9092')).toEqual([
        null,
        { status: 'suppressed', value: null },
        { status: 'suppressed', value: null },
      ])
      // No code under which wages are published: unknown, not none.
      expect(pay('25-1071').at(1)).toEqual({ status: 'not-reported', value: null })
      expect(pay('99-9999')).toEqual([null, null, null])
      small.close()
    })

    it('takes a catalog without programs', () => {
      const small = open({ programs: [], institutions: [institution(100, 'Empty College', 'Austin', 'TX')] })
      const result = small.find(
        asked({ text: 'empty', sort: 'costToFinish', ranges: { months: { min: 1 } } }),
      )
      expect(result).toMatchObject({ total: 0, rows: [], loosenings: [] })
      expect(result.ranges.costToFinish).toMatchObject({ min: null, max: null, unknown: 0 })
      expect(result.facets.state).toEqual([])
      small.close()
    })

    it('refuses a catalog whose figures do not fit', () => {
      const unfit = [program(100, '51.0713', 21, { books: 99_999_999, books_status: 'known' })]
      // None is made of them ...
      expect(() => smallCatalog({ programs: unfit })).toThrow('catalog-damaged')
      // ... and one that was changed later is not read.
      const file = smallCatalog()
      const changed = new Database(file)
      changed.exec('UPDATE programs SET books = 9999999900, books_status = 0')
      changed.close()
      const db = openCatalog(file)
      expect(() => openFind(db)).toThrow('catalog-damaged')
      db.close()
    })
  })
})
