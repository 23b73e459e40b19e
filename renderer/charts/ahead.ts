import { isLowerBound } from '../../data/figures/figure.ts'
import { formatFigureWithUnit, isNever } from '../../data/format/format-figure.ts'
import { gainAfter, type Course, type Months, type PayPoint } from '../../data/formulas/break-even.ts'
import type { Translator } from '../../data/messages/translate.ts'
import { endsOf, entryBetween, entryOf, type Entry } from '../../data/ranking/superlatives.ts'
import type { ProgramAnswer } from '../shared/comparison/break-even.ts'
import type { ChartTable } from './chart-table.ts'
import type { ChartPoint } from './chart-view.ts'
import { exact, sharing } from './value-labels.ts'

/** One program over time: whole cents ahead of staying in the present job, month by month from the first day. */
interface AheadLine {
  readonly label: string
  /** Colour, 0 to 7: that of the program. */
  readonly slot: number
  readonly gains: readonly number[]
  /** The best and the worst that pay (25th to 75th percentile) and a band of the cost allow, month by month. */
  readonly best: readonly number[]
  readonly worst: readonly number[]
  /** The month from which it is ahead; null: never, or later than shown. */
  readonly crossing: number | null
  /** Some of the cost is unknown: the true line lies lower. */
  readonly isBound: boolean
}

export interface AheadChart {
  readonly title: string
  /** Last month shown. */
  readonly horizon: number
  readonly lines: readonly AheadLine[]
  readonly foot: readonly string[]
  readonly table: ChartTable
  readonly points: readonly ChartPoint[]
}

/** Ten years: later than that a change of pay says more than a formula. Months. */
const FARTHEST = 120
const NEAREST = 24

/** Money over time at one percentile of pay; null where no program has all that it needs. */
export function aheadChart(
  answers: readonly ProgramAnswer[],
  point: PayPoint,
  translate: Translator,
): AheadChart | null {
  const { t } = translate
  const shown = answers.flatMap((answer) => {
    const courses = answer.result.courses[point]
    return courses ? [{ answer, courses }] : []
  })
  if (shown.length === 0) return null
  const horizon = horizonOf(shown.map(({ answer }) => answer.result.ahead[point]))
  const lines = shown.map(({ answer, courses }): AheadLine => {
    const ahead = answer.result.ahead[point]
    const month = ahead.value
    return {
      label: answer.label,
      slot: answer.column,
      gains: monthly(courses.soonest, horizon),
      best: monthly((answer.result.courses.p75 ?? courses).soonest, horizon),
      worst: monthly((answer.result.courses.p25 ?? courses).latest, horizon),
      crossing: month !== null && month <= horizon ? month : null,
      isBound: isLowerBound(ahead),
    }
  })
  const left = answers.filter(({ result }) => result.courses[point] === null)
  const has = (test: (line: AheadLine) => boolean) => lines.some(test)
  return {
    title: titleOf(
      answers,
      shown.map(({ answer }) => answer),
      point,
      translate,
    ),
    horizon,
    lines,
    foot: [
      t('charts.ahead.key', { at: point }),
      t('charts.ahead.spread'),
      ...(has(({ isBound }) => isBound) ? [t('charts.ahead.boundKey')] : []),
      t('charts.ahead.bandKey'),
      ...(left.length > 0
        ? [t('charts.ahead.leftOut', { list: left.map(({ label }) => label).join('; ') })]
        : []),
    ],
    table: tableOf(answers, shown.length, horizon, lines, point, translate),
    points: lines.flatMap((line, dataset) => pointsOf(line, dataset, horizon, translate)),
  }
}

function monthly(course: Course, horizon: number): number[] {
  return Array.from({ length: horizon + 1 }, (_, month) => gainAfter(course, month))
}

/** Far enough that the last crossing stands clear of the edge, in whole years. */
function horizonOf(aheads: readonly Months[]): number {
  const last = Math.max(0, ...aheads.map(({ value, high }) => high ?? value ?? 0))
  const wanted = Math.ceil((last * 1.25) / 12) * 12
  return Math.min(FARTHEST, Math.max(NEAREST, wanted))
}

