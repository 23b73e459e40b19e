import * as fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { csvCell, csvDocument, csvLine, csvText } from '../../../main/export/csv.ts'

/** Texts with more of what may need quotes than chance would bring. */
const text = fc.oneof(
  fc.string({
    unit: fc.constantFrom('"', ',', ' ', '\r', '\n', '\uFEFF', '\t', ';', "'", '=', 'a', 'é', '–'),
  }),
  fc.string({ unit: 'binary' }),
)
const records = fc.array(fc.array(text, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 })

test('a cell, a line and a file are those that a library writes', () => {
  fc.assert(
    fc.property(records, (rows) => {
      for (const cell of rows.flat()) expect(csvCell(cell)).toBe(Papa.unparse([[cell]]))
      expect(csvText(rows.map(csvLine))).toBe(`\uFEFF${Papa.unparse(rows, { newline: '\r\n' })}\r\n`)
    }),
    { numRuns: 2000 },
  )
})

test('a file is the same in however many parts it comes, and rests after each', () => {
  const parts = ['a,b\r\n', '', 'é,–\r\n']
  const work = csvDocument('name', parts)
  let rests = 0
  let step = work.next()
  for (; !step.done; step = work.next()) rests++
  expect(rests).toBe(parts.length)
  expect(step.value.name).toBe('name.csv')
  expect(step.value.bytes).toEqual(new TextEncoder().encode(csvText(parts)))
})
