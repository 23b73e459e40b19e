import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leadersAt, stretches, turnsAround, type Line } from '../../../data/ranking/sensitivity.ts'

const anyLines = fc.array(
  fc.record({
    none: fc.integer({ min: 0, max: 12 }).map((n) => n / 12),
    all: fc.integer({ min: 0, max: 12 }).map((n) => n / 12),
  }),
  { minLength: 1, maxLength: 8 },
)

describe('who leads as one weight counts for more', () => {
  it('changes where two scores cross', () => {
    const lines: Line[] = [
      { none: 0.5, all: 1 },
      { none: 0.625, all: 0.625 },
    ]
    expect(stretches(lines)).toEqual([
      { from: 0, to: 0.25, leaders: [1] },
      { from: 0.25, to: 1, leaders: [0] },
    ])
    expect(turnsAround(lines, 0.5)).toEqual({ below: { share: 0.25, leaders: [1] }, above: null })
    expect(turnsAround(lines, 0.1)).toEqual({ below: null, above: { share: 0.25, leaders: [0] } })
  })

  it('is said on both sides where the share stands on the crossing', () => {
    const lines: Line[] = [
      { none: 0, all: 1 },
      { none: 1, all: 0 },
    ]
    expect(leadersAt(lines, 0.5)).toEqual([0, 1])
    expect(turnsAround(lines, 0.5)).toEqual({
      below: { share: 0.5, leaders: [1] },
      above: { share: 0.5, leaders: [0] },
    })
  })

  it('never changes where one is ahead throughout, and equal ones lead together', () => {
    const lines: Line[] = [
      { none: 0.5, all: 0.5 },
      { none: 0.5, all: 0.5 },
      { none: 0.2, all: 0.1 },
    ]
    expect(stretches(lines)).toEqual([{ from: 0, to: 1, leaders: [0, 1] }])
    expect(turnsAround(lines, 0.3)).toEqual({ below: null, above: null })
  })

  it('covers every share once, and each stretch has its leaders throughout', () => {
    fc.assert(
      fc.property(anyLines, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (lines, part) => {
        const all = stretches(lines)
        expect(all[0]?.from).toBe(0)
        expect(all.at(-1)?.to).toBe(1)
        all.forEach(({ from, to, leaders }, index) => {
          if (index > 0) expect(from).toBe(all[index - 1]?.to)
          expect(leadersAt(lines, from + (to - from) * part)).toEqual(leaders)
        })
      }),
    )
  })

  it('is the same as now up to the turn, and another beyond it', () => {
    fc.assert(
      fc.property(anyLines, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (lines, share) => {
        const { below, above } = turnsAround(lines, share)
        const now = leadersAt(lines, share)
        const step = 1e-5
        for (const [turn, away] of [
          [below, -step],
          [above, step],
        ] as const) {
          if (!turn) {
            expect(leadersAt(lines, away < 0 ? step : 1 - step)).toEqual(now)
            continue
          }
          expect(leadersAt(lines, turn.share + away)).toEqual(turn.leaders)
          if (Math.abs(turn.share - share) > step) expect(leadersAt(lines, turn.share - away)).toEqual(now)
        }
      }),
    )
  })
})
