/** An event that its listener may refuse (docs/api/structures/event.md). */
export interface Refusable {
  defaultPrevented: boolean
  preventDefault(): void
}

export function refusable(): Refusable {
  const event: Refusable = { defaultPrevented: false, preventDefault: () => (event.defaultPrevented = true) }
  return event
}
