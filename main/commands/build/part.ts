import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint } from './fingerprint.ts'
import { HERE, isMade, stampOf, type BuildRoom } from './made.ts'
import type { MadePart } from './parts.ts'

export type { BuildRoom } from './made.ts'

/** A part, and how it is made. */
export interface Part extends MadePart {
  /** Makes it in a folder that is there and empty. */
  make(folder: string): void | Promise<void>
}

/**
 * Makes a part, unless it stands there made of the same inputs. It is made aside
 * and then renamed into place: a failed or killed build leaves the last good one.
 *
 * @returns whether it had to be made.
 */
export async function buildPart(part: Part, room: BuildRoom = HERE): Promise<boolean> {
  const { root, dist, say } = room
  if (isMade(part, room)) return false
  const target = join(dist, part.name)
  const stamp = stampOf(part, room)
  // Taken before the work: what changes meanwhile makes the next build work again.
  const wanted = fingerprint(root, part.inputs)

  const start = performance.now()
  // Loaded only here: most starts have nothing to build and nothing to say.
  const { words } = await import('../support/words.ts')
  const named = words.word(part.words)
  say(words.t('build.begin', { part: named }))
  mkdirSync(join(dist, '.built'), { recursive: true })
  const aside = mkdtempSync(join(dist, '.built', `${part.name}-`))
  const old = `${aside}-old`
  try {
    // The system makes temporary folders for their owner alone; this one is packed and installed.
    chmodSync(aside, 0o755)
    await part.make(aside)
    for (const file of part.outputs) {
      if (!existsSync(join(aside, file))) throw new Error(`The build of ${named} made no ${file}.`)
    }
    rmSync(stamp, { force: true })
    if (existsSync(target)) renameSync(target, old)
    renameSync(aside, target)
    writeFileSync(stamp, wanted)
  } finally {
    for (const folder of [aside, old]) rmSync(folder, { recursive: true, force: true })
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  say(words.t('build.done', { part: named, seconds }))
  return true
}
