import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { AppInfo } from '../../../data/contract/person.ts'
import { selfCheck } from '../../../main/electron/self-check.ts'
import { BrowserWindow as FakeWindow, resetElectron } from '../../support/fake-electron.ts'
import { SHIPPED } from '../../support/catalog-counts.ts'

vi.mock('electron', async () => await import('../../support/fake-electron.ts'))

const INFO: AppInfo = {
  version: '1.2.3',
  host: 'electron',
  catalog: { ...SHIPPED, kind: 'shipped' },
  notices: [],
}

let window: FakeWindow
const check = () => selfCheck(window as unknown as Electron.BrowserWindow)

beforeEach(() => {
  resetElectron()
  window = new FakeWindow({})
  window.webContents.executeJavaScript.mockResolvedValue({ ok: true, value: INFO })
})

describe('a self-check', () => {
  it('asks through the page', async () => {
    expect(await check()).toBe(
      `Pathwise 1.2.3: ${SHIPPED.programs} programs at ${SHIPPED.institutions} institutions.`,
    )
    expect(window.webContents.executeJavaScript.mock.calls).toEqual([
      ["window.pathwise.send('app.info', {})"],
    ])
  })

  it('waits for the page', async () => {
    window.webContents.isLoading.mockReturnValue(true)
    const checked = check()
    expect(window.webContents.executeJavaScript).not.toHaveBeenCalled()
    window.webContents.emit('did-finish-load')
    expect(await checked).toContain(`${SHIPPED.programs}`)
  })

  it('fails where the page does not load', async () => {
    window.webContents.isLoading.mockReturnValue(true)
    const checked = check()
    window.webContents.emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND')
    await expect(checked).rejects.toThrow('ERR_FILE_NOT_FOUND')
  })

  it('fails where the bridge is missing, the answer is an error, or the catalog is empty', async () => {
    window.webContents.executeJavaScript.mockRejectedValueOnce(new TypeError('pathwise is undefined'))
    await expect(check()).rejects.toThrow('pathwise is undefined')
    window.webContents.executeJavaScript.mockResolvedValueOnce({ ok: false, code: 'worker-died', params: {} })
    await expect(check()).rejects.toThrow('worker-died')
    const catalog = { ...INFO.catalog, programs: 0 }
    window.webContents.executeJavaScript.mockResolvedValueOnce({ ok: true, value: { ...INFO, catalog } })
    await expect(check()).rejects.toThrow('the catalog is empty')
  })
})
