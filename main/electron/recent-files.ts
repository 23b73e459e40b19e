import { app } from 'electron'
import type { Result } from '../../data/contract/contract.ts'
import { fieldOf } from './answer-field.ts'

let isPrivate = false

/** Of a private session nothing stays on the computer, the name of a file neither. */
export function followPrivate(answer: Result<unknown>): void {
  const now = answer.ok ? fieldOf(answer.value, 'isPrivate') : undefined
  if (typeof now === 'boolean') isPrivate = now
}

/** The system offers it again: in the jump list of Windows and the dock of macOS. Linux has none. */
export function rememberRecent(path: string): void {
  if (!isPrivate && /\.pathwise$/i.test(path)) app.addRecentDocument(path)
}

export function forgetRecent(): void {
  app.clearRecentDocuments()
}
