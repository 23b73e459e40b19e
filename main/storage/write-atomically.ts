import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { PathwiseError, type ErrorCode } from '../../data/contract/errors.ts'
import { savedMode } from './private-files.ts'
import { isDiskFull, isHeldByAnother } from './system-errors.ts'

/** What is used of the file system, so that a test can make one step of the real one fail. */
export type FileSystem = Pick<
  typeof fs,
  'access' | 'constants' | 'open' | 'readdir' | 'realpath' | 'rename' | 'rm' | 'stat'
>

/** Pauses in ms before a held target is tried again: virus scanners let go at once, a spreadsheet does not. */
const PAUSES = [20, 80, 200]

/**
 * Writes the bytes so that the target holds either all of them or exactly what it
 * held before: a temporary name in the same folder, flushed to the disk, then
 * renamed. A link is followed, so that the file it points to is the one replaced.
 * @throws PathwiseError `disk-full`, `target-locked` (another program holds it) or
 * `target-unwritable`, with the base name as `file`; the old file is as it was
 * and the temporary one is gone.
 */
export async function writeAtomically(path: string, bytes: Uint8Array, use: FileSystem = fs): Promise<void> {
  const file = basename(path)
  const fail = (code: ErrorCode, cause: unknown) =>
    new PathwiseError(isDiskFull(cause) ? 'disk-full' : code, { file }, { cause })

  const target = await use.realpath(path).catch(() => path)
  const old = await use.stat(target).catch(() => null)
  if (old && !old.isFile()) throw fail('target-unwritable', new Error('not a plain file'))
  // A rename asks only the folder; a file that its owner made read-only must stay as it is.
  if (old) {
    await use.access(target, use.constants.W_OK).catch((cause: unknown) => {
      throw fail('target-unwritable', cause)
    })
  }

  // Short, since the target's own name may already be as long as a name may be.
  const temporary = join(dirname(target), `.pathwise-${randomBytes(6).toString('hex')}.tmp`)
  await sweep(dirname(target), use)
  try {
    const mode = old ? old.mode & 0o777 : savedMode()
    const handle = await use.open(temporary, 'wx', mode)
    try {
      // What this process makes for itself is private; a file system without modes keeps its own.
      await handle.chmod(mode).catch(() => undefined)
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (cause) {
    await discard(temporary, use)
    throw fail('target-unwritable', cause)
  }

  try {
    await renameOver(temporary, target, use)
  } catch (cause) {
    await discard(temporary, use)
    throw fail(old && isHeldByAnother(cause) ? 'target-locked' : 'target-unwritable', cause)
  }
  await flushFolder(dirname(target), use)
}

async function renameOver(from: string, to: string, use: FileSystem): Promise<void> {
  for (const pause of PAUSES) {
    try {
      return await use.rename(from, to)
    } catch (error) {
      if (!isHeldByAnother(error)) throw error
      await wait(pause)
    }
  }
  await use.rename(from, to)
}

/** Removing what was left over must not hide why the write failed. */
async function discard(temporary: string, use: FileSystem): Promise<void> {
  await use.rm(temporary, { force: true }).catch(() => undefined)
}

/** Our own names, and nobody else's. */
const TEMPORARY = /^\.pathwise-[0-9a-f]{12}\.tmp$/

/** Longer than any writing takes: a younger one may be another Pathwise's. */
const OLD_MS = 3_600_000

/** Takes away what a save left that was killed. Nothing of it may stand in the way of this one. */
async function sweep(folder: string, use: FileSystem): Promise<void> {
  try {
    for (const name of await use.readdir(folder)) {
      if (!TEMPORARY.test(name)) continue
      const left = join(folder, name)
      const { mtimeMs } = await use.stat(left)
      if (Date.now() - mtimeMs > OLD_MS) await discard(left, use)
    }
  } catch {
    // It lies there until the next time.
  }
}

/** Makes the rename itself survive a power cut. Windows cannot open a folder and keeps its own journal. */
async function flushFolder(folder: string, use: FileSystem): Promise<void> {
  try {
    const handle = await use.open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch {
    // The file itself is written and flushed; a file system that cannot flush a folder has nothing more to give.
  }
}
