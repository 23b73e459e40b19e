/** Months until higher pay has paid the cost back; `never` where it is not higher. */
export type Payback = number | 'never'

/**
 * ceil(training + cost / ((expected - present) / 12)), in whole months, rounded up once. Pay is
 * whole cents a year; cost is whole cents: price plus wages lost while training, less aid; a
 * cost of 0 or less is paid back at once.
 *
 * @param trainingMonths calendar months of training, which may have a fraction, to count from its
 *   first day; 0 counts from its last.
 */
export function payback(cost: number, expectedPay: number, presentPay: number, trainingMonths = 0): Payback {
  const premium = expectedPay - presentPay
  if (premium <= 0) return 'never'
  // One division, so that an exact number of months is not pushed over by a float's tail; weeks
  // are thirteenths of a month, whose tail is cut off.
  const months = Math.ceil((trainingMonths * premium + 12 * Math.max(0, cost)) / premium - 1e-9)
  return Math.max(0, months)
}

/** Wages given up while training, in whole cents: hours a week x weeks x present hourly wage (cents). */
export function wagesLost(hoursAWeek: number, weeks: number, hourlyWage: number): number {
  return Math.round(hoursAWeek * weeks * hourlyWage)
}
