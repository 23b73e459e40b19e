import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PathwiseError } from '../../../data/contract/errors.ts'
import { translator } from '../../../data/messages/translate.ts'
import { tableCsv } from '../../../main/export/comparison-csv.ts'
import { readComparisonCsv } from '../../../main/export/read-csv.ts'
import { anyTable } from './support/tables.ts'

const words = translator('en')
const all = { status: true, source: true, asOf: true, show: 'all' } as const
const bytes = (text: string) => new TextEncoder().encode(text)
const layout = fc.constantFrom('across' as const, 'rows' as const)

describe('export, then import', () => {
  test('is the identity, whatever the texts hold', () => {
    fc.assert(
      fc.property(anyTable, layout, (table, layout) => {
        const csv = tableCsv(table, { ...all, layout }, words)
        expect(readComparisonCsv(bytes(csv))).toEqual(table)
      }),
      { numRuns: 150 },
    )
  })

  test('an independent parser reads the same cells; none begins a formula but numbers', () => {
    fc.assert(
      fc.property(anyTable, layout, (table, layout) => {
        const csv = tableCsv(table, { ...all, layout }, words)
        const records: string[][] = parse(csv, { bom: true, recordDelimiter: '\r\n' })
        const widths = new Set(records.map((record) => record.length))
        expect(widths.size).toBe(1)
        // No two columns are called alike: whoever names a column means one.
        expect(new Set(records[0]).size).toBe(records[0]?.length)
        const cells = records.flat()
        for (const cell of cells) if (/^[=+\-@\t\r\n]/.test(cell)) expect(cell).toMatch(/^-\d+(\.\d+)?$/)
        // The same cells again, written by another hand, are the same table.
        const quoted = records.map((record) =>
          record.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'),
        )
        expect(readComparisonCsv(bytes(quoted.join('\n')))).toEqual(table)
      }),
      { numRuns: 100 },
    )
  })
})

describe('a file that is not ours', () => {
  const at = (content: Uint8Array) => {
    try {
      readComparisonCsv(content)
    } catch (error) {
      if (error instanceof PathwiseError) return [error.code, error.params['at']]
      throw error
    }
    throw new Error('It was read')
  }
  test('is refused with where it went wrong', () => {
    expect(at(bytes(''))).toEqual(['invalid-input', 'heading'])
    expect(at(bytes('name,price\r\nA,1\r\n'))).toEqual(['invalid-input', 'heading'])
    expect(at(new Uint8Array([0x50, 0xff, 0xfe]))).toEqual(['invalid-input', 'encoding'])
    expect(at(bytes('Program key,Months\r\nKey a,ten\r\n'))).toEqual(['invalid-input', 'line 2'])
    expect(at(bytes('Attribute,Unit,1. A\r\nProgram key,,Key a\r\nMonths,months,ten\r\n'))).toEqual([
      'invalid-input',
      'line 3',
    ])
    expect(at(bytes('Program key,Months\r\n"Key a,1\r\n'))[0]).toBe('invalid-input')
  })

  test('with columns that are not ours is read without them', () => {
    const table = readComparisonCsv(bytes('Shoe size,Program key,Months\n42,Key a-1,\n'))
    expect(table.lines.map(({ id }) => id)).toEqual(['key', 'months'])
    expect(table.programs[0]?.map(({ text, value }) => [text, value])).toEqual([
      ['a-1', null],
      [null, null],
    ])
  })
})
