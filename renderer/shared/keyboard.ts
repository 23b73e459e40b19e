/** What a key asks of the page in view. */
const HERE = ['search-here', 'next-here', 'previous-here'] as const
export type HereShortcut = (typeof HERE)[number]

/** What a key asks of the whole program, wherever the focus is. */
export type Shortcut = HereShortcut | 'search' | 'undo' | 'redo' | 'help' | 'close'

export const isHere = (shortcut: Shortcut): shortcut is HereShortcut => HERE.some((each) => each === shortcut)

export interface Key {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/**
 * The shortcut of a key, or null. In a text box the keys that belong to typing
 * stay there: its native undo, "/" and "?".
 */
export function shortcutOf(event: Key, inTextBox: boolean): Shortcut | null {
  if (event.altKey) return null
  const command = event.ctrlKey || event.metaKey
  const key = event.key.toLowerCase()
  if (command && key === 'k' && !event.shiftKey) return 'search'
  if (command && key === 'f' && !event.shiftKey) return 'search-here'
  if ((key === 'f3' && !command) || (key === 'g' && command))
    return event.shiftKey ? 'previous-here' : 'next-here'
  if (key === 'escape' && !command) return 'close'
  if (key === 'f1' && !command && !event.shiftKey) return 'help'
  if (inTextBox) return null
  if (command && key === 'z') return event.shiftKey ? 'redo' : 'undo'
  if (command && key === 'y' && !event.shiftKey) return 'redo'
  if (command) return null
  if (key === '/') return 'search'
  if (key === '?') return 'help'
  return null
}

/** Does the element take typed text (and so its own undo)? Check boxes and buttons do not. */
export function takesText(element: EventTarget | null): boolean {
  if (!(element instanceof HTMLElement)) return false
  if (element instanceof HTMLTextAreaElement || element.isContentEditable) return true
  return (
    element instanceof HTMLInputElement &&
    !['checkbox', 'radio', 'button', 'range', 'submit', 'reset'].includes(element.type)
  )
}
