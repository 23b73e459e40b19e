import { BrowserWindow } from 'electron'

/** Windows that a page is printed from. */
const hidden = new WeakSet<BrowserWindow>()

export function hideFromPerson(window: BrowserWindow): void {
  hidden.add(window)
}

/** Pathwise has one window that the person sees; none while it is closed on macOS. */
export function currentWindow(): BrowserWindow | undefined {
  return BrowserWindow.getAllWindows().find((window) => !hidden.has(window))
}

/** Brings the window that is there to the front: a second start does this and ends. */
export function focusWindow(): void {
  const window = currentWindow()
  if (!window) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
