import * as v from 'valibot'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LONGEST_OWN_TEXT } from '../../../data/comparison-state.ts'
import { OwnFigureSchema } from '../../../data/contract/case.ts'
import { isOwn, ownChoices, ownKind, readOwnValue, writeOwnValue } from '../../../data/ranking/own-value.ts'
import { field, OWN } from '../../../data/fields/catalogue.ts'
import { ownValue } from '../../../data/own-figure.ts'
import { translator } from '../../../data/messages/translate.ts'

const read = (id: (typeof OWN)[number], typed: string) => readOwnValue(id, typed, 'en-US')

describe('a value of the person’s own', () => {
  it.each([
    ['books', '900', 90_000],
    ['books', ' $1,200.50 ', 120_050],
    ['books', '0', 0],
    ['tuitionAndFees', '9k', 900_000],
    ['months', '10', 10],
    ['months', '10 months', 10],
    ['months', '9.5', 10],
    ['months', '40 weeks', 10],
    ['months', '52 weeks', 12],
    ['months', '1.5 years', 18],
    ['months', '1 yr', 12],
    ['placement', '85', 85],
    ['placement', '85.5 %', 85.5],
    ['placement', '0%', 0],
    ['placement', '100 %', 100],
    ['completions', '1,204', 1204],
    ['evening', 'yes', 'yes'],
    ['startDates', '  January and August ', 'January and August'],
  ] as const)('of %s reads %j', (id, typed, value) => {
    expect(read(id, typed)).toEqual({ value })
  })

  it.each([
    ['books', '', 'empty'],
    ['books', '  ', 'empty'],
    ['books', '-5', 'negative'],
    ['books', '$ -5', 'negative'],
    ['books', '1e5', 'money'],
    ['books', '12,00', 'money'],
    ['books', '$$5', 'money'],
    ['books', '1.2.3', 'money'],
    ['books', 'about 900', 'money'],
    ['books', '99999999999', 'most'],
    ['books', '9'.repeat(400), 'money'],
    ['months', '-1', 'negative'],
    ['months', '0', 'months'],
    ['months', 'ten', 'months'],
    ['months', '10 days', 'months'],
    ['months', '900 years', 'most'],
    ['placement', '900 %', 'percent'],
    ['placement', '-1', 'negative'],
    ['placement', 'most', 'percent'],
    ['completions', '2.5', 'number'],
    ['evening', 'sometimes', 'choice'],
    ['online', 'not-reported', 'choice'],
    ['startDates', 'x'.repeat(LONGEST_OWN_TEXT + 1), 'long'],
  ] as const)('of %s does not guess at %j', (id, typed, error) => {
    expect(read(id, typed)).toEqual({ error })
  })

  it('is read with the signs of the locale', () => {
    expect(readOwnValue('books', '1.200,50', 'de-DE')).toEqual({ value: 120_050 })
    expect(readOwnValue('books', '1.200,50', 'en-US')).toEqual({ error: 'money' })
  })

  it.each([
    ['books', '3.450', [345_000, 345]],
    ['books', '$36.000', [3_600_000, 3_600]],
    ['tuitionAndFees', '545000', [545_000, 54_500_000]],
    ['placement', '0.85', [85, 0.9]],
    ['completions', '1.204', [1204]],
  ] as const)('of %s is asked about where %j reads more than one way', (id, typed, ask) => {
    expect(read(id, typed)).toEqual({ ask })
  })

  it.each([
    ['books', '3,450', 345_000],
    ['books', '3.45', 345],
    ['books', '0.500', 50],
    ['tuitionAndFees', '545,000', 54_500_000],
    ['placement', '0.85 %', 0.9],
    ['placement', '1', 1],
  ] as const)('of %s is taken where %j reads one way', (id, typed, value) => {
    expect(read(id, typed)).toEqual({ value })
  })

  it('fits the contract, whatever was typed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...OWN), fc.string({ unit: 'grapheme' }), (id, typed) => {
        const result = read(id, typed)
        if ('error' in result) return
        for (const value of 'ask' in result ? result.ask : [result.value]) {
          expect(v.is(OwnFigureSchema, { value, by: 'phone', on: '2026-11-25' })).toBe(true)
          expect(ownValue(id, value)).toBe(value)
        }
      }),
    )
  })

  it('is written back as it can be read again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (cents) => {
        expect(read('books', writeOwnValue('books', cents, 'en-US'))).toEqual({ value: cents })
      }),
    )
    expect(writeOwnValue('months', 10, 'en-US')).toBe('10')
    expect(writeOwnValue('placement', 85.5, 'en-US')).toBe('85.5')
    expect(writeOwnValue('evening', 'yes', 'en-US')).toBe('yes')
    expect(writeOwnValue('hours', 1200, 'en-US')).toBe('1,200')
  })

  it('is asked for in a way that fits every field that may have one', () => {
    const { word } = translator('en')
    for (const id of OWN) {
      expect(isOwn(id)).toBe(true)
      const choices = ownChoices(id)
      expect(choices.length > 0).toBe(ownKind(id) === 'choice')
      for (const code of choices) expect(word(`${field(id).words}.${code}`, '')).not.toBe('')
    }
    expect(isOwn('employment')).toBe(false)
  })
})
