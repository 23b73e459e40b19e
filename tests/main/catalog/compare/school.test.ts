import { describe, expect, test } from 'vitest'
import type { ComparisonRow } from '../../../../data/contract/comparison.ts'
import { isMet } from '../../../../data/ranking/must-haves.ts'
import { ask, codes, comparisonCatalog, comparisonTables, figures } from '../support/comparison-catalog.ts'
import { listed, ownList, provider } from '../support/listed.ts'
import { program, type SmallRow } from '../support/small-tables.ts'

const A = '100-51.0713-21'
const B = '200-51.0713-21'
const PROGRAMS = [100, 200, 300].map((unitid) =>
  program(unitid, '51.0713', 21, { months: unitid / 100, months_status: 'known', price_slot: 1 }),
)

/** The comparison's schools, with what a test says of each. */
function open(known: Readonly<Record<number, SmallRow>>) {
  const tables = comparisonTables(PROGRAMS)
  const institutions = (tables['institutions'] ?? []).map((row) => ({
    ...row,
    ...known[Number(row['unitid'])],
  }))
  return comparisonCatalog({ ...tables, institutions })
}

const rate = (percent: number, people: number | null, cohort = 'below-bachelor'): SmallRow => ({
  graduation_rate: percent,
  graduation_rate_status: 'known',
  graduation_cohort: cohort,
  ...(people === null ? {} : { graduation_cohort_size: people, graduation_cohort_size_status: 'known' }),
})

const statusRow = (rows: readonly ComparisonRow[]) => rows.find(({ field }) => field === 'schoolStatus')

describe('a graduation rate', () => {
  const rates = () =>
    figures(
      ask(open({ 100: rate(41, 998), 200: rate(100, 1), 300: rate(50, null, 'bachelor') }), {
        programs: [A, B, '300-51.0713-21'],
      }),
      'graduationRate',
    )

  test('stands with the number of people behind it; small groups are marked, and what nobody tells is said', () => {
    expect(rates().map((figure) => figure?.notes)).toEqual([
      [{ code: 'whole-school-below-bachelor' }, { code: 'people', params: { people: 998 } }],
      [{ code: 'whole-school-below-bachelor' }, { code: 'small-group', params: { people: 1 } }],
      [{ code: 'whole-school-bachelor' }, { code: 'people-not-told' }],
    ])
  })

  test('of few people, or of nobody knows how many, meets no must-have and fails none: ask', () => {
    const known = rates()
    const met = (column: number, value: number) =>
      isMet(
        { field: 'graduationRate', test: 'at-least', value },
        {
          kind: 'figure',
          figure: known[column] as NonNullable<(typeof known)[number]>,
          unit: 'percent',
        },
      )
    expect([met(0, 40), met(0, 60)]).toEqual([true, false])
    expect([met(1, 40), met(2, 40), met(2, 60)]).toEqual([null, null, null])
  })
})

describe('a school that closed', () => {
  const closed = {
    100: { closed_on: '2024-07-30' },
    200: { merged_into: 300, merged_into_name: 'College C' },
  }

  test('is marked, with the day and with what it is part of now', () => {
    const comparison = ask(open(closed), { programs: [A, B] })
    expect(comparison.programs.map((each) => each.closed)).toEqual([
      { on: '2024-07-30', into: '' },
      { on: '', into: 'College C' },
    ])
    const row = statusRow(comparison.groups.flatMap(({ rows }) => rows))
    expect(row?.cells).toMatchObject([
      { code: 'closed', figure: { provenance: [{ columns: 'CLOSEDAT, DEATHYR, NEWID' }] } },
      { code: 'merged' },
    ])
    const [first, second] = row?.cells ?? []
    expect([first, second].map((cell) => cell?.kind === 'category' && codes(cell.figure))).toEqual([
      ['school-closed'],
      ['school-merged'],
    ])
  })

  test('has a row of its own only where one is closed, in every piece of a long file', () => {
    const fields = (programs: string[]) =>
      ask(open(closed), { programs }).groups.flatMap(({ rows }) => rows.map(({ field }) => field))
    expect(fields([A, '300-51.0713-21'])).toContain('schoolStatus')
    expect(fields(['300-51.0713-21'])).not.toContain('schoolStatus')
  })

  test('is marked on an own program too; where the school was guessed, as something to check', () => {
    const at = (match: 'exact' | 'guess') => {
      const school = provider('own:1:x', { unitid: 100, match, score: 0.9 })
      const list = ownList('own:1', [listed('own:1:1', 'own:1', { provider: school })])
      return ask(
        open(closed),
        { programs: ['own:1:1'] },
        {
          personal: { lists: [list], matches: {} },
        },
      ).programs[0]?.closed
    }
    expect(at('exact')).toEqual({ on: '2024-07-30', into: '' })
    expect(at('guess')).toEqual({ on: '2024-07-30', into: '', guessed: true })
  })

  test('is none of the peers that a figure is held against', () => {
    const peers = (known: Parameters<typeof open>[0]) => {
      const cell = ask(open(known), { programs: [A] })
        .groups.flatMap(({ rows }) => rows)
        .find(({ field }) => field === 'months')?.cells[0]
      return cell?.kind === 'figure' ? cell.peers?.n : undefined
    }
    expect(peers({})).toBe(3)
    expect(peers(closed)).toBe(1)
  })
})
