import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureColumns } from '../../../../main/import/readers/row-parts.ts'
import { AWARD_LEVELS } from '../../../../data/program.ts'
import { landSlots, levelsOfSlot } from '../../../../main/import/rows/slot-levels.ts'
import { slotOf } from '../support/facts.ts'

const clock = (hours: number) =>
  slotOf({ ...figureColumns('hours', { value: hours, status: 'known' }), hours_unit: 'clock-hours' })
const credit = (hours: number) =>
  slotOf({ ...figureColumns('hours', { value: hours, status: 'known' }), hours_unit: 'credit-hours' })

describe('levelsOfSlot', () => {
  it('gives the price to the only level there is, whatever the hours say', () => {
    expect(levelsOfSlot(clock(5000), [20])).toEqual({ levels: [20], priceLevel: 'only' })
    expect(levelsOfSlot(credit(36), [21])).toEqual({ levels: [21], priceLevel: 'only' })
  })

  it.each([
    [clock(299), 20],
    [clock(300), 21],
    [clock(899), 21],
    [clock(900), 2],
    [clock(1799), 2],
    [clock(1800), 3],
    [credit(8), 20],
    [credit(9), 21],
    [credit(29), 21],
    [credit(30), 2],
    [credit(59), 2],
    [credit(60), 3],
  ] as const)('tells the level by the bounds of NCES (%#)', (slot, level) => {
    expect(levelsOfSlot(slot, [20, 21, 2, 3])).toEqual({ levels: [level], priceLevel: 'by-hours' })
  })

  it('does not tell a certificate of two to four years from an associate degree', () => {
    expect(levelsOfSlot(clock(2000), [4, 3])).toEqual({ levels: [4, 3], priceLevel: 'not-stated' })
    expect(levelsOfSlot(clock(2000), [4, 21])).toEqual({ levels: [4], priceLevel: 'by-hours' })
  })

  it('leaves the level open where no level of the institution fits (443650: 72 credits, levels 2 and 21)', () => {
    expect(levelsOfSlot(credit(72), [2, 21])).toEqual({ levels: [2, 21], priceLevel: 'not-stated' })
  })

  it('leaves the level open where the hours are not told', () => {
    const slot = slotOf({
      ...figureColumns('hours', { value: null, status: 'not-reported' }),
      hours_unit: null,
    })
    expect(levelsOfSlot(slot, [2, 21])).toEqual({ levels: [2, 21], priceLevel: 'not-stated' })
  })

  it('never rules out a level past the bachelor’s by hours', () => {
    expect(levelsOfSlot(clock(600), [21, 6])).toEqual({ levels: [21, 6], priceLevel: 'not-stated' })
  })

  it('takes no short program for a bachelor’s, and no long one for an associate degree alone', () => {
    expect(levelsOfSlot(credit(61), [3, 5])).toEqual({ levels: [3], priceLevel: 'by-hours' })
    expect(levelsOfSlot(credit(120), [3, 5])).toEqual({ levels: [3, 5], priceLevel: 'not-stated' })
  })

  it('always names levels of the institution, at least one', () => {
    fc.assert(
      fc.property(
        fc.subarray([...AWARD_LEVELS], { minLength: 1 }),
        fc.integer({ min: 0, max: 9000 }),
        fc.constantFrom('clock-hours' as const, 'credit-hours' as const),
        (levels, hours, unit) => {
          const told = levelsOfSlot(
            slotOf({ ...figureColumns('hours', { value: hours, status: 'known' }), hours_unit: unit }),
            levels,
          )
          expect(told.levels.length).toBeGreaterThan(0)
          expect(levels).toEqual(expect.arrayContaining([...told.levels]))
          expect(told.priceLevel === 'not-stated' ? told.levels : told.levels.slice(0, 1)).toEqual(
            told.levels,
          )
        },
      ),
    )
  })
})

describe('landSlots', () => {
  it('lets the lowest slot stand where two land on one program, in whatever order they come', () => {
    const [first, second] = [slotOf({ slot: 2 }), slotOf({ slot: 5 })]
    for (const slots of [
      [first, second],
      [second, first],
    ]) {
      expect(landSlots(slots, [2]).get(2)).toEqual({ slot: first, priceLevel: 'only', others: [second] })
    }
  })

  it('gives each of two slots its own level by hours', () => {
    const [long, short] = [
      { ...credit(96), slot: 1 },
      { ...credit(48), slot: 3 },
    ]
    const landed = landSlots([long, short], [2, 3])
    expect(landed.get(3)).toEqual({ slot: long, priceLevel: 'by-hours', others: [] })
    expect(landed.get(2)).toEqual({ slot: short, priceLevel: 'by-hours', others: [] })
  })

  it('gives a level that no slot means no price', () => {
    expect([...landSlots([clock(1010)], [2, 21]).keys()]).toEqual([2])
  })
})
