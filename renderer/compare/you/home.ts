import type { ComparisonChange, ComparisonState, Home } from '../../../data/comparison-state.ts'
import { stateOfZip } from '../../../data/format/read-zip.ts'
import type { ResidencyChoice } from '../../../data/program.ts'

type Told = Pick<ComparisonState, 'home' | 'residency'>

/**
 * With a ZIP, or without. A state that followed from the ZIP before follows from this one;
 * another was chosen, and stays. Told where one lives, prices follow it.
 */
export function withZip({ home, residency }: Told, zip: string | null): ComparisonChange {
  const isDerived = home.state === null || (home.zip !== null && home.state === stateOfZip(home.zip))
  const state = zip !== null && isDerived ? (stateOfZip(zip) ?? home.state) : home.state
  return at({ state, zip }, residency, home)
}

export function withState({ home, residency }: Told, state: string | null): ComparisonChange {
  return at({ ...home, state }, residency, home)
}

/** The price for those of a college's own district is only ever chosen, and one that was chosen stays. */
function at(home: Home, residency: ResidencyChoice, before: Home): ComparisonChange {
  const isNew = home.state !== null && home.state !== before.state
  return isNew && residency !== 'in-district' ? { home, residency: 'by-state' } : { home }
}
