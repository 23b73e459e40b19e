import { describe, expect, test } from 'vitest'
import type { CompareInput, PeerPrices, Peers } from '../../../../data/contract/comparison.ts'
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
  test('have a median and quarters of lower ends and of upper ends', () => {
    // 1,000 to 6,000; the 5,000 is a band up to 9,000.
    expect(peers('tuitionAndFees')).toEqual({
      ...{ n: 6, p25: 225_000, median: 350_000, p75: 475_000 },
      upper: { p25: 225_000, median: 350_000, p75: 550_000 },
      ...{ atLeast: 0, unknown: 0 },
    })
    const bands = PROGRAMS.slice(0, 5).map((each, at) => ({
      ...each,
      ...{ tuition_in_state_high: 10_000 * (at + 1), tuition_in_state_status: 'estimated' },
    }))
    const cell = row(ask(open(bands), { programs: [key(101)] }), 'tuitionAndFees').cells[0]
    expect(cell).toMatchObject({ peers: { median: 300_000, upper: { median: 3_000_000 } } })
  })

  test('with fewer than five known values there is none, and n is told', () => {
    const none = { p25: null, median: null, p75: null }
    expect(peers('months')).toEqual({ n: 1, ...none, upper: none, atLeast: 0, unknown: 5 })
  })

  test('are counted apart where only a lower bound is known, or nothing', () => {
    // Without books a cost to finish is a lower bound.
    expect(peers('costToFinish')).toMatchObject({ n: 5, median: 310_000, atLeast: 1, unknown: 0 })
    const without = {
      tuition_in_state: '',
      tuition_out_of_state: '',
      tuition_out_of_state_status: 'suppressed',
    }
    const more = [
      ...PROGRAMS.slice(0, 3),
      priced(104, 4000, { tuition_in_state_status: 'at-least' }),
      priced(105, 0, { ...without, tuition_in_state_status: 'not-applicable' }),
      priced(106, 0, { ...without, tuition_in_state_status: 'suppressed' }),
    ]
    const cell = row(ask(open(more), { programs: [key(101)] }), 'tuitionAndFees').cells[0]
    expect(cell).toMatchObject({ peers: { n: 3, median: null, atLeast: 1, unknown: 1 } })
  })

  test('are priced in the residency of the program', () => {
    const away = { programs: [key(101)], residency: 'by-state', home: { state: 'TX', zip: null } } as const
    expect(peers('tuitionAndFees', away)?.median).toBe(700_000)
  })

  test('stand beside an own figure as they are', () => {
    const own = { value: 1, by: 'self', on: '2026-11-24' } as const
    const input = { programs: [key(101)], figures: { [`${key(101)}|tuitionAndFees`]: own } }
    expect(peers('tuitionAndFees', input)).toMatchObject({ n: 6, median: 350_000 })
  })

  test('stand beside a program of a list too, where it states its field and level', () => {
    const lists = personal(listed({}), listed({ key: 'own:3:18', awardLevel: 0 }))
    const cells = row(
      ask(open(), { programs: ['own:3:17', 'own:3:18'] }, { personal: lists }),
      'tuitionAndFees',
    ).cells
    expect(cells[0]).toMatchObject({ peers: { n: 6 } })
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
    const all = figures(ask(db, { programs: keys }), field)
    const known = all.filter(({ value, unknownParts }) => value !== null && !unknownParts)
    const quarters = (values: readonly (number | null)[]) => {
      const { p25, median, p75 } = quartiles(values)
      const whole = (value: number | null) => value && Math.round(value)
      return { p25: whole(p25), median: whole(median), p75: whole(p75) }
    }
    const [cell] = row(ask(db, { programs: keys.slice(0, 1) }), field).cells
    expect(cell).toMatchObject({
      peers: {
        n: known.length,
        ...quarters(known.map(({ value }) => value)),
        upper: quarters(known.map(({ value, high }) => high ?? value)),
      },
    })
    const { atLeast, unknown } = (cell as { peers: Peers }).peers
    expect(known.length + atLeast + unknown).toBe(all.length)
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
        upper: [110_000, 210_000, 310_000, 410_000, 910_000],
        estimated: 2,
        atLeast: 1,
        unknown: 0,
      },
      {
        cip: '51.0713',
        title: 'Medical Coding',
        awardLevel: 2,
        residency: 'in-state',
        columns: [1],
        values: [],
        upper: [],
        estimated: 0,
        atLeast: 0,
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
