import { deflateSync, inflateSync } from 'node:zlib'
import { MOST_AMONG, type FindRequest } from '../../../data/contract/find.ts'
import type { LostPart, News } from '../../../data/contract/saved.ts'
import type { ProgramKey } from '../../../data/program.ts'
import type { AroundOf } from './applied.ts'
import type { Find } from './find.ts'

/** A saved search as it is asked of the catalog. */
export type LookRequest = FindRequest & {
  /** Are words of the text that say where left out? */
  readonly withoutPlace: boolean
  /** What it found when it was last looked at, as `Looked.found`; null: it never was. */
  readonly before: Uint8Array | null
}

export interface Looked {
  /** The text as it is searched. */
  readonly text: string
  /** Facet values that are not there; then nothing was searched. */
  readonly lost: readonly LostPart[]
  /** Keys of what it finds, to be kept: one a line, deflated. */
  readonly found: Uint8Array
  readonly news: News
  /** The keys of what is new; null where they are more than a search can be kept to. */
  readonly fresh: readonly ProgramKey[] | null
}

/** Program by program, since equal counts may be of others. */
export function lookAt(
  find: Find,
  { withoutPlace, before, ...asked }: LookRequest,
  around: AroundOf,
): Looked {
  const text = withoutPlace ? find.withoutPlace(asked.text) : asked.text
  const lost = find.lostValues(asked.facets)
  const keys = lost.length > 0 ? [] : [...find.keys({ ...asked, text }, around)].sort()
  const known = new Set(before ? inflateKeys(before) : keys)
  const fresh = keys.filter((key) => !known.has(key))
  return {
    text,
    lost,
    found: deflateKeys(keys),
    news: { added: fresh.length, gone: known.size - (keys.length - fresh.length) },
    fresh: fresh.length > MOST_AMONG ? null : fresh,
  }
}

const deflateKeys = (keys: readonly ProgramKey[]): Uint8Array => deflateSync(keys.join('\n'))

const inflateKeys = (found: Uint8Array): readonly ProgramKey[] => {
  const text = inflateSync(found).toString()
  return text === '' ? [] : text.split('\n')
}
