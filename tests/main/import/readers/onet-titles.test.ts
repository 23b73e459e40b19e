import { describe, expect, it } from 'vitest'
import { onetAlternateTitles, onetReportedTitles } from '../../../../main/import/readers/onet-titles.ts'
import { readAll, sourceOf } from '../support/source.ts'

const alternate = sourceOf(
  ['O*NET-SOC Code', 'Alternate Title', 'Short Title', 'Source(s)'],
  [
    ['29-2072.00', 'Certified Professional Coder (CPC)', 'CPC', '08'],
    ['29-2099.01', 'Sleep Technician', 'n/a', '08'],
    ['x', 'Nobody', 'n/a', '08'],
  ],
)
const reported = sourceOf(
  ['O*NET-SOC Code', 'Reported Job Title', 'Shown in My Next Move'],
  [['29-2072.00', 'Medical Records Clerk', 'Y']],
)

describe('O*NET titles', () => {
  it('are read as written, for the SOC code of the O*NET-SOC code', async () => {
    const { rows, rejects } = await readAll(onetAlternateTitles, alternate)
    expect(rows).toEqual([
      { soc: '29-2072', title: 'Certified Professional Coder (CPC)' },
      { soc: '29-2099', title: 'Sleep Technician' },
    ])
    expect(rejects.map(({ value, reason }) => [value, reason])).toEqual([['x', 'not-a-soc']])
    expect((await readAll(onetReportedTitles, reported)).rows).toEqual([
      { soc: '29-2072', title: 'Medical Records Clerk' },
    ])
  })

  it('of O*NET 30 stand under other headings', async () => {
    const titles = sourceOf(
      ['O*NET-SOC Code', 'Job Title', 'Short Title', 'Source(s)'],
      [
        ['29-2072.00', 'Clinical Data Abstractor', 'n/a', '10'],
        ['29-2072.00', 'Medical Coder', 'n/a', '10'],
      ],
    )
    expect((await readAll(onetAlternateTitles, titles)).rows).toEqual([
      { soc: '29-2072', title: 'Clinical Data Abstractor' },
      { soc: '29-2072', title: 'Medical Coder' },
    ])
    // Other tables of jobs have titles, too.
    for (const others of [
      ['O*NET-SOC Code', 'Job Title'],
      ['Job Title', 'Short Title'],
    ])
      expect(onetAlternateTitles.recognises(sourceOf(others, []).header)).toBe(false)
  })

  it('of an older edition belong to what their occupation became', async () => {
    const titles = sourceOf(
      ['O*NET-SOC Code', 'Alternate Title', 'Short Title', 'Source(s)'],
      [
        ['29-2071.00', 'Coder', '', '8'],
        ['29-9999.00', 'Nobody', '', '8'],
      ],
    )
    const { rows, rejects } = await readAll(onetAlternateTitles, titles)
    expect(rows.map(({ soc }) => soc)).toEqual(['29-2072', '29-9021'])
    expect(rejects.map(({ value, reason }) => [value, reason])).toEqual([['29-9999.00', 'not-in-soc-2018']])
  })

  it('are told apart by their columns', () => {
    expect(onetAlternateTitles.recognises(reported.header)).toBe(false)
    expect(onetReportedTitles.recognises(alternate.header)).toBe(false)
  })
})
