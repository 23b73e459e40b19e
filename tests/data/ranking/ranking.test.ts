import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Matters, MustHave } from '../../../data/comparison-state.ts'
import type { Cell } from '../../../data/contract/comparison.ts'
import { ranking, weighedFields } from '../../../data/ranking/ranking.ts'
import { valueOf } from '../../../data/ranking/values.ts'
import type { FieldId } from '../../../data/fields/catalogue.ts'
import { category, cents, comparisonOf, figure, months, text, verdicts } from './support/comparison.ts'

const percent = (value: number | null): Cell => ({ kind: 'figure', unit: 'percent', figure: figure(value) })
const weigh = (weights: Matters['weights'], mustHaves: readonly MustHave[] = []): Matters => ({
  mustHaves,
  weights,
})

/** A cheap and long, B dear and short, C between in both. */
const three = comparisonOf({
  costToFinish: [cents(500_000), cents(900_000), cents(700_000)],
  months: [months(24), months(9), months(12)],
  graduationRate: [percent(60), percent(50), percent(70)],
})

describe('the value that is weighed', () => {
  it('is where a figure may lie', () => {
    expect(valueOf(cents(5), 'lower')).toBe(5)
    expect(valueOf(cents(5, { status: 'estimated', high: 9 }), 'lower')).toEqual({ low: 5, high: 9 })
    expect(valueOf(cents(5, { unknownParts: ['books'] }), 'lower')).toEqual({ low: 5, high: Infinity })
    expect(valueOf(cents(5, { status: 'at-least' }), 'higher')).toEqual({ low: 5, high: Infinity })
    expect(valueOf(cents(null), 'lower')).toBeNull()
    expect(valueOf(cents(0), 'lower')).toBe(0)
    expect(valueOf(text('x'), 'lower')).toBeNull()
    expect(valueOf({ kind: 'occupations', occupations: [] }, 'lower')).toBeNull()
  })
  it('is the worst there is where it does not apply or never comes', () => {
    expect(valueOf(cents(null, { status: 'not-applicable' }), 'higher')).toBe(-Infinity)
    const never = { status: 'not-applicable', notes: [{ code: 'payback-never' }] } as const
    expect(valueOf(months(null, never), 'lower')).toBe(Infinity)
  })
})

describe('what can count', () => {
  it('is what differs and has a better side; parts of a sum stand apart', () => {
    const of = comparisonOf({
      costToFinish: [cents(5), cents(9)],
      tuitionAndFees: [cents(5), cents(8)],
      books: [cents(0), cents(1)],
      months: [months(12), months(12)],
      placement: [percent(null), percent(null)],
      completions: [percent(3), percent(4)],
    })
    expect(weighedFields(of, weigh({}))).toEqual({
      main: ['costToFinish'],
      parts: ['tuitionAndFees', 'books'],
    })
  })
  it('stays in view once it counts', () => {
    const of = comparisonOf({ costToFinish: [cents(5), cents(9)], months: [months(12), months(12)] })
    expect(weighedFields(of, weigh({ months: 3 })).main).toEqual(['costToFinish', 'months'])
  })
})

