import { release, userInfo } from 'node:os'
import { app, clipboard } from 'electron'
import { t } from './labels.ts'
import { lastOfLog } from './log.ts'
import { packageKind } from './package-kind.ts'
import { withoutPerson } from './without-person.ts'

/** Why Pathwise runs without the graphics processor, or that it does not. */
const GRAPHICS = { used: 'used', safe: 'off for this start (--safe)', crashed: 'off, since it kept crashing' }

interface Known {
  readonly graphics: keyof typeof GRAPHICS
  /** Its revision, and how much is in it. */
  readonly catalog: () => Promise<string>
}

const NOT_OPEN = () => Promise.resolve('not open')
let known: Known = { graphics: 'used', catalog: NOT_OPEN }

/** What only some part of the program knows, as soon as it does. */
export function knowForSupport(part: Partial<Known>): void {
  known = { ...known, ...part }
}

/** Milliseconds: a catalog that does not answer may be what help is asked for. */
const LONGEST_WAIT = 2_000

/** Lines of the log, which has no text that a person typed. */
const LAST_LINES = 40

/**
 * What whoever helps asks first, as a text for an e-mail. Nothing of the person's is in
 * it: no case, no list, no name of theirs and no path.
 */
export async function supportDetails(): Promise<string> {
  const { electron = '', chrome = '', node = '' } = process.versions
  const lines = [
    t('support.program', { version: app.getVersion(), kind: packageKind(app.isPackaged) }),
    t('support.runtime', { electron, chromium: chrome, node }),
    t('support.system', { system: process.platform, release: release(), processor: process.arch }),
    t('support.catalog', { catalog: await catalog() }),
    t('support.graphics', { graphics: GRAPHICS[known.graphics], state: graphicsState() }),
    t('support.log', { lines: LAST_LINES }),
    ...lastOfLog(LAST_LINES),
  ]
  return withoutPerson(lines.join('\n'), { user: userName() })
}

/** @throws Error where the system has no clipboard */
export async function copySupportDetails(): Promise<void> {
  await clipboard.writeText(await supportDetails())
}

async function catalog(): Promise<string> {
  const late = Promise.withResolvers<string>()
  const timer = setTimeout(() => late.resolve('does not answer'), LONGEST_WAIT)
  try {
    return await Promise.race([known.catalog().catch(() => 'cannot be asked'), late.promise])
  } finally {
    clearTimeout(timer)
  }
}

/** Those of Chromium's that say whether a crash may be the driver's (docs/api/structures/gpu-feature-status.md). */
function graphicsState(): string {
  const { gpu_compositing: compositing, webgl } = app.getGPUFeatureStatus()
  return `compositing ${compositing}, webgl ${webgl}`
}

/** Empty where the system knows none: a user of a container, say. */
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}
