import * as fc from 'fast-check'
import { expect } from 'vitest'
import {
  cellKey,
  DEFAULT_PLAN,
  type Matters,
  type MustHave,
  type OwnFigures,
} from '../../../../data/comparison-state.ts'
import type { Comparison } from '../../../../data/contract/comparison.ts'
import type { ListedProgram, ListedValue } from '../../../../data/listed-program.ts'
import { EVENING, TRANSFER } from '../../../../data/program.ts'
import { translator } from '../../../../data/messages/translate.ts'
import { ownCodes } from '../../../../data/own-figure.ts'
import { ranking } from '../../../../data/ranking/ranking.ts'
import { compare } from '../../../../main/catalog/compare/compare.ts'
import { loadZipPlaces } from '../../../../main/catalog/zip-places.ts'
import { aheadChart } from '../../../../renderer/charts/ahead.ts'
import { costChart } from '../../../../renderer/charts/cost.ts'
import { answersOf } from '../../../../renderer/shared/comparison/break-even.ts'
import { asked, comparisonCatalog, comparisonTables } from './comparison-catalog.ts'
import { listed, personal, provider } from './lists.ts'
import { institution, program } from './small-tables.ts'

/**
 * Whatever the unknown turns out to be, nothing that was said as sure changes. Programs
 * of lists with unknown values, bands, unstated fields and levels, and schools that were
 * guessed are compared by the real program; then all of it is completed at random, twice,
 * compared again, and what was said is held against what is said now.
 */

const en = translator('en')
const KNOWN = 'known'
const price = (dollars: number) =>
  Object.fromEntries(
    ['in_district', 'in_state', 'out_of_state'].flatMap((residency) => [
      [`tuition_${residency}`, dollars],
      [`tuition_${residency}_status`, KNOWN],
    ]),
  )
const whole = (dollars: number, books: number, months: number) => ({
  ...price(dollars),
  books,
  books_status: KNOWN,
  months,
  months_status: KNOWN,
  price_slot: 1,
  price_level: 'only',
})
const rate = (of: number, cohort: string) => ({
  graduation_rate: of,
  graduation_rate_status: KNOWN,
  graduation_cohort: cohort,
})
const open = () =>
  comparisonCatalog(
    comparisonTables(
      [program(100, '51.0713', 21, whole(2000, 0, 6)), program(200, '51.0707', 3, whole(3000, 500, 18))],
      {
        institutions: [
          institution(100, 'College A', 'Boston', 'MA', {
            ...rate(60, 'bachelor'),
            latitude: 42.3755,
            longitude: -71.0692,
          }),
          institution(200, 'College B', 'Salem', 'OR', rate(41, 'below-bachelor')),
          institution(300, 'College C', 'Austin', 'TX', { control: 'nonprofit', federal_aid: 'no' }),
        ],
      },
    ),
  )
const OFFICIAL = ['100-51.0713-21', '200-51.0707-3']

const CIPS = ['51.0713', '51.0707', '51.0801']
const LEVELS = [20, 21, 2, 3]
/** Few numbers, so that ties come up. */
const few = (...values: readonly number[]) => fc.constantFrom(...values)
const value = (of: fc.Arbitrary<number>): fc.Arbitrary<ListedValue | undefined> =>
  fc.oneof(
    { weight: 6, arbitrary: of.map((each): ListedValue => ({ value: each, status: 'known' })) },
    of.map((each): ListedValue => ({ value: each, status: 'estimated' })),
    fc.tuple(of, of).map(([a, b]): ListedValue => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      return { value: low, status: 'estimated', ...(high > low ? { high } : {}) }
    }),
    fc.constant(undefined),
  )
/** A value that nobody gives is some number; one of a band lies in it. */
const completedValue = (
  given: ListedValue | undefined,
  of: fc.Arbitrary<number>,
): fc.Arbitrary<ListedValue> => {
  if (!given) return of.map((each) => ({ value: each, status: 'known' }))
  const { value: low, high, status } = given
  if (low === null || high === undefined || high - low < 2) return fc.constant(given)
  // At its very end a band is taken as outside a limit there: what crosses one does so strictly.
  return fc.integer({ min: low + 1, max: high - 1 }).map((each) => ({ value: each, status }))
}

const FIGURES = {
  tuitionAndFees: few(0, 100_000, 200_000, 300_000),
  books: few(0, 50_000),
  months: few(3, 6, 9),
  graduationRate: few(0, 41, 60, 100),
} as const
const UNITIDS = [100, 200, 300]

/** What only the school can tell, of each program. */
const LISTED = [1, 2, 3].map((index) => `own:3:${index}`)
const QUESTIONS: Readonly<Record<string, fc.Arbitrary<string>>> = Object.fromEntries(
  (['accredited', 'handsOn', 'evening', 'transfer'] as const).flatMap((field) =>
    [...LISTED, ...OFFICIAL].map((program) => [cellKey(program, field), fc.constantFrom(...ownCodes(field))]),
  ),
)
type Answers = Readonly<Record<string, string | undefined>>
const answersBy = (of: (cell: string, answer: fc.Arbitrary<string>) => fc.Arbitrary<string | undefined>) =>
  fc.record<Answers>(
    Object.fromEntries(Object.entries(QUESTIONS).map(([cell, answer]) => [cell, of(cell, answer)])),
  )
