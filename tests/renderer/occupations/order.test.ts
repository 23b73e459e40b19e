import { describe, expect, it } from 'vitest'
import { groupOccupations } from '../../../renderer/occupations/order.ts'
import { program } from '../support/program.ts'

async function shipped() {
  const door = await program()
  const [list, whole] = [await door('occupations.list', {}), await door('find.query', { limit: 0 })]
  if (!list.ok || !whole.ok) throw new Error('The shipped catalog does not answer')
  return { list: list.value, counts: whole.value.facets.occupation }
}

describe('the list of occupations', () => {
  it('has the jobs one trains for first, most programs first, each with its count', async () => {
    const { list, counts } = await shipped()
    const { offered, listed } = groupOccupations(list, counts)
    expect(offered.length + listed.length).toBe(list.length)
    expect(listed.every(({ facts }) => /^(11|25)-/.test(facts.soc))).toBe(true)
    expect(offered.some(({ facts }) => /^(11|25)-/.test(facts.soc))).toBe(false)
    const programs = offered.map((line) => line.programs!)
    expect(programs).toEqual([...programs].sort((a, b) => b - a))
    expect(programs[0]).toBeGreaterThan(1000)
  })

  it('tells none from not known', async () => {
    const { list, counts } = await shipped()
    expect(groupOccupations(list, []).offered[0]?.programs).toBe(0)
    expect(groupOccupations(list, undefined).offered[0]?.programs).toBeNull()
    expect(counts.length).toBeGreaterThan(0)
  })
})
