/** What an error of SQLite or of the file system means for the file it was met on. */
export type SystemErrorKind =
  /** No room on the disk, or none left of the person's quota. */
  | 'full'
  /** Another program holds the file. */
  | 'busy'
  /** It is no database, or a broken one. */
  | 'damaged'
  /** The file or folder may not be written. */
  | 'denied'
  /** It is not there, is no file, or the disk does not answer. */
  | 'unreachable'

/** The one table of system codes; a SQLite code also stands for its extended codes (sqlite.org/rescode.html). */
const KINDS: Readonly<Record<SystemErrorKind, readonly string[]>> = {
  full: ['SQLITE_FULL', 'ENOSPC', 'EDQUOT'],
  busy: ['SQLITE_BUSY', 'SQLITE_LOCKED', 'EBUSY'],
  damaged: ['SQLITE_CORRUPT', 'SQLITE_NOTADB'],
  denied: ['SQLITE_READONLY', 'SQLITE_PERM', 'EACCES', 'EPERM', 'EROFS'],
  unreachable: ['SQLITE_CANTOPEN', 'SQLITE_IOERR', 'EEXIST', 'EISDIR', 'ENOENT', 'ENOTDIR', 'EIO'],
}

const KIND_OF = new Map(
  (Object.entries(KINDS) as [SystemErrorKind, readonly string[]][]).flatMap(([kind, codes]) =>
    codes.map((code): [string, SystemErrorKind] => [code, kind]),
  ),
)

/** What a rename answers where another program holds the target open (Windows: EPERM or EACCES, rarely EBUSY). */
const HELD: ReadonlySet<string> = new Set(['EBUSY', 'EPERM', 'EACCES'])

/** The code of an error of the system or of SQLite; '' where it has none. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** Null for an error that is none of the system's: a mistake in the program. */
export function systemErrorKind(error: unknown): SystemErrorKind | null {
  const code = systemCode(error)
  const plain = /^SQLITE_[A-Z]+/.exec(code)?.[0]
  return KIND_OF.get(code) ?? (plain === undefined ? undefined : KIND_OF.get(plain)) ?? null
}

export const isDiskFull = (error: unknown): boolean => systemErrorKind(error) === 'full'

/** Of a rename that failed: does another program hold the target? */
export const isHeldByAnother = (error: unknown): boolean => HELD.has(systemCode(error))
