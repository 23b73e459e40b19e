import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SHIPPED_CIPS } from '../../../../main/import/shipped.ts'
import type { Layout } from '../../../../main/import/datasets.ts'
import { letterMeaning } from '../../../../main/import/readers/official-codes.ts'
import { EXCERPTS_FOLDER } from '../support/datasets.ts'
import { cellsOf, readOfficial, sheetRows } from '../support/read-official.ts'

const read = <L extends Layout>(file: string, layout: L) => readOfficial(EXCERPTS_FOLDER, file, layout)
const bytesOf = (file: string) => readFileSync(join(EXCERPTS_FOLDER, file))
/** One character a byte, as it is on the disk. */
const rawLines = (file: string) => bytesOf(file).toString('latin1').split('\n')
const cells = (file: string) => cellsOf(EXCERPTS_FOLDER, file)

describe('the excerpts of the official files', () => {
  it.each([
    ['ipeds/c2024_a.csv', 'ipeds-completions', 'ipeds-c', '2024', 995],
    ['ipeds/c2023_a.csv', 'ipeds-completions', 'ipeds-c', '2023', 981],
    ['ipeds/c2022dep.csv', 'ipeds-distance', 'ipeds-c-dep', '2022', 948],
    ['ipeds/hd2024.csv', 'ipeds-directory', 'ipeds-hd', '2024', 109],
    ['ipeds/hd2022.csv', 'ipeds-directory', 'ipeds-hd', '2022', 111],
    ['ipeds/ic2023_ay.csv', 'ipeds-year-prices', 'ipeds-ic-ay', '2023', 66],
    ['ipeds/ic2023_py.csv', 'ipeds-program-prices', 'ipeds-ic-py', '2023', 214],
    // Its rows end in a comma that its header has not.
    ['ipeds/ic2018_py.csv', 'ipeds-program-prices', 'ipeds-ic-py', '2018', 203],
    ['ipeds/gr200_22.csv', 'ipeds-graduation', 'ipeds-gr200', '2022', 90],
    ['bls/national_M2023_dl.xlsx', 'oews', 'oews', '2023-05', 185],
    ['bls/national_M2024_dl.xlsx', 'oews', 'oews', '2024-05', 185],
    ['bls/national_M2025_dl.xlsx', 'oews', 'oews', '2025-05', 183],
    ['bls/occupation_2024-2034.xlsx', 'projections', 'ep', '2024-34', 151],
    ['bls/occupation_2024-2034.xlsx', 'separations', 'ep', '2024-34', 151],
    ['crosswalk/CIP2020_SOC2018_Crosswalk.xlsx', 'crosswalk', 'cip-soc', '2020', 100],
    ['crosswalk/CIPCode2020.csv', 'cip-titles', 'cip', '2020', 88],
    ['crosswalk/Crosswalk2010to2020.csv', 'cip-2010-2020', 'cip-2010-2020', '2020', 103],
    ['crosswalk/soc_2018_definitions.xlsx', 'soc-definitions', 'soc', '2018', 89],
    ['onet/Alternate Titles.txt', 'onet-alternate-titles', 'onet', '', 255],
    ['onet/Sample of Reported Titles.txt', 'onet-reported-titles', 'onet', '', 60],
    ['onet/Related Occupations.txt', 'onet-related', 'onet-related', '', 140],
    [
      'scorecard/institution_earnings_extract_20250519.csv',
      'scorecard-institutions',
      'scorecard-institutions',
      '2025',
      128,
    ],
    [
      'scorecard/FieldOfStudy_2019release_first100rows.csv',
      'scorecard-fields',
      'scorecard-fields',
      '2019',
      99,
    ],
  ] as const)(
    '%s is %s and gives all its rows without a fault',
    async (file, layout, kind, vintage, count) => {
      const { table, rows, rejects } = await read(file, layout)
      expect([table.kind, table.vintage]).toEqual([kind, vintage])
      expect(rows).toHaveLength(count)
      expect(rejects).toEqual([])
    },
  )

  it('have the numbers that are known of them', async () => {
    const programs = (await read('ipeds/c2024_a.csv', 'ipeds-completions')).rows
    expect(new Set(programs.map(({ unitid }) => unitid)).size).toBe(97)
    expect(programs.filter(({ cip }) => cip === '51.0707')).toHaveLength(34)
    expect(programs.filter(({ cip }) => cip === '51.0801')).toHaveLength(67)
    expect(programs.filter(({ cip }) => SHIPPED_CIPS.has(cip))).toHaveLength(249)
    expect(new Set(programs.map((program) => program.award_level))).toEqual(
      new Set([20, 21, 2, 4, 3, 5, 6, 7, 8, 17, 18, 19]),
    )
    const slots = (await read('ipeds/ic2023_py.csv', 'ipeds-program-prices')).rows
    expect(slots.filter(({ tuition }) => tuition !== null)).toHaveLength(211)
    const wages = (await read('bls/national_M2024_dl.xlsx', 'oews')).rows
    expect(wages.find(({ soc, detailed }) => soc === '29-2072' && detailed)).toMatchObject({
      area: 'US',
      areaTitle: 'U.S.',
      areaType: 'nation',
      median: 5_025_000,
      median_status: 'known',
    })
  })

  it('have fields of study that were read as numbers, and get their zeros back', async () => {
    const { header, rows } = await cells('ipeds/ic2023_py.csv')
    const at = [1, 2, 3, 4, 5, 6].map((slot) => header.position(`CIPCODE${slot}`))
    const shapes = new Set(rows.flatMap((row) => at.map((each) => row.cells[each]?.replaceAll(/\d/g, '9'))))
    expect(shapes).toEqual(new Set(['99.9999', '99.999', '99.99', '99', '9.9999', '9.99', '-9']))
    const slots = (await read('ipeds/ic2023_py.csv', 'ipeds-program-prices')).rows
    expect(slots.every(({ cip }) => /^\d\d\.\d{4}$/.test(cip))).toBe(true)
    const titles = (await read('crosswalk/CIPCode2020.csv', 'cip-titles')).rows.map(({ cip }) => cip)
    expect(slots.filter(({ cip }) => !titles.includes(cip))).toEqual([])
  })

  it('have a field more in each row of ic2018_py than its header names', () => {
    const [header = '', ...rows] = rawLines('ipeds/ic2018_py.csv').filter((line) => line !== '')
    const width = (line: string) => line.split(',').length
    expect(new Set(rows.map(width))).toEqual(new Set([width(header) + 1]))
  })

  it('have a byte order mark and none, one line end and the other, and blanks behind a header', () => {
    const mark = Buffer.from('\uFEFF')
    expect(bytesOf('ipeds/hd2024.csv').subarray(0, 3).equals(mark)).toBe(true)
    expect(bytesOf('ipeds/hd2022.csv').subarray(0, 3).equals(mark)).toBe(false)
    expect(rawLines('ipeds/hd2022.csv')[1]).toMatch(/\r$/)
    expect(rawLines('ipeds/c2024_a.csv')[1]).not.toMatch(/\r$/)
    expect(rawLines('ipeds/ic2023_ay.csv')[0]).toMatch(/ \r$/)
    // And a last line without an end.
    expect(rawLines('ipeds/ic2023_py.csv').at(-1)).not.toBe('')
  })

  it('have an accent where Windows-1252 has one, and counties', async () => {
    expect(bytesOf('ipeds/hd2022.csv').includes(Buffer.from('Bayam\xF3n', 'latin1'))).toBe(true)
    const older = (await read('ipeds/hd2022.csv', 'ipeds-directory')).rows
    expect(older.filter(({ name, city }) => /[À-ÿ]/.test(name + city)).map(({ city }) => city)).toContain(
      'Bayamón',
    )
    expect(older.map(({ name }) => name).join()).not.toMatch(/\uFFFD|Ã/)
    const { rows } = await read('ipeds/hd2024.csv', 'ipeds-directory')
    expect(rows.find(({ unitid }) => unitid === 100654)).toMatchObject({
      county: 'Madison County',
      county_code: '01089',
    })
    expect(rows.filter(({ county_code }) => /^\d{5}$/.test(county_code))).toHaveLength(108)
    // Half of them are ZIP+4.
    expect(rows.filter(({ zip }) => /^\d{5}-\d{4}$/.test(zip))).toHaveLength(56)
    expect(rows.filter(({ zip }) => /^\d{5}$/.test(zip))).toHaveLength(53)
    expect(new Set(rows.map(({ control }) => control))).toEqual(
      new Set(['public', 'nonprofit', 'for-profit', null]),
    )
  })

  it('have every blank and every letter of prices, and nothing becomes 0 that is unknown', async () => {
    const letters = new Set<string>()
    const blanks = new Set<string>()
    for (const file of ['ic2023_ay', 'ic2023_py', 'ic2018_py']) {
      const { header, rows } = await cells(`ipeds/${file}.csv`)
      header.names.forEach((name, at) => {
        for (const row of rows) {
          const cell = (row.cells[at] ?? '').trim()
          if (name.startsWith('X')) letters.add(cell)
          else if (!/^\d/.test(cell)) blanks.add(cell)
        }
      })
    }
    expect(letters).toEqual(new Set(['R', 'A', 'B', 'C', 'N', 'P', 'Y', 'Z']))
    expect(blanks).toEqual(new Set(['.', '-2']))
    expect([...letters].filter((letter) => letterMeaning(letter) === null)).toEqual([])
    const slots = (await read('ipeds/ic2023_py.csv', 'ipeds-program-prices')).rows
    expect(slots.filter(({ tuition }) => tuition === null).map((slot) => slot.tuition_status)).toEqual(
      Array(3).fill('not-reported'),
    )
    const years = (await read('ipeds/ic2023_ay.csv', 'ipeds-year-prices')).rows
    expect(new Set(years.map((year) => year.year_in_state_status))).toEqual(
      new Set(['known', 'imputed', 'not-reported']),
    )
    // The other blank, since 2024: nothing at all.
    const graduation = await cells('ipeds/gr200_22.csv')
    expect(graduation.rows.some((row) => row.cells[graduation.header.position('BAGR200')] === '')).toBe(true)
  })

  it('of completions have a total of every institution and level, which is no program', async () => {
    const { header, rows } = await cells('ipeds/c2024_a.csv')
    const cip = header.position('CIPCODE')
    expect(rows.filter((row) => row.cells[cip] === '99').length).toBe(rows.length - 995)
    const offered = await cells('ipeds/c2022dep.csv')
    const rollUps = offered.rows.filter((row) => row.cells[offered.header.position('CIPCODE')]?.length === 2)
    expect(rollUps).toHaveLength(204)
    const { rows: offerings } = await read('ipeds/c2022dep.csv', 'ipeds-distance')
    expect(new Set(offerings.map(({ distance }) => distance))).toEqual(new Set(['all', 'some', 'none']))
    expect(offerings.some(({ cip }) => cip.startsWith('51.') && cip.length < 7)).toBe(false)
  })

  it('never say "all" and "some" of one award level, and hold 0 or 1 at six digits', async () => {
    const { header, rows } = await cells('ipeds/c2022dep.csv')
    const cip = header.position('CIPCODE')
    const numbers = header.names.flatMap((name, at) => (/^P/.test(name) ? [at] : []))
    const programs = rows.filter((row) => row.cells[cip]?.length !== 2)
    expect(programs).toHaveLength(628)
    for (const row of programs) {
      // Of PTOTAL, a sum over award levels, only its parts hold.
      for (let at = 3; at < numbers.length; at += 3) {
        const [offered = '', every = '', some = ''] = numbers
          .slice(at, at + 3)
          .map((each) => row.cells[each] ?? '')
        if (!/^[01]$/.test(offered) || Number(every) + Number(some) > Number(offered))
          throw new Error(row.cells.join())
      }
    }
  })

  it('have wages that are top-coded, hidden, or told by the hour or the year only', async () => {
    const marks = async (year: string) => {
      const { rows } = await read(`bls/national_M${year}_dl.xlsx`, 'oews')
      const detailed = rows.filter((row) => row.detailed)
      const atLeast = detailed.filter((row) => row.p90_status === 'at-least')
      return {
        detailed: detailed.length,
        topCoded: atLeast.length,
        tops: [...new Set(atLeast.map(({ p90 }) => p90))],
        hourlyOnly: detailed.filter((row) => row.median_status === 'not-applicable').length,
      }
    }
    expect(await marks('2023')).toEqual({ detailed: 84, topCoded: 7, tops: [23_920_000], hourlyOnly: 4 })
    expect(await marks('2024')).toEqual({ detailed: 84, topCoded: 9, tops: [23_920_000], hourlyOnly: 4 })
    // None in May 2025, where values run as far as they go.
    expect(await marks('2025')).toEqual({ detailed: 83, topCoded: 0, tops: [], hourlyOnly: 4 })
    const { rows } = await read('bls/national_M2024_dl.xlsx', 'oews')
    const of = (soc: string) => rows.find((row) => row.soc === soc && row.detailed)
    // Actors have an hourly median and no yearly wage; teachers a yearly one.
    expect(of('27-2011')).toMatchObject({ median: null, median_status: 'not-applicable' })
    expect(of('25-1071')?.median_status).toBe('known')
    // Merged: the detailed codes are nowhere.
    expect([of('29-2010')?.detailed, of('29-2011'), of('31-1120')?.detailed, of('31-1121')]).toEqual([
      true,
      undefined,
      true,
      undefined,
    ])
  })

  it('of projections have a title above, indented names, dashes and notes, and thousands of jobs', async () => {
    const rows = await sheetRows(join(EXCERPTS_FOLDER, 'bls/occupation_2024-2034.xlsx'), /^Table 1\.2$/)
    expect(rows[0]?.cells).toEqual([expect.stringMatching(/^Table 1\.2 /)])
    expect(rows.at(-1)?.cells[0]).toMatch(/^Source: /)
    expect(rows.some(({ cells: [title = '', code = ''] }) => code !== '' && title.startsWith(' '))).toBe(true)
    expect(rows.some(({ cells: [, code = '', ...figures] }) => code !== '' && figures.includes('—'))).toBe(
      true,
    )
    const { rows: projected } = await read('bls/occupation_2024-2034.xlsx', 'projections')
    expect(projected.filter(({ title }) => title !== title.trim())).toEqual([])
    expect(projected.find(({ soc, lineItem }) => soc === '29-2072' && lineItem)).toMatchObject({
      base_employment: 194_800,
      target_employment: 208_600,
      openings: 14_200,
    })
    expect(projected.find(({ soc }) => soc === '29-0000')).toMatchObject({
      lineItem: false,
      entry_education: null,
    })
  })

  it('of 2010 to 2020 say where the codes went that are gone', async () => {
    expect(rawLines('crosswalk/Crosswalk2010to2020.csv')[1]).toMatch(/^="\d\d",/)
    const { rows } = await read('crosswalk/Crosswalk2010to2020.csv', 'cip-2010-2020')
    const found = new Map(rows.map(({ cip2010, cip2020 }) => [cip2010, cip2020]))
    expect(found.get('01.0309')).toBe('01.1004')
    expect(found.get('51.1901')).toBe('51.1202')
    expect(found.get('51.0707')).toBe('51.0707')
    expect(rows.filter(({ cip2010, cip2020 }) => cip2010 !== cip2020)).toHaveLength(20)
  })

  it('of College Scorecard keep hidden earnings apart from missing ones', async () => {
    const { rows } = await read(
      'scorecard/institution_earnings_extract_20250519.csv',
      'scorecard-institutions',
    )
    expect(rows.find(({ unitid }) => unitid === 100654)).toMatchObject({
      earnings: 4_062_800,
      earnings_status: 'known',
    })
    expect(rows.filter((row) => row.earnings_status === 'not-reported')).toHaveLength(7)
    // A branch that IPEDS does not tell apart has two digits more.
    expect(rows.filter(({ unitid }) => unitid > 999_999)).toHaveLength(21)
    const fields = (await read('scorecard/FieldOfStudy_2019release_first100rows.csv', 'scorecard-fields'))
      .rows
    expect(fields.filter((field) => field.earnings_status === 'suppressed')).toHaveLength(70)
    expect(fields.filter((field) => field.debt_status === 'known')).toHaveLength(36)
  })

  it('explain every letter of their X columns in their own dictionaries as we read it', async () => {
    for (const file of ['ic2021_py', 'c2021_a', 'COST1_2024']) {
      const path = join(EXCERPTS_FOLDER, 'dictionaries', `${file}_dictionary.xlsx`)
      const values = await sheetRows(path, /^imputation values$/i)
      const letters = values.filter(({ cells: [letter = ''] }) => /^[A-Z]$/.test(letter))
      expect(letters).toHaveLength(13)
      for (const {
        cells: [letter = '', words = ''],
      } of letters) {
        const said = /^Reported$/.test(words)
          ? 'known'
          : /not applicable|blank|not know|not derived/i.test(words)
            ? 'blank'
            : 'imputed'
        expect([letter, letterMeaning(letter)]).toEqual([letter, said])
      }
    }
  })
})
