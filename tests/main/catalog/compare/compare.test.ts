import { describe, expect, test } from 'vitest'
import { DEFAULT_HAS, DEFAULT_PLAN, type OwnFigures, type Plan } from '../../../../data/comparison-state.ts'
import { COMPARED, field, GROUPS } from '../../../../data/fields/catalogue.ts'
import {
  ask,
  codes,
  comparisonCatalog,
  comparisonTables,
  figures,
  row,
} from '../support/comparison-catalog.ts'
import { institution, program, type SmallRow } from '../support/small-tables.ts'

const KNOWN = 'known'
const published = (dollars: number | null, books: number | null, more = {}) => ({
  ...(['in_district', 'in_state', 'out_of_state'] as const).reduce(
    (all, residency) => ({
      ...all,
      ...(dollars === null
        ? {}
        : { [`tuition_${residency}`]: dollars, [`tuition_${residency}_status`]: KNOWN }),
    }),
    {},
  ),
  ...(books === null ? {} : { books, books_status: KNOWN }),
  price_slot: 2,
  price_level: 'only',
  ...more,
})

/** A coding certificate with unknown books, a free one, an estimated associate and an assisting band. */
const PROGRAMS = [
  program(100, '51.0713', 21, published(8930, null, { months: 10, months_status: KNOWN })),
  program(
    300,
    '51.0713',
    21,
    published(0, 0, {
      price_slot: 1,
      months: 12,
      months_status: KNOWN,
      completions: 0,
      completions_status: KNOWN,
    }),
  ),
  program(200, '51.0707', 3, {
    tuition_in_district: 6000,
    tuition_in_district_status: 'estimated',
    tuition_in_state: 6400,
    tuition_in_state_status: 'estimated',
    tuition_out_of_state: 18_000,
    tuition_out_of_state_status: 'estimated',
    books: 900,
    books_status: 'estimated',
  }),
  program(200, '51.0801', 2, {
    tuition_in_district: 3000,
    tuition_in_district_high: 6000,
    tuition_in_district_status: 'estimated',
    tuition_in_state: 3200,
    tuition_in_state_high: 6400,
    tuition_in_state_status: 'estimated',
    tuition_out_of_state: 9000,
    tuition_out_of_state_high: 18_000,
    tuition_out_of_state_status: 'estimated',
  }),
  program(100, '51.0801', 7, {}),
  program(200, '51.0801', 7, {}),
]
const CODING = '100-51.0713-21'
const FREE = '300-51.0713-21'
const ASSOCIATE = '200-51.0707-3'
const ASSISTING = '200-51.0801-2'
const UNPRICED = '100-51.0801-7'

const open = (programs = PROGRAMS) => comparisonCatalog(comparisonTables(programs))

describe('rows', () => {
  test('derive from the catalogue, in its order, by group', () => {
    const comparison = ask(open(), {
      programs: [CODING, FREE],
      occupation: '29-2072',
      credential: 'CCS',
      presentPay: 3_600_000,
      figures: Object.fromEntries(
        [
          ['grants', 1],
          ['placement', 80],
          ['scholarships', 1],
          ['evening', 'yes'],
          ['startDates', 'May'],
          ['transfer', 'all'],
          ['accredited', 'yes'],
          ['handsOn', 'no'],
          ['meetsState', 'yes'],
          ['enrolls', 'yes'],
          ['examIncluded', 'no'],
          ['refund', 'All of it in the first week'],
          ['practicum', 'school'],
          ['passRate', 90],
        ].map(([field, value]) => [`${CODING}|${field}`, { value, by: 'phone', on: '2026-11-24' }]),
      ) as OwnFigures,
    })
    const later: string[] = ['miles', 'schoolStatus']
    expect(comparison.groups.map(({ id }) => id)).toEqual(GROUPS)
    for (const { id, rows } of comparison.groups) {
      expect(rows.map((each) => each.field)).toEqual(
        COMPARED.filter((each) => field(each).group === id && !later.includes(each)),
      )
      for (const { cells } of rows) expect(cells).toHaveLength(2)
    }
  })

  test('of the credential, of payback and of what nobody publishes are there only where it was chosen or told', () => {
    const comparison = ask(open(), { programs: [CODING] })
    const shown = comparison.groups.flatMap(({ rows }) => rows.map((each) => each.field))
    const left = COMPARED.filter((each) => !shown.includes(each))
    expect(left).toEqual([
      'miles',
      'schoolStatus',
      'enrolls',
      'costToCredential',
      'exam',
      'membership',
      'renewal',
      'grants',
      'scholarships',
      'examIncluded',
      'refund',
      'costAfterAid',
      'startDates',
      'evening',
      'meetsState',
      'accredited',
      'handsOn',
      'practicum',
      'transfer',
      'placement',
      'passRate',
      'payback',
      'aheadAfter',
    ])
  })
})

