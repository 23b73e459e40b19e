import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { loadStaticFiles } from '../../../main/preview/static-files.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pathwise-static-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('knows the built files by the paths a page asks for, and nothing else', () => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'assets', 'main-1a.js'), 'export {}')
  writeFileSync(join(folder, 'assets', 'inter.woff2'), 'font')
  writeFileSync(join(folder, 'assets', 'main-1a.js.map'), '{}')
  writeFileSync(join(folder, 'person.db'), 'SQLite format 3')
  const files = loadStaticFiles(folder)
  expect([...files].map(([path, { type }]) => [path, type]).sort()).toEqual([
    ['/', 'text/html; charset=utf-8'],
    ['/assets/inter.woff2', 'font/woff2'],
    ['/assets/main-1a.js', 'text/javascript; charset=utf-8'],
  ])
  expect(files.get('/assets/main-1a.js')?.bytes.toString()).toBe('export {}')
})

it('has a file gzipped too where the build has put that beside, and never as a file of its own', () => {
  writeFileSync(join(folder, 'main.js'), 'export {}')
  writeFileSync(join(folder, 'main.js.gz'), 'gzipped')
  writeFileSync(join(folder, 'theme.js'), 'small')
  const files = loadStaticFiles(folder)
  expect([...files.keys()].sort()).toEqual(['/main.js', '/theme.js'])
  expect(files.get('/main.js')?.gzipped?.toString()).toBe('gzipped')
  expect(files.get('/theme.js')?.gzipped).toBeNull()
})

it('keeps serving the build it began with', () => {
  writeFileSync(join(folder, 'index.html'), 'old')
  const files = loadStaticFiles(folder)
  writeFileSync(join(folder, 'index.html'), 'new')
  expect(files.get('/')?.bytes.toString()).toBe('old')
})

it('says so where nothing was built', () => {
  expect(() => loadStaticFiles(join(folder, 'missing'))).toThrow('ENOENT')
})
