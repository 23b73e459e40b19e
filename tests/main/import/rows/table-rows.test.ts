import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { tableNamed, TABLES, type Row, type TableName } from '../../../../main/storage/schema/tables.ts'
import { columnsOfTable } from '../../../../main/storage/schema/table.ts'
import { figureColumns } from '../../../../main/import/readers/row-parts.ts'
import { toNewRow } from '../../../../main/import/rows/table-rows.ts'
import { insertRows } from '../../../../main/import/build/insert-rows.ts'
import { createCatalog } from '../../../../main/storage/create-catalog.ts'
import { figureIn, readRows } from '../../../../main/storage/read-rows.ts'
import { CATALOG_TABLES } from '../../../../main/storage/schema/tables.ts'
import { newRow } from '../../../support/rows.ts'

describe('rows of the declaration', () => {
  const program = newRow('programs', {
    unitid: 100654,
    cip: '51.0713',
    award_level: 2,
    ...figureColumns('completions', { value: 0, status: 'known' }),
    books: 50_000,
    books_high: 60_000,
    books_status: 'estimated',
    other_prices: [640_000, 70_025],
  })

  it('are written and read back as readers make them', () => {
    const db = new Database(':memory:')
    createCatalog(db)
    db.pragma('foreign_keys = OFF')
    const programs = CATALOG_TABLES.find(({ name }) => name === 'programs')
    if (!programs) throw new Error('No programs')
    insertRows(db, programs, [program])

    const columns = ['unitid', 'completions', 'books', 'months', 'distance', 'other_prices'] as const
    const [row] = readRows(db, 'programs', columns, 'WHERE unitid = ?', 100654)
    expect(row).toEqual({
      unitid: 100654,
      completions: 0,
      completions_status: 0,
      books: 50_000,
      books_high: 60_000,
      books_status: 2,
      months: null,
      months_high: null,
      months_status: 6,
      distance: 'not-reported',
      other_prices: '640000 70025',
    })
    const read = row as Row<'programs', (typeof columns)[number]>
    expect(figureIn(read, 'completions')).toEqual({ value: 0, status: 'known' })
    expect(figureIn(read, 'months')).toEqual({ value: null, status: 'not-reported' })
    expect(toNewRow('programs', columns)(read)).toEqual({
      unitid: 100654,
      completions: 0,
      completions_status: 'known',
      books: 50_000,
      books_high: 60_000,
      books_status: 'estimated',
      months: null,
      months_high: null,
      months_status: 'not-reported',
      distance: 'not-reported',
      other_prices: [640_000, 70_025],
    })
    expect(readRows(db, 'programs', ['cip'], 'WHERE unitid = ?', 1)).toEqual([])
  })

  it('of every table may have all unknown that may be', () => {
    const db = new Database(':memory:')
    createCatalog(db)
    db.pragma('foreign_keys = OFF')
    for (const table of Object.keys(TABLES) as TableName[]) {
      const columns = columnsOfTable(tableNamed(table)).filter(({ numbered }) => !numbered)
      // Where a catalog must have it, the test must say it: a code of its own, or the number 1.
      const values = columns.map(({ missing, values: codes, sqlType, check }) =>
        missing === undefined ? (codes?.[0] ?? (sqlType === 'TEXT' ? textLike(check) : 1)) : missing,
      )
      const insert = `INSERT INTO ${table} (${columns.map(({ name }) => name).join(', ')}) VALUES (${values.map(() => '?').join(', ')})`
      const write = () => db.prepare(insert).run(values)
      // A provider without an institution is one that none was found for.
      if (table === 'providers') expect(write).toThrow("match = 'none'")
      else expect(write, table).not.toThrow()
    }
  })
})

function textLike(check = ''): string {
  if (!check.includes('GLOB')) return 'x'
  return check.includes('-') && check.includes(']-[') ? '29-2072' : '51.0713'
}
