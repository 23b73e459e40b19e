import { expect, it } from 'vitest'
import type { Layout } from '../../../../../main/import/datasets.ts'
import { DATASETS_FOLDER } from '../../../../main/import/support/datasets.ts'
import { countRejects, readOfficial } from '../../../../main/import/support/read-official.ts'
import { ofWholeFiles } from '../../../support/whole-files.ts'
import { NATIONAL } from '../../../../support/catalog-counts.ts'

const read = <L extends Layout>(file: string, layout: L) => readOfficial(DATASETS_FOLDER, file, layout)

ofWholeFiles('the real files', () => {
  it.each([
    ['ipeds/c2024_a.csv', 'ipeds-completions', 'ipeds-c', '2024', NATIONAL.programs],
    ['ipeds/c2022dep.csv', 'ipeds-distance', 'ipeds-c-dep', '2022', 260_232],
    ['ipeds/hd2024.csv', 'ipeds-directory', 'ipeds-hd', '2024', 6072],
    ['ipeds/hd2022.csv', 'ipeds-directory', 'ipeds-hd', '2022', 6256],
    ['ipeds/ic2023_ay.csv', 'ipeds-year-prices', 'ipeds-ic-ay', '2023', 3825],
    ['ipeds/ic2023_py.csv', 'ipeds-program-prices', 'ipeds-ic-py', '2023', 7953],
    // Its rows end in a comma that its header has not.
    ['ipeds/ic2018_py.csv', 'ipeds-program-prices', 'ipeds-ic-py', '2018', 8913],
    ['ipeds/gr200_22.csv', 'ipeds-graduation', 'ipeds-gr200', '2022', 5010],
    ['bls/national_M2023_dl.xlsx', 'oews', 'oews', '2023-05', 1403],
    ['bls/national_M2024_dl.xlsx', 'oews', 'oews', '2024-05', 1403],
    ['bls/national_M2025_dl.xlsx', 'oews', 'oews', '2025-05', 1401],
    ['bls/state_WA_2022_oews.csv', 'oews-washington', 'oews-washington', '2022', 6920],
    ['bls/occupation_2024-2034.xlsx', 'projections', 'ep', '2024-34', 1113],
    ['bls/occupation_2024-2034.xlsx', 'separations', 'ep', '2024-34', 1113],
    ['crosswalk/CIP2020_SOC2018_Crosswalk.xlsx', 'crosswalk', 'cip-soc', '2020', 5723],
    ['crosswalk/CIPCode2020.csv', 'cip-titles', 'cip', '2020', 2324],
    // 1,568 unchanged, 145 moved, 7 deleted.
    ['crosswalk/Crosswalk2010to2020.csv', 'cip-2010-2020', 'cip-2010-2020', '2020', 1720],
    ['crosswalk/soc_2018_definitions.xlsx', 'soc-definitions', 'soc', '2018', 867],
    ['onet/Alternate Titles.txt', 'onet-alternate-titles', 'onet', '', 52_754],
    ['onet/Related Occupations.txt', 'onet-related', 'onet-related', '', 18_460],
    [
      'scorecard/institution_earnings_extract_20250519.csv',
      'scorecard-institutions',
      'scorecard-institutions',
      '2025',
      6429,
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
    expect(new Set(programs.map(({ unitid }) => unitid)).size).toBe(NATIONAL.institutions)
    expect(programs.filter(({ cip }) => cip === '51.0707')).toHaveLength(650)
    expect(programs.filter(({ cip }) => cip === '51.0801')).toHaveLength(1647)
    const slots = (await read('ipeds/ic2023_py.csv', 'ipeds-program-prices')).rows
    expect(slots.filter(({ tuition }) => tuition !== null)).toHaveLength(7940)
    const wages = (await read('bls/national_M2024_dl.xlsx', 'oews')).rows
    expect(wages.find(({ soc, detailed }) => soc === '29-2072' && detailed)).toMatchObject({
      area: 'US',
      areaTitle: 'U.S.',
      areaType: 'nation',
      median: 5_025_000,
      median_status: 'known',
    })
  })

  it('have an accent where Windows-1252 has one, and counties', async () => {
    const older = (await read('ipeds/hd2022.csv', 'ipeds-directory')).rows
    expect(older.some(({ name, city }) => /[À-ÿ]/.test(name + city))).toBe(true)
    expect(older.some(({ name }) => name.includes('\uFFFD'))).toBe(false)
    const { rows } = await read('ipeds/hd2024.csv', 'ipeds-directory')
    expect(rows.find(({ unitid }) => unitid === 100654)).toMatchObject({
      county: 'Madison County',
      county_code: '01089',
    })
    expect(rows.filter(({ county_code }) => /^\d{5}$/.test(county_code)).length).toBeGreaterThan(6000)
  })

  it('of 2010 to 2020 say where the codes went that are gone', async () => {
    const { rows } = await read('crosswalk/Crosswalk2010to2020.csv', 'cip-2010-2020')
    const found = new Map(rows.map(({ cip2010, cip2020 }) => [cip2010, cip2020]))
    expect(found.get('01.0309')).toBe('01.1004')
    expect(found.get('51.1901')).toBe('51.1202')
    expect(found.get('51.0707')).toBe('51.0707')
    expect(rows.filter(({ cip2010, cip2020 }) => cip2010 !== cip2020).length).toBeGreaterThanOrEqual(152)
  })

  it('of Washington have sixteen areas, hourly pay made yearly, and 46 medians that are not told', async () => {
    const { rows } = await read('bls/state_WA_2022_oews.csv', 'oews-washington')
    const areas = new Set(rows.map(({ area }) => area))
    expect(areas.size).toBe(16)
    expect(['53', '42660', '5300006', '5300007'].every((area) => areas.has(area))).toBe(true)
    expect(rows.find(({ soc, area }) => soc === '29-2072' && area === '53')).toMatchObject({
      employment: 3517,
      median: 4_850_600,
      median_status: 'estimated',
    })
    expect(rows.filter(({ p25, median }) => p25 !== null && median === null)).toHaveLength(46)
    // Actors have an hourly median and no yearly wage.
    expect(rows.find(({ soc, area }) => soc === '27-2011' && area === '53')?.median_status).toBe(
      'not-applicable',
    )
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
    expect(rows.filter((row) => row.earnings_status === 'not-reported')).toHaveLength(1149)
    const fields = (await read('scorecard/FieldOfStudy_2019release_first100rows.csv', 'scorecard-fields'))
      .rows
    expect(fields.filter((field) => field.earnings_status === 'suppressed')).toHaveLength(70)
    expect(fields.filter((field) => field.debt_status === 'known')).toHaveLength(36)
  })

  it('of Texas have every trap of that list', async () => {
    const { table, rows, rejects } = await read('state-etpl/tx_etpl_2024-03-20.xlsx', 'etpl-texas')
    const programs = rows.map(({ program }) => program)
    expect([table.kind, table.vintage]).toEqual(['etpl-texas', '2024-03-20'])
    expect(rows).toHaveLength(6245)
    const found = countRejects(rejects)
    expect(found).toEqual({
      // 0 weeks stand in 276 rows and ERROR in 62: 338 without a number. 18 more say 99,999 or 44,481.
      'Length: Weeks: not-a-number': 62,
      'Length: Weeks: implausible': 18,
      'Length: Contact Hours: not-a-number': 12,
      // Five digits that begin with no series of fields of study.
      'Instructional Program (CIP) Code: not-a-cip': 2,
      'Program Outcome: unknown-code': 34,
      'Delivery Method: unknown-code': 48,
      // Groups of occupations; codes of SOC 2010 are read as what they became.
      'Occupation Code (ONET): not-in-soc-2018': 423,
      // A price for people of another district that is below the one of the district is not carried.
      '(Out Of District) Cost: Tuition & Fees: below-in-district': 43,
    })
    expect(programs.filter(({ weeks }) => weeks === null)).toHaveLength(276 + 62 + 18)
    expect(programs.filter(({ hours }) => hours === null)).toHaveLength(40 + 12)
    // Of the 140 tuitions of 0 one says that it is free.
    expect(rows.filter(({ program }) => program.tuition === 0).map(({ provider }) => provider.name)).toEqual([
      expect.stringContaining('NPower'),
    ])
    expect(programs.filter(({ tuition }) => tuition === null)).toHaveLength(139)
    // Of the 2,158 prices of books of 0, so many say that the tuition pays for them or that there are none.
    expect(programs.filter(({ books }) => books === 0)).toHaveLength(152)
    expect(programs.filter(({ books }) => books === null)).toHaveLength(2158 - 152)
    expect(programs.filter(({ cip }) => cip === null)).toHaveLength(33 + 2)
    expect(programs.filter(({ pell }) => pell === 1)).toHaveLength(2697)
    expect(programs.filter(({ pell }) => pell === null)).toHaveLength(84 + 17)
    expect(programs.filter(({ distance }) => distance === 'all')).toHaveLength(1633)
    expect(programs.filter((program) => program.award_level === 3)).toHaveLength(846)
    expect(programs.filter((program) => program.award_level === 5)).toHaveLength(97)
    // The old 29-2071 is two occupations now.
    expect(programs.some(({ occupations }) => /29-2072.*29-9021/.test(occupations))).toBe(true)
    // An e-mail address where a website should be is not carried.
    expect(rows.filter(({ provider: { website } }) => website.includes('@'))).toEqual([])
  })
})
