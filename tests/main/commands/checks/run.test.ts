import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { runCheck, runChecks } from '../../../../main/commands/checks/run.ts'
import type { Check } from '../../../../main/commands/checks/tools.ts'
import { CHECKS, FORMATTER, TESTS } from '../../../../main/commands/checks/tools.ts'

let folder: string
let notes: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pathwise-checks-'))
  notes = join(folder, 'notes')
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

const check = (name: string, code: string): Check => ({
  name,
  program: '../tests/main/commands/checks/support/note-and-exit.mjs',
  words: [notes, name, code],
})
const ran = () => (existsSync(notes) ? readFileSync(notes, 'utf8').trim().split('\n') : [])
const running = new AbortController().signal

it('runs one after the other, each under its heading, in this very Node', async () => {
  expect(await runChecks([check('Types', '0'), check('Lint', '0')], running)).toBeNull()
  expect(ran()).toEqual([`Types ${process.execPath}`, `Lint ${process.execPath}`])
  expect(vi.mocked(console.log).mock.calls.flat()).toEqual(['\n== Types', '\n== Lint'])
})

it('stops at the first that fails, and names it', async () => {
  expect(await runChecks([check('Types', '0'), check('Lint', '2'), check('Format', '0')], running)).toBe(
    'Lint',
  )
  expect(ran()).toHaveLength(2)
})

it('counts a tool that is ended, or never begins, as failed', async () => {
  const stop = new AbortController()
  const waiting = runCheck(check('Types', 'wait'), [], stop.signal)
  await expect.poll(ran).toHaveLength(1)
  stop.abort()
  expect(await waiting).toBe(1)
  expect(await runCheck(check('Lint', '0'), [], stop.signal)).toBe(1)
  expect(ran()).toHaveLength(1)
})

it('finds every tool where npm puts it', () => {
  const missing = [...CHECKS, FORMATTER, TESTS].filter(
    ({ program }) => !existsSync(join('node_modules', program)),
  )
  expect(missing).toEqual([])
})