describe('programs', () => {
  test('stand in the order asked for, each once; what the catalog does not hold is named', () => {
    const comparison = ask(open(), {
      programs: [FREE, 'own:1', CODING, FREE, '999-51.0713-21', '0100-51.0713-21'],
    })
    expect(comparison.programs.map(({ key }) => key)).toEqual([FREE, CODING])
    expect(comparison.missing).toEqual(['own:1', '999-51.0713-21', '0100-51.0713-21'])
    expect(comparison.programs[1]).toEqual({
      key: CODING,
      list: null,
      program: 'Medical Coding',
      institution: 'College A',
      city: 'Cambridge',
      state: 'MA',
      zip: '02139-4307',
      cip: '51.0713',
      awardLevel: 21,
    })
  })

  test('none is an empty comparison, not an error', () => {
    const comparison = ask(open(), { programs: [] })
    expect(comparison).toMatchObject({
      programs: [],
      occupations: [],
      suggestedOccupation: null,
      notices: [],
    })
  })
})

describe('cost', () => {
  test('a known 0 and an unknown price are not the same', () => {
    const comparison = ask(open(), { programs: [FREE, UNPRICED] })
    const [free, unpriced] = figures(comparison, 'tuitionAndFees')
    expect(free).toMatchObject({ status: 'known', value: 0 })
    expect(codes(free)).toContain('no-charge')
    expect(unpriced).toMatchObject({ status: 'not-reported', value: null })
    expect(codes(unpriced)).toEqual(['graduate-price-not-held', 'not-reported'])
    expect(row(comparison, 'tuitionAndFees')).toMatchObject({ differs: true, best: [] })
    expect(figures(comparison, 'costToFinish')).toMatchObject([
      { status: 'known', value: 0 },
      { status: 'not-reported', value: null, unknownParts: ['tuitionAndFees', 'books'] },
    ])
  })

  test('cost to finish with unknown books is at least the tuition, and never the best', () => {
    const comparison = ask(open(), { programs: [CODING, ASSOCIATE] })
    expect(figures(comparison, 'costToFinish')).toMatchObject([
      { status: 'known', value: 893_000, unknownParts: ['books'] },
      { status: 'estimated', value: 730_000 },
    ])
    // A certificate and an associate degree: nothing is best among unlike awards.
    expect(row(comparison, 'costToFinish').best).toEqual([])
    expect(row(comparison, 'books').best).toEqual([])
  })

  test('follows the residency', () => {
    const db = open()
    const value = (residency: 'in-district' | 'in-state' | 'out-of-state') =>
      figures(ask(db, { programs: [ASSOCIATE], residency }), 'tuitionAndFees')[0]
    expect(value('in-district')).toMatchObject({ value: 600_000 })
    expect(value('in-state')).toMatchObject({ value: 640_000 })
    expect(value('out-of-state')).toMatchObject({ value: 1_800_000 })
    expect(codes(value('out-of-state'))).toContain('residency-out-of-state')
    // IPEDS numbers the residencies: the column named is the one of the price shown.
    const columns = (residency: 'in-district' | 'in-state' | 'out-of-state') =>
      value(residency)?.provenance.map((each) => each.columns)
    expect(columns('in-district')).toEqual(['CHG1AY3 (TUITION1 + FEE1 where blank)'])
    expect(columns('in-state')).toEqual(['CHG2AY3 (TUITION2 + FEE2 where blank)'])
    expect(columns('out-of-state')).toEqual(['CHG3AY3 (TUITION3 + FEE3 where blank)'])
  })

  test('an estimate says the year’s charge and the years, and leads to its rule', () => {
    const comparison = ask(open(), { programs: [ASSOCIATE, ASSISTING] })
    const [associate, band] = figures(comparison, 'tuitionAndFees')
    expect(associate?.notes).toContainEqual({
      code: 'estimated-years',
      params: { of: 'tuition', charge: 3200, years: 2 },
    })
    expect(associate?.provenance).toMatchObject([
      { source: 'ipeds-ic-ay-2023', rule: 'tuition-by-level-years' },
    ])
    expect(band).toMatchObject({ status: 'estimated', value: 320_000, high: 640_000 })
    expect(band?.notes).toContainEqual({
      code: 'estimated-years-band',
      params: { of: 'tuition', charge: 3200, low: 1, high: 2 },
    })
  })

  describe('at a graduate level', () => {
    const graduate = (residency: 'in-state' | 'out-of-state', over: SmallRow = {}) => {
      const tables = comparisonTables([program(200, '51.0801', 7), program(200, '51.0801', 18)], {
        institutions: [
          institution(200, 'College B', 'Salem', 'OR', {
            year_in_state: 3200,
            year_in_state_status: 'known',
            year_books: 450,
            year_books_status: 'known',
            year_graduate_in_state: 9100,
            year_graduate_in_state_status: 'imputed',
            year_graduate_out_of_state: 20_418,
            year_graduate_out_of_state_status: 'known',
            ...over,
          }),
        ],
      })
      return ask(comparisonCatalog(tables), { programs: ['200-51.0801-7', '200-51.0801-18'], residency })
    }

    test('the price is not reported, and the card names what graduates pay a year, never undergraduates', () => {
      const [inState] = figures(graduate('in-state'), 'tuitionAndFees')
      expect(inState).toMatchObject({ status: 'not-reported', value: null })
      expect(inState?.notes).toContainEqual({ code: 'graduate-year', params: { charge: 9100 } })
      expect(codes(inState)).toContain('imputed')
      const [outOfState] = figures(graduate('out-of-state'), 'tuitionAndFees')
      expect(outOfState?.notes).toContainEqual({ code: 'graduate-year', params: { charge: 20_418 } })
      expect(outOfState?.provenance).toEqual([{ source: 'ipeds-ic-ay-2023', columns: 'TUITION7 + FEE7' }])
    })

    test('books and a doctor’s of professional practice have no yearly price, and nothing of undergraduates is left', () => {
      const comparison = graduate('in-state')
      expect(codes(figures(comparison, 'books')[0])).toEqual(['graduate-books', 'not-reported'])
      expect(figures(comparison, 'books')[0]?.provenance).toEqual([])
      expect(codes(figures(comparison, 'tuitionAndFees')[1])).toContain('graduate-price-not-held')
      const none = graduate('in-state', {
        year_graduate_in_state: '',
        year_graduate_in_state_status: 'not-reported',
      })
      expect(codes(figures(none, 'tuitionAndFees')[0])).toContain('graduate-price-not-held')
      expect(JSON.stringify(comparison)).not.toMatch(/"charge":(3200|450)\b|CHG\dAY3/)
      expect(figures(comparison, 'months')[0]).toMatchObject({ status: 'not-reported', value: null })
    })
  })

  test('a sum tells the yearly tuition and the yearly books apart', () => {
    const [sum] = figures(ask(open(), { programs: [ASSOCIATE] }), 'costToFinish')
    const parts = sum?.notes?.filter(({ code }) => code === 'estimated-years').map(({ params }) => params?.of)
    expect(parts).toEqual(['tuition', 'books'])
  })

  test('an estimate made of what the agency filled in says so, and its 0 is no “no charge”', () => {
    const priced = program(200, '51.0707', 3, {
      tuition_in_state: 6400,
      tuition_in_state_status: 'estimated',
      books: 0,
      books_status: 'estimated',
    })
    const tables = comparisonTables([priced], {
      institutions: [
        institution(200, 'College B', 'Salem', 'OR', {
          year_in_state: 3200,
          year_in_state_status: 'imputed',
          year_books: 0,
          year_books_status: 'imputed',
        }),
      ],
    })
    const comparison = ask(comparisonCatalog(tables), { programs: [ASSOCIATE] })
    expect(codes(figures(comparison, 'tuitionAndFees')[0])).toContain('imputed')
    expect(codes(figures(comparison, 'books')[0])).toEqual(['estimated-years', 'imputed'])
  })

  test('a price by program leads to its slot, and slot 1 says what the dictionary says', () => {
    const [coding, free] = figures(ask(open(), { programs: [CODING, FREE] }), 'tuitionAndFees')
    expect(coding?.provenance).toMatchObject([{ source: 'ipeds-ic-py-2023', columns: 'CIPTUIT2' }])
    expect(codes(coding)).not.toContain('largest-program')
    expect(free?.provenance[0]?.columns).toBe('CHG1PY3 (CIPTUIT1 where filled)')
    expect(codes(free)).toContain('largest-program')
  })

  test('an award level that is not stated, other prices and imputed values are said', () => {
    const db = open([
      program(
        100,
        '51.0713',
        21,
        published(5000, null, {
          price_level: 'not-stated',
          other_prices: '6400 700.25',
          tuition_in_state_status: 'imputed',
        }),
      ),
      program(100, '51.0713', 2, published(5000, 10, { price_level: 'by-hours' })),
    ])
    const comparison = ask(db, { programs: [CODING, '100-51.0713-2'] })
    const [first, second] = figures(comparison, 'tuitionAndFees')
    expect(codes(first)).toEqual(['award-level-not-stated', 'other-prices', 'imputed'])
    expect(first?.notes?.[1]?.params).toEqual({ prices: '6400, 700.25' })
    expect(first?.provenance[0]?.columns).toMatch(/XCIPTUI2/)
    expect(codes(second)).toEqual(['award-level-by-hours'])
    // Books that a school with program prices left out are missing in that file.
    expect(figures(comparison, 'books')[0]?.provenance[0]?.source).toBe('ipeds-ic-py-2023')
    expect(comparison.notices).toContainEqual({ code: 'price-level-not-stated', params: { count: 1 } })
    expect(codes(figures(comparison, 'costToFinish')[0])).toEqual(
      expect.arrayContaining(['cost-to-finish', 'award-level-not-stated', 'imputed', 'not-reported']),
    )
  })
})

