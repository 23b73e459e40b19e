import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cell, ComparedProgram } from '../../../data/contract/comparison.ts'
import type { FieldId } from '../../../data/fields/catalogue.ts'
import type { Figure, Unit } from '../../../data/figures/figure.ts'
import {
  contenderOf,
  contendersOf,
  leadingColumns,
  type Contender,
} from '../../../data/ranking/contenders.ts'
import { bestOf, endsOf, entryOf } from '../../../data/ranking/superlatives.ts'
import { possibleOf } from '../../../data/ranking/values.ts'
import { category, comparisonOf } from './support/comparison.ts'

const cell = (figure: Partial<Figure>, unit: Unit = 'cents'): Cell => ({
  kind: 'figure',
  unit,
  figure: { status: 'known', value: null, provenance: [], ...figure },
})
const known = (value: number) => cell({ value })
const band = (value: number, high: number) => cell({ value, high })
const bound = (value: number) => cell({ value, unknownParts: ['books'] })
const topCoded = (value: number) => cell({ status: 'at-least', value })
const unknown = cell({ status: 'not-reported' })
const never = cell({ status: 'not-applicable' })
const noted = (value: number, ...codes: string[]) => cell({ value, notes: codes.map((code) => ({ code })) })

const LIKE: Contender = { level: '21', isOut: false, mayBeOut: false }
const like = (cells: readonly Cell[]) => cells.map(() => LIKE)
const bestIn = (id: FieldId, cells: readonly Cell[], contenders = like(cells)) =>
  leadingColumns(id, cells, contenders).best

describe('lower is better', () => {
  const best = (...cells: Cell[]) => bestIn('costToFinish', cells)
  test('the lowest, and ties share it', () => {
    expect(best(known(300), known(100), known(200))).toEqual([1])
    expect(best(known(100), known(200), known(100))).toEqual([0, 2])
  })
  test('nothing among fewer than two known or where all are equal', () => {
    expect(best(known(300), unknown)).toEqual([])
    expect(best(known(300), known(300))).toEqual([])
    expect(best(unknown, unknown)).toEqual([])
    expect(best()).toEqual([])
  })
  test('an unknown one may be lower, but not lower than nothing', () => {
    expect(best(known(300), known(500), unknown)).toEqual([])
    expect(best(known(0), known(500), unknown)).toEqual([0])
  })
  test('what does not apply keeps nobody from it', () => {
    expect(best(known(300), never, known(500))).toEqual([0])
    expect(best(known(300), never)).toEqual([])
    expect(best(known(300), known(300), never)).toEqual([])
  })
  test('a lower bound is never best, and takes the word from what it may undercut', () => {
    expect(best(bound(100), known(200))).toEqual([])
    expect(best(bound(500), known(200))).toEqual([1])
    // It may be 200 as well, and then nobody is best.
    expect(best(bound(200), known(200))).toEqual([])
    expect(best(bound(200), known(200), known(900))).toEqual([1])
  })
  test('a band is best only with its upper end', () => {
    expect(best(band(100, 200), known(300))).toEqual([0])
    expect(best(band(100, 400), known(300))).toEqual([])
    expect(best(band(300, 600), known(200))).toEqual([1])
    expect(best(band(100, 200), band(100, 200))).toEqual([])
  })
  test('estimates that are read alike are equal', () => {
    const estimated = (value: number) => cell({ status: 'estimated', value })
    expect(best(estimated(588_391), estimated(588_437))).toEqual([])
    expect(best(estimated(588_391), estimated(588_437), known(900_000))).toEqual([0, 1])
  })
})

describe('higher is better', () => {
  const best = (...cells: Cell[]) => bestIn('payMedian', cells)
  test('the highest', () => {
    expect(best(known(300), known(100), known(-200))).toEqual([0])
  })
  test('a top-coded value can be best, but not beside another', () => {
    expect(best(topCoded(900), known(300))).toEqual([0])
    expect(best(topCoded(900), topCoded(900))).toEqual([])
    expect(best(topCoded(200), known(300))).toEqual([])
  })
  test('a hundred percent cannot be passed; growth can', () => {
    const percent = (value: number | null) =>
      cell(value === null ? { status: 'not-reported' } : { value }, 'percent')
    expect(bestIn('graduationRate', [percent(100), percent(50), percent(null)])).toEqual([0])
    expect(bestIn('graduationRate', [percent(90), percent(50), percent(null)])).toEqual([])
    expect(bestIn('growth', [percent(100), percent(50), percent(null)])).toEqual([])
  })
})

