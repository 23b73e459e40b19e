/**
 * The level payment a month of a loan, in whole cents: P i / (1 - (1 + i)^-n), with
 * i = yearly rate / 12; without interest P / n.
 * @param principal whole cents
 * @param yearlyRate a share, 0.0499 for 4.99 %
 * @throws RangeError when there is no month to pay in
 */
export function loanPayment(principal: number, yearlyRate: number, months: number): number {
  if (!(months > 0)) throw new RangeError(`A loan needs at least one month, not ${months}`)
  const rate = yearlyRate / 12
  // log1p and expm1 keep the digits that 1 - (1 + i)^-n loses at small rates.
  const share = rate === 0 ? 1 / months : rate / -Math.expm1(-months * Math.log1p(rate))
  return Math.round(principal * share)
}

/** Yearly loan payments as a percent (0 to 100) of yearly earnings; null where there are no earnings. */
export function debtToEarnings(paymentAMonth: number, earningsAYear: number): number | null {
  return earningsAYear > 0 ? (100 * 12 * paymentAMonth) / earningsAYear : null
}
