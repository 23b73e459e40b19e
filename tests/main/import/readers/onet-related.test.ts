import { describe, expect, it } from 'vitest'
import { onetRelated } from '../../../../main/import/readers/onet-related.ts'
import { onetAlternateTitles } from '../../../../main/import/readers/onet-titles.ts'
import { EXCERPTS_FOLDER } from '../support/datasets.ts'
import { readOfficial } from '../support/read-official.ts'
import { readAll, sourceOf } from '../support/source.ts'

const HEAD = ['O*NET-SOC Code', 'Related O*NET-SOC Code', 'Relatedness Tier', 'Index']

describe('related occupations of O*NET', () => {
  it('are read with tier and place, for the SOC codes of the O*NET-SOC codes', async () => {
    const { rows, rejects } = await readAll(
      onetRelated,
      sourceOf(HEAD, [
        ['29-2072.00', '31-9094.00', 'Primary-Short', '1'],
        ['29-2072.00', '15-1299.01', 'Primary-Long', '8'],
        ['29-2099.01', '29-2099.05', 'Supplemental', '11'],
      ]),
    )
    expect(rows).toEqual([
      { soc: '29-2072', related: '31-9094', tier: 'primary-short', place: 1 },
      { soc: '29-2072', related: '15-1299', tier: 'primary-long', place: 8 },
      { soc: '29-2099', related: '29-2099', tier: 'supplemental', place: 11 },
    ])
    expect(rejects).toEqual([])
  })

  it('are rejected where a code, a tier or a place is none, with line and column', async () => {
    const { rows, rejects } = await readAll(
      onetRelated,
      sourceOf(HEAD, [
        ['x', '31-9094.00', 'Primary-Short', '1'],
        ['29-2072.00', '', 'Primary-Short', '1'],
        ['29-2072.00', '31-9094.00', 'Nearby', '1'],
        ['29-2072.00', '31-9094.00', 'Primary-Short', 'first'],
        ['29-2072.00', '31-9094.00', 'Primary-Short', '-1'],
        ['29-2072.00', '31-9094.00', 'Primary-Short', ''],
      ]),
    )
    expect(rows).toEqual([])
    expect(rejects.map(({ column, value, reason }) => [column, value, reason])).toEqual([
      [HEAD[0], 'x', 'not-a-soc'],
      [HEAD[1], '', 'not-a-soc'],
      [HEAD[2], 'Nearby', 'unknown-code'],
      [HEAD[3], 'first', 'not-a-number'],
      [HEAD[3], '-1', 'not-a-number'],
      [HEAD[3], '', 'missing'],
    ])
  })

  it('are told by their columns, in workbooks of O*NET too, which have the titles beside the codes', () => {
    const recognises = (...columns: readonly string[]) => onetRelated.recognises(sourceOf(columns, []).header)
    expect(recognises(...HEAD)).toBe(true)
    expect(
      recognises('O*NET-SOC Code', 'Title', 'Related O*NET-SOC Code', 'Related Title', ...HEAD.slice(2)),
    ).toBe(true)
    // The lists of before O*NET 26, which are by other codes and have no tiers.
    expect(recognises('O*NET-SOC Code', 'Related O*NET-SOC Code', 'Related Index')).toBe(false)
    expect(onetAlternateTitles.recognises(sourceOf(HEAD, []).header)).toBe(false)
  })

  it('have twenty of each occupation in the federal file, the nearer tiers first', async () => {
    const { rows } = await readOfficial(EXCERPTS_FOLDER, 'onet/Related Occupations.txt', 'onet-related')
    const coders = rows.filter(({ soc }) => soc === '29-2072')
    expect(coders.map(({ place }) => place)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1))
    expect(coders.slice(0, 5).map(({ related }) => related)).toEqual([
      '31-9094',
      '29-9021',
      '43-6013',
      '31-9092',
      '29-2099',
    ])
    expect(coders.map(({ tier }) => tier)).toEqual([
      ...Array.from({ length: 5 }, () => 'primary-short'),
      ...Array.from({ length: 5 }, () => 'primary-long'),
      ...Array.from({ length: 10 }, () => 'supplemental'),
    ])
  })
})
