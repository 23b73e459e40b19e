import type { Figure, Note, Provenance, Side } from '../figures/figure.ts'
import type { Credential, Fee } from './credential.ts'

/** What a credential costs beyond the program, as figures (whole cents). */
export interface CredentialCosts {
  readonly exam: Figure
  readonly membership: Figure
  readonly renewal: Figure
}

/**
 * The exam at its list price: what a non-member pays for one try. Where two
 * sources disagree the figure holds both ends, the note `conflict` and a side of each. A fee that
 * was not verified is not reported, never 0; membership that is not required does
 * not apply.
 */
export function credentialCosts(credential: Credential): CredentialCosts {
  return { exam: exam(credential), membership: membership(credential), renewal: renewal(credential) }
}

function exam({ id, issuer, fees, eligibility }: Credential): Figure {
  const list = fees.filter(({ who }) => who === 'non-member' || who === 'everyone')
  if (list.length === 0) {
    return {
      status: 'not-reported',
      value: null,
      provenance: [{ source: eligibility.source, columns: `${id} exam fee` }],
      notes: [{ code: 'fee-not-verified', params: { issuer } }],
    }
  }
  const cents = list.map((fee) => fee.cents)
  const check: Note = { code: 'check-fee', params: { issuer } }
  const low = Math.min(...cents)
  const high = Math.max(...cents)
  const notes: Note[] = [check]
  if (high > low) notes.unshift({ code: 'conflict', params: { low: low / 100, high: high / 100 } })
  for (const { who, cents } of fees) {
    if (who === 'non-member' || who === 'everyone') continue
    notes.push({ code: `fee-${who}`, params: { price: cents / 100 } })
  }
  return {
    status: 'known',
    value: low,
    ...(high > low ? { high } : {}),
    provenance: list.map((fee) => provenanceOf(id, fee)),
    notes,
    ...(high > low ? { sides: list.map((fee) => side(id, fee, [check])) } : {}),
  }
}

const side = (id: string, fee: Fee, notes: readonly Note[]): Side => ({
  id: fee.source,
  figure: { status: 'known', value: fee.cents, provenance: [provenanceOf(id, fee)], notes },
})

function provenanceOf(id: string, { who, cents, source }: Fee): Provenance {
  const columns = `${id} exam fee, ${who === 'everyone' ? 'list price' : 'non-member'}: $${cents / 100}`
  return { source, columns }
}

function membership({ id, issuer, membership: { required, source } }: Credential): Figure {
  const provenance = [{ source, columns: `${id} membership` }]
  if (required === 'no') {
    return {
      status: 'not-applicable',
      value: null,
      provenance,
      notes: [{ code: 'membership-not-required', params: { issuer } }],
    }
  }
  return {
    status: 'not-reported',
    value: null,
    provenance,
    notes: [
      {
        code: required === 'for-renewal' ? 'membership-for-renewal' : 'membership-not-verified',
        params: { issuer },
      },
    ],
  }
}

function renewal({ id, issuer, renewal }: Credential): Figure {
  const { cents, months, units } = renewal
  return {
    status: cents === null ? 'not-reported' : 'known',
    value: cents,
    provenance: [{ source: renewal.source, columns: `${id} renewal` }],
    notes: [
      cents === null
        ? { code: 'renewal-not-verified', params: { issuer } }
        : { code: 'check-fee', params: { issuer } },
      units === null
        ? { code: 'renewal-period', params: { months } }
        : { code: 'renewal-terms', params: { months, units } },
      ...(issuer === 'AHIMA' ? [{ code: 'ahima-units' }] : []),
    ],
  }
}
