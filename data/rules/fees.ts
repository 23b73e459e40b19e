import type { Figure, Note, Provenance, Side } from '../figures/figure.ts'
import type { Credential, Fee } from './credential.ts'
import { RULE_SOURCES } from './sources.ts'

/** What a credential costs beyond the program, as figures (whole cents). */
export interface CredentialCosts {
  readonly exam: Figure
  readonly membership: Figure
  readonly renewal: Figure
}

/**
 * The exam at its list price: what a non-member pays for one try. A price that a newer
 * source replaced is told beside it; where two sources disagree and
 * neither is known to be older, the figure holds both ends and the note `conflict`. A fee
 * that was not verified is not reported, never 0; membership that is not required does
 * not apply.
 */
export function credentialCosts(credential: Credential): CredentialCosts {
  return { exam: exam(credential), membership: membership(credential), renewal: renewal(credential) }
}

function exam({ id, issuer, fees, eligibility }: Credential): Figure {
  const list = fees.filter(({ who }) => who === 'non-member' || who === 'everyone')
  const current = list.filter(({ isOlder }) => !isOlder)
  if (current.length === 0) {
    return {
      status: 'not-reported',
      value: null,
      provenance: [{ source: eligibility.source, columns: `${id} exam fee` }],
      notes: [{ code: 'fee-not-verified', params: { issuer } }, ...fees.map(onlyOlder)],
    }
  }
  const cents = current.map((fee) => fee.cents)
  const check: Note = { code: 'check-fee', params: { issuer } }
  const low = Math.min(...cents)
  const high = Math.max(...cents)
  const notes: Note[] = [check]
  if (high > low) notes.unshift({ code: 'conflict', params: { low: low / 100, high: high / 100 } })
  for (const { who, cents, isOlder, withMaterial } of fees) {
    const price = cents / 100
    if (withMaterial) notes.push({ code: 'fee-with-material' })
    if (isOlder) notes.push({ code: 'fee-older', params: { price } })
    else if (who !== 'non-member' && who !== 'everyone') notes.push({ code: `fee-${who}`, params: { price } })
  }
  return {
    status: 'known',
    value: low,
    ...(high > low ? { high } : {}),
    provenance: current.map((fee) => provenanceOf(id, fee)),
    notes,
    ...(high > low ? { sides: current.map((fee) => side(id, fee, [check])) } : {}),
  }
}

/** A price so old that nobody should count with it is told, and is none. */
const onlyOlder = ({ cents, who, source }: Fee): Note => ({
  code: 'fee-only-older',
  params: { price: cents / 100, who: who.replace('-', ''), asOf: RULE_SOURCES[source].asOf },
})

const side = (id: string, fee: Fee, notes: readonly Note[]): Side => ({
  id: fee.source,
  figure: { status: 'known', value: fee.cents, provenance: [provenanceOf(id, fee)], notes },
})

function provenanceOf(id: string, { who, cents, source }: Fee): Provenance {
  const columns = `${id} exam fee, ${who === 'everyone' ? 'list price' : 'non-member'}: $${cents / 100}`
  return { source, columns }
}

function membership({ id, issuer, membership }: Credential): Figure {
  const { required, cents, studentCents, source } = membership
  const columns = cents === null ? `${id} membership` : `${id} membership, a year: $${cents / 100}`
  const provenance = [{ source, columns }]
  const note = (code: string, params: Note['params'] = {}): Note => ({ code, params: { issuer, ...params } })
  if (required === 'no') {
    return { status: 'not-applicable', value: null, provenance, notes: [note('membership-not-required')] }
  }
  if (required === 'unknown') {
    return { status: 'not-reported', value: null, provenance, notes: [note('membership-not-verified')] }
  }
  return {
    status: cents === null ? 'not-reported' : 'known',
    value: cents,
    provenance,
    notes: [
      note(`membership-${required}`),
      ...(cents === null
        ? [note('membership-fee-not-verified')]
        : [note('membership-one-year'), note('check-fee')]),
      ...(studentCents === undefined ? [] : [note('membership-student', { price: studentCents / 100 })]),
    ],
  }
}

function renewal({ id, issuer, renewal }: Credential): Figure {
  const { cents, months, terms, source, feeSource } = renewal
  const columns = cents === null ? `${id} renewal` : `${id} renewal: $${cents / 100}`
  return {
    status: cents === null ? 'not-reported' : 'known',
    value: cents,
    provenance: [{ source: cents === null ? source : (feeSource?.source ?? source), columns }],
    notes: [
      cents === null
        ? { code: 'renewal-not-verified', params: { issuer } }
        : { code: 'check-fee', params: { issuer } },
      ...(months === null ? [] : [renewalNote(months, renewal)]),
      ...terms.map((code): Note => ({ code, params: { issuer } })),
    ],
  }
}

function renewalNote(months: number, { units, unitMonths }: Credential['renewal']): Note {
  if (units === null) return { code: 'renewal-period', params: { months } }
  return unitMonths === undefined
    ? { code: 'renewal-terms', params: { months, units } }
    : { code: 'renewal-terms-apart', params: { months, units, unitMonths } }
}
