import type { App } from 'electron'
import { showFailure } from './failure-box.ts'
import { log } from './log.ts'

/** Once is told, and not each of a thousand. */
let isTold = false

/**
 * What nobody caught is told in the words of the screens: Electron's own box shows a stack.
 * Pathwise goes on, since what is saved is whole, one transaction a change.
 */
export function explainUncaught(): void {
  const tell = (what: string) => (error: unknown) => {
    console.error(`Pathwise: ${what}.`, error)
    log(what, error)
    if (isTold) return
    isTold = true
    showFailure({ code: 'internal', params: {} }).catch((failed: unknown) => console.error(failed))
  }
  process.on('uncaughtException', tell('an error that nobody caught'))
  process.on('unhandledRejection', tell('a failure that nobody waited for'))
}

/** Whoever read what the program prints may have gone; that is no error of ours. */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
}

/** In one run; the first may be a driver that was being renewed. */
const MOST_GPU_CRASHES = 2

/** @param withoutGpu is called where the graphics processor's part of Chromium keeps crashing */
export function watchProcesses(app: App, withoutGpu: () => void): void {
  let crashes = 0
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason === 'clean-exit') return
    log(`the process ${type} went: ${reason} ${exitCode}`)
    // "killed": by the system, or by somebody at its end.
    if (type === 'GPU' && reason !== 'killed' && ++crashes === MOST_GPU_CRASHES) withoutGpu()
  })
}
