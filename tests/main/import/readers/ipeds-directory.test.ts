import { describe, expect, it } from 'vitest'
import { ipedsDirectory, phoneNumber, website } from '../../../../main/import/readers/ipeds-directory.ts'
import { readAll, rowOf, sourceOf } from '../support/source.ts'

const HEADER =
  'UNITID,INSTNM,IALIAS,ADDR,CITY,STABBR,ZIP,GENTELE,OPEFLAG,WEBADDR,CONTROL,COUNTYCD,COUNTYNM,LONGITUD,LATITUDE,NEWID,DEATHYR,CLOSEDAT,CYACTIVE'.split(
    ',',
  )
const alabama = {
  UNITID: 100654,
  INSTNM: 'Alabama A & M University',
  IALIAS: 'AAMU',
  CITY: 'Normal',
  STABBR: 'AL',
  ZIP: '35762',
  GENTELE: '2563725000',
  OPEFLAG: 1,
  WEBADDR: 'www.aamu.edu/',
  CONTROL: 1,
  COUNTYCD: 1089,
  COUNTYNM: 'Madison County',
  LONGITUD: '-86.568502',
  LATITUDE: '34.783368',
  NEWID: -2,
  DEATHYR: -2,
  CLOSEDAT: -2,
  CYACTIVE: 1,
}
const read = (...rows: Record<string, string | number>[]) =>
  readAll(
    ipedsDirectory,
    sourceOf(
      HEADER,
      rows.map((row) => rowOf(HEADER, { ...alabama, ...row })),
    ),
  )

