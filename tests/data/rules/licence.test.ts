import { expect, test } from 'vitest'
import { stateLicence } from '../../../data/rules/licence.ts'

test('no source of a state licence was found for 29-2072; of others nothing is said', () => {
  expect(stateLicence('29-2072')).toBe('no-source')
  expect(stateLicence('31-9092')).toBeNull()
})
