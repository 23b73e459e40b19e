import { PathwiseError, type ErrorCode } from '../../data/contract/errors.ts'

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
  /** The computer has no more memory, open files or processes to give. */
  | 'exhausted'

/**
 * The one table of system codes (POSIX errno(3), libuv's for Windows); a SQLite code also
 * stands for its extended codes (sqlite.org/rescode.html).
 */
const KINDS: Readonly<Record<SystemErrorKind, readonly string[]>> = {
  full: ['SQLITE_FULL', 'ENOSPC', 'EDQUOT', 'EFBIG'],
  busy: ['SQLITE_BUSY', 'SQLITE_LOCKED', 'SQLITE_PROTOCOL', 'EBUSY', 'ETXTBSY', 'EAGAIN', 'EDEADLK'],
  damaged: ['SQLITE_CORRUPT', 'SQLITE_NOTADB'],
  denied: ['SQLITE_READONLY', 'SQLITE_PERM', 'SQLITE_AUTH', 'EACCES', 'EPERM', 'EROFS'],
  unreachable: [
    'SQLITE_CANTOPEN',
    'SQLITE_IOERR',
    'SQLITE_NOLFS',
    ...['EEXIST', 'EISDIR', 'ENOENT', 'ENOTDIR', 'ENOTEMPTY', 'EMLINK', 'EXDEV', 'ESPIPE'],
    ...[
      'EIO',
      'ENAMETOOLONG',
      'ELOOP',
      'EILSEQ',
      'ECHARSET',
      'EFTYPE',
      'ENXIO',
      'ENODEV',
      'ENOTSUP',
      'ENOSYS',
    ],
    // Of a folder on another computer.
    ...[
      'ESTALE',
      'ETIMEDOUT',
      'EHOSTDOWN',
      'EHOSTUNREACH',
      'ENETDOWN',
      'ENETUNREACH',
      'ENOTCONN',
      'EREMOTEIO',
    ],
    // What libuv calls an error of Windows that it has no name for.
    'UNKNOWN',
  ],
  exhausted: ['SQLITE_NOMEM', 'ENOMEM', 'EMFILE', 'ENFILE', 'ENOBUFS'],
}

/** What each kind is called where nobody knew more of the file it was met on. */
const CODES: Readonly<Record<SystemErrorKind, ErrorCode>> = {
  full: 'disk-full',
  busy: 'file-busy',
  damaged: 'disk-trouble',
  denied: 'not-permitted',
  unreachable: 'disk-trouble',
  exhausted: 'exhausted',
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

/**
 * Any error as one that has words: errors of the system by the table above, and what is
 * none of them, a mistake in the program, as 'internal'. Whoever knows the file says more.
 */
export function asPathwiseError(error: unknown): PathwiseError {
  if (error instanceof PathwiseError) return error
  const kind = systemErrorKind(error)
  return new PathwiseError(kind === null ? 'internal' : CODES[kind], {}, { cause: error })
}
