import { describe, expect, it } from 'vitest'
import { detectEncoding, readText } from '../../../../main/import/files/encoding.ts'
import { fileOf } from '../support/files.ts'

async function textOf(path: string): Promise<string> {
  let text = ''
  for await (const piece of readText(path, await detectEncoding(path))) text += piece
  return text
}

describe('detectEncoding', () => {
  it('tells UTF-8 from Windows-1252', async () => {
    expect(await detectEncoding(fileOf('a.csv', 'Doña Ana'))).toBe('utf-8')
    expect(await detectEncoding(fileOf('a.csv', Buffer.from('Doña Ana', 'latin1')))).toBe('windows-1252')
  })

  it('looks at the whole file: the first accent may stand at its end', async () => {
    const bytes = Buffer.concat([Buffer.alloc(200_000, 'x'), Buffer.from('ñ', 'latin1')])
    expect(await detectEncoding(fileOf('a.csv', bytes))).toBe('windows-1252')
  })

  it('does not take a character cut by a piece of the file for a fault', async () => {
    expect(await detectEncoding(fileOf('a.csv', `${'x'.repeat(65_535)}ñ${'y'.repeat(10)}`))).toBe('utf-8')
  })

  it('says that a file is not there, rather than naming an encoding', async () => {
    await expect(detectEncoding(`${fileOf('a.csv', '')}.none`)).rejects.toThrow('ENOENT')
  })
})

describe('readText', () => {
  it('drops the byte order mark of hd2024', async () => {
    expect(await textOf(fileOf('a.csv', '\uFEFFUNITID'))).toBe('UNITID')
  })

  it('reads the Windows-1252 of hd2022, dashes and curly quotes included', async () => {
    const bytes = Buffer.from([0x4f, 0x92, 0x4d, 0x61, 0x6c, 0x6c, 0x65, 0x79, 0x20, 0x96, 0x20, 0xf1])
    expect(await textOf(fileOf('a.csv', bytes))).toBe('O’Malley – ñ')
  })

  it('makes one kind of line end of mixed ones', async () => {
    expect(await textOf(fileOf('a.csv', 'a\r\nb\nc\rd\r\n'))).toBe('a\nb\nc\nd\n')
  })

  it('does not make two lines of a line end that a piece of the file cuts', async () => {
    const piece = 1 << 18
    const text = await textOf(fileOf('a.csv', `${'x'.repeat(piece - 1)}\r\ny\r`))
    expect(text).toBe(`${'x'.repeat(piece - 1)}\ny\n`)
  })
})
