import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ROOT } from '../../../main/commands/support/paths.ts'
import { findPlaces, setupProfile } from '../../../main/electron/places.ts'
import { PORTABLE_MARKER } from '../../../main/electron/portable.ts'
import { readPolicy } from '../../../main/electron/policy.ts'
import { app, resetElectron } from '../../support/fake-electron.ts'

const electronApp = app as unknown as Electron.App
const argv = process.argv

let folder: string
beforeEach(() => {
  resetElectron()
  folder = mkdtempSync(join(tmpdir(), 'pathwise-places-'))
  process.argv = [...argv, '--data-dir', join(folder, 'data')]
})
afterEach(() => {
  process.argv = argv
  vi.unstubAllGlobals()
  rmSync(folder, { recursive: true, force: true })
})

describe('where things are', () => {
  it('run from source', () => {
    expect(findPlaces(electronApp)).toMatchObject({
      renderer: join('/program', 'dist', 'renderer'),
      preload: join('/program', 'dist', 'electron', 'preload.cjs'),
      catalog: join('/program', 'dist', 'catalog', 'catalog.db'),
      data: join(folder, 'data'),
      windowState: join(folder, 'data', 'window.json'),
    })
  })

  it('in the package: the catalog beside the archive, not in it', () => {
    app.isPackaged = true
    app.appPath = join('/opt', 'Pathwise', 'resources', 'app.asar')
    Object.defineProperty(process, 'resourcesPath', {
      value: join('/opt', 'Pathwise', 'resources'),
      configurable: true,
    })
    try {
      const { catalog, renderer } = findPlaces(electronApp)
      expect(catalog).toBe(join('/opt', 'Pathwise', 'resources', 'catalog', 'catalog.db'))
      expect(renderer).toBe(join('/opt', 'Pathwise', 'resources', 'app.asar', 'dist', 'renderer'))
    } finally {
      Reflect.deleteProperty(process, 'resourcesPath')
    }
  })
})

describe('the icon of the window', () => {
  it.skipIf(process.platform !== 'linux')('is a picture that is there, which an AppImage carries', () => {
    app.appPath = ROOT
    expect(existsSync(findPlaces(electronApp).icon!)).toBe(true)
  })
})

describe('a data folder in the program’s own', () => {
  const inPackage = (data: string) => {
    app.isPackaged = true
    process.argv = [...argv, '--data-dir', data]
    Object.defineProperty(process, 'resourcesPath', {
      value: join(folder, 'Pathwise', 'resources'),
      configurable: true,
    })
    try {
      return findPlaces(electronApp).data
    } finally {
      Reflect.deleteProperty(process, 'resourcesPath')
    }
  }
  beforeEach(() => mkdirSync(join(folder, 'Pathwise', 'resources'), { recursive: true }))

  it.each([['Pathwise'], ['Pathwise/data'], ['Pathwise/resources/a/b']])(
    'is refused, since an update would delete it: %s',
    (data) => {
      const asked = join(folder, data)
      expect(() => inPackage(asked)).toThrowError(
        expect.objectContaining({ code: 'data-in-program', params: { folder: asked } }),
      )
    },
  )

  it('is refused by whatever way it is named', () => {
    symlinkSync(join(folder, 'Pathwise'), join(folder, 'link'), 'junction')
    expect(() => inPackage(join(folder, 'link', 'data'))).toThrowError(/data-in-program/)
  })

  it.each([['data'], ['Pathwise data'], ['..Pathwise/data']])('is not one beside it: %s', (data) => {
    expect(inPackage(join(folder, data))).toBe(join(folder, data))
  })
})

describe('the data folder of a portable Pathwise', () => {
  const { platform, execPath } = process
  afterEach(() => {
    Object.defineProperty(process, 'platform', { value: platform })
    process.execPath = execPath
    Reflect.deleteProperty(process, 'resourcesPath')
  })

  it.each([
    ['lies beside the program', [], (home: string) => join(home, 'Pathwise data')],
    ['is elsewhere where the person says so', ['data'], () => join(folder, 'data')],
  ])('%s', (_what, asked, expected) => {
    const home = join(folder, 'Für unterwegs')
    mkdirSync(join(home, 'resources'), { recursive: true })
    writeFileSync(join(home, PORTABLE_MARKER), '')
    process.argv = [...argv, ...asked.flatMap((name) => ['--data-dir', join(folder, name)])]
    app.isPackaged = true
    Object.defineProperty(process, 'platform', { value: 'win32' })
    Object.defineProperty(process, 'resourcesPath', { value: join(home, 'resources'), configurable: true })
    process.execPath = join(home, 'Pathwise.exe')
    expect(findPlaces(electronApp, readPolicy(null)).data).toBe(expected(home))
  })
})

describe('the data folder of a policy', () => {
  const byPolicy = (dataFolder: string) => {
    process.argv = argv
    const file = join(folder, 'policy.json')
    writeFileSync(file, JSON.stringify({ dataFolder }))
    return findPlaces(electronApp, readPolicy(file))
  }

  it('is made, whatever letters it has', () => {
    const data = join(folder, 'Für alle', '日本 🎓')
    const places = byPolicy(data)
    setupProfile(electronApp, places)
    expect(places.data).toBe(data)
    expect(existsSync(join(data, 'electron'))).toBe(true)
  })

  it('that cannot be made is told with its name: another in its place would look as if all were gone', () => {
    writeFileSync(join(folder, 'file'), '')
    expect(() => setupProfile(electronApp, byPolicy(join(folder, 'file', 'data')))).toThrowError(
      expect.objectContaining({
        code: 'person-unwritable',
        params: expect.objectContaining({ folder: join(folder, 'file', 'data') }) as unknown,
      }),
    )
  })

  it('in the program’s own folder is refused', () => {
    mkdirSync(join(folder, 'Pathwise', 'resources'), { recursive: true })
    app.isPackaged = true
    Object.defineProperty(process, 'resourcesPath', {
      value: join(folder, 'Pathwise', 'resources'),
      configurable: true,
    })
    try {
      expect(() => byPolicy(join(folder, 'Pathwise', 'data'))).toThrowError(/data-in-program/)
    } finally {
      Reflect.deleteProperty(process, 'resourcesPath')
    }
  })
})

describe('Chromium’s own files', () => {
  it('lie in the data folder, so that the lock is the data folder’s', () => {
    const places = findPlaces(electronApp)
    setupProfile(electronApp, places)
    expect(existsSync(join(folder, 'data', 'electron'))).toBe(true)
    expect(app.setPath.mock.calls).toEqual([
      ['userData', join(folder, 'data', 'electron')],
      ['sessionData', join(folder, 'data', 'electron')],
    ])
  })

  it('say so when the data folder cannot be made', () => {
    writeFileSync(join(folder, 'data'), 'a file where the folder should be')
    expect(() => setupProfile(electronApp, findPlaces(electronApp))).toThrowError(
      expect.objectContaining({ code: 'person-unwritable' }),
    )
  })
})
