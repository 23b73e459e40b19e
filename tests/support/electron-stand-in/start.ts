import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { ROOT } from '../../../main/commands/support/paths.ts'
import { WEB_ORIGIN } from './addresses.ts'
import type { Order } from './control.ts'
import { OPTIONS_VARIABLE, type StandInOptions } from './options.ts'
import type { Told } from './report.ts'

interface Ended {
  readonly code: number | null
  /** What killed it, where it did not end by itself. */
  readonly signal: NodeJS.Signals | null
}

/** A bundled Pathwise around the stand-in, in a process of its own. */
export interface StandIn {
  /** All that the stand-in told so far, oldest first. */
  readonly told: readonly Told[]
  readonly ended: Promise<Ended>
  /** What the program printed. */
  printed(): string
  /** The first of that kind that was told, or will be. @throws Error where it ends before */
  heard(what: string, fits?: (told: Told) => boolean): Promise<Told>
  /** Called with each of that kind that is told from now on. */
  on(what: string, listener: (told: Told) => void): void
  order(order: Order): void
  /** The page of the window that a person sees, driven from here. */
  page(): Promise<Page>
  stop(): Promise<void>
}

export interface Start {
  readonly dataDir: string
  /** Further words of the command line. */
  readonly words?: readonly string[]
  readonly options?: Partial<StandInOptions>
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
}

/** Starts dist/electron/main.js, which is built before (`buildAll`). */
export function startStandIn({ dataDir, words = [], options = {}, env = {}, cwd }: Start): StandIn {
  const appFolder = options.appFolder ?? ROOT
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--import',
      pathToFileURL(join(import.meta.dirname, 'hook.ts')).href,
      join(appFolder, 'dist', 'electron', 'main.js'),
      `--data-dir=${dataDir}`,
      ...words,
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      cwd,
      env: { ...process.env, ...env, [OPTIONS_VARIABLE]: JSON.stringify({ ...options, appFolder }) },
    },
  )
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (printed += String(chunk)))
  const told: Told[] = []
  child.on('message', (message) => {
    told.push(message as Told)
    child.emit('told')
  })
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal }) as Ended)
  let over = false
  void ended.then(() => {
    over = true
    child.emit('told')
  })
  async function heard(what: string, fits: (told: Told) => boolean = () => true): Promise<Told> {
    for (;;) {
      const found = told.find((one) => one.what === what && fits(one))
      if (found) return found
      if (over) throw new Error(`It ended before it told "${what}":\n${printed}`)
      await once(child, 'told')
    }
  }

  let browser: Promise<Browser> | undefined
  async function connect(): Promise<Browser> {
    const { port } = await heard('chromium')
    return chromium.connectOverCDP(`http://127.0.0.1:${String(port)}`, { isLocal: true })
  }

  return {
    told,
    ended,
    printed: () => printed,
    heard,
    on: (what, listener) =>
      void child.on('message', (message) => (message as Told).what === what && listener(message as Told)),
    order: (order) => void (over || child.send(order)),
    page: async () => {
      browser ??= connect()
      const contexts = (await browser).contexts()
      for (;;) {
        const page = contexts.flatMap((one) => one.pages()).find((one) => isWindow(one.url()))
        if (page) return page
        await wait(20)
      }
    },
    stop: async () => {
      if (!over) child.send({ do: 'quit' } satisfies Order)
      await ended
    },
  }
}

/** Pages for paper are windows that nobody sees. */
const isWindow = (url: string) => url.startsWith(WEB_ORIGIN) && !url.startsWith(`${WEB_ORIGIN}/print/`)
