import type { BareFigure, Status } from '../figures/figure.ts'

/**
 * Sums of cost figures (whole cents). Only known parts are added: an unknown part
 * makes the sum a lower bound that names the part (field ids), never a bare sum,
 * and a part that does not apply adds nothing and is not unknown. Bands add up.
 */
export interface Part {
  /** Field id, for `unknownParts`. */
  readonly field: string
  readonly figure: BareFigure
}

/** The status of a sum is that of its weakest known part; the weakest come first. */
export const WEAKEST_FIRST: readonly Status[] = ['at-least', 'estimated', 'own', 'imputed', 'known']

/** Sum of parts; `not-reported` where no part is known, `not-applicable` where none applies. */
export function sum(parts: readonly Part[]): BareFigure {
  let low = 0
  let high = 0
  const statuses = new Set<Status>()
  const unknownParts: string[] = []
  for (const { field, figure } of parts) {
    if (figure.status === 'not-applicable') continue
    const missing = figure.unknownParts ?? []
    if (figure.value === null) {
      unknownParts.push(...(missing.length > 0 ? missing : [field]))
      continue
    }
    unknownParts.push(...missing)
    low += figure.value
    high += figure.high ?? figure.value
    statuses.add(figure.status)
  }
  const unknown = unknownParts.length > 0 ? { unknownParts } : {}
  const status = WEAKEST_FIRST.find((candidate) => statuses.has(candidate))
  if (!status) {
    return { status: unknownParts.length > 0 ? 'not-reported' : 'not-applicable', value: null, ...unknown }
  }
  return { status, value: low, ...(high > low ? { high } : {}), ...unknown }
}

/** Cost to finish = tuition and fees + books and supplies. */
export function costToFinish(tuitionAndFees: BareFigure, books: BareFigure): BareFigure {
  return sum([
    { field: 'tuitionAndFees', figure: tuitionAndFees },
    { field: 'books', figure: books },
  ])
}

/**
 * Cost to credential = cost to finish + exam (list price, non-member) + membership
 * where it is required + the first renewal where it is known. An unknown renewal
 * comes due years later and adds nothing; the definition does not wait for it.
 *
 * Where nothing of the cost to finish is known, neither is this: the exam alone
 * would make the program of unknown price the cheapest of all.
 */
export function costToCredential(
  costToFinish: BareFigure,
  exam: BareFigure,
  membership: BareFigure,
  renewal: BareFigure,
): BareFigure {
  const total = sum([
    { field: 'costToFinish', figure: costToFinish },
    { field: 'exam', figure: exam },
    { field: 'membership', figure: membership },
    ...(renewal.value === null ? [] : [{ field: 'renewal', figure: renewal }]),
  ])
  const isUnknown = costToFinish.value === null && costToFinish.status !== 'not-applicable'
  return isUnknown ? { status: 'not-reported', value: null, unknownParts: total.unknownParts ?? [] } : total
}