describe('cost to credential', () => {
  test('8,930 + unknown books + CCS 399 + renewal 218 = at least 9,547; 6,400 + 900 + 399 + 218 = 7,917', () => {
    const comparison = ask(open(), { programs: [CODING, ASSOCIATE], credential: 'CCS' })
    const [coding, associate] = figures(comparison, 'costToCredential')
    expect(coding).toMatchObject({ value: 954_700, unknownParts: ['books'] })
    expect(associate).toMatchObject({ status: 'estimated', value: 791_700 })
    expect(associate?.unknownParts).toBeUndefined()
    expect(row(comparison, 'costToCredential').best).toEqual([])
    expect(comparison.sources).toHaveProperty(['rule-ahima-renewal-fee'])
  })

  test('CPC: exam and the membership it needs; the older price is told at the exam alone', () => {
    const comparison = ask(open(), { programs: [FREE], credential: 'CPC' })
    expect(codes(figures(comparison, 'exam')[0])).toContain('fee-older')
    const [total] = figures(comparison, 'costToCredential')
    expect(total).toMatchObject({ value: 42_500 + 22_200 })
    expect(total?.unknownParts).toBeUndefined()
    expect(codes(total)).not.toContain('fee-older')
  })

  test('where a graduate may not sit there is no cost to get there', () => {
    const comparison = ask(open(), { programs: [CODING, ASSOCIATE], credential: 'RHIT' })
    const [coding, associate] = figures(comparison, 'costToCredential')
    expect(coding).toMatchObject({ status: 'not-applicable', value: null })
    expect(codes(coding)).toEqual(['cannot-sit'])
    expect(associate).toMatchObject({ value: 730_000 + 29_900 + 21_800 })
    expect(associate?.unknownParts).toBeUndefined()
  })

  test('is open while nobody told whether the program is accredited, and so is what follows from it', () => {
    const told = (value: string) => ({
      [`${ASSOCIATE}|accredited`]: { value, by: 'phone', on: '2026-11-24' } as const,
    })
    const noted = (own: OwnFigures) => {
      const comparison = ask(open(), {
        programs: [ASSOCIATE],
        occupation: '29-2072',
        credential: 'RHIT',
        presentPay: 3_600_000,
        figures: { ...own, [`${ASSOCIATE}|grants`]: { value: 100_000, by: 'phone', on: '2026-11-24' } },
      })
      return (['costToFinish', 'costToCredential', 'costAfterAid', 'payback'] as const).map((field) =>
        figures(comparison, field)[0]?.notes?.find(({ code }) => code === 'credential-open'),
      )
    }
    const note = { code: 'credential-open', params: { credential: 'RHIT', on: 'school' } }
    expect(noted({})).toEqual([undefined, note, note, note])
    for (const answer of ['yes', 'no'])
      expect(noted(told(answer))).toEqual([undefined, undefined, undefined, undefined])
  })

  test('verdicts are of the program’s own occupations, and of the chosen credential in any case', () => {
    const comparison = ask(open(), { programs: [CODING, ASSISTING], credential: 'CCS' })
    const cells = row(comparison, 'maySit').cells.map((cell) =>
      cell.kind === 'verdicts' ? cell.verdicts.map(({ credential }) => credential) : [],
    )
    expect(cells[0]).toContain('RHIT')
    expect(cells[0]).not.toContain('CMA')
    expect(cells[1]).toEqual(['CMA', 'RMA', 'CCMA', 'NCMA', 'CMAC', 'CCS'])
    expect(comparison.credentials).toEqual([
      ...['RHIT', 'RHIA', 'CEHRS', 'CCS', 'CCA', 'CCS-P', 'CPC', 'COC', 'CIC', 'CRC', 'CBCS', 'CPB'],
      ...['CHDA', 'CDIP', 'CHPS', 'CPMA', 'CPPM', 'CMA', 'RMA', 'CCMA', 'NCMA', 'CMAC'],
    ])
  })

  test('first stand the exams that the field of study teaches for, what cost follows and what is held', () => {
    const further = (more: object) => {
      const [cell] = row(ask(open(), { programs: [CODING], ...more }), 'maySit').cells
      return cell?.kind === 'verdicts'
        ? cell.verdicts.filter(({ isFurther }) => isFurther).map(({ credential }) => credential)
        : []
    }
    expect(further({})).toEqual(['CEHRS', 'CHDA', 'CDIP', 'CHPS', 'CPMA', 'CPPM'])
    const has = { ...DEFAULT_HAS, credentials: ['CPMA'] }
    expect(further({ credential: 'CDIP', has })).toEqual(['CEHRS', 'CHDA', 'CHPS', 'CPPM'])
  })

  test('an unknown credential or occupation counts as none chosen', () => {
    const comparison = ask(open(), { programs: [CODING], credential: 'XYZ', occupation: '99-9999' })
    expect(comparison).toMatchObject({ credential: null, occupation: null })
  })
})

