import type { Plan } from '../comparison-state.ts'
import type { BareFigure, Note, Status } from '../figures/figure.ts'
import { sum, WEAKEST_FIRST, type Part } from './cost.ts'
import { debtToEarnings, loanPayment } from './loan.ts'
import { payback, wagesLost } from './payback.ts'
import { netPresentValue } from './present-value.ts'
import { calendarLength, calendarMonths, WEEKS_A_YEAR, weeksOfMonths } from './weeks.ts'

/**
 * When one person is ahead with a program, counted from the first day of training,
 * against staying in the present job. Bands and lower bounds of the cost go through
 * to the months; what is unknown is named and never taken as 0.
 */

/** Pay of whom: the lower quarter, the middle, the upper quarter. */
export const PAY_POINTS = ['p25', 'median', 'p75'] as const
export type PayPoint = (typeof PAY_POINTS)[number]

/** Hours a week of who works full time; counted where the person did not say. */
export const FULL_TIME_HOURS = 40

/** The terms of the net present value shown: years of the higher pay, discounted by this share a year. */
export const WORTH_YEARS = 10
export const WORTH_RATE = 0.03

export interface BreakEvenInput {
  /** Whole cents: to the credential where one is followed, else to finish. */
  readonly cost: BareFigure
  /** Whole cents that need not be paid back. Only known ones count: nobody publishes them by program. */
  readonly aid: readonly BareFigure[]
  /** The length as it is shown; it is computed with as `calendarLength` has it. */
  readonly months: BareFigure
  /** Expected pay, whole cents a year; null where the program does not lead to the occupation. */
  readonly pay: Readonly<Record<PayPoint, BareFigure | null>>
  /** Whole cents a year; null: not told. */
  readonly presentPay: number | null
  readonly plan: Omit<Plan, 'percentile'>
}

/** Months as a figure: `never` is a note on one that does not apply; unknown names its parts. */
export type Months = BareFigure & { readonly notes?: readonly Note[] }

/** One way that it may go. */
export interface Course {
  /** Calendar months of training, not rounded. */
  readonly training: number
  /** Whole cents, aid taken off; below 0 where the aid is more. */
  readonly cost: number
  /** Expected pay less present pay, whole cents a year. */
  readonly premium: number
}

export interface BreakEven {
  readonly price: BareFigure
  /** Wages given up while training; null where no hours are given up. */
  readonly wages: BareFigure | null
  /** Interest of the loan, which is a cost; null without a loan. */
  readonly interest: BareFigure | null
  /** Whole cents. */
  readonly aid: number
  /** All of it, less the aid. */
  readonly cost: BareFigure
  readonly training: BareFigure
  /** Months after training until the higher pay has paid the cost back. */
  readonly payback: Readonly<Record<PayPoint, Months>>
  /** Months from the first day of training. */
  readonly ahead: Readonly<Record<PayPoint, Months>>
  /** Payment a month, whole cents, and its percent of expected pay; null without a loan or its terms. */
  readonly loan: {
    readonly payment: number
    readonly share: Readonly<Record<PayPoint, number | null>>
  } | null
  /** Net present value, whole cents; null where the cost is a lower bound or something is unknown. */
  readonly worth: Readonly<Record<PayPoint, { readonly low: number; readonly high: number } | null>>
  /** The soonest and the latest way to it; null where something is unknown. Of a lower bound both are too soon. */
  readonly courses: Readonly<Record<PayPoint, { readonly soonest: Course; readonly latest: Course } | null>>
}

/**
 * Cost and length rest on the same years of study, so the lower end of one goes with the lower
 * end of the other, and upper with upper.
 */
export function breakEven(given: BreakEvenInput): BreakEven {
  const input = { ...given, months: calendarLength(given.months) }
  const { cost: price, presentPay, plan } = input
  const training = trainingOf(input)
  const wages = wagesOf(input)
  const interest = interestOf(plan)
  const aid = [plan.aid, ...input.aid.map(({ value }) => value)].reduce<number>(
    (all, each) => all + (each ?? 0),
    0,
  )
  const cost = less(total(price, wages, interest), aid)
  const each = <T>(of: (point: PayPoint) => T): Record<PayPoint, T> => ({
    p25: of('p25'),
    median: of('median'),
    p75: of('p75'),
  })
  // Top-coded pay would make the months "at most", which no figure says.
  const pay = each((point) => {
    const figure = input.pay[point]
    return figure && figure.status !== 'at-least' ? figure.value : null
  })
  const courses = each((point) => {
    const expected = pay[point]
    if (expected === null || presentPay === null || cost.value === null || training.value === null)
      return null
    const premium = expected - presentPay
    return {
      soonest: { training: training.value, cost: cost.value, premium },
      latest: {
        training: training.high ?? training.value,
        cost: cost.high ?? cost.value,
        premium,
      },
    }
  })
  const monthsAt = (point: PayPoint, before: BareFigure): Months => {
    const expected = pay[point]
    if (expected !== null && presentPay !== null && expected <= presentPay) return never(expected, presentPay)
    if (expected === null || presentPay === null || cost.value === null || before.value === null) {
      const parts = [...missing(cost, before, presentPay), ...(expected === null ? [PART[point]] : [])]
      return { status: 'not-reported', value: null, unknownParts: parts }
    }
    // Pay is higher, so that it is some number of months.
    const months = (training: number, cents: number) =>
      payback(cents, expected, presentPay, training) as number
    const low = months(before.value, cost.value)
    const high = months(before.high ?? before.value, cost.high ?? cost.value)
    return {
      status: weakest([cost.status, before.status, 'own']),
      value: low,
      ...(high > low ? { high } : {}),
      ...(cost.unknownParts ? { unknownParts: cost.unknownParts } : {}),
    }
  }
  const payment = paymentOf(plan)
  return {
    price,
    wages,
    interest,
    aid,
    cost,
    training,
    payback: each((point) => monthsAt(point, { status: 'own', value: 0 })),
    ahead: each((point) => monthsAt(point, training)),
    loan:
      payment === null
        ? null
        : {
            payment,
            share: each((point) => (pay[point] === null ? null : debtToEarnings(payment, pay[point]))),
          },
    worth: each((point) => {
      const course = courses[point]
      if (!course || cost.unknownParts) return null
      const of = (one: Course) => netPresentValue(one.cost, one.premium, WORTH_RATE, WORTH_YEARS)
      return { low: of(course.latest), high: of(course.soonest) }
    }),
    courses,
  }
}

