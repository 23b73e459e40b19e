import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { currentWindow } from '../../../main/electron/current-window.ts'
import { deliver } from '../../../main/electron/deliver.ts'
import { print, savePdf } from '../../../main/electron/print.ts'
import { setupProtocol } from '../../../main/electron/protocol.ts'
import type { PrintPage } from '../../../main/export/print-page.ts'
import {
  BrowserWindow as FakeWindow,
  dialog,
  onlyWindow,
  protocol,
  resetElectron,
} from '../../support/fake-electron.ts'

vi.mock('electron', async () => await import('../../support/fake-electron.ts'))

const PAGE: PrintPage = {
  name: 'comparison.pdf',
  html: '<!doctype html><p>Peña</p>',
  policy: "default-src 'none'; img-src data:",
  paper: 'letter',
  landscape: true,
}

let folder: string
/** What the protocol answers while a hidden window has the page open, and that window. */
let shown: { readonly response: Response; readonly window: FakeWindow } | null

beforeEach(() => {
  resetElectron()
  folder = mkdtempSync(join(tmpdir(), 'pathwise-print-'))
  setupProtocol(folder)
  shown = null
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Each window that loads a page asks the protocol for it, as Electron does. */
function loading(meanwhile: (window: FakeWindow) => void = () => undefined): void {
  const { push } = FakeWindow.all
  FakeWindow.all.push = function (...windows: FakeWindow[]) {
    for (const window of windows) {
      window.loadURL.mockImplementation(async (url) => {
        shown = { response: await protocol.served.get('app')!(new Request(url)), window }
        meanwhile(window)
      })
    }
    return push.apply(this, windows)
  }
}

describe('a page', () => {
  it('is shown by a window that nobody sees, which runs no script and goes away', async () => {
    loading()
    dialog.showSaveDialog.mockResolvedValue({ canceled: true, filePath: '' })
    expect(await savePdf(PAGE, deliver)).toEqual({ outcome: 'cancelled' })
    const { response, window } = shown!
    expect(response.status).toBe(200)
    expect(response.headers.get('content-security-policy')).toBe(PAGE.policy)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await response.text()).toBe(PAGE.html)
    expect(window.options).toMatchObject({
      show: false,
      webPreferences: { javascript: false, sandbox: true, contextIsolation: true, nodeIntegration: false },
    })
    expect(window.options.webPreferences).not.toHaveProperty('preload')
    expect(window.show).not.toHaveBeenCalled()
    expect(FakeWindow.all).toEqual([])
  })

  it('is at no address any more when it was printed', async () => {
    loading()
    await print(PAGE)
    const url = shown!.window.loadURL.mock.calls[0]![0]
    expect(url).toMatch(/^app:\/\/pathwise\/print\/[0-9a-f]{32}$/)
    expect((await protocol.served.get('app')!(new Request(url))).status).toBe(404)
  })

  it('is never taken for the window that the person sees', async () => {
    const seen: unknown[] = []
    loading(() => seen.push(currentWindow()))
    await print(PAGE)
    expect(seen).toEqual([undefined])
  })

  it('that cannot be shown is told, and its window goes away too', async () => {
    loading(() => {
      throw new Error('ERR_FAILED')
    })
    await expect(print(PAGE)).rejects.toMatchObject({ code: 'print-failed' })
    expect(FakeWindow.all).toEqual([])
  })
})

describe('a PDF', () => {
  it('is made on the paper of the page and saved where the person says', async () => {
    loading()
    const path = join(folder, 'a.pdf')
    dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath: path })
    expect(await savePdf(PAGE, deliver)).toEqual({ outcome: 'saved', path })
    expect(readFileSync(path, 'utf8')).toBe('%PDF-1.7')
    expect(shown!.window.webContents.printToPDF).toHaveBeenCalledWith({
      pageSize: 'Letter',
      landscape: true,
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
    expect(dialog.showSaveDialog.mock.calls[0]!.at(-1)).toMatchObject({
      defaultPath: join('/home/ada/Documents', 'comparison.pdf'),
    })
  })
})

describe('printing', () => {
  const answers = (success: boolean, reason: string) =>
    loading((window) =>
      window.webContents.print.mockImplementation((_options, done) => done?.(success, reason)),
    )

  it('asks for the printer', async () => {
    loading()
    expect(await print({ ...PAGE, paper: 'a4', landscape: false })).toEqual({ outcome: 'printed' })
    expect(shown!.window.webContents.print.mock.calls[0]![0]).toEqual({
      silent: false,
      printBackground: true,
      landscape: false,
      pageSize: 'A4',
    })
  })

  it('asks the system without options where it has no printer: with them no dialog would open', async () => {
    loading((window) => window.webContents.getPrintersAsync.mockResolvedValue([]))
    expect(await print(PAGE)).toEqual({ outcome: 'printed' })
    expect(shown!.window.webContents.print.mock.calls[0]![0]).toEqual({})
    loading((window) => window.webContents.getPrintersAsync.mockRejectedValue(new Error('no spooler')))
    expect(await print(PAGE)).toEqual({ outcome: 'printed' })
    expect(shown!.window.webContents.print.mock.calls[0]![0]).toEqual({})
  })

  it('is a dialog of the window that the person sees', async () => {
    const seen = new FakeWindow({})
    loading()
    await print(PAGE)
    expect(shown!.window.options.parent).toBe(seen)
  })

  it.each(['Print job canceled', 'Print job failed'])('may be called off: %s', async (reason) => {
    answers(false, reason)
    expect(await print(PAGE)).toEqual({ outcome: 'cancelled' })
  })

  it('that fails says so', async () => {
    answers(false, 'Invalid printer settings')
    await expect(print(PAGE)).rejects.toMatchObject({ code: 'print-failed' })
    expect(() => onlyWindow()).toThrow('0 windows')
  })
})
