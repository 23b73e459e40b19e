import { svelte } from '@sveltejs/vite-plugin-svelte'
import { mapOutlines } from './build/map-outlines.ts'
import { IN_ELECTRON } from './tests/e2e/support/host.ts'
import { PREVIEW_ONLY_FILES } from './tests/e2e/support/preview-only.ts'
import { builtWorkers } from './tests/support/built-workers.ts'
import { configDefaults, defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

/** As many as the smallest machine that runs the tests has cores. */
const WORKERS = 2

/** Nothing here measures time: a test that fails says what is wrong, never that the machine was busy. */
const PATIENT = {
  testTimeout: 60_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 15_000 } },
} as const

/** Svelte's server build has no reactive state; the classes under test need the browser's. */
const svelteState: TestProjectInlineConfiguration = {
  plugins: [svelte({ configFile: false }), mapOutlines(), ...builtWorkers()],
  resolve: { conditions: ['browser'] },
}

/**
 * unit: pure functions, state classes and real SQLite files. The files share two workers
 *   and what these have loaded, since loading is most of their time; so a test leaves
 *   nothing behind: no global, no listener, no changed environment.
 * electron: the side that talks to Electron, against a fake of it that is made anew for each file.
 * e2e: the real program in a real browser, two files at a time, each with a program of its own.
 * long: what proves much and takes long, and what reads the whole official files
 *   (`npm run test:long`).
 */
export default defineConfig({
  test: {
    projects: [
      {
        ...svelteState,
        test: {
          name: 'unit',
          include: ['tests/{data,main,renderer}/**/*.test.ts'],
          maxWorkers: WORKERS,
          exclude: [...configDefaults.exclude, 'tests/main/electron/**'],
          isolate: false,
          setupFiles: ['tests/support/setup.ts'],
          ...PATIENT,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'electron',
          include: ['tests/main/electron/**/*.test.ts'],
          maxWorkers: WORKERS,
          ...PATIENT,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'e2e',
          // What fails twice is a fault; what fails once is marked in the list, and looked into.
          retry: 1,
          include: ['tests/e2e/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...(IN_ELECTRON ? PREVIEW_ONLY_FILES : [])],
          setupFiles: ['tests/e2e/support/leave-out.ts'],
          maxWorkers: WORKERS,
          ...PATIENT,
          sequence: { groupOrder: 1 },
        },
      },
      {
        ...svelteState,
        test: {
          name: 'long',
          include: ['tests/long/**/*.test.ts'],
          setupFiles: ['tests/e2e/support/leave-out.ts'],
          maxWorkers: WORKERS,
          ...PATIENT,
          testTimeout: 300_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
