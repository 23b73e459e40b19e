import type { Database } from 'better-sqlite3'
import type { ListedProgram, Personal } from '../../../data/listed-program.ts'
import type { ProgramKey } from '../../../data/program.ts'
import { readListed } from '../read-listed.ts'

/** The programs of lists, by what a comparison looks them up by. */
export interface ListIndex {
  readonly byKey: ReadonlyMap<ProgramKey, ListedProgram>
  /** By the official program that they are the same as. */
  readonly byOfficial: ReadonlyMap<ProgramKey, readonly ListedProgram[]>
}

/** The last one of a catalog: a change of the person's lists makes it anew. */
const known = new WeakMap<Database, { readonly personal: Personal; readonly index: ListIndex }>()

export function listIndex(db: Database, personal: Personal): ListIndex {
  const last = known.get(db)
  if (last?.personal === personal) return last.index
  const index = makeIndex(readListed(db, personal))
  known.set(db, { personal, index })
  return index
}

function makeIndex(listed: readonly ListedProgram[]): ListIndex {
  const byOfficial = new Map<ProgramKey, ListedProgram[]>()
  for (const program of listed) {
    if (program.official === null) continue
    const same = byOfficial.get(program.official)
    if (same) same.push(program)
    else byOfficial.set(program.official, [program])
  }
  return { byKey: new Map(listed.map((program) => [program.key, program])), byOfficial }
}
