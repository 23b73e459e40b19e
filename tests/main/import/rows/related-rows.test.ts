import { describe, expect, it } from 'vitest'
import type { OnetRelated } from '../../../../main/import/readers/onet-related.ts'
import { relatedRows } from '../../../../main/import/rows/related-rows.ts'

const datasetOf = new Map([['related-occupations', 'onet-related-27'] as const])
const one = (
  soc: string,
  related: string,
  place: number,
  tier: OnetRelated['tier'] = 'primary-short',
): OnetRelated => ({ soc, related, tier, place })
const socs = new Set(['29-2072', '29-2099', '29-2031', '29-2034'])

describe('relatedRows', () => {
  it('makes one list of those of the codes that split an occupation, each once where it is nearest', () => {
    const related = [
      one('29-2099', '29-2034', 11, 'supplemental'),
      one('29-2099', '29-2072', 6, 'primary-long'),
      one('29-2099', '29-2099', 1),
      one('29-2099', '29-2031', 2),
      one('29-2099', '29-2034', 1),
    ]
    const rows = relatedRows({ related, datasetOf }, socs)
    expect(rows.map((row) => [row.related, row.tier, row.place])).toEqual([
      ['29-2034', 'primary-short', 1],
      ['29-2072', 'primary-long', 6],
      ['29-2031', 'primary-short', 2],
    ])
    expect(new Set(rows.map(({ dataset }) => dataset))).toEqual(new Set(['onet-related-27']))
  })

  it('leaves out occupations that the catalog does not know, and keeps the rest', () => {
    const related = [one('29-2072', '55-1011', 1), one('29-2072', '29-2031', 2), one('55-1011', '29-2072', 1)]
    expect(relatedRows({ related, datasetOf }, socs).map((row) => [row.soc, row.related])).toEqual([
      ['29-2072', '29-2031'],
    ])
  })

  it('says the same of what it said, so that an import on top of it changes nothing', () => {
    const related = [
      one('29-2099', '29-2034', 4),
      one('29-2099', '29-2031', 4),
      one('29-2072', '55-1011', 1),
      one('29-2072', '29-2031', 2),
    ]
    const rows = relatedRows({ related, datasetOf }, socs)
    expect(relatedRows({ related: rows, datasetOf }, socs)).toEqual(rows)
    expect(rows.find(({ soc }) => soc === '29-2072')?.place).toBe(2)
  })

  it('has none where no file says', () => {
    expect(relatedRows({ related: [], datasetOf: new Map() }, socs)).toEqual([])
  })
})
