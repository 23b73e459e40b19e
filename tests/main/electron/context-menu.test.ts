import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openWindow } from '../../../main/electron/window.ts'
import { WindowMemory } from '../../../main/electron/window-state.ts'
import { clipboard, Menu, onlyWindow, popup, resetElectron } from '../../support/fake-electron.ts'

vi.mock('electron', async () => await import('../../support/fake-electron.ts'))

const FLAGS = {
  canUndo: false,
  canRedo: false,
  canCut: true,
  canCopy: true,
  canPaste: true,
  canSelectAll: true,
}
const NOWHERE = { isEditable: false, editFlags: FLAGS, selectionText: '', linkURL: '', x: 7, y: 9 }

let folder: string

beforeEach(() => {
  resetElectron()
  folder = mkdtempSync(join(tmpdir(), 'pathwise-context-'))
  const memory = new WindowMemory(join(folder, 'window.json'))
  openWindow({ preload: '/program/preload.cjs', icon: null, memory, devTools: false, visible: true })
})
afterEach(() => {
  onlyWindow().emit('closed')
  rmSync(folder, { recursive: true, force: true })
})

/** What the right button offers there. */
function press(params: Partial<typeof NOWHERE>): Electron.MenuItemConstructorOptions[] {
  onlyWindow().webContents.emit('context-menu', {}, { ...NOWHERE, ...params })
  return Menu.buildFromTemplate.mock.calls.at(-1)?.[0] ?? []
}
const roles = (items: Electron.MenuItemConstructorOptions[]) => items.flatMap(({ role }) => role ?? [])

it('a text box can be cut from, copied, pasted into and selected, as far as its text allows', () => {
  const items = press({ isEditable: true, editFlags: { ...FLAGS, canCut: false } })
  expect(roles(items)).toEqual(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'])
  const enabled = Object.fromEntries(items.flatMap(({ role, enabled: is }) => (role ? [[role, is]] : [])))
  expect(enabled).toEqual({ undo: false, redo: false, cut: false, copy: true, paste: true, selectAll: true })
  expect(popup).toHaveBeenCalledWith({ window: onlyWindow(), x: 7, y: 9 })
})

it('a selection can be copied', () => {
  expect(roles(press({ selectionText: '$12,345' }))).toEqual(['copy'])
})

it('the address of a website can be copied, one of the program’s own cannot', () => {
  const [item] = press({ linkURL: 'https://example.edu/a?b=1' })
  item!.click!({} as never, undefined, {} as never)
  expect(clipboard.writeText.mock.calls).toEqual([['https://example.edu/a?b=1']])
  popup.mockClear()
  press({ linkURL: 'app://pathwise/#/find' })
  expect(popup).not.toHaveBeenCalled()
})

it('nothing opens where nothing can be done', () => {
  press({})
  expect(popup).not.toHaveBeenCalled()
})
