import * as v from 'valibot'
import { CompareInputSchema, type CompareRequest } from '../../data/contract/comparison.ts'

/** What the catalog is asked for to compare: of a case, or of a larger request, the parts that the call takes. */
export function requestOf(comparison: CompareRequest): CompareRequest {
  const parts = Object.entries(comparison).filter(([name]) => Object.hasOwn(CompareInputSchema.entries, name))
  return v.parse(CompareInputSchema, Object.fromEntries(parts))
}
