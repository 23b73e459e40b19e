import { describe, expect, it } from 'vitest'
import { givenIn, moneyColumns, notReportedPart } from '../../../../main/import/readers/row-parts.ts'
import { PARTS, TABLES, type PartName } from '../../../../main/storage/schema/tables.ts'

describe('a part of which nothing is said', () => {
  it('has no figure, no text and no code, and never a 0', () => {
    expect(notReportedPart('graduation')).toEqual({
      graduation_rate: null,
      graduation_rate_status: 'not-reported',
      graduation_cohort: null,
      graduation_cohort_size: null,
      graduation_cohort_size_status: 'not-reported',
    })
    expect(notReportedPart('online')).toEqual({ distance: 'not-reported' })
    expect(notReportedPart('listed', ['name', 'award_level'])).toMatchObject({
      cip: null,
      credential: '',
      tuition: null,
      tuition_status: 'not-reported',
      pell: null,
    })
  })

  it('does not make up what every row has', () => {
    expect(() => notReportedPart('directory')).toThrow(RangeError)
    expect(() => notReportedPart('listed', ['name'])).toThrow('award_level')
  })

  it('is all of a part, which is all of it in its table', () => {
    for (const part of Object.keys(PARTS) as PartName[]) {
      const columns = Object.keys(PARTS[part])
      const tables = Object.values(TABLES).filter(({ columns: all }) => columns.every((name) => name in all))
      expect(tables.length, part).toBeGreaterThan(0)
    }
  })
})

it('money is whole cents, and what is unknown stays so', () => {
  expect(moneyColumns('books', { value: 900, status: 'imputed' })).toEqual({
    books: 90_000,
    books_status: 'imputed',
  })
  expect(givenIn(moneyColumns('books', { value: null, status: 'suppressed' }), 'books')).toEqual({
    value: null,
    status: 'suppressed',
  })
})
