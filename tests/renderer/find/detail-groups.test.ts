import { describe, expect, it } from 'vitest'
import type { Comparison } from '../../../data/contract/comparison.ts'
import { detailGroups, onlyCell } from '../../../renderer/find/detail-groups.ts'
import { translate } from '../../../renderer/shared/translate.ts'
import { program } from '../support/program.ts'

const HOUSTON = '225423-51.0713-2'

async function comparison(occupation: string | null): Promise<Comparison> {
  const result = await (await program())('compare.table', { programs: [HOUSTON], occupation })
  if (!result.ok) throw new Error(result.code)
  return result.value
}

const fields = (comparison: Comparison) =>
  detailGroups(comparison, translate).flatMap(({ rows }) => rows.map(({ field }) => field))

describe('detailGroups', () => {
  it('holds every row of the comparison but the head’s, the outlook and those that wait', async () => {
    const answer = await comparison(null)
    const all = answer.groups.flatMap(({ rows }) => rows.map(({ field }) => field))
    const left = all.filter((field) => !fields(answer).includes(field))
    expect(left).toEqual([
      'awardLevel',
      'payP10',
      'payP25',
      'payMedian',
      'payP75',
      'payP90',
      'employment',
      'employmentTarget',
      'growth',
      'openings',
      'entryEducation',
      'city',
    ])
  })

  it('adds the pay once an occupation is chosen', async () => {
    expect(fields(await comparison('29-2072'))).toEqual(expect.arrayContaining(['occupation', 'payMedian']))
  })

  it('shows the parts of a sum beneath it', async () => {
    const [cost] = detailGroups(await comparison(null), translate)
    expect(cost?.rows.map(({ label, depth }) => [label, depth])).toEqual([
      ['Cost to finish', 0],
      ['Tuition and fees', 1],
      ['Books and supplies', 1],
      ['Cost per month of training', 0],
    ])
    expect(cost?.rows.map((row) => onlyCell(row).cell.kind)).toEqual(Array(4).fill('figure'))
  })
})
