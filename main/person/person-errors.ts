import { basename, dirname } from 'node:path'
import { PathwiseError, type ErrorCode } from '../../data/contract/errors.ts'
import { systemCode, systemErrorKind, type SystemErrorKind } from '../storage/system-errors.ts'

const CODES: Readonly<Record<SystemErrorKind, ErrorCode>> = {
  full: 'disk-full',
  busy: 'person-busy',
  damaged: 'person-damaged',
  denied: 'person-unwritable',
  unreachable: 'person-unwritable',
  exhausted: 'exhausted',
}

/**
 * An error of SQLite or the file system, in terms of the person's file. Errors
 * that are neither (a mistake in the program) come back as they are.
 */
export function personError(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || error instanceof PathwiseError) return error
  const kind = systemErrorKind(error) ?? (isHalfMade(error) ? 'damaged' : null)
  if (kind === null) return error
  return new PathwiseError(CODES[kind], { file: basename(file), folder: dirname(file) }, { cause: error })
}

/** A file without the tables that its schema has. */
function isHalfMade(error: Error): boolean {
  return systemCode(error) === 'SQLITE_ERROR' && /^no such (table|column)/.test(error.message)
}

/** Runs work on the person's file; its errors are told in terms of that file. */
export function onPersonFile<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw personError(error, file)
  }
}
