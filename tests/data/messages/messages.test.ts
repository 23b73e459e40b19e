import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'
import { FIELDS, type FieldDeclaration } from '../../../data/fields/catalogue.ts'
import { en } from '../../../data/messages/en/index.ts'
import { DEFAULT_LANGUAGE, localeOf } from '../../../data/messages/languages.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const WORDS = join('data', 'messages', 'en')

const keys = Object.keys(en)

function files(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => ['.ts', '.svelte'].includes(extname(file)))
}

const sources = ['data', 'main', 'renderer', 'build']
  .flatMap(files)
  .filter((file) => !file.startsWith(WORDS))
  .map((file) => readFileSync(join(ROOT, file), 'utf8'))
  .join('\n')

/** Whatever stands between two quotes of a kind and may be a key; the second may begin the next. */
const literals = new Set([...sources.matchAll(/(['"`])([\w.-]+)(?=\1)/g)].map(([, , text]) => text))

const isLiteral = (text: string) => literals.has(text)

/** Keys that are built at run time: `state.${code}`, `${field.words}.${code}`. */
const families = [
  ...[...sources.matchAll(/`([a-zA-Z][\w-]*(?:\.[\w-]+)*\.)\$\{[^`}]*\}([\w.-]*)`/g)].map(
    ([, start = '', end = '']) => ({ start, end }),
  ),
  ...(FIELDS as readonly FieldDeclaration[]).flatMap(({ words }) =>
    words ? [{ start: `${words}.`, end: '' }] : [],
  ),
]

test('every key is declared once', () => {
  const declared = readdirSync(join(ROOT, WORDS))
    .filter((name) => name !== 'index.ts')
    .flatMap((name) => [...readFileSync(join(ROOT, WORDS, name), 'utf8').matchAll(/^ {2}'?([\w.-]+)'?:/gm)])
    .map(([, key]) => key)
  expect(declared.filter((key, at) => declared.indexOf(key) !== at)).toEqual([])
  expect(declared.sort()).toEqual([...keys].sort())
})

test('every message is well formed and says something', () => {
  for (const [key, message] of Object.entries(en)) {
    expect(() => new IntlMessageFormat(message, localeOf(DEFAULT_LANGUAGE)), key).not.toThrow()
    expect(message.trim(), key).not.toBe('')
  }
})

test('every key is used', () => {
  const unused = keys.filter(
    (key) =>
      !isLiteral(key) && !families.some(({ start, end }) => key.startsWith(start) && key.endsWith(end)),
  )
  expect(unused).toEqual([])
})

test('every notice has a place that gives it', () => {
  const notices = keys.filter((key) => key.startsWith('notice.') && !isLiteral(key))
  expect(notices.filter((key) => !isLiteral(key.slice('notice.'.length)))).toEqual([])
})
