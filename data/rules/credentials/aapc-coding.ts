import type { Credential } from '../credential.ts'
import { AAPC_MEMBERSHIP, aapcEligibility, aapcExam, aapcFees, aapcRenewal } from './aapc.ts'
import { CODING_FIELDS, MEDICAL_RECORDS } from './coding.ts'

/** Two years of work end what who passes begins as: an apprentice. Of CPC and COC only. */
const APPRENTICE = [{ code: 'apprentice', years: { atLeast: 2, code: 'apprentice-over' } }]

const coder = (id: string, known: Pick<Credential, 'eligibility' | 'exams' | 'fees'>): Credential => ({
  id,
  issuer: 'AAPC',
  topic: 'coding',
  occupations: MEDICAL_RECORDS,
  fields: CODING_FIELDS,
  ...known,
  passRate: null,
  membership: AAPC_MEMBERSHIP,
  renewal: aapcRenewal(),
})

export const AAPC_CODING: readonly Credential[] = [
  coder('CPC', {
    eligibility: aapcEligibility(APPRENTICE),
    exams: [aapcExam({ items: 100, pass: { score: '70 %' } }, 'rule-aapc')],
    fees: [
      { cents: 39_900, who: 'everyone', isOlder: true, source: 'rule-cpc-fee-1', quality: 'secondary' },
      ...aapcFees('rule-cpc-fee-2'),
    ],
  }),
  coder('COC', {
    eligibility: aapcEligibility(APPRENTICE),
    exams: [
      aapcExam({ items: 100 }, 'rule-coc'),
      // The passing score stands elsewhere only.
      {
        items: null,
        scored: null,
        minutes: null,
        pass: { score: '70 %' },
        source: 'rule-coc-guide',
        quality: 'secondary',
      },
    ],
    fees: aapcFees('rule-cpc-fee-2', 'rule-coc-guide'),
  }),
  coder('CIC', {
    eligibility: aapcEligibility(),
    exams: [aapcExam({ items: 40, scenarios: 7 }, 'rule-cic')],
    fees: [],
  }),
  coder('CRC', {
    eligibility: aapcEligibility(),
    exams: [aapcExam({ items: 100, pass: { score: '70 %' } }, 'rule-crc')],
    fees: aapcFees('rule-crc-fee'),
  }),
]
