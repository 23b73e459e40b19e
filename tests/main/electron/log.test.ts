import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PathwiseError } from '../../../data/contract/errors.ts'
import { log, logTo } from '../../../main/electron/log.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pathwise-log-'))
  logTo(folder)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const written = () => readFileSync(join(folder, 'pathwise.log'), 'utf8')

describe('the log', () => {
  it('says when, what, which error and where', () => {
    log('a start that failed', new PathwiseError('disk-full', {}, { cause: new TypeError('x') }))
    expect(written()).toMatch(
      /^\d{4}-\d\d-\d\dT[\d:.]+Z a start that failed\n {2}\w*Error disk-full\n {4}at /,
    )
    expect(written()).toContain('  TypeError')
    expect(written()).toMatch(/at .*log\.test\.ts:\d+:\d+/)
  })

  it('has nothing of the person’s: no text of an error, no folder, no name of a file', () => {
    const error = Object.assign(new Error("ENOENT: open '/home/mary smith/Client A.pathwise'"), {
      code: 'ENOENT',
      path: '/home/mary smith/Client A.pathwise',
    })
    error.name = 'Client A'
    error.stack = `Error: Client A\n    at read (/home/mary smith/app/dist/main.js:1:2)\n    at C:\\Users\\Mary\\main.js:3:4\n    at Client A`
    log('a file', error)
    log('a file', 'Client A')
    log('a file', Object.assign(new Error('no'), { code: 'Client A is missing' }))
    expect(written()).not.toMatch(/client|mary|smith|home|users/i)
    expect(written()).toContain('  Error ENOENT\n    at read main.js:1:2\n    at main.js:3:4\n')
  })

  it('begins anew before it grows large, and keeps the one before', () => {
    writeFileSync(join(folder, 'pathwise.log'), 'old\n'.repeat(70_000))
    log('new')
    expect(written()).toMatch(/^\S+ new\n$/)
    expect(readdirSync(folder).sort()).toEqual(['pathwise.before.log', 'pathwise.log'])
    for (let line = 0; line < 8_000; line++) log('x'.repeat(80))
    const bytes = readdirSync(folder).map((name) => statSync(join(folder, name)).size)
    expect(bytes).toHaveLength(2)
    for (const size of bytes) expect(size).toBeLessThan(300 * 1024)
  })

  it('costs only its line where it cannot be written', () => {
    rmSync(folder, { recursive: true })
    writeFileSync(folder, '')
    expect(() => log('nowhere')).not.toThrow()
  })
})
