import { describe, expect, it } from 'vitest'
import { chosenTests } from '../../../../main/commands/checks/chosen-tests.ts'

const FILES = [
  'tests/data/formulas/loan.test.ts',
  'tests/main/catalog/find/find.test.ts',
  'tests/e2e/find.test.ts',
  'tests/long/e2e/find.test.ts',
]
const chosen = (...words: string[]) => chosenTests(words, FILES)
const withoutLong = (...words: string[]) => ['--project=!long', ...words]

describe('the words of npm test', () => {
  it.each([
    ['a file', 'tests/data/formulas/loan.test.ts'],
    ['a line of it', 'tests/data/formulas/loan.test.ts:12'],
    ['a file as a shell completes it', './tests/data/formulas/loan.test.ts'],
    ['a file of Windows', String.raw`tests\data\formulas\loan.test.ts`],
    ['a folder', 'tests/data'],
    ['a part of a name', 'loan'],
  ])('name %s, which needs no build', (_, word) => {
    expect(chosen(word)).toEqual({ words: withoutLong(word), build: false })
  })

  it.each([
    ['the end-to-end tests', ['tests/e2e']],
    ['a name that one of them has', ['find']],
    ['one beside others', ['loan', 'tests/e2e/find.test.ts']],
    ['none by its path', ['-t', 'a title of any test']],
    ['a project', ['--project=e2e']],
  ])('name %s, which may start the built program', (_, words) => {
    expect(chosen(...words)).toEqual({ words: withoutLong(...words), build: true })
  })

  it('reach a long test only by its path', () => {
    const word = 'tests/long/e2e/find.test.ts'
    expect(chosen(word)).toEqual({ words: [word], build: true })
  })

  it('find the tests of this checkout', () => {
    expect(chosenTests(['tests/data/formulas/loan.test.ts']).build).toBe(false)
    expect(chosenTests(['tests/e2e/walk.test.ts']).build).toBe(true)
  })
})
