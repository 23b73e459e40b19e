import { describe, expect, it } from 'vitest'
import { datasetId, provenanceTableOf } from '../../../main/import/datasets.ts'
import { Header } from '../../../main/import/files/source.ts'
import { identify, oewsVintage, yearOfName } from '../../../main/import/vintage.ts'

const head = (
  names: readonly string[],
  rest: { sheet?: string; columns?: string[]; cells?: string[] } = {},
) => ({
  header: new Header(rest.columns ?? []),
  rows: rest.cells ? [{ line: 2, cells: rest.cells }] : [],
  notes: [],
  sheet: rest.sheet ?? '',
  names,
})

describe('yearOfName', () => {
  it.each([
    ['hd2024.csv', '2024'],
    ['c2024_a.csv', '2024'],
    ['c2023_a_rv.csv', '2023'],
    ['ic2023_py.csv', '2023'],
    ['c2022dep.csv', '2022'],
    ['gr200_22.csv', '2022'],
    ['gr200_22_rv.csv', '2022'],
    ['institution_earnings_extract_20250519.csv', '2025'],
    ['export 1202455.csv', ''],
    ['titles.txt', ''],
  ])('of %s is "%s"', (name, year) => {
    expect(yearOfName(name)).toBe(year)
  })
})

describe('oewsVintage', () => {
  it('is the month that the notes say', () => {
    expect(oewsVintage(['Field', 'May 2024 OEWS Estimates'])).toBe('2024-05')
    expect(oewsVintage(['Occupational Employment'])).toBeNull()
  })
})

describe('identify', () => {
  it('takes the day of a state list from the name of its sheet, else of its file', () => {
    expect(
      identify('etpl-texas', head(['list.xlsx'], { sheet: 'Statewide List (03.20.2024)' })).vintage,
    ).toBe('2024-03-20')
    expect(identify('etpl-texas', head(['tx_etpl_2024-03-20.xlsx'])).vintage).toBe('2024-03-20')
    expect(identify('etpl-texas', head(['list.xlsx'])).vintage).toBe('')
  })

  it('believes the rows of the Washington table, not its name', () => {
    const found = identify(
      'oews-washington',
      head(['wages 2019.csv'], { columns: ['ID', 'Year'], cells: ['1', '2022'] }),
    )
    expect(found).toEqual({ kind: 'oews-washington', vintage: '2022' })
  })

  it.each([
    [['Alternate Titles.txt', 'db_27_0_text.zip'], '27'],
    [['db_30_1_excel/Alternate Titles.xlsx'], '30.1'],
    [['ONET 29_3 titles.txt'], '29.3'],
    [['Alternate Titles.txt'], ''],
    // A day or a year is no edition.
    [['Alternate Titles 2024.txt', 'db 2024_05.zip'], ''],
  ])('takes the edition of O*NET from the names %o: "%s"', (names, edition) => {
    expect(identify('onet-alternate-titles', head(names)).vintage).toBe(edition)
    expect(identify('onet-reported-titles', head(names)).vintage).toBe(edition)
    expect(identify('onet-related', head(names))).toEqual({ kind: 'onet-related', vintage: edition })
  })

  it('takes the edition of a classification from names, sheet or notes, or does not know it', () => {
    expect(identify('cip-titles', head(['CIPCode2020.csv'])).vintage).toBe('2020')
    expect(identify('cip-titles', head(['codes.csv'])).vintage).toBe('')
    expect(identify('soc-definitions', head(['soc_2018_definitions.xlsx'])).vintage).toBe('2018')
    const notes = ['U.S. Bureau of Labor Statistics', '2010 Standard Occupational Classification System']
    expect(identify('soc-definitions', { ...head(['definitions.xlsx']), notes }).vintage).toBe('2010')
    expect(identify('soc-definitions', head(['definitions.xlsx'])).vintage).toBe('')
  })

  it('reads a column of years where the name has none', () => {
    const found = head(['completions.csv'], { columns: ['UNITID', 'YEAR'], cells: ['1', '2023'] })
    expect(identify('ipeds-completions', found).vintage).toBe('2023')
    expect(identify('ipeds-completions', head(['completions.csv'])).vintage).toBe('')
  })

  it('asks the archive where the file itself says nothing', () => {
    expect(identify('ipeds-directory', head(['data.csv', 'HD2023.zip'])).vintage).toBe('2023')
    expect(identify('oews', head(['all.xlsx', 'oesm23nat.zip'])).vintage).toBe('2023-05')
  })

  it('knows the only edition of a classification whatever its file is called', () => {
    expect(identify('cip-2010-2020', head(['Crosswalk2010to2020.csv']))).toEqual({
      kind: 'cip-2010-2020',
      vintage: '2020',
    })
  })
})

describe('papersOf', () => {
  it('makes up no year for a file that does not say it', () => {
    expect(provenanceTableOf('ipeds-hd', '')).toMatchObject({
      id: 'ipeds-hd',
      title: 'IPEDS directory information, year not told',
      asOf: '',
    })
  })

  it('names the merged file of prices and the wages of states', () => {
    expect(provenanceTableOf('ipeds-cost1', '2024')).toMatchObject({
      id: 'ipeds-cost1-2024',
      asOf: '2024-25',
    })
    expect(provenanceTableOf('oews-state', '2024-05').title).toBe(
      'Occupational Employment and Wage Statistics, states, May 2024',
    )
    expect(datasetId('oews-metro', '2024-05')).toBe('oews-metro-2024')
    expect(datasetId('etpl-texas', '2024-03-20')).toBe('etpl-texas-2024-03-20')
  })
})
