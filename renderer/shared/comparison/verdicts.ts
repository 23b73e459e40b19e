import type { CredentialVerdict, Verdict } from '../../../data/contract/comparison.ts'
import type { Note } from '../../../data/figures/figure.ts'

/** In the order a person wants them: what is open, what to ask, what is closed. */
export const VERDICTS: readonly Verdict[] = ['yes', 'ask', 'no']

/** The credentials of a cell by verdict; verdicts that none has are left out. */
export function byVerdict(
  verdicts: readonly CredentialVerdict[],
): readonly { readonly verdict: Verdict; readonly credentials: readonly string[] }[] {
  return VERDICTS.map((verdict) => ({
    verdict,
    credentials: verdicts.filter((one) => one.verdict === verdict).map(({ credential }) => credential),
  })).filter(({ credentials }) => credentials.length > 0)
}

const REASON_KINDS = ['required', 'mine', 'told', 'ask', 'remark', 'recommended'] as const
export type ReasonKind = (typeof REASON_KINDS)[number]

/** The reasons apart: what the issuer demands is never mixed with what it recommends (data/rules/verdict.ts). */
export function byKind(
  reasons: readonly Note[],
): readonly { readonly kind: ReasonKind; readonly reasons: readonly Note[] }[] {
  return REASON_KINDS.map((kind) => ({
    kind,
    reasons: reasons.filter(({ code }) => kindOf(code) === kind),
  })).filter((one) => one.reasons.length > 0)
}

function kindOf(code: string): ReasonKind {
  if (code.startsWith('required-')) return 'required'
  if (code.startsWith('recommended-')) return 'recommended'
  if (code === 'held' || code.startsWith('have-') || code.startsWith('lack-')) return 'mine'
  if (code.startsWith('told-')) return 'told'
  if (code.startsWith('ask-')) return 'ask'
  return 'remark'
}