describe('pay and outlook', () => {
  test('without a choice each cell lists the program’s occupations; none is picked in silence', () => {
    const comparison = ask(open(), { programs: [CODING, ASSOCIATE] })
    expect(comparison.occupation).toBeNull()
    for (const id of ['payMedian', 'growth', 'entryEducation', 'occupation'] as const) {
      expect(row(comparison, id).cells).toEqual([
        { kind: 'occupations', occupations: ['29-2072'] },
        { kind: 'occupations', occupations: ['29-2072', '29-9021'] },
      ])
      expect(row(comparison, id).best).toEqual([])
    }
  })

  test('the one occupation that all share is suggested; teaching is never', () => {
    const db = open()
    expect(ask(db, { programs: [CODING, ASSOCIATE] }).suggestedOccupation).toBe('29-2072')
    expect(ask(db, { programs: [ASSOCIATE] }).suggestedOccupation).toBeNull()
    expect(ask(db, { programs: [ASSISTING] }).suggestedOccupation).toBe('31-9092')
    expect(ask(db, { programs: [CODING, ASSISTING] }).suggestedOccupation).toBeNull()
    expect(ask(db, { programs: [ASSISTING] }).occupations).toEqual([
      { soc: '25-1071', title: 'Health Teachers', offered: false, columns: [0] },
      { soc: '31-9092', title: 'Medical Assistants', offered: true, columns: [0] },
    ])
  })

  test('follow the occupation chosen, newest vintage; another program has nothing to show', () => {
    const comparison = ask(open(), { programs: [CODING, ASSISTING], occupation: '29-2072' })
    const [coding, assisting] = figures(comparison, 'payP25')
    expect(coding).toMatchObject({ status: 'known', value: 4_349_000 })
    expect(coding?.provenance).toEqual([{ source: 'oews-2025', columns: 'A_PCT25' }])
    expect(codes(coding)).toEqual(['all-workers', 'entry-pay'])
    expect(assisting).toMatchObject({ status: 'not-applicable', value: null })
    expect(codes(assisting)).toEqual(['other-occupation'])
    expect(figures(comparison, 'payP90')[0]).toMatchObject({ status: 'suppressed', value: null })
    expect(figures(comparison, 'openings')[0]).toMatchObject({ value: 14_200 })
    expect(row(comparison, 'entryEducation').cells[0]).toMatchObject({
      kind: 'text',
      text: 'Postsecondary nondegree award',
    })
  })

  test('a merged code is said, and an outlook that nobody publishes is not reported', () => {
    const comparison = ask(open(), { programs: [ASSOCIATE], occupation: '29-9021' })
    expect(figures(comparison, 'payMedian')[0]?.notes).toContainEqual({
      code: 'published-under',
      params: { code: '29-9020', count: 0, others: '' },
    })
    expect(figures(comparison, 'growth')[0]).toMatchObject({ status: 'not-reported', value: null })
    expect(row(comparison, 'entryEducation').cells[0]).toMatchObject({ text: null })
  })
})

