import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { PathwiseError } from '../../../data/contract/errors.ts'
import type { LibraryState } from '../../../data/contract/library.ts'
import { Library } from '../../../renderer/shared/library.svelte.ts'
import { Notices } from '../../../renderer/shared/notices.svelte.ts'
import { EMPTY, PLAN, ready, working } from '../support/library.ts'
import { scripted, type Script } from '../support/scripted.ts'
import { NATIONAL, NATIONAL_SAID, SHIPPED_SAID } from '../../support/catalog-counts.ts'

let now: LibraryState
let notices: Notices
const changed = vi.fn<() => void>()

beforeEach(() => {
  vi.useFakeTimers()
  now = EMPTY
  notices = new Notices()
  changed.mockReset()
})
afterEach(() => vi.useRealTimers())

function library(script: Script = {}): { library: Library; names: () => string[] } {
  const { send, calls } = scripted({ 'library.state': () => now, ...script })
  return { library: new Library(send, notices, changed), names: () => calls.map(({ name }) => name) }
}

const said = () => notices.list.map(({ text }) => text)

describe('looking', () => {
  it('is asked again and again while a job works, and rests when it is done', async () => {
    now = { ...EMPTY, job: working }
    const { library: l, names } = library()
    await l.look()
    expect(l.job).toEqual(working)
    await vi.advanceTimersByTimeAsync(1000)
    expect(names()).toHaveLength(5)
    now = { ...EMPTY, job: ready }
    await vi.advanceTimersByTimeAsync(250)
    const asked = names().length
    await vi.advanceTimersByTimeAsync(60_000)
    expect(names()).toHaveLength(asked)
    expect(l.job).toEqual(ready)
  })

  it('goes on slowly while Library is in view, since another window may begin something', async () => {
    const { library: l, names } = library()
    const stop = l.watch()
    await vi.advanceTimersByTimeAsync(10_100)
    expect(names()).toHaveLength(3)
    stop()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(names()).toHaveLength(3)
  })

  it('keeps the state that it has where asking fails, and says why', async () => {
    let broken = false
    const { library: l } = library({
      'library.state': () => {
        if (broken) throw new PathwiseError('worker-died')
        return now
      },
    })
    await l.look()
    broken = true
    await l.look()
    expect(l.failure).toEqual({ code: 'worker-died', params: {} })
    expect(l.state).toEqual(EMPTY)
    broken = false
    await l.look()
    expect(l.failure).toBeNull()
  })

  it('tells of work that ended while the person is elsewhere', async () => {
    now = { ...EMPTY, job: working }
    const { library: l } = library()
    await l.look()
    now = { ...EMPTY, job: ready }
    await l.look()
    expect(said()).toEqual(['The files are read. See what will change before you import them.'])
    expect(notices.list[0]?.action?.label).toBe('Show')
  })

  it('tells nothing of it to a person who sees it', async () => {
    now = { ...EMPTY, job: working }
    const { library: l } = library()
    l.watch()
    await vi.advanceTimersByTimeAsync(0)
    now = { ...EMPTY, job: ready }
    await l.look()
    expect(said()).toEqual([])
  })
})

describe('another catalog', () => {
  it('is noticed by its name, whoever made it, and the first one is no change', async () => {
    const { library: l } = library()
    await l.look()
    await l.look()
    expect(changed).not.toHaveBeenCalled()
    now = { ...EMPTY, generation: 'g2' }
    await l.look()
    await l.look()
    expect(changed).toHaveBeenCalledOnce()
  })

  it('is one with other lists of the person', async () => {
    const { library: l } = library()
    await l.look()
    now = { ...EMPTY, lists: [{ id: 'own:1', name: 'A', file: '', importedOn: '2026-11-24', programs: 3 }] }
    await l.look()
    expect(changed).toHaveBeenCalledOnce()
  })
})

describe('a yes', () => {
  it('says what is there now, and how to take it back', async () => {
    now = { ...EMPTY, job: ready }
    const undone = { ...EMPTY, generation: 'shipped' }
    const { library: l, names } = library({
      'library.commit': () => ({
        ...EMPTY,
        generation: 'g2',
        undo: { code: 'import' },
        ...NATIONAL,
        job: { state: 'done', purpose: { kind: 'import' }, plan: PLAN },
      }),
      'library.undo': () => undone,
    })
    await l.look()
    expect(await l.commit()).toBe(true)
    expect(said()).toEqual([
      `Imported. ${NATIONAL_SAID.programs} programs at ${NATIONAL_SAID.institutions} institutions.`,
    ])
    expect(changed).toHaveBeenCalledOnce()
    notices.list[0]?.action?.run()
    await vi.advanceTimersByTimeAsync(0)
    expect(names().at(-1)).toBe('library.undo')
    expect(said()).toEqual([
      `Undone. ${SHIPPED_SAID.programs} programs at ${SHIPPED_SAID.institutions} institutions.`,
    ])
    expect(changed).toHaveBeenCalledTimes(2)
  })

  it('that fails is told, and the state is looked at again', async () => {
    now = { ...EMPTY, job: ready }
    const { library: l, names } = library({
      'library.commit': () => {
        throw new PathwiseError('official-changed')
      },
    })
    await l.look()
    expect(await l.commit()).toBe(false)
    expect(said()).toEqual(['The catalog was changed by another Pathwise meanwhile.'])
    expect(names()).toEqual(['library.state', 'library.commit', 'library.state'])
  })

  it('is given once, however often the button is pressed', async () => {
    now = { ...EMPTY, job: ready }
    const { library: l, names } = library({ 'library.commit': () => EMPTY })
    await l.look()
    expect(await Promise.all([l.commit(), l.commit()])).toEqual([true, false])
    expect(names().filter((name) => name === 'library.commit')).toHaveLength(1)
  })
})

