import { expect, test } from 'vitest'
import { Budget } from '../../../../main/import/files/budget.ts'
import type { Bytes } from '../../../../main/import/files/bytes.ts'
import { openOpenDocument } from '../../../../main/import/files/opendocument.ts'
import { FactsOfSheet } from '../../../../main/import/files/sheet-facts.ts'

const NAMESPACES =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'

function bytesOf(tables: string): Bytes {
  const content = Buffer.from(
    `<?xml version="1.0"?><office:document-content ${NAMESPACES}><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
  )
  return {
    name: 'made.ods',
    size: content.length,
    async *read() {
      yield content
    },
  } as Bytes
}

async function sheets(tables: string) {
  const bytes = bytesOf(tables)
  const { sheets } = await openOpenDocument(bytes, 'made.ods', new Budget('made.ods', bytes.size))
  const all: Record<string, [number, readonly string[]][]> = {}
  for (const sheet of sheets) {
    const rows: [number, readonly string[]][] = []
    for await (const batch of sheet.rows()) for (const { line, cells } of batch) rows.push([line, cells])
    all[sheet.name] = rows
  }
  return all
}

const text = (words: string) =>
  `<table:table-cell office:value-type="string"><text:p>${words}</text:p></table:table-cell>`

test('each sheet is read by itself, with every row where it stands', async () => {
  expect(
    await sheets(
      `<table:table table:name="One"><table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
       <table:table-row>${text('a')}<table:table-cell table:number-columns-repeated="2"/>${text('b &amp; c')}</table:table-row>
       <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>
       <table:table table:name="Two"><table:table-row>${text('d')}</table:table-row></table:table>`,
    ),
  ).toEqual({ One: [[4, ['a', '', '', 'b & c']]], Two: [[1, ['d']]] })
})

test('numbers, days and yes are what was kept, texts what is shown without the notes to them', async () => {
  const cell = (attributes: string, inside = '') =>
    `<table:table-cell ${attributes}>${inside}</table:table-cell>`
  expect(
    await sheets(
      `<table:table table:name="S"><table:table-row>${[
        cell('office:value-type="currency" office:value="5200.5"', '<text:p>$5,200.50</text:p>'),
        cell('office:value-type="percentage" office:value="0.85"', '<text:p>85%</text:p>'),
        cell('office:value-type="date" office:date-value="2024-09-01T00:00:00"', '<text:p>9/1/24</text:p>'),
        cell('office:value-type="boolean" office:boolean-value="true"', '<text:p>TRUE</text:p>'),
        cell(
          'office:value-type="string"',
          '<office:annotation><text:p>a note</text:p></office:annotation><text:p>two<text:s text:c="2"/>words</text:p><text:p>below</text:p>',
        ),
      ].join('')}</table:table-row></table:table>`,
    ),
  ).toEqual({ S: [[1, ['5200.5', '0.85', '2024-09-01', 'TRUE', 'two  words\nbelow']]] })
})

test('a row or a cell that stands for many is that many', async () => {
  expect(
    await sheets(
      `<table:table table:name="S"><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="3" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row></table:table>`,
    ),
  ).toEqual({
    S: [
      [1, ['x', 'x', 'x']],
      [2, ['x', 'x', 'x']],
    ],
  })
})

test.each([
  ['rows', 'table:number-rows-repeated="1000000"', ''],
  ['cells', 'table:number-rows-repeated="1000"', 'table:number-columns-repeated="16384"'],
])('a few letters that say a million %s are refused while they are counted', async (_, row, column) => {
  const bomb = `<table:table table:name="S"><table:table-row ${row}><table:table-cell ${column} office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row></table:table>`
  await expect(sheets(bomb.repeat(3))).rejects.toMatchObject({ code: 'too-much' })
})

test('XML that is broken, or declares entities, is refused', async () => {
  await expect(sheets('<table:table table:name="S"><table:table-row>')).rejects.toMatchObject({
    code: 'unreadable',
  })
})

test('merged cells, lost formulas and hidden sheets are told', async () => {
  const lost = '<table:table-cell table:formula="of:=1+1"/>'
  const kept = '<table:table-cell table:formula="of:=A1" office:value-type="float" office:value="2"/>'
  const none =
    '<table:table-cell table:formula="of:=&quot;&quot;" office:value-type="string"><text:p/></table:table-cell>'
  const bytes = bytesOf(
    `<office:automatic-styles><style:style style:name="ta1"><style:table-properties table:display="true"/></style:style>
     <style:style style:name="ta2"><style:table-properties table:display="false"/></style:style></office:automatic-styles>
     <table:table table:name="Old" table:style-name="ta2"><table:table-row>${text('x')}</table:table-row></table:table>
     <table:table table:name="Now" table:style-name="ta1">
     <table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>A</text:p></table:table-cell>${kept}${lost}${none}</table:table-row>
     <table:table-row><table:covered-table-cell/>${lost}</table:table-row></table:table>`,
  )
  const { sheets } = await openOpenDocument(bytes, 'made.ods', new Budget('made.ods', bytes.size))
  expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
    ['Old', true],
    ['Now', false],
  ])
  const facts = new FactsOfSheet()
  for await (const batch of sheets[1]?.rows({ facts }) ?? []) void batch
  expect(facts.merged).toEqual([{ top: 1, left: 0, bottom: 2, right: 0 }])
  expect(facts.formulas).toEqual({ count: 2, first: 'C1' })
})
