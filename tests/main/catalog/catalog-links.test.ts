import type Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { RULE_SOURCES } from '../../../data/rules/sources.ts'
import { WHERE_PUBLISHED } from '../../../data/where-published.ts'
import { isCatalogLink } from '../../../main/catalog/catalog-links.ts'
import { writeShippedCatalog } from '../../support/shipped-catalog.ts'
import { openCatalog } from '../../../main/catalog/open-catalog.ts'
import { comparisonCatalog, comparisonTables } from './support/comparison-catalog.ts'
import { listed, personal, provider } from './support/lists.ts'

let folder: string
let db: Database.Database

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pathwise-links-'))
  writeShippedCatalog(join(folder, 'catalog.db'))
  db = openCatalog(join(folder, 'catalog.db'))
})
afterAll(() => {
  db.close()
  rmSync(folder, { recursive: true, force: true })
})

test('every https address that the shipped catalog and the rules name may be opened', () => {
  const named = db
    .prepare<[], string>(
      "SELECT website FROM institutions WHERE website LIKE 'https:%' UNION SELECT url FROM datasets",
    )
    .pluck()
    .all()
  expect(named.length).toBeGreaterThan(1000)
  // A sample that meets every part of the list; each look reads all addresses.
  const sample = named.filter((_, at) => at % 50 === 0)
  const rules = Object.values(RULE_SOURCES)
    .map(({ url }) => url)
    .filter((url) => url !== '')
  for (const url of [...sample, ...rules]) expect(isCatalogLink(db, url), url).toBe(true)
})

test('the pages where agencies publish what Library reads may be opened', () => {
  const pages = WHERE_PUBLISHED.flatMap(({ url }) => url ?? [])
  expect(pages.length).toBeGreaterThan(5)
  for (const url of pages) expect(isCatalogLink(db, url), url).toBe(true)
})

test.each([
  'https://www.alasu.edu/',
  'https://alasu.edu/admissions?term=fall#cost',
  'https://WWW.ALASU.EDU/',
  'https://nces.ed.gov/collegenavigator/',
])('%s may be opened', (url) => {
  expect(isCatalogLink(db, url)).toBe(true)
})

test.each([
  'http://www.alasu.edu/',
  'https://example.com/',
  'https://www.alasu.edu.example.com/',
  'https://example.com/www.alasu.edu',
  'https://evilalasu.edu/',
  'https://sub.alasu.edu/',
  'https://www.alasu.edu@example.com/',
  'https://user@www.alasu.edu/',
  'https://user:word@www.alasu.edu/',
  'https://www.alasu.edu:8443/',
  'https://www.alasu.edu\\@example.com/',
  'https://www.alasu.edu/\n',
  'https://edu/',
  'https://',
  'ftp://www.alasu.edu/',
  'file:///etc/passwd',
  'file://www.alasu.edu/share',
  'javascript:alert(1)',
  'data:text/html,x',
  'app://pathwise/',
  'ms-settings:',
  'www.alasu.edu',
  '',
  ' ',
])('%s is not opened', (url) => {
  expect(isCatalogLink(db, url)).toBe(false)
})

test('an address that a list of the person’s own names may be opened, and no other', () => {
  const lists = personal(listed({ provider: provider({ website: 'https://evening-school.example/' }) }))
  expect(isCatalogLink(db, 'https://evening-school.example/coding', lists)).toBe(true)
  expect(isCatalogLink(db, 'https://evening-school.example/coding')).toBe(false)
  expect(isCatalogLink(db, 'https://other-school.example/', lists)).toBe(false)
})

test('an address that a state’s list names may be opened', () => {
  const dataset = 'etpl'
  const listed = comparisonCatalog(
    comparisonTables([]),
    `INSERT INTO datasets (id, kind, vintage, publisher, title, file, as_of, read_on, rows, rejected, url, licence)
       VALUES ('${dataset}', 'etpl', '2024', '', '', '', '', '', 0, 0, '', '');
     INSERT INTO providers (id, dataset, name, city, state, zip, phone, website, match, score)
       VALUES ('etpl:1', '${dataset}', '', '', '', '', '', 'https://listed.example/', 'none', 0);`,
  )
  expect(isCatalogLink(listed, 'https://listed.example/')).toBe(true)
})
