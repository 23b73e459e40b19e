import { describe, expect, it } from 'vitest'
import { SHIPPED_CIPS } from '../../../main/import/shipped.ts'
import { countBy, shippedTable } from './support/tables.ts'

describe('occupations that ship', () => {
  const wages = shippedTable('wages')
  const wage = (soc: string, vintage: string) =>
    wages.find((row) => row.soc === soc && row.vintage === vintage)

  it.each([
    [
      '29-2072',
      'Medical Records Specialists',
      37000,
      43490,
      51140,
      64820,
      81150,
      194720,
      7.1,
      14200,
      'Postsecondary nondegree award',
    ],
    [
      '29-9021',
      'Health Information Technologists and Medical Registrars',
      39830,
      48940,
      68020,
      95630,
      117420,
      38100,
      14.7,
      3200,
      "Associate's degree",
    ],
    [
      '31-9092',
      'Medical Assistants',
      36050,
      38470,
      45690,
      49180,
      59310,
      817870,
      12.5,
      112300,
      'Postsecondary nondegree award',
    ],
    [
      '31-9093',
      'Medical Equipment Preparers',
      36410,
      39800,
      47700,
      58570,
      69950,
      77420,
      10.0,
      10900,
      'High school diploma or equivalent',
    ],
    [
      '29-2099',
      'Health Technologists and Technicians, All Other',
      38180,
      44170,
      50290,
      64340,
      85270,
      182610,
      5.2,
      13600,
      'Postsecondary nondegree award',
    ],
  ])(
    '%s %s: May 2025 wages and 2024-34 projections as published',
    (soc, title, p10, p25, median, p75, p90, jobs, growth, openings, entry) => {
      const row = wage(soc, '2025-05')
      expect([row?.p10, row?.p25, row?.median, row?.p75, row?.p90, row?.employment].map(Number)).toEqual([
        p10,
        p25,
        median,
        p75,
        p90,
        jobs,
      ])
      expect(row).toMatchObject({ area: 'US', dataset: 'oews-2025', median_status: 'known' })
      const outlook = shippedTable('projections').find((each) => each.soc === soc)
      expect([outlook?.growth, outlook?.openings].map(Number)).toEqual([growth, openings])
      expect(outlook).toMatchObject({ base_year: '2024', target_year: '2034', entry_education: entry })
      expect(shippedTable('occupations').find((each) => each.soc === soc)).toEqual({
        soc,
        title,
        oews_soc: soc,
        projections_soc: soc,
      })
    },
  )

  it('have on-the-job training where that is the way in (sterile processing)', () => {
    expect(shippedTable('projections').find(({ soc }) => soc === '31-9093')?.training).toBe(
      'Moderate-term on-the-job training',
    )
  })

  it('have wages of May 2023, 2024 and 2025 each', () => {
    const pairs = shippedTable('cip_occupations').filter(({ cip = '' }) => SHIPPED_CIPS.has(cip))
    // Of the programs that ship, and the neighbour that people compare with.
    const socs = new Set([...pairs.map(({ soc }) => soc), '29-2099'])
    expect(socs.size).toBe(16)
    for (const soc of socs) {
      for (const vintage of ['2023-05', '2024-05', '2025-05'])
        expect(wage(soc ?? '', vintage), `${soc} ${vintage}`).toBeDefined()
    }
    expect(countBy(wages, 'vintage')).toEqual({ '2023-05': 664, '2024-05': 664, '2025-05': 663 })
    expect(wage('29-2072', '2024-05')?.median).toBe('50250')
  })

  it('are all of the crosswalk, under the code that each agency publishes', () => {
    const occupations = shippedTable('occupations')
    expect(occupations).toHaveLength(687)
    const published = (column: string) => occupations.filter((row) => row[column] !== '')
    expect(published('oews_soc')).toHaveLength(676)
    expect(published('projections_soc')).toHaveLength(677)
    // Twenty-one only under a code of several occupations together.
    expect(published('oews_soc').filter(({ soc, oews_soc }) => soc !== oews_soc)).toHaveLength(21)
    const codes = new Set(wages.map(({ soc }) => soc))
    for (const { oews_soc: code = '' } of published('oews_soc')) expect(codes).toContain(code)
    const outlook = new Set(shippedTable('projections').map(({ soc }) => soc))
    for (const { projections_soc: code = '' } of published('projections_soc')) expect(outlook).toContain(code)
  })

  it('belong to their fields of study, many to many', () => {
    const pairs = shippedTable('cip_occupations')
    const cipsOf = (soc: string) => pairs.filter((row) => row.soc === soc).map(({ cip }) => cip)
    expect(cipsOf('29-2072')).toEqual(['51.0706', '51.0707', '51.0713', '51.0721'])
    expect(cipsOf('29-9021')).toEqual(['51.0706', '51.0707', '51.0713', '51.0721', '51.0723', '51.2706'])
    expect(cipsOf('31-9092')).toEqual(['51.0711', '51.0801', '51.0809', '51.0813'])
    expect(cipsOf('31-9093')).toEqual(['51.1012'])
    // A teacher of medical assistants stands beside the assistant: nothing is picked in silence.
    expect(pairs.filter(({ cip }) => cip === '51.0801').map(({ soc }) => soc)).toEqual(['25-1071', '31-9092'])
  })

  it('are found by the titles people use', () => {
    const titles = shippedTable('job_titles')
      .filter(({ soc }) => soc === '29-2072')
      .map(({ title }) => title)
    expect(titles).toContain('Medical Coder')
    const folded = titles.map((title) => title?.toLowerCase())
    expect(new Set(folded).size).toBe(folded.length)
  })
})

describe('the seed’s errors are not repeated', () => {
  const wages = shippedTable('wages')

  it('29-2072 is not 29-9021: each has its own title and its own pay', () => {
    const titles = new Map(shippedTable('occupations').map(({ soc, title }) => [soc, title]))
    expect(titles.get('29-2072')).toBe('Medical Records Specialists')
    expect(titles.get('29-9021')).toBe('Health Information Technologists and Medical Registrars')
    const median = (soc: string) => wages.find((row) => row.soc === soc && row.vintage === '2025-05')?.median
    expect(median('29-2072')).toBe('51140')
    expect(median('29-9021')).toBe('68020')
  })

  it('no wage is of May 2021, and none stands without its code, area and month', () => {
    expect(Object.keys(countBy(wages, 'vintage'))).toEqual(['2023-05', '2024-05', '2025-05'])
    for (const row of wages) {
      expect(row.soc).toMatch(/^\d\d-\d{4}$/)
      expect(row.area).toBe('US')
      expect(row.median).not.toBe('46660')
    }
  })

  it('growth of 29-2072 is 7.1 % for 2024-34, not 7 % for 2021-31', () => {
    const rows = shippedTable('projections').filter(({ soc }) => soc === '29-2072')
    expect(rows.map(({ base_year, target_year, growth }) => [base_year, target_year, growth])).toEqual([
      ['2024', '2034', '7.1'],
    ])
  })

  it('a price belongs to its own program: no range of medical assisting stands for medical records', () => {
    const prices = (cip: string) =>
      shippedTable('programs')
        .filter((row) => row.cip === cip && row.tuition_in_state_status === 'known')
        .map((row) => Number(row.tuition_in_state))
    for (const cip of ['51.0707', '51.0713', '51.0801']) expect(prices(cip).length).toBeGreaterThan(4)
    expect(Math.min(...prices('51.0713'))).not.toBe(Math.min(...prices('51.0801')))
    expect(Math.max(...prices('51.0713'))).not.toBe(Math.max(...prices('51.0801')))
  })
})
