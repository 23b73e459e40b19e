import { describe, expect, it } from 'vitest'
import { DISTANCE_COLUMNS, ipedsDistance } from '../../../../main/import/readers/ipeds-distance.ts'
import { readAll, rowOf, sourceOf } from '../support/source.ts'

const HEADER = [
  'UNITID',
  'CIPCODE',
  ...DISTANCE_COLUMNS.flatMap(([, column]) => [column, `${column}DE`, `${column}DES`]),
]
const zeros = Object.fromEntries(HEADER.slice(2).map((name) => [name, 0]))
const read = (...rows: Record<string, string | number>[]) =>
  readAll(
    ipedsDistance,
    sourceOf(
      HEADER,
      rows.map((row) => rowOf(HEADER, { UNITID: 100654, CIPCODE: '51.0713', ...zeros, ...row })),
    ),
  )

describe('ipedsDistance', () => {
  it.each(DISTANCE_COLUMNS)('reads award level %i from %s', async (awardLevel, column) => {
    const { rows } = await read({ [column]: 1, [`${column}DE`]: 1 })
    expect(rows).toMatchObject([{ unitid: 100654, cip: '51.0713', award_level: awardLevel, distance: 'all' }])
  })

  it('tells all, some and none apart', async () => {
    const { rows } = await read({ PCERT1B: 1, PCERT2: 1, PCERT2DES: 1, PASSOC: 1, PASSOCDE: 1 })
    expect(rows.map((row) => [row.award_level, row.distance])).toEqual([
      [21, 'none'],
      [2, 'some'],
      [3, 'all'],
    ])
  })

  it('says nothing of what is not offered, or of what is blank', async () => {
    expect((await read({ PASSOCDE: 1 })).rows).toEqual([])
    expect((await read({ PASSOC: 1, PASSOCDE: '.', PASSOCDES: '' })).rows).toEqual([])
  })

  it('passes over the roll-ups of two digits, which are no programs', async () => {
    const { rows, rejects } = await read({ CIPCODE: '51', PASSOC: 1 }, { CIPCODE: '99', PASSOC: 1 })
    expect(rows).toEqual([])
    expect(rejects).toEqual([])
  })
})

describe('ipedsDistance, to 2018-19', () => {
  const columns = [
    'PCERT1',
    'PCERT2',
    'PCERT4',
    'PASSOC',
    'PBACHL',
    'PPBACC',
    'PMASTR',
    'PPMAST',
    'PDOCRS',
    'PDOCPP',
    'PDOCOT',
  ]
  const OLD = ['UNITID', 'CIPCODE', ...columns.flatMap((column) => [column, `${column}DE`])]
  const none = Object.fromEntries(OLD.slice(2).map((name) => [name, 0]))
  const readOld = (row: Record<string, string | number>) =>
    readAll(
      ipedsDistance,
      sourceOf(OLD, [rowOf(OLD, { UNITID: 100654, CIPCODE: '51.0713', ...none, ...row })]),
    )

  it('compares numbers of programs', async () => {
    const { rows, rejects } = await readOld({
      PCERT2: 3,
      PCERT2DE: 1,
      PASSOC: 2,
      PASSOCDE: 2,
      PBACHL: 1,
      PMASTR: 1,
      PMASTRDE: '.',
    })
    expect(rows.map((row) => [row.award_level, row.distance])).toEqual([
      [2, 'some'],
      [3, 'all'],
      [5, 'none'],
    ])
    expect(rejects).toEqual([])
  })

  it('does not guess which of two levels the old level 1 was, nor believe more than all', async () => {
    const { rows, rejects } = await readOld({ PCERT1: 1, PCERT1DE: 1, PASSOC: 1, PASSOCDE: 2 })
    expect(rows).toEqual([])
    expect(rejects.map(({ column, reason }) => [column, reason])).toEqual([
      ['PCERT1', 'award-level-split'],
      ['PASSOCDE', 'implausible'],
    ])
  })
})
