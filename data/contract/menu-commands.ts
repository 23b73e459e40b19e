/** What the native menu asks of the page; it has no words or places of its own for them. */
export const MENU_COMMANDS = [
  'new-case',
  'save-case',
  'print',
  'find',
  'find-next',
  'find-previous',
  'help',
  'updates',
] as const
export type MenuCommand = (typeof MENU_COMMANDS)[number]

/** And what the program asks of it by itself: to tell what came up of updates. */
export const PAGE_COMMANDS = [...MENU_COMMANDS, 'update-news'] as const
export type PageCommand = (typeof PAGE_COMMANDS)[number]

/** The event of the page's window that brings one, as its `detail`. */
export const MENU_EVENT = 'pathwise:command'
