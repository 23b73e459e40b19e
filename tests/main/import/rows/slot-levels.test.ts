import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureColumns } from '../../../../main/import/readers/row-parts.ts'
import { AWARD_LEVELS } from '../../../../data/program.ts'
import { landSlots, levelsOfSlot } from '../../../../main/import/rows/slot-levels.ts'
import { slotOf } from '../support/facts.ts'

const ofHours = (hours: number, unit: 'clock-hours' | 'credit-hours') =>
  slotOf({
    ...figureColumns('hours', { value: hours, status: 'known' }),
    hours_unit: unit,
    ...figureColumns('months', { value: null, status: 'not-reported' }),
  })
const clock = (hours: number) => ofHours(hours, 'clock-hours')
const credit = (hours: number) => ofHours(hours, 'credit-hours')

const taking = (slot: ReturnType<typeof slotOf>, months: number) => ({
  ...slot,
  ...figureColumns('months', { value: months, status: 'known' }),
})

describe('levelsOfSlot', () => {
  it('gives the price to the only level there is, but is not sure of one that the hours exclude', () => {
    expect(levelsOfSlot(clock(120), [20])).toEqual({ levels: [20], priceLevel: 'only' })
    expect(levelsOfSlot(clock(5000), [20])).toEqual({ levels: [20], priceLevel: 'not-stated' })
    // Of a quarter they may be: 36 are under 45.
    expect(levelsOfSlot(credit(36), [21])).toEqual({ levels: [21], priceLevel: 'only' })
    expect(levelsOfSlot(credit(49), [21])).toEqual({ levels: [21], priceLevel: 'not-stated' })
    expect(levelsOfSlot(credit(49), [7])).toEqual({ levels: [7], priceLevel: 'only' })
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

  it('reads credits as those of quarters where those of semesters fit no level (443650)', () => {
    expect(levelsOfSlot(credit(72), [2, 21])).toEqual({ levels: [2], priceLevel: 'by-hours' })
  })

  it('leaves the level open where no level of the institution fits', () => {
    expect(levelsOfSlot(credit(72), [20, 21])).toEqual({ levels: [20, 21], priceLevel: 'not-stated' })
  })

  it('takes months as the second witness (459213: 120 credits in 32 months)', () => {
    expect(levelsOfSlot(taking(credit(120), 32), [3, 5, 7])).toEqual({ levels: [5], priceLevel: 'by-hours' })
    expect(levelsOfSlot(taking(credit(120), 20), [3, 5])).toEqual({
      levels: [3, 5],
      priceLevel: 'not-stated',
    })
    expect(levelsOfSlot(taking(clock(2000), 10), [4, 3])).toEqual({
      levels: [4, 3],
      priceLevel: 'not-stated',
    })
    // Hours that fit one level alone need none.
    expect(levelsOfSlot(taking(clock(600), 30), [21, 2])).toEqual({ levels: [21], priceLevel: 'by-hours' })
  })

  it('excludes the bachelor’s by 69 credits (160995)', () => {
    expect(levelsOfSlot(credit(69), [3, 5, 7])).toEqual({ levels: [3], priceLevel: 'by-hours' })
  })

  it.each([
    [62, 12],
    [65, 15],
  ])(
    'is not sure of an associate degree where %i credits take %i months: a certificate by quarters',
    (credits, months) => {
      expect(levelsOfSlot(taking(credit(credits), months), [2, 3])).toEqual({
        levels: [3, 2],
        priceLevel: 'not-stated',
      })
      expect(levelsOfSlot(taking(credit(credits), 20), [2, 3])).toEqual({
        levels: [3],
        priceLevel: 'by-hours',
      })
    },
  )

  it('leaves the level open where the hours are not told', () => {
    const slot = slotOf({
      ...figureColumns('hours', { value: null, status: 'not-reported' }),
      hours_unit: null,
    })
    expect(levelsOfSlot(slot, [2, 21])).toEqual({ levels: [2, 21], priceLevel: 'not-stated' })
  })

  it('gives no level past the bachelor’s a price where there is one below, and is not sure among several', () => {
    expect(levelsOfSlot(clock(600), [21, 6])).toEqual({ levels: [21], priceLevel: 'by-hours' })
    expect(levelsOfSlot(credit(36), [5, 7])).toEqual({ levels: [5], priceLevel: 'not-stated' })
    expect(levelsOfSlot(credit(36), [6, 7])).toEqual({ levels: [6, 7], priceLevel: 'not-stated' })
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
          const isUndergraduate = (level: number) => level <= 5 || level >= 20
          if (levels.some(isUndergraduate)) expect(told.levels.every(isUndergraduate)).toBe(true)
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

  it('gives what is left to a slot that is not sure by itself', () => {
    const [long, short] = [
      { ...taking(credit(60), 15), slot: 1 },
      { ...taking(credit(30), 8), slot: 2 },
    ]
    const landed = landSlots([long, short], [2, 3])
    expect(landed.get(3)).toEqual({ slot: long, priceLevel: 'by-hours', others: [] })
    expect(landed.get(2)).toEqual({ slot: short, priceLevel: 'by-hours', others: [] })
    expect([...landSlots([long], [2, 3])].map(([level, { priceLevel }]) => [level, priceLevel])).toEqual([
      [3, 'not-stated'],
      [2, 'not-stated'],
    ])
  })

  it('is not sure of what is left where the hours exclude it', () => {
    const [short, long] = [
      { ...taking(credit(29), 8), slot: 1 },
      { ...taking(credit(49), 12), slot: 2 },
    ]
    const landed = landSlots([short, long], [21, 3])
    expect(landed.get(21)).toEqual({ slot: short, priceLevel: 'by-hours', others: [] })
    expect(landed.get(3)).toEqual({ slot: long, priceLevel: 'not-stated', others: [] })
  })

  it('gives a level that no slot means no price', () => {
    expect([...landSlots([clock(1010)], [2, 21]).keys()]).toEqual([2])
  })
})
