import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { fileBytes } from '../../../../main/import/files/bytes.ts'
import { openCsv } from '../../../../main/import/files/csv.ts'
import { Rejects } from '../../../../main/import/rejects.ts'
import { fileOf } from '../support/files.ts'

async function read(content: string | Uint8Array, delimiter?: string) {
  const rejects = new Rejects()
  const bytes = await fileBytes(fileOf('made.csv', content), 'made.csv')
  let read = 0
  const source = await openCsv(bytes, rejects, delimiter, (length) => (read += length))
  const rows = []
  for await (const batch of source.batches) {
    for (const { line, cells } of batch) rows.push([line, ...cells])
  }
  expect(read).toBe(bytes.size)
  return { names: source.header.names, rows, rejects: rejects.list }
}

describe('openCsv', () => {
  it('takes blanks off the names of columns (ic2023_ay ends its header in one)', async () => {
    const { names, rows } = await read('UNITID,CHG4AY3 \r\n100654,1600\r\n')
    expect(names).toEqual(['UNITID', 'CHG4AY3'])
    expect(rows).toEqual([[2, '100654', '1600']])
  })

  it('takes a row that ends in a comma its header has not (ic2018_py)', async () => {
    const { rows, rejects } = await read('UNITID,PRGMOFR\n101277,2,\n102711,11,\n')
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      [2, '101277', '2'],
      [3, '102711', '11'],
    ])
    expect(rejects).toEqual([])
  })

  it('rejects a row with another number of fields, with its line, and reads on', async () => {
    const { rows, rejects } = await read('A,B\n1,2\n3\n4,5,6\n7,8\n')
    expect(rows).toEqual([
      [2, '1', '2'],
      [5, '7', '8'],
    ])
    expect(rejects).toEqual([
      { file: 'made.csv', line: 3, column: '', value: '1', reason: 'wrong-number-of-fields' },
      { file: 'made.csv', line: 4, column: '', value: '3', reason: 'wrong-number-of-fields' },
    ])
  })

  it('reads mixed line ends as line ends, not as parts of cells', async () => {
    const { rows } = await read('A,B\r\n1,2\n3,4\r\n5,6')
    expect(rows).toEqual([
      [2, '1', '2'],
      [3, '3', '4'],
      [4, '5', '6'],
    ])
  })

  it('counts lines as an editor does, over quoted line ends and blank lines', async () => {
    const { rows } = await read('A,B\n"x\ny",1\n\n2,3\n')
    expect(rows).toEqual([
      [2, 'x\ny', '1'],
      [5, '2', '3'],
    ])
  })

  it('loses one line to a quote that never ends, not what follows it', async () => {
    const { rows, rejects } = await read('A,B\n1,2\n3,"never\n5,6\n7,8\n')
    expect(rows).toEqual([
      [2, '1', '2'],
      [4, '5', '6'],
      [5, '7', '8'],
    ])
    expect(rejects).toEqual([{ file: 'made.csv', line: 3, column: '', value: '3', reason: 'broken-quotes' }])
  })

  it('loses one line to a quote that ends at the next one, lines later', async () => {
    const { rows, rejects } = await read('A,B\n1,"two\n3,4\n5,"six"\n7,8\n')
    expect(rows).toEqual([
      [3, '3', '4'],
      [4, '5', 'six'],
      [5, '7', '8'],
    ])
    expect(rejects.map(({ line, reason }) => [line, reason])).toEqual([[2, 'broken-quotes']])
  })

  it('rejects a row over two lines that has a cell too many, line by line', async () => {
    const { rows, rejects } = await read('A,B\n1,2,"x\ny"\n5,6\n')
    expect(rows).toEqual([[4, '5', '6']])
    expect(rejects.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'wrong-number-of-fields'],
      [3, 'wrong-number-of-fields'],
    ])
  })

  it('reads lines that end in a carriage return alone (old Macs)', async () => {
    expect((await read('A,B\r1,2\r3,4')).rows).toEqual([
      [2, '1', '2'],
      [3, '3', '4'],
    ])
  })

  it('reads a row with a stray quote inside a cell (CIPCode2020, 43)', async () => {
    const { rows, rejects } = await read('A,B\n"43","is titled "Security" in Canada"\n"44","x"\n')
    expect(rows.map((row) => row[1])).toEqual(['43', '44'])
    expect(rejects).toEqual([])
  })

  it('reads tab-separated files too (O*NET)', async () => {
    const { rows } = await read('Code\tTitle\n29-2072.00\tCoder, Medical\n', '\t')
    expect(rows).toEqual([[2, '29-2072.00', 'Coder, Medical']])
  })

  it('has no rows and no names for an empty file', async () => {
    expect(await read('')).toEqual({ names: [], rows: [], rejects: [] })
  })

  it('gives back any table, across the pieces it is read in', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', 'ñ', '7'), maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 }),
        async (table) => {
          // Enough rows that the file is read in more than one piece.
          const many = Array.from({ length: Math.ceil(25_000 / table.length) }, () => table).flat()
          const { rows, rejects } = await read(Papa.unparse([['A', 'B', 'C'], ...many], { newline: '\r\n' }))
          // Rows of nothing but separators are none.
          const told = many.filter((row) => row.some((cell) => cell !== ''))
          expect(rows.map((row) => row.slice(1))).toEqual(told)
          expect(rejects).toEqual([])
        },
      ),
      { numRuns: 5 },
    )
  })
})