/**
 * Whole cents ahead of staying in the present job (below 0: behind), so many months
 * after the first day. The cost is spread evenly over the training, wages lost and
 * interest with it; then the higher pay comes in month by month.
 */
export function gainAfter({ training, cost, premium }: Course, month: number): number {
  if (month < training) return (-cost * month) / training
  // One division of whole numbers, so that zero is exactly zero.
  return (-12 * cost + (month - training) * premium) / 12
}

/** The present hourly wage in cents, not rounded. */
export function hourlyWage(presentPay: number, workHours: number | null): number {
  return presentPay / (WEEKS_A_YEAR * (workHours ?? FULL_TIME_HOURS))
}

/** The length that somebody publishes or tells; where nobody does, the weeks that the person plans with, else the rule's. */
function trainingOf({ months, plan }: BreakEvenInput): BareFigure {
  if (plan.weeks === null || (months.value !== null && months.status !== 'estimated')) return months
  return { status: 'own', value: calendarMonths(plan.weeks) }
}

function wagesOf({ months, presentPay, plan }: BreakEvenInput): BareFigure | null {
  const { hoursLost, workHours, weeks } = plan
  if (!hoursLost) return null
  const low = weeks ?? (months.value === null ? null : weeksOfMonths(months.value))
  if (presentPay === null || low === null) return { status: 'not-reported', value: null }
  const high = weeks ?? weeksOfMonths(months.high ?? months.value ?? 0)
  const lost = (count: number) => wagesLost(hoursLost, count, hourlyWage(presentPay, workHours))
  const own: Status = weeks === null ? weakest([months.status, 'own']) : 'own'
  return { status: own, value: lost(low), ...(lost(high) > lost(low) ? { high: lost(high) } : {}) }
}

function paymentOf({ loan, rate, loanMonths }: BreakEvenInput['plan']): number | null {
  if (!loan || rate === null || loanMonths === null) return null
  return loanPayment(loan, rate / 100, loanMonths)
}

function interestOf(plan: BreakEvenInput['plan']): BareFigure | null {
  if (!plan.loan) return null
  const payment = paymentOf(plan)
  if (payment === null || plan.loanMonths === null) return { status: 'not-reported', value: null }
  // Payments are rounded to the cent, so that without interest the sum may be a cent less.
  return { status: 'own', value: Math.max(0, payment * plan.loanMonths - plan.loan) }
}

/** Where the price is unknown so is the sum: wages lost alone would make it the cheapest of all. */
function total(price: BareFigure, wages: BareFigure | null, interest: BareFigure | null): BareFigure {
  if (price.value === null) {
    return { status: 'not-reported', value: null, unknownParts: price.unknownParts ?? ['costToFinish'] }
  }
  const part = (field: string, figure: BareFigure | null): Part[] => (figure ? [{ field, figure }] : [])
  return sum([
    { field: 'costToFinish', figure: price },
    ...part('wagesLost', wages),
    ...part('interest', interest),
  ])
}

function less(figure: BareFigure, aid: number): BareFigure {
  if (figure.value === null || aid === 0) return figure
  const { value, high } = figure
  return { ...figure, value: value - aid, ...(high === undefined ? {} : { high: high - aid }) }
}

const PART: Readonly<Record<PayPoint, string>> = { p25: 'payP25', median: 'payMedian', p75: 'payP75' }

function missing(cost: BareFigure, training: BareFigure, presentPay: number | null): string[] {
  return [
    ...(cost.value === null ? (cost.unknownParts ?? []) : []),
    ...(training.value === null ? ['months'] : []),
    ...(presentPay === null ? ['presentPay'] : []),
  ]
}

/** Notes are for words, so they hold dollars. */
const never = (expected: number, present: number): Months => ({
  status: 'not-applicable',
  value: null,
  notes: [{ code: 'payback-never', params: { expected: expected / 100, present: present / 100 } }],
})

function weakest(statuses: readonly Status[]): Status {
  return WEAKEST_FIRST.find((status) => statuses.includes(status)) ?? 'own'
}
