import type { Quality } from './credential.ts'
import type { RuleSourceId } from './sources.ts'

/**
 * Who accredits programs, and how a person looks up whether one is accredited: no list of
 * accredited programs is at hand as a file, so it is looked up or asked.
 */
export interface Accreditor {
  readonly id: string
  /** What it accredits, how to tell, what to mind: each a message `accreditor.<code>`. */
  readonly facts: readonly {
    readonly code: string
    readonly kind: 'what' | 'how' | 'mind'
    readonly source: RuleSourceId
    readonly quality: Quality
  }[]
  /** Where its programs are listed: the page's name, and its site. No address was checked. */
  readonly directories: readonly {
    readonly page: string
    readonly site: string
    readonly source: RuleSourceId
    readonly quality: 'unverified'
  }[]
}

const directory = (page: string, site: string): Accreditor['directories'][number] => ({
  page,
  site,
  source: 'rule-directories',
  quality: 'unverified',
})

export const ACCREDITORS: readonly Accreditor[] = [
  {
    id: 'CAHIIM',
    facts: [
      { code: 'CAHIIM-what', kind: 'what', source: 'rule-cahiim', quality: 'issuer' },
      { code: 'CAHIIM-how', kind: 'how', source: 'rule-cahiim-page', quality: 'issuer' },
      { code: 'CAHIIM-campus', kind: 'mind', source: 'rule-cahiim-campus', quality: 'issuer' },
    ],
    directories: [directory('program directory', 'cahiim.org')],
  },
  {
    id: 'CAAHEP',
    facts: [{ code: 'CAAHEP-what', kind: 'what', source: 'rule-caahep', quality: 'issuer' }],
    directories: [directory('find a program', 'caahep.org')],
  },
  {
    id: 'ABHES',
    facts: [{ code: 'ABHES-what', kind: 'what', source: 'rule-abhes', quality: 'secondary' }],
    directories: [
      directory('directory of institutions', 'abhes.org'),
      directory('DAPIP', 'ope.ed.gov/dapip'),
    ],
  },
]

/** Undefined for a body of which nobody looked up how. */
export function accreditorOf(id: string): Accreditor | undefined {
  return ACCREDITORS.find((one) => one.id === id)
}

/** Joins those that a rule names, in the params of a reason. */
export const ACCREDITORS_BETWEEN = ' / '
