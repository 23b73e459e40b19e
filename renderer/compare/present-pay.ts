/**
 * What a person typed as a yearly pay, in whole cents: "36,000", "$36 000", "36000.50",
 * "36k". Null for an empty box; undefined where it cannot be read.
 */
export function readPresentPay(typed: string): number | null | undefined {
  const text = typed.trim().toLowerCase()
  if (text === '') return null
  const [, digits, thousand] =
    /^\$?\s*(\d{1,3}(?:[, ]\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d{1,2})?)\s*(k?)$/.exec(text) ?? []
  if (digits === undefined) return undefined
  const cents = Math.round(Number(digits.replace(/[, ]/g, '')) * 100) * (thousand ? 1000 : 1)
  return cents <= MOST ? cents : undefined
}

/** More than anybody earns in a year: a typing error. Whole cents. */
const MOST = 1_000_000_000
