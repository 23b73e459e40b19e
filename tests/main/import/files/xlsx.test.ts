import { describe, expect, it } from 'vitest'
import { findSources, readWorkbook } from '../../../../main/import/files/xlsx.ts'
import { fileOf } from '../support/files.ts'
import { workbook, zip } from '../support/workbook.ts'

const bytes = workbook({
  data: [
    ['Table 1.2 Occupational projections'],
    ['Title', 'CODE', 'Jobs', 'HOURLY'],
    ['  Medical records specialists', '29-2072', 194.8, true],
    [null, null, null, null],
    ['Actors', '27-2011', null, false],
  ],
  'Field Descriptions': [['May 2025 OEWS Estimates'], [null], ['*  = not available', 'note & more']],
  other: [['nothing here']],
})

describe('readWorkbook', () => {
  it('reads every sheet, cells as text, rows with their numbers', async () => {
    const { file, sheets } = await readWorkbook(fileOf('made.xlsx', bytes))
    expect(file).toBe('made.xlsx')
    expect(sheets.map(({ name }) => name)).toEqual(['data', 'Field Descriptions', 'other'])
    expect(sheets[0]?.rows[2]).toEqual({
      line: 3,
      cells: ['Medical records specialists', '29-2072', '194.8', 'TRUE'],
    })
  })

  it.each([
    ['text under the name of a workbook', Buffer.from('UNITID,INSTNM\n')],
    ['a ZIP archive that is no workbook', zip({ 'a.txt': 'abc' })],
    ['a workbook cut short', bytes.subarray(0, bytes.length - 30)],
  ])('says which file is unreadable: %s', async (_, content) => {
    await expect(readWorkbook(fileOf('broken.xlsx', content))).rejects.toMatchObject({
      name: 'OfficialFileError',
      code: 'unreadable',
      params: { file: 'broken.xlsx' },
    })
  })

  it('does not unpack a file that claims gigabytes', async () => {
    const bomb = workbook({ data: [['CODE']] })
    // The size an entry unpacks to stands 24 bytes into its record of the directory.
    const entry = bomb.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    bomb.writeUInt32LE(0xfffffff0, entry + 24)
    await expect(readWorkbook(fileOf('bomb.xlsx', bomb))).rejects.toMatchObject({
      code: 'unreadable',
      cause: expect.objectContaining({
        message: expect.stringMatching(/^Unpacks to \d{10} bytes$/) as string,
      }) as Error,
    })
  })
})

describe('findSources', () => {
  it('finds the header below titles, leaves blank rows out, and gathers the notes around', async () => {
    const found = findSources(await readWorkbook(fileOf('made.xlsx', bytes)), (header) =>
      header.has('code', 'jobs'),
    )
    expect(found).toHaveLength(1)
    const [source] = found
    expect(source?.header.names).toEqual(['TITLE', 'CODE', 'JOBS', 'HOURLY'])
    expect([...(source?.rows as Iterable<{ line: number }>)].map(({ line }) => line)).toEqual([3, 5])
    expect(source?.notes).toEqual([
      'Table 1.2 Occupational projections',
      'May 2025 OEWS Estimates',
      '*  = not available',
      'note & more',
      'nothing here',
    ])
  })
})
