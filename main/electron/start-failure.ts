import { asPathwiseError } from '../storage/system-errors.ts'
import { showFailure } from './failure-box.ts'
import { log } from './log.ts'

/**
 * Explains in a native window why Pathwise cannot start: no page could, since
 * what failed is what the page would ask. A box can be shown only once the app is ready; on
 * Linux even the simplest would be a line before, that no desktop shows (docs/api/dialog.md).
 */
export async function explainStartFailure(error: unknown): Promise<void> {
  console.error('Pathwise cannot start.', error)
  log('a start that failed', error)
  await showFailure(asPathwiseError(error))
}