/** Most are not asked yet. */
const anyAnswers = answersBy((_, answer) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, answer),
)
const answered = (given: Answers) =>
  answersBy((cell, answer) => (given[cell] === undefined ? answer : fc.constant(given[cell])))
const ownFigures = (answers: Answers): OwnFigures =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([cell, value]) =>
      value ? [[cell, { value, by: 'phone' as const, on: '2026-11-20' }]] : [],
    ),
  )

const anyListed = (index: number): fc.Arbitrary<ListedProgram> =>
  fc
    .record({
      figures: fc.record({
        tuitionAndFees: value(FIGURES.tuitionAndFees),
        books: value(FIGURES.books),
        months: value(FIGURES.months),
        graduationRate: value(FIGURES.graduationRate),
      }),
      cip: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...CIPS) }, fc.constant(null)),
      awardLevel: fc.oneof({ weight: 12, arbitrary: few(21) }, few(3), few(0)),
      match: fc.constantFrom('none' as const, 'exact' as const, 'guess' as const),
      unitid: few(...UNITIDS),
      zip: fc.constantFrom('02139', '02129', '78702', ''),
    })
    .map(({ figures, cip, awardLevel, match, unitid, zip }) =>
      listed({
        key: `own:3:${index}`,
        name: `Course ${index}`,
        provider: provider({
          id: `own:3:school ${index}`,
          name: `School ${index}`,
          zip,
          match,
          unitid: match === 'none' ? null : unitid,
        }),
        cip,
        awardLevel,
        // Of a field that nobody states the list names the occupation.
        occupations: cip === null ? ['29-2072'] : [],
        figures: Object.fromEntries(Object.entries(figures).filter(([, each]) => each !== undefined)),
      }),
    )

const completed = (given: ListedProgram): fc.Arbitrary<ListedProgram> => {
  const { provider: of, figures } = given
  return fc
    .record({
      tuitionAndFees: completedValue(figures.tuitionAndFees, FIGURES.tuitionAndFees),
      // Free books would make the sum its own lower end.
      books: completedValue(figures.books, few(1, 50_000)),
      // Of a level that is told a length lies where the level's rule says, as long as estimates hold.
      months: completedValue(figures.months, given.awardLevel === 3 ? few(19, 23) : few(4, 6, 9)),
      // Where the list gives none, the school's counts: that of a guessed school is completed with it.
      graduationRate: completedValue(figures.graduationRate, FIGURES.graduationRate),
      keepsRate: fc.boolean(),
      cip: given.cip === null ? fc.constantFrom(...CIPS) : fc.constant(given.cip),
      awardLevel: given.awardLevel === 0 ? few(...LEVELS) : fc.constant(given.awardLevel),
      unitid:
        of.match === 'guess'
          ? fc.constantFrom<(number | null)[]>(null, of.unitid, ...UNITIDS)
          : fc.constant(of.unitid),
    })
    .map(({ keepsRate, graduationRate, cip, awardLevel, unitid, ...known }) => {
      const isSchools = unitid !== null && figures.graduationRate === undefined
      return {
        ...given,
        cip,
        awardLevel,
        provider: { ...of, unitid, match: unitid === null ? 'none' : 'exact' },
        figures: {
          ...known,
          ...(isSchools && (keepsRate || of.match !== 'guess') ? {} : { graduationRate }),
        },
      }
    })
}

const MUST_HAVES: readonly MustHave[] = [
  { field: 'costToFinish', test: 'at-most', value: 200_000 },
  { field: 'costToCredential', test: 'at-most', value: 250_000 },
  { field: 'months', test: 'at-most', value: 6 },
  { field: 'awardLevel', test: 'is', value: '21' },
  { field: 'maySit', test: 'is', value: 'RHIT' },
  { field: 'federalAid', test: 'is', value: 'participates' },
  { field: 'control', test: 'is', value: 'public' },
  { field: 'graduationRate', test: 'at-least', value: 50 },
  { field: 'miles', test: 'at-most', value: 30 },
  // Between two whole months, as they are rounded to: at its very end a band is taken as outside.
  { field: 'aheadAfter', test: 'at-most', value: 12.5 },
  { field: 'evening', test: 'is', value: EVENING[0] },
  { field: 'transfer', test: 'is', value: TRANSFER[0] },
]
const WEIGHED = [
  'costToFinish',
  'costToCredential',
  'months',
  'graduationRate',
  'miles',
  'aheadAfter',
] as const

