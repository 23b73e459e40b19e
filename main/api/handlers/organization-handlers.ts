import type { Handlers } from '../../../data/contract/contract.ts'
import type { Staging } from '../../storage/staging.ts'
import type { OpenOrganization } from '../open-organization.ts'

/** Calls about the organization that is followed, and about publishing as one. */
export function organizationHandlers({
  organization,
  staging,
}: {
  readonly organization: OpenOrganization
  readonly staging: Staging
}) {
  return {
    'organization.state': () => organization.state(),
    'organization.look': async ({ file }) => {
      const { path, name } = staging.get(file)
      return (await organization.get()).look(path, name)
    },
    'organization.join': async ({ file, fingerprint }) => {
      const { path, name } = staging.get(file)
      const state = await (await organization.get()).join(path, name, fingerprint)
      staging.release([file])
      return state
    },
    'organization.leave': async () => (await organization.get()).leave(),
    'organization.check': async () => (await organization.get()).check(),
    'organization.publish': async () => (await organization.get()).publish(),
    'organization.cancel': async () => (await organization.get()).cancel(),
  } satisfies Partial<Handlers>
}
