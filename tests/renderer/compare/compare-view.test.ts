import { describe, expect, it } from 'vitest'
import { CompareView } from '../../../renderer/compare/compare-view.svelte.ts'

describe('CompareView', () => {
  it('starts with every group open and every row shown', () => {
    const view = new CompareView()
    expect(view.isOpen('cost')).toBe(true)
    expect(view.show).toBe('all')
    expect(view.differencesOnly).toBe(false)
  })

  it('exports only the differing rows while only they are shown', () => {
    const view = new CompareView()
    view.show = 'differences'
    expect(view.differencesOnly).toBe(true)
    view.show = 'same'
    expect(view.differencesOnly).toBe(false)
  })

  it('closes one group and opens it again, the others as they were', () => {
    const view = new CompareView()
    view.toggle('cost')
    expect(view.isOpen('cost')).toBe(false)
    expect(view.isOpen('pay')).toBe(true)
    view.toggle('cost')
    expect(view.isOpen('cost')).toBe(true)
  })

  it('reveals a row, whatever of the view hid it', () => {
    const view = new CompareView()
    view.show = 'same'
    view.toggle('cost')
    view.reveal('books')
    expect(view.show).toBe('all')
    expect(view.isOpen('cost')).toBe(true)
    expect(view.userProvided.size).toBe(0)
    view.reveal('startDates')
    expect(view.userProvided.has('startDates')).toBe(true)
  })
})