describe('nothing is best', () => {
  const level = (...levels: (string | null)[]) => levels.map((each) => ({ ...LIKE, level: each }))
  test('among unlike awards, or where an award level is not stated', () => {
    const prices = [known(100), known(200)]
    expect(bestIn('costToFinish', prices, level('21', '3'))).toEqual([])
    expect(bestIn('costToFinish', prices, level('21', null))).toEqual([])
    expect(bestIn('costToFinish', prices, level(null, null))).toEqual([])
    expect(bestIn('costToFinish', prices, level('3', '3'))).toEqual([0])
    // The lowest is the lowest all the same, and said where that is sure; best is said alone.
    const extreme = (cells: readonly Cell[], contenders: readonly Contender[]) =>
      leadingColumns('costToFinish', cells, contenders).extreme
    expect(extreme(prices, level('21', '3'))).toEqual([0])
    expect(extreme(prices, level('21', null))).toEqual([0])
    expect(extreme(prices, level('3', '3'))).toBeUndefined()
    expect(extreme([...prices, unknown], level('21', '3', '3'))).toBeUndefined()
    expect(extreme([bound(1), known(200)], level('21', '3'))).toBeUndefined()
    // A closed school is no choice, but its lower number is in view.
    const closed = { ...LIKE, level: '3', isOut: true }
    expect(extreme([known(900), known(200), known(100)], [...level('21', '3'), closed])).toBeUndefined()
    expect(leadingColumns('graduationRate', [known(60), known(40)], level('21', '3'))).toEqual({
      best: [],
      extreme: [0],
    })
  })
  test('but how near a school is hangs on no award', () => {
    const miles = [
      cell({ status: 'estimated', value: 2 }, 'miles'),
      cell({ status: 'estimated', value: 40 }, 'miles'),
    ]
    expect(bestIn('miles', miles, level('21', '3'))).toEqual([0])
  })
  test('among miles that ZIPs cannot tell apart', () => {
    const miles = (value: number) => cell({ status: 'estimated', value }, 'miles')
    expect(bestIn('miles', [miles(0), miles(1)])).toEqual([])
    expect(bestIn('miles', [miles(0), miles(9)])).toEqual([])
    expect(bestIn('miles', [miles(0), miles(11)])).toEqual([0])
  })
  test.each([
    'provider-guess',
    'guess-field',
    'guess-award',
    'award-level-not-stated',
    'far-above-kind',
    'small-group',
    'people-not-told',
  ])('of what is doubtful (%s), and its value may be any other', (code) => {
    expect(bestIn('costToFinish', [noted(100, code), known(200), known(300)])).toEqual([])
    expect(bestIn('costToFinish', [noted(900, code), known(200), known(300)])).toEqual([])
    // Whoever takes one side of two has decided it.
    expect(bestIn('costToFinish', [noted(100, code, 'chosen-side'), known(200)])).toEqual([0])
  })
  test('while it is open whether a graduate may sit the exam', () => {
    const open = (value: number) => noted(value, 'cost-to-credential', 'credential-open')
    // It may turn out to cost nothing of the kind, or what it does ...
    expect(bestIn('costToCredential', [open(100), known(200), known(300)])).toEqual([])
    // ... but never less, so it keeps no cheaper one from being best.
    expect(bestIn('costToCredential', [open(900), known(200), known(300)])).toEqual([1])
    expect(bestIn('costToCredential', [open(900), known(200)])).toEqual([])
    expect(bestIn('costToCredential', [open(100), open(200), open(300)])).toEqual([])
    // What follows from it follows from the cost to finish then, which is less.
    expect(bestIn('aheadAfter', [open(30), known(20), known(25)])).toEqual([])
    // Which of two fees was chosen says nothing of it.
    const chosen = noted(100, 'credential-open', 'chosen-side')
    expect(bestIn('costToCredential', [chosen, known(200), known(300)])).toEqual([])
  })
  test('between rates of unlike people', () => {
    const rate = (value: number, code: string, params = {}) =>
      cell({ value, notes: [{ code, params }] }, 'percent')
    const [bachelor, below] = ['whole-school-bachelor', 'whole-school-below-bachelor']
    expect(bestIn('graduationRate', [rate(60, bachelor), rate(40, below)])).toEqual([])
    expect(bestIn('graduationRate', [rate(60, below), rate(40, below)])).toEqual([0])
    // Whose the unknown one will be nobody says.
    const untold = cell({ status: 'not-reported' }, 'percent')
    expect(bestIn('graduationRate', [rate(100, below), rate(40, below), untold])).toEqual([])
    const years = (count: number) => ({ years: count })
    const earned = (value: number, count: number) => rate(value, 'field-earnings', years(count))
    expect(bestIn('fieldEarnings', [earned(60, 1), earned(40, 5)])).toEqual([])
    expect(bestIn('fieldEarnings', [earned(60, 5), earned(40, 5)])).toEqual([0])
  })
  test('of a closed school, which keeps no other from it', () => {
    const closed = { ...LIKE, isOut: true }
    const prices = [known(100), known(200), known(300)]
    expect(bestIn('costToFinish', prices, [closed, LIKE, LIKE])).toEqual([1])
    // Whether it is that school was guessed, so it may be a choice.
    expect(bestIn('costToFinish', prices, [{ ...LIKE, mayBeOut: true }, LIKE, LIKE])).toEqual([])
  })
  test('without a better direction, and words never are', () => {
    expect(bestIn('completions', [known(100), known(200)])).toEqual([])
    const text: Cell = { kind: 'text', text: 'a', figure: { status: 'known', value: 1, provenance: [] } }
    expect(bestIn('costToFinish', [text, text, known(100)])).toEqual([])
  })
  test('of two lengths that read alike though their weeks differ; weeks decide else', () => {
    const length = (value: number, weeks?: number) =>
      cell({ value, ...(weeks === undefined ? {} : ({ weeks } as object)) }, 'months')
    expect(bestIn('months', [length(10, 40), length(10)])).toEqual([])
    // 13 months of four weeks are 12 of the calendar.
    expect(bestIn('months', [length(13, 52), length(12)])).toEqual([])
    expect(bestIn('months', [length(12, 48), length(12.5)])).toEqual([0])
  })
})

