import type { Database } from 'better-sqlite3'

/** How the generations of the catalogs that ship begin: a fingerprint of their tables follows. */
export const SHIPPED_PREFIX = 'shipped-'

/** What a catalog says of itself. */
export interface Meta {
  /** Names this revision of it: "shipped-" and a fingerprint, or a time and a random part. */
  readonly generation: string
  /** The revision that was active when it was made; absent in the shipped one. */
  readonly previous?: string
  /** ISO time. */
  readonly madeAt?: string
  /** Why it was made, as a note (JSON), for the words of its undo. */
  readonly purpose?: string
  /**
   * The revisions that it stands in for, separated by blanks, the last one first: made anew
   * of the same files by a newer Pathwise, it is no step of its own. Absent otherwise.
   */
  readonly rebuilt?: string
  /** Version of the Pathwise that made it; absent up to 0.1.0. */
  readonly program?: string
  /** The organization that it came from by a channel; absent where it was made on this computer. */
  readonly channel?: string
}

/** Names of the revisions that this one stands in for, the last one first. */
export function rebuiltOf({ rebuilt }: Meta): readonly string[] {
  return rebuilt?.split(' ') ?? []
}

export function readMeta(db: Database): Meta {
  const rows = db.prepare<[], { name: string; value: string }>('SELECT name, value FROM meta').all()
  const meta = Object.fromEntries(rows.map(({ name, value }) => [name, value]))
  return { ...meta, generation: meta['generation'] ?? '' }
}

export function writeMeta(db: Database, meta: Meta): void {
  const insert = db.prepare('INSERT INTO meta (name, value) VALUES (?, ?)')
  for (const [name, value] of Object.entries(meta)) insert.run(name, value as string)
}
