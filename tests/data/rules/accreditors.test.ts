import { describe, expect, test } from 'vitest'
import { lookUpWords } from '../../../data/format/look-up.ts'
import { en } from '../../../data/messages/en/index.ts'
import { translator } from '../../../data/messages/translate.ts'
import { accreditorOf, ACCREDITORS } from '../../../data/rules/accreditors.ts'
import { credentialOf, CREDENTIALS } from '../../../data/rules/credentials.ts'
import { RULE_SOURCES } from '../../../data/rules/sources.ts'
import { maySit } from '../../../data/rules/verdict.ts'

const words = translator('en')

/** How to look up what a verdict asks. */
function helpOf(id: string, program: { cip: string; awardLevel: number }): readonly string[] {
  const credential = credentialOf(id)
  if (!credential) throw new Error(`No credential ${id}`)
  return maySit(program, credential).reasons.flatMap((reason) => lookUpWords(reason, words))
}

describe('who accredits programs', () => {
  test('each has an id of its own, words, sources, and a list of its programs', () => {
    expect(new Set(ACCREDITORS.map(({ id }) => id)).size).toBe(ACCREDITORS.length)
    for (const { facts, directories } of ACCREDITORS) {
      for (const { code, source } of facts) {
        expect(en).toHaveProperty([`accreditor.${code}`])
        expect(RULE_SOURCES).toHaveProperty([source])
      }
      expect(directories.length).toBeGreaterThan(0)
      for (const { source, quality } of directories) {
        expect(RULE_SOURCES).toHaveProperty([source])
        // No address could be checked.
        expect(quality).toBe('unverified')
      }
    }
  })

  test('every one that a rule names is known', () => {
    for (const { eligibility } of CREDENTIALS)
      if (eligibility.required.kind === 'accredited-program')
        for (const id of eligibility.required.accreditors) expect(accreditorOf(id), id).toBeDefined()
  })
})

describe('how to look it up', () => {
  test('RHIT: the program’s own page must show it, and where the list is', () => {
    const [how, ...others] = helpOf('RHIT', { cip: '51.0707', awardLevel: 3 })
    expect(others).toEqual([])
    expect(how).toMatch(/web page of an accredited program must show/)
    expect(how).toMatch(/“program directory” at cahiim\.org \(the address was not checked\)/)
  })

  test('CMA: either of two, each with its lists', () => {
    const help = helpOf('CMA', { cip: '51.0801', awardLevel: 2 })
    expect(help).toHaveLength(2)
    expect(help[0]).toContain('caahep.org')
    expect(help[1]).toMatch(/abhes\.org.*ope\.ed\.gov\/dapip/)
  })

  test('nothing where nothing is asked of an accreditation', () => {
    expect(helpOf('CPC', { cip: '51.0713', awardLevel: 2 })).toEqual([])
    expect(helpOf('RHIT', { cip: '51.0713', awardLevel: 2 })).toEqual([])
    // Kept by an earlier Pathwise.
    expect(lookUpWords({ code: 'ask-cahiim', params: { credential: 'RHIT' } }, words)).toEqual([])
  })
})
