import { describe, expect, it } from 'vitest'
import { figureColumns, moneyColumns } from '../../../../main/import/readers/row-parts.ts'
import { occupationRows } from '../../../../main/import/rows/occupation-rows.ts'
import type { Facts } from '../../../../main/import/rows/facts.ts'
import { blank, factsOf, known, projectionOf, wagesOf } from '../support/facts.ts'

const facts = factsOf({
  datasetOf: new Map([['projections', 'ep-2024-34']]),
  cipTitles: new Map([['51.1004', 'Clinical/Medical Laboratory Technician']]),
  crosswalk: [
    { cip: '51.1004', soc: '29-2012', socTitle: 'Medical and Clinical Laboratory Technicians' },
    { cip: '51.1004', soc: '55-1011', socTitle: 'Air Crew Officers' },
    // Of a field of study without a title: it is not in the catalog.
    { cip: '51.0713', soc: '29-2072', socTitle: 'Medical Records Specialists' },
  ],
  wages: [
    {
      vintage: '2025-05',
      dataset: 'oews-2025',
      rows: [
        wagesOf('29-2010', { detailed: false, ...moneyColumns('median', known(999)) }),
        wagesOf('29-2010'),
        wagesOf('29-2072'),
        wagesOf('31-9092'),
        wagesOf('55-1010', { detailed: false }),
      ],
    },
    {
      vintage: '2024-05',
      dataset: 'oews-2024',
      rows: [wagesOf('29-2010', { ...moneyColumns('median', blank) })],
    },
  ],
  projections: [
    projectionOf('29-2010'),
    projectionOf('29-2000', { lineItem: false }),
    projectionOf('31-9092'),
  ],
  separations: [
    {
      soc: '29-2010',
      ...figureColumns('exits', known(5000)),
      ...figureColumns('transfers', known(7000)),
    },
  ],
  jobTitles: [
    { soc: '29-2012', title: 'Lab Tech' },
    { soc: '29-2012', title: 'LAB TECH' },
    { soc: '55-1011', title: 'Lab Tech' },
    { soc: '29-2072', title: 'Coder' },
  ],
})

/** Rows of wages are made while they are asked for, once. */
function rowsOf(changes: Partial<Facts> = {}) {
  const rows = occupationRows({ ...facts, ...changes })
  return { ...rows, wages: [...rows.wages] }
}
const rows = rowsOf()

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
      // The neighbour that no field of study leads to; no file here names it.
      { soc: '29-2099', title: '29-2099', oews_soc: null, projections_soc: null },
    ])
  })

  it('lists every occupation of a field of study that has a title', () => {
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
    expect(rows.areas).toEqual([{ area: 'US', title: 'United States', kind: 'nation' }])
  })

  it('goes by the newest year of the nation: an occupation that was joined since is found under its joint code', () => {
    const joined = rowsOf({
      cipTitles: new Map([['51.1501', 'Substance Abuse/Addiction Counseling']]),
      crosswalk: [
        { cip: '51.1501', soc: '21-1011', socTitle: 'Substance Abuse Counselors' },
        { cip: '51.1501', soc: '11-1031', socTitle: 'Legislators' },
        { cip: '51.1501', soc: '21-1023', socTitle: 'Mental Health Social Workers' },
      ],
      wages: [
        {
          vintage: '2026-05',
          dataset: 'oews-washington-2026',
          rows: [wagesOf('21-1023', { area: '53', areaType: 'state' })],
        },
        { vintage: '2025-05', dataset: 'oews-2025', rows: [wagesOf('21-1018'), wagesOf('21-1020')] },
        {
          vintage: '2024-05',
          dataset: 'oews-2024',
          rows: [wagesOf('21-1011'), wagesOf('11-1031'), wagesOf('21-1023')],
        },
      ],
    })
    expect(joined.occupations.slice(0, 3).map(({ soc, oews_soc }) => [soc, oews_soc])).toEqual([
      ['21-1011', '21-1018'],
      // Given up since: what was published last stands, with its year.
      ['11-1031', '11-1031'],
      ['21-1023', '21-1020'],
    ])
    expect(joined.wages.map(({ soc, vintage }) => [soc, vintage])).toEqual([
      ['21-1018', '2025-05'],
      ['21-1020', '2025-05'],
      ['11-1031', '2024-05'],
    ])
  })

  it('has the wages of every area; of one area and month that two datasets tell, the first’s', () => {
    const texas = { area: '48', areaTitle: 'Texas', areaType: 'state' } as const
    const { wages, areas } = rowsOf({
      wages: [
        { vintage: '2025-05', dataset: 'oews-2025', rows: [wagesOf('29-2010')] },
        { vintage: '2025-05', dataset: 'oews-state-2025', rows: [wagesOf('29-2010', texas)] },
        {
          vintage: '2025-05',
          dataset: 'oews-texas-2025',
          rows: [
            wagesOf('29-2010', {
              ...texas,
              areaTitle: 'State of Texas',
              ...moneyColumns('median', known(1)),
            }),
          ],
        },
      ],
    })
    expect(wages.map(({ area, dataset, median }) => [area, dataset, median])).toEqual([
      ['US', 'oews-2025', 5000],
      ['48', 'oews-state-2025', 5000],
    ])
    expect(areas).toEqual([
      { area: 'US', title: 'United States', kind: 'nation' },
      { area: '48', title: 'Texas', kind: 'state' },
    ])
  })

  it('joins separations to projections, and has none where table 1.10 has none', () => {
    expect(rows.projections).toMatchObject([
      {
        soc: '29-2010',
        dataset: 'ep-2024-34',
        exits: 5000,
        transfers: 7000,
        growth: 7.1,
        experience: 'None',
        training: null,
      },
    ])
    expect(rowsOf({ separations: [] }).projections[0]).toMatchObject({
      exits: null,
      exits_status: 'not-reported',
    })
  })

  it('keeps a job title once for an occupation, whatever its case, and for each occupation', () => {
    expect(rows.job_titles).toEqual([
      { soc: '29-2012', title: 'Lab Tech' },
      { soc: '55-1011', title: 'Lab Tech' },
    ])
  })

  it('names an occupation by the classification, else by the crosswalk, else as OEWS does', () => {
    const more = rowsOf({
      cipTitles: new Map([['51.0713', 'Medical Insurance Coding Specialist/Coder']]),
      wages: [{ vintage: '2025-05', dataset: 'oews-2025', rows: [wagesOf('29-2072'), wagesOf('29-2099')] }],
    })
    expect(more.occupations.map(({ soc, title, oews_soc }) => [soc, title, oews_soc])).toEqual([
      ['29-2072', 'Medical Records Specialists', '29-2072'],
      ['29-2099', '29-2099 in OEWS', '29-2099'],
    ])
    const named = rowsOf({ socTitles: new Map([['29-2012', 'As SOC 2018 says']]) })
    expect(named.occupations[0]?.title).toBe('As SOC 2018 says')
  })
})
