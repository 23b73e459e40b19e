import { describe, expect, test } from 'vitest'
import { credentialFact } from '../../../data/guides/credential-facts.ts'
import { figureWords } from '../../../data/guides/en/figure-words.ts'
import {
  CREDENTIAL_FACTS,
  FIGURES,
  readPlaceholder,
  type GuideFigures,
} from '../../../data/guides/figures.ts'
import { resolveGuide } from '../../../data/guides/resolve.ts'
import { say } from '../../../data/guides/say.ts'
import { translator } from '../../../data/messages/translate.ts'

const translate = translator('en')
const missing = { status: 'not-reported', value: null } as const
const nothing = Object.fromEntries(
  Object.entries(FIGURES).map(([name, kind]) => [
    name,
    ['month', 'education', 'training'].includes(kind) ? null : missing,
  ]),
) as unknown as GuideFigures
const known = (value: number) => ({ status: 'known', value }) as const
const figures: GuideFigures = {
  ...nothing,
  payMedian: known(5_114_000),
  payMonth: '2025-05',
  outlookPercent: known(7.1),
  outlookFrom: known(2024),
  openings: known(14_200),
  programsAssociate: known(0),
  entryEducation: 'Postsecondary nondegree award',
  training: 'Moderate-term on-the-job training',
  certificateMonthsUpper: known(1),
  certificatePriceLower: { status: 'estimated', value: 177_632 },
}
const said = (text: string, of: GuideFigures = figures) => say(text, of, figureWords, translate)

describe('a figure', () => {
  test.each([
    ['It pays {payMedian} ({payMonth}).', 'It pays $51,140 (May 2025).'],
    ['It changes by {outlookPercent} after {outlookFrom}.', 'It changes by +7.1% after 2024.'],
    ['{openings} openings, {programsAssociate} programs.', '14,200 openings, 0 programs.'],
    ['Start with a {entryEducation}.', 'Start with a certificate.'],
    ['You learn {training}.', 'You learn one month to a year on the job.'],
    ['It takes {certificateMonthsUpper}.', 'It takes 1 month.'],
    ['From {certificatePriceLower} on.', 'From ~$1,776 on.'],
  ])('%s', (sentence, text) => {
    expect(said(sentence)).toBe(text)
  })

  test('of fewer jobs has its sign', () => {
    expect(said('{outlookPercent}', { ...figures, outlookPercent: known(-3) })).toBe('-3%')
  })

  test('that nobody reports takes its sentence away, and never those beside it', () => {
    expect(said('It pays well. Half earn {payMedian}, few {payUpper}. Ask.')).toBe(
      'It pays well. Median pay a year: $51,140. Pay that one in ten earn more than: not reported. Ask.',
    )
    expect(said('It starts with {entryEducation}.', nothing)).toBe('Usual schooling to start: not reported.')
    for (const name of Object.keys(FIGURES)) expect(said(`{${name}}`, nothing)).toMatch(/: not reported\.$/)
  })

  test('that is not declared is an error', () => {
    expect(() => said('{payMean}')).toThrow(RangeError)
    expect([readPlaceholder('toString'), readPlaceholder('examFee:'), readPlaceholder('x:RHIT')]).toEqual([
      null,
      null,
      null,
    ])
  })
})

describe('a fact of a credential', () => {
  test.each([
    ['{examFee:RHIT} or {memberFee:RHIT}', '$299 or $229'],
    // A price that a newer source replaced is not said.
    ['{examFee:CPC}', '$425'],
    ['{examFee:CMA}, {studentFee:CMA}', '$250, $125'],
    // Two sources, two forms: both.
    ['{examItems:CCS} questions in {examTime:CCS}', '97 or 107 questions in 4 hours'],
    ['{examTime:RHIT}, {examTime:CMA}', '3.5 hours, 160 minutes'],
    ['{passRate:CRCST}', '65.6% (2025)'],
    ['{passRate:CMA}', '69% (2024–25)'],
    ['every {renewalPeriod:CRCST}, {renewalUnits:CRCST} units', 'every year, 12 units'],
    ['every {renewalPeriod:RMA}, every {unitPeriod:RMA}', 'every year, every 3 years'],
    ['{renewalFee:RHIT}, {membershipFee:CPC}', '$218, $222'],
  ])('%s', (sentence, text) => {
    expect(said(sentence)).toBe(text)
  })

  test('that no source tells is not known', () => {
    expect(said('It costs {examFee:CRCST}.')).toBe('CRCST exam fee: not known.')
    expect(said('It costs {examFee:XYZ}.')).toBe('XYZ exam fee: not known.')
    for (const fact of CREDENTIAL_FACTS) {
      expect(credentialFact({ fact, credential: 'XYZ' }, figureWords, translate)).toBeNull()
    }
  })
})

test('a guide is read in the order of its sections, its lists with their figures', () => {
  const sections = resolveGuide(
    {
      language: 'en',
      words: figureWords,
      guide: {
        soc: '29-2072',
        name: 'A job',
        paragraphs: [
          {
            id: 'pay',
            text: ['It pays {payMedian}.', 'Ask.'],
            items: ['{examFee:RHIT}'],
            sources: ['guide-wages'],
            reviewed: '2026-11-30',
            sure: 'official',
          },
        ],
      },
    },
    figures,
    translate,
  )
  expect(sections.map(({ id, paragraphs }) => [id, paragraphs.length])).toEqual([
    ['what-you-do', 0],
    ['is-it-for-you', 0],
    ['getting-in', 0],
    ['courses', 0],
    ['exams', 0],
    ['licence', 0],
    ['first-job', 0],
    ['pay-and-outlook', 1],
    ['programs', 0],
  ])
  expect(sections[7]?.paragraphs[0]).toMatchObject({ text: 'It pays $51,140. Ask.', items: ['$299'] })
})
