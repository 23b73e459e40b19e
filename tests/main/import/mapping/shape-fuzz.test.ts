import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PathwiseError } from '../../../../data/contract/errors.ts'
import { ENCODINGS } from '../../../../data/contract/encodings.ts'
import { SHAPE_STEPS, type ShapeChoices } from '../../../../data/contract/shape.ts'
import { zipInMemory } from '../../../../main/import/files/zip.ts'
import { openTable, pastedTable, type RawTable } from '../../../../main/import/mapping/raw-table.ts'
import { OfficialFileError } from '../../../../main/import/official-file-error.ts'
import { fileOf } from '../support/files.ts'
import { mutated, mutations } from '../support/mutations.ts'
import { zip } from '../support/zip.ts'

/** Whatever a file and a person say of its rows, there is a table or a sentence. */

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../../fixtures/cases', name))

const choices: fc.Arbitrary<ShapeChoices> = fc.record({
  heading: fc.option(fc.integer({ min: 1, max: 12 })),
  encoding: fc.option(fc.constantFrom(...ENCODINGS)),
  steps: fc.dictionary(fc.constantFrom(...SHAPE_STEPS), fc.boolean(), { maxKeys: 4, noNullPrototype: true }),
})

function expectTable({ headings, rows, rejects, shape }: RawTable): void {
  for (const { cells } of rows) expect(cells).toHaveLength(headings.length)
  for (const { count } of [...shape.steps, ...shape.facts]) expect(count).toBeGreaterThan(0)
  // No row is taken and left out.
  const taken = new Set(rows.map(({ line, file }) => `${file} ${line}`))
  for (const { line, column, file } of rejects)
    if (column === '') expect(taken.has(`${file} ${line}`)).toBe(false)
}

async function expectSentence(opening: () => Promise<RawTable> | RawTable): Promise<void> {
  try {
    expectTable(await opening())
  } catch (error) {
    if (!(error instanceof OfficialFileError) && !(error instanceof PathwiseError)) throw error
  }
}

test.each([
  'wide-sheet-merged-title.csv',
  'double-encoded.csv',
  'mac-roman.csv',
  'spaces-before-quotes.csv',
  'backslash-quotes.csv',
  'semicolon-sep-line.csv',
  'markdown-table.csv',
  'amounts-as-people-write-them.fods',
])('%s, with anything in it', async (name) => {
  await fc.assert(
    fc.asyncProperty(mutations, choices, async (list, wanted) => {
      const path = fileOf(name, mutated(fixture(name), list))
      await expectSentence(() => openTable(path, name, null, { choices: wanted }))
    }),
    { numRuns: 25 },
  )
})

test.each([
  ['merged-school-cells.xlsx', 'xl/worksheets/sheet1.xml'],
  ['programs-across-attributes-down.xlsx', 'xl/worksheets/sheet1.xml'],
  ['cover-sheet-then-table.xlsx', 'xl/workbook.xml'],
  ['amounts-as-people-write-them.ods', 'content.xml'],
])('%s, with anything in %s', async (name, part) => {
  const parts: Record<string, Buffer> = {}
  for (const entry of await zipInMemory(fixture(name), name)) {
    const pieces: Buffer[] = []
    for await (const piece of entry.read()) pieces.push(piece)
    parts[entry.path] = Buffer.concat(pieces)
  }
  await fc.assert(
    fc.asyncProperty(mutations, choices, async (list, wanted) => {
      // XML that falls apart is refused at once: no more than a few bytes of it are changed.
      const changed = mutated(parts[part] ?? Buffer.alloc(0), list.slice(0, 2))
      const path = fileOf(name, zip({ ...parts, [part]: changed }))
      await expectSentence(() => openTable(path, name, null, { choices: wanted }))
    }),
    { numRuns: 25 },
  )
})

test('any small table, whatever is decided about it', async () => {
  const cell = fc.constantFrom(
    'School',
    'Program',
    'Tuition',
    'Total',
    '',
    '',
    '5',
    'A',
    'B',
    '---',
    '"',
    'Ohio',
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
      choices,
      async (rows, wanted) => {
        const text = rows.map((row) => row.join('\t')).join('\n')
        await expectSentence(() => pastedTable(text, { choices: wanted }))
      },
    ),
    { numRuns: 500 },
  )
})
