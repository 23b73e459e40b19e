import { describe, expect, it } from 'vitest'
import { assemble } from '../../../../main/import/rows/assemble.ts'
import { Rejects } from '../../../../main/import/rejects.ts'
import { figureColumns } from '../../../../main/import/readers/row-parts.ts'
import { programNumber, type Facts } from '../../../../main/import/rows/facts.ts'
import { readFacts, type FactTable } from '../../../../main/import/rows/read-facts.ts'
import { completionsTable } from '../support/fact-tables.ts'
import { BASE, datasetOf, factsOf, institutionOf, known } from '../support/facts.ts'

const CODING = '100654 51.0713 2'
const BUSINESS = '100654 52.0201 2'

/** What ships, with 9 awards of the year before its 12. */
const SHIPS: Facts = {
  ...BASE,
  datasets: [...BASE.datasets, datasetOf('ipeds-c', '2023')],
  datasetOf: new Map([...BASE.datasetOf, ['completions-before', 'ipeds-c-2023']]),
  completionsBefore: new Map([
    [
      programNumber(100654, '51.0713', 2),
      { counted: figureColumns('completions_before', known(9)), dataset: 'ipeds-c-2023' },
    ],
  ]),
}

const read = async (tables: readonly FactTable[], base = SHIPS) => (await readFacts(tables, { base })).facts
/** "51.0713: 12, before that 9 of ipeds-c-2023". */
const said = (facts: Facts) =>
  [
    ...assemble({ ...facts, institutions: new Map([[100654, institutionOf()]]) }, () => new Rejects())
      .programs,
  ]
    .map(
      (row) =>
        `${row.cip}: ${row.completions}, before that ${row.completions_before} of ${row.completions_before_source ?? facts.datasetOf.get('completions-before') ?? 'none'}`,
    )
    .sort()

describe('awards of an earlier year', () => {
  it('ship beside the newest, and stand where nothing is imported', async () => {
    expect(said(await read([]))).toEqual(['51.0713: 12, before that 9 of ipeds-c-2023'])
  })

  it('come from whichever two years are there, whatever the order', async () => {
    const tables = () => [
      completionsTable('2019', [`${CODING} 3`, `${BUSINESS} 44`]),
      completionsTable('2021', [`${CODING} 0`]),
      completionsTable('2022', [`${CODING} 7`, `${BUSINESS} 40`]),
    ]
    const expected = [
      '51.0713: 7, before that 0 of ipeds-c-2021',
      '52.0201: 40, before that null of ipeds-c-2021',
    ]
    for (const order of [tables(), tables().toReversed()])
      expect(said(await read(order, factsOf({})))).toEqual(expected)
  })

  it('are not zero where the earlier list does not have the program, or leaves the number blank', async () => {
    const facts = await read(
      [
        completionsTable('2024', [`${CODING} 12`, `${BUSINESS} 40`]),
        completionsTable('2023', [`${CODING} .`]),
      ],
      factsOf({}),
    )
    expect(said(facts)).toEqual([
      '51.0713: 12, before that null of ipeds-c-2023',
      '52.0201: 40, before that null of ipeds-c-2023',
    ])
  })

  it('of what ships become the earlier ones where a newer list is imported', async () => {
    const facts = await read([completionsTable('2025', [`${CODING} 20`, `${BUSINESS} 41`])])
    expect(said(facts)).toEqual([
      '51.0713: 20, before that 12 of ipeds-c-2024',
      '52.0201: 41, before that null of ipeds-c-2024',
    ])
    // It is in use, so nothing stands in its place; the year before that is not.
    const superseded = new Map(facts.datasets.map(({ id, supersededBy }) => [id, supersededBy]))
    expect(superseded.get('ipeds-c-2024')).toBeNull()
    expect(superseded.get('ipeds-c-2023')).toBe('ipeds-c-2025')
  })

  it('are those of an older list for what ships, which keeps its own newest year', async () => {
    const facts = await read([completionsTable('2023', [`${CODING} 8`, `${BUSINESS} 40`])])
    expect(said(facts)).toEqual([
      // The file may be a revised one, so it goes before what ships of the same year.
      '51.0713: 12, before that 8 of ipeds-c-2023',
      '52.0201: 40, before that null of ipeds-c-2023',
    ])
  })

  it('name their own dataset program by program where lists of several years say them', async () => {
    const facts = await read([
      completionsTable('2024', [`${CODING} 12`, `${BUSINESS} 40`]),
      completionsTable('2020', [`${BUSINESS} 30`]),
    ])
    expect(said(facts)).toEqual([
      '51.0713: 12, before that 9 of ipeds-c-2023',
      '52.0201: 40, before that 30 of ipeds-c-2020',
    ])
  })

  it('are of no year where nobody told the year of the list', async () => {
    const facts = await read(
      [completionsTable('2024', [`${CODING} 12`]), completionsTable('', [`${CODING} 5`])],
      factsOf({}),
    )
    expect(said(facts)).toEqual(['51.0713: 12, before that null of none'])
    expect(facts.datasetOf.has('completions-before')).toBe(false)
  })
})
