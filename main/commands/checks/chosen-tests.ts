import { globSync } from 'node:fs'
import { ROOT } from '../support/paths.ts'

/** What the words of `npm test -- WORDS` ask for. */
export interface ChosenTests {
  /** For vitest. */
  readonly words: readonly string[]
  /** Whether a test among them may start what stands in `dist/`. */
  readonly build: boolean
}

/** Folders of tests that start the built program. */
const OF_THE_BUILD = ['tests/e2e/', 'tests/long/']
const LONG = 'tests/long/'

/**
 * The long tests are among them only where a word names one by its path: every
 * other word (`tests/main`, `-t "a title"`) is about the tests of `npm test`.
 *
 * @param files every test file, relative to the checkout, with forward slashes.
 */
export function chosenTests(words: readonly string[], files: readonly string[] = testFiles()): ChosenTests {
  // As vitest does: a part of the path, perhaps with a line after it.
  const parts = words
    .filter((word) => !word.startsWith('-'))
    .map((word) => word.replaceAll('\\', '/').replace(/^\.\//, '').replace(/:\d+$/, ''))
  const named = files.filter((file) => parts.some((part) => file.includes(part)))
  const long = parts.some((part) => part.startsWith('tests/long'))
  const chosen = long ? named : named.filter((file) => !file.startsWith(LONG))
  return {
    words: long ? words : ['--project=!long', ...words],
    // No file named (by a title, by an absolute path): it may be any.
    build:
      chosen.length === 0 || chosen.some((file) => OF_THE_BUILD.some((folder) => file.startsWith(folder))),
  }
}

function testFiles(): string[] {
  return globSync('tests/**/*.test.ts', { cwd: ROOT }).map((file) => file.replaceAll('\\', '/'))
}
