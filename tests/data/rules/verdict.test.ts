import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { en } from '../../../data/messages/en/index.ts'
import { DEFAULT_HAS, type Has } from '../../../data/comparison-state.ts'
import { AWARD_LEVELS } from '../../../data/program.ts'
import { CREDENTIALS, credentialOf } from '../../../data/rules/credentials.ts'
import type { Note } from '../../../data/figures/figure.ts'
import { reasonWords } from '../../../data/format/reason.ts'
import { translator } from '../../../data/messages/translate.ts'
import { maySit } from '../../../data/rules/verdict.ts'

const CODING_CERTIFICATE = { cip: '51.0713', awardLevel: 21 }
const HIT_ASSOCIATE = { cip: '51.0707', awardLevel: 3 }
const HIM_BACHELOR = { cip: '51.0706', awardLevel: 5 }
const ASSISTING_CERTIFICATE = { cip: '51.0801', awardLevel: 21 }
const STERILE_CERTIFICATE = { cip: '51.1012', awardLevel: 20 }

const sit = (program: { cip: string; awardLevel: number }, id: string, has: Partial<Has> = {}) => {
  const credential = credentialOf(id)
  if (!credential) throw new Error(`No credential ${id}`)
  return maySit(program, credential, { ...DEFAULT_HAS, ...has })
}
const codes = (program: { cip: string; awardLevel: number }, id: string, has: Partial<Has> = {}) =>
  sit(program, id, has).reasons.map(({ code }) => code)

describe('CCS and CCA', () => {
  test('a diploma is required; courses and experience are recommended, not required', () => {
    expect(sit(CODING_CERTIFICATE, 'CCS').verdict).toBe('yes')
    expect(codes(CODING_CERTIFICATE, 'CCS')).toEqual([
      'required-diploma',
      'recommended-courses-or-experience',
    ])
    expect(sit(CODING_CERTIFICATE, 'CCA').verdict).toBe('yes')
    expect(codes(CODING_CERTIFICATE, 'CCA')).toEqual(['required-diploma', 'recommended-training'])
  })
  test('the seed’s error is not repeated: CCS requires no experience', () => {
    for (const code of codes(CODING_CERTIFICATE, 'CCS').filter((code) => code.startsWith('required-'))) {
      expect(code).not.toMatch(/experience|education|course/)
    }
  })
})

describe('what the person has already', () => {
  test('a diploma: no is a no, not told is none', () => {
    for (const id of ['CCS', 'CCA']) {
      expect(sit(CODING_CERTIFICATE, id, { diploma: false }).verdict).toBe('no')
      expect(codes(CODING_CERTIFICATE, id, { diploma: false })).toEqual(
        expect.arrayContaining(['required-diploma', 'lack-diploma']),
      )
      expect(sit(CODING_CERTIFICATE, id, { diploma: true }).verdict).toBe('yes')
      expect(codes(CODING_CERTIFICATE, id, { diploma: true })).toContain('have-diploma')
      expect(codes(CODING_CERTIFICATE, id)).not.toContain('lack-diploma')
    }
    expect(sit(CODING_CERTIFICATE, 'CPC', { diploma: false }).verdict).toBe('yes')
  })

  test('a degree is more than a diploma', () => {
    expect(sit(CODING_CERTIFICATE, 'CCS', { diploma: false, degree: 'associate' }).verdict).toBe('yes')
  })

  test('nothing keeps anybody from CRCST; the hours keep it, and fewer tell what is left', () => {
    const done = sit(STERILE_CERTIFICATE, 'CRCST', { handsOnHours: 400 })
    expect(done.verdict).toBe('yes')
    expect(done.reasons.map(({ code }) => code)).toEqual([
      'required-hours-before-or-after',
      'have-hands-on-hours',
    ])
    const some = sit(STERILE_CERTIFICATE, 'CRCST', { handsOnHours: 150 })
    expect(some.verdict).toBe('yes')
    expect(some.reasons.at(-1)).toMatchObject({
      code: 'lack-hands-on-hours',
      params: { done: 150, left: 250 },
    })
    expect(codes(STERILE_CERTIFICATE, 'CRCST', { handsOnHours: 0 })).not.toContain('lack-hands-on-hours')
  })

  test('a degree that the rule names is to be asked about, since nobody knows of what program it is', () => {
    const associate = sit(CODING_CERTIFICATE, 'RHIT', { degree: 'associate' })
    expect(associate.verdict).toBe('ask')
    expect(associate.reasons).toContainEqual({
      code: 'ask-own-degree',
      params: { credential: 'RHIT', issuer: 'AHIMA', degree: 'associate' },
    })
    expect(sit(CODING_CERTIFICATE, 'RHIA', { degree: 'associate' }).verdict).toBe('no')
    expect(sit(CODING_CERTIFICATE, 'RHIA', { degree: 'master' }).verdict).toBe('ask')
    expect(sit(CODING_CERTIFICATE, 'RHIT', { degree: 'none' }).verdict).toBe('no')
  })

  test('two years of work end the apprenticeship of CPC, one does not', () => {
    expect(codes(CODING_CERTIFICATE, 'CPC', { years: 1 })).toContain('apprentice')
    expect(codes(CODING_CERTIFICATE, 'CPC', { years: 2 })).toEqual(['no-proof', 'apprentice-over'])
  })

  test('a credential that they hold is told, and changes no verdict', () => {
    for (const id of ['CCS', 'RHIT', 'RMA']) {
      const held = sit(CODING_CERTIFICATE, id, { credentials: [id] })
      expect(held.verdict).toBe(sit(CODING_CERTIFICATE, id).verdict)
      expect(held.reasons.map(({ code }) => code)).toContain('held')
    }
  })
})

