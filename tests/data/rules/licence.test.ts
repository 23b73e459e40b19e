import { describe, expect, test } from 'vitest'
import { en } from '../../../data/messages/en/index.ts'
import { STATES } from '../../../data/program.ts'
import { credentialOf } from '../../../data/rules/credentials.ts'
import { licenceRules, LOOKED_UP, stateRule } from '../../../data/rules/licence.ts'
import { RULE_SOURCES } from '../../../data/rules/sources.ts'
import { STATE_ASKS } from '../../../data/rules/state-rule.ts'

const known = (soc: string) => {
  const found = licenceRules(soc)
  if (!found) throw new Error(`No rules on ${soc}`)
  return found
}
const statesOf = (soc: string) => known(soc).rules.map(({ state }) => state)

test('no source of a state licence was found for two occupations; of others nothing is said', () => {
  for (const soc of ['29-2072', '29-9021']) {
    expect(known(soc).rules).toEqual([])
    expect(stateRule(soc, 'TX')).toBe('no-source')
    expect(known(soc).searched[0]).toMatchObject({ code: 'ooh-names-none', quality: 'official' })
  }
  expect(licenceRules('29-1141')).toBeNull()
  expect(stateRule('29-1141', 'TX')).toBeNull()
})

describe('rules of states', () => {
  test('medical assistants: sixteen states, of all others it was not looked up', () => {
    expect(statesOf('31-9092').toSorted()).toEqual([
      ...['AK', 'AZ', 'CA', 'CT', 'DE', 'FL', 'MA', 'MD', 'MT', 'ND', 'NE', 'NJ', 'NY', 'SC', 'SD', 'WA'],
    ])
    // 34 states, D.C., and the territories.
    expect(known('31-9092').notLookedUp).toHaveLength(STATES.length - 16)
    expect(stateRule('31-9092', 'TX')).toBe('not-looked-up')
  })

  test('sterile processing: five states by law, New Jersey on the word of HSPA', () => {
    expect(statesOf('31-9093').toSorted()).toEqual(['CT', 'DE', 'NJ', 'NY', 'PA', 'TN'])
    expect(stateRule('31-9093', 'NJ')).toMatchObject({ asks: 'reported', law: '', quality: 'issuer' })
    for (const state of ['CT', 'DE', 'NY', 'PA', 'TN'])
      expect(stateRule('31-9093', state)).toMatchObject({ asks: 'credential' })
    // A bill is no law.
    for (const state of ['FL', 'MA', 'MN']) expect(stateRule('31-9093', state)).toBe('not-looked-up')
  })

  test.each([
    ['31-9093', 'NY', '2015-01-01', 'law'],
    ['31-9093', 'CT', '2016-01-01', 'law-reported'],
    ['31-9093', 'TN', '2017-01-01', 'law'],
    ['31-9093', 'PA', '2020-12-28', 'law-reported'],
    ['31-9093', 'DE', '2023-01-01', 'law'],
    ['31-9092', 'AZ', '2019-03-09', 'law'],
    ['31-9092', 'AK', '2019-12-25', 'secondary'],
    ['31-9092', 'WA', null, 'law'],
    ['31-9092', 'SD', null, 'law'],
    ['31-9092', 'SC', null, 'law-reported'],
    ['31-9092', 'DE', null, 'secondary'],
  ])('%s in %s: since when, and how sure', (soc, state, inForce, quality) => {
    expect(stateRule(soc, state)).toMatchObject({ inForce, quality })
  })

  test('a law that New Jersey does not have is not cited', () => {
    expect(JSON.stringify(known('31-9093'))).not.toContain('26:2H')
  })

  test('each has an id of its own, words, a source with a date, and a citation unless none was found', () => {
    const rules = LOOKED_UP.flatMap((soc) => known(soc).rules)
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
    for (const { id, asks, law, inForce, source, quality, credentials } of rules) {
      expect(en).toHaveProperty([`note.${id}`])
      expect(en).toHaveProperty([`stateRule.${asks}`])
      expect(en).toHaveProperty([`licence.sure.${quality}`])
      expect(STATE_ASKS).toContain(asks)
      expect(RULE_SOURCES[source].asOf, id).not.toBe('')
      expect(law === '', id).toBe(quality === 'issuer' || id === 'state-rule-31-9092-AK')
      if (inForce !== null) expect(inForce).toMatch(/^\d{4}-\d\d-\d\d$/)
      for (const credential of credentials) expect(credentialOf(credential), credential).toBeDefined()
    }
  })

  test('no rule stands without words, and no words without a rule', () => {
    const ids = LOOKED_UP.flatMap((soc) => known(soc).rules.map(({ id }) => `note.${id}`))
    expect(
      Object.keys(en)
        .filter((key) => /^note\.state-rule-\d/.test(key))
        .toSorted(),
    ).toEqual(ids.toSorted())
  })

  test('what was searched has words and a source', () => {
    for (const soc of LOOKED_UP)
      for (const { code, source } of known(soc).searched) {
        expect(en).toHaveProperty([`licence.searched.${code}`])
        expect(RULE_SOURCES).toHaveProperty([source])
      }
  })
})
