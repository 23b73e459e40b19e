import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FIELDS } from '../../../data/fields/catalogue.ts'
import { FIRST_STATUS_WITHOUT_VALUE, statusCode, type Status } from '../../../data/figures/figure.ts'
import { AWARD_LEVELS, STATES } from '../../../data/program.ts'
import { CATALOG_TABLES } from '../../../main/storage/schema/tables.ts'
import { READ_ON, SHIPPED_CIPS } from '../../../main/import/shipped.ts'
import { ROOT } from './support/datasets.ts'
import { countBy, shippedTable } from './support/tables.ts'
import { SHIPPED, SHIPPED_SAID } from '../../support/catalog-counts.ts'

const programs = shippedTable('programs')
const institutions = shippedTable('institutions')
const byUnitid = new Map(institutions.map((row) => [row.unitid, row]))
/** The directory is of the whole country; of these the programs ship too. */
const withPrograms = new Set(programs.map(({ unitid }) => unitid))
const ours = institutions.filter(({ unitid }) => withPrograms.has(unitid))

describe('the tables that ship', () => {
  it.each(CATALOG_TABLES)(
    '$name: heading, order, line ends, no row twice',
    ({ name, columns, missing, orderBy }) => {
      const text = readFileSync(join(ROOT, 'data', 'catalog', `${name}.csv`), 'utf8').replaceAll('\r\n', '\n')
      const heading = text.slice(0, text.indexOf('\n')).split(',')
      // A column newer than the tables waits for the whole files; the long tests ask for all of them.
      expect(heading).toEqual(
        Object.keys(columns).filter((column) => heading.includes(column) || missing[column] === undefined),
      )
      expect(text.endsWith('\n')).toBe(true)
      expect(text.includes('\r')).toBe(false)
      const keys = shippedTable(name).map((row) => orderBy.map((column) => row[column]).join('|'))
      expect(keys.length).toBeGreaterThan(0)
      expect(new Set(keys).size).toBe(keys.length)
    },
  )

  it('have a value beside a status if and only if the status carries one', () => {
    for (const { name, columns } of CATALOG_TABLES) {
      const figures = Object.keys(columns).filter((column) => columns[column] === 'status')
      for (const row of shippedTable(name)) {
        for (const status of figures.filter((column) => row[column] !== undefined)) {
          const code = statusCode(row[status] as Status)
          expect(code, `${name}.${status}`).toBeGreaterThanOrEqual(0)
          expect(row[status.replace('_status', '')] !== '', `${name}.${status}`).toBe(
            code < FIRST_STATUS_WITHOUT_VALUE,
          )
        }
      }
    }
  })
})

