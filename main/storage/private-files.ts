import { chmodSync, lstatSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

const FOLDER = 0o700
const FILE = 0o600

/** What the person's programs leave out of the mode of a new file; ours too, before `keepPrivate`. */
let usual = 0o022
let isPrivate = false

/**
 * From now on whatever this process makes is its user's alone: SQLite's files, copies,
 * what a browser sends, what lies in the system's folder for a moment. Windows asks the
 * folder above instead, which is the user's. To be called once, by the main thread, first
 * of all: threads share it.
 */
export function keepPrivate(): void {
  if (process.platform === 'win32' || isPrivate) return
  usual = process.umask(0o077)
  isPrivate = true
}

/** Starts another program as a person would: a browser that began here would keep what it downloads as private as we do. */
export async function asUsual<T>(start: () => T | Promise<T>): Promise<T> {
  if (!isPrivate) return start()
  process.umask(usual)
  try {
    return await start()
  } finally {
    process.umask(0o077)
  }
}

/** The process ends, and what starts in its place is to begin as a person's own program does. */
export function endPrivate(): void {
  if (isPrivate) process.umask(usual)
}

/** The mode of a new file that a person saves where they choose: as any program of theirs would make it. */
export const savedMode = (): number => 0o666 & ~usual

/** Makes a folder that the person chose, with the mode that any program of theirs would give it. */
export function makeSavedFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true })
  if (first === undefined || process.platform === 'win32') return
  for (let made = folder; made.length >= first.length; made = dirname(made)) close(made, 0o777 & ~usual)
}

/** What Pathwise puts into its data folder, at the top of it. */
const OURS =
  /^((person|official|catalog|window)\.|\.)|^(backups|sources|incoming|official|organization|electron|logs|crashes|updates)$/

/** Chromium's: it closes what it makes, which is a lot, and the folder hides it. */
const PROFILE = 'electron'

/**
 * Makes the person's folder where it is missing, and it and what Pathwise keeps in it
 * the person's alone, whoever could read it before. A folder in which there are other
 * things too was not made by Pathwise: it stays as it is, and what is ours in it is closed.
 * A system that cannot (a foreign disk, a network) is no reason not to start.
 *
 * @throws the system's error where the folder cannot be made
 */
export function privateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: FOLDER })
  if (process.platform === 'win32') return
  const names = namesIn(folder)
  const ours = names.filter((name) => OURS.test(name))
  if (ours.length === names.length) close(folder, FOLDER)
  for (const name of ours) {
    if (name === PROFILE) close(join(folder, name), FOLDER)
    else closeAll(join(folder, name))
  }
}

function closeAll(path: string): void {
  const found = lstatSync(path, { throwIfNoEntry: false })
  // What a link points to is not ours to close.
  if (!found || found.isSymbolicLink()) return
  if (!found.isDirectory()) {
    if (found.isFile() && (found.mode & 0o077) !== 0) close(path, FILE)
    return
  }
  if ((found.mode & 0o077) !== 0) close(path, FOLDER)
  for (const name of namesIn(path)) closeAll(join(path, name))
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    // Whoever needs what is in it says what is wrong.
    return []
  }
}

function close(path: string, mode: number): void {
  try {
    chmodSync(path, mode)
  } catch {
    // Not ours, or of a file system without modes.
  }
}
