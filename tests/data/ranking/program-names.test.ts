import { expect, it } from 'vitest'
import { programOfSchool, shortNames } from '../../../data/ranking/program-names.ts'
import { textOf } from '../../../data/messages/said.ts'
import { translator } from '../../../data/messages/translate.ts'
import { comparisonOf } from './support/comparison.ts'

const translate = translator('en')
const names = (...programs: Parameters<typeof comparisonOf>[1] & object) =>
  shortNames(comparisonOf({}, programs).programs, translate)

it('a program is named by its institution where that is enough, and by what tells it apart where not', () => {
  expect(names({ institution: 'A' }, { institution: 'B' })).toEqual(['A', 'B'])
  const a = { institution: 'A' }
  expect(names({ ...a, awardLevel: 3 }, { ...a, awardLevel: 21 }, { institution: 'B' })).toEqual([
    'A (associate)',
    'A (certificate < 1 yr)',
    'B',
  ])
  expect(
    names({ ...a, program: 'Coding' }, { ...a, program: 'Billing' }, { institution: 'B', program: 'Coding' }),
  ).toEqual(['A (Coding)', 'A (Billing)', 'B'])
  // A school that all share tells none apart.
  expect(names({ ...a, program: 'Coding' }, { ...a, program: 'Billing' })).toEqual(['Coding', 'Billing'])
  expect(
    names(
      { ...a, program: 'Coding', awardLevel: 3 },
      { ...a, program: 'Coding', awardLevel: 21 },
      { ...a, program: 'Billing', awardLevel: 3 },
    ),
  ).toEqual(['A (Coding, associate)', 'A (certificate < 1 yr)', 'Billing'])
  // Two that are alike in all of it still are two.
  const alike = names(a, a)
  expect(new Set(alike).size).toBe(2)
})

it('a program of a school is named with its award', () => {
  const [program] = comparisonOf({}, [{}]).programs
  expect(program && textOf(programOfSchool(program, translate))).toBe(
    'Medical Coding, Certificate, 12 weeks to 1 year',
  )
})
