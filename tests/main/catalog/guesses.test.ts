import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fieldsOfStudy } from '../../../main/catalog/fields-of-study.ts'
import { guessAward } from '../../../main/catalog/guess-award.ts'
import { writeShippedCatalog } from '../../support/shipped-catalog.ts'

const folder = mkdtempSync(join(tmpdir(), 'pathwise-guesses-'))
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

test.each([
  ['Medical Coding Certificate', '51.0713'],
  ['Medical Coder (evenings)', '51.0713'],
  ['Phlebotomy', '51.1009'],
  ['Welding Technology', '48.0508'],
  ['Certificate Program', null],
  ['Success in Life', null],
  ['برنامج', null],
])('the field of “%s” is guessed as %s', (name, cip) => {
  expect(fieldsOfStudy(db).guess(name)?.cip ?? null).toBe(cip)
})

test.each([
  ['Medical Coding, AAS', null, 3],
  ['Associate of Applied Science in Coding', null, 3],
  ['Sales Associate', null, null],
  ['Bachelor of Science in Nursing', null, 5],
  ['Master Barber', null, null],
  ['Medical Coding Certificate', 9, 21],
  ['Medical Coding Certificate', 2, 20],
  ['Medical Coding Certificate', 18, 2],
  // At a border the length is of two levels.
  ['Medical Coding Certificate', 12, null],
  ['Medical Coding Certificate', 3, null],
  ['Medical Coding Certificate', null, null],
  ['Medical Coding', 9, null],
])('the award of “%s” in %s months is guessed as %s', (name, months, level) => {
  expect(guessAward(name, months)?.level ?? null).toBe(level)
})

test.each([
  [9, 11, 21],
  // Its ends are of two levels.
  [9, 12, null],
  [2, 9, null],
  [13, 18, 2],
])('a certificate of %s to %s months is guessed as %s', (months, most, level) => {
  expect(guessAward('Medical Coding Certificate', months, most)?.level ?? null).toBe(level)
})