describe('a ranking', () => {
  it('orders by score, with the place of each in what counts, the heaviest first', () => {
    const { ranked, leaders, rivals } = ranking(three, weigh({ costToFinish: 6, months: 2 }))
    expect(ranked.map(({ column, rank }) => [column, rank])).toEqual([
      [0, 1],
      [2, 2],
      [1, 3],
    ])
    expect(leaders).toEqual([0])
    expect(rivals).toEqual([])
    expect(ranked[0]?.score).toEqual({ low: 0.75, high: 0.75 })
    expect(ranked[0]?.places.map(({ field, from, to }) => [field, from, to])).toEqual([
      ['costToFinish', 1, 1],
      ['months', 3, 3],
    ])
  })

  it('says ties', () => {
    const { ranked, leaders } = ranking(three, weigh({ costToFinish: 5, months: 5 }))
    expect(leaders).toEqual([0, 1, 2])
    expect(ranked.map(({ rank, tied }) => [rank, tied])).toEqual([
      [1, true],
      [1, true],
      [1, true],
    ])
  })

  it('is open where an unknown could turn it, and names who could come out ahead', () => {
    const open = comparisonOf({
      costToFinish: [cents(500_000), cents(900_000), cents(700_000)],
      graduationRate: [percent(60), percent(50), percent(null)],
    })
    const { leaders, rivals, ranked } = ranking(open, weigh({ costToFinish: 3, graduationRate: 5 }))
    expect(leaders).toEqual([0])
    expect(rivals).toEqual([2])
    const first = ranked[0]?.score
    expect(first && first.low < first.high).toBe(true)
    // Weighed lightly enough, the unknown turns nothing.
    expect(ranking(open, weigh({ costToFinish: 5, graduationRate: 3 })).rivals).toEqual([])
  })

  it('never lets what does not apply come out ahead, however open the leader’s own value is', () => {
    const cannotSit = cents(null, { status: 'not-applicable', notes: [{ code: 'cannot-sit' }] })
    const of = comparisonOf({
      costToCredential: [cannotSit, cents(900_000, { unknownParts: ['books'] }), cannotSit],
    })
    const { leaders, rivals, isSure, ranked } = ranking(of, weigh({ costToCredential: 5 }))
    expect([leaders, rivals, isSure]).toEqual([[1], [], true])
    expect(
      ranked.map(({ column, places: [place] }) => [column, place?.from, place?.to, place?.tied]),
    ).toEqual([
      [1, 1, 1, false],
      [0, 2, 2, true],
      [2, 2, 2, true],
    ])
    // An unknown cost is still a cost.
    const open = comparisonOf({ costToCredential: [cannotSit, cents(null)] })
    expect(ranking(open, weigh({ costToCredential: 5 }))).toMatchObject({ leaders: [1], rivals: [] })
    const never = months(null, { status: 'not-applicable', notes: [{ code: 'payback-never' }] })
    const late = comparisonOf({ aheadAfter: [never, months(30, { unknownParts: ['books'] })] })
    expect(ranking(late, weigh({ aheadAfter: 5 }))).toMatchObject({ leaders: [1], rivals: [], isSure: true })
  })

  it('is sure of a tie only where nothing unknown can break it', () => {
    const open = comparisonOf({ months: [months(null), months(null)] })
    expect(ranking(open, weigh({ months: 5 }))).toMatchObject({ leaders: [0, 1], isSure: false })
    const same = comparisonOf({ months: [months(9), months(9), months(12)] })
    expect(ranking(same, weigh({ months: 5 }))).toMatchObject({ leaders: [0, 1], isSure: true })
  })

  it('is not sure of a leader that may turn out to be left out, nor of one whom that may overtake', () => {
    const demand = { field: 'graduationRate', test: 'at-least', value: 50 } as const
    const of = comparisonOf({
      costToFinish: [cents(500_000), cents(900_000), cents(700_000)],
      graduationRate: [percent(null), percent(60), percent(70)],
    })
    expect(ranking(of, weigh({ costToFinish: 5 }, [demand]))).toMatchObject({
      leaders: [0],
      rivals: [1, 2],
      isSure: false,
    })
    // By rank A leads B while D stands between them in what B is best at; without D they are level.
    const between = comparisonOf({
      costToFinish: [cents(1), cents(9), cents(5), cents(20)],
      months: [months(9), months(3), months(20), months(5)],
      graduationRate: [percent(60), percent(60), percent(60), percent(null)],
    })
    const all = ranking(between, weigh({ costToFinish: 5, months: 5 }, [demand]))
    const without = ranking(
      comparisonOf({
        costToFinish: [cents(1), cents(9), cents(5)],
        months: [months(9), months(3), months(20)],
      }),
      weigh({ costToFinish: 5, months: 5 }),
    )
    expect(all.leaders).not.toEqual(without.leaders)
    expect(all.isSure).toBe(false)
  })

  it('is not sure of a leader whose school may be a closed one', () => {
    const cells = { costToFinish: [cents(100), cents(900)] }
    const guessed = comparisonOf(cells, [{ closed: { on: '2024', into: '', guessed: true } } as object, {}])
    expect(ranking(guessed, weigh({ costToFinish: 5 }))).toMatchObject({
      leaders: [0],
      rivals: [1],
      isSure: false,
    })
  })

  it('leaves out a school that closed, and says that a score hangs on an estimate', () => {
    const of = comparisonOf({ costToFinish: [cents(100), cents(900, { status: 'estimated' }), cents(500)] }, [
      { closed: { on: '2024', into: '' } } as object,
      {},
      {},
    ])
    const { ranked, excluded, leaders, isEstimated } = ranking(of, weigh({ costToFinish: 5 }))
    expect(ranked.map(({ column }) => column)).toEqual([2, 1])
    expect(excluded.map(({ column, isOut, verdict }) => [column, isOut, verdict])).toEqual([[0, true, 'yes']])
    expect([leaders, isEstimated]).toEqual([[2], true])
  })

  it('says of a place that is the same for all that it is', () => {
    const of = comparisonOf({ months: [months(9), months(9)], costToFinish: [cents(1), cents(2)] })
    const [first] = ranking(of, weigh({ months: 5, costToFinish: 5 })).ranked
    expect(first?.places.map(({ field, same, tied }) => [field, same, tied])).toEqual(
      expect.arrayContaining([
        ['months', true, true],
        ['costToFinish', false, false],
      ]),
    )
  })

  it('has no rank for anybody where nothing counts', () => {
    const { ranked, leaders } = ranking(three, weigh({}))
    expect(ranked.map(({ column, rank, score }) => [column, rank, score])).toEqual([
      [0, null, null],
      [1, null, null],
      [2, null, null],
    ])
    expect(leaders).toEqual([])
  })

  it('leaves an excluded program out of every rank, and asks where it is not known', () => {
    const of = comparisonOf({
      costToFinish: [cents(500_000), cents(900_000), cents(700_000)],
      months: [months(24), months(9), months(null)],
    })
    const { ranked, excluded } = ranking(
      of,
      weigh({ costToFinish: 5 }, [{ field: 'months', test: 'at-most', value: 12 }]),
    )
    expect(excluded.map(({ column, rank, score }) => [column, rank, score])).toEqual([[0, null, null]])
    expect(ranked.map(({ column, verdict, rank }) => [column, verdict, rank])).toEqual([
      [2, 'ask', 1],
      [1, 'yes', 2],
    ])
    // With the cheapest gone, the next one is best.
    expect(ranked[0]?.score).toEqual({ low: 1, high: 1 })
  })
})

