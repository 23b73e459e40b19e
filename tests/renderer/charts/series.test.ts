import { describe, expect, it } from 'vitest'
import { SLOTS, seriesSlots } from '../../../renderer/charts/series.ts'

const slots = (...socs: string[]) => seriesSlots(socs)

describe('seriesSlots', () => {
  it('gives the occupations of the shipped catalog the same colour beside any others', () => {
    const alone = slots('29-2072').get('29-2072')
    expect(slots('31-9092', '43-6013', '29-2072', '15-1212').get('29-2072')).toBe(alone)
    expect(slots('29-2072', '11-9111').get('29-2072')).toBe(alone)
  })

  it('does not depend on the order in which they come', () => {
    const one = slots('15-1251', '29-2072', '15-1212', '29-9021')
    const other = slots('29-9021', '15-1212', '29-2072', '15-1251')
    expect([...other].sort()).toEqual([...one].sort())
  })

  it('gives up to eight occupations eight colours, also where their homes collide', () => {
    // 15-1200, 15-1208 ... have the same remainder.
    const socs = Array.from({ length: SLOTS }, (_, index) => `15-1${200 + 8 * index}`)
    expect(new Set(seriesSlots(socs).values()).size).toBe(SLOTS)
  })

  it('repeats colours beyond eight, and stays within them', () => {
    const socs = Array.from({ length: 20 }, (_, index) => `15-1${200 + index}`)
    const given = seriesSlots(socs)
    expect(given.size).toBe(20)
    expect([...given.values()].every((slot) => slot >= 0 && slot < SLOTS)).toBe(true)
  })
})
