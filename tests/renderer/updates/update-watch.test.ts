import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { PathwiseError } from '../../../data/contract/errors.ts'
import type { UpdatePhase, UpdateState } from '../../../data/contract/updates.ts'
import { Notices } from '../../../renderer/shared/notices.svelte.ts'
import { tellUpdateNews } from '../../../renderer/updates/update-news.ts'
import { UpdateWatch } from '../../../renderer/updates/update-watch.svelte.ts'
import { scripted } from '../support/scripted.ts'

const release = { version: '0.2.0', released: '2026-12-01', notes: '', bytes: 10 }
const stateAt = (phase: UpdatePhase): UpdateState => ({
  version: '0.1.0',
  off: null,
  updatedBy: 'pathwise',
  daily: false,
  dailyBy: 'person',
  host: 'pathwise.example',
  checkedAt: null,
  phase,
})

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the dialog of updates', () => {
  it('asks again for as long as something goes on, and no longer', async () => {
    const phases: UpdatePhase[] = [{ at: 'checking' }, { at: 'checking' }, { at: 'found', release }]
    const { send, calls } = scripted({ 'updates.state': () => stateAt(phases.shift() ?? { at: 'idle' }) })
    const watch = new UpdateWatch(send)
    const leave = watch.watch()
    await vi.advanceTimersByTimeAsync(5000)
    expect(watch.state?.phase.at).toBe('found')
    expect(calls).toHaveLength(3)
    leave()
  })

  it('asks no more when it is closed', async () => {
    const { send, calls } = scripted({ 'updates.state': () => stateAt({ at: 'checking' }) })
    const leave = new UpdateWatch(send).watch()
    await vi.advanceTimersByTimeAsync(300)
    leave()
    const before = calls.length
    await vi.advanceTimersByTimeAsync(5000)
    expect(calls).toHaveLength(before)
  })

  it('keeps what it knew where a call fails, and says so', async () => {
    const { send } = scripted({
      'updates.state': () => stateAt({ at: 'idle' }),
      'updates.check': () => {
        throw new PathwiseError('updates-off')
      },
    })
    const watch = new UpdateWatch(send)
    await watch.ask('updates.state', {})
    await watch.ask('updates.check', {})
    expect(watch.state?.phase.at).toBe('idle')
    expect(watch.failure).toEqual({ code: 'updates-off', params: {} })
  })
})

describe('what came up while nobody looked', () => {
  const tellOf = async (state: UpdateState | null) => {
    const notices = new Notices()
    const see = vi.fn()
    await tellUpdateNews(scripted({ 'updates.state': () => state }).send, notices, see)
    return { notices: notices.list, see }
  }

  it('is told, stays, and leads to the dialog', async () => {
    const { notices, see } = await tellOf(stateAt({ at: 'found', release }))
    expect(notices).toMatchObject([{ kind: 'said', text: 'Pathwise 0.2.0 is available.', timer: null }])
    notices[0]!.action!.run()
    expect(see).toHaveBeenCalledOnce()
  })

  it('is an error where one was not put in place', async () => {
    const failed = {
      at: 'failed' as const,
      release: null,
      code: 'update-not-installed' as const,
      params: { version: '0.2.0' },
    }
    const { notices } = await tellOf(stateAt(failed))
    expect(notices).toMatchObject([{ kind: 'error', text: /Pathwise downloaded 0\.2\.0/ }])
  })

  it('is nothing where nothing came up, or the host has no updates', async () => {
    expect((await tellOf(stateAt({ at: 'current' }))).notices).toEqual([])
    expect((await tellOf(null)).notices).toEqual([])
  })
})
