/**
 * `node --import` of this file makes the program one of a release to come, in all of its
 * threads: the catalog has the next version, and calls one column by another name than
 * before. Nothing else differs, so what it makes and says can be compared.
 */
import { registerHooks } from 'node:module'
import { RENAMED } from './renamed.ts'

const EDITS: readonly (readonly [RegExp, string])[] = [
  [/CATALOG_VERSION = (\d+)/, 'CATALOG_VERSION = 1 + $1'],
  [/\n {2}phone: text\(\),/, `\n  phone: text({ formerNames: ['${RENAMED.before}'] }),`],
]

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context)
    if (!url.endsWith('/schema/tables.ts')) return loaded
    const source = EDITS.reduce((text, [from, to]) => {
      if (!from.test(text)) throw new Error(`The declaration of the catalog has no ${String(from)}`)
      return text.replace(from, to)
    }, String(loaded.source))
    return { ...loaded, source }
  },
})
