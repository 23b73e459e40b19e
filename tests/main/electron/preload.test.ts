import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Result, Send } from '../../../data/contract/contract.ts'
import { contextBridge, ipcRenderer, webUtils } from '../../support/fake-electron.ts'

vi.mock('electron', async () => await import('../../support/fake-electron.ts'))

await import('../../../main/electron/preload.ts')
const exposed = contextBridge.exposeInMainWorld.mock.calls
const { send, stage } = exposed[0]![1] as {
  readonly send: Send
  readonly stage: (files: readonly File[]) => Promise<Result<unknown>>
}

beforeEach(() => {
  ipcRenderer.invoke.mockReset()
  webUtils.getPathForFile.mockReset()
})

describe('the bridge', () => {
  it('is two functions and nothing else', () => {
    const fn = expect.any(Function) as unknown
    expect(exposed).toEqual([['pathwise', { send: fn, stage: fn }]])
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

describe('files that the person dropped', () => {
  const file = new File(['UNITID'], 'hd2024.csv')

  it('go by their paths, which the page never sees', async () => {
    webUtils.getPathForFile.mockReturnValue('/home/ada/hd2024.csv')
    const taken = { ok: true, value: [{ id: 'a1b2c3d4', name: 'hd2024.csv', size: 6 }] }
    ipcRenderer.invoke.mockResolvedValue(taken)
    expect(await stage([file])).toEqual(taken)
    expect(webUtils.getPathForFile.mock.calls).toEqual([[file]])
    expect(ipcRenderer.invoke.mock.calls).toEqual([['pathwise:stage', ['/home/ada/hd2024.csv']]])
  })

  it('are refused where one was made by the page and lies nowhere', async () => {
    webUtils.getPathForFile.mockReturnValueOnce('/home/ada/hd2024.csv').mockReturnValueOnce('')
    expect(await stage([file, new File(['x'], 'made.csv')])).toMatchObject({
      ok: false,
      code: 'upload-failed',
    })
    expect(ipcRenderer.invoke).not.toHaveBeenCalled()
  })

  it('are refused where they are no files', async () => {
    webUtils.getPathForFile.mockImplementation(() => {
      throw new TypeError('not a File')
    })
    expect(await stage(['/etc/passwd'] as never)).toMatchObject({ ok: false, code: 'upload-failed' })
    expect(ipcRenderer.invoke).not.toHaveBeenCalled()
  })
})
