import { describe, expect, test } from 'vitest'
import type { CompareInput, PeerPrices } from '../../../../data/contract/comparison.ts'
import { PEERS, type FieldId } from '../../../../data/fields/catalogue.ts'
import { quartiles } from '../../../../data/formulas/percentile.ts'
import { comparePeers } from '../../../../main/catalog/compare/compare.ts'
import {
  ask,
  asked,
  comparisonCatalog,
  comparisonTables,
  figures,
  row,
} from '../support/comparison-catalog.ts'
import { listed, personal } from '../support/lists.ts'
import { institution, program } from '../support/small-tables.ts'

const KNOWN = 'known'

const priced = (unitid: number, tuition: number, more = {}) =>
  program(unitid, '51.0713', 21, {
    tuition_in_state: tuition,
    tuition_in_state_status: KNOWN,
    tuition_out_of_state: tuition * 2,
    tuition_out_of_state_status: KNOWN,
    books: 100,
    books_status: KNOWN,
    ...more,
  })

/** Six coding certificates: four plain prices, one band and one without books; and one program of another level. */
const PROGRAMS = [
  priced(101, 1000, { months: 6, months_status: KNOWN }),
  priced(102, 2000, { tuition_in_state_status: 'estimated' }),
  priced(103, 3000),
  priced(104, 4000),
  priced(105, 5000, { tuition_in_state_high: 9000, tuition_in_state_status: 'estimated' }),
  priced(106, 6000, { books: '', books_status: 'not-reported' }),
  program(101, '51.0713', 2),
]
const key = (unitid: number) => `${unitid}-51.0713-21`

const open = (programs = PROGRAMS, sql = '') =>
  comparisonCatalog(
    comparisonTables(programs, {
      institutions: [101, 102, 103, 104, 105, 106].map((unitid) =>
        institution(unitid, `College ${unitid}`, 'Salem', unitid === 106 ? 'WA' : 'OR'),
      ),
    }),
    sql,
  )

const peers = (field: FieldId, input: CompareInput = { programs: [key(101)] }) => {
  const cell = row(ask(open(), input), field).cells[0]
  return cell?.kind === 'figure' ? cell.peers : undefined
}

describe('the programs of the same field of study and level', () => {
  test('have a median and quarters over values that are one number', () => {
    // 1,000, 2,000 (estimated), 3,000, 4,000 and 6,000; the band is no place to stand.
    expect(peers('tuitionAndFees')).toEqual({ n: 5, p25: 200_000, median: 300_000, p75: 400_000 })
  })

  test('with fewer than five known values there is none, and n is told', () => {
    // Without books a cost to finish is a lower bound.
    expect(peers('costToFinish')).toEqual({ n: 4, p25: null, median: null, p75: null })
    expect(peers('months')).toEqual({ n: 1, p25: null, median: null, p75: null })
  })

  test('are priced in the residency of the program', () => {
    const away = { programs: [key(101)], residency: 'by-state', home: { state: 'TX', zip: null } } as const
    expect(peers('tuitionAndFees', away)?.median).toBe(700_000)
  })

  test('stand beside an own figure as they are', () => {
    const own = { value: 1, by: 'self', on: '2026-11-24' } as const
    const input = { programs: [key(101)], figures: { [`${key(101)}|tuitionAndFees`]: own } }
    expect(peers('tuitionAndFees', input)).toMatchObject({ n: 5, median: 300_000 })
  })

  test('stand beside a program of a list too, where it states its field and level', () => {
    const lists = personal(listed({}), listed({ key: 'own:3:18', awardLevel: 0 }))
    const cells = row(
      ask(open(), { programs: ['own:3:17', 'own:3:18'] }, { personal: lists }),
      'tuitionAndFees',
    ).cells
    expect(cells[0]).toMatchObject({ peers: { n: 5 } })
    expect(cells[1]).not.toHaveProperty('peers')
  })

  test('are of the declared rows only, and of no export of more than eight', () => {
    const comparison = ask(open(), { programs: [key(101)] })
    for (const { field, cells } of comparison.groups.flatMap(({ rows }) => rows)) {
      const has = cells.some((cell) => cell.kind === 'figure' && cell.peers)
      expect(has, field).toBe((PEERS as readonly FieldId[]).includes(field))
    }
    const many = Array.from({ length: 9 }, (_, at) => priced(101, 1, { cip: '51.0707', award_level: at + 1 }))
    const nine = ask(open([...PROGRAMS, ...many]), {
      programs: many.map((_, at) => `101-51.0707-${at + 1}`),
    })
    expect(nine.programs).toHaveLength(9)
    expect(row(nine, 'tuitionAndFees').cells[0]).not.toHaveProperty('peers')
  })
})

test('the sum of a group is the sum of each of its programs, whatever is known of the parts', () => {
  const parts = (name: string) => [
    {},
    { [name]: 0, [`${name}_status`]: KNOWN },
    { [name]: 700, [`${name}_status`]: 'estimated' },
    { [name]: 800, [`${name}_high`]: 1600, [`${name}_status`]: 'estimated' },
  ]
  const programs = parts('tuition_in_state').flatMap((tuition) =>
    parts('books').map((books) => ({ ...tuition, ...books })),
  )
  const tables = comparisonTables(
    programs.map((each, at) => program(201 + at, '51.0713', 21, each)),
    { institutions: programs.map((_, at) => institution(201 + at, 'A', 'Salem', 'OR')) },
  )
  const db = comparisonCatalog(tables)
  const keys = programs.map((_, at) => key(201 + at))
  for (const field of ['costToFinish', 'tuitionAndFees', 'books'] as const) {
    const alone = figures(ask(db, { programs: keys }), field).map(({ value, high, unknownParts }) =>
      high === undefined && !unknownParts ? value : null,
    )
    const { n, p25, median, p75 } = quartiles(alone)
    const whole = (value: number | null) => value && Math.round(value)
    expect(row(ask(db, { programs: keys.slice(0, 1) }), field).cells[0]).toMatchObject({
      peers: { n, p25: whole(p25), median: whole(median), p75: whole(p75) },
    })
  }
})

describe('prices of the peers', () => {
  const prices = (input: CompareInput): readonly PeerPrices[] =>
    comparePeers({ active: open(), pinned: null }, asked(input))

  test('one answer a group, lowest first, a band by its lower end, and what is unknown counted', () => {
    expect(prices({ programs: [key(103), '101-51.0713-2', key(101)] })).toEqual([
      {
        cip: '51.0713',
        title: 'Medical Coding',
        awardLevel: 21,
        residency: 'in-state',
        columns: [0, 2],
        values: [110_000, 210_000, 310_000, 410_000, 510_000],
        estimated: 2,
        unknown: 1,
      },
      {
        cip: '51.0713',
        title: 'Medical Coding',
        awardLevel: 2,
        residency: 'in-state',
        columns: [1],
        values: [],
        estimated: 0,
        unknown: 1,
      },
    ])
  })

  test('by the person’s state, a group with schools here and elsewhere is there twice', () => {
    const found = prices({
      programs: [key(101), key(106)],
      residency: 'by-state',
      home: { state: 'OR', zip: null },
    })
    expect(found.map(({ residency, columns }) => [residency, columns])).toEqual([
      ['in-state', [0]],
      ['out-of-state', [1]],
    ])
    expect(found[1]?.values[0]).toBe(210_000)
  })
})
