import { describe, expect, it } from 'vitest'
import { SearchHistory } from '../../../renderer/find/search-history.ts'

/** A window's history: what was pushed, and where one stands. */
function steps() {
  const entries: unknown[] = [null]
  let at = 0
  return {
    get state(): unknown {
      return entries[at]
    },
    pushState(state: unknown) {
      entries.splice(at + 1)
      entries.push(state)
      at++
    },
    replaceState(state: unknown) {
      entries[at] = state
    },
    go(by: number): unknown {
      at += by
      return entries[at]
    },
    entries,
  }
}

describe('the searches of a window', () => {
  it('are steps of Back and Forward', () => {
    const window = steps()
    const searches = new SearchHistory(window)
    for (const text of ['', 'coding', 'nursing']) searches.remember({ text })
    expect(searches.of(window.go(-1))).toEqual({ text: 'coding' })
    expect(searches.of(window.go(-1))).toEqual({ text: '' })
    expect(searches.of(window.go(2))).toEqual({ text: 'nursing' })
  })

  it('are one step where the same is asked again, and go on from where one went back to', () => {
    const window = steps()
    const searches = new SearchHistory(window)
    for (const text of ['', 'coding', 'coding', 'nursing']) searches.remember({ text })
    window.go(-1)
    searches.remember({ text: 'welding' })
    expect(searches.of(window.state)).toEqual({ text: 'welding' })
    expect(searches.of(window.go(-1))).toEqual({ text: 'coding' })
    expect(window.entries).toHaveLength(3)
  })

  it('leave nothing of what is asked in the window’s own history', () => {
    const window = steps()
    new SearchHistory(window).remember({ text: 'secret', place: { kind: 'zip', zip: '43215' } })
    expect(JSON.stringify(window.entries)).not.toMatch(/secret|43215/)
  })

  it('of whoever sat here before lead nowhere, nor do steps of other pages', () => {
    const window = steps()
    const searches = new SearchHistory(window)
    searches.remember({ text: 'hers' })
    const before = window.state
    searches.forget()
    searches.remember({ text: 'mine' })
    expect(searches.of(before)).toBeNull()
    for (const state of [null, 7, 'x', { search: 'x' }, {}]) expect(searches.of(state)).toBeNull()
  })
})
