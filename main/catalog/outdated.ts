import { existsSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import packageJson from '../../package.json' with { type: 'json' }
import { BRIEFLY, openToRead } from '../storage/open-to-read.ts'
import { readMeta } from './meta.ts'
import type { ReadSchema } from './older.ts'
import { CATALOG } from './schema.ts'

/** The Pathwise that this is, as it is written into the catalogs that it makes. */
export const PROGRAM = packageJson.version

/** Catalogs have said which Pathwise made them since the version after this one. */
const FIRST_PROGRAM = '0.1.0'

/**
 * Was this catalog made by an older Pathwise? Then this one would make another of the
 * same files: of its own schema, with what its own readers take and on top of the
 * catalog that ships with it. False for a file that is not there or no catalog.
 */
export function isOutdated(file: string, { version }: Pick<ReadSchema, 'version'> = CATALOG): boolean {
  if (!existsSync(file)) return false
  let db: Database | undefined
  try {
    db = openToRead(file, BRIEFLY)
    const { generation, program = FIRST_PROGRAM, channel } = readMeta(db)
    // Its files are with the organization, which makes it anew.
    if (channel !== undefined) return false
    const made = Number(db.pragma('user_version', { simple: true }))
    if (generation === '' || made === 0 || made > version) return false
    return made < version || isBefore(program, PROGRAM)
  } catch {
    return false
  } finally {
    db?.close()
  }
}

/** Of two versions "1.2.3": is the first one the older? */
export function isBefore(one: string, other: string): boolean {
  const [a, b] = [one, other].map((version) => version.split(/\D+/).map(Number)) as [number[], number[]]
  const at = [0, 1, 2].find((part) => (a[part] ?? 0) !== (b[part] ?? 0))
  return at !== undefined && (a[at] ?? 0) < (b[at] ?? 0)
}
