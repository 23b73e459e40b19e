import { describe, expect, it } from 'vitest'
import type { Given } from '../../../../main/import/readers/official-codes.ts'
import { institutionRow } from '../../../../main/import/rows/institution-rows.ts'
import { blank, institutionOf, known, yearPricesOf } from '../support/facts.ts'

describe('institutionRow', () => {
  it('joins the directory, the graduation rate and the yearly charges, in cents', () => {
    const row = institutionRow(
      institutionOf(),
      { unitid: 100654, rate: 0, cohort: 'bachelor' },
      yearPricesOf({ inState: known(3200), outOfState: { value: 9000, status: 'imputed' }, books: blank }),
    )
    expect(row).toMatchObject({
      unitid: 100654,
      county: 'Madison County',
      county_code: '01089',
      federal_aid: 'participates',
      graduation_rate: 0,
      graduation_rate_status: 'known',
      graduation_cohort: 'bachelor',
      year_in_state: 320_000,
      year_in_state_status: 'known',
      year_out_of_state: 900_000,
      year_out_of_state_status: 'imputed',
      year_books: null,
      year_books_status: 'not-reported',
    })
  })

  it('says not reported of everything that no file has', () => {
    expect(institutionRow(institutionOf(), null, null)).toMatchObject({
      graduation_rate: null,
      graduation_rate_status: 'not-reported',
      graduation_cohort: null,
      year_in_district: null,
      year_in_district_status: 'not-reported',
      year_books: null,
      earnings: null,
      earnings_status: 'not-reported',
    })
  })

  it('has what former students earn ten years after they entered, in cents, and why where it is hidden', () => {
    const earnings = (tenYears: Given) =>
      institutionRow(institutionOf(), null, null, { unitid: 100654, tenYears, sixYears: known(30_000) })
    expect(earnings(known(41_500))).toMatchObject({ earnings: 4_150_000, earnings_status: 'known' })
    expect(earnings({ value: null, status: 'suppressed' })).toMatchObject({
      earnings: null,
      earnings_status: 'suppressed',
    })
  })
})
