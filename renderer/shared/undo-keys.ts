import { redo, undo } from './choose.ts'
import { shortcutOf, takesText } from './keyboard.ts'

/** Undo and redo by key inside a popover, which has its keys to itself; boxes keep their own. */
export function undoKeys(event: KeyboardEvent): void {
  const shortcut = shortcutOf(event, takesText(event.target))
  if (shortcut !== 'undo' && shortcut !== 'redo') return
  event.preventDefault()
  void (shortcut === 'undo' ? undo() : redo())
}
