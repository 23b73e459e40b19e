import * as v from 'valibot'
import type { ComparisonState } from '../../data/case.ts'
import { CompareInputSchema, type CompareRequest } from '../../data/contract/comparison.ts'

/** What the catalog is asked for to compare as a case does: of what the case holds, the parts that the call takes. */
export function requestOf(comparison: ComparisonState): CompareRequest {
  const parts = Object.entries(comparison).filter(([name]) => Object.hasOwn(CompareInputSchema.entries, name))
  return v.parse(CompareInputSchema, Object.fromEntries(parts))
}