describe('programs that ship', () => {
  it(`are ${SHIPPED_SAID.programs} at ${SHIPPED_SAID.institutions} institutions; 949 conferred nothing in the year`, () => {
    expect(programs).toHaveLength(SHIPPED.programs)
    expect(withPrograms.size).toBe(SHIPPED.institutions)
    // Each at an institution of the directory.
    expect(ours).toHaveLength(SHIPPED.institutions)
    expect(programs.filter(({ completions }) => completions === '0')).toHaveLength(949)
    expect(countBy(programs, 'completions_status')).toEqual({ known: SHIPPED.programs })
  })

  it('are of the 13 CIP codes, each with its title, and of NCES’s award levels', () => {
    expect(SHIPPED_CIPS.size).toBe(13)
    expect(new Set(programs.map(({ cip }) => cip))).toEqual(SHIPPED_CIPS)
    const titles = new Map(shippedTable('cips').map(({ cip, title }) => [cip, title]))
    for (const cip of SHIPPED_CIPS) expect(titles.get(cip), cip).toMatch(/^[A-Z]/)
    for (const { award_level: level } of programs) expect(AWARD_LEVELS).toContain(Number(level))
    expect(countBy(programs, 'cip')).toMatchObject({ '51.0707': 650, '51.0801': 1647 })
  })

  it('have the prices that the files give, by status', () => {
    for (const residency of ['in_district', 'in_state', 'out_of_state']) {
      expect(countBy(programs, `tuition_${residency}_status`)).toEqual({
        known: 641,
        estimated: 3250,
        'not-reported': 467,
      })
    }
    expect(countBy(programs, 'price_level')).toEqual({
      only: 541,
      'by-hours': 72,
      'not-stated': 28,
      '': 3717,
    })
    expect(countBy(programs, 'months_status')).toEqual({ known: 641, estimated: 3626, 'not-reported': 91 })
    expect(countBy(programs, 'books_status')).toEqual({ known: 453, estimated: 3155, 'not-reported': 750 })
  })

  it('tell a known 0 for books from unknown books', () => {
    expect(
      programs.filter(({ books, books_status }) => books === '0' && books_status === 'known'),
    ).toHaveLength(89)
    expect(
      programs.filter(({ books, books_status }) => books === '' && books_status === 'not-reported'),
    ).toHaveLength(750)
  })

  it('have a slot if and only if the price is published by program, and a length of its own only with it', () => {
    for (const row of programs) {
      expect(row.price_slot !== '').toBe(row.tuition_in_state_status === 'known')
      const isGraduate = !/^(20|21|2|3|4|5)$/.test(row.award_level ?? '')
      expect(row.months_status).toBe(
        row.price_slot !== '' ? 'known' : isGraduate ? 'not-reported' : 'estimated',
      )
      expect(row.weeks_status).toBe(row.months_status)
      // Graduate levels have no price but one by program: none is made of what undergraduates pay.
      if (isGraduate) expect([row.tuition_in_state, row.books]).toEqual(['', ''])
      expect(row.price_level !== '').toBe(row.price_slot !== '')
    }
  })

  it('are estimated by the rule: every estimate is its school’s yearly charge times the years', () => {
    const years: Record<string, readonly [number, number]> = {
      20: [10, 33],
      21: [33, 100],
      2: [100, 200],
      3: [200, 200],
      4: [200, 400],
      5: [400, 400],
    }
    const cents = (dollars: string | undefined) => Math.round(Number(dollars) * 100)
    let checked = 0
    for (const row of programs) {
      const school = byUnitid.get(row.unitid ?? '')
      for (const [column, yearly] of [
        ['tuition_in_district', 'year_in_district'],
        ['tuition_in_state', 'year_in_state'],
        ['tuition_out_of_state', 'year_out_of_state'],
        ['books', 'year_books'],
      ] as const) {
        if (row[`${column}_status`] !== 'estimated') continue
        const [low, high] = years[row.award_level ?? ''] ?? [NaN, NaN]
        const year = cents(school?.[yearly])
        expect(cents(row[column])).toBe(Math.round((year * low) / 100))
        const top = Math.round((year * high) / 100)
        if (top === cents(row[column])) expect(row[`${column}_high`]).toBe('')
        else expect(cents(row[`${column}_high`])).toBe(top)
        checked += 1
      }
    }
    expect(checked).toBe(3 * 3250 + 3155)
  })

  it('take the largest program where a school prices one CIP and level twice, and keep the other price', () => {
    const others = programs.filter(({ other_prices: prices }) => prices !== '')
    expect(others.length).toBe(4)
    for (const { other_prices: prices } of others) expect(prices).toMatch(/^\d+(\.\d\d)?( \d+(\.\d\d)?)*$/)
  })

  it('say of each whether it can be completed at a distance, where that is known', () => {
    expect(countBy(programs, 'distance')).toEqual({ all: 731, some: 260, none: 2977, 'not-reported': 390 })
  })

  it('are all of the one list of programs and the one file of distance offerings', () => {
    expect(countBy(programs, 'completions_source')).toEqual({ '': SHIPPED.programs })
    expect(countBy(programs, 'distance_source')).toEqual({ '': SHIPPED.programs })
  })
})

