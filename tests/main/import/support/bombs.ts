import { crc32, deflateRawSync } from 'node:zlib'
import { workbookParts, zip, type Part } from './workbook.ts'
import { TEXAS_NEEDED } from './fact-tables.ts'

/** Small files that open up into a library, or lead a reader astray; made when they are needed. */
export interface Bomb {
  readonly file: string
  bytes(): Buffer
  /** What is wrong with it, where something is: of the first look, and of the table that a person maps. */
  readonly look: string | null
  readonly table: string | null
  /** Takes seconds to be made or refused: tried among the long tests. */
  readonly isHeavy?: true
}

const packed = (data: string | Buffer): Part => ({ data, deflate: true })
const worksheet = (rows: string) => packed(`<worksheet><sheetData>${rows}</sheetData></worksheet>`)
const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
const row = (cells: string) => `<row>${cells}</row>`
const HEADINGS = row(['Program', 'School', 'Tuition'].map(inline).join(''))

/** A workbook of one sheet, with more parts or other ones. */
function book(rows: string, more: Readonly<Record<string, Part>> = {}): Buffer {
  return zip({ ...workbookParts({ one: [] }), 'xl/worksheets/sheet1.xml': worksheet(rows), ...more })
}

const RELATIONS = 'xl/_rels/workbook.xml.rels'
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="x/${type}" Target="${target}"/>`
const relations = (...more: readonly string[]): Part =>
  packed(
    `<Relationships>${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}${more.join('')}</Relationships>`,
  )

/** A workbook whose cells point to these texts. */
function shared(strings: string, rows: string): Buffer {
  return book(rows, {
    [RELATIONS]: relations(relation('s', 'sharedStrings', 'sharedStrings.xml')),
    'xl/sharedStrings.xml': packed(`<sst>${strings}</sst>`),
  })
}
const POINTER = '<c t="s"><v>0</v></c>'

function styled(styles: string): Buffer {
  return book(HEADINGS + row(inline('Welding') + inline('A College')), {
    [RELATIONS]: relations(relation('s', 'styles', 'styles.xml')),
    'xl/styles.xml': packed(`<styleSheet>${styles}</styleSheet>`),
  })
}

function sheets(count: number, rows: string): Buffer {
  const each = (make: (n: number) => string) => Array.from({ length: count }, (_, n) => make(n)).join('')
  return book(rows, {
    'xl/workbook.xml': packed(
      `<workbook><sheets>${each((n) => `<sheet name="S${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    ),
    [RELATIONS]: packed(
      `<Relationships>${each((n) => relation(`rId${n}`, 'worksheet', 'worksheets/sheet1.xml'))}</Relationships>`,
    ),
  })
}

/** As XML writes them. */
const TEXAS_HEADINGS = TEXAS_NEEDED.map((name) => name.replace('&', '&amp;'))

/** An archive that says in 64 bits, as large ones do, that its entry has this size. */
function zip64(name: string, size: bigint): Buffer {
  const data = deflateRawSync(Buffer.from('a,b\n1,2\n'))
  const extra = Buffer.alloc(20)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(16, 2)
  extra.writeBigUInt64LE(size, 4)
  extra.writeBigUInt64LE(BigInt(data.length), 12)
  const facts = Buffer.alloc(26)
  facts.writeUInt16LE(45, 0)
  facts.writeUInt16LE(8, 4)
  facts.writeUInt32LE(crc32('a,b\n1,2\n'), 10)
  facts.writeUInt32LE(0xffffffff, 14)
  facts.writeUInt32LE(0xffffffff, 18)
  facts.writeUInt16LE(name.length, 22)
  facts.writeUInt16LE(extra.length, 24)
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, Buffer.from(name), extra, data])
  const entry = Buffer.concat([
    Buffer.from('PK\x01\x02\x2d\0', 'latin1'),
    facts,
    Buffer.alloc(14),
    Buffer.from(name),
    extra,
  ])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, entry, end])
}

/** A bomb of one of these kinds, with sizes by chance: a million times a thing that is pointed to, or there. */
export function bombByChance(chance: () => number): Buffer {
  const between = (least: number, most: number) => Math.round(least * (most / least) ** chance())
  const cells = between(1, 300)
  const rows = between(10, 2_000_000 / cells)
  const text = 'W'.repeat(between(1, 200_000))
  const inside = row(inline(text.slice(0, 20_000)).repeat(Math.min(cells, 20)))
  const kinds: readonly (() => Buffer)[] = [
    () => shared(`<si><t>${text}</t></si>`, HEADINGS + row(POINTER.repeat(cells)).repeat(rows)),
    () =>
      shared(
        `<si><r><t>${text}</t></r></si>`.repeat(between(1, 50)),
        row(POINTER.repeat(cells)).repeat(rows),
      ),
    () => book(HEADINGS + inside.repeat(Math.min(rows, Math.ceil(40_000_000 / inside.length)))),
    () => sheets(between(1, 200), row(inline('a')).repeat(between(10, 200_000))),
    () => book(HEADINGS + row('<c r="ZZ1"><v>1</v></c>').repeat(between(10, 200_000))),
    () =>
      styled(
        `<numFmts>${`<numFmt numFmtId="1" formatCode="${text.slice(0, 9_000)}"/>`.repeat(between(1, 2_000))}</numFmts>`,
      ),
    () =>
      zip({
        'list.csv': packed(`Program,School\n${`${text.slice(0, 5_000)},B\n`.repeat(between(10, 8_000))}`),
      }),
    () =>
      zip({
        'list.xlsx': { data: book(HEADINGS + row(inline('a')).repeat(between(10, 200_000))), deflate: true },
      }),
  ]
  return (kinds[Math.floor(chance() * kinds.length)] as () => Buffer)()
}

const HUGE = 'W'.repeat(1_000_000)
const FULL = 'W'.repeat(32_000)

/** By what they do. */
export const BOMBS: Readonly<Record<string, Bomb>> = {
  'one text of 1 MB that 19,000 rows point to twice': {
    file: 'list.xlsx',
    bytes: () => shared(`<si><t>${HUGE}</t></si>`, HEADINGS + row(POINTER + POINTER).repeat(19_000)),
    look: 'too-much',
    table: 'too-much',
  },
  'one text as long as a cell that 2,000 rows point to twice': {
    file: 'list.xlsx',
    bytes: () => shared(`<si><t>${FULL}</t></si>`, HEADINGS + row(POINTER + POINTER).repeat(2_000)),
    look: 'too-much',
    table: 'too-much',
  },
  'a text of many runs that rows point to': {
    file: 'list.xlsx',
    bytes: () =>
      shared(
        `<si>${`<r><rPr><b/></rPr><t>${'W'.repeat(1000)}</t></r>`.repeat(1000)}</si>`,
        HEADINGS + row(POINTER.repeat(12)).repeat(2_000),
      ),
    look: 'too-much',
    table: 'too-much',
  },
  'a state list whose names are one text of 1 MB': {
    file: 'tx.xlsx',
    bytes: () =>
      shared(
        `<si><t>${HUGE}</t></si>`,
        row(TEXAS_HEADINGS.map(inline).join('')) + row(POINTER.repeat(TEXAS_HEADINGS.length)).repeat(2_000),
      ),
    look: 'too-much',
    table: 'too-much',
  },
  'texts in the cells themselves': {
    file: 'list.xlsx',
    bytes: () => book(HEADINGS + row(inline(FULL) + inline(FULL)).repeat(800)),
    look: 'too-much',
    table: 'too-much',
    isHeavy: true,
  },
  'millions of empty texts': {
    file: 'list.xlsx',
    bytes: () => shared('<si/>'.repeat(4_000_000), HEADINGS),
    look: 'too-much',
    table: 'too-much',
    isHeavy: true,
  },
  'rows of one cell in the last column': {
    file: 'list.xlsx',
    bytes: () => book(HEADINGS + row('<c r="XFD1"><v>1</v></c>').repeat(20_000)),
    look: 'too-much',
    table: 'too-much',
  },
  '200 sheets that are the same part, of empty rows': {
    file: 'list.xlsx',
    bytes: () => sheets(200, '<row/>'.repeat(400_000)),
    look: 'too-much',
    table: 'too-much',
    isHeavy: true,
  },
  '100,000 sheets': {
    file: 'list.xlsx',
    bytes: () => sheets(100_000, HEADINGS),
    look: 'unreadable',
    table: 'unreadable',
    isHeavy: true,
  },
  'tags within tags': {
    file: 'list.xlsx',
    bytes: () => book('<row>'.repeat(3_000_000)),
    look: 'unreadable',
    table: 'unreadable',
  },
  'a number format that takes a reader for ever': {
    file: 'list.xlsx',
    bytes: () =>
      styled(
        `<numFmts><numFmt numFmtId="200" formatCode="${'['.repeat(200_000)}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>`,
      ),
    look: null,
    table: null,
  },
  'a million number formats': {
    file: 'list.xlsx',
    bytes: () =>
      styled(
        Array.from({ length: 1_000_000 }, (_, n) => `<numFmt numFmtId="${n}" formatCode="0"/>`).join(''),
      ),
    look: 'unreadable',
    table: 'unreadable',
    isHeavy: true,
  },
  'a million styles': {
    file: 'list.xlsx',
    bytes: () => styled(`<cellXfs>${'<xf numFmtId="14"/>'.repeat(1_000_000)}</cellXfs>`),
    look: 'unreadable',
    table: 'unreadable',
    isHeavy: true,
  },
  'defined names and comments, which nobody asked for': {
    file: 'list.xlsx',
    bytes: () =>
      book(HEADINGS + row(inline('Welding') + inline('A College')), {
        'xl/workbook.xml': packed(
          `<workbook><sheets><sheet name="S" r:id="rId1"/></sheets><definedNames>${`<definedName name="n">one!$A$1</definedName>`.repeat(500_000)}</definedNames></workbook>`,
        ),
        'xl/comments1.xml': packed(`<comments>${'<t>c</t>'.repeat(2_000_000)}</comments>`),
      }),
    look: null,
    table: null,
    isHeavy: true,
  },
  'a workbook in an archive, packed twice': {
    file: 'list.zip',
    bytes: () => {
      const plain = zip({
        ...workbookParts({ one: [] }),
        'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${HEADINGS}${row(inline(FULL)).repeat(2_300)}</sheetData></worksheet>`,
      })
      return zip({ 'list.xlsx': { data: plain, deflate: true } })
    },
    look: 'too-much',
    table: 'too-much',
    isHeavy: true,
  },
  'an archive that lies in 64 bits': {
    file: 'list.zip',
    bytes: () => zip64('list.csv', 2n ** 50n),
    look: 'too-large',
    table: 'too-large',
  },
  'a table of an archive in which one row stands again and again': {
    file: 'list.zip',
    bytes: () =>
      zip({ 'list.csv': packed(`Program,School\n${`${'W'.repeat(1_000)},A College\n`.repeat(60_000)}`) }),
    look: null,
    table: 'too-much',
    isHeavy: true,
  },
  'a line of nothing but commas': {
    file: 'list.csv',
    bytes: () => Buffer.from(`Program,School\n${','.repeat(1_000_000)}\n`),
    look: null,
    table: 'too-wide',
  },
  'lines of nothing but commas': {
    file: 'list.csv',
    bytes: () => Buffer.from(`Program,School\n${`${','.repeat(100_000)}\n`.repeat(120)}`),
    look: null,
    table: 'too-much',
  },
  'lists within lists': {
    file: 'list.json',
    bytes: () => Buffer.from('['.repeat(100_000) + ']'.repeat(100_000)),
    look: null,
    table: 'empty',
  },
}
