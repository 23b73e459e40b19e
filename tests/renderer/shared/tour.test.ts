import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../data/contract/person.ts'
import { DEFAULT_COMPARISON } from '../../../data/comparison-state.ts'
import { isNew } from '../../../renderer/shared/tour.svelte.ts'

const first = {
  settings: DEFAULT_SETTINGS,
  isPrivate: false,
  canUndo: false,
  comparison: DEFAULT_COMPARISON,
}

describe('the tour', () => {
  it('is offered to whoever starts Pathwise for the first time', () => {
    expect(isNew(first, false)).toBe(true)
  })

  it.each([
    ['saw it', { settings: { ...DEFAULT_SETTINGS, tourSeen: true } }],
    ['starts in Find', { settings: { ...DEFAULT_SETTINGS, home: false } }],
    ['is in a private session', { isPrivate: true }],
    ['did something already', { canUndo: true }],
    ['compares programs', { comparison: { ...DEFAULT_COMPARISON, programs: ['100724-51.0706-5' as const] } }],
  ])('comes to nobody who %s', (_who, more) => {
    expect(isNew({ ...first, ...more }, false)).toBe(false)
  })

  it('comes before nothing that was asked for: a place, or a case of a file', () => {
    expect(isNew(first, true)).toBe(false)
  })
})
