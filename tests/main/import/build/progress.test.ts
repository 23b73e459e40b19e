import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Progress } from '../../../../data/contract/library.ts'
import { Meter } from '../../../../main/import/build/progress.ts'

/** A meter by a clock that the test turns. */
function meter() {
  const told: Progress[] = []
  let now = 1000
  return {
    told,
    last: () => told.at(-1),
    meter: new Meter(
      (progress) => told.push(progress),
      () => now,
    ),
    pass: (ms: number) => void (now += ms),
  }
}

describe('Meter', () => {
  it('tells at once which phase and file it is at', () => {
    const { meter: own, told } = meter()
    own.expect(100, 100, 0)
    own.begin('copying', 'hd2024.csv')
    own.begin('writing')
    expect(told).toMatchObject([
      { phase: 'copying', file: 'hd2024.csv', done: 0, rows: 0, secondsLeft: null },
      { phase: 'writing', file: null, done: 0 },
    ])
  })

  it('tells not more often than a screen can show', () => {
    const { meter: own, told, pass } = meter()
    own.expect(0, 1000, 0)
    own.begin('reading', 'a.csv')
    for (let piece = 0; piece < 50; piece++) own.read(1)
    expect(told).toHaveLength(1)
    pass(100)
    own.read(1)
    expect(told).toHaveLength(2)
    expect(told[1]?.done).toBeCloseTo(51 / 1000)
  })

  it('counts rows read and written, and how many in a second', () => {
    const { meter: own, last, pass } = meter()
    own.expect(0, 1000, 100)
    own.begin('reading', 'a.csv')
    pass(2000)
    own.rows(500)
    own.begin('reading', 'b.csv')
    expect(last()).toMatchObject({ rows: 500, rowsPerSecond: 250 })
    // Reading is measured by bytes: rows that were read are no step of their own.
    expect(last()?.done).toBe(0)
    own.begin('writing')
    pass(2000)
    own.rows(100)
    expect(last()).toMatchObject({ rows: 600, rowsPerSecond: 150 })
    expect(last()?.done).toBeGreaterThan(0)
  })

  it('tells how long the rest takes, from what it took so far', () => {
    const { meter: own, last, pass } = meter()
    own.expect(0, 1000, 0)
    own.begin('reading', 'a.csv')
    pass(400)
    own.read(250)
    expect(last()?.secondsLeft).toBeNull()
    pass(3600)
    own.read(250)
    expect(last()).toMatchObject({ done: 0.5, secondsLeft: 4 })
    pass(4000)
    own.read(500)
    expect(last()).toMatchObject({ done: 1, secondsLeft: 0 })
  })

  it('is at its beginning where there is nothing to do', () => {
    const { meter: own, told, pass } = meter()
    own.expect(0, 0, 0)
    pass(150)
    own.copied(0)
    for (const { done } of told) expect(done).toBe(0)
  })

  it('never goes back nor beyond the end, however wrong the estimates were', () => {
    const { constantFrom, integer, record, array } = fc
    const step = record({
      what: constantFrom('copied', 'read', 'rows', 'checked', 'begin', 'expect'),
      by: integer({ min: 0, max: 5000 }),
    })
    fc.assert(
      fc.property(array(step, { maxLength: 40 }), (steps) => {
        const { meter: own, told, pass } = meter()
        own.expect(100, 100, 10)
        for (const { what, by } of steps) {
          pass(150)
          if (what === 'begin') own.begin(by % 2 ? 'reading' : 'writing')
          else if (what === 'expect') own.expect(0, by, by)
          else own[what as 'copied' | 'read' | 'rows' | 'checked'](by)
        }
        const shares = told.map(({ done }) => done)
        expect(shares).toEqual(shares.toSorted((a, b) => a - b))
        for (const share of shares) expect(share >= 0 && share <= 1).toBe(true)
        for (const { secondsLeft } of told) expect(secondsLeft === null || secondsLeft >= 0).toBe(true)
      }),
    )
  })
})
