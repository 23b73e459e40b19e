import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { compressFiles } from '../../../../main/commands/build/compress.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pathwise-compress-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const LONG = 'export const word = 1\n'.repeat(200)

it('puts a gzipped copy beside every file of text that is worth it, and leaves the file as it is', () => {
  mkdirSync(join(folder, 'assets'))
  for (const name of ['index.html', 'assets/main.js', 'assets/main.css', 'assets/icon.svg', 'assets/a.woff2'])
    writeFileSync(join(folder, name), LONG)
  writeFileSync(join(folder, 'theme.js'), 'short')
  compressFiles(folder)
  for (const name of ['index.html', 'assets/main.js', 'assets/main.css', 'assets/icon.svg']) {
    expect(readFileSync(join(folder, name), 'utf8')).toBe(LONG)
    const gzipped = readFileSync(join(folder, `${name}.gz`))
    expect(gunzipSync(gzipped).toString()).toBe(LONG)
    expect(gzipped.length).toBeLessThan(LONG.length / 10)
  }
  for (const name of ['assets/a.woff2', 'theme.js'])
    expect([name, existsSync(join(folder, `${name}.gz`))]).toEqual([name, false])
})
