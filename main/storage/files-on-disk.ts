import { closeSync, copyFileSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'

/** Makes a file's bytes last through a power loss. */
export function flush(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Makes a rename itself last, where the system can (Windows cannot open a folder). */
export function flushDirectory(directory: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(directory, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Puts a file, already flushed, in the place of another: all of it or nothing. */
export function putInPlace(from: string, to: string): void {
  renameSync(from, to)
  flushDirectory(dirname(to))
}

/** Gives a file a second name without a copy, where the file system can; what stands under that name goes. */
export function giveSecondName(file: string, second: string): void {
  const aside = `${second}.partial`
  rmSync(aside, { force: true })
  try {
    linkSync(file, aside)
  } catch {
    // FAT, some network drives: no links there.
    copyFileSync(file, aside)
    flush(aside)
  }
  renameSync(aside, second)
}
