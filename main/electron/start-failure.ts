import { app, dialog } from 'electron'
import { errorWords } from '../../data/messages/describe-error.ts'
import { asPathwiseError } from '../storage/system-errors.ts'
import { log } from './log.ts'
import { currentWords } from './labels.ts'

/**
 * Explains in a native window why Pathwise cannot start: no page could, since
 * what failed is what the page would ask. On Linux a box is shown only once the app is
 * ready (docs/api/dialog.md, showErrorBox): before, it is a line that no desktop shows.
 */
export async function explainStartFailure(error: unknown): Promise<void> {
  const failure = asPathwiseError(error)
  const { happened, safe, next } = errorWords(failure, currentWords())
  console.error('Pathwise cannot start.', error)
  log('a start that failed', error)
  if (process.platform === 'linux') await app.whenReady()
  dialog.showErrorBox(happened, `${safe}\n\n${next}`)
}
