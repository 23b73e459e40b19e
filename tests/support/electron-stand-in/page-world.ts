import type { decode, encode } from './wire.ts'

/**
 * Runs in every document before its own scripts, in the page's world: what `contextBridge`
 * gives a page. Values are copied by its rules (docs/api/context-bridge.md, "Parameter /
 * Error / Return Type support"; shell/renderer/api/electron_api_context_bridge.cc,
 * PassValueToOtherContext): no prototypes, no proxy, promises and functions only as such,
 * at most 1000 deep. What a call of ours never carries (functions, promises, errors) is
 * told as a mistake. The object itself is frozen and cannot be replaced (ibid., DeepFreeze
 * and SetReadOnlyNonConfigurable).
 */
export function pageWorld(toWire: typeof encode, fromWire: typeof decode): void {
  // A frame gets no preload (docs/api/structures/web-preferences.md, nodeIntegrationInSubFrames).
  if (window !== top) return
  const RealProxy = Proxy
  const proxies = new WeakSet<object>()
  window.Proxy = new RealProxy(RealProxy, {
    construct(target, words: [object, ProxyHandler<object>]) {
      const made = new target(...words)
      proxies.add(made)
      return made
    },
  })

  const files: File[] = []
  const mistakes: string[] = []

  function copy(value: unknown, depth: number, at: string): unknown {
    if (depth >= 1000) throw new TypeError('Electron contextBridge recursion depth exceeded.')
    if (typeof value === 'function' || value instanceof Promise || value instanceof Error) {
      mistakes.push(at)
      return undefined
    }
    if (value === null || typeof value !== 'object') return value
    // To V8 a proxy is neither plain object nor array: the serializer gets it, and refuses.
    if (proxies.has(value)) {
      mistakes.push(at)
      throw new DOMException('#<Object> could not be cloned.', 'DataCloneError')
    }
    if (Array.isArray(value))
      return Array.from(value, (each, index) => copy(each, depth + 1, `${at}[${index}]`))
    if (value instanceof File) return { $file: files.push(value) - 1 }
    const isCloned =
      value instanceof Date || value instanceof Map || value instanceof Set || value instanceof Uint8Array
    if (isCloned) return structuredClone(value)
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, copy(each, depth + 1, `${at}.${key}`)]),
    )
  }

  const waiting = new Map<number, { done(value: unknown): void; fail(error: Error): void }>()
  const fire = (kind: string, detail: unknown) =>
    document.dispatchEvent(new CustomEvent(`stand-in:${kind}`, { detail: JSON.stringify(detail) }))
  const on = (kind: string, listener: (detail: never) => void) =>
    document.addEventListener(`stand-in:${kind}`, (event) =>
      listener(JSON.parse((event as CustomEvent<string>).detail) as never),
    )

  on('answer', ({ id, ok, value, error }: { id: number; ok: boolean; value: unknown; error: string }) => {
    const call = waiting.get(id)
    waiting.delete(id)
    if (ok) call?.done(fromWire(value))
    else call?.fail(new Error(error))
  })

  let next = 1
  on('expose', ({ key, names }: { key: string; names: readonly string[] }) => {
    const api: Record<string, (...words: unknown[]) => Promise<unknown>> = {}
    for (const name of names) {
      api[name] = (...words) => {
        files.length = 0
        mistakes.length = 0
        let copied: unknown
        try {
          copied = copy(words, 0, name)
        } finally {
          if (mistakes.length > 0) fire('mistake', mistakes)
        }
        const id = next++
        const answer = new Promise((done, fail) => waiting.set(id, { done, fail }))
        if (files.length > 0) {
          // Files cross between the worlds of one document only as the system's own objects.
          const carrier = new DataTransfer()
          for (const file of files) carrier.items.add(file)
          document.dispatchEvent(new DragEvent('stand-in:files', { dataTransfer: carrier }))
        }
        fire('call', { id, name, words: toWire(copied) })
        return answer
      }
    }
    Object.defineProperty(window, key, {
      value: Object.freeze(api),
      configurable: false,
      enumerable: true,
      writable: false,
    })
  })
}
