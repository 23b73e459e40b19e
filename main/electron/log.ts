import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { PathwiseError } from '../../data/contract/errors.ts'

/** Bytes after which a new file is begun; the one before it is kept, and no other. */
const LARGEST = 256 * 1024
const NAME = 'pathwise.log'
const BEFORE = 'pathwise.before.log'

/** Where it goes; none before it is known, and in tests. */
let folder: string | null = null

export function logTo(path: string): void {
  folder = path
}

/**
 * Writes a line for whoever has to find out why something failed. Nothing of the person's
 * may be in it, since it is sent around: so the words are the program's own, and of an
 * error only its kind, its code and where it was, never its text, which may name a file.
 * A full disk, or a folder that may not be written, costs the line.
 */
export function log(words: string, error?: unknown): void {
  if (folder === null) return
  const lines = [`${new Date().toISOString()} ${words}`, ...(error === undefined ? [] : traceOf(error))]
  try {
    mkdirSync(folder, { recursive: true })
    const file = join(folder, NAME)
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST)
      renameSync(file, join(folder, BEFORE))
    appendFileSync(file, `${lines.join('\n')}\n`)
  } catch {
    // Said above.
  }
}

/** The end of what was written down, oldest first; empty where nothing was, or it cannot be read. */
export function lastOfLog(most: number): readonly string[] {
  if (folder === null) return []
  try {
    return readFileSync(join(folder, NAME), 'utf8').trimEnd().split('\n').slice(-most)
  } catch {
    return []
  }
}

const MOST_FRAMES = 12
const MOST_CAUSES = 4

function traceOf(error: unknown, depth = 0): string[] {
  if (!(error instanceof Error)) return [`  a ${typeof error} that is no error`]
  const code = error instanceof PathwiseError ? error.code : Reflect.get(error, 'code')
  // Only what is a code: a library may put a text there.
  const said = typeof code === 'string' && /^[\w-]{1,40}$/.test(code) ? ` ${code}` : ''
  const kind = /^\w{1,40}$/.test(error.name) ? error.name : 'Error'
  const cause = error.cause !== undefined && depth < MOST_CAUSES ? traceOf(error.cause, depth + 1) : []
  return [`  ${kind}${said}`, ...framesOf(error), ...cause]
}

/** Names of functions, and the file's own name with its line; its folder may hold the name of a person. */
function framesOf({ stack = '' }: Error): string[] {
  return stack
    .split('\n')
    .flatMap((line) => {
      const [, name, file, place] =
        /^\s+at (?:(.*?) \()?.*?([^\\/(]+?\.[cm]?[jt]s):(\d+:\d+)\)?$/.exec(line) ?? []
      return file === undefined ? [] : [`    at ${name ? `${name} ` : ''}${file}:${place ?? ''}`]
    })
    .slice(0, MOST_FRAMES)
}
