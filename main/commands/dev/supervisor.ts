import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where the program answers just now. */
export interface Supervisor {
  /** The socket of the program, once it answers; null where it did not start. */
  socket(): Promise<string | null>
  /** Ends it and starts it from its sources as they are now. @returns whether it answers */
  restart(): Promise<boolean>
  stop(): Promise<void>
}

/** A program in the middle of a change may never end by itself. */
const PATIENCE_MS = 10_000

/**
 * Keeps one process of the program running.
 *
 * @param file its entry
 * @param words what follows the socket on its command line
 */
export function supervise(file: string, words: readonly string[]): Supervisor {
  // Only the developer may enter it: mkdtemp makes it so.
  const folder = mkdtempSync(join(tmpdir(), 'pathwise-dev-'))
  let child: ChildProcess | null = null
  let count = 0
  let ready: Promise<string | null> = start()

  async function start(): Promise<string | null> {
    count++
    const name = `program-${count}`
    const socket =
      process.platform === 'win32'
        ? `\\\\.\\pipe\\${folder.replaceAll(/[\\:]/g, '-')}-${name}`
        : join(folder, name)
    const started = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', file, socket, ...words],
      {
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      },
    )
    child = started
    const answered = once(started, 'message').then(() => socket)
    const ended = once(started, 'exit').then(() => null)
    return Promise.race([answered, ended])
  }

  async function end(): Promise<void> {
    const old = child
    child = null
    if (!old || old.exitCode !== null || old.signalCode !== null) return
    const ended = once(old, 'exit')
    // Its channel closes: it ends in its own way, and what the person changed is kept.
    if (old.connected) old.disconnect()
    const patience = setTimeout(() => old.kill('SIGKILL'), PATIENCE_MS)
    await ended
    clearTimeout(patience)
  }

  return {
    socket: () => ready,
    restart: async () => {
      ready = end().then(start)
      return (await ready) !== null
    },
    stop: async () => {
      await end()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
