import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { deliver } from '../../../main/electron/deliver.ts'
import { followCase } from '../../../main/electron/save-folder.ts'
import { BrowserWindow as FakeWindow, app, dialog, resetElectron } from '../../support/fake-electron.ts'

vi.mock('electron', async () => await import('../../support/fake-electron.ts'))

const CSV = { name: 'comparison.csv', mime: 'text/csv', bytes: new TextEncoder().encode('a,b\r\n1,2\r\n') }

let folder: string
let cases = 0
const open = (id: number, isPrivate = false) => followCase({ ok: true, value: { case: { id }, isPrivate } })

beforeEach(() => {
  resetElectron()
  // Nothing is remembered of the test before.
  open(++cases * 100)
  folder = mkdtempSync(join(tmpdir(), 'pathwise-deliver-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Path in the dialog that was opened last. */
const suggested = () =>
  (dialog.showSaveDialog.mock.lastCall!.at(-1) as Electron.SaveDialogOptions).defaultPath

describe('saving a document', () => {
  it('asks where, with its name suggested in Documents, and writes it there', async () => {
    const window = new FakeWindow({})
    const path = join(folder, 'my choice.csv')
    dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath: path })
    expect(await deliver(CSV)).toEqual({ outcome: 'saved', path })
    expect(readFileSync(path, 'utf8')).toBe('a,b\r\n1,2\r\n')

    const [parent, options] = dialog.showSaveDialog.mock.calls[0]!
    expect(parent).toBe(window)
    expect(options).toMatchObject({ defaultPath: join('/home/ada/Documents', 'comparison.csv') })
    expect(options!.filters![0]).toMatchObject({ extensions: ['csv'] })
    expect(options!.properties).toContain('showOverwriteConfirmation')
  })

  it.each([
    ['a.xlsx', 'xlsx'],
    ['a.pdf', 'pdf'],
    ['a.other', '*'],
  ])('suggests the ending of the file: %s', async (name, ending) => {
    dialog.showSaveDialog.mockResolvedValue({ canceled: true, filePath: '' })
    await deliver({ ...CSV, name })
    const options = dialog.showSaveDialog.mock.calls[0]!.at(-1) as Electron.SaveDialogOptions
    expect(options.filters![0]).toMatchObject({ extensions: [ending] })
  })

  it.each([
    ['linux', 'Client A', 'Client A.pathwise'],
    ['linux', 'Client A.json', 'Client A.json'],
    ['win32', 'Client A', 'Client A'],
  ] as const)('on %s saves what was typed as %s as %s', async (platform, typed, saved) => {
    const { platform: here } = process
    Object.defineProperty(process, 'platform', { value: platform })
    try {
      dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath: join(folder, typed) })
      const delivery = await deliver({ ...CSV, name: 'comparison.pathwise' })
      expect(delivery).toEqual({ outcome: 'saved', path: join(folder, saved) })
      expect(readdirSync(folder)).toEqual([saved])
      // A case is offered again by the system, a copy under another name is none.
      expect(app.addRecentDocument).toHaveBeenCalledTimes(saved.endsWith('.pathwise') ? 1 : 0)
    } finally {
      Object.defineProperty(process, 'platform', { value: here })
    }
  })

  it('never writes over a file that the person was not asked about', async () => {
    const { platform: here } = process
    Object.defineProperty(process, 'platform', { value: 'linux' })
    try {
      writeFileSync(join(folder, 'old.csv'), 'kept')
      dialog.showSaveDialog
        .mockResolvedValueOnce({ canceled: false, filePath: join(folder, 'old') })
        .mockResolvedValueOnce({ canceled: true, filePath: '' })
      expect(await deliver(CSV)).toEqual({ outcome: 'cancelled' })
      expect(readFileSync(join(folder, 'old.csv'), 'utf8')).toBe('kept')
      expect(suggested()).toMatch(/old\.csv$/)
    } finally {
      Object.defineProperty(process, 'platform', { value: here })
    }
  })

  it('offers the kind of file that a case is', async () => {
    dialog.showSaveDialog.mockResolvedValue({ canceled: true, filePath: '' })
    await deliver({ ...CSV, name: 'Client A.pathwise' })
    const [options] = dialog.showSaveDialog.mock.calls[0]!
    expect((options as Electron.SaveDialogOptions).filters![0]).toEqual({
      name: 'Pathwise case',
      extensions: ['pathwise'],
    })
  })

  it.each([
    [['documents'], join('/home/ada/Downloads', 'comparison.csv')],
    [['documents', 'downloads'], join('/home/ada', 'comparison.csv')],
    [['documents', 'downloads', 'home'], 'comparison.csv'],
  ])('suggests another folder where these cannot be had: %j', async (missing, path) => {
    app.paths.set('downloads', '/home/ada/Downloads').set('home', '/home/ada')
    for (const name of missing) app.paths.delete(name)
    dialog.showSaveDialog.mockResolvedValue({ canceled: true, filePath: '' })
    expect(await deliver(CSV)).toEqual({ outcome: 'cancelled' })
    expect(suggested()).toBe(path)
  })

  it('suggests the folder of the last save, as long as it is for the same case', async () => {
    const save = async (filePath: string) => {
      dialog.showSaveDialog.mockResolvedValue({ canceled: filePath === '', filePath })
      await deliver(CSV)
      return suggested()
    }
    const documents = join('/home/ada/Documents', 'comparison.csv')
    const there = join(folder, 'comparison.csv')
    open(1)
    expect(await save(join(folder, 'a.csv'))).toBe(documents)
    followCase({ ok: true, value: { rows: [] } })
    followCase({ ok: false, code: 'internal', params: {} })
    open(1)
    expect(await save('')).toBe(there)
    // Closing the dialog changes nothing.
    expect(await save('')).toBe(there)
    open(2)
    expect(await save(join(folder, 'b.csv'))).toBe(documents)
    expect(await save('')).toBe(there)
    open(2, true)
    expect(await save('')).toBe(documents)
  })

  it('does not take a folder as the last one that nothing could be written to', async () => {
    mkdirSync(join(folder, 'taken.csv', 'inside'), { recursive: true })
    dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath: join(folder, 'taken.csv') })
    await expect(deliver(CSV)).rejects.toMatchObject({ code: 'target-unwritable' })
    dialog.showSaveDialog.mockResolvedValue({ canceled: true, filePath: '' })
    await deliver(CSV)
    expect(suggested()).toBe(join('/home/ada/Documents', 'comparison.csv'))
  })

  it('writes nothing when the person changes their mind', async () => {
    dialog.showSaveDialog.mockResolvedValue({ canceled: true, filePath: '' })
    expect(await deliver(CSV)).toEqual({ outcome: 'cancelled' })
    expect(readdirSync(folder)).toEqual([])
  })

  it('says that it could not be written, and leaves what is there', async () => {
    mkdirSync(join(folder, 'taken.csv'))
    writeFileSync(join(folder, 'taken.csv', 'inside'), 'kept')
    dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath: join(folder, 'taken.csv') })
    await expect(deliver(CSV)).rejects.toMatchObject({
      code: 'target-unwritable',
      params: { file: 'taken.csv' },
    })
    expect(readdirSync(folder)).toEqual(['taken.csv'])
    expect(readFileSync(join(folder, 'taken.csv', 'inside'), 'utf8')).toBe('kept')
  })
})
