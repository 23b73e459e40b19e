import { describe, expect, it } from 'vitest'
import { findSheetTables, openSheetTable } from '../../../../main/import/files/sheet-tables.ts'
import { FactsOfSheet } from '../../../../main/import/files/sheet-facts.ts'
import type { SourceRow } from '../../../../main/import/files/source.ts'
import { openWorkbook, type Sheet } from '../../../../main/import/files/workbook.ts'
import { zipInMemory } from '../../../../main/import/files/zip.ts'
import { workbook, workbookParts, zip, type Part } from '../support/workbook.ts'

const bytes = workbook({
  data: [
    ['Table 1.2 Occupational projections'],
    ['Title', 'CODE', 'Jobs', 'HOURLY'],
    ['  Medical records specialists', '29-2072', 194.8, true],
    [null, null, null, null],
    ['Actors', '27-2011', null, false],
  ],
  'Field Descriptions': [['May 2025 OEWS Estimates'], [null], ['*  = not available', 'note & more']],
  other: [['nothing here']],
})

const open = async (content: Buffer) => openWorkbook(await zipInMemory(content, 'made.xlsx'), 'made.xlsx')

async function rowsOf(sheet: Sheet | undefined): Promise<SourceRow[]> {
  const rows: SourceRow[] = []
  for await (const batch of sheet?.rows() ?? []) rows.push(...batch)
  return rows
}

/** The rows of a workbook of one sheet whose XML is given, with further parts. */
async function rowsOfXml(rows: string, parts: Readonly<Record<string, Part>> = {}) {
  const sheet = `<worksheet><sheetData>${rows}</sheetData></worksheet>`
  const all = { ...workbookParts({ one: [] }), 'xl/worksheets/sheet1.xml': sheet, ...parts }
  return rowsOf((await open(zip(all))).sheets[0])
}

/** Says in the workbook's relations that it has a part. */
const related = (type: string, target: string, rest = '') => ({
  'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="rId9" Type="x/${type}" Target="${target}"${rest}/></Relationships>`,
})

describe('openWorkbook', () => {
  it('reads every sheet, cells as text, rows with their numbers', async () => {
    const { file, sheets } = await open(bytes)
    expect(file).toBe('made.xlsx')
    expect(sheets.map(({ name }) => name)).toEqual(['data', 'Field Descriptions', 'other'])
    expect((await rowsOf(sheets[0]))[2]).toEqual({
      line: 3,
      cells: ['  Medical records specialists', '29-2072', '194.8', 'TRUE'],
    })
  })

  it('takes the value that a formula had, and never calculates', async () => {
    const rows = await rowsOfXml(
      `<row r="1"><c r="A1"><f>1+1</f><v>3</v></c><c r="B1" t="str"><f>HYPERLINK("x")</f><v>kept</v></c><c r="C1"><f>NOW()</f></c></row>`,
    )
    expect(rows).toEqual([{ line: 1, cells: ['3', 'kept'] }])
  })

  it('counts the formulas whose value was not kept, and tells the first', async () => {
    const sheet = `<worksheet><sheetData><row r="4"><c r="A4"><f>1+1</f><v>2</v></c><c r="AB4"><f>1+1</f></c><c r="AC4"><f>1</f><v/></c><c r="AD4" t="str"><f>""</f><v></v></c></row></sheetData><mergeCells><mergeCell ref="A4:B9"/><mergeCell ref="C1"/><mergeCell ref="D1:D1"/></mergeCells></worksheet>`
    const { sheets } = await open(zip({ ...workbookParts({ one: [] }), 'xl/worksheets/sheet1.xml': sheet }))
    const facts = new FactsOfSheet()
    for await (const batch of sheets[0]?.rows({ facts }) ?? []) void batch
    expect(facts.formulas).toEqual({ count: 2, first: 'AB4' })
    expect(facts.merged).toEqual([{ top: 4, left: 0, bottom: 9, right: 1 }])
  })

  it('puts cells where they say they stand, and numbers those that do not', async () => {
    const rows = await rowsOfXml(
      '<row r="3"><c r="C3"><v>1</v></c><c><v>2</v></c></row><row><c r="AB4"><v>5</v></c></row>',
    )
    expect(rows.map(({ line }) => line)).toEqual([3, 4])
    expect(rows[0]?.cells).toEqual(['', '', '1', '2'])
    expect(rows[1]?.cells).toHaveLength(28)
  })

  it('reads shared texts in pieces of several looks, without their readings, and odd characters', async () => {
    const rows = await rowsOfXml(
      '<row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>7</v></c></row>',
      {
        ...related('sharedStrings', 'sharedStrings.xml'),
        'xl/sharedStrings.xml':
          '<sst><si><r><t>Medical </t></r><r><t xml:space="preserve">coding</t></r><rPh><t>aloud</t></rPh></si><si><t>a_x000D_b &lt; &#241;</t></si></sst>',
      },
    )
    expect(rows[0]?.cells).toEqual(['Medical coding', 'a\rb < ñ'])
  })

  it('reads days as days, by the style of the cell', async () => {
    const rows = await rowsOfXml(
      '<row r="1"><c s="1"><v>45371</v></c><c s="2"><v>45371.5</v></c><c s="0"><v>45371</v></c><c t="e"><v>#N/A</v></c><c s="3"><v>12</v></c></row>',
      {
        ...related('styles', 'styles.xml'),
        'xl/styles.xml':
          '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="0 &quot;days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>',
      },
    )
    expect(rows[0]?.cells).toEqual(['2024-03-20', '2024-03-20', '45371', '', '12'])
  })

  it('follows no link to another file', async () => {
    const rows = await rowsOfXml(
      '<row><c><v>1</v></c></row>',
      related('styles', 'file:///etc/passwd', ' TargetMode="External"'),
    )
    expect(rows).toEqual([{ line: 1, cells: ['1'] }])
  })
})

describe('findSheetTables', () => {
  it('finds the header below titles, leaves blank rows out, and gathers the notes around', async () => {
    const found = await findSheetTables(await open(bytes), (header) => header.has('code', 'jobs'))
    expect(found).toHaveLength(1)
    const [table] = found
    if (!table) throw new Error('No table was found')
    const source = openSheetTable(table, 'made.xlsx')
    expect(source.header.names).toEqual(['TITLE', 'CODE', 'JOBS', 'HOURLY'])
    const lines: number[] = []
    for await (const batch of source.batches) lines.push(...batch.map(({ line }) => line))
    expect(lines).toEqual([3, 5])
    expect(source.notes).toEqual([
      'Table 1.2 Occupational projections',
      'May 2025 OEWS Estimates',
      '*  = not available',
      'note & more',
      'nothing here',
    ])
  })
})