describe('while it is open who may sit the exam', () => {
  const open = { notes: [{ code: 'credential-open' }] }
  const costs = (more: object) =>
    comparisonOf({ costToCredential: [cents(900, more), cents(500, more), cents(700, more)] })

  it('the order is by what is shown, and nobody leads for sure', () => {
    const { ranked, leaders, isSure, rivals } = ranking(costs(open), weigh({ costToCredential: 3 }))
    expect(ranked.map(({ column }) => column)).toEqual([1, 2, 0])
    expect([leaders, isSure, rivals]).toEqual([[1], false, [0, 2]])
    expect(ranked[0]?.score).toEqual({ low: 0, high: 1 })
    expect(ranked[0]?.places[0]).toMatchObject({ from: 1, to: 3, unknown: false })
    expect(ranking(costs({}), weigh({ costToCredential: 3 }))).toMatchObject({ leaders: [1], isSure: true })
  })
})

describe('a must-have', () => {
  const met = (cell: Cell, mustHave: MustHave) =>
    ranking(comparisonOf({ [mustHave.field]: [cell] }), weigh({}, [mustHave])).ranked[0]?.verdict ?? 'no'
  it.each<[string, Cell, MustHave, string]>([
    ['a cost at the limit', cents(1000), { field: 'costToFinish', test: 'at-most', value: 1000 }, 'yes'],
    ['a cost above it', cents(1001), { field: 'costToFinish', test: 'at-most', value: 1000 }, 'no'],
    [
      'a band across it',
      cents(900, { status: 'estimated', high: 1800 }),
      { field: 'costToFinish', test: 'at-most', value: 1000 },
      'ask',
    ],
    [
      'a band that begins at it',
      cents(1000, { status: 'estimated', high: 1800 }),
      { field: 'costToFinish', test: 'at-most', value: 1000 },
      'no',
    ],
    [
      'a band that ends at it',
      cents(900, { status: 'estimated', high: 1000 }),
      { field: 'costToFinish', test: 'at-most', value: 1000 },
      'yes',
    ],
    [
      'a band across the least',
      cents(40, { high: 60 }),
      { field: 'costToFinish', test: 'at-least', value: 50 },
      'ask',
    ],
    [
      'a band that ends at the least',
      cents(40, { high: 50 }),
      { field: 'costToFinish', test: 'at-least', value: 50 },
      'no',
    ],
    [
      'a band that begins at the least',
      cents(50, { high: 60 }),
      { field: 'costToFinish', test: 'at-least', value: 50 },
      'yes',
    ],
    [
      'a top-coded cost under it',
      cents(900, { status: 'at-least' }),
      { field: 'costToFinish', test: 'at-most', value: 1000 },
      'ask',
    ],
    [
      'a lower bound under it',
      cents(900, { unknownParts: ['books'] }),
      { field: 'costToFinish', test: 'at-most', value: 1000 },
      'ask',
    ],
    [
      'a lower bound above it',
      cents(1900, { unknownParts: ['books'] }),
      { field: 'costToFinish', test: 'at-most', value: 1000 },
      'no',
    ],
    ['an unknown cost', cents(null), { field: 'costToFinish', test: 'at-most', value: 1000 }, 'ask'],
    ['no charge', cents(0), { field: 'costToFinish', test: 'at-most', value: 0 }, 'yes'],
    [
      'a cost that does not apply',
      cents(null, { status: 'not-applicable' }),
      { field: 'costToCredential', test: 'at-most', value: 1000 },
      'no',
    ],
    ['a rate at the limit', percent(50), { field: 'graduationRate', test: 'at-least', value: 50 }, 'yes'],
    ['a rate below it', percent(49.9), { field: 'graduationRate', test: 'at-least', value: 50 }, 'no'],
    [
      'an exam that is open',
      verdicts({ credential: 'CCS', verdict: 'yes' }),
      { field: 'maySit', test: 'is', value: 'CCS' },
      'yes',
    ],
    [
      'an exam to ask about',
      verdicts({ credential: 'RHIT', verdict: 'ask' }),
      { field: 'maySit', test: 'is', value: 'RHIT' },
      'ask',
    ],
    [
      'an exam that is closed',
      verdicts({ credential: 'RHIT', verdict: 'no' }),
      { field: 'maySit', test: 'is', value: 'RHIT' },
      'no',
    ],
    ['an exam of other occupations', verdicts(), { field: 'maySit', test: 'is', value: 'CMA' }, 'ask'],
    ['a code', category('online', 'all'), { field: 'online', test: 'is', value: 'all' }, 'yes'],
    [
      'some of several programs',
      category('online', 'some'),
      { field: 'online', test: 'is', value: 'all' },
      'ask',
    ],
    ['another code', category('online', 'none'), { field: 'online', test: 'is', value: 'all' }, 'no'],
    [
      'a code that is not reported',
      category('federalAid', 'not-reported'),
      { field: 'federalAid', test: 'is', value: 'participates' },
      'ask',
    ],
    [
      'a code that rests on a guess, whichever way it points',
      category('federalAid', 'participates', { notes: [{ code: 'provider-guess' }] }),
      { field: 'federalAid', test: 'is', value: 'participates' },
      'ask',
    ],
    [
      'an award level that is a guess',
      category('awardLevel', '21', { notes: [{ code: 'provider-guess' }] }),
      { field: 'awardLevel', test: 'is', value: '3' },
      'ask',
    ],
    [
      'a rate of few people',
      { ...percent(90), figure: figure(90, { notes: [{ code: 'small-group' }] }) } as Cell,
      { field: 'graduationRate', test: 'at-least', value: 50 },
      'ask',
    ],
    [
      'a price whose award level is not sure',
      cents(900, { notes: [{ code: 'award-level-not-stated' }] }),
      { field: 'costToFinish', test: 'at-most', value: 1000 },
      'ask',
    ],
    ...(
      [
        ['to the credential below the limit, of an exam that is open', 'costToCredential', 900, 'ask'],
        ['to the credential above it, of an exam that is open', 'costToCredential', 1001, 'no'],
        ['after aid below it, of an exam that is open', 'costAfterAid', 900, 'yes'],
        ['after aid above it, of an exam that is open', 'costAfterAid', 1001, 'ask'],
      ] as const
    ).map(([what, field, value, verdict]): [string, Cell, MustHave, string] => [
      `a cost ${what}`,
      cents(value, { notes: [{ code: 'credential-open' }] }),
      { field, test: 'at-most', value: 1000 },
      verdict,
    ]),
    [
      'an award that is not stated',
      category('awardLevel', '0'),
      { field: 'awardLevel', test: 'is', value: '3' },
      'ask',
    ],
  ])('by %s is answered', (_, cell, mustHave, verdict) => {
    expect(met(cell, mustHave)).toBe(verdict)
  })
  it('whose row nobody told anything for is to be asked', () => {
    const { ranked } = ranking(three, weigh({}, [{ field: 'evening', test: 'is', value: 'yes' }]))
    expect(ranked.map(({ verdict }) => verdict)).toEqual(['ask', 'ask', 'ask'])
  })
})

