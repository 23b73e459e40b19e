import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findOfficialFiles, yearOfName } from '../../../main/import/official-files.ts'
import { Rejects } from '../../../main/import/rejects.ts'
import { emptyFolder } from './support/files.ts'
import { workbook } from './support/workbook.ts'

const OEWS =
  'AREA,AREA_TITLE,I_GROUP,OCC_CODE,OCC_TITLE,O_GROUP,TOT_EMP,A_PCT10,A_PCT25,A_MEDIAN,A_PCT75,A_PCT90,ANNUAL,HOURLY'.split(
    ',',
  )
const CROSSWALK = ['CIP2020Code', 'CIP2020Title', 'SOC2018Code', 'SOC2018Title']

describe('findOfficialFiles', () => {
  it('tells files by their columns, below any folder and under any name', async () => {
    const folder = emptyFolder()
    mkdirSync(join(folder, 'deep', 'down'), { recursive: true })
    writeFileSync(
      join(folder, 'deep', 'down', 'awards 2031.csv'),
      'UNITID,CIPCODE,MAJORNUM,AWLEVEL,CTOTALT\r\n',
    )
    writeFileSync(join(folder, 'hd2024.csv'), 'UNITID,EARNINGS\n1,2\n')
    writeFileSync(join(folder, 'titles.txt'), 'O*NET-SOC Code\tAlternate Title\n')
    writeFileSync(join(folder, 'notes.md'), 'UNITID,CIPCODE,MAJORNUM,AWLEVEL,CTOTALT')
    const found = await findOfficialFiles(folder)
    expect(found.map(({ layout, file, vintage }) => [layout, file, vintage])).toEqual([
      ['ipeds-completions', 'awards 2031.csv', '2031'],
      ['onet-alternate-titles', 'titles.txt', ''],
    ])
  })

  it('takes the vintage of a workbook from what it says inside, not from its name', async () => {
    const folder = emptyFolder()
    writeFileSync(
      join(folder, 'wages 1999.xlsx'),
      workbook({ national: [OEWS, ['99']], 'Field Descriptions': [['May 2025 OEWS Estimates']] }),
    )
    expect((await findOfficialFiles(folder)).map(({ layout, vintage }) => [layout, vintage])).toEqual([
      ['oews', '2025-05'],
    ])
  })

  it('takes the first sheet of the crosswalk, whose later sheets repeat parts of it', async () => {
    const folder = emptyFolder()
    writeFileSync(
      join(folder, 'CIP2020_SOC2018_Crosswalk.xlsx'),
      workbook({
        'CIP-SOC': [CROSSWALK, ['51.0713', 'x', '29-2072', 'y']],
        'New CIP': [CROSSWALK, ['51.0721', 'x', '29-2072', 'y']],
      }),
    )
    const [only, ...more] = await findOfficialFiles(folder)
    expect(more).toEqual([])
    const source = await only?.open(new Rejects())
    expect([...(source?.rows as Iterable<{ cells: string[] }>)].map(({ cells }) => cells[0])).toEqual([
      '51.0713',
    ])
  })

  it('names the folder that is not there', async () => {
    await expect(findOfficialFiles(join(emptyFolder(), 'none'))).rejects.toMatchObject({
      code: 'no-folder',
      params: { folder: expect.stringContaining('none') as string },
    })
  })
})

describe('yearOfName', () => {
  it.each([
    ['hd2024.csv', '2024'],
    ['c2024_a.csv', '2024'],
    ['ic2023_py.csv', '2023'],
    ['c2022dep.csv', '2022'],
    ['gr200_22.csv', '2022'],
    ['titles.txt', ''],
  ])('of %s is "%s"', (name, year) => {
    expect(yearOfName(name)).toBe(year)
  })
})
