import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { en } from '../../../data/messages/en/index.ts'
import { CREDENTIALS, credentialOf } from '../../../data/rules/credentials.ts'
import { LADDER, ladderFrom } from '../../../data/rules/ladder.ts'
import { RULE_SOURCES } from '../../../data/rules/sources.ts'

const ways = (...ids: string[]) => ladderFrom(ids).map(({ from, to }) => `${from} ${to}`)

test('RHIT opens RHIA and the advanced ones, and RHIA these too', () => {
  expect(ways('RHIT')).toEqual([
    'RHIT RHIA',
    'RHIT CHDA',
    'RHIT CDIP',
    'RHIT CHPS',
    'RHIA CHDA',
    'RHIA CDIP',
    'RHIA CHPS',
  ])
})

test('CPC starts as an apprentice', () => {
  expect(ways('CPC')).toEqual(['CPC-A CPC'])
  expect(ladderFrom(['CPC'])[0]?.takes.map(({ code }) => code)).toEqual(['required-apprentice-ways'])
})

test('COC starts as an apprentice, too', () => {
  expect(ways('COC')).toEqual(['COC-A COC'])
})

test('CRCST opens what builds on it', () => {
  expect(ways('CRCST')).toEqual(['CRCST CIS', 'CRCST CHL'])
  expect(ladderFrom(['CRCST']).map(({ takes }) => takes.map(({ code }) => code))).toEqual([
    ['required-first-CIS'],
    ['required-first-CHL'],
  ])
})

test('CCA and CCS-P lead to CCS', () => {
  expect(ways('CCS-P', 'CCA')).toEqual(['CCA CCS', 'CCS-P CCS'])
})

test('CCA leads to CCS, which requires a diploma and only recommends the rest', () => {
  expect(ladderFrom(['CCA'])[0]?.takes.map(({ code }) => code)).toEqual([
    'required-diploma',
    'recommended-courses-or-experience',
  ])
})

test('what was not verified takes nothing but a question', () => {
  const open = LADDER.filter(({ quality }) => quality === 'unverified')
  expect(new Set(open.map(({ to }) => to))).toEqual(new Set(['CHDA', 'CDIP']))
  for (const { takes } of open) expect(takes.map(({ code }) => code)).toEqual(['ask-unverified'])
})

test('every step leads to a credential, has a source, and words for all it takes', () => {
  for (const { from, to, takes, source } of LADDER) {
    expect(credentialOf(to)).toBeDefined()
    expect(RULE_SOURCES).toHaveProperty([source])
    expect(takes.length).toBeGreaterThan(0)
    for (const id of [from, to]) expect(en).toHaveProperty([`credential.${id}`])
    for (const { code } of takes) expect(en).toHaveProperty([`reason.${code}`])
  }
})

test('no step is told twice, wherever one starts', () => {
  fc.assert(
    fc.property(fc.subarray(CREDENTIALS.map(({ id }) => id)), (ids) => {
      const found = ways(...ids)
      expect(new Set(found).size).toBe(found.length)
    }),
  )
})
