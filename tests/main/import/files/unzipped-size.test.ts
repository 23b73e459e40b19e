import { describe, expect, it } from 'vitest'
import { unzippedSize } from '../../../../main/import/files/unzipped-size.ts'
import { fileOf } from '../support/files.ts'
import { zip } from '../support/workbook.ts'

describe('unzippedSize', () => {
  it('adds up what the entries unpack to', async () => {
    expect(await unzippedSize(fileOf('a.zip', zip({ 'a.txt': 'x'.repeat(1000), 'b.txt': 'yy' })))).toBe(1002)
  })

  it('finds the directory before a comment', async () => {
    const archive = Buffer.concat([zip({ 'a.txt': 'abc' }), Buffer.from('a comment')])
    archive.writeUInt16LE(9, archive.length - 11)
    expect(await unzippedSize(fileOf('a.zip', archive))).toBe(3)
  })

  it.each([
    ['text', Buffer.from('UNITID,INSTNM')],
    ['nothing', Buffer.alloc(0)],
    ['an archive without its end', zip({ 'a.txt': 'abc' }).subarray(0, 40)],
  ])('refuses %s', async (_, bytes) => {
    await expect(unzippedSize(fileOf('a.zip', bytes))).rejects.toThrow('This is no ZIP archive')
  })

  it('refuses an archive whose directory lies outside the file', async () => {
    const archive = zip({ 'a.txt': 'abc' })
    archive.writeUInt32LE(1 << 30, archive.length - 6)
    await expect(unzippedSize(fileOf('a.zip', archive))).rejects.toThrow('cut short')
  })
})
