import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { NO_CHOICES } from '../../../../data/contract/shape.ts'
import { dialectOf } from '../../../../main/import/mapping/dialect.ts'
import { mendedText } from '../../../../main/import/mapping/mended-text.ts'
import { pastedTable } from '../../../../main/import/mapping/raw-table.ts'

const cells = (text: string) => pastedTable(text).rows.map((row) => row.cells.join('|'))

describe('text that was encoded twice', () => {
  const twice = (text: string) => new TextDecoder('windows-1252').decode(Buffer.from(text))

  test('is what it was, whatever its letters are', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'aZ 9,.’“”–—…€éñüßøÀÿ½°医🎓'),
      minLength: 1,
      maxLength: 20,
    })
    fc.assert(
      fc.property(letters, (text) => {
        expect(mendedText(twice(text))).toBe(text)
      }),
    )
  })

  test('and text that was not is left as it is', () => {
    for (const text of ['Ã', 'São', 'FAÇADE À LA', 'Ångström', 'Dvořák', 'naïve café', 'Größe', 'Â', 'ÂME'])
      expect(mendedText(text)).toBe(text)
  })
})

describe('quotes', () => {
  test('behind blanks, with a comma within', () => {
    expect(
      cells('School, Program, Tuition\n"A", "Coding, day", "1"\n"B", "He said ""no, ""no""", "2"\n'),
    ).toEqual(['A|Coding, day|1', 'B|He said "no, "no"|2'])
  })

  test('within a cell stay, beside a comma too', () => {
    const rows = [
      ['School', 'Program'],
      ['A', 'He said, "no"'],
      ['B', 'one, "two", three'],
    ]
    expect(cells(Papa.unparse(rows))).toEqual(rows.slice(1).map((row) => row.join('|')))
  })

  test('that a backslash stands before', () => {
    expect(cells('School,Program\n"A \\"B\\" C","Coding, day"\n"D","x"\n')).toEqual([
      'A "B" C|Coding, day',
      'D|x',
    ])
  })

  test('of a path, whose backslash is its own', () => {
    expect(dialectOf('School,Folder\n"A","C:\\lists\\"\n"B","D:\\"\n').escape).toBe('"')
  })

  test('any table that a program wrote by the rule is read by it', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', 'b', '"', ',', ' ', '\\', ';', '\n', '1'), maxLength: 8 })
      .map((text) => text.trim())
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 5 }), (made) => {
        const rows = made.map((row, at) => [`School ${at}`, ...row, `end ${at}`])
        const text = Papa.unparse([['School', 'Program', 'City', 'State', 'Notes'], ...rows], {
          quotes: true,
          newline: '\n',
        })
        const choices = { ...NO_CHOICES, steps: { filled: false } }
        const { rows: read } = pastedTable(text, { choices })
        expect(read.map((row) => row.cells)).toEqual(rows)
      }),
      { numRuns: 200 },
    )
  })
})

describe('what parts the columns', () => {
  test.each([
    ['sep=|\nSchool|Program\nA,x|B,y\n', '|'],
    ['SEP=;\nSchool;Program\nA,x;B,y\n', ';'],
    ['School;Program\nA, B, C;D\n', ';'],
    ['School\tProgram\nA, B\tC, D\n', '\t'],
    ['only one column\nA\nB\n', ','],
  ])('of %j is %j', (text, delimiter) => {
    expect(dialectOf(text).delimiter).toBe(delimiter)
  })

  test('the line that Excel is told it by counts as a line', () => {
    expect(pastedTable('sep=;\nSchool;Program\nA;B\n').rows.map(({ line }) => line)).toEqual([3])
  })
})
