import { join } from 'node:path'
import { app, powerMonitor } from 'electron'
import type { Updates } from '../../../data/contract/updates.ts'
import { endPrivate } from '../../storage/private-files.ts'
import { log } from '../log.ts'
import type { Places } from '../places.ts'
import type { OpenEngine } from './engine.ts'
import type { UpdateSource } from './project.ts'
import { updatedBy } from './updated-by.ts'
import { ProgramUpdates } from './updates.ts'

/** Milliseconds of silence of a network after which nobody is there. */
const SILENCE = 30_000
/** Milliseconds until the question of the day is due for the first time, and whether it is due is looked at again. */
const FIRST_LOOK = 60_000
const NEXT_LOOK = 3_600_000
/** Milliseconds in which Pathwise closes, or somebody keeps it open. */
const LONGEST_CLOSING = 15_000

interface SetupOptions {
  readonly source: UpdateSource
  readonly places: Pick<Places, 'data' | 'policy'>
  /** Something came up that nobody was waiting for. */
  readonly tell: () => void
}

interface SetUp {
  readonly updates: Updates
  /** Once there is a window that can be told something. */
  readonly begin: () => void
}

/** Updates in Electron: how this Pathwise was installed, when it closes, and when the system does. */
export function setupUpdates({ source, places, tell }: SetupOptions): SetUp {
  const { platform, arch, execPath, env } = process
  const updates = new ProgramUpdates({
    source,
    policy: places.policy.policy.updates,
    updatedBy: updatedBy({ packaged: app.isPackaged, platform, program: execPath, env }),
    version: app.getVersion(),
    platform,
    processor: arch,
    folder: join(places.data, 'updates'),
    silence: SILENCE,
    openEngine: loadEngine,
    closeAnd,
    relaunch,
    tell,
    log,
  })
  powerMonitor.on('shutdown', () => updates.end())
  // Windows tells windows alone.
  app.on('browser-window-created', (_event, window) => window.on('session-end', () => updates.end()))
  const look = () => void updates.checkDaily()
  const begin = () => {
    void updates.begin()
    setTimeout(look, FIRST_LOOK).unref()
    setInterval(look, NEXT_LOOK).unref()
  }
  return { updates, begin }
}

/** A bundle of its own: no start reads it (main/commands/build/electron.ts). */
async function loadEngine(): Promise<OpenEngine> {
  const file = import.meta.url.endsWith('.ts') ? './engine.ts' : './update-engine.js'
  const { openEngine } = (await import(new URL(file, import.meta.url).href)) as { openEngine: OpenEngine }
  return openEngine
}

/** After everything of the program is closed: it was told of "will-quit" before. */
function closeAnd(then: () => void, kept: () => void): void {
  const late = setTimeout(() => {
    app.off('will-quit', then)
    kept()
  }, LONGEST_CLOSING)
  late.unref()
  app.once('will-quit', then)
  app.quit()
}

/** With the words that it was started with; the files that it was to open are open cases by now. */
function relaunch(program: string): void {
  endPrivate()
  app.relaunch({ execPath: program, args: process.argv.slice(1).filter((word) => word.startsWith('--')) })
}