describe('RHIT and RHIA', () => {
  test('what a list does not state excludes nobody, and is to be asked', () => {
    expect(sit({ cip: '51.0707', awardLevel: 0 }, 'RHIT').verdict).toBe('ask')
    expect(codes({ cip: '51.0707', awardLevel: 0 }, 'RHIT')).toEqual(
      expect.arrayContaining(['required-cahiim-associate', 'ask-level', 'ask-cahiim']),
    )
    expect(sit({ cip: '', awardLevel: 3 }, 'RHIT').verdict).toBe('ask')
    expect(codes({ cip: '', awardLevel: 3 }, 'RHIT')).toContain('ask-field')
    // What is stated still counts.
    expect(sit({ cip: '', awardLevel: 21 }, 'RHIT').verdict).toBe('no')
    expect(sit({ cip: '51.0801', awardLevel: 0 }, 'RHIT').verdict).toBe('no')
    expect(sit({ cip: '', awardLevel: 0 }, 'CCS').verdict).toBe('yes')
  })
  test.each([20, 21, 2, 4, 5, 6, 7])(
    'RHIT at level %i is a no: it needs an associate degree',
    (awardLevel) => {
      const verdict = sit({ cip: '51.0707', awardLevel }, 'RHIT')
      expect(verdict.verdict).toBe('no')
      expect(verdict.reasons[0]?.code).toBe('required-cahiim-associate')
    },
  )
  test('an associate degree in the field is a question: accreditation is not in the catalog', () => {
    expect(sit(HIT_ASSOCIATE, 'RHIT').verdict).toBe('ask')
    expect(codes(HIT_ASSOCIATE, 'RHIT')).toContain('ask-cahiim')
  })
  test('an associate degree in medical assisting is not a health information program', () => {
    expect(sit({ cip: '51.0801', awardLevel: 3 }, 'RHIT').verdict).toBe('no')
  })
  test('RHIA asks at the bachelor’s, postbaccalaureate and master’s levels only', () => {
    expect(sit(HIM_BACHELOR, 'RHIA').verdict).toBe('ask')
    expect(sit({ ...HIM_BACHELOR, awardLevel: 6 }, 'RHIA').verdict).toBe('ask')
    expect(sit({ ...HIM_BACHELOR, awardLevel: 7 }, 'RHIA').verdict).toBe('ask')
    expect(sit(HIT_ASSOCIATE, 'RHIA').verdict).toBe('no')
  })
})

