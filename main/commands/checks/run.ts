import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from '../support/paths.ts'
import type { Check } from './tools.ts'

/** So many checks run side by side: each works on one core, and two is what the smallest machine has. */
const AT_ONCE = 2

/**
 * Runs all of them, two at a time, in their order. What each printed comes in one
 * piece under its heading when it ends. The first that fails ends the others.
 *
 * @returns the name of that one, or null where all passed.
 */
export async function runChecks(checks: readonly Check[], stop: AbortSignal): Promise<string | null> {
  const waiting = [...checks]
  const enough = new AbortController()
  let failed: string | null = null

  async function work(): Promise<void> {
    for (let check = waiting.shift(); check && failed === null; check = waiting.shift()) {
      const printed: Buffer[] = []
      const code = await runCheck(check, [], AbortSignal.any([stop, enough.signal]), (part) =>
        printed.push(part),
      )
      // Ended because of another, whose name is told: what it would have found is not known.
      if (failed !== null) return
      heading(check.name)
      process.stdout.write(Buffer.concat(printed))
      if (code === 0) continue
      failed = check.name
      enough.abort()
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return failed
}

export function heading(name: string): void {
  console.log(`\n== ${name}`)
}

/**
 * Runs a tool.
 *
 * @param keep takes what it prints, to stdout and stderr; without one it prints on this terminal.
 * @returns its exit code; 1 where it could not run or was killed.
 */
export function runCheck(
  { program, words }: Check,
  more: readonly string[],
  stop: AbortSignal,
  keep?: (printed: Buffer) => void,
): Promise<number> {
  if (stop.aborted) return Promise.resolve(1)
  return new Promise((resolve) => {
    const file = join(ROOT, 'node_modules', program)
    // With the flags of this one: a check of our own is TypeScript, which Node else warns of.
    const child = spawn(process.execPath, [...process.execArgv, file, ...words, ...more], {
      cwd: ROOT,
      stdio: keep ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      // A tool that writes into a pipe believes that nobody sees colors.
      env: keep && process.stdout.isTTY ? { ...process.env, FORCE_COLOR: '1' } : process.env,
    })
    if (keep) for (const stream of [child.stdout, child.stderr]) stream?.on('data', keep)
    const end = () => child.kill('SIGTERM')
    stop.addEventListener('abort', end, { once: true })
    child.on('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    // Not "exit": what it printed last is still in the pipe then.
    child.on('close', (code) => {
      stop.removeEventListener('abort', end)
      resolve(code ?? 1)
    })
  })
}
