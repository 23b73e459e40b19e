import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Handlers, Result } from '../../../data/contract/contract.ts'
import { PathwiseError } from '../../../data/contract/errors.ts'
import { setupIpc, setupStaging } from '../../../main/electron/ipc.ts'
import { StagedFiles } from '../../../main/storage/staged-files.ts'
import { ipcMain, resetElectron } from '../../support/fake-electron.ts'
import { DEFAULT_COMPARISON } from '../../../data/comparison-state.ts'
import { DEFAULT_SETTINGS } from '../../../data/contract/person.ts'

vi.mock('electron', async () => await import('../../support/fake-electron.ts'))

const STATE = {
  comparison: DEFAULT_COMPARISON,
  case: { id: 1, name: '', snapshotAt: null },
  drafts: {},
  search: null,
  isPrivate: false,
  settings: DEFAULT_SETTINGS,
  canUndo: false,
  canRedo: false,
  undoes: null,
  redoes: null,
}
/** Only what these tests call; the others would say so by failing. */
const handlers = { 'person.get': () => STATE } as Partial<Handlers> as Handlers

const MAIN_FRAME = { origin: 'app://pathwise' }
const SENDER = { mainFrame: MAIN_FRAME }
const seen = vi.fn<(answer: Result<unknown>) => void>()

beforeEach(() => {
  resetElectron()
  seen.mockReset()
})

function call(event: object, ...args: unknown[]): Promise<unknown> {
  const [channel, ...more] = ipcMain.handled.keys()
  expect([channel, more]).toEqual(['pathwise:call', []])
  return Promise.resolve(ipcMain.handled.get('pathwise:call')!(event as never, ...args))
}

describe('our own page', () => {
  const event = { senderFrame: MAIN_FRAME, sender: SENDER }

  it('gets its answer as data, and the host sees it too', async () => {
    setupIpc(Promise.resolve(handlers), seen)
    const answer = await call(event, 'person.get', {})
    expect(answer).toEqual({ ok: true, value: STATE })
    expect(seen).toHaveBeenCalledWith(answer, 'person.get')
  })

  it.each([
    ['a call that is none', ['person.drop', {}], 'unknown-call'],
    ['a name of every object', ['constructor', {}], 'unknown-call'],
    ['no name', [undefined, {}], 'unknown-call'],
    ['input that the contract refuses', ['person.get', { more: 1 }], 'invalid-input'],
    ['no input', ['person.get'], 'invalid-input'],
  ])('gets a code for %s', async (_what, args, code) => {
    setupIpc(Promise.resolve(handlers), seen)
    expect(await call(event, ...args)).toMatchObject({ ok: false, code })
  })

  it('waits for the program that is still opening', async () => {
    let open = (_: Handlers): void => undefined
    setupIpc(new Promise((done) => (open = done)), seen)
    const answer = call(event, 'person.get', {})
    open(handlers)
    expect(await answer).toMatchObject({ ok: true })
  })

  it('is told why the program could not be opened', async () => {
    const closed = Promise.reject(new PathwiseError('catalog-missing', { file: 'catalog.db' }))
    setupIpc(closed, seen)
    expect(await call(event, 'person.get', {})).toEqual({
      ok: false,
      code: 'catalog-missing',
      params: { file: 'catalog.db' },
    })
  })

  it('is told no path and no stack of an error that is not ours', async () => {
    setupIpc(Promise.reject(new Error('/home/ada/secret')), seen)
    expect(await call(event, 'person.get', {})).toEqual({ ok: false, code: 'internal', params: {} })
  })
})