describe('what the school told', () => {
  const told = (value: 'yes' | 'no') => ({ accredited: { value, by: 'phone', on: '2026-11-30' } }) as const
  const verdict = (program: { cip: string; awardLevel: number }, id: string, value: 'yes' | 'no') => {
    const credential = credentialOf(id)
    if (!credential) throw new Error(`No credential ${id}`)
    return maySit(program, credential, DEFAULT_HAS, told(value))
  }

  test('accredited: yes, and who told it when', () => {
    const { verdict: of, reasons } = verdict(HIT_ASSOCIATE, 'RHIT', 'yes')
    expect(of).toBe('yes')
    expect(reasons[0]).toMatchObject({
      code: 'told-accredited',
      params: { answer: 'yes', by: 'phone', asOf: '2026-11-30', asked: 'ask-cahiim', accreditor: 'CAHIIM' },
    })
    expect(reasonWords(reasons[0] as Note, translator('en'))).toBe(
      'CAHIIM accredits this program: told by phone on November 30, 2026.',
    )
  })

  test('not accredited: no, or what other path there is', () => {
    expect(verdict(HIT_ASSOCIATE, 'RHIT', 'no').verdict).toBe('no')
    expect(verdict(HIT_ASSOCIATE, 'RHIT', 'no').reasons[0]?.code).toBe('required-accreditation')
    expect(verdict(ASSISTING_CERTIFICATE, 'CMA', 'yes').verdict).toBe('yes')
    expect(verdict(ASSISTING_CERTIFICATE, 'CMA', 'no').verdict).toBe('ask')
  })

  test('it opens no other level or field, and what these are is still to be asked', () => {
    expect(verdict(CODING_CERTIFICATE, 'RHIT', 'yes').verdict).toBe('no')
    expect(verdict({ cip: '51.0707', awardLevel: 0 }, 'RHIT', 'yes').verdict).toBe('ask')
    expect(verdict({ cip: '', awardLevel: 3 }, 'RHIT', 'yes').verdict).toBe('ask')
  })

  test('hands-on hours: the answer stands in the place of the question', () => {
    const credential = credentialOf('CRCST')
    if (!credential) throw new Error('No credential')
    const handsOn = { value: 'no', by: 'email', on: '2026-11-30' } as const
    const { verdict: of, reasons } = maySit(STERILE_CERTIFICATE, credential, DEFAULT_HAS, { handsOn })
    expect(of).toBe('yes')
    expect(reasons.map(({ code }) => code)).toEqual(['required-hours-before-or-after', 'told-hands-on'])
  })
})

test('CPC asks for no proof and starts as an apprentice', () => {
  expect(sit(CODING_CERTIFICATE, 'CPC').verdict).toBe('yes')
  expect(codes(CODING_CERTIFICATE, 'CPC')).toEqual(['no-proof', 'apprentice'])
})

test.each(['CHDA', 'CDIP', 'CMAC'])('%s was not verified: ask', (id) => {
  expect(sit(HIT_ASSOCIATE, id)).toMatchObject({ verdict: 'ask', reasons: [{ code: 'ask-unverified' }] })
})

test.each(['CHPS', 'RMA', 'CBCS', 'CEHRS', 'CCMA', 'NCMA', 'ODS-C', 'CSPDT'])(
  '%s takes one of several routes: ask',
  (id) => {
    expect(sit(HIT_ASSOCIATE, id).verdict).toBe('ask')
    expect(codes(HIT_ASSOCIATE, id)).toEqual([`required-routes-${id}`, 'ask-routes'])
  },
)

test.each(['CBCS', 'CEHRS', 'CCMA'])('%s asks for a diploma on every route: without one it is a no', (id) => {
  expect(sit(ASSISTING_CERTIFICATE, id, { diploma: false }).verdict).toBe('no')
  expect(codes(ASSISTING_CERTIFICATE, id, { diploma: false })).toEqual([
    `required-routes-${id}`,
    'lack-diploma',
  ])
  // More than a diploma is one, too.
  expect(sit(ASSISTING_CERTIFICATE, id, { diploma: false, degree: 'associate' }).verdict).toBe('ask')
  expect(sit(ASSISTING_CERTIFICATE, id, { diploma: true }).verdict).toBe('ask')
  expect(sit(ASSISTING_CERTIFICATE, 'NCMA', { diploma: false }).verdict).toBe('ask')
})

test.each(['COC', 'CIC', 'CRC', 'CPB', 'CPMA', 'CPPM'])('%s asks for no proof', (id) => {
  expect(sit(CODING_CERTIFICATE, id).verdict).toBe('yes')
  expect(codes(CODING_CERTIFICATE, id)).toEqual(id === 'COC' ? ['no-proof', 'apprentice'] : ['no-proof'])
})

test('CCS-P requires a diploma, and only recommends the rest', () => {
  expect(sit(CODING_CERTIFICATE, 'CCS-P').verdict).toBe('yes')
  expect(codes(CODING_CERTIFICATE, 'CCS-P')).toEqual([
    'required-diploma',
    'recommended-courses-or-experience',
  ])
  expect(sit(CODING_CERTIFICATE, 'CCS-P', { diploma: false }).verdict).toBe('no')
})

