import { basename } from 'node:path'
import { readKept } from '../channel/kept-organization.ts'
import { isWeb, readOrganizationFile } from '../channel/organization-file.ts'
import type { Places } from './places.ts'

/** Does this run need the network: is an organization followed, or named by the policy, that publishes on the web? */
export function followsOnWeb({ data, policy }: Pick<Places, 'data' | 'policy'>): boolean {
  const kept = readKept(data)
  if (kept) return isWeb(kept.address)
  const { organization } = policy.policy
  if (organization === null) return false
  try {
    return isWeb(readOrganizationFile(organization, basename(organization)).address)
  } catch {
    // Whoever takes it says what is wrong with it.
    return false
  }
}
