const command = /Mac|iP/.test(globalThis.navigator?.platform ?? '') ? '⌘' : 'Ctrl'

/** Every key of the program, and what it does. */
export const KEYS = [
  { keys: ['/', `${command} K`], does: 'keys.search' },
  { keys: [`${command} F`], does: 'keys.searchHere' },
  { keys: ['F3', '⇧ F3'], does: 'keys.searchNext' },
  { keys: ['↑', '↓'], does: 'keys.rows' },
  { keys: ['Enter'], does: 'keys.details' },
  { keys: ['Space'], does: 'keys.choose' },
  { keys: [`${command} Z`], does: 'keys.undo' },
  { keys: [`${command} ⇧ Z`], does: 'keys.redo' },
  { keys: ['Esc'], does: 'keys.close' },
  { keys: ['?', 'F1'], does: 'keys.help' },
] as const
