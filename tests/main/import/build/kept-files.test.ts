import { createHash } from 'node:crypto'
import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { KeptFiles } from '../../../../main/import/build/kept-files.ts'
import { emptyFolder, fileOf } from '../support/files.ts'

const HOUR_MS = 3_600_000

function places() {
  const dataDir = emptyFolder()
  const files = new KeptFiles(dataDir)
  const folder = join(dataDir, 'sources')
  return { files, folder, names: () => (existsSync(folder) ? readdirSync(folder).sort() : []) }
}
const nobody = () => undefined

describe('KeptFiles', () => {
  it('copies a file under the fingerprint of its bytes and tells how far it is', async () => {
    const { files, names } = places()
    // More than one piece.
    const bytes = Buffer.alloc(2_500_000, 'UNITID,CIPCODE\n')
    const path = fileOf('c2024_a.csv', bytes)
    const told: number[] = []
    const kept = await files.take(path, 'c2024_a.csv', (more) => told.push(more))
    expect(kept).toEqual({
      sha256: createHash('sha256').update(bytes).digest('hex'),
      name: 'c2024_a.csv',
      size: bytes.length,
    })
    expect(told.length).toBeGreaterThan(1)
    expect(told.reduce((sum, each) => sum + each, 0)).toBe(bytes.length)
    rmSync(path)
    expect(readFileSync(files.pathOf(kept)).equals(bytes)).toBe(true)
    expect(names()).toEqual([kept.sha256])
  })

  it('keeps the same bytes once, whatever they are called', async () => {
    const { files, names } = places()
    const one = await files.take(fileOf('a.csv', 'same'), 'a.csv', nobody)
    const two = await files.take(fileOf('b.csv', 'same'), 'b.csv', nobody)
    expect(two).toEqual({ ...one, name: 'b.csv' })
    expect(names()).toEqual([one.sha256])
  })

  it('refuses a file that changes while it is copied, and keeps nothing of it', async () => {
    const { files, names } = places()
    const path = fileOf('growing.csv', Buffer.alloc(3_000_000, 'x'))
    await expect(files.take(path, 'growing.csv', () => appendFileSync(path, 'more'))).rejects.toMatchObject({
      code: 'changed',
      params: { file: 'growing.csv' },
    })
    expect(names()).toEqual([])
  })

  it('says that a file is gone, before or while it is copied', async () => {
    const { files, names } = places()
    const path = fileOf('c.csv', Buffer.alloc(3_000_000, 'x'))
    await expect(files.take(path, 'c.csv', () => rmSync(path, { force: true }))).rejects.toMatchObject({
      code: 'gone',
    })
    await expect(files.take(path, 'c.csv', nobody)).rejects.toMatchObject({ code: 'gone' })
    expect(names()).toEqual([])
  })

  it('takes no folder for a file', async () => {
    const { files } = places()
    await expect(files.take(emptyFolder(), 'folder', nobody)).rejects.toMatchObject({ code: 'unreadable' })
  })

  it('stops where the one who is told wants it, and leaves nothing', async () => {
    const { files, names } = places()
    const stop = () => {
      throw new Error('cancelled')
    }
    await expect(files.take(fileOf('a.csv', 'bytes'), 'a.csv', stop)).rejects.toThrow('cancelled')
    expect(names()).toEqual([])
  })

  it('prunes what no catalog was made from and what a kill left, but nothing young', async () => {
    const { files, folder, names } = places()
    const [needed, old, young] = [
      await files.take(fileOf('a.csv', 'needed'), 'a.csv', nobody),
      await files.take(fileOf('b.csv', 'old'), 'b.csv', nobody),
      await files.take(fileOf('c.csv', 'young'), 'c.csv', nobody),
    ]
    writeFileSync(join(folder, '1-0a1b2c3d.partial'), 'half')
    const then = new Date(Date.now() - 2 * HOUR_MS)
    for (const name of [needed.sha256, old.sha256, '1-0a1b2c3d.partial'])
      utimesSync(join(folder, name), then, then)
    files.prune(new Set([needed.sha256]))
    expect(names()).toEqual([needed.sha256, young.sha256].sort())
  })

  it('takes a file that is taken in again for young: somebody is making a catalog of it', async () => {
    const { files, names } = places()
    const path = fileOf('a.csv', 'bytes')
    const { sha256 } = await files.take(path, 'a.csv', nobody)
    const then = new Date(Date.now() - 2 * HOUR_MS)
    utimesSync(files.pathOf({ sha256 }), then, then)
    await files.take(path, 'a.csv', nobody)
    files.prune(new Set())
    expect(names()).toEqual([sha256])
  })

  it('has nothing to prune where nothing was ever kept', () => {
    const { files, names } = places()
    files.prune(new Set())
    expect(names()).toEqual([])
  })
})
