import { describe, expect, test } from 'vitest'
import { figuresIn2018, isNewIn2018, successorsOf } from '../../../../data/soc-2010.ts'
import { soc2018 } from '../../../../data/soc-2018.ts'
import { JOINT_CODES } from '../../../../main/import/readers/joint-codes.ts'
import { oews } from '../../../../main/import/readers/oews.ts'
import { oewsWashington } from '../../../../main/import/readers/oews-washington.ts'
import { projections, separations } from '../../../../main/import/readers/projections.ts'
import { readAll, rowOf, sourceOf } from '../support/source.ts'

/** Wages and numbers of jobs under codes of SOC 2010: carried over whole, or not at all. */

const OEWS =
  'AREA,AREA_TITLE,AREA_TYPE,I_GROUP,OCC_CODE,OCC_TITLE,O_GROUP,TOT_EMP,A_PCT10,A_PCT25,A_MEDIAN,A_PCT75,A_PCT90,ANNUAL,HOURLY'.split(
    ',',
  )
const WASHINGTON =
  'Year,Area code,Area name,SOC code,Occupational title,Employment,Average wage,25th Percentile,50th Percentile,75th Percentile,Annual wage'.split(
    ',',
  )
const JOBS = [
  'National Employment Matrix title',
  'National Employment Matrix code',
  'Occupation type',
  'Employment, 2018',
  'Employment, 2028',
  'Employment change, percent, 2018–28',
  'Occupational openings, 2018–28 annual average',
  'Typical education needed for entry',
  'Work experience in a related occupation',
  'Typical on-the-job training needed to attain competency in the occupation',
  'Labor force exits, 2018–28 annual average',
  'Occupational transfers, 2018–28 annual average',
]

/** What each reader says of these codes: the code of today and that of the file; and its lines that say why not. */
const READERS = {
  oews: (codes: readonly string[]) =>
    readAll(
      oews,
      sourceOf(
        OEWS,
        codes.map((code, at) =>
          rowOf(OEWS, {
            AREA: 99,
            AREA_TYPE: 1,
            I_GROUP: 'cross-industry',
            OCC_CODE: code,
            O_GROUP: code.endsWith('0') ? 'broad' : 'detailed',
            TOT_EMP: 1000 + at,
            A_MEDIAN: 40_000 + at,
          }),
        ),
      ),
    ),
  washington: (codes: readonly string[]) =>
    readAll(
      oewsWashington,
      sourceOf(
        WASHINGTON,
        codes.map((code, at) =>
          rowOf(WASHINGTON, { 'Area code': '000053', 'SOC code': code, Employment: 1000 + at }),
        ),
      ),
    ),
  projections: (codes: readonly string[]) => readAll(projections, jobs(codes)),
  separations: (codes: readonly string[]) => readAll(separations, jobs(codes)),
} as const

const jobs = (codes: readonly string[]) =>
  sourceOf(
    JOBS,
    codes.map((code) => [
      '',
      code,
      code.endsWith('0') ? 'Summary' : 'Line item',
      '1.0',
      '1.1',
      '1',
      '0.1',
      '',
      '',
      '',
      '1',
      '1',
    ]),
  )

async function said(reader: keyof typeof READERS, codes: readonly string[]) {
  const { rows, rejects } = await READERS[reader](codes)
  return {
    socs: rows.map(({ soc }) => soc),
    older: rows.map((row) => ('older_soc' in row ? row.older_soc : undefined)),
    lines: rejects.map(({ line, value, reason }) => [line, value, reason].join(' ')),
  }
}

describe.each(Object.keys(READERS) as (keyof typeof READERS)[])('%s', (reader) => {
  const older = (...codes: readonly (string | null)[]) =>
    reader === 'separations' ? codes.map(() => undefined) : codes

  test('an older code that is one of today, and no other, is read as that one', async () => {
    const found = await said(reader, ['31-1014', '31-9092', '29-1061'])
    expect(found).toEqual({
      socs: ['31-1131', '31-9092', '29-1211'],
      older: older('31-1014', null, '29-1061'),
      lines: [],
    })
  })

  test('one that became several, or was joined with others, has no figures, and a line that says so', async () => {
    const found = await said(reader, ['29-2071', '15-1132', '35-3021', '29-2054', '51-4011', '43-9011'])
    expect(found.socs).toEqual([])
    expect(found.lines).toEqual([
      '2 29-2071 soc-2010-split',
      '3 15-1132 soc-2010-split',
      '4 35-3021 soc-2010-merged',
      '5 29-2054 soc-2010-merged',
      '6 51-4011 soc-2010-merged',
      '7 43-9011 soc-2010-merged',
    ])
  })

  test('a code of both editions that means other jobs in each has figures in a file of today alone', async () => {
    // 29-2099 of today has the ophthalmic technicians of before, and had the surgical assistants.
    const before = await said(reader, ['29-2099', '29-2071', '29-2061'])
    expect([before.socs, before.lines]).toEqual([
      ['29-2061'],
      ['2 29-2099 soc-2010-split', '3 29-2071 soc-2010-split'],
    ])
    const now = await said(reader, ['29-2099', '29-2072', '29-2061', '25-2052'])
    expect(now).toEqual({
      socs: ['29-2099', '29-2072', '29-2061', '25-2052'],
      older: older(null, null, null, null),
      lines: [],
    })
  })

  test('sums over occupations are as they were', async () => {
    expect((await said(reader, ['29-2070', '29-2071', '00-0000'])).socs).toEqual(['29-2070', '00-0000'])
  })
})

test('no two occupations of SOC 2010 have their figures under one code of today', () => {
  const codes = Array.from({ length: 23 }, (_, at) => 11 + 2 * at).flatMap((family) =>
    Array.from(
      { length: 10_000 },
      (_, at) => `${String(family).padStart(2, '0')}-${String(at).padStart(4, '0')}`,
    ),
  )
  const older = codes.filter((soc) => successorsOf(soc).length > 0 && !JOINT_CODES.has(soc))
  const carried = older.map(figuresIn2018).filter((now) => now !== 'split' && now !== 'merged')
  expect(new Set(carried).size).toBe(carried.length)
  // Each is one of today that did not stand in SOC 2010, so that no row of the file has it too.
  for (const soc of carried) expect([soc, soc2018(soc), isNewIn2018(soc)]).toEqual([soc, [soc], true])
  expect(carried.length).toBeGreaterThan(30)
})
