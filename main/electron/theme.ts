import { nativeTheme } from 'electron'
import type { Result } from '../../data/contract/contract.ts'
import { THEMES, type Theme } from '../../data/contract/person.ts'
import { fieldOf } from './answer-field.ts'
import { currentWindow } from './current-window.ts'
import type { WindowMemory } from './window-state.ts'

/** `--page` of renderer/tokens.css, light and dark: what shows before the page has painted. */
export const PAGE = { light: '#ffffff', dark: '#13181a' } as const

export function pageColour(): string {
  return nativeTheme.shouldUseDarkColors ? PAGE.dark : PAGE.light
}

/** Native menus and dialogs, and `prefers-color-scheme`, follow the theme chosen last time. */
export function setupTheme(memory: WindowMemory): void {
  nativeTheme.themeSource = memory.state.theme
  nativeTheme.on('updated', () => currentWindow()?.setBackgroundColor(pageColour()))
}

/** Follows the person's setting: any answer that carries it tells what is chosen now. */
export function followTheme(answer: Result<unknown>, memory: WindowMemory): void {
  const theme = answer.ok ? themeOf(answer.value) : null
  if (theme === null || theme === memory.state.theme) return
  nativeTheme.themeSource = theme
  memory.change({ theme })
}

function themeOf(value: unknown): Theme | null {
  const chosen = fieldOf(fieldOf(value, 'settings'), 'theme')
  return THEMES.find((theme) => theme === chosen) ?? null
}