describe('institutions that ship', () => {
  it('are the whole directory, so that an import of completions finds them', () => {
    expect(institutions).toHaveLength(6072)
    expect(countBy(institutions, 'federal_aid')).toEqual({
      participates: 5850,
      'deferment-only': 26,
      no: 196,
    })
    expect(countBy(institutions, 'control')).toEqual({
      public: 1980,
      nonprofit: 1813,
      'for-profit': 2257,
      '': 22,
    })
    expect(countBy(institutions, 'graduation_cohort')).toEqual({
      bachelor: 1944,
      'below-bachelor': 2950,
      '': 1178,
    })
  })

  it('say whether federal aid may pay', () => {
    expect(countBy(ours, 'federal_aid')).toEqual({ participates: 1654, no: 11 })
    expect(countBy(ours, 'control')).toEqual({ public: 952, nonprofit: 163, 'for-profit': 550 })
  })

  it('can be called, visited and found where they have programs', () => {
    for (const row of ours) {
      expect(row.phone).toMatch(/^\(\d{3}\) \d{3}-\d{4}( ext\. \d+)?$/)
      expect(row.website).toMatch(/^https?:\/\/[^\s]+$/)
      expect(row.zip).toMatch(/^\d{5}(-\d{4})?$/)
      expect(STATES).toContain(row.state)
      expect(Math.abs(Number(row.latitude))).toBeLessThan(90)
      expect(row.latitude).not.toBe('')
    }
    // Zeros at the front are kept.
    expect(ours.some(({ zip }) => zip?.startsWith('0'))).toBe(true)
  })

  it('have an address that is one, or none, everywhere', () => {
    for (const row of institutions) {
      expect(row.phone).toMatch(/^$|^\(\d{3}\) \d{3}-\d{4}( ext\. \d+)?$/)
      expect(row.website).toMatch(/^$|^https?:\/\/[^\s@]+$/)
      expect(row.zip).toMatch(/^\d{5}(-\d{4})?$/)
      expect(STATES).toContain(row.state)
      expect(row.latitude).not.toBe('')
    }
    // The directory has no website of 71, and an e-mail address in its place of two.
    expect(institutions.filter(({ website }) => website === '')).toHaveLength(73)
  })

  it('lie in a county with its code, or neither is known', () => {
    for (const { county, county_code: code } of institutions) {
      expect(county !== '').toBe(code !== '')
      expect(code).toMatch(/^(\d{5})?$/)
    }
    expect(institutions.filter(({ county }) => county === '')).toHaveLength(3)
    expect(byUnitid.get('100654')).toMatchObject({ county: 'Madison County', county_code: '01089' })
  })

  it('have no earnings: those come with an import of College Scorecard', () => {
    expect(countBy(institutions, 'earnings_status')).toEqual({ 'not-reported': 6072 })
  })

  it('have the graduation rate of the whole school with its cohort, or neither', () => {
    for (const row of institutions) {
      expect(row.graduation_cohort !== '').toBe(row.graduation_rate_status === 'known')
      expect(Number(row.graduation_rate)).toBeLessThanOrEqual(100)
    }
    expect(countBy(ours, 'graduation_cohort')).toEqual({
      bachelor: 265,
      'below-bachelor': 1168,
      '': 232,
    })
  })
})

describe('prices by program that ship', () => {
  const slots = shippedTable('price_slots')

  it('are of every school that charges by program, up to six each', () => {
    expect(slots).toHaveLength(7953)
    expect(new Set(slots.map(({ unitid }) => unitid)).size).toBe(2141)
    expect(countBy(slots, 'tuition_status')).toEqual({ known: 7939, imputed: 1, 'not-reported': 13 })
    expect(countBy(slots, 'slot')).toEqual({ 1: 2141, 2: 1801, 3: 1409, 4: 1122, 5: 834, 6: 646 })
    for (const { cip, hours, hours_unit: unit } of slots) {
      expect(cip).toMatch(/^\d\d\.\d{4}$/)
      expect(hours !== '').toBe(unit !== '')
    }
  })

  it('are those of the programs that have one', () => {
    const bySlot = new Map(slots.map((row) => [`${row.unitid} ${row.slot}`, row]))
    const priced = programs.filter(({ price_slot: slot }) => slot !== '')
    expect(priced).toHaveLength(641)
    expect(priced.filter(({ price_slot: slot }) => slot === '1')).toHaveLength(233)
    for (const row of priced) {
      const { cip, tuition, books, months, hours } = bySlot.get(`${row.unitid} ${row.price_slot}`) ?? {}
      expect([row.cip, row.tuition_in_state, row.books, row.months, row.hours]).toEqual([
        cip,
        tuition,
        books,
        months,
        hours,
      ])
    }
  })
})

