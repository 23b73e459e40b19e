import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { runCheck, runChecks } from '../../../../main/commands/checks/run.ts'
import type { Check } from '../../../../main/commands/checks/tools.ts'
import {
  CHECKS,
  FORMATTER,
  LONG_CHECKS,
  TESTS,
  WATCHED_TESTS,
} from '../../../../main/commands/checks/tools.ts'

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

it('runs each in this very Node, and what it printed stands under its heading', async () => {
  const printed: string[] = []
  vi.spyOn(process.stdout, 'write').mockImplementation((part) => printed.push(String(part)) > 0)
  vi.mocked(console.log).mockImplementation((line: string) => void printed.push(`${line}\n`))
  expect(await runChecks([check('Types', '0'), check('Lint', '0'), check('Format', '0')], running)).toBeNull()
  expect(ran().sort()).toEqual(['Format', 'Lint', 'Types'].map((name) => `${name} ${process.execPath}`))
  const pieces = ['Format', 'Lint', 'Types'].map((name) => `\n== ${name}\nThis is ${name}.\n`)
  expect(pieces.filter((piece) => !printed.join('').includes(piece))).toEqual([])
})

it('runs two at a time, in their order', async () => {
  const stop = new AbortController()
  const checks = [check('Types', 'wait'), check('Lint', 'wait'), check('Format', '0')]
  const ended = runChecks(checks, stop.signal)
  await expect.poll(() => ran().length).toBe(2)
  expect(
    ran()
      .map((line) => line.split(' ')[0])
      .sort(),
  ).toEqual(['Lint', 'Types'])
  stop.abort()
  expect(await ended).toMatch(/^(Types|Lint)$/)
  expect(ran()).toHaveLength(2)
})

it('stops at the first that fails, names it, ends the other and begins no more', async () => {
  const checks = [check('Types', 'wait'), check('Lint', '2'), check('Format', '0')]
  expect(await runChecks(checks, running)).toBe('Lint')
  expect(vi.mocked(console.log).mock.calls.flat()).toEqual(['\n== Lint'])
  expect(ran().join()).not.toContain('Format')
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
  const missing = [...CHECKS, ...LONG_CHECKS, FORMATTER, TESTS, WATCHED_TESTS].filter(
    ({ program }) => !existsSync(join('node_modules', program)),
  )
  expect(missing).toEqual([])
})

it('keeps the caches of its tools where no version control looks', () => {
  const places = [...CHECKS, ...LONG_CHECKS, FORMATTER].flatMap(({ words }) => {
    const at = words.indexOf('--cache-location')
    return at < 0 ? [] : [words[at + 1]]
  })
  expect(places).toHaveLength(3)
  expect(places.filter((place) => !place?.startsWith(resolve('node_modules')))).toEqual([])
})
