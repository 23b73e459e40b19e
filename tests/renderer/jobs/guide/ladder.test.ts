import { describe, expect, it } from 'vitest'
import { CREDENTIALS, credentialsOf } from '../../../../data/rules/credentials.ts'
import { LADDER } from '../../../../data/rules/ladder.ts'
import { whoMaySit } from '../../../../data/rules/who-may-sit.ts'
import { reasonWords } from '../../../../data/format/reason.ts'
import { DEFAULT_LANGUAGE } from '../../../../data/messages/languages.ts'
import { translator } from '../../../../data/messages/translate.ts'
import { laddersOf } from '../../../../renderer/jobs/guide/ladder.ts'

const SOCS = [...new Set(CREDENTIALS.flatMap(({ occupations }) => occupations))]

describe('the ladders of a job', () => {
  it.each(SOCS)('%s: has each of its credentials once, above all that it builds on', (soc) => {
    const ladders = laddersOf(soc)
    const cards = ladders.flat(2)
    expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length)
    for (const { id } of credentialsOf([soc])) expect(cards.map((card) => card.id)).toContain(id)
    for (const levels of ladders) {
      const height = new Map(levels.flatMap((level, at) => level.map(({ id }) => [id, at] as const)))
      for (const { from, to } of LADDER) {
        if (!height.has(from) || !height.has(to)) continue
        expect(height.get(to), `${to} after ${from}`).toBeGreaterThan(height.get(from)!)
      }
    }
  })

  it('says of an apprentice which exam makes one, and what ends it', () => {
    const cards = laddersOf('29-2072').flat(2)
    const [apprentice, coder] = ['CPC-A', 'CPC'].map((id) => cards.find((card) => card.id === id))
    expect(apprentice).toMatchObject({ examOf: 'CPC', after: [] })
    expect(coder).toMatchObject({ examOf: null, after: ['CPC-A'] })
    expect(coder?.takes.map(({ code }) => code)).toEqual(['required-apprentice-ways'])
    expect(apprentice?.fee?.value).toBe(42_500)
  })

  it('never says that a fee that was not verified is nothing', () => {
    for (const { fee, credential } of SOCS.flatMap((soc) => laddersOf(soc).flat(2)))
      if (credential && credential.fees.every(({ isOlder }) => isOlder)) expect(fee?.value).toBeNull()
  })
})

it('says in words who may sit, of every credential', () => {
  const translate = translator(DEFAULT_LANGUAGE)
  for (const credential of CREDENTIALS)
    for (const note of whoMaySit(credential)) {
      const words = reasonWords(note, translate)
      expect(words, credential.id).not.toBe(note.code)
      expect(words).not.toMatch(/[{}]/)
      // On a guide no program is looked at.
      expect(words, credential.id).not.toMatch(/\bthis (?:one|program)\b/)
    }
})
