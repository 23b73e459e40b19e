import { spawn } from 'node:child_process'

/** Electron itself gives up within moments; what ends later was open before, and is not tried again. */
const START_UP = 10_000

export type WindowEnd =
  /** The person closed it, or Pathwise said itself why it could not open. */
  | { readonly kind: 'closed'; readonly code: number }
  /** Electron could not start on this computer (a library, the sandbox, the graphics). */
  | { readonly kind: 'no-start'; readonly reason: string }

/**
 * Opens Pathwise in an Electron window and waits for its end.
 *
 * @param words options that Pathwise itself reads (`--data-dir`).
 */
export function openWindow(
  electron: string,
  root: string,
  words: readonly string[],
  signal: AbortSignal,
): Promise<WindowEnd> {
  const env = { ...process.env }
  // Would make a plain Node of it.
  delete env['ELECTRON_RUN_AS_NODE']
  const start = performance.now()
  return new Promise((resolve) => {
    const child = spawn(electron, [root, ...words], { stdio: 'inherit', env })
    signal.addEventListener('abort', () => child.kill('SIGTERM'))
    child.on('error', (error) => resolve({ kind: 'no-start', reason: error.message }))
    child.on('exit', (code, killed) => {
      const early = performance.now() - start < START_UP && !signal.aborted
      // 0 and 1 are Pathwise's own ends, the second after it explained itself in a window.
      if (code === 0 || code === 1 || !early) resolve({ kind: 'closed', code: code ?? 1 })
      else resolve({ kind: 'no-start', reason: killed ?? `code ${code}` })
    })
  })
}
