import type { ListedValue } from '../../../data/listed-program.ts'

/**
 * The sum of what several columns tell of one figure; null where none tells anything.
 * @param isPartial whether a part of it is not told, so that the sum is "at least"
 */
export function addedUp(values: readonly ListedValue[], isPartial: boolean): ListedValue | null {
  const [first] = values
  if (!first) return null
  const isLeast = isPartial || values.some(({ status }) => status === 'at-least')
  if (values.length === 1 && !isLeast) return first
  const { unit } = first
  const counted = unit === undefined ? {} : { unit }
  const low = values.reduce((sum, { value }) => sum + (value ?? 0), 0)
  if (isLeast) return { value: low, status: 'at-least', ...counted }
  const high = values.reduce((sum, each) => sum + (each.high ?? each.value ?? 0), 0)
  const status = values.some((each) => each.status === 'estimated') ? 'estimated' : 'own'
  return { value: low, ...(high > low ? { high } : {}), status, ...counted }
}
