import { HANDED_OVER } from '../../data/contract/handed-over.ts'

/** Of a staged file; null where the place names none. */
export function handedOver(hash: string): string | null {
  const [, id] = hash.split(`#${HANDED_OVER}`)
  return id !== undefined && /^[\w-]{8,64}$/.test(id) ? id : null
}

/**
 * Case files that the system hands over come as places of this page (a double click,
 * main/electron/case-files.ts): each is opened once, in the order in which they came, and
 * its place gives way to Compare's. Begins before the page is there, and opens none before `opens`.
 */
export function watchHandedOver(): { opens(open: (file: string) => Promise<unknown>): void } {
  let ready: (open: (file: string) => Promise<unknown>) => void = () => undefined
  const opener = new Promise<(file: string) => Promise<unknown>>((resolve) => (ready = resolve))
  let queue: Promise<unknown> = Promise.resolve()
  const take = (hash: string) => {
    const file = handedOver(hash)
    if (file === null) return
    history.replaceState(null, '', '#/compare')
    queue = queue.then(() => opener).then((open) => open(file))
  }
  take(location.hash)
  window.addEventListener('hashchange', ({ newURL }) => take(new URL(newURL).hash))
  return { opens: ready }
}
