import { describe, expect, test } from 'vitest'
import type { Figure } from '../../../../data/figures/figure.ts'
import type { Unit } from '../../../../data/figures/figure.ts'
import { figureInWords, type Explained } from '../../../../main/export/handout/figure-words.ts'
import { words } from '../support/document.ts'

const of = (more: Partial<Figure>): Figure => ({ status: 'known', value: 663_300, provenance: [], ...more })

describe('a figure in words', () => {
  test.each<[string, Partial<Figure>, Unit, string, Explained[]]>([
    ['as published', {}, 'cents', '$6,633', []],
    ['a known nothing', { value: 0 }, 'cents', '$0', []],
    [
      'an estimate, as roughly as it is known',
      { status: 'estimated', value: 721_140 },
      'cents',
      'about $7,200',
      ['about'],
    ],
    [
      'a band',
      { status: 'estimated', value: 714_000, high: 1_426_000 },
      'cents',
      'about $7,100 to $14,300',
      ['about'],
    ],
    [
      'a band whose ends are said alike',
      { status: 'estimated', value: 714_000, high: 714_900 },
      'cents',
      'about $7,100',
      ['about'],
    ],
    ['a small estimate', { status: 'estimated', value: 400 }, 'cents', 'about $4', ['about']],
    ['months', { status: 'estimated', value: 9, high: 24 }, 'months', 'about 9 to 24 months', ['about']],
    ['one month', { value: 1 }, 'months', '1 month', []],
    ['a sum with an unknown part', { unknownParts: ['books'] }, 'cents', 'at least $6,633', ['lower']],
    [
      'the same of an estimate',
      { status: 'estimated', unknownParts: ['books'] },
      'cents',
      'at least about $6,600',
      ['about', 'lower'],
    ],
    ['top-coded', { status: 'at-least', value: 23_920_000 }, 'cents', '$239,200 or more', []],
    ['filled in by the agency', { status: 'imputed' }, 'cents', '$6,633, filled in', ['imputed']],
    ['told', { status: 'own' }, 'cents', '$6,633, told', ['own']],
    [
      'sources that disagree',
      {
        high: 700_000,
        sides: [
          { id: 'b', figure: of({ value: 700_000 }) },
          { id: 'a', figure: of({}) },
        ],
      },
      'cents',
      '$6,633 or $7,000, since sources do not agree: ask',
      [],
    ],
    [
      'not reported',
      { status: 'not-reported', value: null },
      'cents',
      'The school did not report this: ask',
      [],
    ],
    ['hidden', { status: 'suppressed', value: null }, 'cents', 'Not shown by the agency: ask the school', []],
    ['none', { status: 'not-applicable', value: null }, 'cents', 'Does not apply', []],
    [
      'perhaps of another award',
      { notes: [{ code: 'award-level-not-stated' }] },
      'cents',
      '$6,633, but it may be for another award: ask',
      [],
    ],
    [
      'out of its kind',
      { notes: [{ code: 'far-above-kind' }] },
      'cents',
      '$6,633, much more than most: check with the school',
      [],
    ],
  ])('%s', (_, figure, unit, said, explained) => {
    const used = new Set<Explained>()
    expect(figureInWords(of(figure), unit, words, used)).toBe(said)
    expect([...used].sort()).toEqual(explained)
  })
})
