import packageJson from '../../package.json' with { type: 'json' }
import type { Handlers } from '../../data/contract/contract.ts'
import { PathwiseError } from '../../data/contract/errors.ts'
import type { CatalogClient } from '../catalog/client.ts'
import type { Library } from '../import/library.ts'
import { whenFree } from '../person/person-held.ts'
import type { PersonSession } from '../person/private-session.ts'
import type { Staging } from '../storage/staging.ts'
import { caseHandlers } from './handlers/case-handlers.ts'
import { exportHandlers } from './handlers/export-handlers.ts'
import { libraryHandlers } from './handlers/library-handlers.ts'
import { lettingGo } from './handlers/letting-go.ts'
import { organizationHandlers } from './handlers/organization-handlers.ts'
import { ownHandlers } from './handlers/own-list-handlers.ts'
import { savedHandlers } from './handlers/saved-handlers.ts'
import { tellingGiven } from './handlers/telling-given.ts'
import { updateHandlers } from './handlers/update-handlers.ts'
import type { Host } from './host.ts'
import type { OpenOrganization } from './open-organization.ts'

export interface ProgramParts {
  readonly catalogClient: Pick<CatalogClient, 'request' | 'info' | 'setPersonal' | 'setGiven'>
  /** The official files that the person brings in. */
  readonly library: Library
  readonly organization: OpenOrganization
  readonly person: PersonSession
  /** Files that the host has taken in. */
  readonly staging: Staging
  readonly host: Host
}

/** One handler a call of the contract; a missing one does not compile. */
export function createHandlers({
  catalogClient,
  library,
  organization,
  person,
  staging,
  host,
}: ProgramParts): Handlers {
  const calls: Handlers = {
    'app.info': async () => {
      const { notices, ...catalog } = await catalogClient.info()
      return {
        version: packageJson.version,
        host: host.kind,
        catalog,
        notices: [...person.notices, ...notices, ...library.notices()],
      }
    },
    'app.openLink': async ({ url }) => {
      if (!(await catalogClient.request('links.allowed', { url }))) throw new PathwiseError('not-allowed')
      await host.openLink(url)
      return null
    },
    'find.query': (request) => catalogClient.request('find.query', request),
    'find.map': (request) => catalogClient.request('find.map', request),
    'find.counts': (request) => catalogClient.request('find.counts', request),
    'places.find': (request) => catalogClient.request('places.find', request),
    'places.get': (request) => catalogClient.request('places.get', request),
    'occupations.list': (request) => catalogClient.request('occupations.list', request),
    'occupations.find': (request) => catalogClient.request('occupations.find', request),
    'occupations.get': (request) => catalogClient.request('occupations.get', request),
    'occupations.guide': (request) => catalogClient.request('occupations.guide', request),
    'jobs.compare': (request) => catalogClient.request('jobs.compare', request),
    'compare.table': (request) => catalogClient.request('compare.table', request),
    'compare.changes': (request) => catalogClient.request('compare.changes', request),
    'institutions.find': (request) => catalogClient.request('institutions.find', request),
    'compare.peers': (request) => catalogClient.request('compare.peers', request),
    'compare.places': (request) => catalogClient.request('compare.places', request),
    ...lettingGo(caseHandlers({ catalogClient, person, staging, host }), { library, person, staging }),
    ...exportHandlers({ catalogClient, person, host }),
    ...libraryHandlers({ library, person, staging, host }),
    ...organizationHandlers({ organization, staging }),
    ...ownHandlers({ catalogClient, person, staging, memory: host.importMemory }),
    ...savedHandlers({ catalogClient, person }),
    ...updateHandlers(host),
    'person.get': () => person.state(),
    'person.changeComparison': ({ case: id, ...change }) => person.changeComparison(change, id),
    'person.keepDraft': ({ case: id, box, text }) => person.keepDraft(id, box, text),
    'person.keepSearch': ({ case: id, search }) => person.keepSearch(id, search),
    'person.changeSettings': (change) => person.changeSettings(change),
  }
  return tellingGiven(whenFileIsFree(calls), catalogClient)
}

/** A call that finds the person's file held by another program is begun again, for a while: nothing of it was done. */
function whenFileIsFree(handlers: Handlers): Handlers {
  const patient = Object.entries(handlers).map(([name, handler]) => [
    name,
    (request: unknown) => whenFree(() => (handler as (request: unknown) => unknown)(request)),
  ])
  return Object.fromEntries(patient) as unknown as Handlers
}