describe('the papers that ship', () => {
  const datasets = shippedTable('datasets')

  it('name publisher, period, day, address and licence of every dataset', () => {
    expect(datasets).toHaveLength(15)
    for (const row of datasets) {
      expect(row.read_on).toBe(READ_ON)
      expect(row.rejected).toBe('0')
      expect(row.superseded_by).toBe('')
      expect(row.id).toBe(
        row.kind === 'oews' ? `oews-${row.vintage?.slice(0, 4)}` : `${row.kind}-${row.vintage}`,
      )
      expect(row.as_of).toMatch(/^\d{4}(-\d\d)?$/)
      expect(row.url).toMatch(/^https:\/\/(nces\.ed\.gov|www\.bls\.gov|www\.onetcenter\.org)\//)
      for (const column of ['publisher', 'title', 'file', 'licence']) expect(row[column]).not.toBe('')
    }
    for (const onet of ['onet-27', 'onet-related-27'])
      expect(datasets.find(({ id }) => id === onet)?.licence).toContain('CC BY 4.0')
  })

  it('say how many rows each file gave', () => {
    expect(Object.fromEntries(datasets.map(({ id, rows }) => [id, Number(rows)]))).toEqual({
      'cip-2020': 2324,
      'cip-soc-2020': 5723,
      'ep-2024-34': 2226,
      'ipeds-c-2023': 4428,
      'ipeds-c-2024': SHIPPED.programs,
      'ipeds-c-dep-2022': 4548,
      'ipeds-gr200-2022': 5010,
      'ipeds-hd-2024': 6072,
      'ipeds-ic-ay-2023': 3825,
      'ipeds-ic-py-2023': 7953,
      'oews-2023': 1403,
      'oews-2024': 1403,
      'oews-2025': 1401,
      'onet-27': 60_295,
      'onet-related-27': 18_460,
    })
  })

  it('lead every field that comes from a file to its dataset, and every status of a price', () => {
    const provenance = shippedTable('provenance')
    const ids = new Set(datasets.map(({ id }) => id))
    const fields = new Set<string>(FIELDS.map(({ id }) => id))
    for (const row of provenance) {
      expect(ids).toContain(row.dataset)
      expect(fields).toContain(row.field)
      expect(row.columns).not.toBe('')
    }
    const of = (field: string, status: string) =>
      provenance.find((row) => row.field === field && row.status === status)
    for (const field of ['tuitionAndFees', 'books']) {
      expect(of(field, 'known')).toMatchObject({ dataset: 'ipeds-ic-py-2023', rule: '' })
      expect(of(field, 'imputed')).toMatchObject({ dataset: 'ipeds-ic-py-2023' })
      expect(of(field, 'estimated')).toMatchObject({ dataset: 'ipeds-ic-ay-2023' })
      expect(of(field, 'estimated')?.rule).not.toBe('')
      expect(of(field, 'not-reported')).toBeDefined()
    }
    expect(of('payMedian', 'any')).toMatchObject({ dataset: 'oews-2025', columns: 'A_MEDIAN' })
    expect(of('growth', 'any')).toMatchObject({ dataset: 'ep-2024-34' })
    expect(of('graduationRate', 'any')).toMatchObject({ dataset: 'ipeds-gr200-2022' })
  })
})