const FIELDS: readonly FieldId[] = ['costToFinish', 'months', 'graduationRate']
const anyCell = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 5 }).map((n) => cents(n)) },
  fc.constant(cents(null)),
  fc.integer({ min: 0, max: 5 }).map((n) => cents(n, { unknownParts: ['books'] })),
)
const anyCase = fc.integer({ min: 2, max: 5 }).chain((count) =>
  fc.record({
    rows: fc.tuple(...FIELDS.map(() => fc.array(anyCell, { minLength: count, maxLength: count }))),
    weights: fc.tuple(...FIELDS.map(() => fc.integer({ min: 0, max: 10 }))),
    most: fc.option(fc.integer({ min: 0, max: 5 })),
    order: fc.shuffledSubarray(
      Array.from({ length: count }, (_, index) => index),
      { minLength: count },
    ),
  }),
)
const rowsOf = (rows: readonly (readonly Cell[])[]) =>
  comparisonOf(Object.fromEntries(FIELDS.map((id, index) => [id, rows[index] ?? []])))
const mattersOf = (weights: readonly number[], most: number | null) =>
  weigh(
    Object.fromEntries(FIELDS.map((id, index) => [id, weights[index] ?? 0])),
    most === null ? [] : [{ field: 'costToFinish', test: 'at-most', value: most }],
  )