describe('a removal', () => {
  const purpose = { kind: 'remove', dataset: 'etpl-texas-2024-03-20', title: 'Texas list' } as const
  const without = { ...EMPTY, generation: 'g2', undo: { code: 'remove', params: { title: 'Texas list' } } }
  const script: Script = {
    'library.remove': () => (now = { ...EMPTY, job: { ...working, purpose } }),
    'library.cancel': () => (now = { ...now, job: null }),
  }

  it('is put in use by the program; its end is told, with a way back', async () => {
    const { library: l, names } = library(script)
    await l.look()
    await l.remove(purpose.dataset)
    // Made, and being put in use.
    now = { ...EMPTY, job: { state: 'ready', purpose, plan: PLAN } }
    await vi.advanceTimersByTimeAsync(300)
    expect(said()).toEqual([])
    now = { ...without, job: { state: 'done', purpose, plan: PLAN } }
    await vi.advanceTimersByTimeAsync(300)
    expect(said()).toEqual(['Removed Texas list.'])
    expect(notices.list[0]?.action?.label).toBe('Undo')
    expect(names()).not.toContain('library.commit')
    expect(changed).toHaveBeenCalledOnce()
    expect(l.job).toBeNull()
  })

  it('that another window began is told there', async () => {
    now = { ...without, job: { state: 'done', purpose, plan: PLAN } }
    const { library: l, names } = library(script)
    await l.look()
    expect([names(), said()]).toEqual([['library.state'], []])
  })

  it('that fails stays in view', async () => {
    const { library: l } = library(script)
    await l.look()
    await l.remove(purpose.dataset)
    now = { ...EMPTY, job: { state: 'failed', purpose, code: 'official-busy', params: {} } }
    await vi.advanceTimersByTimeAsync(300)
    expect(l.job?.state).toBe('failed')
    expect(said()).toEqual([])
  })

  it('that was cancelled is not told of later', async () => {
    const { library: l } = library(script)
    await l.look()
    await l.remove(purpose.dataset)
    await l.cancel()
    now = { ...without, job: { state: 'done', purpose, plan: PLAN } }
    await l.look()
    expect(said()).toEqual([])
  })
})

describe('a renewal, which nobody asked for', () => {
  const purpose = { kind: 'renew' } as const
  const script: Script = { 'library.cancel': () => (now = { ...now, job: null }) }

  it('is told from its beginning, followed, and told at its end', async () => {
    now = { ...EMPTY, job: { ...working, purpose } }
    const { library: l, names } = library(script)
    await l.look()
    expect(said()).toEqual([
      'An older Pathwise made your catalog. This one is making it anew from the files that you imported. You can go on working with the old one meanwhile.',
    ])
    // Made, and being put in use: told once, and asked on.
    now = { ...EMPTY, job: { state: 'ready', purpose, plan: PLAN } }
    await vi.advanceTimersByTimeAsync(300)
    now = { ...EMPTY, generation: 'g2', job: { state: 'done', purpose, plan: PLAN } }
    await vi.advanceTimersByTimeAsync(300)
    expect(said()).toEqual([
      'Your catalog was made anew by this Pathwise: 4,358 programs at 1,665 institutions.',
    ])
    expect(changed).toHaveBeenCalledOnce()
    // The next window has nothing to tell.
    expect(names().at(-1)).toBe('library.cancel')
    expect(l.job).toBeNull()
  })

  it('that cannot be done says why, what stays and what to do, once', async () => {
    now = {
      ...EMPTY,
      job: { state: 'failed', purpose, code: 'source-gone', params: { file: 'hd2024.csv' } },
    }
    const { library: l } = library(script)
    await l.look()
    await l.look()
    expect(notices.list).toHaveLength(1)
    const [notice] = notices.list
    expect(notice?.kind).toBe('error')
    expect(notice?.text).toContain('stays in use, and nothing in it is lost')
    expect(notice?.more).toEqual([
      'The catalog is made from hd2024.csv, and the data folder no longer has its copy of that.',
      'Add hd2024.csv again in Library. If you no longer have it, remove its source there; Pathwise can then make the catalog without it.',
    ])
    expect(notice?.action?.label).toBe('Show')
    // It stays in view in Library until it is closed.
    expect(l.job?.state).toBe('failed')
  })

  it('tells nothing of its way to a person who sees it', async () => {
    now = { ...EMPTY, job: { ...working, purpose } }
    const { library: l } = library(script)
    l.watch()
    await vi.advanceTimersByTimeAsync(0)
    now = { ...EMPTY, job: { state: 'failed', purpose, code: 'disk-full', params: {} } }
    await vi.advanceTimersByTimeAsync(300)
    expect(said()).toEqual([])
  })
})