test('whose level is a guess, not stated, or whose school closed is read of the comparison', () => {
  const program = (more: object = {}) => more as Partial<ComparedProgram>
  const comparison = comparisonOf(
    {
      awardLevel: [
        category('awardLevel', '21'),
        category('awardLevel', '21', { notes: [{ code: 'provider-guess' }] }),
        category('awardLevel', '0'),
        category('awardLevel', '3'),
      ],
    },
    [
      program(),
      program(),
      program({ closed: { guessed: true } }),
      program({ closed: { on: '2024', into: '' } }),
    ],
  )
  expect(contendersOf(comparison)).toEqual([
    LIKE,
    { ...LIKE, level: null },
    { level: null, isOut: false, mayBeOut: true },
    { level: '3', isOut: true, mayBeOut: false },
  ])
  // Without the row the program itself says.
  expect(contenderOf(comparison.programs[0]!, undefined)).toEqual(LIKE)
})

describe('the ends of an order', () => {
  const ends = (...cells: Cell[]) =>
    endsOf(cells.map((each) => entryOf(each.kind === 'figure' ? each.figure : null, 'cents', 'lower')))
  test('are those that share a place', () => {
    expect(ends(known(100), known(300), known(100), known(300))).toEqual({
      lowest: [0, 2],
      highest: [1, 3],
      isEqual: false,
      isSure: true,
    })
    expect(ends(known(100), known(100))).toEqual({
      lowest: [0, 1],
      highest: [0, 1],
      isEqual: true,
      isSure: true,
    })
  })
  test('are sure only where nothing unknown can turn them', () => {
    expect(ends(known(100), bound(200))?.isSure).toBe(true)
    expect(ends(bound(100), known(200))?.isSure).toBe(false)
    expect(ends(band(100, 200), known(200))?.isSure).toBe(false)
    expect(ends(band(100, 199), known(200))?.isSure).toBe(true)
    expect(ends(known(100), known(200), unknown)?.isSure).toBe(false)
    expect(ends(known(100), known(100), unknown)?.isSure).toBe(false)
    expect(ends(band(100, 200), band(100, 200))?.isSure).toBe(false)
    // What lies between may be in any order.
    expect(ends(known(100), band(200, 300), band(250, 350), known(400))?.isSure).toBe(true)
  })
  test('leave out what never comes, and name nothing doubtful', () => {
    expect(ends(known(100), never, known(200))).toMatchObject({ lowest: [0], highest: [2], isSure: true })
    expect(ends(noted(100, 'provider-guess'), known(200), known(300))).toMatchObject({
      lowest: [1],
      highest: [2],
      isSure: false,
    })
    expect(ends(unknown, never)).toBeNull()
  })
})

test('a best entry is beaten by none, by the rule written out', () => {
  const some = fc.oneof(
    fc.nat(6).map(known),
    fc
      .tuple(fc.nat(6), fc.integer({ min: 1, max: 4 }))
      .map(([low, width]) => cell({ value: low, high: low + width })),
    fc.nat(6).map(bound),
    fc.nat(6).map(topCoded),
    fc.constant(unknown),
    fc.constant(never),
  )
  const pairsSay = (cells: readonly Cell[], better: 'lower' | 'higher') => {
    const ranges = cells.map((each) => {
      const value = possibleOf(each, better)
      return typeof value === 'number' ? { low: value, high: value } : value
    })
    const isThere = (index: number) =>
      Number.isFinite(ranges[index]!.low) || Number.isFinite(ranges[index]!.high)
    const there = ranges.flatMap((_, index) => (isThere(index) ? [index] : []))
    const named = there.filter((index) => cells[index] !== unknown)
    const meet = there.every((a) => there.every((b) => ranges[a]!.low <= ranges[b]!.high))
    if (named.length < 2 || meet) return []
    return named.filter((one) =>
      there.every(
        (other) =>
          one === other ||
          (better === 'lower'
            ? ranges[one]!.high <= ranges[other]!.low
            : ranges[one]!.low >= ranges[other]!.high),
      ),
    )
  }
  fc.assert(
    fc.property(
      fc.array(some, { maxLength: 8 }),
      fc.constantFrom('lower' as const, 'higher' as const),
      (cells, better) => {
        const entries = cells.map((each) =>
          entryOf(each.kind === 'figure' ? each.figure : null, 'cents', better),
        )
        expect(bestOf(entries, better)).toEqual(pairsSay(cells, better))
      },
    ),
  )
})
