import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seeTour } from '../../support/tour-seen.ts'
import { IN_ELECTRON } from './host.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')

export interface RunningApp {
  /** The one-time link that the program printed. */
  readonly link: string
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  readonly dataDir: string
  /** All that it printed so far. */
  printed(): string
  /** Asks it to end, as Ctrl+C does, and removes its data unless told to keep it. */
  stop(options?: { keepData?: boolean }): Promise<void>
}

export interface AppOptions {
  /** Default: a new, empty folder. */
  readonly dataDir?: string
  /** Words after `npm start --`; default: straight to the preview, without a browser. */
  readonly how?: readonly string[]
  /** A person who never started Pathwise: the tour begins. Else it was seen. */
  readonly isFirstStart?: boolean
  /** On top of this process's own. */
  readonly env?: Readonly<Record<string, string>>
}

/**
 * Starts the real program as a person does, `npm start -- --preview --no-open`
 * without npm, and waits until it serves.
 *
 * @throws Error with all that it printed, where it ends instead.
 */
export async function startApp(options: AppOptions = {}): Promise<RunningApp> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'pathwise-e2e-'))
  if (!options.isFirstStart) await seeTour(dataDir)
  if (IN_ELECTRON) {
    const { startElectronApp } = await import('./electron-host.ts')
    return startElectronApp(dataDir)
  }
  const words = ['start', ...(options.how ?? ['--preview', '--no-open']), '--data-dir', dataDir]
  const child = spawn(process.execPath, [join(ROOT, 'main', 'commands', 'launch.mjs'), ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...options.env },
  })
  let printed = ''
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()))

  const link = await new Promise<string>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', () => reject(new Error(`Pathwise ended before it served:\n${printed}`)))
    child.stdout.on('data', () => {
      const found = /^Pathwise preview: (http:\S+)\n/m.exec(printed)?.[1]
      if (found) resolve(found)
    })
  })
  return {
    link,
    origin: new URL(link).origin,
    dataDir,
    printed: () => printed,
    stop: async ({ keepData = false } = {}) => {
      await end(child)
      if (!keepData) rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    },
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const closed = once(child, 'close')
  // On Windows this ends the launcher at once; its child sees the channel close and ends in its own way.
  child.kill('SIGTERM')
  await closed
}
