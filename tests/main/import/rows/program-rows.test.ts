import { describe, expect, it } from 'vitest'
import { figureColumns, moneyColumns } from '../../../../main/import/readers/row-parts.ts'
import { programNumber } from '../../../../main/import/rows/facts.ts'
import { programRows } from '../../../../main/import/rows/program-rows.ts'
import { newRow } from '../../../support/rows.ts'
import { blank, completionOf, known, slotOf, yearPricesOf } from '../support/facts.ts'

const none = {
  completions: [completionOf()],
  completionsBefore: new Map(),
  beforeDataset: null,
  slots: [],
  yearPrices: null,
  online: new Map(),
  onlineSource: new Map(),
}
const rowsOf = (facts: Partial<Parameters<typeof programRows>[0]>) => programRows({ ...none, ...facts })

describe('programRows', () => {
  it('takes price, books, months and hours from one slot, in cents, alike for every residency', () => {
    expect(rowsOf({ slots: [slotOf()] })).toEqual([
      newRow('programs', {
        unitid: 100654,
        cip: '51.0713',
        award_level: 2,
        completions: 12,
        completions_status: 'known',
        tuition_in_district: 893_000,
        tuition_in_district_high: null,
        tuition_in_district_status: 'known',
        tuition_in_state: 893_000,
        tuition_in_state_high: null,
        tuition_in_state_status: 'known',
        tuition_out_of_state: 893_000,
        tuition_out_of_state_high: null,
        tuition_out_of_state_status: 'known',
        books: 90_000,
        books_high: null,
        books_status: 'known',
        months: 10,
        months_status: 'known',
        hours: 900,
        hours_status: 'known',
        hours_unit: 'clock-hours',
        price_slot: 1,
        price_level: 'only',
        other_prices: [],
        distance: 'not-reported',
        completions_source: null,
        distance_source: null,
      }),
    ])
  })

  it('does not fill a gap of the first slot from the second, and keeps the other prices, each once', () => {
    const slots = [
      slotOf({ slot: 1, ...moneyColumns('books', blank) }),
      slotOf({ slot: 2, ...moneyColumns('tuition', known(9900)), ...moneyColumns('books', known(640)) }),
      slotOf({ slot: 3, ...moneyColumns('tuition', known(9900)) }),
      slotOf({ slot: 4, ...moneyColumns('tuition', known(8930)) }),
      slotOf({ slot: 5, ...moneyColumns('tuition', blank) }),
    ]
    expect(rowsOf({ slots })[0]).toMatchObject({
      tuition_in_state: 893_000,
      books: null,
      books_status: 'not-reported',
      price_slot: 1,
      other_prices: [990_000],
    })
  })

  it('estimates an associate degree at two years of the charge of each residency', () => {
    const row = rowsOf({ completions: [completionOf({ award_level: 3 })], yearPrices: yearPricesOf() })[0]
    expect(row).toMatchObject({
      tuition_in_district: 600_000,
      tuition_in_state: 640_000,
      tuition_in_state_high: null,
      tuition_in_state_status: 'estimated',
      tuition_out_of_state: 1_800_000,
      books: 320_000,
      books_status: 'estimated',
      price_slot: null,
      price_level: null,
    })
  })

  it('estimates a certificate of one to two years as a band', () => {
    expect(rowsOf({ yearPrices: yearPricesOf() })[0]).toMatchObject({
      tuition_in_state: 320_000,
      tuition_in_state_high: 640_000,
      books: 160_000,
      books_high: 320_000,
    })
  })

  it('estimates no master’s degree, and nothing from a charge that is unknown', () => {
    const master = rowsOf({ completions: [completionOf({ award_level: 7 })], yearPrices: yearPricesOf() })[0]
    const unknown = rowsOf({ yearPrices: yearPricesOf({ ...moneyColumns('year_in_state', blank) }) })[0]
    for (const row of [master, unknown]) {
      expect(row).toMatchObject({
        tuition_in_state: null,
        tuition_in_state_high: null,
        tuition_in_state_status: 'not-reported',
      })
    }
    expect(unknown).toMatchObject({ tuition_in_district: 300_000, tuition_in_district_status: 'estimated' })
  })

  it('knows no hours where an institution charges by year, and takes the length of the award level', () => {
    expect(rowsOf({ yearPrices: yearPricesOf() })[0]).toMatchObject({
      months: 9,
      months_high: 24,
      months_status: 'estimated',
      weeks: 39,
      weeks_high: 104,
      weeks_status: 'estimated',
      hours: null,
      hours_status: 'not-reported',
      hours_unit: null,
    })
  })

  it('gives no price from other programs of the institution', () => {
    expect(rowsOf({ slots: [slotOf({ cip: '51.0801' })] })[0]).toMatchObject({
      tuition_in_state: null,
      tuition_in_state_status: 'not-reported',
      months_status: 'estimated',
      price_slot: null,
    })
  })

  it('keeps 0 and unknown apart', () => {
    const completions = [
      completionOf({ ...figureColumns('completions', known(0)) }),
      completionOf({ award_level: 21, ...figureColumns('completions', blank) }),
    ]
    const rows = rowsOf({
      completions,
      slots: [slotOf({ ...moneyColumns('books', known(0)), ...figureColumns('hours', known(1000)) })],
    })
    expect(rows[0]).toMatchObject({
      completions: 0,
      completions_status: 'known',
      books: 0,
      books_status: 'known',
    })
    expect(rows[1]).toMatchObject({ completions: null, completions_status: 'not-reported', books: null })
  })

  it('looks the distance offering up by institution, CIP and award level, and names its dataset where it is another', () => {
    const number = programNumber(100654, '51.0713', 2)
    const rows = rowsOf({
      completions: [completionOf(), completionOf({ award_level: 21 })],
      online: new Map([
        [number, { distance: 'some' }],
        [programNumber(100655, '51.0713', 21), { distance: 'all' }],
        [programNumber(100654, '51.0714', 21), { distance: 'all' }],
      ]),
      onlineSource: new Map([[number, 'ipeds-c-dep-2022']]),
    })
    expect(rows.map((row) => [row['distance'], row['distance_source']])).toEqual([
      ['some', 'ipeds-c-dep-2022'],
      ['not-reported', null],
    ])
  })

  it('names the dataset of completions that are not of the one in use', () => {
    const completions = [completionOf({ source: 'ipeds-c-2024' }), completionOf({ award_level: 21 })]
    expect(rowsOf({ completions }).map((row) => row['completions_source'])).toEqual(['ipeds-c-2024', null])
  })
})

describe('programNumber', () => {
  it('is another number for every program', () => {
    const numbers = new Set<number>()
    for (const unitid of [100654, 100655, 999999, 48_888_888]) {
      for (const cip of ['01.0000', '01.0001', '01.0100', '51.0713', '99.9999'])
        for (const level of [2, 3, 19, 20, 21]) numbers.add(programNumber(unitid, cip, level))
    }
    expect(numbers.size).toBe(4 * 5 * 5)
    for (const number of numbers) expect(Number.isSafeInteger(number)).toBe(true)
  })
})
