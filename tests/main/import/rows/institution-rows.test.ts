import { describe, expect, it } from 'vitest'
import type { Given } from '../../../../main/import/readers/official-codes.ts'
import { figureColumns, moneyColumns } from '../../../../main/import/readers/row-parts.ts'
import { institutionRows } from '../../../../main/import/rows/institution-rows.ts'
import { blank, factsOf, institutionOf, known, yearPricesOf } from '../support/facts.ts'

const unitid = 100654
const rowOf = (said: Parameters<typeof factsOf>[0] = {}) =>
  institutionRows(factsOf({ institutions: new Map([[unitid, institutionOf()]]), ...said }))[0]

describe('institutionRows', () => {
  it('joins the directory, the graduation rate and the yearly charges, in cents', () => {
    const row = rowOf({
      graduation: new Map([
        [
          unitid,
          {
            unitid,
            ...figureColumns('graduation_rate', known(0)),
            graduation_cohort: 'bachelor',
            ...figureColumns('graduation_cohort_size', known(12)),
          },
        ],
      ]),
      yearPrices: new Map([
        [
          unitid,
          yearPricesOf({
            ...moneyColumns('year_in_state', known(3200)),
            ...moneyColumns('year_out_of_state', { value: 9000, status: 'imputed' }),
            ...moneyColumns('year_books', blank),
          }),
        ],
      ]),
    })
    expect(row).toMatchObject({
      unitid,
      county: 'Madison County',
      county_code: '01089',
      federal_aid: 'participates',
      graduation_rate: 0,
      graduation_rate_status: 'known',
      graduation_cohort: 'bachelor',
      graduation_cohort_size: 12,
      year_in_state: 320_000,
      year_in_state_status: 'known',
      year_out_of_state: 900_000,
      year_out_of_state_status: 'imputed',
      year_books: null,
      year_books_status: 'not-reported',
    })
  })

  it('says not reported of everything that no file has', () => {
    expect(rowOf()).toMatchObject({
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

  it('names what a school is part of now, wherever in the directory that one stands', () => {
    const directory = (...others: Parameters<typeof institutionOf>[0][]) =>
      institutionRows(
        factsOf({
          institutions: new Map(
            [{ unitid, merged_into: 200000 }, ...others].map((said) => {
              const school = institutionOf(said)
              return [school.unitid, school]
            }),
          ),
        }),
      )[0]
    expect(directory({ unitid: 200000, name: 'Larger College' })).toMatchObject({
      merged_into: 200000,
      merged_into_name: 'Larger College',
    })
    expect(directory()).toMatchObject({ merged_into: 200000, merged_into_name: '' })
  })

  it('has what former students earn ten years after they entered, in cents, and why where it is hidden', () => {
    const earnings = (given: Given) =>
      rowOf({
        earnings: new Map([
          [
            unitid,
            { unitid, ...moneyColumns('earnings', given), ...figureColumns('earnings_count', known(40)) },
          ],
        ]),
      })
    expect(earnings(known(41_500))).toMatchObject({ earnings: 4_150_000, earnings_status: 'known' })
    expect(earnings({ value: null, status: 'suppressed' })).toMatchObject({
      earnings: null,
      earnings_status: 'suppressed',
    })
  })
})
