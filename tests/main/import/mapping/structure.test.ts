import { describe, expect, test } from 'vitest'
import { NO_CHOICES, type ShapeChoices } from '../../../../data/contract/shape.ts'
import { openTable, pastedTable, type RawTable } from '../../../../main/import/mapping/raw-table.ts'
import { fileOf } from '../support/files.ts'
import { workbook, workbookParts, zip } from '../support/workbook.ts'

/** What of a sheet is the table: what is recognised, and each of it the other way. */

const told = ({ shape }: RawTable) =>
  shape.steps.map(({ id, isDone, count, names }) =>
    [isDone ? id : `not ${id}`, count, names].filter(Boolean).join(' '),
  )
const facts = ({ shape }: RawTable) => shape.facts.map(({ id }) => id)
const cells = ({ rows }: RawTable) => rows.map((row) => row.cells.join('|'))
const lost = ({ rejects }: RawTable) => rejects.map(({ line, reason }) => `${line} ${reason}`)
const paste = (text: string, choices: Partial<ShapeChoices> = {}) =>
  pastedTable(text, { choices: { ...NO_CHOICES, ...choices } })

/** A workbook of one sheet, with merged cells. */
const merged = (rows: readonly (readonly (string | number | null)[])[], ...areas: readonly string[]) => {
  const parts = workbookParts({ Options: rows })
  const sheet = String(parts['xl/worksheets/sheet1.xml'])
  const list = areas.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
  return zip({
    ...parts,
    'xl/worksheets/sheet1.xml': sheet.replace(
      '</sheetData>',
      `</sheetData><mergeCells count="${areas.length}">${list}</mergeCells>`,
    ),
  })
}
const open = (bytes: Buffer, steps: ShapeChoices['steps'] = {}) =>
  openTable(fileOf('list.xlsx', bytes), 'list.xlsx', null, { choices: { ...NO_CHOICES, steps } })

describe('the heading', () => {
  const text = 'Options 2026\nprepared by me\nProgram,School,Tuition\nCoding,A,1\nBilling,B,2\n'

  test('is the row with names of fields, or the one that a person names', () => {
    expect(paste(text).shape.heading).toBe(3)
    expect(paste(text).shape.firstRows[2]).toEqual({ line: 3, text: 'Program · School · Tuition' })
    const chosen = paste(text, { heading: 4 })
    expect([chosen.headings, cells(chosen)]).toEqual([['Coding', 'A', '1'], ['Billing|B|2']])
  })

  test('that stands nowhere in the file is no table', () => {
    expect(() => paste(text, { heading: 99 })).toThrow(expect.objectContaining({ code: 'empty' }))
  })

  test('is two rows where the upper one names what the lower one says twice', () => {
    const table = paste(
      'School,Program,2024,,2025,\n,,Tuition,Fees,Tuition,Fees\nA,Coding,1,2,3,4\nB,Billing,5,6,7,8\n',
    )
    expect(table.headings).toEqual([
      'School',
      'Program',
      '2024 Tuition',
      '2024 Fees',
      '2025 Tuition',
      '2025 Fees',
    ])
    expect([cells(table).length, facts(table)]).toEqual([2, ['two-headings']])
  })

  test('is two rows where the lower one names what the upper one leaves blank', () => {
    const table = paste(
      'School,Program,City,Cost,,Length\n,,,Tuition,Books,Weeks\nA,Coding,X,1,2,3\nB,Billing,Y,5,6,7\n',
    )
    expect(table.headings).toEqual(['School', 'Program', 'City', 'Tuition', 'Books', 'Weeks'])
    expect(cells(table)).toEqual(['A|Coding|X|1|2|3', 'B|Billing|Y|5|6|7'])
  })

  test('is one row where a group of columns has a name above it', () => {
    const table = paste('List of May\n,,,Cost,\nSchool,Program,City,Tuition,Books\nA,Coding,X,1,2\n')
    expect(table.headings).toEqual(['School', 'Program', 'City', 'Tuition', 'Books'])
  })
})

