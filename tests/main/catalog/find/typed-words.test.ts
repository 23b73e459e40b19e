import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../../../main/catalog/find/typed-words.ts'

const words = (text: string) => wordsOf(text).map(({ word }) => word)

describe('wordsOf', () => {
  it('reads letters and digits as words, and everything else as their end', () => {
    expect(words('Medical coding')).toEqual(['medical', 'coding'])
    expect(words('"medical" AND (coding*) NEAR/2 -x ^y')).toEqual([
      'medical',
      'and',
      'coding',
      'near',
      '2',
      'x',
      'y',
    ])
    expect(words('51.0713')).toEqual(['51', '0713'])
    expect(words('a\0b\tc\u2028d')).toEqual(['b', 'c', 'd'])
    expect(words('🎉 👩‍⚕️ \ud800 … "\'"')).toEqual([])
    expect(words('')).toEqual([])
  })

  it('folds case, accents and compatibility letters as the search tables do', () => {
    expect(words('PEÑA Ávila ﬁnance')).toEqual(['pena', 'avila', 'finance'])
    expect(words('n\u0303')).toEqual(['n'])
  })

  it('keeps how a word was typed', () => {
    expect(wordsOf('Médical')).toEqual([{ typed: 'Médical', word: 'medical' }])
  })

  it('takes each word once, and a possessive without its s', () => {
    expect(words('coding Coding CODING')).toEqual(['coding'])
    expect(words("associate's master’s")).toEqual(['associate', 'master'])
  })

  it('leaves out little words in lower case, since capitals may be states, and unless there is nothing else', () => {
    expect(words('programs in the coding of records')).toEqual(['coding', 'records'])
    expect(words('coding in OR')).toEqual(['coding', 'or'])
    expect(words('in')).toEqual(['in'])
  })
})
