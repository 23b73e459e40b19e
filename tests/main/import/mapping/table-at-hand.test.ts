import { expect, test } from 'vitest'
import type { TableReading } from '../../../../data/contract/own.ts'
import { translator } from '../../../../data/messages/translate.ts'
import { piecesOf } from '../../../../main/import/mapping/mapped-table.ts'
import { pastedTable } from '../../../../main/import/mapping/raw-table.ts'
import { TableAtHand } from '../../../../main/import/mapping/table-at-hand.ts'
import { refusal } from '../../person/support/refused.ts'

const ROWS = 1_201
const text = [
  'School,Program,Note',
  ...Array.from({ length: ROWS }, (_, n) => `College ${n},Coding ${n},Note ${n}`),
].join('\n')
const BY_NAME: TableReading = { mapping: ['institution', 'program', null], answers: [] }
const BY_NOTE: TableReading = { mapping: ['institution', null, 'program'], answers: [] }

const all = async <T>(pieces: AsyncIterable<readonly T[]>): Promise<readonly T[]> => {
  const rows: T[] = []
  for await (const piece of pieces) rows.push(...piece)
  return rows
}

test('a reading is handed over whole and in its order, piece by piece', async () => {
  const table = new TableAtHand(pastedTable(text), translator('en'))
  const read = await table.read(BY_NAME)
  expect([read.taken, read.first.programs.length]).toEqual([ROWS, 20])
  const programs = await all(piecesOf(table, read, 'programs'))
  expect(programs.map(({ name }) => name)).toEqual(Array.from({ length: ROWS }, (_, n) => `Coding ${n}`))
  const providers = await all(piecesOf(table, read, 'providers'))
  expect(programs.map(({ provider }) => providers[provider]?.name)).toEqual(
    Array.from({ length: ROWS }, (_, n) => `College ${n}`),
  )
})

test('pieces of one reading never come from another, and none from a table that was closed', async () => {
  const table = new TableAtHand(pastedTable(text), translator('en'))
  const first = await table.read(BY_NAME)
  const pieces = piecesOf(table, first, 'programs')
  expect((await pieces.next()).value?.[0]?.name).toBe('Coding 0')
  // The same again changes nothing for whoever has begun.
  expect((await table.read(BY_NAME)).reading).toBe(first.reading)
  expect((await pieces.next()).value?.[0]?.name).toBe('Coding 500')
  const second = await table.read(BY_NOTE)
  expect((await refusal(() => pieces.next())).code).toBe('import-none')
  expect((await all(piecesOf(table, second, 'programs')))[0]?.name).toBe('Note 0')
  table.close()
  expect((await refusal(() => all(piecesOf(table, second, 'programs')))).code).toBe('import-none')
})
