import { BrowserWindow } from 'electron'

/** Pathwise has one window; none while it is closed on macOS. */
export function currentWindow(): BrowserWindow | undefined {
  return BrowserWindow.getAllWindows()[0]
}

/** Brings the window that is there to the front: a second start does this and ends. */
export function focusWindow(): void {
  const window = currentWindow()
  if (!window) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
