import { describe, expect, test } from 'vitest'
import { ERROR_CODES, PathwiseError } from '../../../data/contract/errors.ts'
import { describeError, errorWords } from '../../../data/messages/describe-error.ts'
import { errors } from '../../../data/messages/en/errors.ts'
import { translator } from '../../../data/messages/translate.ts'

const english = translator('en')
const PARTS = ['happened', 'safe', 'next'] as const

test('every error code has its three parts and no part stands alone', () => {
  const parts = ERROR_CODES.flatMap((code) => PARTS.map((part) => `error.${code}.${part}`))
  const unnamed = [
    'file',
    'folder',
    'host',
    'to',
    'offered',
    'version',
    'organization',
    'address',
    'database',
  ]
  expect(Object.keys(errors).sort()).toEqual([...parts, ...unnamed.map((name) => `error.${name}`)].sort())
})

describe.each(ERROR_CODES)('%s', (code) => {
  test('is told in whole sentences, even where the answer names no file', () => {
    const words = errorWords({ code, params: {} }, english)
    for (const part of PARTS) {
      expect(words[part], part).toMatch(/^[A-Z].*\.$/)
      expect(words[part], part).not.toMatch(/[{}]|undefined|error\./)
    }
    expect(describeError({ code, params: {} }, english)).toBe(`${words.happened} ${words.safe} ${words.next}`)
  })
})

test('an error that knows its file names it', () => {
  const error = new PathwiseError('person-unwritable', { file: 'person.db', folder: 'D:\\Data' })
  expect(describeError(error, english)).toContain('D:\\Data')
  expect(describeError(new PathwiseError('target-locked', { file: 'comparison.csv' }), english)).toMatch(
    /^The file is open in another program: comparison\.csv\. /,
  )
})
