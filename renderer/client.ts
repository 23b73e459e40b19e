import type { Answer, CallName, Input, Result, Send } from '../data/contract/contract.ts'
import type { StagedFile } from '../data/contract/library.ts'
import { LARGEST_FILE } from '../data/staging-limits.ts'
import { KEY_HEADER, sessionKey } from './session-key.ts'
import { upload } from './upload.ts'

declare global {
  interface Window {
    /** Set by Electron's preload; absent in the preview. */
    readonly pathwise?: {
      readonly send: Send
      readonly stage: (files: readonly File[]) => Promise<Result<readonly StagedFile[]>>
    }
  }
}

/** Of 64 KiB; a character of the body may have four bytes. */
const MOST_KEPT_ALIVE = 16_000

/** The preview's way to the same contract: one POST a call, same origin, cookie already set, and the key of this session. */
const post: Send = async <N extends CallName>(name: N, input: Input<N>): Promise<Result<Answer<N>>> => {
  try {
    const key = sessionKey()
    if (key === null) return { ok: false, code: 'no-key', params: {} }
    const body = JSON.stringify(input)
    const response = await fetch(`/call/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [KEY_HEADER]: key },
      body,
      // What the person changed last must arrive even while the window closes. A browser lets no more go with it.
      keepalive: name.startsWith('person.') && body.length < MOST_KEPT_ALIVE,
    })
    return (await response.json()) as Result<Answer<N>>
  } catch {
    // Nobody is there any more, or somebody who does not know this page: a new start with a new address.
    return { ok: false, code: 'no-answer', params: {} }
  }
}

/** The screen's only door to the program. */
export const send: Send = (name, input) => (window.pathwise?.send ?? post)(name, input)

/**
 * Hands files to the program: all of them, or none.
 * @param onProgress 0 to 1
 */
export type Stage = (
  files: readonly File[],
  onProgress: (done: number) => void,
  signal: AbortSignal,
) => Promise<Result<readonly StagedFile[]>>

export const stage: Stage = (files, onProgress, signal) =>
  window.pathwise ? window.pathwise.stage(files) : uploadAll(files, onProgress, signal)

/** One after the other: they come from one disk and go to one disk. */
const uploadAll: Stage = async (files, onProgress, signal) => {
  const large = files.find((file) => file.size > LARGEST_FILE)
  if (large) return { ok: false, code: 'import-too-large', params: { file: large.name } }
  const total = files.reduce((sum, { size }) => sum + size, 0)
  const taken: StagedFile[] = []
  let before = 0
  for (const file of files) {
    const result = await upload(file, (bytes) => onProgress(Math.min(1, (before + bytes) / total)), signal)
    if (!result.ok) {
      if (taken.length > 0) await post('library.release', { files: taken.map(({ id }) => id) })
      return result
    }
    before += file.size
    taken.push(result.value)
  }
  return { ok: true, value: taken }
}
