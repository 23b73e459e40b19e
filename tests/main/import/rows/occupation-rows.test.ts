import { describe, expect, it } from 'vitest'
import { occupationRows, type OccupationFacts } from '../../../../main/import/rows/occupation-rows.ts'
import type { Wages } from '../../../../main/import/readers/oews.ts'
import type { Projection } from '../../../../main/import/readers/projections.ts'
import { blank, known } from '../support/facts.ts'

const wagesOf = (soc: string, facts: Partial<Wages> = {}): Wages => ({
  soc,
  title: `${soc} in OEWS`,
  detailed: true,
  area: 'US',
  employment: known(1000),
  p10: known(10),
  p25: known(25),
  median: known(50),
  p75: known(75),
  p90: { value: 239_200, status: 'at-least' },
  ...facts,
})
const projectionOf = (soc: string, facts: Partial<Projection> = {}): Projection => ({
  soc,
  title: soc,
  lineItem: true,
  baseYear: 2024,
  targetYear: 2034,
  baseEmployment: known(194_800),
  targetEmployment: known(208_600),
  growth: known(7.1),
  openings: known(14_200),
  entryEducation: null,
  experience: 'None',
  training: null,
  ...facts,
})
const facts: OccupationFacts = {
  crosswalk: [
    { cip: '51.1004', soc: '29-2012', socTitle: 'Medical and Clinical Laboratory Technicians' },
    { cip: '51.1004', soc: '55-1011', socTitle: 'Air Crew Officers' },
    { cip: '51.0713', soc: '29-2072', socTitle: 'Medical Records Specialists' },
  ],
  wages: [
    {
      vintage: '2025-05',
      dataset: 'oews-2025',
      rows: [
        wagesOf('29-2010', { detailed: false, median: known(999) }),
        wagesOf('29-2010'),
        wagesOf('29-2072'),
        wagesOf('31-9092'),
        wagesOf('55-1010', { detailed: false }),
      ],
    },
    { vintage: '2024-05', dataset: 'oews-2024', rows: [wagesOf('29-2010', { median: blank })] },
  ],
  projections: [
    projectionOf('29-2010'),
    projectionOf('29-2000', { lineItem: false }),
    projectionOf('31-9092'),
  ],
  projectionsDataset: 'ep-2024-34',
  separations: [{ soc: '29-2010', exits: known(5000), transfers: known(7000) }],
  jobTitles: [
    { soc: '29-2012', title: 'Lab Tech' },
    { soc: '29-2012', title: 'LAB TECH' },
    { soc: '55-1011', title: 'Lab Tech' },
    { soc: '29-2072', title: 'Coder' },
  ],
}
const rows = occupationRows(facts, new Set(['51.1004']), [])

describe('occupationRows', () => {
  it('finds an occupation under its merged code where only that is published, and nowhere where none is', () => {
    expect(rows.occupations).toEqual([
      {
        soc: '29-2012',
        title: 'Medical and Clinical Laboratory Technicians',
        oews_soc: '29-2010',
        projections_soc: '29-2010',
      },
      // 55-1010 is only a sum over other occupations, so it stands for none.
      { soc: '55-1011', title: 'Air Crew Officers', oews_soc: null, projections_soc: null },
    ])
  })

  it('lists every occupation of a CIP', () => {
    expect(rows.cip_occupations).toEqual([
      { cip: '51.1004', soc: '29-2012' },
      { cip: '51.1004', soc: '55-1011' },
    ])
  })

  it('has the wages of each vintage under the published code, in cents, with their dataset', () => {
    expect(
      rows.wages.map(({ soc, vintage, dataset, median, median_status }) => [
        soc,
        vintage,
        dataset,
        median,
        median_status,
      ]),
    ).toEqual([
      ['29-2010', '2025-05', 'oews-2025', 5000, 'known'],
      ['29-2010', '2024-05', 'oews-2024', null, 'not-reported'],
    ])
    expect(rows.wages[0]).toMatchObject({ p90: 23_920_000, p90_status: 'at-least', employment: 1000 })
    expect(rows.areas).toEqual([{ area: 'US', title: 'United States' }])
  })

  it('joins separations to projections, and has none where table 1.10 has none', () => {
    expect(rows.projections).toMatchObject([
      { soc: '29-2010', exits: 5000, transfers: 7000, growth: 7.1, experience: 'None', training: null },
    ])
    const alone = occupationRows({ ...facts, separations: [] }, new Set(['51.1004']), [])
    expect(alone.projections[0]).toMatchObject({ exits: null, exits_status: 'not-reported' })
  })

  it('keeps a job title once for an occupation, whatever its case, and for each occupation', () => {
    expect(rows.job_titles).toEqual([
      { soc: '29-2012', title: 'Lab Tech' },
      { soc: '55-1011', title: 'Lab Tech' },
    ])
  })

  it('adds occupations that no CIP names, under the title OEWS has', () => {
    const more = occupationRows(facts, new Set(['51.0713']), ['31-9092'])
    expect(more.occupations.map(({ soc, title }) => [soc, title])).toEqual([
      ['29-2072', 'Medical Records Specialists'],
      ['31-9092', '31-9092 in OEWS'],
    ])
  })
})
