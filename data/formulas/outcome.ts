/**
 * What a formula answers: a value, or the names of the inputs that are missing.
 * Formulas take known values only, so that no number is made from nothing.
 */
export type Outcome<T> =
  { readonly known: true; readonly value: T } | { readonly known: false; readonly missing: readonly string[] }

/** Computes where every input is known; else names the unknown ones, in the order given. */
export function fromKnown<K extends string, T>(
  inputs: Readonly<Record<K, number | null>>,
  compute: (known: Readonly<Record<K, number>>) => T,
): Outcome<T> {
  const missing = (Object.keys(inputs) as K[]).filter((name) => inputs[name] === null)
  if (missing.length > 0) return { known: false, missing }
  return { known: true, value: compute(inputs as Readonly<Record<K, number>>) }
}