describe('rows that are no programs', () => {
  test('sums, under any of their names', () => {
    const rows = ['Total', 'GRAND TOTAL:', 'Subtotal', 'Average', 'Total for Ohio', 'Alpha College Total']
    const table = paste(
      ['School,Program,Tuition,Months', 'A,Coding,1,2', ...rows.map((name) => `${name},,3,4`)].join('\n'),
    )
    expect(cells(table)).toEqual(['A|Coding|1|2'])
    expect(told(table)).toEqual([`total-row ${rows.length}`])
  })

  test('but not a program that has such a word in its name', () => {
    const names = [
      'Total Body Massage',
      'Sum of the Arts',
      'Counting and Accounting',
      'Totally Online Coding',
    ]
    const table = paste(['School,Program,Tuition', ...names.map((name) => `A,${name},1`)].join('\n'))
    expect([cells(table).length, told(table)]).toEqual([names.length, []])
  })

  test('are taken where the person says so', () => {
    const text =
      'School,Program,Tuition\nA,Coding,1\nA,Coding,1\nSchool,Program,Tuition\nTotal,,2\nPrices of May\n'
    expect(lost(paste(text))).toEqual(['3 same-row', '4 heading-again', '5 total-row', '6 note-row'])
    expect(told(paste(text))).toEqual(['heading-again 1', 'total-row 1', 'note-row 1', 'same-row 1'])
    for (const id of ['heading-again', 'total-row', 'note-row', 'same-row'] as const) {
      const table = paste(text, { steps: { [id]: false } })
      expect([id, cells(table).length, lost(table).length]).toEqual([id, 2, 3])
      expect(told(table)).toContain(`not ${id} 1`)
    }
  })

  test('notes below, of several rows', () => {
    const table = paste(
      'School,Program,Tuition\nA,Coding,1\nB,Billing,2\n* without books\nSource: calls of May\n"Call us, please",,\n',
    )
    expect([cells(table).length, lost(table)]).toEqual([2, ['4 note-row', '5 note-row', '6 note-row']])
  })

  test('a program of which nothing is known but its name is none of them', () => {
    const table = paste('School,Program,Tuition\nA,Coding,1\nA,Billing,2\n,Phlebotomy,\n')
    expect(cells(table).at(-1)).toMatch(/Phlebotomy/)
  })

  test('a narrow table has no notes', () => {
    expect(cells(paste('School,Program\nA,Coding\nB,\n'))).toEqual(['A|Coding', 'B|'])
  })
})

describe('headings among the rows', () => {
  const text =
    'Program,Tuition,Months\nAlpha College,,\nCoding,1,2\nBilling,3,4\nBeta Institute\nCoding,5,6\nTotal,9,12\n'

  test('become a column, called what the rows need', () => {
    const table = paste(text)
    expect(table.headings).toEqual(['Program', 'Tuition', 'Months', 'Institution'])
    expect(cells(table)).toEqual([
      'Coding|1|2|Alpha College',
      'Billing|3|4|Alpha College',
      'Coding|5|6|Beta Institute',
    ])
    expect(told(table)).toEqual(['total-row 1', 'sections 2 Alpha College, Beta Institute'])
  })

  test('are states where they are names of states, and sections where schools are named', () => {
    const of = (first: string, second: string) =>
      paste(`School,Program,Tuition\n${first},,\nA,Coding,1\n${second},,\nB,Coding,2\n`)
    expect(of('Ohio', 'Texas').headings.at(-1)).toBe('State')
    expect(of('Day programs', 'Evening programs').headings.at(-1)).toBe('Section')
  })

  test('the same row below two of them is two rows', () => {
    expect(cells(paste('Program,Tuition,Months\nA\nCoding,1,2\nB\nCoding,1,2\n'))).toHaveLength(2)
  })

  test('stay rows where the person says so', () => {
    const table = paste(text, { steps: { sections: false } })
    expect([table.headings.length, cells(table).length]).toEqual([3, 5])
  })
})