describe('payback', () => {
  const payback = (programs: string[], more: object) =>
    figures(ask(open(), { programs, occupation: '29-2072', presentPay: 3_600_000, ...more }), 'payback')

  test('months of the higher lower pay that pay the cost; gaps and estimates stay', () => {
    const [coding, free, associate] = payback([CODING, FREE, ASSOCIATE], {})
    expect(coding).toMatchObject({ status: 'own', value: 15, unknownParts: ['books'] })
    expect(free).toMatchObject({ status: 'own', value: 0 })
    expect(associate).toMatchObject({ status: 'estimated', value: 12 })
    expect(associate?.notes?.[0]).toEqual({
      code: 'payback',
      params: { point: 'p25', expected: 43_490, present: 36_000 },
    })
  })

  test('tells what it is at the median and at the 75th percentile, gaps and bands kept', () => {
    const later = (programs: string[], more: object = {}) =>
      payback(programs, more).map((figure) => figure.notes?.slice(1))
    // 8,930 and unknown books over 53,490 less 36,000, and over 63,490 less 36,000.
    expect(later([CODING])).toEqual([
      [
        { code: 'payback-at', params: { point: 'median', expected: 53_490, span: 'least', low: 7, high: 7 } },
        { code: 'payback-at', params: { point: 'p75', expected: 63_490, span: 'least', low: 4, high: 4 } },
      ],
    ])
    // 7,300 over 63,490 less 54,000; lower pay and the median are below what the person earns.
    expect(later([ASSOCIATE], { presentPay: 5_400_000 })).toEqual([
      [
        { code: 'payback-never-at', params: { point: 'median', expected: 53_490 } },
        { code: 'payback-at', params: { point: 'p75', expected: 63_490, span: 'one', low: 10, high: 10 } },
      ],
    ])
  })

  test('counts the credential where one was chosen', () => {
    expect(payback([CODING], { credential: 'CCS' })).toMatchObject([{ value: 16 }])
    expect(payback([FREE], { credential: 'CPC', presentPay: 4_300_000 })).toMatchObject([{ value: 16 }])
  })

  const plan = (more: Partial<Plan>) => ({ plan: { ...DEFAULT_PLAN, ...more } })

  test('counts wages given up while training, and takes aid off', () => {
    // 10 of 40 hours of $36,000 a year over 40 weeks: 6,923 on top of 8,930, over 7,490 a year.
    const [lost] = payback([CODING], plan({ hoursLost: 10 }))
    expect(lost).toMatchObject({ value: 26, unknownParts: ['books'] })
    expect(lost?.notes).toContainEqual({
      code: 'payback-wages',
      params: { span: 'one', low: 6923, high: 6923 },
    })
    const [aided] = payback([CODING], {
      ...plan({ aid: 200_000 }),
      figures: { [`${CODING}|grants`]: { value: 193_000, by: 'phone', on: '2026-11-24' } },
    })
    // 5,000 are left.
    expect(aided).toMatchObject({ value: 9, unknownParts: ['books'] })
    expect(aided?.notes).toContainEqual({ code: 'payback-aid', params: { aid: 3930 } })
  })

  test('wages given up over a length that nobody knows leave a lower bound', () => {
    expect(payback([ASSOCIATE], plan({ hoursLost: 10 }))[0]).toMatchObject({
      value: 12,
      unknownParts: ['wagesLost'],
    })
  })

  test('is at the pay that the plan says, with the others beside it', () => {
    const [median] = payback([CODING], plan({ percentile: 'median' }))
    expect(median).toMatchObject({ value: 7 })
    expect(median?.notes?.map(({ params }) => params?.['point'])).toEqual(['median', 'p25', 'p75'])
  })

  test('ahead after 40 weeks of training and 14.3 months of payback; without a length it is not known', () => {
    const [coding, associate] = figures(
      ask(open(), { programs: [CODING, ASSOCIATE], occupation: '29-2072', presentPay: 3_600_000 }),
      'aheadAfter',
    )
    expect(coding).toMatchObject({ status: 'own', value: 24, unknownParts: ['books'] })
    expect(coding?.provenance).toContainEqual({ source: 'ipeds-ic-py-2023', columns: 'MTHCMP2' })
    expect(associate).toMatchObject({ status: 'not-reported', value: null, unknownParts: ['months'] })
    expect(codes(associate)).toEqual(['ahead-missing-months', 'length-not-asked', 'not-reported'])
  })

  test('never, where lower pay is not above present pay', () => {
    const [figure] = payback([CODING], { presentPay: 4_349_000 })
    expect(figure).toMatchObject({ status: 'not-applicable', value: null })
    expect(codes(figure)).toEqual(['payback-never', 'payback-at', 'payback-at'])
  })

  test('names what is missing, and makes no number', () => {
    const [unpriced] = payback([UNPRICED], { occupation: '31-9092' })
    expect(unpriced).toMatchObject({
      status: 'not-reported',
      value: null,
      unknownParts: ['tuitionAndFees', 'books'],
    })
    expect(codes(unpriced)).toEqual(['payback-missing-cost'])
  })
})

