import { describe, expect, it } from 'vitest'
import { fileBytes } from '../../../../main/import/files/bytes.ts'
import { detectEncoding, readText } from '../../../../main/import/files/encoding.ts'
import { fileOf } from '../support/files.ts'

async function textOf(path: string): Promise<string> {
  let text = ''
  const bytes = await fileBytes(path, 'a.csv')
  for await (const piece of readText(bytes.read(), await detectEncoding(bytes))) text += piece
  return text
}

const encodingOf = async (content: string | Uint8Array) =>
  detectEncoding(await fileBytes(fileOf('a.csv', content), 'a.csv'))

describe('detectEncoding', () => {
  it('tells UTF-8 from Windows-1252', async () => {
    expect(await encodingOf('Doña Ana')).toBe('utf-8')
    expect(await encodingOf(Buffer.from('Doña Ana', 'latin1'))).toBe('windows-1252')
  })

  it('looks at the whole file: the first accent may stand at its end', async () => {
    const bytes = Buffer.concat([Buffer.alloc(200_000, 'x'), Buffer.from('ñ', 'latin1')])
    expect(await encodingOf(bytes)).toBe('windows-1252')
  })

  it('does not take a character cut by a piece of the file for a fault', async () => {
    expect(await encodingOf(`${'x'.repeat(65_535)}ñ${'y'.repeat(10)}`)).toBe('utf-8')
  })

  it('tells UTF-16 by its mark, and refuses what holds a byte of value 0', async () => {
    expect(await encodingOf(Buffer.from('\uFEFFUNITID', 'utf16le'))).toBe('utf-16le')
    expect(await encodingOf(Buffer.from('\uFEFFUNITID', 'utf16le').swap16())).toBe('utf-16be')
    await expect(encodingOf('UNITID\n\0')).rejects.toMatchObject({ code: 'binary' })
  })
})

describe('readText', () => {
  it.each(['utf8', 'latin1', 'utf16le'] as const)(
    'reads %s across the pieces of a large file',
    async (encoding) => {
      // Accents at every place of a piece's end, and pieces without any.
      const text = `\uFEFF${'Doña Ana, '.repeat(60_000)}${'x'.repeat(600_000)}ñ`
      const written = encoding === 'latin1' ? text.slice(1) : text
      expect(await textOf(fileOf('a.csv', Buffer.from(written, encoding)))).toBe(text.slice(1))
    },
  )

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
