import { describe, expect, expectTypeOf, it } from 'vitest'
import { tableColumns } from '../../../../main/storage/schema/column.ts'
import { tableDdl } from '../../../../main/storage/schema/ddl.ts'
import { columnNames, columnNamesBut, insertInto, selectList } from '../../../../main/storage/schema/sql.ts'
import { columnsOfTable } from '../../../../main/storage/schema/table.ts'
import {
  tableNamed,
  TABLES,
  type NewRow,
  type Row,
  type TableName,
} from '../../../../main/storage/schema/tables.ts'

const names = Object.keys(TABLES) as TableName[]

describe('the declaration of the catalog', () => {
  it('makes a figure two columns, a band three, and holds by CHECKs that NULL is not 0', () => {
    const ddl = tableDdl('programs')
    expect(ddl).toContain('completions INTEGER,\n  completions_status INTEGER NOT NULL')
    expect(ddl).toContain('books INTEGER,\n  books_high INTEGER,\n  books_status INTEGER NOT NULL')
    expect(ddl).toContain(
      'CHECK ((books IS NULL) = (books_status >= 5) AND books_status BETWEEN 0 AND 7),\n  CHECK (books_high >= books)',
    )
    expect(ddl).toContain("CHECK (distance IN ('all', 'some', 'none', 'not-reported'))")
    expect(ddl).toContain('CREATE UNIQUE INDEX programs_key ON programs (unitid, cip, award_level);')
  })

  it('selects a figure with all its parts, and names the table where several are joined', () => {
    expect(selectList('programs', ['cip', 'completions', 'books'])).toBe(
      'cip, completions, completions_status, books, books_high, books_status',
    )
    expect(selectList('programs', ['cip', 'hours'], 'p')).toBe('p.cip, p.hours, p.hours_status')
    expect(columnNamesBut('files', ['size'])).toEqual(['sha256', 'dataset', 'name'])
  })

  it('inserts every column but the one that the database numbers', () => {
    expect(insertInto('files')).toBe('INSERT INTO files (sha256, dataset, name, size) VALUES (?, ?, ?, ?)')
    expect(insertInto('programs')).toContain('INSERT INTO programs (unitid, cip, ')
  })

  it('says of every column what it reads as in an older catalog, or that none is without it', () => {
    const missing = (name: TableName, column: string) =>
      columnsOfTable(tableNamed(name)).find((each) => each.name === column)?.missing
    expect(missing('programs', 'months')).toBeNull()
    expect(missing('programs', 'months_status')).toBe(6)
    expect(missing('programs', 'distance')).toBe('not-reported')
    expect(missing('institutions', 'website')).toBe('')
    expect(missing('institutions', 'control')).toBeNull()
    expect(missing('institutions', 'unitid')).toBeUndefined()
    // A code that may be NULL or has no "not reported" among its own must be there.
    expect(missing('areas', 'kind')).toBeUndefined()
  })

  it('gives the parts of a renewed figure the names that they had', () => {
    const parts = tableColumns('online', {
      kind: 'figure',
      cell: 'money',
      band: true,
      formerNames: ['distance', 'far'],
    })
    expect(parts.map(({ name, formerNames }) => [name, ...formerNames])).toEqual([
      ['online', 'distance', 'far'],
      ['online_high', 'distance_high', 'far_high'],
      ['online_status', 'distance_status', 'far_status'],
    ])
  })

  it('never lets NULL stand for a column that is NOT NULL', () => {
    for (const name of names)
      for (const column of columnsOfTable(tableNamed(name)))
        if (column.missing !== undefined && column.notNull) expect(column.missing).not.toBeNull()
  })

  it('types a row as it is read and as it is written', () => {
    expectTypeOf<Row<'programs', 'completions' | 'books' | 'distance' | 'price_slot'>>().toEqualTypeOf<{
      readonly completions: number | null
      readonly completions_status: number
      readonly books: number | null
      readonly books_high: number | null
      readonly books_status: number
      readonly distance: 'all' | 'some' | 'none' | 'not-reported'
      readonly price_slot: number | null
    }>()
    expectTypeOf<NewRow<'programs'>>().toHaveProperty('other_prices').toEqualTypeOf<readonly number[]>()
    expectTypeOf<NewRow<'programs'>>()
      .toHaveProperty('completions_status')
      .toEqualTypeOf<
        | 'known'
        | 'imputed'
        | 'estimated'
        | 'at-least'
        | 'own'
        | 'suppressed'
        | 'not-reported'
        | 'not-applicable'
      >()
    expectTypeOf<keyof NewRow<'programs'>>().not.toEqualTypeOf<keyof Row<'programs'>>()
    expect(columnNames('programs')).toContain('completions')
  })
})
