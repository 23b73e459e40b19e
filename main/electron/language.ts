import type { Result } from '../../data/contract/contract.ts'
import { LANGUAGES, type Language } from '../../data/messages/languages.ts'
import { fieldOf } from './answer-field.ts'
import type { WindowMemory } from './window-state.ts'
import { useLanguage } from './labels.ts'

/**
 * The language chosen last time; before any was, that of the computer's policy, and without
 * one the system's stays.
 */
export function setupLanguage({ state: { language } }: WindowMemory, ofPolicy: Language | null): void {
  const first = language ?? ofPolicy
  if (first) useLanguage(first)
}

/**
 * Follows the person's setting: any answer that carries it tells what is chosen now.
 * @param changed is called where it is another one than before
 */
export function followLanguage(answer: Result<unknown>, memory: WindowMemory, changed: () => void): void {
  const language = answer.ok ? languageOf(answer.value) : null
  if (language === null || language === memory.state.language) return
  memory.change({ language })
  useLanguage(language)
  changed()
}

function languageOf(value: unknown): Language | null {
  const chosen = fieldOf(fieldOf(value, 'settings'), 'language')
  return LANGUAGES.find((language) => language === chosen) ?? null
}
