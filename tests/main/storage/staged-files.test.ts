import { existsSync, mkdtempSync, rmSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PathwiseError } from '../../../data/contract/errors.ts'
import { LARGEST_FILE } from '../../../data/staging-limits.ts'
import { StagedFiles } from '../../../main/storage/staged-files.ts'

let folder: string
let path: string
let staged: StagedFiles

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pathwise-staged-'))
  path = join(folder, 'hd2024.csv')
  writeFileSync(path, 'UNITID\n100654\n')
  staged = new StagedFiles()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const code = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  return error instanceof PathwiseError ? [error.code, error.params] : error
}

describe('a file of the person', () => {
  it('is known by an id from then on, and never removed', async () => {
    const { id, name, size } = await staged.take(path)
    expect({ name, size }).toEqual({ name: 'hd2024.csv', size: 14 })
    expect(staged.get(id)).toEqual({ id, name, size, path })
    staged.release([id, 'no-such-id'])
    expect(() => staged.get(id)).toThrow(new PathwiseError('file-gone'))
    expect(existsSync(path)).toBe(true)
  })

  it('twice has two ids', async () => {
    expect((await staged.take(path)).id).not.toBe((await staged.take(path)).id)
  })

  it('that went away is told by name', async () => {
    const { id } = await staged.take(path)
    unlinkSync(path)
    expect(() => staged.get(id)).toThrow(new PathwiseError('file-gone', { file: 'hd2024.csv' }))
    expect(await code(staged.take(path))).toEqual(['file-gone', { file: 'hd2024.csv' }])
  })

  it('must be a file, and no larger than what is read', async () => {
    expect(await code(staged.take(folder))).toMatchObject(['file-unreadable', { reason: 'not-a-file' }])
    truncateSync(path, LARGEST_FILE)
    expect((await staged.take(path)).size).toBe(LARGEST_FILE)
    truncateSync(path, LARGEST_FILE + 1)
    expect(await code(staged.take(path))).toEqual(['import-too-large', { file: 'hd2024.csv' }])
  })
})

it('an upload is removed when it is released', () => {
  const { id } = staged.keepUpload(path, 'My list.csv', 14)
  expect(staged.get(id)).toEqual({ id, name: 'My list.csv', size: 14, path })
  staged.release([id])
  expect(existsSync(path)).toBe(false)
})
