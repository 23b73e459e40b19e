import { expect, test } from 'vitest'
import { openTable, pastedTable } from '../../../../main/import/mapping/raw-table.ts'
import { readPrograms } from '../../../../main/import/mapping/mapped-programs.ts'
import { fileOf } from '../support/files.ts'

test('what is copied from a spreadsheet, and CSV with any separator, is the same table', () => {
  const rows = [
    ['School', 'Program', 'Tuition'],
    ['College A', 'Coding', '1200'],
    ['College B', 'Billing', '900'],
  ]
  const tables = ['\t', ',', ';', '|'].map((delimiter) => {
    const { headings, rows: below } = pastedTable(rows.map((row) => row.join(delimiter)).join('\r\n'))
    return { headings, below }
  })
  expect(tables[0]?.headings).toEqual(rows[0])
  for (const table of tables) expect(table).toEqual(tables[0])
})

test('titles above the heading and blank lines are none of the table', () => {
  const { headings, rows } = pastedTable(
    'Programs near me\n\nAs of May,,\nSchool,Program,Tuition\nA,B,1\n\nC,D,2\n',
  )
  expect(headings).toEqual(['School', 'Program', 'Tuition'])
  expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
    [5, 'A', 'B', '1'],
    [7, 'C', 'D', '2'],
  ])
})

test('a row with more cells than headings is reported, a shorter one is filled up', () => {
  const { rows, rejects } = pastedTable('School,Program,Tuition\nA,B\nA,B,1,2\nC,D,3,\n')
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['A', 'B', ''],
    ['C', 'D', '3'],
  ])
  expect(rejects).toMatchObject([{ line: 3, reason: 'wrong-number-of-fields' }])
})

test('a quote that never closes loses its line, not the rest', () => {
  const { rows, rejects } = pastedTable('School,Program\nA,"B\nC,D\nE,F\n')
  expect(rejects).toMatchObject([{ line: 2, reason: 'broken-quotes' }])
  expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
    [3, 'C', 'D'],
    [4, 'E', 'F'],
  ])
})

test('quotes that never close, line after line, end in a sentence, and nothing of the text is read again and again', () => {
  // Two million characters: each line afresh to the end would be many billions.
  const text = `School,Program\n${'"A,B\n'.repeat(390_000)}`
  expect(() => pastedTable(text)).toThrow(expect.objectContaining({ code: 'broken-quotes' }))
})

test('rows far behind one whose quote never closes are read', () => {
  const plain = Array.from({ length: 5_000 }, (_, n) => `School ${n},Program ${n}\n`).join('')
  const quoted = Array.from({ length: 5_000 }, (_, n) => `School ${n},"Program ${n}\nof two lines"\n`).join(
    '',
  )
  const { rows, rejects } = pastedTable(`School,Program\nA,"B\n${plain}${quoted}`)
  expect(rejects).toMatchObject([{ line: 2, reason: 'broken-quotes' }])
  expect(rows).toHaveLength(10_000)
  expect(rows.at(-1)).toEqual({ line: 15_001, cells: ['School 4999', 'Program 4999\nof two lines'] })
})

test('a quoted line end stays in its cell', () => {
  const { rows } = pastedTable('School,Program\n"A\nB",C\nD,E')
  expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
    [2, 'A\nB', 'C'],
    [4, 'D', 'E'],
  ])
})

test('UTF-16, as Excel saves “Unicode text”, is read', async () => {
  const text = Buffer.from('\uFEFFSchool\tProgram\r\nCollège\tCoding\r\n', 'utf16le')
  const { rows } = await openTable(fileOf('list.txt', text), 'list.txt', null)
  expect(rows.map(({ cells }) => cells)).toEqual([['Collège', 'Coding']])
})

test('a file that only looks like one of Pathwise’s own is a table like any other', () => {
  expect(pastedTable('Program key,School\nx,y').pathwise).toBeNull()
  expect(pastedTable('Attribute,Unit\nx,y').pathwise).toBeNull()
})

test('rows without a program or a school, and cells that cannot be taken, are reported with line and reason', async () => {
  const table = pastedTable('School,Program,Tuition,State\nA,,1,TX\n,B,1,TX\nC,D,-5,Ontario\nE,F,n/a,TX')
  const read = await readPrograms(table, {
    mapping: ['institution', 'program', 'tuitionAndFees', 'state'],
    answers: [],
  })
  expect(read.programs.map(({ name, figures }) => [name, figures])).toEqual([
    ['D', {}],
    ['F', {}],
  ])
  expect(read.rejects.list.map(({ line, column, value, reason }) => [line, column, value, reason])).toEqual([
    [2, 'Program', '', 'missing'],
    [3, 'School', '', 'missing'],
    [4, 'State', 'Ontario', 'not-a-state'],
    [4, 'Tuition', '-5', 'negative'],
  ])
})

test('a certificate of less than a year is of the level that its length tells', async () => {
  const award = 'Certificate, less than 1 year'
  const rows = ['8 weeks', '2 months', '10 months', '13 weeks', '12 weeks', ''].map(
    (length) => `A\tB\t${award}\t${length}`,
  )
  const table = pastedTable(['School\tProgram\tAward\tLength', ...rows].join('\n'))
  const { programs } = await readPrograms(table, {
    mapping: ['institution', 'program', 'awardLevel', 'months'],
    answers: [],
  })
  expect(programs.map(({ awardLevel }) => awardLevel)).toEqual([20, 20, 21, 0, 0, 0])
  expect(programs.every(({ credential }) => credential === award)).toBe(true)
})