describe('what is said once for several rows', () => {
  const text =
    'School,City,Program,Tuition\nA,Dayton,Coding,1\n,,Billing,\n,,Assisting,3\nB,Toledo,Coding,4\n,,Billing,5\n'

  test('is filled in, with its town, and never a price', () => {
    const table = paste(text)
    expect(cells(table)).toEqual([
      'A|Dayton|Coding|1',
      'A|Dayton|Billing|',
      'A|Dayton|Assisting|3',
      'B|Toledo|Coding|4',
      'B|Toledo|Billing|5',
    ])
    expect(told(table)).toEqual(['filled 6 School, City'])
  })

  test('stays blank where the person says so', () => {
    expect(cells(paste(text, { steps: { filled: false } }))[1]).toBe('||Billing|')
  })

  test('signs for “as above” are filled in too', () => {
    const table = paste(
      'School\tProgram\tTuition\nA\tCoding\t1\n〃\tBilling\t2\nditto\tAssisting\t3\nB\tCoding\t4\n',
    )
    expect(table.rows.map((row) => row.cells[0])).toEqual(['A', 'A', 'A', 'B'])
  })

  test('is not filled in where a school is written again and again: there it was left out', () => {
    const table = paste(
      'School,Program,Tuition\nA,Coding,1\nA,Billing,2\n,Assisting,3\n,Phlebotomy,3\nB,Coding,4\n',
    )
    expect([told(table), cells(table)[2]]).toEqual([[], '|Assisting|3'])
  })

  test('a short row has no holes when it is filled in', () => {
    const table = paste('\tTuition\tSchool\tSchool\nSchool\tSchool\t\tSchool\nSchool\tSchool\nSchool\t\n')
    expect(
      table.rows.flatMap((row) => Array.from(row.cells)).filter((cell) => typeof cell !== 'string'),
    ).toEqual([])
  })

  test('a program without a name is none that stands above it', () => {
    const table = paste('Program,School,Tuition\nCoding,A,1\nAssisting,B,2\n,C,3\n')
    expect([told(table), cells(table)[2]]).toEqual([[], '|C|3'])
  })

  test('a program once, above the schools that have it', () => {
    const table = paste(
      'Program,CIP,School,Tuition\nCoding,51.0713,A,1\n,,B,2\n,,C,3\nAssisting,51.0801,A,4\n',
    )
    expect(cells(table)[2]).toBe('Coding|51.0713|C|3')
  })
})

describe('merged cells', () => {
  const rows = [
    ['School', 'Program', 'Tuition', 'Books'],
    ['A', 'Coding', 1, 5],
    [null, 'Billing', 2, null],
    ['B', 'Coding', 3, 6],
  ]

  test('count for each row that they cover, a price too', async () => {
    const table = await open(merged(rows, 'A2:A3', 'D2:D3'))
    expect(cells(table)).toEqual(['A|Coding|1|5', 'A|Billing|2|5', 'B|Coding|3|6'])
    expect(told(table)).toEqual(['merged 2'])
    expect(cells(await open(merged(rows, 'A2:A3', 'D2:D3'), { merged: false }))[1]).toBe('|Billing|2|')
  })

  test('that cover columns count once: two prices would be added', async () => {
    const table = await open(merged([...rows, ['C', 'Coding', 9, null]], 'A2:A3', 'C5:D5'))
    expect(cells(table).at(-1)).toBe('C|Coding|9|')
  })

  test('a title over all columns is no heading', async () => {
    const table = await open(
      merged([['Options of spring', null, null, null], ...rows.slice(0, 2), rows[3] ?? []], 'A1:D1'),
    )
    expect([table.shape.heading, told(table), cells(table).length]).toEqual([2, [], 2])
  })

  test.each(['A2:A1048576', 'A1:XFD1048576', 'A3:A2', 'nonsense', 'A0:A0', 'ZZZ1:ZZZ9'])(
    'an area of %s costs nothing',
    async (area) => {
      const began = performance.now()
      const table = await open(merged(rows, area))
      expect(cells(table)).toHaveLength(3)
      expect(performance.now() - began).toBeLessThan(1_000)
    },
  )
})

test('areas upon areas, and far to the right, cost no more than a table has', async () => {
  const rows = Array.from({ length: 5_000 }, (_, row) => [`School ${row}`, `Program ${row}`, row])
  const areas = Array.from({ length: 3_000 }, () => 'A1:A1048576')
  const began = performance.now()
  await open(merged([['School', 'Program', 'Tuition'], ...rows], ...areas, 'XFD2:XFD1048576'))
  expect(performance.now() - began).toBeLessThan(5_000)
})

