import { PathwiseError } from '../../data/contract/errors.ts'
import { asPathwiseError, systemErrorKind } from '../storage/system-errors.ts'
import { OfficialFileError } from './official-file-error.ts'

/** What stopped an import, as an error that has words. One that is a mistake of ours is told on stderr too. */
export function importError(error: unknown): PathwiseError {
  if (error instanceof PathwiseError) return error
  if (error instanceof OfficialFileError && error.code === 'gone')
    return new PathwiseError('file-gone', error.params, { cause: error })
  if (error instanceof OfficialFileError)
    return new PathwiseError('file-unreadable', { ...error.params, reason: error.code }, { cause: error })
  const kind = systemErrorKind(error)
  if (kind === 'denied' || kind === 'unreachable')
    return new PathwiseError('official-unwritable', {}, { cause: error })
  if (kind !== null && kind !== 'damaged') return asPathwiseError(error)
  console.error('Pathwise: the import met an unexpected error.', error)
  return new PathwiseError('import-failed', {}, { cause: error })
}
