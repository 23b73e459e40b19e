import { describe, expect, it } from 'vitest'
import type { PeerPrices } from '../../../data/contract/comparison.ts'
import { translator } from '../../../data/messages/translate.ts'
import { peersChart } from '../../../renderer/charts/peer-prices.ts'
import { AUSTIN, BOISE, comparisonOf } from './support/comparison.ts'

const en = translator('en')
const VALUES = Array.from({ length: 101 }, (_, index) => index * 20_000)
/** Upper ends are the lower ones, unless a test says otherwise. */
const group = (over: Partial<PeerPrices> = {}): PeerPrices => ({
  cip: '51.0713',
  title: 'Medical coding',
  awardLevel: 2,
  residency: 'in-state',
  columns: [0, 1],
  values: VALUES,
  upper: over.values ?? VALUES,
  estimated: 40,
  atLeast: 0,
  unknown: 3,
  ...over,
})
const chart = (peers: readonly PeerPrices[]) => peersChart(comparisonOf([AUSTIN, BOISE]), peers, en)

describe('the peers', () => {
  it('say how many others cost more, of a price that is whole', () => {
    const made = chart([group()])!
    // Boise at 7,300: 64 of 101 cost more. Austin is a lower bound, which is no finding.
    expect(made.title).toBe('Boise costs less than 63% of the 101 programs of its field and award level')
    expect(made.rows[0]).toMatchObject({
      p25: { low: 500_000, high: 500_000 },
      median: { low: 1_000_000, high: 1_000_000 },
      p75: { low: 1_500_000, high: 1_500_000 },
    })
    expect(made.rows[0]?.marks).toMatchObject([
      { label: 'Austin', value: 893_000, cost: 'at least $8,930', isBound: true },
      { label: 'Boise', value: 730_000, cost: '~$7,300', isBound: false },
    ])
    expect(made.foot.join(' ')).toContain(
      '40 of the prices are estimates. 3 more programs have no known price.',
    )
  })

  it('give no place to a price that may be another program’s, nor to a school that closed', () => {
    const comparison = comparisonOf([AUSTIN, BOISE])
    const doubtful = structuredClone(comparison.groups).map((group) => ({
      ...group,
      rows: group.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) =>
          cell.kind === 'figure'
            ? { ...cell, figure: { ...cell.figure, notes: [{ code: 'award-level-not-stated' }] } }
            : cell,
        ),
      })),
    }))
    const closed = comparison.programs.map((program) => ({ ...program, closed: { on: '2024', into: '' } }))
    for (const each of [
      { ...comparison, groups: doubtful },
      { ...comparison, programs: closed },
    ]) {
      const made = peersChart(each, [group()], en)!
      expect(made.title).toBe('What other programs of the same field and award level cost')
      expect(made.rows[0]?.marks).toEqual([])
    }
  })

  it('show no percentile of a handful', () => {
    const made = chart([group({ values: [100, 200, 300] })])!
    expect(made.rows[0]).toMatchObject({ p25: null, median: null, p75: null })
    expect(made.rows[0]?.remarks).toEqual(['3 programs with a known price'])
    expect(made.title).toBe('What other programs of the same field and award level cost')
    expect(made.points.at(-1)?.words).toBe('Boise ~$7,300')
    expect(made.table.rows[0]?.cells[1]).toEqual({ kind: 'text', text: 'too few prices' })
  })

  it('do not let a few very dear ones press the others together, and count those', () => {
    const values = [...group().values.slice(0, 100), 90_000_000]
    const made = chart([group({ values })])!
    expect(made.most).toBeLessThan(3_000_000)
    expect(made.foot.join(' ')).toMatch(/\d programs cost more than the chart shows\./)
  })

  it('say whose price it is where the states of the schools differ', () => {
    const made = chart([group({ columns: [0] }), group({ columns: [1], residency: 'out-of-state' })])!
    expect(made.rows.map(({ label }) => label)).toEqual([
      'Certificate, 1 to 2 years, In-state student',
      'Certificate, 1 to 2 years, Out-of-state student',
    ])
  })

  it('have a median of both ends, and a place that says what it rests on', () => {
    // Ranges that begin at 0 to 20,000 dollars and end twice as high.
    const twice = group({ upper: VALUES.map((cents) => 2 * cents), atLeast: 2 })
    const made = chart([twice])!
    expect(made.rows[0]).toMatchObject({
      p25: { low: 500_000, high: 1_000_000 },
      median: { low: 1_000_000, high: 2_000_000 },
    })
    expect(made.rows[0]?.remarks[0]).toBe('median $10,000 to $20,000 of 101 programs')
    expect(made.foot).toContain('Of 2 more programs only a part of the price is known.')
    // 64 begin above Boise, whatever they turn out to cost.
    expect(made.points.at(-1)?.words).toBe('Boise: ~$7,300, less than 63% of 101 programs')
    // A range itself: 28 begin above its upper end, 64 above its lower one, and as many end above its upper one.
    const tuition = { ...BOISE.tuition, value: 640_000, high: 1_360_000 }
    const band = peersChart(comparisonOf([AUSTIN, { ...BOISE, tuition }]), [twice], en)!
    expect(band.points.at(-1)?.words).toBe(
      'Boise: ~$7,300 to $14,500, less than 63% of 101 programs, if both take equally long',
    )
    expect(band.title).toBe(
      'Boise costs less than 63% of the 101 programs of its field and award level, if both take equally long',
    )
  })

  it('are not there where no price is known', () => {
    expect(chart([group({ values: [] })])).toBeNull()
    expect(chart([])).toBeNull()
  })

  it('read the group, then each program in it', () => {
    expect(chart([group()])!.points.map(({ words }) => words)).toEqual([
      'Medical coding, Certificate, 1 to 2 years: half of 101 programs cost $5,000 to $15,000',
      // It may cost more than all of them.
      'Austin at least $8,930',
      'Boise: ~$7,300, less than 63% of 101 programs',
    ])
  })
})
