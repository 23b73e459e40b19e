import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from '../support/paths.ts'
import type { Check } from './tools.ts'

/**
 * Runs a tool with its output on this terminal.
 *
 * @returns its exit code; 1 where it could not run or was killed.
 */
export function runCheck(
  { program, words }: Check,
  more: readonly string[],
  stop: AbortSignal,
): Promise<number> {
  if (stop.aborted) return Promise.resolve(1)
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(ROOT, 'node_modules', program), ...words, ...more], {
      cwd: ROOT,
      stdio: 'inherit',
    })
    const end = () => child.kill('SIGTERM')
    stop.addEventListener('abort', end, { once: true })
    child.on('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.on('exit', (code) => {
      stop.removeEventListener('abort', end)
      resolve(code ?? 1)
    })
  })
}

/** One after the other, each under its heading, up to the first that fails; its name, or null where all passed. */
export async function runChecks(checks: readonly Check[], stop: AbortSignal): Promise<string | null> {
  for (const check of checks) {
    heading(check.name)
    if ((await runCheck(check, [], stop)) !== 0) return check.name
  }
  return null
}

export function heading(name: string): void {
  console.log(`\n== ${name}`)
}
