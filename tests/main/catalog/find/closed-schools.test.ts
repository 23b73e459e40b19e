import Database from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { openFind } from '../../../../main/catalog/find/find.ts'
import { listed, ownList, provider } from '../support/listed.ts'
import { asked } from '../support/requests.ts'
import { institution, program, smallCatalog } from '../support/small-tables.ts'

const CLOSED = { closed_on: '2024-07-30' }
const MERGED = { closed_on: 'open', merged_into: 100, merged_into_name: 'Peña College' }

/** One school that is open, one that closed, one that is part of the first, one of which nobody says. */
function open() {
  const file = smallCatalog({
    institutions: [
      institution(100, 'Peña College', 'Austin', 'TX', { closed_on: 'open' }),
      institution(200, 'Zenith Institute', 'Salem', 'OR', CLOSED),
      institution(300, 'North Campus', 'Waco', 'TX', MERGED),
      institution(400, 'Quiet School', 'Reno', 'NV'),
    ],
    programs: [
      program(100, '51.0713', 21, { completions: 5, completions_status: 'known' }),
      program(200, '51.0713', 21, { completions: 7, completions_status: 'known' }),
      program(200, '51.0801', 3),
      program(300, '51.0801', 3),
      program(400, '51.0713', 21),
    ],
  })
  const db = new Database(file, { readonly: true })
  onTestFinished(() => void db.close())
  return { find: openFind(db), db }
}

it('leaves programs of closed and merged schools out, counts them, and brings them back', () => {
  const { find, db } = open()
  const usual = find(asked())
  expect(usual.rows.map(({ key }) => key)).toEqual(['100-51.0713-21', '400-51.0713-21'])
  expect(usual).toMatchObject({ total: 2, closed: 3 })
  expect(usual.rows.every((row) => !('closed' in row))).toBe(true)

  const all = find(asked({ closed: true }))
  expect(all).toMatchObject({ total: 5, closed: 3 })
  expect(
    all.rows.filter(({ institution: name }) => name === 'Zenith Institute').map((row) => row.closed),
  ).toEqual([
    { on: '2024-07-30', into: '' },
    { on: '2024-07-30', into: '' },
  ])
  expect(all.rows.find(({ key }) => key === '300-51.0801-3')?.closed).toEqual({
    on: '',
    into: 'Peña College',
  })
  // The catalog holds them all the same.
  expect(db.prepare('SELECT count(*) FROM programs').pluck().get()).toBe(5)
  expect(find(asked())).toEqual(usual)
})

it('counts in facets and ranges what the list shows', () => {
  const { find } = open()
  const states = (closed: boolean) =>
    Object.fromEntries(find(asked({ closed })).facets.state.map(({ value, count }) => [value, count]))
  expect(states(false)).toEqual({ NV: 1, OR: 0, TX: 1 })
  expect(states(true)).toEqual({ NV: 1, OR: 2, TX: 2 })
})

it('offers closed schools where nothing else matches', () => {
  const { find } = open()
  const found = find(asked({ facets: { state: ['OR'] } }))
  expect(found).toMatchObject({ total: 0, closed: 2 })
  expect(found.loosenings).toContainEqual({ filter: { kind: 'closed' }, total: 2 })
})

it('leaves out a program of an own list whose school closed, and none for a guess', () => {
  const { find } = open()
  const of = (match: 'exact' | 'guess') => {
    const school = provider('own:1:x', { name: 'Zenith', unitid: 200, match, score: 0.9 })
    find.setPersonal({
      lists: [ownList('own:1', [listed('own:1:1', 'own:1', { provider: school })])],
      matches: {},
    })
    return find(asked()).rows.map(({ key }) => key)
  }
  expect(of('exact')).not.toContain('own:1:1')
  expect(of('guess')).toContain('own:1:1')
})
