import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** An empty folder that is gone after the test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pathwise-import-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A file of these bytes in a folder of its own. */
export function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(emptyFolder(), name)
  writeFileSync(path, content)
  return path
}
