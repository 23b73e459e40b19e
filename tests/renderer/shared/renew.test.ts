import { describe, expect, it, vi } from 'vitest'
import type { OccupationList } from '../../../data/contract/occupations.ts'
import type { FindResult } from '../../../data/contract/find.ts'
import { FACETS } from '../../../data/fields/catalogue.ts'
import { Details } from '../../../renderer/find/details.svelte.ts'
import { Find } from '../../../renderer/find/find.svelte.ts'
import { ChosenNames } from '../../../renderer/shared/chosen.svelte.ts'
import { Notices } from '../../../renderer/shared/notices.svelte.ts'
import { Occupations } from '../../../renderer/shared/occupations.svelte.ts'
import { Person } from '../../../renderer/shared/state.svelte.ts'
import { scripted } from '../support/scripted.ts'
import { NATIONAL, SHIPPED } from '../../support/catalog-counts.ts'

/** Another catalog each time it is asked: only what differs between them matters here. */
const result = (total: number) =>
  ({ total, rows: [], facets: Object.fromEntries(FACETS.map((id) => [id, []])) }) as unknown as FindResult

describe('when another catalog is in force', () => {
  it('Find asks the same of it, and what the whole of it holds', async () => {
    let total = SHIPPED.found
    const { send, calls } = scripted({ 'find.query': () => result(total) })
    const find = new Find(send, new Notices(), new Person(send, new Notices()))
    await find.start()
    total = NATIONAL.programs
    await find.renew()
    expect([find.whole?.total, find.results.total]).toEqual([NATIONAL.programs, NATIONAL.programs])
    expect(calls).toHaveLength(4)
  })

  it('Find asks nothing that was not asked before', async () => {
    const { send, calls } = scripted({ 'find.query': () => result(1) })
    await new Find(send, new Notices(), new Person(send, new Notices())).renew()
    expect(calls).toEqual([])
  })

  it('occupations are listed anew, and known until then', async () => {
    const list = (title: string) =>
      ({ area: 'US', areas: [], occupations: [{ soc: '29-2072', title }] }) as unknown as OccupationList
    const answers = [list('old'), list('new')]
    const { send, calls } = scripted({ 'occupations.list': () => answers.shift()! })
    const occupations = new Occupations(send, new Notices())
    await occupations.renew()
    expect(calls).toEqual([])
    await occupations.load()
    const renewed = occupations.renew()
    expect(occupations.title('29-2072')).toBe('old')
    await renewed
    expect(occupations.title('29-2072')).toBe('new')
  })

  it('chosen programs are named anew, though their names are known', async () => {
    const name = { key: 'a', program: 'P', institution: 'I', city: '', state: '', awardLevel: 3 }
    const { send, calls } = scripted({
      'compare.table': () => ({ programs: [{ ...name, institution: 'renamed' }] }) as never,
    })
    const names = new ChosenNames(send, new Notices())
    names.learn(name)
    await names.renew({ programs: ['a'], figuresOf: null })
    expect(names.of('a')?.institution).toBe('renamed')
    await names.renew({ programs: [], figuresOf: null })
    expect(calls).toHaveLength(1)
  })

  it('open details ask again, closed ones do not', async () => {
    const { send, calls } = scripted({ 'compare.table': () => ({ programs: [] }) as never })
    const details = new Details(send, (run) => run())
    details.renew()
    details.follow({
      program: '103501-51.0713-21',
      occupation: null,
      residency: 'in-state',
      home: { state: null, zip: null },
    })
    details.open()
    details.renew()
    await vi.waitFor(() => expect(details.answer.working).toBe(false))
    expect(calls.map(({ name }) => name)).toEqual(['compare.table', 'compare.table'])
  })
})
