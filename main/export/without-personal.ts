import { DEFAULT_HAS, DEFAULT_PLAN } from '../../data/comparison-state.ts'
import type { CompareRequest } from '../../data/contract/comparison.ts'

/**
 * The request without what the person told of themselves: pay and plan, what they
 * have already, and their ZIP or town (distances from it would tell where they live). Their
 * state stays, since the prices follow it; so do figures and choices, which are
 * about the programs.
 */
export function withoutPersonal<R extends CompareRequest>(request: R): R {
  return {
    ...request,
    presentPay: null,
    plan: DEFAULT_PLAN,
    has: DEFAULT_HAS,
    home: { state: request.home.state, zip: null },
  }
}
