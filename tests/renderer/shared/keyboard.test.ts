import { describe, expect, it } from 'vitest'
import { shortcutOf, type Key } from '../../../renderer/shared/keyboard.ts'

const key = (name: string, held: Partial<Key> = {}): Key => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
})

describe('a shortcut', () => {
  it('goes to the search box from anywhere, a text box too', () => {
    expect(shortcutOf(key('k', { ctrlKey: true }), false)).toBe('search')
    expect(shortcutOf(key('k', { metaKey: true }), true)).toBe('search')
    expect(shortcutOf(key('/'), false)).toBe('search')
  })

  it('undoes and redoes on every system', () => {
    expect(shortcutOf(key('z', { ctrlKey: true }), false)).toBe('undo')
    expect(shortcutOf(key('Z', { ctrlKey: true, shiftKey: true }), false)).toBe('redo')
    expect(shortcutOf(key('z', { metaKey: true }), false)).toBe('undo')
    expect(shortcutOf(key('y', { ctrlKey: true }), false)).toBe('redo')
  })

  it('leaves a text box its own undo and its own letters', () => {
    for (const [name, held] of [
      ['z', { ctrlKey: true }],
      ['z', { ctrlKey: true, shiftKey: true }],
      ['/', {}],
      ['?', { shiftKey: true }],
    ] as const)
      expect(shortcutOf(key(name, held), true)).toBeNull()
  })

  it('finds on the page, and goes on from there', () => {
    expect(shortcutOf(key('f', { ctrlKey: true }), true)).toBe('search-here')
    expect(shortcutOf(key('F3'), true)).toBe('next-here')
    expect(shortcutOf(key('F3', { shiftKey: true }), false)).toBe('previous-here')
    expect(shortcutOf(key('g', { metaKey: true }), false)).toBe('next-here')
    expect(shortcutOf(key('G', { metaKey: true, shiftKey: true }), false)).toBe('previous-here')
  })

  it('helps and closes', () => {
    expect(shortcutOf(key('?', { shiftKey: true }), false)).toBe('help')
    expect(shortcutOf(key('Escape'), true)).toBe('close')
  })

  it('leaves the rest to the browser', () => {
    for (const other of [
      key('z'),
      key('k'),
      key('a', { ctrlKey: true }),
      key('k', { altKey: true, ctrlKey: true }),
    ])
      expect(shortcutOf(other, false)).toBeNull()
  })
})
