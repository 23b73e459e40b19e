import { appendFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { en } from '../../../data/messages/en/index.ts'
import { OfficialFileError } from '../../../main/import/official-file-error.ts'
import { READERS, recognise } from '../../../main/import/official-files.ts'
import { MOST_REJECTS, Rejects } from '../../../main/import/rejects.ts'
import { fileOf } from './support/files.ts'
import { workbook, workbookParts } from './support/workbook.ts'
import { zip, type Part } from './support/zip.ts'

const HEADER = 'UNITID,CIPCODE,MAJORNUM,AWLEVEL,CTOTALT\n'
const ROW = '100654,51.0713,1,2,7\n'
const C = HEADER + ROW
const SOC = ['SOC Group', 'SOC Code', 'SOC Title', 'SOC Definition']
const SHEET = { one: [SOC, ['Detailed', '29-2072', 'Medical Records Specialists', '']] }

/** Recognises a file and reads all its tables, as an import does. */
async function readAll(path: string) {
  const found = await recognise(path)
  if (found.problem) throw found.problem
  const rejects = new Rejects()
  let rows = 0
  for (const table of found.tables) {
    const source = await table.open(rejects)
    for await (const batch of READERS[table.layout].read(source, rejects)) rows += batch.length
  }
  return { found, rows, rejects }
}

/** The code of what is wrong with a file, found out at the first look or while it is read. */
async function problemOf(path: string): Promise<string> {
  const error: unknown = await readAll(path).then(
    () => 'nothing',
    (reason: unknown) => reason,
  )
  if (!(error instanceof OfficialFileError)) throw new Error('No error of ours', { cause: error })
  // Each has its words: what happened, what is safe, what to do next.
  expect(Object.keys(en)).toContain(`officialFile.${error.code}`)
  expect(error.params.file).not.toContain('/')
  return error.code
}

const withSheet = (rows: string, more: Readonly<Record<string, Part>> = {}) =>
  zip({
    ...workbookParts(SHEET),
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...more,
  })

const HEADER_ROW = `<row r="1">${SOC.map((name) => `<c t="inlineStr"><is><t>${name}</t></is></c>`).join('')}</row>`
const DATA_ROW =
  '<row r="2"><c t="str"><v>Detailed</v></c><c t="str"><v>29-2072</v></c><c t="str"><v>Title</v></c></row>'

/** What a compound file (OLE) begins with, and a name in its directory. */
const compound = (name: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(5000),
    Buffer.from(name, 'utf16le'),
    Buffer.alloc(100),
  ])

