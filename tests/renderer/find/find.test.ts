import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Send } from '../../../data/contract/contract.ts'
import { Find } from '../../../renderer/find/find.svelte.ts'
import { Cases } from '../../../renderer/shared/cases.svelte.ts'
import { noStage } from '../support/cases.ts'
import { program, screen, temporaryFolder } from '../support/program.ts'
import { SHIPPED } from '../../support/catalog-counts.ts'

async function opened(door: Send) {
  const state = await screen(door)
  const find = new Find(door, state.notices, state.person)
  await find.start()
  // A change waits a while to be kept; keep it before the person's database closes.
  onTestFinished(async () => {
    find.keep()
    await state.person.settled()
  })
  return { ...state, find }
}

/** Until the results answer the query as it is now. */
const answered = (find: Find) => find.results.ask(find.query.request('in-state'))

/** Until the answer is of the questions asked so far; what is waited for then ends when none waits any more. */
const answeredAnyway = (find: Find) => find.retry()

describe('Find', () => {
  it('opens with the whole catalog', async () => {
    const { find } = await opened(await program())
    expect(find.results.total).toBe(SHIPPED.found)
    expect(find.whole?.total).toBe(SHIPPED.found)
  })

  it('answers the walk of a career changer: medical coding, Texas, certificates', async () => {
    const { find } = await opened(await program())
    find.change((query) => {
      query.text = 'medical coding'
      query.toggle('state', 'TX')
      query.toggle('awardLevel', '21')
      query.toggle('awardLevel', '2')
    })
    await answered(find)
    const { total } = find.results
    expect(total).toBeGreaterThan(10)
    find.results.need(0, total)
    await vi.waitFor(() => expect(find.results.row(total - 1)).toBeDefined())
    const rows = Array.from({ length: total }, (_, index) => find.results.row(index)!)
    expect(new Set(rows.map((row) => row.state))).toEqual(new Set(['TX']))
    expect(new Set(rows.map((row) => row.awardLevel))).toEqual(new Set([21, 2]))
  })

  it('shows what is new of a saved search, alone or among the rest, until another search is begun', async () => {
    const { find } = await opened(await program())
    const [first, second] = [find.results.row(0)!.key, find.results.row(1)!.key]
    await find.openSaved({
      search: { facets: {} },
      fresh: { since: '2026-11-12T08:00:00.000Z', keys: [first, second] },
    })
    await answeredAnyway(find)
    expect(find.results.total).toBe(SHIPPED.found)
    expect(find.fresh?.keys.has(first)).toBe(true)
    find.toggleFresh()
    await answeredAnyway(find)
    expect([find.results.total, find.results.row(0)?.key, find.results.row(1)?.key]).toEqual([
      2,
      first,
      second,
    ])
    find.change((query) => query.toggle('state', 'MP'))
    await answeredAnyway(find)
    expect(find.results.answer?.loosenings).toContainEqual({
      filter: { kind: 'facet', id: 'state' },
      total: 2,
    })
    // It is no part of the search that the case keeps.
    expect(JSON.stringify(find.query.request('in-state'))).not.toContain(first)
    find.clear()
    await answeredAnyway(find)
    expect(find.results.total).toBe(SHIPPED.found)
    expect(find.fresh).toBeNull()
  })

  it('keeps the search over a restart', async () => {
    const dataDir = temporaryFolder()
    const door = await program(dataDir)
    const before = await opened(door)
    before.find.change((query) => {
      query.text = 'sterile'
      query.toggle('state', 'OH')
    })
    await answered(before.find)
    before.find.keep()
    await before.person.changeSettings({ rows: 'dense' })

    const after = await opened(door)
    expect(after.find.query.text).toBe('sterile')
    expect(after.find.query.facets).toEqual({ state: ['OH'] })
    expect(after.find.results.total).toBe(before.find.results.total)
    expect(after.person.settings.rows).toBe('dense')
  })

  it('does not keep what did not change', async () => {
    const { find, person } = await opened(await program())
    find.keep()
    await person.changeSettings({ rows: 'comfortable' })
    expect(person.search).toBeNull()
  })

  it('asks anew when the residency changes, by the person or by undo', async () => {
    const { find, person } = await opened(await program())
    const known = () => find.results.answer?.facets.priceStatus
    const first = find.results.generation
    await person.change({ residency: 'out-of-state' })
    await answered(find)
    const changed = find.results.generation
    expect(changed).toBeGreaterThan(first)
    expect(known()).toBeDefined()
    await person.undo()
    expect(person.comparison.residency).toBe('in-state')
    await answered(find)
    expect(find.results.generation).toBeGreaterThan(changed)
  })

  it('finds the programs of one occupation, whatever was asked before', async () => {
    const { find } = await opened(await program())
    find.change((query) => {
      query.text = 'zzz'
      query.toggle('state', 'TX')
    })
    await find.forOccupation('29-2072')
    await answered(find)
    const counted = find.whole!.facets.occupation.find(({ value }) => value === '29-2072')!.count
    expect(counted).toBeGreaterThan(1000)
    expect(find.results.total).toBe(counted)
    expect(find.query.occupation).toBe('29-2072')
  })

  it('puts teaching and managing jobs after those one trains for', async () => {
    const { find } = await opened(await program())
    const top = find.results.answer!.first.occupation
    expect(top.length).toBeGreaterThan(3)
    expect(top.filter((value) => /^(11|25)-/.test(value))).toEqual([])
  })

  it('counts a long facet only while it is open, and keeps no word of that', async () => {
    const { find, person } = await opened(await program())
    expect(find.results.answer?.facets.county).toEqual([])
    find.look('county', true)
    await answeredAnyway(find)
    const counties = find.results.answer?.facets.county ?? []
    expect(counties.length).toBeGreaterThan(500)
    expect(find.results.answer?.facets.study).toEqual([])

    const harris = counties.find(({ label }) => label === 'Harris County, TX')!
    find.change((query) => query.toggle('county', harris.value))
    await answeredAnyway(find)
    expect(find.results.total).toBe(harris.count)
    find.look('county', false)
    find.change((query) => (query.text = 'medical'))
    await answeredAnyway(find)
    // What is selected keeps its name: the chip says it.
    expect(find.results.answer?.facets.county).toMatchObject([{ label: 'Harris County, TX', selected: true }])

    find.look('study', true)
    find.keep()
    await person.settled()
    expect(person.search?.counted).toEqual([])
  })

  it('keeps the place among the programs when a long facet is opened', async () => {
    const { find } = await opened(await program())
    Object.assign(find.viewState, { row: 40, scrollTop: 1440, generation: find.results.generation })
    find.look('study', true)
    await answeredAnyway(find)
    expect(find.viewState).toEqual({ row: 40, scrollTop: 1440, generation: find.results.generation })
    expect(find.results.counted).toEqual(['study'])
  })

  it('starts over with the search that is kept, or none, where somebody else sits down', async () => {
    const { find, person } = await opened(await program())
    find.change((query) => {
      query.text = 'medical coding'
      query.sortBy('completions', true)
      query.chosenOccupation = '29-2072'
    })
    find.viewState.row = 7
    await find.startOver()
    expect(find.query.request('in-state')).toMatchObject({ text: '', sort: 'relevance', occupation: null })
    expect(find.results.total).toBe(SHIPPED.found)
    expect(find.viewState.row).toBe(0)
    // What waited to be kept is not kept either.
    find.keep()
    await person.settled()
    expect(person.search).toBeNull()

    person.keepSearch({ ...find.query.request('in-state'), text: 'sterile' })
    await find.startOver()
    expect(find.query.text).toBe('sterile')
  })

  it('shows the search of the case that is open, with where that person lives', async () => {
    const door = await program()
    const { find, person, notices } = await opened(door)
    const cases = new Cases(door, noStage, person, notices)
    onTestFinished(person.whenCaseLeaves(() => find.keep()))
    onTestFinished(person.whenSearchComes(() => void find.startOver()))
    await cases.rename(person.case.id, 'Client A')
    const a = person.case.id
    await person.change({ home: { state: 'OH', zip: '43215' }, residency: 'by-state' })
    find.change((query) => {
      query.text = 'coding'
      query.radius = 30
      query.nearOrOnline = true
    })
    // The first place takes a moment on a busy machine.
    await vi.waitFor(() => expect(find.results.answer?.near ?? 0).toBeGreaterThan(0), { timeout: 20_000 })
    expect(find.results.answer?.place).toMatchObject({ city: 'Columbus', state: 'OH' })
    const { total } = find.results

    // Nothing waits: what was about to be kept goes with its case.
    await cases.create('Client B')
    await vi.waitFor(() => expect(find.results.total).toBe(SHIPPED.found), { timeout: 20_000 })
    expect(find.query.isNarrowed).toBe(false)
    expect(find.place).toBeNull()
    await cases.open(a)
    await vi.waitFor(() => expect(find.results.total).toBe(total), { timeout: 20_000 })
    expect(find.query.request('by-state')).toMatchObject({
      text: 'coding',
      radius: 30,
      nearOrOnline: true,
      place: null,
    })
    expect(find.place).toEqual({ kind: 'zip', zip: '43215' })
  })
})
