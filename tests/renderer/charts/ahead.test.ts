import { describe, expect, it } from 'vitest'
import { DEFAULT_PLAN, type Plan } from '../../../data/comparison-state.ts'
import { asName } from '../../../data/messages/said.ts'
import { translator } from '../../../data/messages/translate.ts'
import { aheadChart } from '../../../renderer/charts/ahead.ts'
import { answersOf } from '../../../renderer/shared/comparison/break-even.ts'
import { AUSTIN, BOISE, comparisonOf, months, published, type Given } from './support/comparison.ts'

const en = translator('en')
const CEDAR: Given = { institution: 'Cedar', tuition: published(6000), books: published(633) }
const chart = (given: readonly Given[], pay = 3_600_000, plan: Partial<Plan> = {}) =>
  aheadChart(
    answersOf(comparisonOf(given), { ...DEFAULT_PLAN, ...plan }, pay, en),
    plan.percentile ?? 'p25',
    en,
  )

describe('money over time', () => {
  it('goes down by the cost and crosses zero in the month of the formula', () => {
    const made = chart([CEDAR])!
    const [line] = made.lines
    // 6,633 at 43,490 over 36,000: 10 months of training and 11 of payback.
    expect(line).toMatchObject({ label: 'Cedar', crossing: 21, isBound: false })
    expect(line?.gains[10]).toBe(-663_300)
    expect(line?.gains[20]).toBeLessThan(0)
    expect(line?.gains[21]).toBeGreaterThanOrEqual(0)
    expect(made.horizon).toBe(36)
    expect(made.title).toBe('At lower pay you are ahead after 21 months with Cedar')
  })

  it('lies within its band everywhere', () => {
    const banded = { ...BOISE, tuition: published(3200, { status: 'estimated', high: 640_000 }) }
    for (const percentile of ['p25', 'median', 'p75'] as const) {
      const [line] = chart([banded], 3_600_000, { percentile })!.lines
      line?.gains.forEach((gain, month) => {
        expect(gain).toBeLessThanOrEqual(line.best[month]!)
        expect(gain).toBeGreaterThanOrEqual(line.worst[month]!)
      })
    }
  })

  it('is "at best" for a cost with unknown parts', () => {
    const made = chart([AUSTIN])!
    expect(made.lines[0]?.isBound).toBe(true)
    expect(made.foot.join(' ')).toContain('A dashed line is at best')
    expect(made.points.map(({ words }) => words)).toContain('Austin, after 12 months: at least $7,682 behind')
    expect(made.points.at(-1)?.words).toMatch(/^Austin, after 36 months: at most \$7,298 ahead$/)
  })

  it('counts the exam as open while nobody told who may sit it', () => {
    const open = { ...CEDAR, exam: published(600), examOpen: true }
    // 21 months without the exam, 22 with it.
    const between = { institution: 'Between', tuition: published(6700), books: published(0) }
    expect(chart([open, between])!.title).toBe(
      'As far as it is known, at lower pay you are ahead soonest with Between, after 21 months, and last with Cedar, after 22 months',
    )
    const dear = { institution: 'Dear', tuition: published(9000), books: published(0) }
    expect(chart([open, dear])!.title).toBe(
      'At lower pay you are ahead soonest with Cedar, after 22 months, and last with Dear, after 25 months',
    )
  })

  it('names the soonest and the last, and what is left out', () => {
    const made = chart([AUSTIN, CEDAR, { ...BOISE, months: months(null) }])!
    expect(made.title).toBe(
      'As far as it is known, at lower pay you are ahead soonest with Cedar, after 21 months, and last with Austin, after at least 25 months',
    )
    expect(chart([AUSTIN, CEDAR])!.title).toBe(
      'At lower pay you are ahead soonest with Cedar, after 21 months, and last with Austin, after at least 25 months',
    )
    expect(made.foot.at(-1)).toBe('Left out, because something is missing: Boise.')
    expect(made.table.rows.map(({ head, cells }) => [head, cells[0]])).toEqual([
      [[asName('Austin')], { kind: 'text', text: 'at least 25 months' }],
      [[asName('Cedar')], { kind: 'text', text: '21 months' }],
      [[asName('Boise')], { kind: 'text', text: 'not known' }],
    ])
  })

  it('names all that share a place, and what is ahead after as long', () => {
    const dallas = { ...CEDAR, institution: 'Dallas' }
    const elgin = { ...CEDAR, institution: 'Elgin', months: months(12) }
    expect(chart([CEDAR, dallas])!.title).toBe(
      'At lower pay you are ahead after 21 months with Cedar and Dallas alike',
    )
    expect(chart([CEDAR, dallas, elgin])!.title).toBe(
      'At lower pay you are ahead soonest with Cedar and Dallas, after 21 months, and last with Elgin, after 23 months',
    )
  })

  it('names nothing that is doubtful', () => {
    const doubtful = { notes: [{ code: 'provider-guess' }] }
    const boise = { ...BOISE, months: { ...months(2), ...doubtful } }
    expect(chart([CEDAR, boise, AUSTIN])!.title).toBe(
      'As far as it is known, at lower pay you are ahead soonest with Cedar, after 21 months, and last with Austin, after at least 25 months',
    )
    expect(chart([boise])!.title).toBe('When you are ahead at lower pay cannot be said for sure')
  })

  it('only falls where the pay is not higher, and says never', () => {
    const made = chart([CEDAR], 4_400_000)!
    expect(made.lines[0]?.crossing).toBeNull()
    expect(made.lines[0]?.gains.at(-1)).toBeLessThan(-663_300)
    expect(made.title).toContain('At lower pay this program never puts you ahead')
    expect(made.table.rows[0]?.cells[0]).toEqual({ kind: 'text', text: 'never' })
  })

  it('is not there without the numbers it needs', () => {
    expect(chart([{ ...CEDAR, months: months(null) }])).toBeNull()
    expect(aheadChart(answersOf(comparisonOf([CEDAR]), DEFAULT_PLAN, null, en), 'p25', en)).toBeNull()
  })
})

it('reads the lowest place, each half year and the crossing', () => {
  const words = chart([CEDAR])!.points.map((point) => point.words)
  expect(words[0]).toBe('Cedar, first day: even')
  expect(words).toContain('Cedar, after 10 months: $6,633 behind')
  expect(words).toContain('Cedar, after 21 months: $233 ahead, ahead from here on')
  expect(words).toHaveLength(9)
})