/** Who is ahead first and last, by the one rule of such words (data/ranking/superlatives.ts). */
function titleOf(
  answers: readonly ProgramAnswer[],
  shown: readonly ProgramAnswer[],
  point: PayPoint,
  translate: Translator,
): string {
  const { t } = translate
  const ahead = ({ result }: ProgramAnswer) => result.ahead[point]
  const running = answers.filter(({ leadsThere, isOut }) => leadsThere && !isOut)
  const entries = running.map((answer) => {
    const entry = answer.withoutExam
      ? entryBetween(ahead(answer), answer.withoutExam.ahead[point], 'months', 'aheadAfter')
      : entryOf(ahead(answer), 'months', 'lower', 'aheadAfter')
    return answer.isDoubtful && ahead(answer).value !== null ? UNNAMED : entry
  })
  const ends = endsOf(entries)
  const never = running.filter((answer) => isNever(ahead(answer)))
  if (!ends) {
    const isNone = shown.every((answer) => isNever(ahead(answer)))
    return t(isNone ? 'charts.ahead.never' : 'charts.ahead.doubtful', { at: point, count: shown.length })
  }
  const names = (indexes: readonly number[]) =>
    sharing(
      indexes.flatMap((index) => running[index]?.label ?? []),
      translate,
    )
  const say = ([index = 0]: readonly number[]) => {
    const answer = running[index]
    return answer ? formatFigureWithUnit(ahead(answer), 'months', translate) : ''
  }
  const all = {
    at: point,
    sure: ends.isSure ? 'yes' : 'no',
    without:
      never.length === 0
        ? 'none'
        : sharing(
            never.map(({ label }) => label),
            translate,
          ),
  }
  const months = say(ends.lowest)
  const name = names(ends.lowest)
  if (ends.isEqual && ends.lowest.length === 1) return t('charts.ahead.one', { ...all, name, months })
  if (ends.isEqual) return t('charts.ahead.same', { ...all, names: name, months })
  const [last, later] = [names(ends.highest), say(ends.highest)]
  return t('charts.ahead.span', { ...all, first: name, months, last, later })
}

/** What is doubtful may be anything, and is named as neither end. */
const UNNAMED: Entry = { possible: { low: 0, high: Infinity }, isNamed: false }

/** "$3,317 behind"; whole dollars, since a line through months is no better than that. */
function gainWords(cents: number, isBound: boolean, translate: Translator): string {
  const dollars = Math.round(cents / 100) * 100
  const amount = exact(Math.abs(dollars), 'cents', translate)
  const way = dollars === 0 ? 'level' : dollars < 0 ? 'behind' : 'ahead'
  return translate.t('charts.ahead.gain', { way, amount, bound: isBound ? 'yes' : 'no' })
}

/** Each half year, the lowest place and the crossing: enough to hear the line's shape. */
function pointsOf(line: AheadLine, dataset: number, horizon: number, translate: Translator): ChartPoint[] {
  const lowest = line.gains.indexOf(Math.min(...line.gains))
  const months = new Set([lowest, ...(line.crossing === null ? [] : [line.crossing])])
  for (let month = 0; month <= horizon; month += 6) months.add(month)
  return [...months]
    .sort((a, b) => a - b)
    .map((month) => ({
      words: translate.t('charts.ahead.point', {
        name: line.label,
        month,
        gain: gainWords(line.gains[month] ?? 0, line.isBound, translate),
        crosses: month === line.crossing ? 'yes' : 'no',
      }),
      spot: { dataset, index: month },
    }))
}

function tableOf(
  answers: readonly ProgramAnswer[],
  count: number,
  horizon: number,
  lines: readonly AheadLine[],
  point: PayPoint,
  translate: Translator,
): ChartTable {
  const { t } = translate
  const years = Array.from({ length: Math.floor(horizon / 12) }, (_, index) => (index + 1) * 12)
  let next = 0
  return {
    columns: [
      t('field.program'),
      t('charts.ahead.column', { at: point }),
      ...years.map((month) => t('charts.ahead.after', { month })),
    ],
    rows: answers.map(({ name, result }) => {
      const ahead = result.ahead[point]
      const line = result.courses[point] && next < count ? lines[next++] : undefined
      return {
        head: name,
        cells: [
          ahead.value === null && !isNever(ahead)
            ? { kind: 'text', text: t('charts.ahead.unknown') }
            : { kind: 'text', text: formatFigureWithUnit(ahead, 'months', translate) },
          ...years.map((month) => ({
            kind: 'text' as const,
            text: line
              ? gainWords(line.gains[month] ?? 0, line.isBound, translate)
              : t('charts.ahead.unknown'),
          })),
        ],
      }
    }),
  }
}
