/**
 * The short way of `npm start`, bundled: where everything stands built of the sources
 * as they are, it is opened at once. The launcher runs it; the long way is start.ts.
 */
import { isMade } from '../build/made.ts'
import { ALL_PARTS, PREVIEW_PARTS } from '../build/parts.ts'
import { stopSignal } from '../support/stop.ts'
import { startOptions } from './options.ts'

/** @returns the exit code; null where there is something to build or to say first. */
export async function startBuilt(words: readonly string[]): Promise<number | null> {
  const options = startOptions(words)
  if ('words' in options || options.help) return null
  if (!(options.preview ? PREVIEW_PARTS : ALL_PARTS).every((part) => isMade(part))) return null
  const { run } = await import('./run.ts')
  return run(options, stopSignal())
}
