import { AAPC_CODING } from './credentials/aapc-coding.ts'
import { ADVANCED } from './credentials/advanced.ts'
import { BILLING } from './credentials/billing.ts'
import { CODING } from './credentials/coding.ts'
import { HEALTH_INFORMATION } from './credentials/health-information.ts'
import { MEDICAL_ASSISTING } from './credentials/medical-assisting.ts'
import { REGISTRY } from './credentials/registry.ts'
import { STERILE_PROCESSING } from './credentials/sterile-processing.ts'
import type { Credential } from './credential.ts'

/** Every credential of the catalog, in the order of the product's table. */
export const CREDENTIALS: readonly Credential[] = [
  ...HEALTH_INFORMATION,
  ...CODING,
  ...AAPC_CODING,
  ...BILLING,
  ...REGISTRY,
  ...ADVANCED,
  ...MEDICAL_ASSISTING,
  ...STERILE_PROCESSING,
]

const byId = new Map(CREDENTIALS.map((credential) => [credential.id, credential]))

/** Undefined for an id that is not one of ours. */
export function credentialOf(id: string): Credential | undefined {
  return byId.get(id)
}

/**
 * Credentials that belong to any of the occupations (SOC codes), or to a field of study (CIP
 * codes) that teaches for them; each once, in the order of the table.
 */
export function credentialsOf(occupations: readonly string[], cips: readonly string[] = []): Credential[] {
  return CREDENTIALS.filter(
    (credential) =>
      credential.occupations.some((soc) => occupations.includes(soc)) ||
      cips.some((cip) => isTaughtIn(credential, cip)),
  )
}

/** Does the field of study (CIP code) teach for the credential? */
export function isTaughtIn({ fields }: Pick<Credential, 'fields'>, cip: string): boolean {
  return fields.includes(cip)
}