describe('programs side by side', () => {
  const text = [
    'Options of spring\t\t',
    '\tOption 1\tOption 2',
    'Costs\t\t',
    'Tuition\t$5,200\t$6,300',
    'Books\t400\t',
    'Training\t\t',
    'School\tAlpha College\tBeta Institute',
    'Program\tCoding\tAssisting',
    'Months\t10\t9',
  ].join('\n')

  test('are read as rows', () => {
    const table = paste(text)
    expect(table.headings).toEqual(['', 'Tuition', 'Books', 'School', 'Program', 'Months'])
    expect(cells(table)).toEqual([
      'Option 1|$5,200|400|Alpha College|Coding|10',
      'Option 2|$6,300||Beta Institute|Assisting|9',
    ])
    expect(told(table)).toEqual(['across 3'])
  })

  test('and the other way, either way', () => {
    expect(paste(text, { steps: { across: false } }).headings).toHaveLength(3)
    const rows = 'Kurs\tA\tB\nOrt\tC\tD\n'
    expect(told(paste(rows))).toEqual([])
    expect(cells(paste(rows, { steps: { across: true } }))).toEqual(['A|C', 'B|D'])
  })

  test('a list whose programs are called like fields is not turned', () => {
    const table = paste('Program\tSchool\tCity\nOnline\tA\tX\nTuition\tB\tY\n')
    expect([told(table), cells(table).length]).toEqual([[], 2])
  })
})

describe('sheets', () => {
  const heading = ['School', 'Program', 'Tuition']
  const sheets = {
    Cover: [['Options 2026'], ['Contact', 'front desk'], ['Date', '2026-03-01']],
    Ohio: [heading, ['A', 'Coding', 1], ['B', 'Billing', 2]],
    Texas: [['List of May'], heading, ['C', 'Coding', 3]],
    Notes: [
      ['Term', 'Meaning'],
      ['Tuition', 'what a school asks'],
      ['CIP', 'a code'],
    ],
  }
  const hide = (bytes: Record<string, unknown>, name: string, state: string) => ({
    ...bytes,
    'xl/workbook.xml': String(bytes['xl/workbook.xml']).replace(
      `name="${name}"`,
      `name="${name}" state="${state}"`,
    ),
  })

  test('the one with a table is read, and those like it are offered', async () => {
    const table = await open(workbook(sheets))
    expect([table.sheet, told(table), cells(table)]).toEqual([
      'Ohio',
      ['not together 2 Ohio, Texas'],
      ['A|Coding|1', 'B|Billing|2'],
    ])
  })

  test('are read together, with a column of their names and their own lines', async () => {
    const table = await open(workbook(sheets), { together: true })
    expect(table.headings).toEqual([...heading, 'State'])
    expect(cells(table)).toEqual(['A|Coding|1|Ohio', 'B|Billing|2|Ohio', 'C|Coding|3|Texas'])
    expect(table.rows.map(({ line, file }) => `${file} ${line}`).at(-1)).toBe('list.xlsx, Texas 3')
  })

  test.each(['hidden', 'veryHidden'])('one that is %s is named and not read', async (state) => {
    const { Ohio, Notes } = sheets
    const table = await open(
      zip(hide(workbookParts({ Old: Ohio, Notes, Now: sheets.Texas }), 'Old', state) as never),
    )
    expect([table.sheet, table.hiddenSheets, facts(table), told(table)]).toEqual([
      'Now',
      ['Old'],
      ['hidden-sheets'],
      [],
    ])
    const path = fileOf(
      'list.xlsx',
      zip(hide(workbookParts({ Old: Ohio, Now: sheets.Texas }), 'Old', state) as never),
    )
    expect((await openTable(path, 'list.xlsx', 'Old')).rows).toHaveLength(2)
  })

  test('a list of words is not taken for a table of programs', async () => {
    expect((await open(workbook({ Notes: sheets.Notes, List: sheets.Ohio }))).sheet).toBe('List')
  })
})

test('what is read and what is said to be left out is the whole file', () => {
  const text = [
    'List',
    'School,Program,Tuition',
    'A,Coding,1',
    ',Billing,2',
    ',Assisting,3',
    'School,Program,Tuition',
    'B,Coding,4,5',
    'B,Coding,4',
    'B,Coding,4',
    'Total,,14',
    'a note',
  ]
  const table = paste(text.join('\n'))
  const lines = [...table.rows, ...table.rejects].map(({ line }) => line)
  expect(lines.toSorted((a, b) => a - b)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11])
})
