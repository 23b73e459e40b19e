import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distance, nearestWord } from '../../../../main/catalog/find/spelling.ts'

const VOCABULARY = new Map([
  ['coding', 40],
  ['coder', 3],
  ['medical', 90],
  ['technician', 20],
  ['technicians', 4],
  ['whit', 1],
  ['rit', 2],
  ['boding', 9],
  ['0713', 1],
])

describe('nearestWord', () => {
  it.each([
    ['codding', 'coding', 'a letter too many'],
    ['codng', 'coding', 'a letter too few'],
    ['medcial', 'medical', 'two letters swapped'],
    ['medicel', 'medical', 'a wrong letter'],
    ['tecnhicain', 'technician', 'two slips in a long word'],
  ])('reads %s as %s: %s', (typed, read) => {
    expect(nearestWord(typed, VOCABULARY)).toBe(read)
  })

  it.each([
    ['xoxing', 'two slips in a word of six letters'],
    ['rhit', 'a short word with another first letter, or a word of three'],
    ['cod', 'a word of three letters'],
    ['0714', 'a code'],
    ['phlebotomy', 'nothing near'],
  ])('leaves %s alone: %s', (typed) => {
    expect(nearestWord(typed, VOCABULARY)).toBeNull()
  })

  it('prefers the same first letter, then the more frequent word, then the alphabet', () => {
    expect(
      nearestWord(
        'loding',
        new Map([
          ['boding', 1],
          ['coding', 5],
        ]),
      ),
    ).toBe('coding')
    expect(
      nearestWord(
        'codinx',
        new Map([
          ['codina', 1],
          ['coding', 5],
        ]),
      ),
    ).toBe('coding')
    expect(
      nearestWord(
        'codinx',
        new Map([
          ['codinz', 5],
          ['coding', 5],
        ]),
      ),
    ).toBe('coding')
    expect(
      nearestWord(
        'cxding',
        new Map([
          ['xxding', 90],
          ['coding', 1],
        ]),
      ),
    ).toBe('coding')
  })
})

describe('distance', () => {
  it('counts letters out, in, mistaken and swapped', () => {
    expect(distance('coding', 'coding', 2)).toBe(0)
    expect(distance('coding', 'cdoing', 2)).toBe(1)
    expect(distance('coding', 'oding', 2)).toBe(1)
    expect(distance('ca', 'abc', 9)).toBe(3)
    expect(distance('', 'abc', 9)).toBe(3)
  })

  it('agrees with the definition wherever it is within the limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 3 }), (a, b, most) => {
        const exact = byDefinition(a, b)
        expect(Math.min(distance(a, b, most), most + 1)).toBe(Math.min(exact, most + 1))
      }),
    )
  })
})

/** The recursive definition of optimal string alignment. */
function byDefinition(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const options = [
    byDefinition(a.slice(0, -1), b) + 1,
    byDefinition(a, b.slice(0, -1)) + 1,
    byDefinition(a.slice(0, -1), b.slice(0, -1)) + (a.at(-1) === b.at(-1) ? 0 : 1),
  ]
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)) {
    options.push(byDefinition(a.slice(0, -2), b.slice(0, -2)) + 1)
  }
  return Math.min(...options)
}
