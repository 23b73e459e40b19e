import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { offerSupportDetails } from '../../../main/electron/failure-box.ts'
import { log, logTo } from '../../../main/electron/log.ts'
import { packageKind } from '../../../main/electron/package-kind.ts'
import { PORTABLE_MARKER } from '../../../main/electron/portable.ts'
import { knowForSupport, supportDetails } from '../../../main/electron/support-details.ts'
import { withoutPerson } from '../../../main/electron/without-person.ts'
import { app, clipboard, resetElectron, shownBox } from '../../support/fake-electron.ts'

vi.mock('electron', async () => await import('../../support/fake-electron.ts'))

let folder: string
beforeEach(() => {
  resetElectron()
  folder = mkdtempSync(join(tmpdir(), 'pathwise-support-'))
  logTo(join(folder, 'logs'))
  knowForSupport({ graphics: 'used', catalog: () => Promise.resolve('official-1, 7 programs') })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('details for support', () => {
  it('say which Pathwise, package, system and catalog, how graphics are, and what went wrong last', async () => {
    log('the page stopped: crashed')
    expect((await supportDetails()).split('\n')).toEqual([
      'Pathwise 0.0.0, package: source',
      expect.stringMatching(/^Electron .*, Chromium .*, Node \d+\.\d+/),
      expect.stringMatching(new RegExp(`^System: ${process.platform} \\S+, ${process.arch}$`)),
      'Catalog: official-1, 7 programs',
      'Graphics processor: used; compositing enabled, webgl disabled_off',
      'Last lines of the log, 40 at most:',
      expect.stringMatching(/Z the page stopped: crashed$/),
    ])
  })

  it('say that a start was safe, or is since crashes', async () => {
    knowForSupport({ graphics: 'safe' })
    expect(await supportDetails()).toContain('Graphics processor: off for this start (--safe);')
    knowForSupport({ graphics: 'crashed' })
    expect(await supportDetails()).toContain('Graphics processor: off, since it kept crashing;')
  })

  it('have the end of a long log, and none of it where it cannot be read', async () => {
    for (let line = 0; line < 100; line++) log(`line ${line}`)
    const lines = (await supportDetails()).split('\n')
    expect(lines).toHaveLength(46)
    expect(lines.at(-1)).toContain('line 99')
    rmSync(join(folder, 'logs'), { recursive: true })
    mkdirSync(join(folder, 'logs', 'pathwise.log'), { recursive: true })
    expect((await supportDetails()).split('\n')).toHaveLength(6)
  })

  it('have nothing of the person’s, whatever came into the log', async () => {
    const { username } = userInfo()
    mkdirSync(join(folder, 'logs'))
    writeFileSync(
      join(folder, 'logs', 'pathwise.log'),
      [
        '/home/mary smith/Client A.pathwise was lost',
        "open 'C:\\Users\\Mary Smith\\Client A.pathwise' failed",
        'at file:///Users/mary/app.js:1:2',
        '\\\\server\\home\\mary\\list.csv',
        `${folder}/person.db`,
      ].join('\n'),
    )
    const details = await supportDetails()
    expect(details).not.toMatch(/mary|smith|client|server|list\.csv|person\.db/i)
    if (username !== 'root') expect(details).not.toContain(username)
  })

  it.each([
    ['is not open', () => Promise.reject(new Error('/home/mary')), 'cannot be asked'],
    ['does not answer', () => new Promise<string>(() => undefined), 'does not answer'],
  ])('wait for no catalog that %s', async (_what, catalog, words) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      knowForSupport({ catalog })
      const details = supportDetails()
      await vi.advanceTimersByTimeAsync(2_000)
      expect(await details).toContain(`Catalog: ${words}\n`)
    } finally {
      vi.useRealTimers()
    }
  })

  it('are copied where the menu asks for it, which says so', async () => {
    await offerSupportDetails(undefined)
    expect(clipboard.writeText).toHaveBeenCalledOnce()
    expect(shownBox()).toMatchObject({ type: 'info', message: expect.stringContaining('copied') as unknown })
  })
})

describe('a text that is sent around', () => {
  it.each([
    // Names in a path may have blanks, so it ends with its line.
    ['~/Pathwise/person.db is gone', '…'],
    ['no disk (/mnt/stick/a b) there', 'no disk (…) there'],
    ['"D:/Work/mary" and more', '"…" and more'],
    ['Mary.Jones wrote', '… wrote'],
    ['killed 9, text/html, 1/2, and/or', 'killed 9, text/html, 1/2, and/or'],
    ['at read main.js:1:2', 'at read main.js:1:2'],
  ])('has neither paths nor the name of the user: %s', (text, without) => {
    expect(withoutPerson(text, { user: 'mary.jones' })).toBe(without)
  })

  it('keeps its words where the user is called like one of them', () => {
    for (const user of ['root', 'ab', '', 'Pathwise', 'user'])
      expect(withoutPerson('Pathwise of a user, root about', { user })).toBe('Pathwise of a user, root about')
  })
})

describe('the kind of package', () => {
  const around = { program: '/opt/Pathwise/pathwise', platform: 'linux', env: {}, has: () => false } as const
  it.each([
    ['deb', { has: (path: string) => path === '/var/lib/dpkg/info/pathwise.list' }],
    ['rpm', {}],
    ['folder', { program: '/home/ada/Pathwise/pathwise' }],
    ['AppImage', { program: '/tmp/.mount_x/pathwise', env: { APPIMAGE: '/home/ada/Pathwise.AppImage' } }],
    ['Flatpak', { program: '/app/pathwise/pathwise', env: { FLATPAK_ID: 'app.pathwise.Pathwise' } }],
    ['app', { platform: 'darwin' as const }],
  ])('is told: %s', (kind, part) => {
    expect(packageKind(true, { ...around, ...part })).toBe(kind)
    expect(packageKind(false, { ...around, ...part })).toBe('source')
  })

  it('is told by what lies beside it on Windows', () => {
    const kind = () =>
      packageKind(true, { ...around, platform: 'win32', program: join(folder, 'Pathwise.exe') })
    expect(kind()).toBe('msi')
    writeFileSync(join(folder, PORTABLE_MARKER), '')
    expect(kind()).toBe('portable')
    writeFileSync(join(folder, 'Uninstall Pathwise.exe'), '')
    expect(kind()).toBe('exe')
  })

  it('is none of a program that runs from source', () => {
    expect(packageKind(app.isPackaged)).toBe('source')
  })
})
