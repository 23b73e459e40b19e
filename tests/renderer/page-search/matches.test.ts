import { describe, expect, it } from 'vitest'
import { matchesIn } from '../../../renderer/page-search/matches.ts'

/** What is marked of the texts, a match a line; where it goes on in another text, with a bar between. */
const marked = (texts: readonly string[], wanted: string) =>
  matchesIn(texts, wanted).map(({ from, to }) =>
    texts
      .slice(from.text, to.text + 1)
      .map((text, at, all) =>
        text.slice(at === 0 ? from.offset : 0, at === all.length - 1 ? to.offset : text.length),
      )
      .join('|'),
  )

describe('words on a page', () => {
  it('are found whatever their case and accents, and marked as they stand there', () => {
    expect(marked(['Peña and PENA and pen\u0303a'], 'pena')).toEqual(['Peña', 'PENA', 'pen\u0303a'])
    expect(marked(['Pena'], 'PEÑA')).toEqual(['Pena'])
  })

  it('go on from one text into the next', () => {
    expect(marked(['Medical ', 'coding', ' at night'], 'al coding at')).toEqual(['al |coding| at'])
  })

  it('are found across lines and folded blanks', () => {
    expect(marked(['Medical\n      coding'], 'medical coding')).toEqual(['Medical\n      coding'])
    expect(marked(['up\u00ADwards'], 'upwards')).toEqual(['up\u00ADwards'])
  })

  it('do not overlap', () => {
    expect(matchesIn(['aaaa'], 'aa')).toHaveLength(2)
  })

  it('that are none find nothing', () => {
    expect(matchesIn(['a b'], '  ')).toEqual([])
    expect(matchesIn(['a b'], 'c')).toEqual([])
    expect(matchesIn([], 'c')).toEqual([])
  })

  it('do not fall over letters of two units or that change their length', () => {
    expect(marked(['😀 İstanbul ß'], 'istanbul')).toEqual(['İstanbul'])
    expect(marked(['😀'], '😀')).toEqual(['😀'])
  })
})