describe('other cells', () => {
  test('places, categories and texts, reported or not', () => {
    const comparison = ask(open(), { programs: [CODING, FREE] })
    expect(row(comparison, 'city').cells[0]).toMatchObject({ text: 'Cambridge, MA 02139' })
    expect(row(comparison, 'cip').cells[0]).toMatchObject({ text: '51.0713', figure: { status: 'known' } })
    expect(row(comparison, 'control').cells).toMatchObject([
      { code: 'public', figure: { status: 'known', value: 1 } },
      { code: 'not-reported', figure: { status: 'not-reported', value: null } },
    ])
    expect(row(comparison, 'website').cells).toMatchObject([
      { text: 'https://a.example/' },
      { text: null, figure: { status: 'not-reported', value: null } },
    ])
    expect(row(comparison, 'awardLevel').cells[0]).toMatchObject({ code: '21', words: 'awardLevel' })
  })

  test('the graduation rate is the school’s, and no award in the year is said', () => {
    const comparison = ask(open(), { programs: [ASSOCIATE, FREE] })
    expect(codes(figures(comparison, 'graduationRate')[0])).toEqual([
      'whole-school-below-bachelor',
      'people-not-told',
    ])
    expect(codes(figures(comparison, 'graduationRate')[1])).toEqual(['whole-school', 'not-reported'])
    expect(codes(figures(comparison, 'completions')[1])).toEqual(['no-awards'])
  })

  test('months: the fewest are best', () => {
    expect(row(ask(open(), { programs: [FREE, CODING] }), 'months').best).toEqual([1])
  })

  test('months without a slot say that nobody asked for them', () => {
    const [coding, associate] = figures(ask(open(), { programs: [CODING, ASSOCIATE] }), 'months')
    expect(codes(coding)).not.toContain('length-not-asked')
    expect(codes(associate)).toEqual(['length-not-asked', 'not-reported'])
  })
})

