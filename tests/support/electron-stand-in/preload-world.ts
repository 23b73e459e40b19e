import type { decode, encode } from './wire.ts'

/** What the isolated world says to the stand-in's process; `preload.ts` listens. */
export type Asked =
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly words: unknown }
  | { readonly kind: 'paths'; readonly id: number; readonly files: number }
  | { readonly kind: 'mistake'; readonly at: readonly string[] }

type Api = Record<string, (...words: unknown[]) => Promise<unknown>>
interface Call {
  readonly id: number
  readonly name: string
  readonly words: unknown
}
type ElectronForPreload = (name: string) => unknown

/**
 * Runs in the isolated world of a document: what `require` of a sandboxed preload gives
 * (docs/tutorial/sandbox.md, "Preload scripts": electron's `contextBridge`, `ipcRenderer`
 * and `webUtils` here, and nothing of ours beside them).
 *
 * - `ipcRenderer.invoke` copies by structured clone (docs/api/ipc-renderer.md) and fails
 *   as "Error invoking remote method".
 * - `webUtils.getPathForFile` gives a path of the disk, or "" for a File that a script
 *   made (docs/api/web-utils.md). The debugger tells paths in its own time, so they are
 *   asked for before the preload's function runs.
 */
export function preloadWorld(
  toWire: typeof encode,
  fromWire: typeof decode,
  say: (text: string) => void,
): ElectronForPreload {
  let files: File[] = []
  let next = 1
  const paths = new WeakMap<File, string>()
  const waiting = new Map<number, { done(value: unknown): void; fail(error: Error): void }>()
  const wait = (): [number, Promise<unknown>] => {
    const id = next++
    return [id, new Promise((done, fail) => waiting.set(id, { done, fail }))]
  }
  const tell = (asked: Asked) => say(JSON.stringify(asked))
  const on = (kind: string, listener: (detail: never) => void) =>
    document.addEventListener(`stand-in:${kind}`, (event) =>
      listener(JSON.parse((event as CustomEvent<string>).detail) as never),
    )

  Object.assign(globalThis, {
    standInFile: (at: number) => files[at],
    standInAnswer: (id: number, text: string) => {
      const { ok, value, error } = JSON.parse(text) as { ok: boolean; value: unknown; error: string }
      const call = waiting.get(id)
      waiting.delete(id)
      if (ok) call?.done(fromWire(value))
      else call?.fail(new Error(error))
    },
  })
  document.addEventListener('stand-in:files', (event) => {
    files = [...((event as DragEvent).dataTransfer?.files ?? [])]
  })
  on('mistake', (at: readonly string[]) => tell({ kind: 'mistake', at }))

  async function learnPaths(): Promise<void> {
    const given = files
    const [id, answer] = wait()
    tell({ kind: 'paths', id, files: given.length })
    const found = (await answer) as readonly string[]
    given.forEach((file, at) => paths.set(file, found[at] ?? ''))
  }

  function withFiles(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(withFiles)
    if (value === null || typeof value !== 'object') return value
    if ('$file' in value) return files[value.$file as number]
    if (value.constructor !== Object) return value
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withFiles(each)]))
  }

  async function answerCall(api: Api, { id, name, words }: Call): Promise<void> {
    const answer = (detail: object) =>
      document.dispatchEvent(
        new CustomEvent('stand-in:answer', { detail: JSON.stringify({ id, ...detail }) }),
      )
    try {
      if (JSON.stringify(words).includes('"$file"')) await learnPaths()
      const given = withFiles(fromWire(words)) as unknown[]
      answer({ ok: true, value: toWire(await api[name]?.(...given)) })
    } catch (error) {
      answer({ ok: false, error: error instanceof Error ? error.message : String(error) })
    }
  }

  const electron = {
    contextBridge: {
      exposeInMainWorld(key: string, api: Api) {
        on('call', (call: Call) => void answerCall(api, call))
        document.dispatchEvent(
          new CustomEvent('stand-in:expose', { detail: JSON.stringify({ key, names: Object.keys(api) }) }),
        )
      },
    },
    ipcRenderer: {
      invoke: (channel: string, ...words: unknown[]) => {
        const [id, answer] = wait()
        tell({ kind: 'invoke', id, channel, words: toWire(structuredClone(words)) })
        return answer
      },
    },
    webUtils: {
      getPathForFile(file: unknown) {
        if (file instanceof File) return paths.get(file) ?? ''
        throw new TypeError('getPathForFile expected to receive a File object but one was not provided')
      },
    },
  }
  return (name) => {
    if (name !== 'electron') throw new Error(`module not found: ${name}`)
    return electron
  }
}
