import type { NewRow } from '../../storage/schema/tables.ts'
import type { Facts } from './facts.ts'

/** Rows of `field_earnings`; of branches that the directory counts as one, the first stands. */
export function fieldEarningsRows({ fieldEarnings }: Facts): NewRow<'field_earnings'>[] {
  const rows = new Map<string, NewRow<'field_earnings'>>()
  for (const row of fieldEarnings) {
    const key = `${row.unitid} ${row.cip4} ${row.credential_level}`
    if (!rows.has(key)) rows.set(key, row)
  }
  return [...rows.values()]
}
