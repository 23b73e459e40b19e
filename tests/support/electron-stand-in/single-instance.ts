import { once } from 'node:events'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** As Chromium's on Windows (process_singleton_win.cc): on Linux a Chromium with this profile would look at its link. */
const LOCK = 'lockfile'

interface Holder {
  readonly pid: number
  /** 0 until it listens. */
  readonly port: number
}

/** The words of a second start, and the folder it was started in. */
type Second = readonly [argv: readonly string[], folder: string]

function read(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return null
  }
}

function lives({ pid }: Holder): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/**
 * The lock that Chromium keeps in the profile folder (docs/api/app.md,
 * requestSingleInstanceLock; chrome/browser/process_singleton.h): of two processes with
 * one profile the first has it, and is told the words of the second. One that was killed
 * holds nothing.
 * @returns true where this process has it now
 */
export function holdLock(folder: string, second: (...words: Second) => void): boolean {
  const file = join(folder, LOCK)
  const holder = read(file)
  if (holder && lives(holder)) {
    told = tellFirst(file)
    return false
  }
  const me = (port: number) =>
    writeFileSync(file, JSON.stringify({ pid: process.pid, port } satisfies Holder))
  me(0)
  const server = createServer((socket) => {
    let text = ''
    socket.on('data', (chunk) => (text += String(chunk)))
    socket.on('end', () => {
      second(...(JSON.parse(text) as Second))
      socket.end()
    })
  })
  server.listen(0, '127.0.0.1', () => me((server.address() as AddressInfo).port))
  server.unref()
  process.on('exit', () => rmSync(file, { force: true }))
  return true
}

/** Settled once the first process has heard of this one: Chromium tells it before it answers. */
export let told: Promise<void> = Promise.resolve()

async function tellFirst(file: string): Promise<void> {
  for (;;) {
    const holder = read(file)
    if (!holder || !lives(holder)) return
    if (holder.port === 0) {
      await wait(10)
      continue
    }
    const socket = connect(holder.port, '127.0.0.1')
    socket.end(JSON.stringify([process.argv, process.cwd()] satisfies Second))
    await once(socket.resume(), 'close')
    return
  }
}
