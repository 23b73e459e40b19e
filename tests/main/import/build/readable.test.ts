import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contentsOfFile } from '../../../../main/import/files/archive.ts'
import { findSheetTables } from '../../../../main/import/files/sheet-tables.ts'
import { layoutsOf } from '../../../../main/import/layouts.ts'
import { recognise } from '../../../../main/import/official-files.ts'
import { readable } from '../../../../main/import/build/readable.ts'
import { EXCERPTS_FOLDER } from '../support/datasets.ts'
import { emptyFolder } from '../support/files.ts'
import { texasList } from '../support/state-lists.ts'
import { workbook } from '../support/workbook.ts'

/** Excerpts of the official files, of every kind, and a list of a state. */
const FILES = readdirSync(EXCERPTS_FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(csv|txt|xlsx)$/.test(path) && !path.startsWith('dictionaries'))
  .map((path) => join(EXCERPTS_FOLDER, path))

async function found(path: string, name = basename(path)) {
  const kept = { name, size: 0, sha256: '' }
  return readable([{ kept, found: await recognise(path, name), readOn: '2026-11-24', only: null }])
}

/** The same headings, and beneath them what no row of theirs can be. */
async function spoiled(path: string): Promise<string> {
  const spoiledFile = join(emptyFolder(), basename(path))
  if (extname(path) !== '.xlsx') {
    const text = readFileSync(path, 'latin1')
    const end = /\r?\n/.exec(text)?.[0] ?? '\n'
    const [header = ''] = text.split(end)
    const tab = header.includes('\t') ? '\t' : ','
    const cells = header.split(tab).length
    writeFileSync(
      spoiledFile,
      [
        header,
        ...[1, 2].map(() =>
          Array(cells + 2)
            .fill('x')
            .join(tab),
        ),
        '',
      ].join(end),
      'latin1',
    )
    return spoiledFile
  }
  const contents = await contentsOfFile(path, basename(path))
  if (contents.type !== 'workbook') throw new Error('no workbook')
  const book = await contents.open(basename(path))
  const [table] = await findSheetTables(book, (header) => layoutsOf(header).length > 0)
  const names = table?.header.names ?? []
  const unreadable = names.map((_, at) => (at === names.length - 1 ? '#REF!' : ''))
  writeFileSync(spoiledFile, workbook({ [table?.sheet.name ?? '']: [[...names], unreadable] }))
  return spoiledFile
}

describe('a file of which no row can be read', () => {
  it.each(FILES)(
    '%s: the excerpt is readable; with spoiled rows it brings nothing, and says so',
    async (path) => {
      const whole = await found(path)
      expect(whole.unread).toEqual([])
      expect(whole.found[0]?.found.tables.length).toBeGreaterThan(0)

      const name = basename(path)
      const { found: files, unread } = await found(await spoiled(path))
      expect(files[0]?.found.tables).toEqual([])
      expect(files[0]?.found.problem).toMatchObject({ code: 'no-rows', params: { file: name } })
      expect(unread.length).toBeGreaterThan(0)
      for (const { file, rejects } of unread) {
        expect(file).toBe(name)
        // Sheets hold rows of sums and groups beside those that are read; a text has none but rows.
        if (extname(name) !== '.xlsx') expect(rejects.count).toBe(2)
      }
    },
  )

  it('is told of a state’s list too', async () => {
    const path = join(emptyFolder(), 'list.xlsx')
    writeFileSync(path, texasList())
    expect((await found(path)).unread).toEqual([])
    expect((await found(await spoiled(path))).found[0]?.found.problem).toMatchObject({ code: 'no-rows' })
  })
})
