import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { PathwiseError } from '../../../data/contract/errors.ts'
import type { InstitutionName, ProviderMatch } from '../../../data/contract/library.ts'
import { DEFAULT_COMPARISON } from '../../../data/comparison-state.ts'
import { DEFAULT_SETTINGS } from '../../../data/contract/person.ts'
import { InstitutionSearch, Matches, SHOWN } from '../../../renderer/library/matches.svelte.ts'
import { Notices } from '../../../renderer/shared/notices.svelte.ts'
import { scripted } from '../support/scripted.ts'

const ACC: InstitutionName = { unitid: 222992, name: 'Austin Community College', city: 'Austin', state: 'TX' }
const PERSON = {
  comparison: DEFAULT_COMPARISON,
  case: { id: 1, name: '', snapshotAt: null },
  drafts: {},
  search: null,
  isPrivate: false,
  settings: DEFAULT_SETTINGS,
  canUndo: true,
  canRedo: false,
  undoes: null,
  redoes: null,
}

const provider = (
  id: string,
  match: ProviderMatch['match'],
  institution: InstitutionName | null,
): ProviderMatch => ({
  provider: id,
  list: 'own:1',
  name: id,
  city: 'Austin',
  state: 'TX',
  zip: '78702',
  programs: 1,
  match,
  score: match === 'guess' ? 0.8 : 1,
  institution,
  unknownNumber: null,
  byNumber: false,
  missing: 0,
  elsewhere: null,
})

const LIST = [provider('a', 'guess', ACC), provider('b', 'none', null), provider('c', 'exact', ACC)]

async function loaded(list: readonly ProviderMatch[] = LIST, decide?: () => never) {
  const notices = new Notices()
  const { send, calls } = scripted({
    'matches.list': () => list,
    'matches.decide': decide ?? (() => PERSON),
  })
  const matches = new Matches(send, notices, 'own:1')
  await matches.load()
  return { matches, calls, notices }
}

describe('the schools of a list', () => {
  it('begins with those to check', async () => {
    const { matches, calls } = await loaded()
    expect(calls).toEqual([{ name: 'matches.list', input: { list: 'own:1' } }])
    expect(matches.shown.map(({ provider }) => provider)).toEqual(['a', 'b'])
    matches.show = 'all'
    expect(matches.shown.map(({ provider }) => provider)).toEqual(['a', 'b', 'c'])
  })

  it('begins with all where nothing is to check', async () => {
    const { matches } = await loaded([provider('c', 'exact', ACC)])
    expect([matches.show, matches.shown.length]).toEqual(['all', 1])
  })

  it('keeps a decided one in its row, as decided by the person', async () => {
    const { matches, calls } = await loaded()
    expect(await matches.decide('b', ACC)).toBe(true)
    expect(calls.at(-1)).toEqual({ name: 'matches.decide', input: { provider: 'b', unitid: 222992 } })
    expect(matches.shown[1]).toMatchObject({ provider: 'b', match: 'person', institution: ACC })
    expect(matches.open.map(({ provider }) => provider)).toEqual(['a'])
    await matches.decide('a', null)
    expect(calls.at(-1)?.input).toEqual({ provider: 'a', unitid: null })
    expect(matches.shown[0]).toMatchObject({ match: 'person', institution: null })
    expect(matches.open).toEqual([])
  })

  it('stays as it was where the decision cannot be kept', async () => {
    const { matches, notices } = await loaded(LIST, () => {
      throw new PathwiseError('person-busy')
    })
    expect(await matches.decide('a', null)).toBe(false)
    expect(matches.providers).toEqual(LIST)
    expect(notices.list).toHaveLength(1)
  })

  it('shows a hundred at a time', async () => {
    const many = Array.from({ length: 250 }, (_, at) => provider(`p${at}`, 'none', null))
    const { matches } = await loaded(many)
    expect([matches.shown.length, matches.total]).toEqual([SHOWN, 250])
    matches.most += SHOWN
    expect(matches.shown).toHaveLength(2 * SHOWN)
  })

  it('says why where it cannot be had', async () => {
    const { send } = scripted({})
    const matches = new Matches(send, new Notices(), null)
    await matches.load()
    expect([matches.failure?.code, matches.providers]).toEqual(['unknown-call', null])
  })
})

describe('looking for a school', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('asks when typing rests, for what is typed then', async () => {
    const { send, calls } = scripted({ 'institutions.find': () => [ACC] })
    const search = new InstitutionSearch(send, new Notices())
    for (const text of ['a', 'au', 'aus ']) search.type(text)
    await vi.runAllTimersAsync()
    expect(calls).toEqual([{ name: 'institutions.find', input: { text: 'aus' } }])
    expect([search.found, search.answered]).toEqual([[ACC], 'aus'])
  })

  it('asks nothing for nothing, and drops what comes late', async () => {
    const waiting: ((value: readonly InstitutionName[]) => void)[] = []
    const { send, calls } = scripted({
      'institutions.find': () => new Promise<readonly InstitutionName[]>((done) => waiting.push(done)),
    })
    const search = new InstitutionSearch(send, new Notices())
    const first = search.ask('aus')
    await search.ask('  ')
    waiting[0]!([ACC])
    await first
    expect(calls).toHaveLength(1)
    expect([search.found, search.answered]).toEqual([[], null])
  })
})