describe('a text file', () => {
  it.each([
    ['nothing', '', 'empty'],
    ['blanks', ' \n\n ', 'empty'],
    ['a header and nothing else', HEADER, 'empty'],
    ['zeros', Buffer.alloc(5000), 'binary'],
    ['zeros far behind the header', `${C}${ROW.repeat(20_000)}${'\0'.repeat(40_000)}`, 'binary'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'), 'binary'],
    ['a PDF', '%PDF-1.7 and no zero in it', 'binary'],
    ['a web page', '<!DOCTYPE html><title>Please log in</title>', 'web-page'],
    ['a million columns', `${'C,'.repeat(1_000_000)}C\n`, 'too-wide'],
    ['30,000 short columns', `${'C,'.repeat(30_000)}C\n1\n`, 'too-wide'],
    ['a header without end', `UNITID,CIPCODE,${'x'.repeat(2_000_000)}`, 'too-wide'],
    [
      'two columns of one name',
      `UNITID,CIPCODE,MAJORNUM,AWLEVEL,CTOTALT,CTOTALT\n${ROW.trimEnd()},9\n`,
      'doubled-columns',
    ],
    [
      'quotes that open again and again',
      `${HEADER}${'100654,"51.0713,1,2,7\n'.repeat(5000)}`,
      'broken-quotes',
    ],
  ])('of %s is refused with its reason', async (_, content, code) => {
    expect(await problemOf(fileOf('c2024_a.csv', content))).toBe(code)
  })

  it('with a quote that swallows the rest loses one line, in bounded memory', async () => {
    const path = fileOf('c2024_a.csv', `${C}100654,"51.0714,1,2,7\n`)
    const many = Array.from({ length: 50_000 }, (_, n) => `${100_000 + n},51.0713,1,2,7\n`).join('')
    for (let times = 0; times < 10; times += 1) appendFileSync(path, many)
    const { rows, rejects } = await readAll(path)
    expect(rows).toBe(50_000)
    expect(rejects.list[0]).toMatchObject({ line: 3, reason: 'broken-quotes' })
    expect(rejects.list.filter(({ reason }) => reason === 'broken-quotes')).toHaveLength(1)
  })

  it('with a line of 100 MB loses that line', async () => {
    const path = fileOf('c2024_a.csv', C)
    for (let times = 0; times < 100; times += 1) appendFileSync(path, 'x'.repeat(1_000_000))
    appendFileSync(path, `\n100655,51.0713,1,2,7\n`)
    const { rows, rejects } = await readAll(path)
    expect(rows).toBe(2)
    expect(rejects.list).toMatchObject([{ line: 3, column: '', reason: 'too-long' }])
    expect(rejects.list[0]?.value.length).toBeLessThanOrEqual(200)
  })

  it('of 2 GB that is mostly hole is refused as soon as the hole is read', async () => {
    const path = fileOf('c2024_a.csv', C)
    truncateSync(path, 2 ** 31)
    expect(await problemOf(path)).toBe('binary')
  })

  it('of nothing but faults keeps a bounded number of them, and counts all', () => {
    const rejects = new Rejects()
    for (let line = 0; line < MOST_REJECTS + 10; line += 1) rejects.add('a.csv', line, '', '', 'missing')
    expect(rejects.list).toHaveLength(MOST_REJECTS)
    expect(rejects.count).toBe(MOST_REJECTS + 10)
  })

  it('with a text longer than any that is kept loses that text, and says so', async () => {
    const title = (text: string) => `29-2072.00\t${text}\n`
    const long = 'W'.repeat(5_000)
    const content = `O*NET-SOC Code\tAlternate Title\n${title('Coder')}${title(long)}${title('Biller')}`
    const { rows, rejects } = await readAll(fileOf('titles.txt', content))
    expect(rows).toBe(2)
    expect(rejects.list).toMatchObject([{ line: 3, column: 'Alternate Title', reason: 'text-too-long' }])
  })

  it('that vanishes or changes between the look and the reading is not read', async () => {
    const rejects = new Rejects()
    const path = fileOf('c2024_a.csv', C)
    const table = (await recognise(path)).tables[0]
    writeFileSync(path, HEADER)
    await expect(table?.open(rejects)).rejects.toMatchObject({ code: 'changed' })
    rmSync(path)
    await expect(table?.open(rejects)).rejects.toMatchObject({
      code: 'gone',
      params: { file: 'c2024_a.csv' },
    })
    expect(await problemOf(path)).toBe('gone')
  })

  it('that shrinks or grows while it is read is not taken', async () => {
    for (const change of [
      (path: string) => truncateSync(path, 400_000),
      (path: string) => appendFileSync(path, ROW),
    ]) {
      const path = fileOf('c2024_a.csv', HEADER + ROW.repeat(60_000))
      const source = await (await recognise(path)).tables[0]?.open(new Rejects())
      const rows = async () => {
        for await (const batch of source?.batches ?? []) if (batch.length > 0) change(path)
      }
      await expect(rows()).rejects.toMatchObject({ code: 'changed' })
    }
  })

  it('whose reading is given up leaves nothing open', async () => {
    const table = (await recognise(fileOf('c2024_a.csv', HEADER + ROW.repeat(60_000)))).tables[0]
    const source = await table?.open(new Rejects())
    for await (const batch of source?.batches ?? []) if (batch.length > 0) break
    const again = await table?.open(new Rejects())
    let rows = 0
    for await (const batch of again?.batches ?? []) rows += batch.length
    expect(rows).toBe(60_000)
  })
})

describe('an archive', () => {
  const lies = (size: number) => zip({ 'c2024_a.csv': { data: C.repeat(1000), deflate: true, size } })

  it.each([
    ['nothing', zip({}), 'empty'],
    ['a path out of its folder', zip({ '../c2024_a.csv': C }), 'zip-unsafe'],
    ['a path out of its folder, behind a table', zip({ 'c2024_a.csv': C, 'a/../../b.csv': C }), 'zip-unsafe'],
    ['a path from the root', zip({ '/etc/c2024_a.csv': C }), 'zip-unsafe'],
    ['a path of Windows', zip({ 'C:/c2024_a.csv': C }), 'zip-unsafe'],
    ['backslashes', zip({ '..\\c2024_a.csv': C }), 'zip-unsafe'],
    ['a password', zip({ 'c2024_a.csv': { data: C, encrypted: true, deflate: true } }), 'password'],
    ['another archive', zip({ 'c2024_a.zip': zip({ 'c2024_a.csv': C }) }), 'zip-nested'],
    [
      'thousands of files',
      zip(Object.fromEntries(Array.from({ length: 2000 }, (_, n) => [`${n}.csv`, C]))),
      'zip-crowded',
    ],
    ['another content than its checksum says', zip({ 'c2024_a.csv': { data: C, crc: 1 } }), 'zip-damaged'],
    ['the same, packed', zip({ 'c2024_a.csv': { data: C, crc: 1, deflate: true } }), 'zip-damaged'],
    ['a table that says it unpacks to gigabytes', lies(3_000_000_000), 'too-large'],
    ['a table that unpacks to more than it says', lies(100), 'zip-damaged'],
    ['half of itself', zip({ 'c2024_a.csv': C }).subarray(0, 80), 'zip-damaged'],
    [
      'a directory that lies outside',
      Buffer.concat([zip({ 'c2024_a.csv': C }).subarray(0, -6), Buffer.from([0xff, 0xff, 0xff, 0x7f, 0, 0])]),
      'zip-damaged',
    ],
  ])('of %s is refused with its reason', async (_, content, code) => {
    expect(await problemOf(fileOf('C2024_A.zip', content))).toBe(code)
  })

  it('of a gigabyte of zeros in a few kilobytes is refused at the first of them', async () => {
    const bomb = zip({ 'c2024_a.csv': { data: Buffer.alloc(200_000_000), deflate: true, size: 200_000_000 } })
    expect(bomb.length).toBeLessThan(300_000)
    expect(await problemOf(fileOf('bomb.zip', bomb))).toBe('binary')
  })

  it('that changes after the look is not read', async () => {
    const path = fileOf('C2024_A.zip', zip({ 'c2024_a.csv': C }))
    const table = (await recognise(path)).tables[0]
    appendFileSync(path, ' ')
    await expect(table?.open(new Rejects())).rejects.toMatchObject({ code: 'changed' })
    rmSync(path)
    await expect(table?.open(new Rejects())).rejects.toMatchObject({ code: 'gone' })
  })
})

describe('a workbook', () => {
  it.each([
    ['a password', compound('EncryptedPackage'), 'password'],
    ['Excel 2003', compound('Workbook'), 'old-workbook'],
    ['half of itself', workbook(SHEET).subarray(0, 700), 'zip-damaged'],
    ['a header and nothing else', workbook({ one: [SOC] }), 'empty'],
    ['two columns of one name', workbook({ one: [[...SOC, 'SOC Code'], ['Detailed']] }), 'doubled-columns'],
    [
      'a missing sheet',
      zip(
        Object.fromEntries(
          Object.entries(workbookParts(SHEET)).filter(([path]) => !path.includes('sheets/')),
        ),
      ),
      'unreadable',
    ],
    ['XML that ends in the middle', withSheet(`${HEADER_ROW}<row><c`), 'unreadable'],
    ['XML that is none', withSheet('</row></row>&<<>'), 'unreadable'],
    [
      'rows beyond the last one',
      withSheet(`${HEADER_ROW}<row r="99999999"><c><v>1</v></c></row>`),
      'too-large',
    ],
    ['rows that are no number', withSheet('<row r="x"><c><v>1</v></c></row>'), 'too-large'],
    ['columns beyond the last one', withSheet('<row r="1"><c r="ZZZZZ1"><v>1</v></c></row>'), 'too-wide'],
    [
      'a sheet that says it unpacks to gigabytes',
      zip({
        ...workbookParts(SHEET),
        'xl/worksheets/sheet1.xml': { data: 'x', deflate: true, size: 3_000_000_000 },
      }),
      'too-large',
    ],
    [
      'entities that would fill the memory',
      zip({
        ...workbookParts(SHEET),
        'xl/worksheets/sheet1.xml': `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>`,
      }),
      'unreadable',
    ],
    ['a tag without end', withSheet(`<row ${'x'.repeat(5_000_000)}`), 'unreadable'],
    [
      '300 sheets',
      workbook(Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`s${n}`, [SOC]]))),
      'too-large',
    ],
  ])('of %s is refused with its reason', async (_, content, code) => {
    expect(await problemOf(fileOf('soc.xlsx', content))).toBe(code)
  })

  it('with macros, formulas, links and a huge dimension is read for its values', async () => {
    const bytes = zip({
      ...workbookParts(SHEET),
      'xl/vbaProject.bin': Buffer.from('Sub AutoOpen()'),
      'xl/externalLinks/externalLink1.xml': '<externalLink/>',
      'xl/worksheets/sheet1.xml': `<worksheet><dimension ref="A1:XFD1048576"/><sheetData>${HEADER_ROW}<row r="2"><c t="str"><f>CONCAT("De","tailed")</f><v>Detailed</v></c><c t="str"><f>[1]Sheet1!A1</f><v>29-2072</v></c><c t="str"><f>WEBSERVICE("http://example.org")</f><v>Kept</v></c></row></sheetData></worksheet>`,
    })
    const { rows, rejects } = await readAll(fileOf('soc.xlsm', bytes))
    expect([rows, rejects.count]).toEqual([1, 0])
  })

  it('of many rows with one cell far to the right stays within memory', async () => {
    const far = Array.from(
      { length: 20_000 },
      (_, n) => `<row r="${n + 3}"><c r="XFD${n + 3}"><v>1</v></c></row>`,
    ).join('')
    const path = fileOf(
      'soc.xlsx',
      zip({
        ...workbookParts(SHEET),
        'xl/worksheets/sheet1.xml': {
          data: `<worksheet><sheetData>${HEADER_ROW}${DATA_ROW}${far}</sheetData></worksheet>`,
          deflate: true,
        },
      }),
    )
    const before = process.memoryUsage().heapUsed
    let most = 0
    const source = await (await recognise(path)).tables[0]?.open(new Rejects())
    let rows = 0
    for await (const batch of source?.batches ?? []) {
      rows += batch.length
      most = Math.max(most, process.memoryUsage().heapUsed - before)
    }
    // To the right of the table they are none of its rows; filled up to there they would take 2.6 GB.
    expect(rows).toBe(1)
    expect(most).toBeLessThan(500_000_000)
  })

  it('under the name of a text, and a text under that of a workbook, are what they are', async () => {
    expect((await readAll(fileOf('soc.csv', workbook(SHEET)))).rows).toBe(1)
    expect((await readAll(fileOf('c2024_a.xlsx', C))).rows).toBe(1)
  })
})
