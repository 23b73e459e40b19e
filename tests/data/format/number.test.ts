import { expect, test } from 'vitest'
import { formatNumber } from '../../../data/format/number.ts'

test('writes numbers as the locale does', () => {
  expect(formatNumber(1_234_550, 'cents', 'en-US')).toBe('12,345.50')
  expect(formatNumber(1_234_500, 'cents', 'en-US')).toBe('12,345')
  expect(formatNumber(1_234_550, 'cents', 'de-DE')).toBe('12.345,50')
  expect(formatNumber(7.25, 'percent', 'en-US')).toMatch(/^7\.[23]$/)
  expect(formatNumber(2034, 'year', 'en-US')).toBe('2034')
})
