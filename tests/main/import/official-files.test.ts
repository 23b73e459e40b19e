import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findOfficialFiles, READERS, recognise, type FoundFile } from '../../../main/import/official-files.ts'
import { Rejects } from '../../../main/import/rejects.ts'
import { emptyFolder, fileOf } from './support/files.ts'
import { workbook } from './support/workbook.ts'
import { zip } from './support/zip.ts'

const C = 'UNITID,CIPCODE,MAJORNUM,AWLEVEL,CTOTALT\n100654,51.0713,1,2,7\n'
const OEWS =
  'AREA,AREA_TITLE,AREA_TYPE,I_GROUP,OCC_CODE,OCC_TITLE,O_GROUP,TOT_EMP,A_PCT10,A_PCT25,A_MEDIAN,A_PCT75,A_PCT90,ANNUAL,HOURLY'.split(
    ',',
  )
const CROSSWALK = ['CIP2020Code', 'CIP2020Title', 'SOC2018Code', 'SOC2018Title']

const brief = ({ tables }: FoundFile) => tables.map(({ layout, file, vintage }) => [layout, file, vintage])

/** The first cell of every row of a table. */
async function firstCells({ tables }: FoundFile): Promise<string[]> {
  const source = await tables[0]?.open(new Rejects())
  const cells: string[] = []
  for await (const batch of source?.batches ?? []) cells.push(...batch.map((row) => row.cells[0] ?? ''))
  return cells
}

describe('recognise', () => {
  it.each([
    ['c2031.csv', C],
    ['a download', C],
    ['awards.txt', C.replaceAll(',', '\t')],
    ['awards.tsv', C.replaceAll(',', ';')],
    ['awards.bin', C.replaceAll(',', '|')],
    ['awards.csv', `\n\n${C.replaceAll('\n', '\r')}`],
    ['awards.csv', Buffer.from(`\uFEFF${C}`, 'utf16le')],
  ])('tells %s by its columns, whatever it is called and however they are divided', async (name, content) => {
    const found = await recognise(fileOf(name, content))
    expect(found).toMatchObject({ file: name, size: content.length, problem: null })
    expect(found.tables.map(({ layout, kind }) => [layout, kind])).toEqual([['ipeds-completions', 'ipeds-c']])
    expect(await firstCells(found)).toEqual(['100654'])
  })

  it.each([
    ['a title above', `IPEDS directory 2024,,\n\n${C}`],
    ['several', `Report,,,,\n"Printed, today",,,,\n,,,,\n${C}`],
    ['rows and columns of nothing', C.replaceAll('\n', ',,\n').replace('7,,', '7,,\n,,,,,,\n,,,,,,')],
  ])('finds the table below %s', async (_, content) => {
    const found = await recognise(fileOf('c2024_a.csv', content))
    expect(brief(found)).toEqual([['ipeds-completions', 'c2024_a.csv', '2024']])
    expect(await firstCells(found)).toEqual(['100654'])
  })

  it('reads what a spreadsheet of another country or a program of statistics wrote', async () => {
    const cases = join(import.meta.dirname, '../../fixtures/cases')
    for (const [file, layout, first] of [
      ['c2024_a.csv', 'ipeds-completions', { unitid: 201098, cip: '51.0713', completions: 14 }],
      ['hd2024_data_stata.csv', 'ipeds-directory', { unitid: 100654, opeid: '00100200', zip: '35762' }],
    ] as const) {
      const { tables } = await recognise(join(cases, file))
      expect(tables.map((table) => [table.layout, table.vintage])).toEqual([[layout, '2024']])
      const rejects = new Rejects()
      const source = await tables[0]?.open(rejects)
      if (!source) throw new Error('no table')
      const rows: unknown[] = []
      for await (const batch of READERS[layout].read(source, rejects)) rows.push(...batch)
      expect(rejects.list).toEqual([])
      expect(rows[0]).toMatchObject(first)
    }
  })

  it('has no tables and no problem for a table of other columns: it may be a list of your own', async () => {
    expect(await recognise(fileOf('mine.csv', 'School,Price\nHere,12\n'))).toMatchObject({
      tables: [],
      problem: null,
    })
    expect(await recognise(fileOf('mine.xlsx', workbook({ one: [['School'], ['Here']] })))).toMatchObject({
      tables: [],
      problem: null,
    })
  })

  it('calls a file what people call it, not what its path is', async () => {
    expect((await recognise(fileOf('upload-17', C), 'c2024_a.csv')).file).toBe('c2024_a.csv')
    expect(brief(await recognise(fileOf('upload-17', C), 'c2024_a.csv'))).toEqual([
      ['ipeds-completions', 'c2024_a.csv', '2024'],
    ])
  })

  it('takes the vintage of a workbook from what it says inside, not from its name', async () => {
    const bytes = workbook({ national: [OEWS, ['99']], 'Field Descriptions': [['May 2025 OEWS Estimates']] })
    expect(brief(await recognise(fileOf('wages 1999.xlsx', bytes)))).toEqual([
      ['oews', 'wages 1999.xlsx', '2025-05'],
    ])
  })

  it.each([
    ['national_M2024_dl.xlsx', [99, 'U.S.', 1], 'oews'],
    ['state_M2024_dl.xlsx', [1, 'Alabama', 2], 'oews-state'],
    ['MSA_M2024_dl.xlsx', [10180, 'Abilene, TX', 4], 'oews-metro'],
    ['BOS_M2024_dl.xlsx', [100001, 'Northwest Alabama nonmetropolitan area', 6], 'oews-metro'],
  ])('tells the wages of the nation, states and other areas apart: %s', async (name, row, kind) => {
    const { tables } = await recognise(fileOf(name, workbook({ data: [OEWS, row] })))
    expect(tables.map((table) => [table.layout, table.kind, table.vintage])).toEqual([
      ['oews', kind, '2024-05'],
    ])
  })

  it('takes the first sheet of the crosswalk, whose later sheets repeat parts of it', async () => {
    const bytes = workbook({
      'CIP-SOC': [CROSSWALK, ['51.0713', 'x', '29-2072', 'y']],
      'New CIP': [CROSSWALK, ['51.0721', 'x', '29-2072', 'y']],
    })
    const found = await recognise(fileOf('CIP2020_SOC2018_Crosswalk.xlsx', bytes))
    expect(found.tables).toHaveLength(1)
    expect(await firstCells(found)).toEqual(['51.0713'])
  })
})

