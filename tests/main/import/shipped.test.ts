import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FIELDS } from '../../../data/fields/catalogue.ts'
import { FIRST_STATUS_WITHOUT_VALUE, statusCode, type Status } from '../../../data/figures/figure.ts'
import { AWARD_LEVELS, STATES } from '../../../data/program.ts'
import { CATALOG_TABLES } from '../../../data/schema/tables.ts'
import { SHIPPED } from '../../../main/import/shipped.ts'
import { ROOT } from './support/datasets.ts'
import { countBy, shippedTable } from './support/tables.ts'

const programs = shippedTable('programs')
const institutions = shippedTable('institutions')
const byUnitid = new Map(institutions.map((row) => [row.unitid, row]))

describe('the tables that ship', () => {
  it.each(CATALOG_TABLES)('$name: heading, order, line ends, no row twice', ({ name, columns, orderBy }) => {
    const text = readFileSync(join(ROOT, 'data', 'catalog', `${name}.csv`), 'utf8').replaceAll('\r\n', '\n')
    expect(text.slice(0, text.indexOf('\n'))).toBe(Object.keys(columns).join(','))
    expect(text.endsWith('\n')).toBe(true)
    expect(text.includes('\r')).toBe(false)
    const keys = shippedTable(name).map((row) => orderBy.map((column) => row[column]).join('|'))
    expect(keys.length).toBeGreaterThan(0)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('have a value beside a status if and only if the status carries one', () => {
    for (const { name, columns } of CATALOG_TABLES) {
      const figures = Object.keys(columns).filter((column) => columns[column] === 'status')
      for (const row of shippedTable(name)) {
        for (const status of figures) {
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
  it('are 4,358 at 1,665 institutions; 949 conferred nothing in the year', () => {
    expect(programs).toHaveLength(4358)
    expect(institutions).toHaveLength(1665)
    expect(new Set(programs.map(({ unitid }) => unitid))).toEqual(
      new Set(institutions.map(({ unitid }) => unitid)),
    )
    expect(programs.filter(({ completions }) => completions === '0')).toHaveLength(949)
    expect(countBy(programs, 'completions_status')).toEqual({ known: 4358 })
  })

  it('are of the 13 CIP codes, each with its title, and of NCES’s award levels', () => {
    expect(shippedTable('cips').map(({ cip }) => cip)).toEqual([...SHIPPED.cips])
    expect(new Set(programs.map(({ cip }) => cip))).toEqual(SHIPPED.cips)
    for (const { award_level: level } of programs) expect(AWARD_LEVELS).toContain(Number(level))
    expect(countBy(programs, 'cip')).toMatchObject({ '51.0707': 650, '51.0801': 1647 })
  })

  it('have the prices that the files give, by status', () => {
    for (const residency of ['in_district', 'in_state', 'out_of_state']) {
      expect(countBy(programs, `tuition_${residency}_status`)).toEqual({
        known: 638,
        estimated: 3250,
        'not-reported': 470,
      })
    }
    expect(countBy(programs, 'price_level')).toEqual({ only: 559, 'by-hours': 77, 'not-stated': 2, '': 3720 })
    expect(countBy(programs, 'months_status')).toEqual({ known: 638, 'not-reported': 3720 })
    expect(countBy(programs, 'books_status')).toEqual({ known: 449, estimated: 3155, 'not-reported': 754 })
  })

  it('tell a known 0 for books from unknown books', () => {
    expect(
      programs.filter(({ books, books_status }) => books === '0' && books_status === 'known'),
    ).toHaveLength(88)
    expect(
      programs.filter(({ books, books_status }) => books === '' && books_status === 'not-reported'),
    ).toHaveLength(754)
  })

  it('have a slot if and only if the price is published by program, and months only with it', () => {
    for (const row of programs) {
      expect(row.price_slot !== '').toBe(row.tuition_in_state_status === 'known')
      expect(row.months !== '').toBe(row.price_slot !== '')
      expect(row.price_level !== '').toBe(row.price_slot !== '')
    }
  })

  it('are estimated by the rule: every estimate is its school’s yearly charge times the years', () => {
    const years: Record<string, readonly [number, number]> = {
      20: [33, 33],
      21: [100, 100],
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
    expect(others.length).toBe(3)
    for (const { other_prices: prices } of others) expect(prices).toMatch(/^\d+(\.\d\d)?( \d+(\.\d\d)?)*$/)
  })

  it('say of each whether it can be completed at a distance, where that is known', () => {
    expect(countBy(programs, 'distance')).toEqual({ all: 731, some: 260, none: 2977, 'not-reported': 390 })
  })
})

describe('institutions that ship', () => {
  it('say whether federal aid may pay', () => {
    expect(countBy(institutions, 'federal_aid')).toEqual({ participates: 1654, no: 11 })
    expect(countBy(institutions, 'control')).toEqual({ public: 952, nonprofit: 163, 'for-profit': 550 })
  })

  it('can be called, visited and found', () => {
    for (const row of institutions) {
      expect(row.phone).toMatch(/^\(\d{3}\) \d{3}-\d{4}( ext\. \d+)?$/)
      expect(row.website).toMatch(/^https?:\/\/[^\s]+$/)
      expect(row.zip).toMatch(/^\d{5}(-\d{4})?$/)
      expect(STATES).toContain(row.state)
      expect(Math.abs(Number(row.latitude))).toBeLessThan(90)
      expect(row.latitude).not.toBe('')
    }
    // Zeros at the front are kept.
    expect(institutions.some(({ zip }) => zip?.startsWith('0'))).toBe(true)
  })

  it('have the graduation rate of the whole school with its cohort, or neither', () => {
    for (const row of institutions) {
      expect(row.graduation_cohort !== '').toBe(row.graduation_rate_status === 'known')
      expect(Number(row.graduation_rate)).toBeLessThanOrEqual(100)
    }
    expect(countBy(institutions, 'graduation_cohort')).toEqual({
      bachelor: 265,
      'below-bachelor': 1168,
      '': 232,
    })
  })
})

describe('occupations that ship', () => {
  const wages = shippedTable('wages')
  const wage = (soc: string, vintage: string) =>
    wages.find((row) => row.soc === soc && row.vintage === vintage)

  it.each([
    [
      '29-2072',
      'Medical Records Specialists',
      37000,
      43490,
      51140,
      64820,
      81150,
      194720,
      7.1,
      14200,
      'Postsecondary nondegree award',
    ],
    [
      '29-9021',
      'Health Information Technologists and Medical Registrars',
      39830,
      48940,
      68020,
      95630,
      117420,
      38100,
      14.7,
      3200,
      "Associate's degree",
    ],
    [
      '31-9092',
      'Medical Assistants',
      36050,
      38470,
      45690,
      49180,
      59310,
      817870,
      12.5,
      112300,
      'Postsecondary nondegree award',
    ],
    [
      '31-9093',
      'Medical Equipment Preparers',
      36410,
      39800,
      47700,
      58570,
      69950,
      77420,
      10.0,
      10900,
      'High school diploma or equivalent',
    ],
    [
      '29-2099',
      'Health Technologists and Technicians, All Other',
      38180,
      44170,
      50290,
      64340,
      85270,
      182610,
      5.2,
      13600,
      'Postsecondary nondegree award',
    ],
  ])(
    '%s %s: May 2025 wages and 2024-34 projections as published',
    (soc, title, p10, p25, median, p75, p90, jobs, growth, openings, entry) => {
      const row = wage(soc, '2025-05')
      expect([row?.p10, row?.p25, row?.median, row?.p75, row?.p90, row?.employment].map(Number)).toEqual([
        p10,
        p25,
        median,
        p75,
        p90,
        jobs,
      ])
      expect(row).toMatchObject({ area: 'US', dataset: 'oews-2025', median_status: 'known' })
      const outlook = shippedTable('projections').find((each) => each.soc === soc)
      expect([outlook?.growth, outlook?.openings].map(Number)).toEqual([growth, openings])
      expect(outlook).toMatchObject({ base_year: '2024', target_year: '2034', entry_education: entry })
      expect(shippedTable('occupations').find((each) => each.soc === soc)).toEqual({
        soc,
        title,
        oews_soc: soc,
        projections_soc: soc,
      })
    },
  )

  it('have on-the-job training where that is the way in (sterile processing)', () => {
    expect(shippedTable('projections').find(({ soc }) => soc === '31-9093')?.training).toBe(
      'Moderate-term on-the-job training',
    )
  })

  it('have wages of May 2023, 2024 and 2025 each', () => {
    const socs = shippedTable('occupations').map(({ soc }) => soc)
    expect(socs).toHaveLength(16)
    for (const soc of socs) {
      for (const vintage of ['2023-05', '2024-05', '2025-05'])
        expect(wage(soc ?? '', vintage), `${soc} ${vintage}`).toBeDefined()
    }
    expect(wage('29-2072', '2024-05')?.median).toBe('50250')
  })

  it('belong to their fields of study, many to many', () => {
    const pairs = shippedTable('cip_occupations')
    const cipsOf = (soc: string) => pairs.filter((row) => row.soc === soc).map(({ cip }) => cip)
    expect(cipsOf('29-2072')).toEqual(['51.0706', '51.0707', '51.0713', '51.0721'])
    // 51.2706, the other CIP of 29-9021, is none of the catalog's.
    expect(cipsOf('29-9021')).toEqual(['51.0706', '51.0707', '51.0713', '51.0721', '51.0723'])
    // So are 51.0809 and 51.0813 of 31-9092.
    expect(cipsOf('31-9092')).toEqual(['51.0711', '51.0801'])
    expect(cipsOf('31-9093')).toEqual(['51.1012'])
    // A teacher of medical assistants stands beside the assistant: nothing is picked in silence.
    expect(pairs.filter(({ cip }) => cip === '51.0801').map(({ soc }) => soc)).toEqual(['25-1071', '31-9092'])
  })

  it('are found by the titles people use', () => {
    const titles = shippedTable('job_titles')
      .filter(({ soc }) => soc === '29-2072')
      .map(({ title }) => title)
    expect(titles).toContain('Medical Coder')
    const folded = titles.map((title) => title?.toLowerCase())
    expect(new Set(folded).size).toBe(folded.length)
  })
})

describe('the seed’s errors are not repeated', () => {
  const wages = shippedTable('wages')

  it('29-2072 is not 29-9021: each has its own title and its own pay', () => {
    const titles = new Map(shippedTable('occupations').map(({ soc, title }) => [soc, title]))
    expect(titles.get('29-2072')).toBe('Medical Records Specialists')
    expect(titles.get('29-9021')).toBe('Health Information Technologists and Medical Registrars')
    const median = (soc: string) => wages.find((row) => row.soc === soc && row.vintage === '2025-05')?.median
    expect(median('29-2072')).toBe('51140')
    expect(median('29-9021')).toBe('68020')
  })

  it('no wage is of May 2021, and none stands without its code, area and month', () => {
    expect(Object.keys(countBy(wages, 'vintage'))).toEqual(['2023-05', '2024-05', '2025-05'])
    for (const row of wages) {
      expect(row.soc).toMatch(/^\d\d-\d{4}$/)
      expect(row.area).toBe('US')
      expect(row.median).not.toBe('46660')
    }
  })

  it('growth of 29-2072 is 7.1 % for 2024-34, not 7 % for 2021-31', () => {
    const rows = shippedTable('projections').filter(({ soc }) => soc === '29-2072')
    expect(rows.map(({ base_year, target_year, growth }) => [base_year, target_year, growth])).toEqual([
      ['2024', '2034', '7.1'],
    ])
  })

  it('a price belongs to its own program: no range of medical assisting stands for medical records', () => {
    const prices = (cip: string) =>
      programs
        .filter((row) => row.cip === cip && row.tuition_in_state_status === 'known')
        .map((row) => Number(row.tuition_in_state))
    for (const cip of ['51.0707', '51.0713', '51.0801']) expect(prices(cip).length).toBeGreaterThan(4)
    expect(Math.min(...prices('51.0713'))).not.toBe(Math.min(...prices('51.0801')))
    expect(Math.max(...prices('51.0713'))).not.toBe(Math.max(...prices('51.0801')))
  })
})

describe('the papers that ship', () => {
  const datasets = shippedTable('datasets')

  it('name publisher, period, day, address and licence of every dataset', () => {
    expect(datasets).toHaveLength(13)
    for (const row of datasets) {
      expect(row.read_on).toBe('2026-11-23')
      expect(row.as_of).toMatch(/^\d{4}(-\d\d)?$/)
      expect(row.url).toMatch(/^https:\/\/(nces\.ed\.gov|www\.bls\.gov|www\.onetcenter\.org)\//)
      for (const column of ['publisher', 'title', 'file', 'licence']) expect(row[column]).not.toBe('')
    }
    expect(datasets.find(({ id }) => id === 'onet-27')?.licence).toContain('CC BY 4.0')
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
