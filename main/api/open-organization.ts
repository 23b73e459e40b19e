import type { OrganizationState } from '../../data/contract/organization.ts'
import { isFollowing } from '../channel/kept-organization.ts'
import { generationPlaces } from '../catalog/generations.ts'
import type { Organization, OrganizationParts } from '../channel/organization.ts'
import type { Host } from './host.ts'

/** The organization of a program, with what its host can do. */
export function openOrganization(
  { catalogFile, dataDir }: { readonly catalogFile: string; readonly dataDir: string },
  library: OrganizationParts['library'],
  host: Partial<Host>,
): OpenOrganization {
  const { web, organizationFile } = host
  return new OpenOrganization({
    dataDir,
    officialFile: generationPlaces(catalogFile, dataDir).officialFile,
    library,
    ...(web ? { web } : {}),
    ...(host.chooseFolder
      ? { chooseFolder: (what) => host.chooseFolder?.(what) ?? Promise.resolve(null) }
      : {}),
    ...(organizationFile === undefined ? {} : { policyFile: organizationFile }),
  })
}

/**
 * The organization of a program that stands open. What following takes is loaded where one is followed,
 * named by a policy, or asked about: a Pathwise that is alone never reads it.
 */
export class OpenOrganization {
  readonly #parts: OrganizationParts
  #opened: Promise<Organization> | null = null

  constructor(parts: Omit<OrganizationParts, 'publish'>) {
    const { library, chooseFolder } = parts
    const by = chooseFolder ? 'button' : 'command'
    this.#parts = { ...parts, publish: () => (library.ownCatalog() === null ? null : by) }
  }

  get(): Promise<Organization> {
    return (this.#opened ??= import('../channel/organization.ts').then(
      ({ Organization: Opened }) => new Opened(this.#parts),
    ))
  }

  async state(): Promise<OrganizationState> {
    if (this.#opened || this.#isThere()) return (await this.get()).state()
    return {
      organization: null,
      policyFailure: null,
      work: null,
      outcome: null,
      publish: this.#parts.publish(),
    }
  }

  /** Once the catalog answers. */
  async start(daily: boolean): Promise<void> {
    if (this.#isThere()) await (await this.get()).start({ daily })
  }

  async close(): Promise<void> {
    if (this.#opened) await (await this.#opened).close()
  }

  #isThere(): boolean {
    const { dataDir, policyFile } = this.#parts
    return isFollowing(dataDir) || policyFile !== undefined
  }
}