describe('whatever is compared', () => {
  it('the order of the columns changes no score, no rank and no verdict', () => {
    fc.assert(
      fc.property(anyCase, ({ rows, weights, most, order }) => {
        const matters = mattersOf(weights, most)
        const told = (of: ReturnType<typeof ranking>, columnOf: (column: number) => number) =>
          [...of.ranked, ...of.excluded]
            .map(({ column, score, rank, verdict, places }) => ({
              column: columnOf(column),
              score,
              rank,
              verdict,
              places,
            }))
            .sort((a, b) => a.column - b.column)
        const turned = rows.map((row) => order.map((from) => row[from] ?? cents(null)))
        expect(told(ranking(rowsOf(turned), matters), (column) => order[column] ?? -1)).toEqual(
          told(ranking(rowsOf(rows), matters), (column) => column),
        )
      }),
    )
  })

  it('an excluded program takes no rank: the others rank as if it were not there', () => {
    fc.assert(
      fc.property(anyCase, ({ rows, weights, most }) => {
        const matters = mattersOf(weights, most)
        const { ranked, excluded } = ranking(rowsOf(rows), matters)
        for (const { rank, score } of excluded) expect([rank, score]).toEqual([null, null])
        const left = [...ranked].map(({ column }) => column).sort((a, b) => a - b)
        const alone = ranking(
          rowsOf(rows.map((row) => left.map((from) => row[from] ?? cents(null)))),
          matters,
        )
        expect(alone.ranked.map(({ column, rank, score }) => [left[column], rank, score])).toEqual(
          ranked.map(({ column, rank, score }) => [column, rank, score]),
        )
      }),
    )
  })

  it('the turns are true: scored again just below and just above each, the leaders are those that are named', () => {
    // Weights of any fineness, so that a share just beside a turn can be made of them.
    const leadersWith = (
      rows: readonly (readonly Cell[])[],
      weights: readonly number[],
      id: number,
      share: number,
    ) => {
      const rest = weights.reduce((sum, weight, index) => (index === id ? sum : sum + weight), 0)
      const moved = weights.map((weight, index) => (index === id ? (share * rest) / (1 - share) : weight))
      return ranking(rowsOf(rows), mattersOf(moved, null)).leaders
    }
    fc.assert(
      fc.property(anyCase, ({ rows, weights }) => {
        const { sensitivity, leaders } = ranking(rowsOf(rows), mattersOf(weights, null))
        for (const { field, share, below, above } of sensitivity) {
          const id = FIELDS.indexOf(field)
          const step = 1e-4
          for (const [turn, away] of [
            [below, -step],
            [above, step],
          ] as const) {
            if (!turn || turn.share + away <= 0 || turn.share + away >= 1) continue
            expect(leadersWith(rows, weights, id, turn.share + away)).toEqual(turn.leaders)
            if (Math.abs(turn.share - share) > step)
              expect(leadersWith(rows, weights, id, turn.share - away)).toEqual(leaders)
          }
        }
      }),
    )
  })
})
