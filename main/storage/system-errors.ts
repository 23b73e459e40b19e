import { basename, dirname } from 'node:path'
import { PathwiseError, type ErrorCode } from '../../data/contract/errors.ts'

/** System and SQLite codes by what they mean for the person's file; a SQLite code also stands for its extended codes. */
const MEANINGS: readonly (readonly [code: string, meaning: ErrorCode])[] = [
  ['SQLITE_FULL', 'disk-full'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['SQLITE_CORRUPT', 'person-damaged'],
  ['SQLITE_NOTADB', 'person-damaged'],
  ['SQLITE_BUSY', 'person-busy'],
  ['SQLITE_LOCKED', 'person-busy'],
  ['EBUSY', 'person-busy'],
  ['SQLITE_READONLY', 'person-unwritable'],
  ['SQLITE_CANTOPEN', 'person-unwritable'],
  ['SQLITE_PERM', 'person-unwritable'],
  ['SQLITE_IOERR', 'person-unwritable'],
  ['EACCES', 'person-unwritable'],
  ['EPERM', 'person-unwritable'],
  ['EROFS', 'person-unwritable'],
  ['EEXIST', 'person-unwritable'],
  ['EISDIR', 'person-unwritable'],
  ['ENOENT', 'person-unwritable'],
  ['ENOTDIR', 'person-unwritable'],
  ['EIO', 'person-unwritable'],
]

/**
 * An error of SQLite or the file system, in terms of the person's file. Errors
 * that are neither (a mistake in the program) come back as they are.
 */
export function personError(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || error instanceof PathwiseError) return error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const meaning =
    MEANINGS.find(([known]) => code === known || code.startsWith(`${known}_`))?.[1] ??
    (code === 'SQLITE_ERROR' && /^no such (table|column)/.test(error.message) ? 'person-damaged' : undefined)
  if (!meaning) return error
  return new PathwiseError(meaning, { file: basename(file), folder: dirname(file) }, { cause: error })
}

/** Runs work on the person's file; its errors are told in terms of that file. */
export function onPersonFile<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw personError(error, file)
  }
}
