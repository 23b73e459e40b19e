import { join } from 'node:path'
import { ROOT } from '../support/paths.ts'

/** A tool from node_modules, run by this very Node: never `npx`, never the Node of the system, which may be too old. */
export interface Check {
  readonly name: string
  /** Its program file, below node_modules. */
  readonly program: string
  readonly words: readonly string[]
}

/** Everything that needs no test run, quickest to tell first. */
export const CHECKS: readonly Check[] = [
  {
    name: 'Types',
    program: 'svelte-check/bin/svelte-check',
    words: ['--tsconfig', './tsconfig.json', '--fail-on-warnings'],
  },
  {
    name: 'Lint',
    program: 'eslint/bin/eslint.js',
    words: ['.', '--max-warnings', '0'],
  },
  {
    name: 'Format',
    program: 'prettier/bin/prettier.cjs',
    words: ['--check', '--log-level', 'warn', '.'],
  },
  {
    name: 'Boundaries',
    program: 'dependency-cruiser/bin/dependency-cruise.mjs',
    words: ['--config', '.dependency-cruiser.cjs', 'data', 'main', 'renderer'],
  },
  { name: 'Dead code', program: 'knip/bin/knip.js', words: [] },
]

export const FORMATTER: Check = {
  name: 'Format',
  program: 'prettier/bin/prettier.cjs',
  words: ['--write', '--log-level', 'warn', '.'],
}

export const VITEST_NUMBERS = join(ROOT, 'test-results', 'vitest.json')

export const TESTS: Check = {
  name: 'Tests',
  program: 'vitest/vitest.mjs',
  words: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${VITEST_NUMBERS}`],
}
