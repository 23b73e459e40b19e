import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { makeCatalog } from '../../../main/catalog/make-catalog.ts'
import { build } from '../../../main/import/work.ts'
import { ROOT } from './support/datasets.ts'
import { emptyFolder } from './support/files.ts'
import { writeMiniFiles } from './support/mini-files.ts'

/** A disk of its own of so many kB, where this system lets us have one. @returns whether it did. */
function smallDisk(folder: string, kilobytes: number): boolean {
  mkdirSync(folder)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    return false
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder]))
  return true
}

// Room for nothing, for the files but not the catalog, and for half of it.
it.each([40, 400, 3000])(
  'a disk of %i kB that fills up ends an import and loses nothing',
  async (kilobytes) => {
    const folder = emptyFolder()
    const catalogFile = join(folder, 'catalog.db')
    makeCatalog(join(ROOT, 'data', 'catalog'), catalogFile)
    const files = writeMiniFiles(folder)
    const dataDir = join(folder, 'small')
    // Only Linux, and only as root: elsewhere there is no such disk to be had.
    if (!smallDisk(dataDir, kilobytes)) return
    const work = build(
      {
        dataDir,
        catalogFile,
        add: files.map((path, at) => ({ id: String(at), path, name: basename(path) })),
        remove: null,
        purpose: { code: 'import' },
        now: '2026-11-24T00:00:00.000Z',
      },
      () => undefined,
    )
    await expect(work.result).rejects.toMatchObject({ code: 'disk-full' })
    expect(readdirSync(dataDir).filter((name) => name.includes('official'))).toEqual([])
  },
)
