import { describe, expect, it } from 'vitest'
import { readCell } from '../../../main/catalog/text-cell.ts'

describe('readCell', () => {
  it('turns dollars into whole cents without losing one', () => {
    expect(readCell('6633', 'money')).toBe(663_300)
    expect(readCell('6633.5', 'money')).toBe(663_350)
    expect(readCell('0.29', 'money')).toBe(29)
    expect(readCell('1.15', 'money')).toBe(115)
    expect(readCell('640 700.25', 'money-list')).toBe('64000 70025')
  })

  it('keeps zero apart from nothing', () => {
    expect(readCell('0', 'money')).toBe(0)
    expect(readCell('', 'money')).toBeNull()
    expect(readCell('0', 'integer')).toBe(0)
    expect(readCell('', 'integer')).toBeNull()
    expect(readCell('', 'real')).toBeNull()
    expect(readCell('', 'text')).toBe('')
    expect(readCell('', 'text-or-null')).toBeNull()
    expect(readCell('', 'money-list')).toBe('')
  })

  it('reads a status word as its code', () => {
    expect(readCell('known', 'status')).toBe(0)
    expect(readCell('not-reported', 'status')).toBe(6)
  })

  it.each([
    ['-1', 'money'],
    ['1,000', 'money'],
    ['12.345', 'money'],
    ['$5', 'money'],
    ['NaN', 'money'],
    ['6  7', 'money-list'],
    ['1.0', 'integer'],
    ['1e3', 'integer'],
    ['0x10', 'integer'],
    ['Infinity', 'real'],
    [' 1', 'real'],
    ['', 'status'],
    ['Known', 'status'],
  ] as const)('refuses "%s" as %s', (text, type) => {
    expect(() => readCell(text, type)).toThrow(RangeError)
  })
})