describe('an archive', () => {
  const rowsOf = (unitid: number) => C.replace('100654', String(unitid))

  it('is read as the agency ships it, without being unpacked', async () => {
    const found = await recognise(fileOf('C2024_A.zip', zip({ 'c2024_a.csv': { data: C, deflate: true } })))
    expect(brief(found)).toEqual([['ipeds-completions', 'c2024_a.csv', '2024']])
    expect(found.tables[0]?.size).toBe(C.length)
    expect(await firstCells(found)).toEqual(['100654'])
  })

  it('is read for its revised table, and says which one that stands for', async () => {
    const parts = {
      'c2023_a.csv': rowsOf(100001),
      'c2023_a_rv.csv': rowsOf(100002),
      'hd2023.csv': 'UNITID,X\n',
    }
    const found = await recognise(fileOf('C2023_A.zip', zip(parts)))
    expect(brief(found)).toEqual([['ipeds-completions', 'c2023_a_rv.csv', '2023']])
    expect(found.tables[0]?.insteadOf).toEqual(['c2023_a.csv'])
    expect(await firstCells(found)).toEqual(['100002'])
  })

  it('may hold a workbook (OEWS), documentation beside it, and say its vintage in its own name', async () => {
    const parts = {
      'oesm24st/file_descriptions.xlsx': workbook({ one: [['Field'], ['area']] }),
      'oesm24st/state.xlsx': { data: workbook({ data: [OEWS, [53, 'Washington', 2]] }), deflate: true },
      'oesm24st/readme.html': '<html><p>About these data</p></html>',
      'oesm24st/logo.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]),
    }
    const found = await recognise(fileOf('oesm24st.zip', zip(parts)))
    expect(found.problem).toBeNull()
    expect(found.tables.map(({ kind, vintage }) => [kind, vintage])).toEqual([['oews-state', '2024-05']])
    expect(await firstCells(found)).toEqual(['53'])
  })

  it('may hold several tables', async () => {
    const parts = { 'c2022_a.csv': C, 'c2023_a.csv': C, 'c2023_a_rv.csv': C }
    expect(brief(await recognise(fileOf('several.zip', zip(parts))))).toEqual([
      ['ipeds-completions', 'c2022_a.csv', '2022'],
      ['ipeds-completions', 'c2023_a_rv.csv', '2023'],
    ])
  })

  it('of other tables only is no official file, and no fault', async () => {
    expect(await recognise(fileOf('a.zip', zip({ 'a.csv': 'School\nHere\n' })))).toMatchObject({
      tables: [],
      problem: null,
    })
  })
})

describe('findOfficialFiles', () => {
  it('finds them below any folder, in archives too, and passes over the rest', async () => {
    const folder = emptyFolder()
    mkdirSync(join(folder, 'deep', 'down'), { recursive: true })
    writeFileSync(join(folder, 'deep', 'down', 'awards 2031.csv'), C)
    writeFileSync(join(folder, 'deep', 'z.zip'), zip({ 'c2030_a.csv': C }))
    writeFileSync(join(folder, 'hd2024.csv'), 'UNITID,EARNINGS\n1,2\n')
    writeFileSync(join(folder, 'titles.txt'), 'O*NET-SOC Code\tAlternate Title\n29-2072.00\tCoder\n')
    writeFileSync(join(folder, 'photo.jpg'), Buffer.from([0xff, 0xd8, 0xff, 0]))
    writeFileSync(join(folder, 'notes.md'), '# These are my notes')
    const found = await findOfficialFiles(folder)
    expect(found.map(({ layout, file, vintage }) => [layout, file, vintage])).toEqual([
      ['ipeds-completions', 'awards 2031.csv', '2031'],
      ['ipeds-completions', 'c2030_a.csv', '2030'],
      ['onet-alternate-titles', 'titles.txt', ''],
    ])
  })

  it('does not pass over a file that should be a table and is damaged', async () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'hd2024.zip'), zip({ 'hd2024.csv': C }).subarray(0, 60))
    await expect(findOfficialFiles(folder)).rejects.toMatchObject({
      code: 'zip-damaged',
      params: { file: 'hd2024.zip' },
    })
  })

  it('names the folder that is not there', async () => {
    await expect(findOfficialFiles(join(emptyFolder(), 'none'))).rejects.toMatchObject({
      code: 'no-folder',
      params: { folder: expect.stringContaining('none') as string },
    })
  })
})
