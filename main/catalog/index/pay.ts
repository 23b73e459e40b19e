import type { OccupationFacts } from '../../../data/contract/comparison.ts'
import type { BareFigure } from '../../../data/figures/figure.ts'
import type { Study } from './studies.ts'

/** Area of the national wages. */
const NATION = 'US'

/** National median pay of an occupation, newest vintage; `not-reported` where no wage is published for it. */
export function medianPay({ wages }: OccupationFacts): BareFigure {
  // Newest first.
  const newest = wages.find(({ area }) => area === NATION)
  return newest
    ? { status: newest.median.status, value: newest.median.value }
    : { status: 'not-reported', value: null }
}

/**
 * Median pay by field of study, of the occupation in force: the one chosen, or
 * the only one the field leads to. Null where there are several and none was
 * chosen, or where the field does not lead to the one chosen.
 */
export function payOfStudies(
  studies: readonly Study[],
  pay: ReadonlyMap<string, BareFigure>,
  chosen: string | null,
): readonly (BareFigure | null)[] {
  return studies.map(({ occupations }) => {
    const soc = chosen === null ? (occupations.length === 1 ? occupations[0] : undefined) : chosen
    if (soc === undefined || !occupations.includes(soc)) return null
    return pay.get(soc) ?? null
  })
}
