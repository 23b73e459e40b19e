import { SIGNS, type Sign } from '../format/signs.ts'
import { BAND_FIGURES } from '../listed-program.ts'
import { field, type FieldDeclaration, type FieldId } from './catalogue.ts'

/** Worked out by a rule where nobody publishes them. */
const ESTIMATED: readonly FieldId[] = ['tuitionAndFees', 'books', 'months']

/** A list may tell both ends of it, or no more than the lower one. */
const BANDED: readonly FieldId[] = BAND_FIGURES

/** Made of other figures: what is said of a part is said of them. */
const SUMS: readonly FieldId[] = [
  'costToFinish',
  'costToCredential',
  'costAfterAid',
  'costPerMonth',
  'payback',
  'aheadAfter',
]

/** Agencies fill in what a school left out. */
const FILLED_IN: readonly FieldId[] = ['completions', 'completionsBefore', 'graduationRate', 'hours']

/** Of people who are counted, and who may be few. */
const OF_PEOPLE: readonly FieldId[] = ['graduationRate', 'schoolEarnings', 'fieldEarnings']

/** They wait for a job, an exam or one's own pay. */
const WAITING: readonly FieldId[] = [
  'exam',
  'membership',
  'renewal',
  'costToCredential',
  'payback',
  'aheadAfter',
  'entryEducation',
]

/** Which signs the cells of a field can show, in the order of `SIGNS`. */
export function signsOfField(id: FieldId): readonly Sign[] {
  const declared: FieldDeclaration = field(id)
  if (declared.kind === 'verdict' || declared.kind === 'occupations') return []
  const can = canShow(declared, id)
  return SIGNS.filter((sign) => can.has(sign))
}

function canShow(declared: FieldDeclaration, id: FieldId): ReadonlySet<Sign> {
  const can = new Set<Sign>(['known', 'not-reported'])
  const add = (when: boolean | undefined, ...signs: readonly Sign[]) => {
    if (when) for (const sign of signs) can.add(sign)
  }
  const isOfJob = declared.group === 'pay' || declared.group === 'outlook'
  add(declared.own, 'own')
  add(declared.ofLists, 'guess')
  add(isOfJob || WAITING.includes(id), 'not-applicable')
  if (declared.kind !== 'figure') return can
  const isSum = SUMS.includes(id)
  const isEstimated = ESTIMATED.includes(id) || isSum
  add(declared.unit !== 'cents' || declared.group === 'cost', 'zero')
  add(isEstimated, 'estimated', 'band', 'imputed', 'level-unsure', 'far-above')
  add(isSum, 'lower-bound', 'own')
  add(BANDED.includes(id), 'band', 'at-least')
  add(FILLED_IN.includes(id), 'imputed')
  add(id === 'hours', 'level-unsure')
  add(id === 'miles', 'estimated')
  // A list beside an official file.
  add(id === 'tuitionAndFees', 'conflict', 'chosen')
  add(id === 'payback' || id === 'aheadAfter', 'never')
  add(OF_PEOPLE.includes(id), 'small-group')
  add(declared.group === 'pay' && !isSum, 'at-least', 'suppressed')
  add(OF_PEOPLE.includes(id) || isOfJob, 'suppressed')
  add(declared.peers, 'peers')
  return can
}
