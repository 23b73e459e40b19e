import { HANDED_ORGANIZATION, HANDED_OVER } from '../../data/contract/handed-over.ts'

/** A staged file that the system handed over. */
export interface HandedOver {
  readonly kind: 'case' | 'organization'
  readonly file: string
}

const KINDS = [
  { kind: 'case', begins: HANDED_OVER, then: '#/compare' },
  { kind: 'organization', begins: HANDED_ORGANIZATION, then: '#/library' },
] as const

/** Null where the place names none. */
export function handedOver(hash: string): HandedOver | null {
  for (const { kind, begins } of KINDS) {
    const [before, file] = hash.split(`#${begins}`)
    if (before === '' && file !== undefined && /^[\w-]{8,64}$/.test(file)) return { kind, file }
  }
  return null
}

/**
 * Files that the system hands over come as places of this page (a double click,
 * main/electron/case-files.ts): each is opened once, in the order in which they came, and
 * its place gives way to a page. Begins before the page is there, and opens none before `opens`.
 */
export function watchHandedOver(): { opens(open: (handed: HandedOver) => Promise<unknown>): void } {
  let ready: (open: (handed: HandedOver) => Promise<unknown>) => void = () => undefined
  const opener = new Promise<(handed: HandedOver) => Promise<unknown>>((resolve) => (ready = resolve))
  let queue: Promise<unknown> = Promise.resolve()
  const take = (hash: string) => {
    const handed = handedOver(hash)
    if (handed === null) return
    history.replaceState(null, '', KINDS.find(({ kind }) => kind === handed.kind)?.then)
    queue = queue.then(() => opener).then((open) => open(handed))
  }
  take(location.hash)
  window.addEventListener('hashchange', ({ newURL }) => take(new URL(newURL).hash))
  return { opens: ready }
}
