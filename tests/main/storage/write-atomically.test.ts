import * as fs from 'node:fs/promises'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeAtomically, type FileSystem } from '../../../main/storage/write-atomically.ts'

const OLD = 'what was there'
const NEW = new TextEncoder().encode('what comes')

let folder: string
let target: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pathwise-write-'))
  target = join(folder, 'comparison.csv')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function broken(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: made by the test`), { code })
}

/** The real file system with one step of the temporary file's writing failing half way. */
function failingWrite(step: 'writeFile' | 'sync', code: string): FileSystem {
  return {
    ...fs,
    open: async (path, flags, mode) => {
      const handle = await fs.open(path, flags, mode)
      if (flags !== 'wx') return handle
      if (step === 'writeFile') await handle.writeFile('what com')
      handle[step] = () => Promise.reject(broken(code))
      return handle
    },
  }
}

const failingRename = (code: string, times = Infinity): FileSystem & { tries: number } => {
  const use = {
    ...fs,
    tries: 0,
    rename: async (from: Parameters<typeof fs.rename>[0], to: Parameters<typeof fs.rename>[1]) => {
      use.tries += 1
      if (use.tries <= times) throw broken(code)
      await fs.rename(from, to)
    },
  }
  return use
}

describe('a file that can be written', () => {
  it('is made, and nothing is left beside it', async () => {
    await writeAtomically(target, NEW)
    expect(await fs.readFile(target)).toEqual(Buffer.from(NEW))
    expect(await fs.readdir(folder)).toEqual(['comparison.csv'])
  })

  it('takes away what a save left that was killed: only of ours, and only old', async () => {
    const old = join(folder, '.pathwise-0123456789ab.tmp')
    const young = join(folder, '.pathwise-ba9876543210.tmp')
    const foreign = join(folder, '.pathwise-mine.tmp')
    for (const file of [old, young, foreign]) await fs.writeFile(file, 'half')
    const before = new Date(Date.now() - 7_200_000)
    for (const file of [old, foreign]) await fs.utimes(file, before, before)
    await writeAtomically(target, NEW)
    expect((await fs.readdir(folder)).sort()).toEqual(
      ['.pathwise-ba9876543210.tmp', '.pathwise-mine.tmp', 'comparison.csv'].sort(),
    )
    // A folder that tells nobody what is in it stands in nobody's way.
    await writeAtomically(target, NEW, { ...fs, readdir: () => Promise.reject(broken('EACCES')) } as never)
  })

  it('replaces an older one of any length', async () => {
    await fs.writeFile(target, OLD.repeat(1000))
    await writeAtomically(target, NEW)
    expect(await fs.readFile(target, 'utf8')).toBe('what comes')
  })

  it('may be empty, and may have the longest name there is', async () => {
    const long = join(folder, `${'n'.repeat(251)}.csv`)
    await writeAtomically(long, new Uint8Array())
    expect((await fs.stat(long)).size).toBe(0)
  })

  it('keeps the mode of the file it replaces', async () => {
    await fs.writeFile(target, OLD)
    await fs.chmod(target, 0o600)
    const { mode } = await fs.stat(target) // Windows knows only read-only or not
    await writeAtomically(target, NEW)
    expect((await fs.stat(target)).mode).toBe(mode)
  })

  it('is the one behind a linked folder', async () => {
    await fs.mkdir(join(folder, 'real'))
    await fs.writeFile(join(folder, 'real', 'a.csv'), OLD)
    symlinkSync(join(folder, 'real'), join(folder, 'link'), 'junction')
    await writeAtomically(join(folder, 'link', 'a.csv'), NEW)
    expect(await fs.readFile(join(folder, 'real', 'a.csv'), 'utf8')).toBe('what comes')
    expect(await fs.readdir(join(folder, 'real'))).toEqual(['a.csv'])
  })

  // Windows lets only administrators make a link to a file.
  if (process.platform !== 'win32') {
    it('is the one a link points to, and the link stays', async () => {
      const real = join(folder, 'real.csv')
      await fs.writeFile(real, OLD)
      symlinkSync(real, target)
      await writeAtomically(target, NEW)
      expect(await fs.readFile(real, 'utf8')).toBe('what comes')
      expect((await fs.lstat(target)).isSymbolicLink()).toBe(true)
    })
  }

  it('is tried again when a scanner holds it for a moment', async () => {
    await fs.writeFile(target, OLD)
    const use = failingRename('EPERM', 2)
    await writeAtomically(target, NEW, use)
    expect(use.tries).toBe(3)
    expect(await fs.readFile(target, 'utf8')).toBe('what comes')
  })
})

describe('a file that cannot be written', () => {
  const cases: [what: string, code: string, file: FileSystem][] = [
    ['the disk is full while writing', 'disk-full', failingWrite('writeFile', 'ENOSPC')],
    ['the disk is full while flushing', 'disk-full', failingWrite('sync', 'ENOSPC')],
    ['the quota is used up', 'disk-full', failingWrite('writeFile', 'EDQUOT')],
    ['the disk breaks', 'target-unwritable', failingWrite('writeFile', 'EIO')],
    ['the disk is full at the rename', 'disk-full', failingRename('ENOSPC')],
    ['another program holds it (EBUSY)', 'target-locked', failingRename('EBUSY')],
    ['another program holds it (EPERM)', 'target-locked', failingRename('EPERM')],
    ['another program holds it (EACCES)', 'target-locked', failingRename('EACCES')],
    ['the rename fails otherwise', 'target-unwritable', failingRename('EXDEV')],
    [
      'the folder takes no new file',
      'target-unwritable',
      { ...fs, open: () => Promise.reject(broken('EACCES')) },
    ],
    ['it is read-only', 'target-unwritable', { ...fs, access: () => Promise.reject(broken('EACCES')) }],
  ]

  it.each(cases)('is left as it was, with nothing beside it: %s', async (_what, code, use) => {
    await fs.writeFile(target, OLD)
    await expect(writeAtomically(target, NEW, use)).rejects.toMatchObject({
      name: 'PathwiseError',
      code,
      params: { file: 'comparison.csv' },
    })
    expect(await fs.readFile(target, 'utf8')).toBe(OLD)
    expect(await fs.readdir(folder)).toEqual(['comparison.csv'])
  })

  it('is not made when it was not there', async () => {
    await expect(writeAtomically(target, NEW, failingRename('EPERM'))).rejects.toMatchObject({
      code: 'target-unwritable',
    })
    expect(await fs.readdir(folder)).toEqual([])
  })

  it('is refused where its folder is missing', async () => {
    await expect(writeAtomically(join(folder, 'gone', 'a.csv'), NEW)).rejects.toMatchObject({
      code: 'target-unwritable',
      params: { file: 'a.csv' },
    })
  })

  it('is refused where a folder has its name', async () => {
    await fs.mkdir(target)
    await expect(writeAtomically(target, NEW)).rejects.toMatchObject({ code: 'target-unwritable' })
    expect(await fs.readdir(folder)).toEqual(['comparison.csv'])
  })
})
