import type { NewRow } from '../../storage/schema/tables.ts'
import type { Facts } from './facts.ts'
import { figureColumns, inCents } from './table-rows.ts'

/** Rows of `field_earnings`; of branches that the directory counts as one, the first stands. */
export function fieldEarningsRows({ fieldEarnings }: Facts): NewRow<'field_earnings'>[] {
  const rows = new Map<string, NewRow<'field_earnings'>>()
  for (const { unitid, cip4, credentialLevel, earnings, earningsYears, debt } of fieldEarnings) {
    const key = `${unitid} ${cip4} ${credentialLevel}`
    if (rows.has(key)) continue
    rows.set(key, {
      unitid,
      cip4,
      credential_level: credentialLevel,
      ...figureColumns('earnings', inCents(earnings)),
      earnings_years: earnings.value === null ? null : earningsYears,
      ...figureColumns('debt', inCents(debt)),
    })
  }
  return [...rows.values()]
}
