import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWindow } from '../../../../main/commands/start/electron-window.ts'

// Node stands in for the runtime: it, too, takes a folder with a main file and options after it.
let root: string
const { signal } = new AbortController()

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pathwise-window-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }))

function opening(source: string, words: readonly string[] = [], stop = signal) {
  writeFileSync(join(root, 'index.js'), source)
  return openWindow(process.execPath, root, words, stop)
}

describe('the window', () => {
  it('is closed by the person', async () => {
    expect(await opening('')).toEqual({ kind: 'closed', code: 0 })
  })

  it('gets the words that are for Pathwise', async () => {
    const source = `process.exitCode = process.argv[2] === '--data-dir=/a b' ? 0 : 5`
    expect(await opening(source, ['--data-dir=/a b'])).toEqual({ kind: 'closed', code: 0 })
  })

  it('was explained where Pathwise itself gave up', async () => {
    expect(await opening('process.exit(1)')).toEqual({ kind: 'closed', code: 1 })
  })

  it('could not be opened where Electron gave up', async () => {
    expect(await opening('process.exit(127)')).toEqual({ kind: 'no-start', reason: 'code 127' })
    const missing = await openWindow(join(root, 'no-such-program'), root, [], signal)
    expect(missing).toMatchObject({ kind: 'no-start', reason: expect.stringContaining('ENOENT') })
  })

  it('closes when the command is asked to end, and that is no failure', async () => {
    const stop = new AbortController()
    const window = opening('setInterval(() => {}, 1000)', [], stop.signal)
    stop.abort()
    expect(await window).toMatchObject({ kind: 'closed' })
  })

  it('is no plain Node because the shell said so', async () => {
    process.env['ELECTRON_RUN_AS_NODE'] = '1'
    try {
      expect(await opening(`process.exitCode = 'ELECTRON_RUN_AS_NODE' in process.env ? 5 : 0`)).toMatchObject(
        { code: 0 },
      )
    } finally {
      delete process.env['ELECTRON_RUN_AS_NODE']
    }
  })
})
