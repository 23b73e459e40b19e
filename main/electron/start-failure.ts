import { dialog } from 'electron'
import { errorWords } from '../../data/messages/describe-error.ts'
import { asPathwiseError } from '../storage/system-errors.ts'
import { currentWords } from './labels.ts'

/**
 * Explains in a native window why Pathwise cannot start: no page could, since
 * what failed is what the page would ask. Works before the app is ready, too.
 */
export function explainStartFailure(error: unknown): void {
  const failure = asPathwiseError(error)
  const { happened, safe, next } = errorWords(failure, currentWords())
  console.error('Pathwise cannot start.', error)
  dialog.showErrorBox(happened, `${safe}\n\n${next}`)
}
