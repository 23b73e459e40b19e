import { join } from 'node:path'
import { ROOT } from '../support/paths.ts'

/** A tool from node_modules, run by this very Node: never `npx`, never the Node of the system, which may be too old. */
export interface Check {
  readonly name: string
  /** Its program file, below node_modules; one of our own begins with "../". */
  readonly program: string
  readonly words: readonly string[]
}

/** What a tool remembers of files that have not changed since; may be deleted at any time. */
const CACHES = join(ROOT, 'node_modules', '.cache', 'pathwise')

/** By content, so that a checkout of another branch and back finds all of it again. */
const remember = (tool: string): readonly string[] => [
  '--cache',
  '--cache-strategy',
  'content',
  '--cache-location',
  join(CACHES, tool),
]

/** A room has a tsconfig of its own: nothing of the browser is known to main, nothing of Node to the screens. */
const typesOf = (room: string): Check => ({
  name: `Types of ${room}`,
  program: 'typescript/bin/tsc',
  words: ['--noEmit', '-p', room],
})

/** What needs no test run and is quick also in a new clone, where nothing is remembered; what takes longest first: two run at a time. */
export const CHECKS: readonly Check[] = [
  {
    name: 'Lint',
    program: 'eslint/bin/eslint.js',
    words: ['.', '--max-warnings', '0', ...remember('eslint')],
  },
  {
    name: 'Types of renderer',
    program: 'svelte-check/bin/svelte-check',
    words: ['--tsconfig', './renderer/tsconfig.json', '--fail-on-warnings'],
  },
  ...['tests', 'main', 'data', 'build', '.'].map(typesOf),
  {
    name: 'Boundaries',
    program: 'dependency-cruiser/bin/dependency-cruise.mjs',
    words: ['--config', '.dependency-cruiser.cjs', 'data', 'main', 'renderer', 'tests'],
  },
  { name: 'Dead code', program: 'knip/bin/knip.js', words: [] },
  { name: 'Texts', program: '../main/commands/texts.ts', words: [] },
]

/** What takes long. */
export const LONG_CHECKS: readonly Check[] = [
  {
    // With types a file may turn wrong by a change of another, so nothing is remembered: it takes a minute.
    name: 'Promises',
    program: 'eslint/bin/eslint.js',
    words: ['.', '--config', 'eslint.types.config.js', '--max-warnings', '0'],
  },
  {
    name: 'Format',
    program: 'prettier/bin/prettier.cjs',
    words: ['--check', '--log-level', 'warn', '.', ...remember('prettier')],
  },
]

export const FORMATTER: Check = {
  name: 'Format',
  program: 'prettier/bin/prettier.cjs',
  words: ['--write', '--log-level', 'warn', '.', ...remember('prettier')],
}

export const VITEST_NUMBERS = join(ROOT, 'test-results', 'vitest.json')

const VITEST = 'vitest/vitest.mjs'

/** All tests, the long ones too, unless more words say less. */
export const TESTS: Check = {
  name: 'Tests',
  program: VITEST,
  words: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${VITEST_NUMBERS}`],
}

/** The tests that need no build, again after each change of what they load. */
export const WATCHED_TESTS: Check = {
  name: 'Tests, again after each change',
  program: VITEST,
  words: ['watch', '--project=unit', '--project=electron'],
}