describe('notices', () => {
  const notices = (programs: string[], more = {}) => ask(open(), { programs, ...more }).notices

  test('say where none of the programs opens the exam chosen, and only there', () => {
    const nobody = { code: 'nobody-may-sit', params: { credential: 'RHIT' } }
    expect(notices([CODING], { credential: 'RHIT' })).toContainEqual(nobody)
    expect(notices([CODING, ASSOCIATE], { credential: 'RHIT' })).not.toContainEqual(nobody)
    expect(notices([], { credential: 'RHIT' })).toEqual([])
  })

  test('like programs with published prices need none', () => {
    expect(notices([CODING, FREE]).map(({ code }) => code)).toEqual(['no-awards'])
    expect(notices([CODING])).toEqual([])
  })

  test('unlike awards, estimates, cheaper districts and no awards are said', () => {
    expect(notices([FREE, ASSOCIATE, ASSISTING])).toEqual([
      { code: 'unlike-award-levels' },
      { code: 'estimated-prices', params: { count: 2 } },
      { code: 'no-awards', params: { count: 1, year: '2023-24' } },
      { code: 'in-district-cheaper', params: { count: 1 } },
    ])
    expect(notices([ASSOCIATE], { residency: 'in-district' })).toEqual([
      { code: 'estimated-prices', params: { count: 1 } },
    ])
  })

  test('prices of one year beside pay of another', () => {
    const found = notices([CODING], { occupation: '29-2072' })
    expect(found).toEqual([
      { code: 'money-vintages', params: { prices: '2023-24', when: Date.UTC(2025, 4, 15, 12) } },
    ])
  })

  test('pay of unlike vintages side by side', () => {
    const tables = comparisonTables(PROGRAMS)
    const old = tables['wages']?.map((wage) =>
      wage['soc'] === '31-9092' ? { ...wage, vintage: '2021-05' } : wage,
    )
    const db = comparisonCatalog({ ...tables, ...(old ? { wages: old } : {}) })
    expect(ask(db, { programs: [CODING, ASSISTING] }).notices).toContainEqual({
      code: 'wage-vintages',
      params: { from: Date.UTC(2021, 4, 15, 12), to: Date.UTC(2025, 4, 15, 12) },
    })
  })
})