describe('ipedsDirectory', () => {
  it('reads an institution', async () => {
    const { rows, rejects } = await read({})
    expect(rows).toMatchObject([
      {
        unitid: 100654,
        name: 'Alabama A & M University',
        alias: 'AAMU',
        city: 'Normal',
        state: 'AL',
        zip: '35762',
        county: 'Madison County',
        county_code: '01089',
        control: 'public',
        federal_aid: 'participates',
        website: 'https://www.aamu.edu/',
        phone: '(256) 372-5000',
        latitude: 34.783368,
        longitude: -86.568502,
        closed_on: 'open',
        merged_into: null,
      },
    ])
    expect(rejects).toEqual([])
  })

  it.each([
    [1, 'participates'],
    [2, 'participates'],
    [3, 'deferment-only'],
    [4, 'no'],
    [5, 'no'],
    [6, 'no'],
    [7, 'no'],
    [8, 'participates'],
    [-2, 'not-reported'],
  ])('reads OPEFLAG %i as %s', async (flag, standing) => {
    const { rows, rejects } = await read({ OPEFLAG: flag })
    expect(rows[0]?.federal_aid).toBe(standing)
    expect(rejects).toEqual([])
  })

  it.each([
    [{ CLOSEDAT: '07/30/2024', DEATHYR: 2024 }, '2024-07-30', []],
    [{ CLOSEDAT: '7/3/2024' }, '2024-07-03', []],
    [{ CLOSEDAT: '07302024' }, '2024-07-30', []],
    [{ CLOSEDAT: '2024-07-30' }, '2024-07-30', []],
    // The year alone: no day is told, and none is made up.
    [{ DEATHYR: 2024 }, '2024', []],
    [{ CLOSEDAT: '', DEATHYR: '2024' }, '2024', []],
    [{ CLOSEDAT: '.', DEATHYR: '.' }, 'open', []],
    [{ CLOSEDAT: '13/45/2024', DEATHYR: 2024 }, '2024', ['CLOSEDAT']],
    [{ CLOSEDAT: 'spring' }, 'undated', ['CLOSEDAT']],
    [{ DEATHYR: 'x' }, 'undated', ['DEATHYR']],
  ])('reads %o as "%s", whatever CYACTIVE says', async (cells, on, rejected) => {
    const { rows, rejects } = await read(cells)
    expect(rows[0]).toMatchObject({ closed_on: on, merged_into: null })
    expect(rejects.map(({ column }) => column)).toEqual(rejected)
  })

  it('reads what a school is part of now', async () => {
    expect((await read({ NEWID: 145707, CYACTIVE: 3 })).rows[0]).toMatchObject({
      closed_on: 'open',
      merged_into: 145707,
    })
  })

  it('knows no control where the file has -3', async () => {
    expect((await read({ CONTROL: '-3' })).rows[0]?.control).toBeNull()
  })

  it('rejects codes it does not know, and keeps the institution', async () => {
    const { rows, rejects } = await read({ CONTROL: 7, OPEFLAG: 'x', LATITUDE: '123.4' })
    expect(rows[0]).toMatchObject({ control: null, federal_aid: 'not-reported', latitude: null })
    expect(rejects.map(({ line, column, value, reason }) => [line, column, value, reason])).toEqual([
      [2, 'CONTROL', '7', 'unknown-code'],
      [2, 'OPEFLAG', 'x', 'unknown-code'],
      [2, 'LATITUDE', '123.4', 'not-a-number'],
    ])
  })

  it('reads an older directory: what it has no column of is not reported, and county -2 is none', async () => {
    expect((await read({ COUNTYCD: -2, COUNTYNM: -2 })).rows[0]).toMatchObject({
      county: '',
      county_code: '',
    })
    const older = HEADER.filter((name) => !/^(COUNTY|IALIAS|L(AT|ONG)ITUD|CLOSEDAT|DEATHYR|NEWID)/.test(name))
    const cells = Object.fromEntries(Object.entries(alabama).filter(([name]) => older.includes(name)))
    const { rows, rejects } = await readAll(ipedsDirectory, sourceOf(older, [rowOf(older, cells)]))
    expect(rows[0]).toMatchObject({
      unitid: 100654,
      alias: '',
      county: '',
      county_code: '',
      latitude: null,
      closed_on: null,
    })
    expect(rejects).toEqual([])
  })

  it('rejects a second row of one institution, and rows without a number, a name or a state', async () => {
    const { rows, rejects } = await read(
      {},
      { INSTNM: 'Again' },
      { UNITID: 'x' },
      { UNITID: 1, INSTNM: 'Short' },
      { UNITID: 100655, INSTNM: '' },
      { UNITID: 100656, STABBR: '' },
    )
    expect(rows).toHaveLength(1)
    expect(rejects.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'repeated'],
      [4, 'not-a-unitid'],
      [5, 'not-a-unitid'],
      [6, 'missing'],
      [7, 'unknown-code'],
    ])
  })
})

describe('phoneNumber', () => {
  it.each([
    ['2563725000', '(256) 372-5000'],
    ['25637250001234', '(256) 372-5000 ext. 1234'],
    ['25637250000', '(256) 372-5000'],
    ['25637250000000', '(256) 372-5000'],
    ['256372500010', '(256) 372-5000 ext. 10'],
    ['256-372-5000', '(256) 372-5000'],
    ['-1', ''],
    ['-2', ''],
    ['', ''],
    ['6842587', '6842587'],
  ])('reads "%s" as "%s"', (text, phone) => {
    expect(phoneNumber(text)).toBe(phone)
  })
})

describe('website', () => {
  it.each([
    ['www.aamu.edu/', 'https://www.aamu.edu/'],
    ['https://www.uab.edu/', 'https://www.uab.edu/'],
    ['http://old.edu', 'http://old.edu'],
    ['www.a.edu/b#location=Savannah, GA', 'https://www.a.edu/b#location=Savannah,%20GA'],
    ['', ''],
    ['-2', ''],
    ['not a host ://', ''],
    ['None', ''],
    ['N/A', ''],
    ['jane@example.edu', ''],
  ])('reads "%s" as "%s"', (text, address) => {
    expect(website(text)).toBe(address)
  })

  it('never makes an address of another scheme', () => {
    expect(website('javascript:alert(1)')).not.toMatch(/^javascript/)
  })
})
