import Database from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { statusCode } from '../../../../data/figures/figure.ts'
import { AWARD_LEVELS, CREDENTIAL_LEVELS } from '../../../../data/program.ts'
import { ask, codes, comparisonTables, figures } from '../support/comparison-catalog.ts'
import { program, smallCatalog } from '../support/small-tables.ts'

/** Three programs of one field; earnings are known of certificates, hidden of associates, missing of bachelor's. */
function catalog({ published = true } = {}): Database.Database {
  const programs = [21, 3, 5].map((level) => program(100, '51.0713', level))
  const tables = comparisonTables(programs)
  const provenance = tables['provenance']?.filter(({ field }) => published || field !== 'fieldEarnings') ?? []
  const file = smallCatalog({ ...tables, provenance })
  const writing = new Database(file)
  const insert = writing.prepare(
    'INSERT INTO field_earnings (unitid, cip4, credential_level, earnings, earnings_status, earnings_years, debt_status, earnings_count, earnings_count_status) VALUES (100, ?, ?, ?, ?, ?, 6, 24, 0)',
  )
  insert.run('51.07', 1, 3_812_300, statusCode('known'), 2)
  insert.run('51.07', 2, null, statusCode('suppressed'), null)
  insert.run('51.08', 3, 9_900_000, statusCode('known'), 2)
  writing.close()
  const db = new Database(file, { readonly: true })
  onTestFinished(() => void db.close())
  return db
}
const programs = [21, 3, 5].map((level) => `100-51.0713-${level}`)

it('shows the earnings of the field and level at the school; hidden and missing ones are never 0', () => {
  const comparison = ask(catalog(), { programs })
  const [known, hidden, missing] = figures(comparison, 'fieldEarnings')
  expect(known).toMatchObject({ status: 'known', value: 3_812_300 })
  expect(known?.notes).toEqual([
    { code: 'field-earnings', params: { years: 2 } },
    { code: 'small-group', params: { people: 24 } },
  ])
  expect(hidden).toMatchObject({ status: 'suppressed', value: null })
  expect(missing).toMatchObject({ status: 'not-reported', value: null })
  expect(codes(missing)).toContain('not-published')
})

it('has no row where the catalog holds none', () => {
  const fields = ask(catalog({ published: false }), { programs }).groups.flatMap(({ rows }) =>
    rows.map(({ field }) => field),
  )
  expect(fields).not.toContain('fieldEarnings')
})

it('knows the credential level of every award level', () => {
  for (const level of AWARD_LEVELS) expect(CREDENTIAL_LEVELS[level]).toBeGreaterThan(0)
})
