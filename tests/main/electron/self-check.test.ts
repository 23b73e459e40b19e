import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { AppInfo } from '../../../data/contract/person.ts'
import { SelfCheck } from '../../../main/electron/self-check.ts'
import { StagedFiles } from '../../../main/storage/staged-files.ts'
import { BrowserWindow as FakeWindow, resetElectron, session } from '../../support/fake-electron.ts'
import { SHIPPED } from '../../support/catalog-counts.ts'

vi.mock('electron', async () => await import('../../support/fake-electron.ts'))

const INFO: AppInfo = {
  version: '1.2.3',
  host: 'electron',
  catalog: { ...SHIPPED, kind: 'shipped' },
  notices: [],
}

let window: FakeWindow
let check: SelfCheck
/** What the page answers each call with. */
let answers: Record<string, () => unknown>
const asked: [name: string, input: { files?: string[] }][] = []
const run = () => check.run(window as unknown as Electron.BrowserWindow, new StagedFiles())
const ok = (value: unknown) => () => ({ ok: true, value })

beforeEach(() => {
  resetElectron()
  asked.length = 0
  window = new FakeWindow({})
  check = new SelfCheck()
  answers = {
    'app.info': ok(INFO),
    'find.query': ok({ rows: [{ key: '1-51.0713-2' }] }),
    'export.pdf': () => {
      void check.deliver({
        name: 'a.pdf',
        mime: 'application/pdf',
        bytes: new TextEncoder().encode('%PDF-1.7'),
      })
      return { ok: true, value: { outcome: 'saved', path: '' } }
    },
    'library.recognise': ok([{ name: 'list.csv' }]),
  }
  window.webContents.executeJavaScript.mockImplementation((code) => {
    const words = /^window\.pathwise\.send\((.*)\)$/.exec(code)?.[1] ?? ''
    const [name, input] = JSON.parse(`[${words}]`) as [string, { files?: string[] }]
    asked.push([name, input])
    return Promise.resolve(answers[name]?.())
  })
})

describe('a self-check', () => {
  it('asks through the page, makes a PDF and has a file looked into', async () => {
    expect(await run()).toBe(
      `Pathwise 1.2.3: ${SHIPPED.programs} programs at ${SHIPPED.institutions} institutions, a PDF of 8 bytes, 1 file read.`,
    )
    expect(asked.map(([name]) => name)).toEqual(Object.keys(answers))
    expect(asked[2]![1]).toEqual({ programs: ['1-51.0713-2'] })
    expect(asked[3]![1].files).toHaveLength(1)
  })

  it('waits for the page', async () => {
    window.webContents.isLoading.mockReturnValue(true)
    const checked = run()
    expect(window.webContents.executeJavaScript).not.toHaveBeenCalled()
    window.webContents.emit('did-finish-load')
    expect(await checked).toContain(`${SHIPPED.programs}`)
  })

  it('fails where the page does not load', async () => {
    window.webContents.isLoading.mockReturnValue(true)
    const checked = run()
    window.webContents.emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND')
    await expect(checked).rejects.toThrow('ERR_FILE_NOT_FOUND')
  })

  it('fails where the bridge is missing', async () => {
    window.webContents.executeJavaScript.mockRejectedValueOnce(new TypeError('pathwise is undefined'))
    await expect(run()).rejects.toThrow('pathwise is undefined')
  })

  it.each(['app.info', 'find.query', 'export.pdf', 'library.recognise'])(
    'fails where %s answers with an error',
    async (name) => {
      answers[name] = () => ({ ok: false, code: 'worker-died', params: {} })
      await expect(run()).rejects.toThrow(`${name} answered worker-died`)
    },
  )

  it.each([
    ['app.info', ok({ ...INFO, catalog: { ...INFO.catalog, programs: 0 } }), 'the catalog is empty'],
    ['find.query', ok({ rows: [] }), 'the catalog is empty'],
    ['export.pdf', ok({ outcome: 'saved', path: '' }), 'the PDF is none'],
    ['library.recognise', ok([]), 'the file was not looked into'],
  ])('fails where %s answers with nothing', async (name, answer, why) => {
    answers[name] = answer
    await expect(run()).rejects.toThrow(why)
  })

  it('fails where a spelling dictionary was asked for', async () => {
    check.watch(session.defaultSession as unknown as Electron.Session)
    session.defaultSession.emit('spellcheck-dictionary-download-begin', {}, 'en-US')
    await expect(run()).rejects.toThrow('a spelling dictionary was asked for: en-US')
  })
})

describe('the scripts that check what the release workflow packed', () => {
  const scripts = join(import.meta.dirname, '..', '..', '..', '.github', 'scripts')

  it.each(['check-linux.sh', 'check-macos.sh', 'check-windows.ps1'])(
    'look for the line that a self-check prints: %s',
    async (name) => {
      const script = readFileSync(join(scripts, name), 'utf8')
      expect(script).toContain('--self-check')
      const [, pattern = 'none'] = /(?:^line=|-notmatch )'([^']+)'/m.exec(script) ?? []
      expect(await run()).toMatch(new RegExp(pattern))
      expect('').not.toMatch(new RegExp(pattern))
    },
  )
})
