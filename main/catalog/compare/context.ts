import type { Area } from '../../../data/area.ts'
import type { CompareRequest, OccupationFacts } from '../../../data/contract/comparison.ts'
import type { Source } from '../../../data/figures/figure.ts'
import type { Credential } from '../../../data/rules/credential.ts'
import type { CredentialCosts } from '../../../data/rules/fees.ts'
import type { ProvenanceTable } from '../provenance.ts'
import type { ZipPlaces } from '../zip-places.ts'
import type { MilesFrom } from './miles-from.ts'
import type { KindsOf } from './kinds.ts'
import type { Overrides } from './overrides.ts'
import type { FieldsOfStudy } from '../fields-of-study.ts'
import type { PeersOf } from './peers.ts'

/** What holds for all programs that are read from one catalog. */
export interface Context {
  readonly request: CompareRequest
  readonly overrides: Overrides
  readonly provenanceTable: ProvenanceTable
  /** Those of the provenance, the person's own lists, and what they told. */
  readonly sources: Readonly<Record<string, Source>>
  /** The active occupation; null where none was chosen. One for all programs, whatever catalog they are from. */
  readonly occupation: OccupationFacts | null
  readonly occupationProvenance: ProvenanceTable
  /** Where ZIPs are; null where nothing asked for them yet. */
  readonly zips: ZipPlaces | null
  readonly from: MilesFrom | null
  /** Those of the catalog. */
  readonly fields: FieldsOfStudy
  /** The programs that one of them is held against. */
  readonly peers: PeersOf
  /** What figures of a kind mostly are. */
  readonly kinds: KindsOf
  /** The area that pay is of. */
  readonly area: Area
  /** Is a school of any program asked for closed, also of those that are read in another piece? */
  readonly hasClosed: boolean
  readonly credential: Credential | null
  readonly credentialCosts: CredentialCosts | null
}
