import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { padCip, socCode } from '../../../data/format/read-code.ts'

describe('padCip', () => {
  it.each([
    ['51.0710', '51.0710'],
    ['51.071', '51.0710'],
    ['1.8301', '01.8301'],
    ['46', '46.0000'],
    ['12.05', '12.0500'],
    ['9.01', '09.0100'],
    ['510713', '51.0713'],
    ['010901', '01.0901'],
    [' 51.0713 ', '51.0713'],
  ])('reads %s as %s', (text, cip) => {
    expect(padCip(text)).toBe(cip)
  })

  it.each([
    '',
    '-2',
    '.',
    '99',
    '99.0000',
    '99.9999',
    '51.07130',
    '510.713',
    '51,0713',
    'INVALID CODE',
    '51071',
  ])('does not make a CIP of "%s"', (text) => {
    expect(padCip(text)).toBeNull()
  })

  it('gives back every CIP that was read as a number somewhere upstream', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 98 }), fc.integer({ min: 0, max: 9999 }), (family, rest) => {
        const cip = `${String(family).padStart(2, '0')}.${String(rest).padStart(4, '0')}`
        expect(padCip(String(Number(cip)))).toBe(cip)
      }),
    )
  })
})

describe('socCode', () => {
  it.each([
    ['29-2072', '29-2072'],
    ['29-2072.00', '29-2072'],
    ['29-2099.01', '29-2099'],
    ['29207200', '29-2072'],
    ['292072', '29-2072'],
  ])('reads %s as %s', (text, soc) => {
    expect(socCode(text)).toBe(soc)
  })

  it.each(['99-9999', '29-20', '', 'XX-1234', '29-20721'])('does not make a code of "%s"', (text) => {
    expect(socCode(text)).toBeNull()
  })
})
