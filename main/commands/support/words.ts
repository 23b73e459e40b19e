import { languageFor } from '../../../data/messages/languages.ts'
import { translator, type Language } from '../../../data/messages/translate.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The language of whoever types commands: as POSIX orders the variables, else the system's own. */
export function commandLanguage(
  env: Environment = process.env,
  system = Intl.DateTimeFormat().resolvedOptions().locale,
): Language {
  const [named] = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].filter(Boolean)
  return languageFor(named === undefined ? [system] : [named])
}

/** The words of every command. */
export const words = translator(commandLanguage())
