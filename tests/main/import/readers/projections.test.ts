import { describe, expect, it } from 'vitest'
import { figureColumns } from '../../../../main/import/readers/row-parts.ts'
import { projections, separations } from '../../../../main/import/readers/projections.ts'
import { readAll, sourceOf } from '../support/source.ts'

const TABLE_1_2 = [
  '2024 National Employment Matrix title',
  '2024 National Employment Matrix code',
  'Occupation type',
  'Employment, 2024',
  'Employment, 2034',
  'Employment distribution, percent, 2024',
  'Employment change, numeric, 2024–34',
  'Employment change, percent, 2024–34',
  'Percent self employed, 2024',
  'Occupational openings, 2024–34 annual average',
  'Median annual wage, dollars, 2024[1]',
  'Typical education needed for entry',
  'Work experience in a related occupation',
  'Typical on-the-job training needed to attain competency in the occupation',
]
const coder =
  '  Medical records specialists|29-2072|Line item|194.8|208.6|0.1|13.8|7.1|0.8|14.2|50250|Postsecondary nondegree award|None|None'
const read = (...rows: string[]) =>
  readAll(
    projections,
    sourceOf(
      TABLE_1_2,
      rows.map((row) => row.split('|')),
    ),
  )

describe('projections (table 1.2)', () => {
  it('reads thousands as whole jobs, rates as published, years from the columns, titles without their indent', async () => {
    const { rows, rejects } = await read(coder)
    expect(rows).toMatchObject([
      {
        soc: '29-2072',
        title: 'Medical records specialists',
        lineItem: true,
        base_year: 2024,
        target_year: 2034,
        ...figureColumns('base_employment', { value: 194_800, status: 'known' }),
        ...figureColumns('target_employment', { value: 208_600, status: 'known' }),
        ...figureColumns('growth', { value: 7.1, status: 'known' }),
        ...figureColumns('openings', { value: 14_200, status: 'known' }),
        entry_education: 'Postsecondary nondegree award',
        experience: 'None',
        training: 'None',
      },
    ])
    expect(rejects).toEqual([])
  })

  it('reads a dash as not reported and as no words, not as 0', async () => {
    const { rows, rejects } = await read(
      'Health technologists|29-2000|Summary|3205.6|—|1.9|—|—|0.6|—|—|—|—|—',
    )
    expect(rows[0]).toMatchObject({
      lineItem: false,
      ...figureColumns('base_employment', { value: 3_205_600, status: 'known' }),
      ...figureColumns('target_employment', { value: null, status: 'not-reported' }),
      ...figureColumns('growth', { value: null, status: 'not-reported' }),
      ...figureColumns('openings', { value: null, status: 'not-reported' }),
      entry_education: null,
      training: null,
    })
    expect(rejects).toEqual([])
  })

  it('keeps a decline negative', async () => {
    const { rows } = await read(coder.replace('|7.1|', '|-4.9|'))
    expect(rows[0]).toMatchObject({ growth: -4.9, growth_status: 'known' })
  })

  it('passes over the notes at the end, and rejects what is neither row nor note', async () => {
    const { rows, rejects } = await read(
      'Footnotes:|||||||||||||',
      'Note: Data is unavailable for values denoted with a "—".|||||||||||||',
      coder.replace('29-2072', 'x'),
      coder.replace('194.8', 'many'),
    )
    expect(rows).toMatchObject([{ base_employment: null, base_employment_status: 'not-reported' }])
    expect(rejects.map(({ line, value, reason }) => [line, value, reason])).toEqual([
      [4, 'x', 'not-a-soc'],
      [5, 'many', 'not-a-number'],
    ])
  })
})

describe('separations (table 1.10)', () => {
  const TABLE_1_10 = [
    ...TABLE_1_2.slice(0, 5),
    'Labor force exit rate, 2024–34 annual average',
    'Occupational transfer rate, 2024–34 annual average',
    'Labor force exits, 2024–34 annual average',
    'Occupational transfers, 2024–34 annual average',
  ]

  it('reads exits and transfers, not their rates', async () => {
    const row = [
      'Medical records specialists',
      '29-2072',
      'Line item',
      '194.8',
      '208.6',
      '3',
      '4',
      '5.1',
      '7.8',
    ]
    const { rows } = await readAll(separations, sourceOf(TABLE_1_10, [row]))
    expect(rows).toMatchObject([
      {
        soc: '29-2072',
        ...figureColumns('exits', { value: 5100, status: 'known' }),
        ...figureColumns('transfers', { value: 7800, status: 'known' }),
      },
    ])
  })

  it('is not taken for table 1.2, nor the other way round', () => {
    const table2 = sourceOf(TABLE_1_2, []).header
    const table10 = sourceOf(TABLE_1_10, []).header
    expect([projections.recognises(table2), separations.recognises(table2)]).toEqual([true, false])
    expect([projections.recognises(table10), separations.recognises(table10)]).toEqual([false, true])
  })
})
