import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { DEFAULT_PLAN, type Plan } from '../../../../data/comparison-state.ts'
import { ComparisonChangeSchema } from '../../../../data/contract/person.ts'
import { NUMBER_IDS, read, shown, type NumberId } from '../../../../renderer/compare/money/numbers.ts'

const told = (presentPay: number | null = null, plan: Partial<Plan> = {}) => ({
  presentPay,
  plan: { ...DEFAULT_PLAN, ...plan },
})
const change = (id: NumberId, typed: string, plan: Partial<Plan> = {}) => {
  const answer = read(id, typed, told(null, plan), 'year')
  return answer.ok ? answer.change : null
}
const problem = (id: NumberId, typed: string, plan: Partial<Plan> = {}) => {
  const answer = read(id, typed, told(null, plan), 'year')
  return answer.ok ? null : answer.problem
}

describe('a number that a person types', () => {
  it.each([
    ['aid', '$2,000', 200_000],
    ['aid', '2k', 200_000],
    ['loan', '10 000.50', 1_000_050],
    ['loan', '0', 0],
    ['rate', '4.99 %', 4.99],
    ['rate', '0', 0],
    ['rate', '100', 100],
    ['loanMonths', '120', 120],
    ['weeks', '.5', 0.5],
    ['hoursLost', '10', 10],
  ] as const)('%s %j is kept as %d', (id, typed, kept) => {
    expect(change(id, typed)).toEqual({ plan: { ...DEFAULT_PLAN, [id]: kept } })
  })

  it('may be left out again', () => {
    expect(change('loan', '  ', { loan: 5 })).toEqual({ plan: DEFAULT_PLAN })
    expect(change('presentPay', '')).toEqual({ presentPay: null })
  })

  it('leaves the other numbers as they are', () => {
    expect(change('rate', '5', { loan: 7 })).toEqual({ plan: { ...DEFAULT_PLAN, loan: 7, rate: 5 } })
  })

  it.each([
    ['presentPay', '-1', 'money.wrong.negative'],
    ['presentPay', '−$5', 'money.wrong.negative'],
    ['presentPay', 'a lot', 'money.wrong.amount'],
    ['presentPay', '900000000000', 'money.wrong.most'],
    ['rate', '900', 'money.wrong.percent'],
    ['rate', 'x', 'money.wrong.number'],
    ['workHours', '0', 'money.wrong.least'],
    ['workHours', '169', 'money.wrong.most'],
    ['loanMonths', '0', 'money.wrong.least'],
    ['loanMonths', '12.5', 'money.wrong.whole'],
    ['weeks', '521', 'money.wrong.most'],
    ['hoursLost', '1e9', 'money.wrong.number'],
    ['hoursLost', '41', 'money.wrong.hours'],
  ] as const)('%s %j is refused: %s', (id, typed, key) => {
    expect(problem(id, typed)).toMatchObject({ key })
  })

  it('gives up no more hours than are worked', () => {
    expect(problem('hoursLost', '21', { workHours: 20 })).toEqual({
      key: 'money.wrong.hours',
      params: { hours: 20 },
    })
    expect(problem('workHours', '5', { hoursLost: 10 })).toMatchObject({ key: 'money.wrong.fewer' })
    expect(problem('hoursLost', '60', { workHours: 60 })).toBeNull()
  })

  it('never becomes a change that the program would refuse', () => {
    const text = fc.oneof(fc.string(), fc.double().map(String), fc.integer().map(String))
    fc.assert(
      fc.property(
        fc.constantFrom(...NUMBER_IDS),
        text,
        fc.constantFrom('year', 'hour'),
        (id, typed, unit) => {
          const answer = read(id, typed, told(), unit)
          if (answer.ok) expect(v.is(ComparisonChangeSchema, answer.change)).toBe(true)
          else expect(answer.problem.key).toMatch(/^money\.wrong\./)
        },
      ),
    )
  })
})

describe('present pay by the hour', () => {
  it('is kept by the year, with the hours that are worked', () => {
    expect(read('presentPay', '15', told(), 'hour')).toEqual({ ok: true, change: { presentPay: 3_120_000 } })
    expect(read('presentPay', '15', told(null, { workHours: 20 }), 'hour')).toMatchObject({
      change: { presentPay: 1_560_000 },
    })
    expect(read('presentPay', '36000', told(), 'hour')).toMatchObject({ ok: false })
  })

  it('is shown as it was told', () => {
    expect(shown('presentPay', told(3_120_000), 'hour', 'en-US')).toBe('15.00')
    expect(shown('presentPay', told(3_120_000), 'year', 'en-US')).toBe('31,200')
  })
})

it('shows what is kept, and an empty box for what is not told', () => {
  expect(NUMBER_IDS.map((id) => shown(id, told(), 'year', 'en-US')).join('')).toBe('')
  const plan = { rate: 4.99, loan: 1_000_050, loanMonths: 120 }
  expect(shown('rate', told(null, plan), 'year', 'en-US')).toBe('4.99')
  expect(shown('loan', told(null, plan), 'year', 'en-US')).toBe('10,000.50')
})
