/** Months until higher pay has paid the cost back; `never` where it is not higher. */
export type Payback = number | 'never'

/**
 * ceil(cost / ((expected - present) / 12)), in whole months. Pay is whole cents a
 * year; cost is whole cents: price plus wages lost while training, less aid.
 */
export function payback(cost: number, expectedPay: number, presentPay: number): Payback {
  const premium = expectedPay - presentPay
  if (premium <= 0) return 'never'
  // One division of whole numbers, so that an exact number of months is not pushed over by a float's tail.
  return Math.max(0, Math.ceil((12 * cost) / premium))
}

/** Months from the first day of training until ahead. */
export function aheadAfter(trainingMonths: number, paid: Payback): Payback {
  return paid === 'never' ? 'never' : trainingMonths + paid
}

/** Wages given up while training, in whole cents: hours a week x weeks x present hourly wage (cents). */
export function wagesLost(hoursAWeek: number, weeks: number, hourlyWage: number): number {
  return Math.round(hoursAWeek * weeks * hourlyWage)
}