describe('a foreign sender', () => {
  const foreign = { origin: 'https://example.org' }
  const inner = { origin: 'app://pathwise' }
  it.each([
    ['a page of another origin', { senderFrame: foreign, sender: { mainFrame: foreign } }],
    ['a frame inside our page', { senderFrame: inner, sender: SENDER }],
    ['a foreign frame inside our page', { senderFrame: foreign, sender: SENDER }],
    ['a frame that has gone', { senderFrame: null, sender: SENDER }],
    ['a page of another host of our scheme', frame('app://elsewhere')],
    ['a page whose origin begins like ours', frame('app://pathwise.example.org')],
    ['a page without an origin', frame('null')],
    ['a file', frame('file://')],
  ])('is refused: %s', async (_what, event) => {
    const person = vi.fn<Handlers['person.get']>(() => STATE)
    setupIpc(Promise.resolve({ ...handlers, 'person.get': person }), seen)
    expect(await call(event, 'person.get', {})).toEqual({ ok: false, code: 'not-allowed', params: {} })
    expect(person).not.toHaveBeenCalled()
    expect(seen).not.toHaveBeenCalled()
  })

  function frame(origin: string): object {
    const only = { origin }
    return { senderFrame: only, sender: { mainFrame: only } }
  }
})

describe('files by their paths', () => {
  const event = { senderFrame: MAIN_FRAME, sender: SENDER }
  let folder: string
  let staging: StagedFiles

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pathwise-ipc-'))
    writeFileSync(join(folder, 'a.csv'), 'UNITID')
    writeFileSync(join(folder, 'b.csv'), 'UNITID')
    staging = new StagedFiles()
    setupStaging(staging)
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const stage = (from: object, ...args: unknown[]) =>
    Promise.resolve(ipcMain.handled.get('pathwise:stage')!(from as never, ...args))

  it('are taken in for our own page', async () => {
    const answer = (await stage(event, [join(folder, 'a.csv'), join(folder, 'b.csv')])) as Result<
      { id: string; name: string; size: number }[]
    >
    if (!answer.ok) throw new Error(answer.code)
    expect(answer.value.map(({ name, size }) => ({ name, size }))).toEqual([
      { name: 'a.csv', size: 6 },
      { name: 'b.csv', size: 6 },
    ])
    expect(staging.get(answer.value[1]!.id).path).toBe(join(folder, 'b.csv'))
  })

  it('are all let go of where one cannot be had', async () => {
    const release = vi.spyOn(staging, 'release')
    expect(await stage(event, [join(folder, 'a.csv'), join(folder, 'gone.csv')])).toEqual({
      ok: false,
      code: 'file-gone',
      params: { file: 'gone.csv' },
    })
    expect(release.mock.calls[0]![0]).toHaveLength(1)
    expect(await stage(event, [folder])).toMatchObject({ ok: false, code: 'file-unreadable' })
  })

  it.each([
    ['nothing', undefined],
    ['no list', '/etc/passwd'],
    ['an empty list', []],
    ['what is no text', [{ toString: (): string => '/etc/passwd' }]],
    ['a path from nowhere', ['hd2024.csv']],
    ['a path with a NUL', ['/tmp/a\0.csv']],
    ['what the system says of a process', ['/proc/self/environ']],
    ['the same by another way', ['//proc/1/cmdline']],
    ['a device', ['/dev/stdin']],
    ['a path longer than any', [`/${'a'.repeat(32_767)}`]],
    ['more than a call may name', Array.from({ length: 201 }, () => '/tmp/a.csv')],
  ])('are refused: %s', async (_what, paths) => {
    expect(await stage(event, paths)).toEqual({ ok: false, code: 'invalid-input', params: {} })
  })

  it.each([
    ['another origin', { senderFrame: { origin: 'https://example.org' }, sender: SENDER }],
    ['a frame inside our page', { senderFrame: { origin: 'app://pathwise' }, sender: SENDER }],
    ['a frame that has gone', { senderFrame: null, sender: SENDER }],
  ])('are refused for %s', async (_what, foreign) => {
    const take = vi.spyOn(staging, 'take')
    expect(await stage(foreign, [join(folder, 'a.csv')])).toEqual({
      ok: false,
      code: 'not-allowed',
      params: {},
    })
    expect(take).not.toHaveBeenCalled()
  })
})
