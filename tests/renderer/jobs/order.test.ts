import { describe, expect, it } from 'vitest'
import type { OccupationFound } from '../../../data/contract/occupations.ts'
import {
  groupJobs,
  ledTo,
  lookFor,
  sorted,
  tableLines,
  type JobGroups,
  type SortKey,
} from '../../../renderer/jobs/order.ts'
import { program } from '../support/program.ts'

async function shipped() {
  const door = await program()
  const [list, whole] = [await door('occupations.list', {}), await door('find.query', { limit: 0 })]
  if (!list.ok || !whole.ok) throw new Error('The shipped catalog does not answer')
  const counts = whole.value.facets.occupation
  const find = async (text: string): Promise<readonly OccupationFound[]> => {
    const found = await door('occupations.find', { text, all: true })
    return found.ok ? found.value : []
  }
  const groups = groupJobs(list.value.occupations, counts)
  const looked = async (typed: string) => lookFor(groups, typed, await find(typed))
  return { counts, list: list.value.occupations, groups, looked }
}

const titles = (groups: JobGroups) =>
  [...groups.offered, ...groups.listed, ...groups.without].map(({ occupation }) => occupation.title)

describe('the list of jobs', () => {
  it('has those that programs lead to: the jobs one trains for first, most programs first', async () => {
    const { list, counts, groups } = await shipped()
    const { offered, listed, without } = groups
    const led = counts.filter(({ count }) => count > 0).map(({ value }) => value)
    expect(new Set([...offered, ...listed].map(({ occupation }) => occupation.soc))).toEqual(new Set(led))
    expect(led.length + without.length).toBe(list.length)
    expect(listed.every(({ occupation }) => /^(11|25)-/.test(occupation.soc))).toBe(true)
    expect(offered.some(({ occupation }) => /^(11|25)-/.test(occupation.soc))).toBe(false)
    const programs = offered.map((line) => line.programs)
    expect(programs).toEqual([...programs].sort((a, b) => b - a))
    expect(programs[0]).toBeGreaterThan(1000)
    expect(ledTo(groups).without).toEqual([])
  })

  it.each([
    ['coder', 'Medical Records Specialists', 'Coder'],
    ['records tech', 'Medical Records Specialists', 'Health Record Technician'],
    ['recrods tech', 'Medical Records Specialists', 'Health Record Technician'],
    ['medcial asistant', 'Medical Assistants', null],
  ])('finds a job by what people call it, mistyped too: %s', async (typed, title, called) => {
    const { looked } = await shipped()
    const [first] = (await looked(typed)).offered
    expect(first?.occupation.title).toBe(title)
    expect(first?.called).toBe(called)
  })

  it('finds jobs that no program here leads to, and says so by their group', async () => {
    const { looked } = await shipped()
    const { offered, without } = await looked('phlebotomist')
    expect(offered.map(({ occupation }) => occupation.soc)).not.toContain('31-9097')
    expect(without[0]?.occupation.soc).toBe('31-9097')
  })

  it('finds a job by its code, whole or begun, and nothing where there is nothing', async () => {
    const { looked } = await shipped()
    expect(titles(await looked('29-2072'))).toEqual(['Medical Records Specialists'])
    expect(titles(await looked('29-207')).length).toBeGreaterThan(0)
    expect(titles(await looked('zzzyx'))).toEqual([])
  })

  it('has a heading before each further group, where there is one', async () => {
    const { groups, looked } = await shipped()
    const lines = tableLines(ledTo(groups))
    expect(lines.indexOf('listed')).toBe(groups.offered.length)
    expect(lines).toHaveLength(groups.offered.length + groups.listed.length + 1)
    expect(tableLines({ ...groups, listed: [], without: [] })).toEqual(groups.offered)
    expect(tableLines(await looked('coder'))).toContain('without')
  })

  it.each<SortKey>(['median', 'growth', 'openings', 'jobs', 'p10'])(
    'sorts each group by %s, either way, what is not known last',
    async (key) => {
      const { groups } = await shipped()
      for (const descending of [true, false]) {
        const lines = sorted(groups, { key, descending }, 'en-US').without
        const values = lines.map(({ occupation: { pay, outlook } }) =>
          key === 'jobs' || key === 'growth' || key === 'openings'
            ? (outlook?.[key].value ?? null)
            : (pay?.[key as 'median' | 'p10'].value ?? null),
        )
        const known = values.filter((value) => value !== null)
        expect(known.length).toBeGreaterThan(100)
        expect(values.slice(known.length).every((value) => value === null)).toBe(true)
        expect(known).toEqual([...known].sort((a, b) => (descending ? b - a : a - b)))
      }
    },
  )
})
