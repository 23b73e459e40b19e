import { dirname, join } from 'node:path'
import { app } from 'electron'
import type { Result } from '../../data/contract/contract.ts'
import { fieldOf } from './answer-field.ts'

/** Electron's names of folders that a person may keep things in, the likeliest first. */
const FOLDERS = ['documents', 'downloads', 'home'] as const

/** Where the person saved last, since the system's dialog does not remember it (Electron 43 and later). */
let last: string | null = null
/** Whose folder it is: the case that was open. */
let sitting: unknown

/** What the dialog suggests: the name in the folder of the last save, else in Documents. */
export function suggestedPath(name: string): string {
  const folder = last ?? firstFolder()
  return folder === null ? name : join(folder, name)
}

export function rememberFolder(path: string): void {
  last = dirname(path)
}

/** A folder is often named for the person a case is about: with another case, or a private session, it is forgotten. */
export function followCase(answer: Result<unknown>): void {
  if (!answer.ok) return
  const id = fieldOf(fieldOf(answer.value, 'case'), 'id')
  if (id === undefined) return
  const now = `${String(id)} ${String(fieldOf(answer.value, 'isPrivate'))}`
  if (now !== sitting) last = null
  sitting = now
}

/**
 * A folder that lies on a share which is not there, or that a policy took away, cannot be had:
 * `app.getPath` then throws (electronjs.org/docs/latest/api/app).
 */
function firstFolder(): string | null {
  for (const name of FOLDERS) {
    try {
      return app.getPath(name)
    } catch {
      // The next one.
    }
  }
  return null
}
