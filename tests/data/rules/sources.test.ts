import { expect, test } from 'vitest'
import { RULE_SOURCE, RULE_SOURCES } from '../../../data/rules/sources.ts'

test('every source says who, what, when, and links by https or not at all', () => {
  for (const [id, source] of Object.entries(RULE_SOURCES)) {
    expect(source.id).toBe(id)
    expect(id.startsWith(RULE_SOURCE)).toBe(true)
    expect(source.publisher && source.title && source.asOf).toBeTruthy()
    expect(source.readOn).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(source.url).toMatch(/^(https:\/\/.+)?$/)
  }
})
