import type { ComparisonChange, ComparisonState, Plan } from '../../../data/comparison-state.ts'
import { FULL_TIME_HOURS, hourlyWage } from '../../../data/formulas/break-even.ts'
import { WEEKS_A_YEAR } from '../../../data/formulas/weeks.ts'
import type { MessageKey, MessageParams } from '../../../data/messages/translate.ts'
import type { PayUnit } from '../present-pay.ts'

/** The person's numbers as boxes: how each is read, shown and kept. All of them may stay empty. */

export const NUMBER_IDS = [
  'presentPay',
  'workHours',
  'hoursLost',
  'weeks',
  'aid',
  'loan',
  'rate',
  'loanMonths',
] as const
export type NumberId = (typeof NUMBER_IDS)[number]

/** Why a text is not taken. */
interface Problem {
  readonly key: MessageKey
  readonly params?: MessageParams
}

export type Read =
  { readonly ok: true; readonly change: ComparisonChange } | { readonly ok: false; readonly problem: Problem }

type UserProvided = Pick<ComparisonState, 'presentPay' | 'plan'>

interface Kind {
  readonly unit: 'money' | 'number' | 'percent'
  /** In the unit shown: dollars, hours, percent. */
  readonly least: number
  readonly most: number
  readonly whole?: true
}

/** More than these is a typing error. */
const KINDS: Readonly<Record<NumberId, Kind>> = {
  presentPay: { unit: 'money', least: 0, most: 10_000_000 },
  workHours: { unit: 'number', least: 1, most: 168 },
  hoursLost: { unit: 'number', least: 0, most: 168 },
  weeks: { unit: 'number', least: 0, most: 520 },
  aid: { unit: 'money', least: 0, most: 1_000_000 },
  loan: { unit: 'money', least: 0, most: 1_000_000 },
  rate: { unit: 'percent', least: 0, most: 100 },
  loanMonths: { unit: 'number', least: 1, most: 600, whole: true },
}

export const unitOf = (id: NumberId): Kind['unit'] => KINDS[id].unit

const MOST_HOURLY = 5_000

/** What the box shows of what is kept. */
export function shown(id: NumberId, told: UserProvided, payUnit: PayUnit, locale: string): string {
  const value = id === 'presentPay' ? told.presentPay : told.plan[id]
  if (value === null) return ''
  if (KINDS[id].unit !== 'money') return plain(value, locale, 2)
  const isHourly = id === 'presentPay' && payUnit === 'hour'
  const cents = Math.round(isHourly ? hourlyWage(value, told.plan.workHours) : value)
  const digits = cents % 100 === 0 && !isHourly ? 0 : 2
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(cents / 100)
}

/** What a person typed, as a change of the case; or why it is not taken. An empty box is "not told". */
export function read(id: NumberId, typed: string, told: UserProvided, payUnit: PayUnit): Read {
  const kind = KINDS[id]
  const text = typed.trim()
  if (text === '') return { ok: true, change: changeOf(id, null, told, payUnit) }
  const value = numberIn(text)
  if (value === null) return refused(kind.unit === 'money' ? 'money.wrong.amount' : 'money.wrong.number')
  if (value < 0) return refused('money.wrong.negative')
  const most = id === 'presentPay' && payUnit === 'hour' ? MOST_HOURLY : kind.most
  if (value > most) {
    if (kind.unit === 'percent') return refused('money.wrong.percent')
    return refused('money.wrong.most', { unit: kind.unit, most })
  }
  if (value < kind.least) return refused('money.wrong.least', { least: kind.least })
  if (kind.whole && !Number.isInteger(value)) return refused('money.wrong.whole')
  const { workHours, hoursLost } = told.plan
  if (id === 'hoursLost' && value > (workHours ?? FULL_TIME_HOURS))
    return refused('money.wrong.hours', { hours: workHours ?? FULL_TIME_HOURS })
  if (id === 'workHours' && hoursLost !== null && value < hoursLost)
    return refused('money.wrong.fewer', { hours: hoursLost })
  return { ok: true, change: changeOf(id, value, told, payUnit) }
}

function changeOf(
  id: NumberId,
  value: number | null,
  told: UserProvided,
  payUnit: PayUnit,
): ComparisonChange {
  const kept = value !== null && KINDS[id].unit === 'money' ? Math.round(value * 100) : value
  if (id !== 'presentPay') return { plan: { ...told.plan, [id]: kept } satisfies Plan }
  if (kept === null || payUnit === 'year') return { presentPay: kept }
  return { presentPay: Math.round(kept * WEEKS_A_YEAR * (told.plan.workHours ?? FULL_TIME_HOURS)) }
}

const refused = (key: MessageKey, params?: MessageParams): Read => ({
  ok: false,
  problem: params ? { key, params } : { key },
})

/** "$36,000", "36k", "4.99 %", "-5"; null where it is no number. */
function numberIn(text: string): number | null {
  const [, sign, digits, thousand] =
    /^([-−])?\s*\$?\s*(\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)\s*(k)?\s*%?$/i.exec(text) ?? []
  if (digits === undefined) return null
  const value = Number(digits.replace(/[, ]/g, '')) * (thousand ? 1000 : 1)
  return sign ? -value : value
}

const plain = (value: number, locale: string, digits: number) =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value)
