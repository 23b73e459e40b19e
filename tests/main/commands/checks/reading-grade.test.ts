import { describe, expect, test } from 'vitest'
import { readingGrade } from '../../../../main/commands/checks/reading-grade.ts'

describe('the grade', () => {
  test('follows Flesch and Kincaid', () => {
    // 2 sentences, 9 words, 9 syllables: 0.39 * 4.5 + 11.8 - 15.59 is below 0.
    expect(readingGrade('The cat sat on the mat. It was glad.')).toEqual({ words: 9, grade: 0 })
    // 1 sentence, 5 words, 8 syllables.
    const { words, grade } = readingGrade('Every patient needs a record.')
    expect(words).toBe(5)
    expect(grade).toBeCloseTo(0.39 * 5 + (11.8 * 8) / 5 - 15.59, 5)
  })

  test('is high for what is hard to read', () => {
    const hard =
      'Notwithstanding considerable organizational heterogeneity, professional certification constitutes an indispensable prerequisite for occupational advancement.'
    expect(readingGrade(hard).grade).toBeGreaterThan(20)
  })

  test('takes letters of exams, numbers and placeholders for one syllable each', () => {
    const plain = readingGrade('The test has ten parts and costs ten.')
    expect(readingGrade('The RHIT has 1,150 parts and costs {examFee:RHIT}.')).toEqual(plain)
  })

  test('takes other names for two syllables at most, and no word for a name because it begins a sentence', () => {
    expect(readingGrade('He lives in Pennsylvania.')).toEqual(readingGrade('He lives in Texas.'))
    expect(readingGrade('Administration costs.').grade).toBeGreaterThan(readingGrade('Water costs.').grade)
  })

  test('ends a sentence with its line, and not at the points of U.S.', () => {
    expect(readingGrade('Health law\nHealth law')).toEqual(readingGrade('Health law. Health law.'))
    const whole = 'It is a long list of U.S. schools and U.S. jobs for all of us.'
    expect(readingGrade(whole).grade).toBe(readingGrade(whole.replaceAll('U.S.', 'US')).grade)
  })

  test('of nothing is 0', () => {
    expect(readingGrade(' \n')).toEqual({ words: 0, grade: 0 })
  })
})
