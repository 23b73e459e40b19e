import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DEFAULT_COMPARISON } from '../../../data/comparison-state.ts'
import { DEFAULT_SETTINGS } from '../../../data/contract/person.ts'
import { PathwiseError } from '../../../data/contract/errors.ts'
import { DEFAULT_LANGUAGE } from '../../../data/messages/languages.ts'
import { translator, type Language } from '../../../data/messages/translate.ts'
import { followLanguage, setupLanguage } from '../../../main/electron/language.ts'
import { menuTemplate } from '../../../main/electron/menu.ts'
import { explainStartFailure } from '../../../main/electron/start-failure.ts'
import { WindowMemory, readWindowState } from '../../../main/electron/window-state.ts'
import { t, useLanguage } from '../../../main/electron/labels.ts'
import { app, resetElectron, shownBox } from '../../support/fake-electron.ts'

vi.mock('electron', async () => await import('../../support/fake-electron.ts'))

const pseudo = translator('en-XA')

let folder: string
let file: string
let memory: WindowMemory

beforeEach(() => {
  resetElectron()
  vi.spyOn(console, 'error').mockReturnValue()
  folder = mkdtempSync(join(tmpdir(), 'pathwise-language-'))
  file = join(folder, 'window.json')
  memory = new WindowMemory(file)
})
afterEach(() => {
  useLanguage(DEFAULT_LANGUAGE)
  rmSync(folder, { recursive: true, force: true })
})

const state = (language: Language) => ({
  comparison: DEFAULT_COMPARISON,
  settings: { ...DEFAULT_SETTINGS, language },
})
const menu = () =>
  menuTemplate({
    platform: 'linux',
    developing: false,
    dataFolder: '/data',
    logFolder: '',
    licenses: '',
    openFiles: () => undefined,
    copySupportDetails: () => undefined,
    run: () => undefined,
  }).map(({ label }) => label)

describe('the language of menus and native dialogs', () => {
  it('follows the person’s setting, and is kept for the next start', () => {
    const changed = vi.fn<() => void>()
    followLanguage({ ok: true, value: state('en-XA') }, memory, changed)
    expect(changed).toHaveBeenCalledOnce()
    expect(menu()).toContain(pseudo.t('menu.file'))
    expect(readWindowState(file).language).toBe('en-XA')
    followLanguage({ ok: true, value: state('en-XA') }, memory, changed)
    expect(changed).toHaveBeenCalledOnce()
  })

  it('is last time’s before person.db is open: in what goes wrong, too', async () => {
    app.ready.resolve()
    memory.change({ language: 'en-XA' })
    setupLanguage(new WindowMemory(file), 'en')
    await explainStartFailure(new PathwiseError('internal'))
    expect(shownBox().message).toBe(pseudo.t('error.internal.happened'))
  })

  it('is the policy’s of this computer where none was chosen', () => {
    setupLanguage(memory, null)
    expect(t('menu.file')).toBe('File')
    setupLanguage(memory, 'en-XA')
    expect(t('menu.file')).toBe(pseudo.t('menu.file'))
  })

  it.each([
    ['a failure', { ok: false, code: 'internal', params: {} } as const],
    ['an answer about something else', { ok: true, value: [] } as const],
    ['a language that is none', { ok: true, value: { settings: { language: 'tlh' } } } as const],
  ])('is left alone by %s', (_what, answer) => {
    followLanguage(answer, memory, () => expect.unreachable())
    expect(menu()).toContain(translator(DEFAULT_LANGUAGE).t('menu.file'))
  })
})
