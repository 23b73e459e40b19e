import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { DEFAULT_LANGUAGE } from '../data/messages/languages.ts'
import { translator } from '../data/messages/translate.ts'
import type { HelpPage } from '../renderer/help/page-model.ts'
import { compileHelp } from './help/compile.ts'

/** The module that holds the pages of help, compiled of their Markdown. */
const PAGES = 'virtual:help-pages'

const FOLDER = fileURLToPath(new URL('../docs/help', import.meta.url))

const files = (): string[] => readdirSync(FOLDER).filter((name) => name.endsWith('.md'))

/** @throws HelpError where a page says what is not so: a dead link, a control that is gone, HTML. */
export function readHelp(): readonly HelpPage[] {
  const texts = files().map((name) => [name.slice(0, -3), readFileSync(join(FOLDER, name), 'utf8')] as const)
  return compileHelp(new Map(texts), translator(DEFAULT_LANGUAGE))
}

export function helpPages(): Plugin {
  const resolved = `\0${PAGES}`
  return {
    name: 'help-pages',
    resolveId: (id) => (id === PAGES ? resolved : null),
    load(id) {
      if (id !== resolved) return null
      for (const name of files()) this.addWatchFile(join(FOLDER, name))
      return `export const pages = ${JSON.stringify(readHelp())}`
    },
  }
}
