/** What the native menu asks of the page; it has no words or places of its own for them. */
export const MENU_COMMANDS = [
  'new-case',
  'save-case',
  'print',
  'find',
  'find-next',
  'find-previous',
  'help',
] as const
export type MenuCommand = (typeof MENU_COMMANDS)[number]

/** The event of the page's window that brings one, as its `detail`. */
export const MENU_EVENT = 'pathwise:command'
