import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Notices } from '../../../renderer/shared/notices.svelte.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const texts = (notices: Notices) => notices.list.map((notice) => notice.text)

describe('notices', () => {
  it('about an action go by themselves; the next one takes the place of the last', () => {
    const notices = new Notices()
    notices.say('Removed one.')
    notices.say('Removed two.')
    expect(texts(notices)).toEqual(['Removed two.'])
    vi.runAllTimers()
    expect(notices.list).toEqual([])
  })

  it('of the start-up and of errors stay until they are closed', () => {
    const notices = new Notices()
    notices.tell('Your data was brought back.')
    notices.fail('disk-full')
    notices.say('Removed one.')
    vi.runAllTimers()
    expect(notices.list.map((notice) => notice.kind)).toEqual(['said', 'error'])
    for (const { id } of notices.list) notices.close(id)
    expect(notices.list).toEqual([])
  })

  it('say of an error what happened, what is safe and what to do next', () => {
    const notices = new Notices()
    notices.fail('target-locked', { file: 'my.csv' })
    expect(texts(notices)).toEqual(['The file is open in another program: my.csv.'])
    expect(notices.list[0]?.more).toHaveLength(2)
  })

  it('tell the same trouble once, and again after it was closed', () => {
    const notices = new Notices()
    notices.fail('worker-died')
    notices.fail('worker-died')
    expect(notices.list).toHaveLength(1)
    expect(notices.closeLast()).toBe(true)
    expect(notices.closeLast()).toBe(false)
    notices.fail('worker-died')
    expect(notices.list).toHaveLength(1)
  })

  it('take a value, or tell why there is none', () => {
    const notices = new Notices()
    expect(notices.take({ ok: true, value: 7 })).toBe(7)
    expect(notices.take({ ok: false, code: 'internal', params: {} })).toBeNull()
    expect(notices.list[0]?.kind).toBe('error')
  })

  it('are three at most', () => {
    const notices = new Notices()
    for (const code of ['internal', 'disk-full', 'worker-died', 'catalog-missing'] as const)
      notices.fail(code)
    expect(notices.list).toHaveLength(3)
  })

  it('are all let go of where somebody else sits down', () => {
    const notices = new Notices()
    notices.fail('disk-full')
    notices.say('Removed one.')
    notices.forget()
    expect(notices.list).toEqual([])
  })
})
