import type { FacetValue } from '../../data/contract/find.ts'

/** From here on a list wants a box to look in it. */
export const LONG = 15

/** The values that programs have which pass every other filter, and those selected. */
export function present(values: readonly FacetValue[]): readonly FacetValue[] {
  return values.filter((value) => value.count > 0 || value.selected)
}

/** The values whose words hold what was typed; letter case does not matter. */
export function containing(
  values: readonly FacetValue[],
  typed: string,
  words: (value: FacetValue) => string,
): readonly FacetValue[] {
  const wanted = typed.trim().toLocaleLowerCase()
  return values.filter((value) => words(value).toLocaleLowerCase().includes(wanted))
}
