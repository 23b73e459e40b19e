import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')
const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'data/README.md',
  'docs/architecture.md',
  'docs/accessibility.md',
  'docs/administrators.md',
  'docs/packaging.md',
  'docs/organizations.md',
]

/** A file or folder of the project in backquotes, or the head of a diff; names in capitals stand for one to be made. */
const NAMED = /`((?:data|docs|main|renderer|tests)\/[^`\s*{}]*)`|^--- (\S+)$/gm

function named(text: string): string[] {
  const paths = [...text.matchAll(NAMED)].map(([, quoted, edited]) => quoted ?? edited ?? '')
  return [...new Set(paths)].filter((path) => !/\b[A-Z]{3,}\b/.test(path))
}

/** A test that holds what is said: its file, and after it the titles of tests and groups in it. */
const HELD = /`(tests\/[^`]*\.test\.ts)`((?:,? “[^”]*”)+)/g

function heldBy(text: string): { readonly file: string; readonly title: string }[] {
  return [...text.matchAll(HELD)].flatMap(([, file = '', titles = '']) =>
    [...titles.matchAll(/“([^”]*)”/g)].map(([, title = '']) => ({ file, title })),
  )
}

/** As it is written in the file, between quotation marks: “%s” stands for what a table of cases fills in. */
const hasTest = (file: string, title: string): boolean => {
  const path = join(ROOT, file)
  return (
    existsSync(path) &&
    ["'", '`', '"'].some((mark) => readFileSync(path, 'utf8').includes(mark + title + mark))
  )
}

describe('the documents', () => {
  it.each([
    ['SECURITY.md', 25],
    ['docs/accessibility.md', 25],
  ])('%s names only tests that there are', (document, least) => {
    const tests = heldBy(readFileSync(join(ROOT, document), 'utf8'))
    expect(tests.length).toBeGreaterThan(least)
    expect(tests.filter(({ file, title }) => !hasTest(file, title))).toEqual([])
  })

  it('SECURITY.md has each of Electron’s twenty points, with a file and what holds it', () => {
    const rows = [...readFileSync(join(ROOT, 'SECURITY.md'), 'utf8').matchAll(/^\| (\d+) +\|(.*)\|$/gm)]
    expect(rows.map(([, point]) => Number(point))).toEqual(Array.from({ length: 20 }, (_, at) => at + 1))
    for (const [, , row = ''] of rows) {
      const [, , file = '', held = ''] = row.split(' | ').map((cell) => cell.trim())
      expect(file).toMatch(/^`/)
      expect(held).not.toBe('')
    }
  })

  it.each(DOCUMENTS)('%s names only files that are there', (document) => {
    const paths = named(readFileSync(join(ROOT, document), 'utf8'))
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })

  it('are looked at whole', () => {
    expect(named('in `main/a.ts` and\n--- data/b.ts\n`main/import/readers/NAME.ts`, `npm run x`')).toEqual([
      'main/a.ts',
      'data/b.ts',
    ])
    expect(heldBy('`tests/a.test.ts` “one”, “two %s”, `tests/b.test.ts`')).toEqual([
      { file: 'tests/a.test.ts', title: 'one' },
      { file: 'tests/a.test.ts', title: 'two %s' },
    ])
    expect(hasTest('tests/main/docs.test.ts', ['no', 'such', 'test'].join(' '))).toBe(false)
    expect(named(readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8')).length).toBeGreaterThan(15)
  })
})
