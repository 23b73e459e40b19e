import { describe, expect, it } from 'vitest'
import {
  broadSoc,
  isIpedsBlank,
  letterMeaning,
  publishedSoc,
} from '../../../../main/import/readers/official-codes.ts'

describe('publishedSoc', () => {
  const published = new Set(['29-2072', '29-2010', '31-1120'])

  it('is the code itself where it is published', () => {
    expect(publishedSoc('29-2072', published)).toBe('29-2072')
  })

  it('is the merged code where only that is published', () => {
    expect(publishedSoc('29-2011', published)).toBe('29-2010')
    expect(publishedSoc('29-2012', published)).toBe('29-2010')
    expect(publishedSoc('31-1121', published)).toBe('31-1120')
    expect(broadSoc('31-1121')).toBe('31-1120')
  })

  it('is the joint code of several where they are published together', () => {
    const joint = new Set(['21-1018', '25-2052', '25-9045', '51-2028', '53-1047'])
    expect(publishedSoc('21-1011', joint)).toBe('21-1018')
    expect(publishedSoc('21-1014', joint)).toBe('21-1018')
    expect(publishedSoc('25-2055', joint)).toBe('25-2052')
    expect(publishedSoc('25-9049', joint)).toBe('25-9045')
    expect(publishedSoc('51-2022', joint)).toBe('51-2028')
    expect(publishedSoc('53-1044', joint)).toBe('53-1047')
    // A file that has the occupation by itself says more.
    expect(publishedSoc('21-1011', new Set([...joint, '21-1011']))).toBe('21-1011')
    // Not a member: middle school is published by itself, or not at all.
    expect(publishedSoc('25-2057', joint)).toBeNull()
  })

  it('is none where nobody publishes it (military occupations)', () => {
    expect(publishedSoc('55-1011', published)).toBeNull()
  })
})

describe('isIpedsBlank', () => {
  it.each(['.', '', ' ', '-1', '-2', '-3', '-2     ', '-9'])('takes "%s" for a blank', (text) => {
    expect(isIpedsBlank(text)).toBe(true)
  })

  it.each(['0', '1', '-4', '-12', '..', 'A'])('takes "%s" for something written', (text) => {
    expect(isIpedsBlank(text)).toBe(false)
  })
})

describe('letterMeaning', () => {
  it('tells what a school reported from what the agency put there and from what nobody knows', () => {
    expect(letterMeaning('R')).toBe('known')
    for (const letter of 'CGJKLNPZ') expect(letterMeaning(letter)).toBe('imputed')
    for (const letter of 'ABDH') expect(letterMeaning(letter)).toBe('blank')
    expect(letterMeaning('Q')).toBeNull()
    expect(letterMeaning('')).toBeNull()
  })
})
