import { describe, expect, it } from 'vitest'
import { readHelp } from '../../../build/help-pages.ts'
import { helpSearch, likeness } from '../../../renderer/help/search.ts'

const search = helpSearch(readHelp())
const first = (typed: string) => {
  const [found] = search(typed)
  return found && `${found.page}#${found.section}`
}

describe('the search of help', () => {
  it.each([
    ['map', 'map#'],
    ['private session', 'cases#on-a-computer-that-others-use'],
    ['backup', 'privacy#backups'],
    ['graduation rate', 'fields#graduationRate'],
    ['graduaton rate', 'fields#graduationRate'],
    ['must-have', 'matters#must-haves'],
    ['closed schools', 'find#closed-schools'],
    ['guess', 'signs#guess'],
  ])('answers “%s” with its own place', (typed, place) => {
    expect(first(typed)).toBe(place)
  })

  it('shows the sentence with the words, and marks them', () => {
    const [found] = search('five backups')
    expect(found?.line.map(({ text }) => text).join('')).toBe(
      'Pathwise keeps the last five backups in the folder backups.',
    )
    expect(found?.line.filter(({ hit }) => hit).map(({ text }) => text)).toEqual([
      'five',
      'backups',
      'backups',
    ])
  })

  it('wants all of the words, and finds nothing for none', () => {
    expect(search('backup zebra')).toEqual([])
    expect(search(' ~ ')).toEqual([])
  })

  it('finds the columns of official files', () => {
    expect(first('CIPTUIT1')).toBe('fields#tuitionAndFees')
  })
})

describe('two words are alike', () => {
  it.each([
    ['estimate', 'estimate', 1],
    ['estimated', 'estim', 0.8],
    ['estimate', 'estimte', 0.5],
    ['estimate', 'esitmate', 0.5],
    ['estimate', 'estimmate', 0.5],
    ['estimate', 'astimate', 0.5],
    ['map', 'mop', 0],
    ['price', 'prune', 0],
  ])('%s, typed %s: %d', (word, typed, like) => {
    expect(likeness(word, typed)).toBe(like)
  })
})
