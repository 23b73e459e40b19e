import type { LicenceDeclaration, Searched } from '../state-rule.ts'

/** Looked for, and found nowhere: no source says that a state licenses them, and none to rely on that no state does. */
const NOT_FOUND: readonly Searched[] = [
  { code: 'careeronestop', source: 'rule-careeronestop', quality: 'not-found' },
  { code: 'onet', source: 'rule-onet-licences', quality: 'not-found' },
]

export const MEDICAL_RECORDS: readonly LicenceDeclaration[] = [
  {
    soc: '29-2072',
    searched: [
      { code: 'ooh-names-none', source: 'rule-ooh-29-2072', quality: 'official' },
      { code: 'coders-web', source: 'rule-coders-web', quality: 'secondary' },
      ...NOT_FOUND,
    ],
    states: {},
  },
  {
    soc: '29-9021',
    searched: [{ code: 'ooh-names-none', source: 'rule-ooh-29-9021', quality: 'official' }, ...NOT_FOUND],
    states: {},
  },
]
