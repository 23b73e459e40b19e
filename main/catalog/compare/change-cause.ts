import type { Cell, CellChange, Comparison } from '../../../data/contract/comparison.ts'
import type { FieldId } from '../../../data/fields/catalogue.ts'
import type { Figure, Note, Source } from '../../../data/figures/figure.ts'
import { isOwnFigureSource } from '../../../data/own-figure.ts'
import { RULE_SOURCE } from '../../../data/rules/sources.ts'

/** What a comparison says with, besides its cells: where from, and what the person asked for. */
export type Asked = Pick<
  Comparison,
  'sources' | 'residency' | 'area' | 'occupation' | 'credential' | 'presentPay'
>

const COST: readonly FieldId[] = ['tuitionAndFees', 'books']
const CREDENTIAL_COST: readonly FieldId[] = [...COST, 'exam', 'membership', 'renewal']
/** The cost of a month tells where lengths are counted in another way, though they read the same. */
const PAYBACK: readonly FieldId[] = [
  ...CREDENTIAL_COST,
  'months',
  'costPerMonth',
  'payP25',
  'payMedian',
  'payP75',
]

/** What is made of other rows, and of the person's plan, differs for the reason that these do. */
const PARTS: Readonly<Partial<Record<FieldId, readonly FieldId[]>>> = {
  costToFinish: COST,
  costToCredential: CREDENTIAL_COST,
  costAfterAid: [...CREDENTIAL_COST, 'grants', 'scholarships'],
  costPerMonth: [...CREDENTIAL_COST, 'months'],
  payback: PAYBACK,
  aheadAfter: PAYBACK,
}

/**
 * Why cells of one program are different: `rule` where every publication behind them is of
 * the same edition as before and the person asked for the same, so that only what Pathwise
 * makes of them can have changed (an estimate, a reading, a certification rule). Else `data`.
 */
export function withCauses(
  changes: readonly Omit<CellChange, 'cause'>[],
  before: Asked,
  after: Asked,
): readonly CellChange[] {
  const isSame = isSameRequest(before, after)
  const isTold = changes.some(
    ({ field, ...change }) => field === 'months' && !isOurs(change, before.sources, after.sources),
  )
  const isRule = (change: Omit<CellChange, 'cause'>): boolean => {
    const parts = PARTS[change.field]
    // What is estimated by years rests on the length, too.
    if (isTold && COST.includes(change.field) && isEstimated(change)) return false
    if (!parts) return isOurs(change, before.sources, after.sources)
    const changed = changes.filter(({ field }) => parts.includes(field))
    // Nothing but its parts is in it, so that it is counted in another way.
    if (change.field === 'costPerMonth' && changed.length === 0) return true
    return changed.length > 0 && changed.every(isRule)
  }
  return changes.map((change) => ({ ...change, cause: isSame && isRule(change) ? 'rule' : 'data' }))
}

function isSameRequest(one: Asked, other: Asked): boolean {
  return (
    one.residency === other.residency &&
    one.area.area === other.area.area &&
    one.occupation === other.occupation &&
    one.credential === other.credential &&
    one.presentPay === other.presentPay
  )
}

type Sources = Comparison['sources']

function isOurs(
  { before, after }: Pick<CellChange, 'before' | 'after'>,
  sourcesBefore: Sources,
  sourcesAfter: Sources,
): boolean {
  if (after === null) return false
  if (before?.kind === 'verdicts' || after.kind === 'verdicts') return !isOfPerson(before, after)
  // Several occupations and none chosen: what the row names is a list, not a figure.
  if (before?.kind === 'occupations' || after.kind === 'occupations') return false
  const cells = [before, after].filter((cell) => cell !== null)
  if (cells.some(({ figure }) => figure.status === 'own' && citedBy(figure).some(isOwnFigureSource)))
    return false
  // Another state: the person's, or where the school is.
  if (stateOf(before) !== stateOf(after)) return false
  const [one, other] = [before, after].map((cell) => cell?.figure)
  if (one && other && isPublishedAnew(one, other)) return false
  const cited = new Set(cells.flatMap(({ figure }) => citedBy(figure)))
  return [...cited].every((id) => isSameEdition(sourcesBefore[id], sourcesAfter[id]))
}

/** The state whose rule a cell tells; undefined for all other cells. */
function stateOf(cell: Cell | null): unknown {
  if (cell?.kind !== 'category') return undefined
  return cell.figure.notes?.find(({ params }) => params?.['inState'] !== undefined)?.params?.['inState']
}

const isEstimated = ({ before, after }: Pick<CellChange, 'before' | 'after'>): boolean =>
  [before, after].some((cell) => cell?.kind === 'figure' && cell.figure.status === 'estimated')

/** Another value from the same columns, or an estimate from another charge: a file of the same name that says something else. */
function isPublishedAnew(one: Figure, other: Figure): boolean {
  if (one.value === null || other.value === null || citedBy(one).length === 0) return false
  if (one.status === 'estimated' && other.status === 'estimated') return chargeOf(one) !== chargeOf(other)
  return (
    PUBLISHED.includes(one.status) && PUBLISHED.includes(other.status) && columnsOf(one) === columnsOf(other)
  )
}

const PUBLISHED: readonly Figure['status'][] = ['known', 'imputed', 'at-least']
const columnsOf = ({ provenance }: Figure) =>
  provenance.map(({ source, columns, rule }) => `${source} ${columns} ${rule}`).join()
const chargeOf = ({ notes = [] }: Figure) =>
  notes.find(({ params }) => params?.['charge'] !== undefined)?.params?.['charge']

/** Publications behind a figure; certification rules, of this release and of earlier ones, are ours. */
function citedBy({ provenance }: Figure): string[] {
  return provenance.map(({ source }) => source).filter((id) => !id.startsWith(RULE_SOURCE))
}

function isSameEdition(one: Source | undefined, other: Source | undefined): boolean {
  if (!one || !other) return false
  return one.asOf === other.asOf && one.file === other.file
}

/**
 * What the person has, or was told, counts in a verdict: did that change? An exam that only
 * one of the two knows tells nothing of it, nor does what a state asks where only one knows of it.
 */
function isOfPerson(before: Cell | null, after: Cell): boolean {
  if (before?.kind !== 'verdicts' || after.kind !== 'verdicts') return false
  return after.verdicts.some(({ credential, reasons }) => {
    const known = before.verdicts.find((each) => each.credential === credential)
    if (!known) return false
    const [was, is] = [stateAsks(known.reasons), stateAsks(reasons)]
    const isOtherState = was.length > 0 && is.length > 0 && !isSame(was, is)
    return isOtherState || !isSame(personal(known.reasons), personal(reasons))
  })
}

const isSame = (one: readonly Note[], other: readonly Note[]) => JSON.stringify(one) === JSON.stringify(other)
const personal = (reasons: readonly Note[]) =>
  reasons.filter(({ code }) => /^(held|have-|lack-|told-|ask-own)/.test(code))
const stateAsks = (reasons: readonly Note[]) => reasons.filter(({ code }) => code.startsWith('state-asks'))
