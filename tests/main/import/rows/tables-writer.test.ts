import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TextTable } from '../../../../main/storage/schema/table.ts'
import { dollars, tableText, writeTables } from '../../../../main/import/rows/tables-writer.ts'
import { emptyFolder } from '../support/files.ts'

const table: TextTable = {
  name: 'made',
  columns: {
    id: 'integer',
    name: 'text',
    note: 'text-or-null',
    price: 'money',
    price_status: 'status',
    others: 'money-list',
    rate: 'real',
  },
  orderBy: ['id', 'name'],
  missing: {},
}
const row = { id: 1, name: 'a', note: null, price: 893_000, price_status: 'known', others: [], rate: 7.1 }

describe('tableText', () => {
  it('writes dollars, words and nothing for what is not there; 0 stays 0', () => {
    const rows = [
      row,
      { ...row, id: 2, price: 0, others: [990_000, 33_079] },
      { ...row, id: 3, price: null, price_status: 'not-reported', rate: null, note: 'n' },
    ]
    expect(tableText(table, rows)).toBe(
      'id,name,note,price,price_status,others,rate\n' +
        '1,a,,8930,known,,7.1\n' +
        '2,a,,0,known,9900 330.79,7.1\n' +
        '3,a,n,,not-reported,,\n',
    )
  })

  it('orders by number, then by code unit, whatever order the rows come in', () => {
    const rows = [
      { ...row, id: 10 },
      { ...row, id: 9, name: 'é' },
      { ...row, id: 9, name: 'Z' },
      { ...row, id: 9, name: 'a' },
    ]
    const ids = (text: string) =>
      text
        .split('\n')
        .slice(1, -1)
        .map((line) => line.split(',').slice(0, 2).join(' '))
    expect(ids(tableText(table, rows))).toEqual(['9 Z', '9 a', '9 é', '10 a'])
    expect(tableText(table, rows.toReversed())).toBe(tableText(table, rows))
  })

  it('quotes so that an independent parser reads the same', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'ñ', ';'), maxLength: 8 })
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (names) => {
        const rows = names.map((name, id) => ({ ...row, id, name }))
        const read: string[][] = parse(tableText(table, rows), { record_delimiter: '\n' })
        expect(read.slice(1).map((cells) => cells[1])).toEqual(names)
      }),
    )
  })

  it.each([
    ['a value with a status that has none', { price_status: 'not-reported' }],
    ['a status that has a value, without one', { price: null }],
    ['a word that is no status', { price_status: 'guessed' }],
    ['half a cent', { price: 0.5 }],
    ['a number that is none', { rate: Number.NaN }],
    ['an empty text where NULL is meant', { note: '' }],
    ['no text where one must be', { name: null }],
    ['a number where text must be', { name: 7 }],
    ['a list that is none', { others: null }],
    ['a column that the table has not', { extra: 1 }],
  ])('refuses %s', (_, wrong) => {
    expect(() => tableText(table, [{ ...row, ...wrong }])).toThrow(RangeError)
  })

  it('refuses a row without one of the columns', () => {
    expect(() => tableText(table, [{ id: 1 }])).toThrow('made.name cannot hold undefined')
  })
})

describe('dollars', () => {
  it('writes whole cents exactly', () => {
    expect([0, 5, 50, 100, 330_792, 893_000].map(dollars)).toEqual([
      '0',
      '0.05',
      '0.50',
      '1',
      '3307.92',
      '8930',
    ])
  })
})

describe('writeTables', () => {
  it('replaces the tables and leaves nothing beside them', async () => {
    const folder = join(emptyFolder(), 'new', 'catalog')
    await writeTables([table], { made: [row] }, folder)
    await writeTables([table], { made: [row, { ...row, id: 2 }] }, folder)
    expect(readdirSync(folder)).toEqual(['made.csv'])
    expect(readFileSync(join(folder, 'made.csv'), 'utf8')).toBe(tableText(table, [row, { ...row, id: 2 }]))
  })

  it('writes nothing at all where one row does not fit', async () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'made.csv'), 'as before')
    const other = { ...table, name: 'other' }
    await expect(writeTables([table, other], { made: [row], other: [{ id: 1 }] }, folder)).rejects.toThrow(
      RangeError,
    )
    expect(readdirSync(folder)).toEqual(['made.csv'])
    expect(readFileSync(join(folder, 'made.csv'), 'utf8')).toBe('as before')
  })

  it('leaves the old tables where one cannot be written', async () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'made.csv'), 'as before')
    mkdirSync(join(folder, 'other.csv.partial'))
    const tables = [table, { ...table, name: 'other' }]
    await expect(writeTables(tables, { made: [row], other: [row] }, folder)).rejects.toThrow('EISDIR')
    expect(readFileSync(join(folder, 'made.csv'), 'utf8')).toBe('as before')
    expect(readdirSync(folder)).not.toContain('made.csv.partial')
  })
})
