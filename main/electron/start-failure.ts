import { dialog } from 'electron'
import { PathwiseError } from '../../data/contract/errors.ts'
import { errorWords } from '../../data/messages/describe-error.ts'
import { currentWords } from './labels.ts'

/**
 * Explains in a native window why Pathwise cannot start: no page could, since
 * what failed is what the page would ask. Works before the app is ready, too.
 */
export function explainStartFailure(error: unknown): void {
  const failure = error instanceof PathwiseError ? error : new PathwiseError('internal', {}, { cause: error })
  const { happened, safe, next } = errorWords(failure, currentWords())
  console.error('Pathwise cannot start.', error)
  dialog.showErrorBox(happened, `${safe}\n\n${next}`)
}
