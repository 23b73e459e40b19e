import { describe, expect, it } from 'vitest'
import type { Cell } from '../../../data/contract/comparison.ts'
import { questionWords, shownWords, answerWords } from '../../../data/ranking/call-sheet.ts'
import { isMet } from '../../../data/ranking/must-haves.ts'
import { questionsOf, type Question } from '../../../data/ranking/questions.ts'
import { translator } from '../../../data/messages/translate.ts'
import { ask, comparisonCatalog, comparisonTables } from '../../main/catalog/support/comparison-catalog.ts'
import { listed, personal } from '../../main/catalog/support/lists.ts'
import { program } from '../../main/catalog/support/small-tables.ts'

const translate = translator('en')
const OWN = 'own:3:17'

/** A program without field and award beside one that has exams. */
function sheet(name: string, figures: Record<string, { value: string; by: 'phone'; on: string }> = {}) {
  const comparison = ask(
    comparisonCatalog(comparisonTables([program(100, '51.0707', 3)])),
    { programs: [OWN, '100-51.0707-3'], figures },
    { personal: personal(listed({ name, cip: null, awardLevel: 0, credential: '' })) },
  )
  const questions = questionsOf(comparison, { figures, notes: {}, ticked: {} }).flatMap(
    (school) => school.questions,
  )
  return (key: string, field: Question['field']) =>
    questions.find((each) => each.program.key === key && each.field === field)
}

describe('a program whose list tells no field and no award', () => {
  it('is asked about both, with the exams that hang on them', () => {
    const asked = sheet('Evenings')
    const field = asked(OWN, 'cip')
    const award = asked(OWN, 'awardLevel')
    expect(field?.key).toBe(`${OWN}|cip`)
    expect(field && questionWords(field, translate).join(' ')).toContain('Which field of study (CIP code)')
    expect(award && questionWords(award, translate).join(' ')).toContain('RHIT, RHIA depends on it')
    expect(asked('100-51.0707-3', 'cip')).toBeUndefined()
    expect(asked('100-51.0707-3', 'awardLevel')).toBeUndefined()
  })

  it('keeps the answer on the sheet once it is given', () => {
    const told = (value: string) => ({ value, by: 'phone' as const, on: '2026-11-25' })
    const asked = sheet('Evenings', { [`${OWN}|cip`]: told('51.0707'), [`${OWN}|awardLevel`]: told('3') })
    const award = asked(OWN, 'awardLevel')
    expect(award && questionWords(award, translate)).toEqual(['Which award does the program lead to?'])
    expect(award && answerWords(award, translate)).toBe('Associate degree, told by phone, November 25, 2026')
    expect(asked(OWN, 'cip')).toMatchObject({ answer: { value: '51.0707' }, asks: [] })
  })

  it('is asked about what is only guessed', () => {
    const comparison = ask(
      comparisonCatalog(comparisonTables([program(100, '51.0801', 21)])),
      { programs: [OWN] },
      { personal: personal(listed({ name: 'Medical Coding, AAS', cip: null, awardLevel: 0 })) },
    )
    const questions = questionsOf(comparison, { figures: {}, notes: {}, ticked: {} })[0]?.questions ?? []
    const award = questions.find(({ field }) => field === 'awardLevel')
    expect(award?.why).toBe('guess')
    expect(award && shownWords(award, translate)).toBe('Pathwise guesses “Associate degree” from the name.')
  })
})

it('a guess meets no must-have, and fails none', () => {
  const guess: Cell = {
    kind: 'category',
    words: 'awardLevel',
    code: '3',
    figure: { status: 'estimated', value: 1, provenance: [], notes: [{ code: 'guess-award' }] },
  }
  expect(isMet({ field: 'awardLevel', test: 'is', value: '3' }, guess)).toBeNull()
  expect(isMet({ field: 'awardLevel', test: 'is', value: '21' }, guess)).toBeNull()
})
