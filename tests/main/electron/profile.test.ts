import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import type * as fs from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { profileFolder, whyNoLock } from '../../../main/electron/profile.ts'

/** A disk that knows no links, below the folder named `fat`. */
vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>()
  return {
    ...real,
    symlinkSync: (target: string, path: string) => {
      if (path.includes('fat')) throw Object.assign(new Error('EPERM'), { code: 'EPERM' })
      real.symlinkSync(target, path)
    },
  }
})

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pathwise-profile-'))
  vi.stubEnv('XDG_CACHE_HOME', join(folder, 'cache'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

describe('Chromium’s profile', () => {
  const of = (data: string, platform: NodeJS.Platform = 'linux') =>
    profileFolder(join(folder, data, 'electron'), join(folder, data), platform)

  it('is in the data folder, and leaves nothing behind that tried it', () => {
    expect(of('data')).toBe(join(folder, 'data', 'electron'))
    expect(readdirSync(of('data'))).toEqual([])
  })

  it('is on this computer where the disk knows no links, one for each data folder, the same each time', () => {
    const one = of('fat1')
    expect(one.startsWith(join(folder, 'cache', 'pathwise'))).toBe(true)
    expect(existsSync(one)).toBe(true)
    expect(of('fat1')).toBe(one)
    expect(of('fat2')).not.toBe(one)
  })

  it('stays on Windows, which locks without links', () => {
    expect(of('fat', 'win32')).toBe(join(folder, 'fat', 'electron'))
  })
})

describe('a refused lock', () => {
  it('is another program’s where its holder is of this computer', () => {
    symlinkSync(`${hostname()}-12`, join(folder, 'SingletonLock'))
    expect(whyNoLock(folder, '/data')).toBeNull()
  })

  it('is another program’s on Windows, too', () => {
    writeFileSync(join(folder, 'lockfile'), '')
    expect(whyNoLock(folder, '/data')).toBeNull()
  })

  it('is explained where another computer holds it, and where nobody does', () => {
    expect(whyNoLock(folder, '/data')).toMatchObject({ code: 'no-lock', params: { folder } })
    symlinkSync('elsewhere-12', join(folder, 'SingletonLock'))
    expect(whyNoLock(folder, '/data')).toMatchObject({ code: 'folder-in-use', params: { folder: '/data' } })
  })
})
