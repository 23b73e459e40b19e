import { describe, expect, test } from 'vitest'
import { statusCode } from '../../../../data/figures/figure.ts'
import { ask, comparisonCatalog, comparisonTables, figures } from '../support/comparison-catalog.ts'
import { program } from '../support/small-tables.ts'

const CODING = '100-51.0713-21'
const ASSISTING = '100-51.0801-21'
const MASSACHUSETTS = '25'

const suppressed = statusCode('suppressed')

/** Massachusetts has wages of medical records specialists only, of May 2024. */
const open = () =>
  comparisonCatalog(
    comparisonTables([
      program(100, '51.0713', 21, { tuition_in_state: 8930, tuition_in_state_status: 'known' }),
      program(100, '51.0801', 21),
    ]),
    `INSERT INTO areas VALUES ('${MASSACHUSETTS}', 'Massachusetts', 'state'), ('41', 'Oregon', 'state');
     INSERT INTO wages VALUES ('29-2072', '${MASSACHUSETTS}', '2023-05', 'oews-2025', 3000, 0,
       4000000, 0, 4500000, 0, 5300000, 0, 6700000, 0, NULL, ${suppressed}, '29-2071');
     INSERT INTO wages VALUES ('29-2072', '${MASSACHUSETTS}', '2024-05', 'oews-2025', 3100, 0,
       4100000, 0, 4600000, 0, 5400000, 0, 6800000, 0, NULL, ${suppressed}, NULL);`,
  )

const compared = (area: string, occupation = '29-2072') =>
  ask(open(), { programs: [CODING, ASSISTING], occupation, area, presentPay: 3_600_000 })

describe('pay of an area', () => {
  test('is the area’s own, newest first, and says where', () => {
    const comparison = compared(MASSACHUSETTS)
    const [median] = figures(comparison, 'payMedian')
    expect(median).toMatchObject({ status: 'known', value: 5_400_000 })
    expect(median?.notes).toContainEqual(
      expect.objectContaining({
        code: 'all-workers',
        params: expect.objectContaining({ area: 'Massachusetts' }) as unknown,
      }),
    )
    const records = comparison.facts.find(({ soc }) => soc === '29-2072')
    expect(records?.wages.map(({ vintage, area }) => [vintage, area])).toEqual([
      ['2024-05', MASSACHUSETTS],
      ['2023-05', MASSACHUSETTS],
    ])
  })

  test('the comparison names it, and every area that wages are held for', () => {
    const { area, areas } = compared(MASSACHUSETTS)
    expect(area).toEqual({ area: MASSACHUSETTS, title: 'Massachusetts', kind: 'state' })
    expect(areas.map((each) => each.area)).toEqual(['US', MASSACHUSETTS])
    expect(compared('US').area).toMatchObject({ area: 'US', kind: 'nation' })
  })

  test('where the area has no wage of the occupation, the nation’s does not stand in its place', () => {
    const comparison = compared(MASSACHUSETTS, '31-9092')
    expect(figures(comparison, 'payMedian')[1]).toEqual({
      status: 'not-reported',
      value: null,
      provenance: [],
      notes: [{ code: 'no-wage-in-area', params: { area: 'Massachusetts' } }],
    })
    expect(figures(comparison, 'payback')[1]).toMatchObject({ value: null, unknownParts: ['payP25'] })
  })

  test('payback follows it', () => {
    const months = (area: string) => figures(compared(area), 'payback')[0]?.value
    // 8,930 over 10,000 and over 7,490 a year.
    expect([months(MASSACHUSETTS), months('US')]).toEqual([11, 15])
  })

  test('is guarded where the nation’s is newer', () => {
    const codes = (area: string) => compared(area).notices.map(({ code }) => code)
    expect(codes(MASSACHUSETTS)).toContain('area-vintage')
    expect(codes('US')).not.toContain('area-vintage')
  })

  test('of an area that no wage is held for says so, and names it', () => {
    const comparison = compared('41')
    expect(comparison.area).toEqual({ area: '41', title: '41', kind: 'state' })
    expect(comparison.notices).toContainEqual({ code: 'area-without-wages', params: { area: '41' } })
    expect(figures(comparison, 'payMedian')[0]).toMatchObject({ status: 'not-reported', value: null })
  })

  test('outlook is the nation’s whatever the area', () => {
    expect(figures(compared(MASSACHUSETTS), 'growth')[0]).toMatchObject({ value: 7.1 })
  })
})

test('wages that a file has under a code of SOC 2010 say so', () => {
  const { wages = [] } = compared(MASSACHUSETTS).facts.find(({ soc }) => soc === '29-2072') ?? {}
  const notes = wages.map(({ vintage, median }) => [
    vintage,
    median.notes?.find(({ code }) => code === 'older-code')?.params,
  ])
  expect(notes).toEqual([
    ['2024-05', undefined],
    ['2023-05', { code: '29-2071' }],
  ])
})

test('who leaves an occupation is told with the columns of its own table', () => {
  const { outlook } = compared('US').facts.find(({ soc }) => soc === '29-2072') ?? {}
  expect(outlook?.exits.provenance).toEqual([
    { source: 'ep-2024-34', columns: 'Labor force exits, 2024–34 annual average' },
  ])
  expect(outlook?.transfers.provenance).toEqual([
    { source: 'ep-2024-34', columns: 'Occupational transfers, 2024–34 annual average' },
  ])
})
