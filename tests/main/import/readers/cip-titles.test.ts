import { describe, expect, it } from 'vitest'
import { cipTitles } from '../../../../main/import/readers/cip-titles.ts'
import { readAll, sourceOf } from '../support/source.ts'

const HEADER = ['CIPFamily', 'CIPCode', 'Action', 'CIPTitle', 'CIPDefinition']

describe('cipTitles', () => {
  it('takes the last period off a title and nothing else', async () => {
    const { rows } = await readAll(
      cipTitles,
      sourceOf(HEADER, [
        ['51', '51.0713', '', 'Medical Insurance Coding Specialist/Coder.', ''],
        ['30', '30.9999', '', 'Multi-/Interdisciplinary Studies, Other.', ''],
        ['01', '="01.0101"', '', 'St. Example', ''],
      ]),
    )
    expect(rows).toEqual([
      { cip: '51.0713', title: 'Medical Insurance Coding Specialist/Coder' },
      { cip: '30.9999', title: 'Multi-/Interdisciplinary Studies, Other' },
      { cip: '01.0101', title: 'St. Example' },
    ])
  })

  it('does not pad the heading of a family or a series into a field of study', async () => {
    const { rows, rejects } = await readAll(
      cipTitles,
      sourceOf(HEADER, [
        ['51', '51', '', 'HEALTH PROFESSIONS.', ''],
        ['51', '51.07', '', 'Health and Medical Administrative Services.', ''],
        ['51', '="51.08"', '', 'Allied Health.', ''],
      ]),
    )
    expect(rows).toEqual([])
    expect(rejects).toEqual([])
  })
})
