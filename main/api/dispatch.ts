import * as v from 'valibot'
import packageJson from '../../package.json' with { type: 'json' }
import { CONTRACT, isCallName, type Handlers, type Result } from '../../data/contract/contract.ts'
import { PathwiseError } from '../../data/contract/errors.ts'
import type { CatalogClient } from '../catalog/client.ts'
import { caseHandlers } from './handlers/case-handlers.ts'
import { exportHandlers } from './handlers/export-handlers.ts'
import { libraryHandlers } from './handlers/library-handlers.ts'
import { ownHandlers } from './handlers/own-list-handlers.ts'
import type { Host } from './host.ts'
import type { Library } from '../import/library.ts'
import type { PersonSession } from '../person/private-session.ts'
import { isPlainData } from '../../data/contract/plain-data.ts'
import type { Staging } from '../storage/staging.ts'

export interface ProgramParts {
  readonly catalogClient: Pick<CatalogClient, 'request' | 'info' | 'setPersonal'>
  /** The official files that the person brings in. */
  readonly library: Library
  readonly person: PersonSession
  /** Files that the host has taken in. */
  readonly staging: Staging
  readonly host: Host
}

/** One handler a call of the contract; a missing one does not compile. */
export function createHandlers({ catalogClient, library, person, staging, host }: ProgramParts): Handlers {
  return {
    'app.info': async () => {
      const { notices, ...catalog } = await catalogClient.info()
      return {
        version: packageJson.version,
        host: host.kind,
        catalog,
        notices: [...person.notices, ...notices],
      }
    },
    'app.openLink': async ({ url }) => {
      if (!(await catalogClient.request('links.allowed', { url }))) throw new PathwiseError('not-allowed')
      await host.openLink(url)
      return null
    },
    'find.query': (request) => catalogClient.request('find.query', request),
    'occupations.list': (request) => catalogClient.request('occupations.list', request),
    'compare.table': (request) => catalogClient.request('compare.table', request),
    'compare.changes': (request) => catalogClient.request('compare.changes', request),
    'institutions.find': (request) => catalogClient.request('institutions.find', request),
    'compare.peers': (request) => catalogClient.request('compare.peers', request),
    ...caseHandlers({ catalogClient, person, staging, host }),
    ...exportHandlers({ catalogClient, person, host }),
    ...libraryHandlers(library, staging, host),
    ...ownHandlers({ catalogClient, person, staging }),
    'person.get': () => person.state(),
    'person.changeComparison': (change) => person.changeComparison(change),
    'person.changeSettings': (change) => person.changeSettings(change),
  }
}

/**
 * Answers one call, whatever it is made of: the input is checked by the
 * contract, and every error becomes a code. Never throws, never rejects.
 */
export async function dispatch(handlers: Handlers, name: unknown, input: unknown): Promise<Result<unknown>> {
  try {
    if (!isCallName(name)) throw new PathwiseError('unknown-call')
    const request = checked(CONTRACT[name].input, input)
    // One name's handler takes that name's request; TypeScript sees only the union of all of them.
    const handler = handlers[name] as (request: unknown) => unknown
    return { ok: true, value: await handler(request) }
  } catch (error) {
    return failure(error)
  }
}

/** @throws PathwiseError 'invalid-input', naming the part where it can be named. */
function checked(schema: v.GenericSchema, input: unknown): unknown {
  let parsed: v.SafeParseResult<v.GenericSchema>
  try {
    if (typeof input !== 'object' || Array.isArray(input) || !isPlainData(input))
      throw new PathwiseError('invalid-input')
    parsed = v.safeParse(schema, input, { abortEarly: true, abortPipeEarly: true })
  } catch {
    // A getter or proxy that throws: only code in this process could hand one over.
    throw new PathwiseError('invalid-input')
  }
  if (parsed.success) return parsed.output
  const at = v.getDotPath(parsed.issues[0])
  throw new PathwiseError('invalid-input', at === null ? {} : { at: at.slice(0, 80) })
}

/**
 * An error as data. Unexpected ones are told on stderr, for whoever started the
 * program, and leave as 'internal': a stack or a path is not a screen's business.
 */
function failure(error: unknown): Result<never> {
  if (error instanceof PathwiseError) return { ok: false, code: error.code, params: error.params }
  if (isDiskFull(error)) return { ok: false, code: 'disk-full', params: {} }
  console.error('Pathwise: an unexpected error.', error)
  return { ok: false, code: 'internal', params: {} }
}

function isDiskFull(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && (error.code === 'SQLITE_FULL' || error.code === 'ENOSPC')
  )
}
