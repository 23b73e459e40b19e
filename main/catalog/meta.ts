import type { Database } from 'better-sqlite3'

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
