import { describe, expect, test } from 'vitest'
import { isOffered, listOccupations } from '../../../main/catalog/occupations.ts'
import { comparisonCatalog, comparisonTables } from './support/comparison-catalog.ts'

const list = () => listOccupations(comparisonCatalog(comparisonTables([])))

describe('the occupations', () => {
  test('are all there, by code, teaching ones not offered', () => {
    expect(list().map(({ soc, offered }) => [soc, offered])).toEqual([
      ['25-1071', false],
      ['29-2072', true],
      ['29-9021', true],
      ['31-9092', true],
    ])
    expect(isOffered('11-9111')).toBe(false)
  })

  test('have their pay by vintage, newest first, in cents, with status and papers', () => {
    const wages = list()[1]?.wages
    expect(wages?.map(({ vintage }) => vintage)).toEqual(['2025-05', '2024-05'])
    expect(wages?.[0]?.p25).toMatchObject({ status: 'known', value: 4_349_000 })
    expect(wages?.[0]?.p90).toMatchObject({ status: 'suppressed', value: null })
    expect(wages?.[0]?.p90.notes?.map(({ code }) => code)).toEqual(['all-workers', 'suppressed'])
    expect(wages?.[0]?.employment.provenance).toEqual([{ source: 'oews-2025', columns: 'TOT_EMP' }])
  })

  test('have their outlook, or none where nobody publishes it', () => {
    const [teachers, records] = list()
    expect(records?.outlook).toMatchObject({
      baseYear: 2024,
      targetYear: 2034,
      growth: { status: 'known', value: 7.1 },
      openings: { value: 14_200 },
      entryEducation: 'Postsecondary nondegree award',
      training: null,
    })
    expect(teachers).toMatchObject({ wages: [], outlook: null })
  })

  test('published under a merged code say so', () => {
    const technologists = list()[2]
    expect(technologists?.wages[0]?.median.notes).toContainEqual({
      code: 'published-under',
      params: { code: '29-9020', count: 0, others: '' },
    })
  })
})
