import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Send } from '../../../data/contract/contract.ts'
import { contextBridge, ipcRenderer } from '../../support/fake-electron.ts'

vi.mock('electron', async () => await import('../../support/fake-electron.ts'))

await import('../../../main/electron/preload.ts')
const exposed = contextBridge.exposeInMainWorld.mock.calls
const send = (exposed[0]![1] as { readonly send: Send }).send

beforeEach(() => {
  ipcRenderer.invoke.mockReset()
})

describe('the bridge', () => {
  it('is one function and nothing else', () => {
    expect(exposed).toEqual([['pathwise', { send: expect.any(Function) as unknown }]])
  })

  it('sends name and input over the one channel and hands the answer on', async () => {
    ipcRenderer.invoke.mockResolvedValue({ ok: true, value: [] })
    expect(await send('occupations.list', {})).toEqual({ ok: true, value: [] })
    expect(ipcRenderer.invoke.mock.calls).toEqual([['pathwise:call', 'occupations.list', {}]])
  })

  it('drops what a page adds to a call', async () => {
    ipcRenderer.invoke.mockResolvedValue({ ok: true, value: null })
    await (send as (...args: unknown[]) => Promise<unknown>)('person.get', {}, 'more', 'and more')
    expect(ipcRenderer.invoke.mock.calls).toEqual([['pathwise:call', 'person.get', {}]])
  })

  it('answers with data when the channel breaks', async () => {
    ipcRenderer.invoke.mockRejectedValue(new Error('An object could not be cloned'))
    expect(await send('person.get', {})).toEqual({ ok: false, code: 'internal', params: {} })
  })
})
