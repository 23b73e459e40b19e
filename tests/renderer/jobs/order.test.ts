import { describe, expect, it } from 'vitest'
import { groupOccupations, lookFor, tableLines } from '../../../renderer/occupations/order.ts'
import { program } from '../support/program.ts'

async function shipped() {
  const door = await program()
  const [list, whole] = [await door('occupations.list', {}), await door('find.query', { limit: 0 })]
  if (!list.ok || !whole.ok) throw new Error('The shipped catalog does not answer')
  const counts = whole.value.facets.occupation
  return { counts, list: list.value.occupations, groups: groupOccupations(list.value.occupations, counts) }
}

describe('the list of occupations', () => {
  it('has those that programs lead to: the jobs one trains for first, most programs first', async () => {
    const { list, counts, groups } = await shipped()
    const { offered, listed } = groups
    const led = counts.filter(({ count }) => count > 0).map(({ value }) => value)
    expect(new Set([...offered, ...listed].map(({ occupation }) => occupation.soc))).toEqual(new Set(led))
    expect(led.length).toBeLessThan(list.length)
    expect(listed.every(({ occupation }) => /^(11|25)-/.test(occupation.soc))).toBe(true)
    expect(offered.some(({ occupation }) => /^(11|25)-/.test(occupation.soc))).toBe(false)
    const programs = offered.map((line) => line.programs)
    expect(programs).toEqual([...programs].sort((a, b) => b - a))
    expect(programs[0]).toBeGreaterThan(1000)
  })

  it('is looked through by every word of a title or code', async () => {
    const { groups } = await shipped()
    const titles = (typed: string) => lookFor(groups, typed).offered.map(({ occupation }) => occupation.title)
    expect(titles('RECORDS medical')).toEqual(['Medical Records Specialists'])
    expect(titles('29-2072')).toEqual(['Medical Records Specialists'])
    expect(titles('zzz')).toEqual([])
    expect(lookFor(groups, '  ')).toEqual(groups)
  })

  it('has a heading before the jobs that are only listed, where there are any', async () => {
    const { groups } = await shipped()
    const lines = tableLines(groups)
    expect(lines.indexOf('listed')).toBe(groups.offered.length)
    expect(lines).toHaveLength(groups.offered.length + groups.listed.length + 1)
    expect(tableLines({ ...groups, listed: [] })).toEqual(groups.offered)
  })
})