describe('what builds on CRCST', () => {
  const held = { credentials: ['CRCST'] }

  test('is to be asked while nobody says that it is held', () => {
    for (const id of ['CIS', 'CHL']) {
      expect(sit(STERILE_CERTIFICATE, id).verdict).toBe('ask')
      expect(codes(STERILE_CERTIFICATE, id)).toEqual([`required-first-${id}`, 'ask-first'])
    }
  })

  test('CHL is open with an associate degree or a year of work, CIS by its own hours', () => {
    expect(sit(STERILE_CERTIFICATE, 'CHL', held).verdict).toBe('ask')
    expect(sit(STERILE_CERTIFICATE, 'CHL', { ...held, years: 0.5 }).verdict).toBe('ask')
    expect(sit(STERILE_CERTIFICATE, 'CHL', { ...held, years: 1 }).verdict).toBe('yes')
    expect(sit(STERILE_CERTIFICATE, 'CHL', { ...held, degree: 'associate' }).verdict).toBe('yes')
    expect(sit(STERILE_CERTIFICATE, 'CHL', { degree: 'associate' }).verdict).toBe('ask')
    expect(codes(STERILE_CERTIFICATE, 'CIS', { ...held, handsOnHours: 900 })).toEqual([
      'required-first-CIS',
      'have-first',
      'ask-rest',
    ])
  })
})

test('RHIA: the certificate after a bachelor’s is approved apart, and a reciprocity is named', () => {
  expect(codes({ ...HIM_BACHELOR, awardLevel: 6 }, 'RHIA')).toEqual([
    'ask-cahiim',
    'certificate-of-the-degree',
    'reciprocity',
  ])
  expect(codes(HIM_BACHELOR, 'RHIA')).not.toContain('certificate-of-the-degree')
})

test('CMA asks for the accreditation, and its alternative pathway keeps other fields from a no', () => {
  expect(sit(ASSISTING_CERTIFICATE, 'CMA').verdict).toBe('ask')
  expect(codes(ASSISTING_CERTIFICATE, 'CMA')).toEqual(['ask-caahep-abhes', 'alternative-pathway'])
  expect(sit({ cip: '51.0711', awardLevel: 2 }, 'CMA').verdict).toBe('ask')
})

test('CRCST: nothing but the application before the exam, 400 hours before it or after', () => {
  const verdict = sit(STERILE_CERTIFICATE, 'CRCST')
  expect(verdict.verdict).toBe('yes')
  expect(verdict.reasons[0]).toMatchObject({
    code: 'required-hours-before-or-after',
    params: { hours: 400, yearsBefore: 5, monthsAfter: 6 },
  })
  expect(verdict.reasons[1]?.code).toBe('ask-hands-on-hours')
})

describe('every verdict', () => {
  const program = fc.record({
    cip: fc.constantFrom('51.0706', '51.0707', '51.0713', '51.0723', '51.0801', '51.1012', '11.0101'),
    awardLevel: fc.constantFrom(...AWARD_LEVELS),
  })
  const credential = fc.constantFrom(...CREDENTIALS)

  const has: fc.Arbitrary<Has> = fc.record({
    diploma: fc.option(fc.boolean()),
    credits: fc.option(fc.nat(200)),
    degree: fc.constantFrom(null, 'none', 'associate', 'bachelor', 'master'),
    years: fc.option(fc.nat(40)),
    handsOnHours: fc.option(fc.nat(2000)),
    credentials: fc.subarray(CREDENTIALS.map(({ id }) => id)),
  })

  test('has reasons, and each has words', () => {
    fc.assert(
      fc.property(program, credential, has, (program, credential, has) => {
        const { reasons } = maySit(program, credential, has)
        expect(reasons.length).toBeGreaterThan(0)
        for (const { code } of reasons) expect(en).toHaveProperty([`reason.${code}`])
      }),
    )
  })

  test('a no names what is required, and an accreditation is never taken for granted', () => {
    fc.assert(
      fc.property(program, credential, has, (program, credential, has) => {
        const { verdict, reasons } = maySit(program, credential, has)
        if (verdict === 'no') expect(reasons[0]?.code).toMatch(/^required-/)
        if (credential.eligibility.required.kind === 'accredited-program') expect(verdict).not.toBe('yes')
        if (verdict === 'ask')
          expect(reasons.some(({ code }) => /^ask-|alternative-pathway/.test(code))).toBe(true)
      }),
    )
  })
})