describe('what the state asks', () => {
  const cell = (more: object, programs = [ASSISTING]) => {
    const [found] = row(ask(open(), { programs, ...more }), 'stateRule').cells
    if (found?.kind !== 'category') throw new Error('No rule')
    return found
  }
  const home = (state: string) => ({ home: { state, zip: null } })
  const codesOf = (more: object) => cell(more).figure.notes?.map(({ code }) => code)

  test('is that of the state where the person lives, with the law, how sure, and where it was read', () => {
    const found = cell(home('WA'))
    expect(found).toMatchObject({ words: 'stateRule', code: 'credential', figure: { status: 'known' } })
    expect(found.figure.provenance).toEqual([
      { source: 'rule-ma-WA', columns: 'RCW 18.360; WAC 246-827-0200, 246-827-0220; Laws 2023 ch. 134' },
    ])
    expect(codesOf(home('WA'))).toEqual([
      ...['state-rule-31-9092-WA', 'state-rule-of-home', 'state-rule-law'],
      ...['licence.inForce.unknown', 'licence.sure.law'],
    ])
    expect(cell(home('AZ')).figure.notes).toContainEqual({
      code: 'licence.inForce',
      params: { since: '2019-03-09' },
    })
    const comparison = ask(open(), { programs: [ASSISTING], ...home('WA') })
    // Of all the pages that rules were read from, those that are cited.
    const rules = Object.keys(comparison.sources).filter((id) => id.startsWith('rule-'))
    expect(rules).toEqual(['rule-ma-WA'])
  })

  test('is that of the school’s state where the person told none, and says so', () => {
    const { state } = ask(open(), { programs: [ASSISTING] }).programs[0] ?? {}
    expect(cell({}).figure.notes).toContainEqual(
      expect.objectContaining({ params: expect.objectContaining({ inState: state }) }),
    )
    expect(JSON.stringify(cell({}))).not.toContain('state-rule-of-home')
  })

  test('was not looked up in most states, and is never nothing', () => {
    const found = cell(home('OH'))
    expect(found).toMatchObject({ code: 'not-looked-up', figure: { status: 'not-reported', value: null } })
    expect(found.figure.notes?.[0]).toEqual({ code: 'state-rule-not-looked-up', params: { inState: 'OH' } })
    expect(cell(home('OH'), [CODING]).code).toBe('no-source')
  })

  test('stands with the exams that its law names', () => {
    const [verdicts] = row(ask(open(), { programs: [ASSISTING], ...home('CT') }), 'maySit').cells
    const asked = (id: string) =>
      verdicts?.kind === 'verdicts'
        ? verdicts.verdicts.find(({ credential }) => credential === id)?.reasons.map(({ code }) => code)
        : []
    for (const id of ['CMA', 'RMA', 'CCMA', 'NCMA', 'CMAC']) expect(asked(id)).toContain('state-asks-tasks')
    const [elsewhere] = row(ask(open(), { programs: [ASSISTING], ...home('OH') }), 'maySit').cells
    expect(JSON.stringify(elsewhere)).not.toContain('state-asks')
  })
})
