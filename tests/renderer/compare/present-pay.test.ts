import { describe, expect, it } from 'vitest'
import { payQuestion, readPay, yearly } from '../../../renderer/compare/present-pay.ts'
import { TypedBox } from '../../../renderer/shared/typed-box.svelte.ts'
import { program, screen } from '../support/program.ts'

const cents = (typed: string) => {
  const readings = readPay(typed, 'year')
  const [pay] = readings ?? []
  return readings?.length === 1 && pay ? yearly(pay, null) : readings
}

describe('a pay of a year', () => {
  it.each([
    ['36000', 3_600_000],
    ['36,000', 3_600_000],
    ['$36,000', 3_600_000],
    ['$ 36 000', 3_600_000],
    ['36000.50', 3_600_050],
    ['36k', 3_600_000],
    [' 0 ', 0],
    ['1,000', 100_000],
  ])('reads %j as whole cents', (typed, kept) => {
    expect(cents(typed)).toBe(kept)
  })

  it.each(['', '   '])('reads an empty box %j as not told', (typed) => {
    expect(readPay(typed, 'year')).toBeNull()
  })

  it.each(['abc', '-5', '36,00', '1.2.3', '3600000000000', '$', '1e5', '36000 a year'])(
    'does not guess at %j',
    (typed) => {
      expect(readPay(typed, 'year')).toBeUndefined()
    },
  )

  it.each([
    ['17.50', ['hour 17.5', 'year 17.5']],
    ['36.000', ['hour 36', 'year 36000', 'year 36']],
    ['36', ['hour 36', 'year 36000', 'year 36']],
    ['450', ['year 450000', 'year 450']],
    ['3600000', ['year 36000', 'year 3600000']],
  ])('asks which %j is', (typed, readings) => {
    expect(readPay(typed, 'year')?.map(({ per, dollars }) => `${per} ${dollars}`)).toEqual(readings)
  })
})

it.each([
  ['17.50', ['hour 17.5']],
  ['36000', ['year 36000']],
  ['400', ['year 400', 'hour 400']],
])('a pay of an hour, %j, is asked about where it is one of a year', (typed, readings) => {
  expect(readPay(typed, 'hour')?.map(({ per, dollars }) => `${per} ${dollars}`)).toEqual(readings)
})

it('is asked at its box, keeps what is answered, and never takes it in silence', async () => {
  const { person } = await screen(await program())
  await person.change({ presentPay: 3_000_000 })
  const box: TypedBox = new TypedBox(
    {
      name: () => 'presentPay',
      kept: () => String(person.comparison.presentPay),
      keep: (typed) => payQuestion(typed, 'year', person, () => box),
    },
    person,
  )
  box.type('17.50')
  await box.leave()
  expect(person.comparison.presentPay).toBe(3_000_000)
  expect(box.refusal?.words).toBe('Is that an hour or a year?')
  expect(box.refusal?.ways?.map(({ label }) => label)).toEqual(['$17.50 an hour', '$17.50 a year'])
  box.refusal?.ways?.[0]?.run()
  expect(person.comparison.presentPay).toBe(17.5 * 100 * 52 * 40)
  expect([box.isTyped, box.refusal]).toEqual([false, null])
  await person.settled()
})
