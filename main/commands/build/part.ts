import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { DIST, ROOT } from '../support/paths.ts'
import { words } from '../support/words.ts'
import { fingerprint } from './fingerprint.ts'

/** One of the things that a build makes: a folder of `dist/`. */
export interface Part {
  /** Its folder in `dist/`. */
  readonly name: string
  /** For the lines that say what is going on: "Building WORDS ..." */
  readonly words: string
  /** Files and folders it is made of. */
  readonly inputs: readonly string[]
  /** Files that it must bring forth. */
  readonly outputs: readonly string[]
  /** Makes it in a folder that is there and empty. */
  make(folder: string): void | Promise<void>
}

export interface BuildRoom {
  readonly root: string
  readonly dist: string
  say(line: string): void
}

const HERE: BuildRoom = { root: ROOT, dist: DIST, say: (line) => console.log(line) }

/**
 * Makes a part, unless it stands there made of the same inputs. It is made aside
 * and then renamed into place: a failed or killed build leaves the last good one.
 *
 * @returns whether it had to be made.
 */
export async function buildPart(part: Part, room: BuildRoom = HERE): Promise<boolean> {
  const { root, dist, say } = room
  const target = join(dist, part.name)
  const stamp = join(dist, '.built', part.name)
  // Taken before the work: what changes meanwhile makes the next build work again.
  const wanted = fingerprint(root, part.inputs)
  const whole = part.outputs.every((file) => existsSync(join(target, file)))
  if (whole && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false

  const start = performance.now()
  say(words.t('build.begin', { part: part.words }))
  mkdirSync(join(dist, '.built'), { recursive: true })
  const aside = mkdtempSync(join(dist, '.built', `${part.name}-`))
  const old = `${aside}-old`
  try {
    // The system makes temporary folders for their owner alone; this one is packed and installed.
    chmodSync(aside, 0o755)
    await part.make(aside)
    for (const file of part.outputs) {
      if (!existsSync(join(aside, file))) throw new Error(`The build of ${part.words} made no ${file}.`)
    }
    rmSync(stamp, { force: true })
    if (existsSync(target)) renameSync(target, old)
    renameSync(aside, target)
    writeFileSync(stamp, wanted)
  } finally {
    for (const folder of [aside, old]) rmSync(folder, { recursive: true, force: true })
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  say(words.t('build.done', { part: part.words, seconds }))
  return true
}
