import { expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { educationWords, isEducation } from '../../../data/format/education-words.ts'
import { translator } from '../../../data/messages/translate.ts'

const en = translator('en')

test('a certificate is called one; what BLS does not say stays as it is', () => {
  expect(educationWords('Postsecondary nondegree award', en)).toBe('Certificate')
  expect(educationWords("Associate's degree", en)).toBe('Associate degree')
  expect(educationWords('Ask the union', en)).toBe('Ask the union')
})

test('all that the shipped catalog says has words', () => {
  const file = join(import.meta.dirname, '../../../data/catalog/projections.csv')
  const rows: { entry_education: string }[] = parse(readFileSync(file), { columns: true })
  const said = new Set(rows.map((row) => row.entry_education).filter((each) => each !== ''))
  expect(said.size).toBe(8)
  for (const each of said) {
    expect(isEducation(each), each).toBe(true)
    expect(educationWords(each, en)).not.toContain('education.')
  }
  expect([...said].map((each) => educationWords(each, en)).join()).not.toMatch(/nondegree/)
})