const anyCase = fc.record({
  programs: fc
    .integer({ min: 2, max: 3 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => anyListed(index + 1)))),
  official: fc.oneof({ weight: 3, arbitrary: fc.subarray(OFFICIAL.slice(0, 1)) }, fc.subarray(OFFICIAL)),
  credential: fc.constantFrom(null, 'RHIT', 'CCS'),
  mustHaves: fc.subarray([...MUST_HAVES], { maxLength: 2 }),
  weights: fc.record(Object.fromEntries(WEIGHED.map((id) => [id, few(0, 0, 3, 5)]))),
  answers: anyAnswers,
})
/** All that is not known of the programs, and what their schools answer. */
const completion = ({ programs, answers }: Case) =>
  fc.record({ programs: fc.tuple(...programs.map(completed)), answers: answered(answers) })
const anyCompletions = anyCase.chain((given) =>
  fc.tuple(fc.constant(given), completion(given), completion(given)),
)
type Case = typeof anyCase extends fc.Arbitrary<infer T> ? T : never

const PAY = 3_600_000

/** Names stay and amounts may become more exact. */
const withoutAmounts = (title: string) =>
  title
    .replaceAll(/(at least )?~?\$[\d,.]+( to \$?[\d,.]+)?/g, '#')
    .replaceAll(/(at least )?~?\d+( to \d+)? months?/g, '#')
const isSure = (title: string) =>
  / least,|the same,|soonest|alike/.test(title) && !title.startsWith('As far as')

function saidOf(comparison: Comparison, { mustHaves, weights }: Case) {
  const matters: Matters = { mustHaves, weights }
  const { ranked, excluded, leaders, isSure: isLeadSure } = ranking(comparison, matters)
  const answers = answersOf(comparison, DEFAULT_PLAN, PAY, en)
  const titles = [costChart(comparison, null, en)?.title, aheadChart(answers, 'p25', en)?.title]
  const rows = comparison.groups.flatMap((group) => group.rows)
  return {
    best: Object.fromEntries(rows.map(({ field, best }) => [field, best])),
    lead: isLeadSure ? [...leaders].sort() : null,
    checks: Object.fromEntries(
      [...ranked, ...excluded].flatMap(({ column, checks, verdict }) => [
        [`${column}`, verdict],
        ...checks.map(({ mustHave, met }) => [`${column} ${mustHave.field}`, met] as const),
      ]),
    ),
    verdicts: Object.fromEntries(
      rows
        .filter(({ field }) => field === 'maySit')
        .flatMap(({ cells }) =>
          cells.flatMap((cell, column) =>
            cell.kind === 'verdicts'
              ? cell.verdicts.map(({ credential, verdict }) => [`${column} ${credential}`, verdict])
              : [],
          ),
        ),
    ),
    titles: titles.map((title) => (title !== undefined && isSure(title) ? withoutAmounts(title) : null)),
  }
}

/** @throws where something that was said as sure changes with a completion, or where nothing was ever said */
export async function expectNothingSureToChange(numRuns: number): Promise<void> {
  const db = open()
  const zips = await loadZipPlaces()
  const said = (given: Case, { programs, answers }: Pick<Case, 'programs' | 'answers'>) => {
    const keys = [...programs.map(({ key }) => key), ...given.official]
    const request = asked({
      programs: keys,
      occupation: '29-2072',
      credential: given.credential,
      presentPay: PAY,
      figures: ownFigures(answers),
      home: { state: 'MA', zip: '02139' },
    })
    return saidOf(compare({ active: db, pinned: null, zips }, request, personal(...programs)), given)
  }
  const seen = { best: 0, lead: 0, yesOrNo: 0, verdict: 0, cost: 0, ahead: 0 }
  fc.assert(
    fc.property(anyCompletions, ([given, ...completions]) => {
      const before = said(given, given)
      seen.best += Object.values(before.best).flat().length
      seen.lead += before.lead ? 1 : 0
      seen.yesOrNo += Object.values(before.checks).filter((each) => typeof each === 'boolean').length
      seen.verdict += Object.values(before.verdicts).filter((each) => each !== 'ask').length
      seen.cost += before.titles[0] === null ? 0 : 1
      seen.ahead += before.titles[1] === null ? 0 : 1
      for (const each of completions) {
        const after = said(given, each)
        for (const [field, best] of Object.entries(before.best))
          expect(after.best[field], `best ${field}`).toEqual(expect.arrayContaining([...best]))
        if (before.lead) expect(after.lead).toEqual(before.lead)
        for (const [check, met] of Object.entries(before.checks))
          if (met !== null && met !== 'ask') expect(after.checks[check], check).toBe(met)
        for (const [which, verdict] of Object.entries(before.verdicts))
          if (verdict !== 'ask') expect(after.verdicts[which], which).toBe(verdict)
        before.titles.forEach((title, index) => {
          if (title !== null) expect(after.titles[index]).toBe(title)
        })
      }
    }),
    { numRuns },
  )
  // It cannot hold by saying nothing.
  for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(0)
}
