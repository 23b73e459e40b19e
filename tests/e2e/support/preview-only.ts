/**
 * What is left out where the end-to-end tests run against Electron's side (`host.ts`): these
 * test the preview itself. Electron's own answer to each is held by electron-windows.test.ts
 * and tests/main/electron/.
 */
export const PREVIEW_ONLY_FILES: readonly string[] = [
  // The start of the preview, its one-time link and its gate.
  'tests/e2e/start.test.ts',
  'tests/e2e/preview-security.test.ts',
  // What a start does where there is no Electron.
  'tests/e2e/electron.test.ts',
]

/** By the names of the test and of what it stands in. */
export const PREVIEW_ONLY_TESTS: ReadonlySet<string> = new Set([
])
