import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DEFAULT_COMPARISON } from '../../../data/comparison-state.ts'
import { DEFAULT_SETTINGS } from '../../../data/contract/person.ts'
import { PAGE, followTheme, setupTheme } from '../../../main/electron/theme.ts'
import { WindowMemory, readWindowState } from '../../../main/electron/window-state.ts'
import { BrowserWindow as FakeWindow, nativeTheme, resetElectron } from '../../support/fake-electron.ts'

vi.mock('electron', async () => await import('../../support/fake-electron.ts'))

let folder: string
let file: string
let memory: WindowMemory

beforeEach(() => {
  resetElectron()
  folder = mkdtempSync(join(tmpdir(), 'pathwise-theme-'))
  file = join(folder, 'window.json')
  memory = new WindowMemory(file)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const state = (theme: 'system' | 'light' | 'dark') => ({
  comparison: DEFAULT_COMPARISON,
  settings: { ...DEFAULT_SETTINGS, theme },
  canUndo: false,
  canRedo: false,
  undoes: null,
  redoes: null,
})

describe('the theme', () => {
  it('has the colours of the page itself', () => {
    const tokens = readFileSync(join(import.meta.dirname, '../../../renderer/tokens.css'), 'utf8')
    expect(tokens).toMatch(new RegExp(`--page:\\s*light-dark\\(${PAGE.light}, ${PAGE.dark}\\)`))
  })

  it('is last time’s before person.db is open', () => {
    memory.change({ theme: 'dark' })
    setupTheme(new WindowMemory(file))
    expect(nativeTheme.themeSource).toBe('dark')
  })

  it('follows the person’s setting, and is kept', () => {
    followTheme({ ok: true, value: state('light') }, memory)
    expect(nativeTheme.themeSource).toBe('light')
    expect(readWindowState(file).theme).toBe('light')
  })

  it.each([
    ['a failure', { ok: false, code: 'internal', params: {} } as const],
    ['an answer about something else', { ok: true, value: [] } as const],
    ['nothing', { ok: true, value: null } as const],
    ['a theme that is none', { ok: true, value: { settings: { theme: 'pink' } } } as const],
  ])('is left alone by %s', (_what, answer) => {
    memory.change({ theme: 'dark' })
    followTheme(answer, memory)
    expect(memory.state.theme).toBe('dark')
    expect(nativeTheme.themeSource).toBe('system')
  })

  it('repaints the window when the system changes it', () => {
    setupTheme(memory)
    const window = new FakeWindow({})
    nativeTheme.shouldUseDarkColors = true
    nativeTheme.emit('updated')
    expect(window.setBackgroundColor.mock.calls).toEqual([[PAGE.dark]])
  })
})
