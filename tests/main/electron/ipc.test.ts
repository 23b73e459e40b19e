import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Handlers, Result } from '../../../data/contract/contract.ts'
import { PathwiseError } from '../../../data/contract/errors.ts'
import { setupIpc } from '../../../main/electron/ipc.ts'
import { ipcMain, resetElectron } from '../../support/fake-electron.ts'
import { DEFAULT_COMPARISON, DEFAULT_SETTINGS } from '../../../data/contract/person.ts'

vi.mock('electron', async () => await import('../../support/fake-electron.ts'))

const STATE = { comparison: DEFAULT_COMPARISON, settings: DEFAULT_SETTINGS, canUndo: false, canRedo: false }
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
    expect(seen).toHaveBeenCalledWith(answer)
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
