/**
 * Net present value in whole cents: -cost + the pay premium of each of `years` years,
 * discounted at `rate` (a share a year). The premium is expected pay less present pay, cents a year.
 */
export function netPresentValue(cost: number, premium: number, rate: number, years: number): number {
  let value = -cost
  for (let year = 1; year <= years; year++) value += premium / (1 + rate) ** year
  return Math.round(value)
}
