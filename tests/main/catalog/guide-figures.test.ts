import Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { guideFigures } from '../../../main/catalog/guide-figures.ts'
import { writeShippedCatalog } from '../../support/shipped-catalog.ts'

const folder = mkdtempSync(join(tmpdir(), 'pathwise-guide-'))
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
test('x', () => {
  for (const soc of ['29-2072', '29-9021', '31-9092', '31-9093', '31-9099']) console.log(soc, guideFigures(db, soc))
})
