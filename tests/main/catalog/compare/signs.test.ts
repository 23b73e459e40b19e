import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FieldId } from '../../../../data/fields/catalogue.ts'
import { signsOfField } from '../../../../data/fields/signs.ts'
import { signsOf, type Sign } from '../../../../data/format/signs.ts'
import { writeShippedCatalog } from '../../../support/shipped-catalog.ts'
import { ask } from '../support/comparison-catalog.ts'

const folder = mkdtempSync(join(tmpdir(), 'pathwise-signs-'))
let db: Database.Database
beforeAll(() => {
  const file = join(folder, 'catalog.db')
  writeShippedCatalog(file)
  db = new Database(file, { readonly: true })
})
afterAll(() => {
  db.close()
  rmSync(folder, { recursive: true, force: true })
})
/** Every second eight of all programs, each asked about something else. */
test('no cell of the catalog that ships shows a sign that its entry in help does not name', () => {
  const keys = db
    .prepare<[], string>(
      "SELECT unitid || '-' || cip || '-' || award_level FROM programs ORDER BY unitid, cip, award_level",
    )
    .pluck()
    .all()
  const seen = new Map<FieldId, Set<Sign>>()
  for (let at = 0; at < keys.length; at += 16) {
    const turn = at / 16
    const { groups } = ask(db, {
      programs: keys.slice(at, at + 8),
      occupation: ['29-2072', '31-9092', '31-9093', '29-9021', null][turn % 5] ?? null,
      credential: ['CCS', 'CMA', 'CRCST', 'RHIT', null][turn % 5] ?? null,
      presentPay: turn % 2 === 0 ? 3_000_000 : 9_000_000,
      residency: turn % 2 === 0 ? 'in-state' : 'out-of-state',
    })
    for (const { field, cells } of groups.flatMap(({ rows }) => rows)) {
      const signs = seen.get(field) ?? new Set()
      seen.set(field, signs)
      for (const sign of cells.flatMap(signsOf)) signs.add(sign)
    }
  }
  const unnamed = [...seen].flatMap(([field, signs]) =>
    [...signs].filter((sign) => !signsOfField(field).includes(sign)).map((sign) => `${field}: ${sign}`),
  )
  expect(unnamed).toEqual([])
  expect(seen.size).toBeGreaterThan(30)
  expect(new Set([...seen.values()].flatMap((signs) => [...signs]))).toEqual(
    new Set([
      'known',
      'zero',
      'estimated',
      'band',
      'lower-bound',
      'level-unsure',
      'small-group',
      'own',
      'peers',
      'not-reported',
      'not-applicable',
      'never',
    ]),
  )
})
