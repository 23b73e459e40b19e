import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { RELEASED_CATALOGS } from '../../../../main/storage/schema/catalog/index.ts'
import type { Migration } from '../../../../main/storage/schema/migration.ts'
import { PERSON_MIGRATIONS } from '../../../../main/storage/schema/person/index.ts'

/** The steps of every release, as they stood when its version was tagged (main/storage/schema/README.md). */
const SNAPSHOTS = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'schemas')
const STEPS: Readonly<Record<string, readonly Migration[]>> = {
  catalog: RELEASED_CATALOGS,
  person: PERSON_MIGRATIONS,
}

const stepNamed = (file: string): Migration | undefined => {
  const [, kind = '', version] = /^(\w+)-(\d{4})\.sql$/.exec(file) ?? []
  return STEPS[kind]?.find((step) => step.version === Number(version))
}

/** Remarks and blanks may be mended; what SQLite is told may not. */
const told = (sql: string): string =>
  sql
    .replaceAll(/--.*$/gm, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([(),;]) ?/g, '$1')
    .trim()

const files = readdirSync(SNAPSHOTS).sort()

describe('a released step', () => {
  it.each(files)('%s is never edited: people have databases that it made', (file) => {
    const step = stepNamed(file)
    expect(step, 'A released step was taken away.').toBeDefined()
    expect(
      told(step?.sql ?? ''),
      'A released step was edited. Put it back, and write the change as the next step.',
    ).toBe(told(readFileSync(join(SNAPSHOTS, file), 'utf8')))
  })

  it('has every one before it released too', () => {
    expect(files.length).toBeGreaterThanOrEqual(4)
    for (const [kind, steps] of Object.entries(STEPS)) {
      const released = files.filter((file) => file.startsWith(`${kind}-`))
      expect(steps.map(({ version }) => version)).toEqual(steps.map((_, at) => at + 1))
      expect(released.map((file) => stepNamed(file)?.version)).toEqual(released.map((_, at) => at + 1))
    }
  })

  it('of the catalog is in the list of released ones as soon as it is written down there', () => {
    const released = files.filter((file) => file.startsWith('catalog-'))
    expect(RELEASED_CATALOGS).toHaveLength(released.length)
  })
})

describe('the form in which steps are compared', () => {
  it('minds no remark and no blank, and every word', () => {
    const sql = 'CREATE TABLE a (\n  x INTEGER, -- a number\n  y TEXT\n);'
    expect(told(sql)).toBe(told('CREATE TABLE a (x INTEGER, y TEXT);'))
    expect(told(sql)).not.toBe(told('CREATE TABLE a (x INTEGER, y TEXT NOT NULL);'))
    expect(told("INSERT INTO a VALUES ('b')")).not.toBe(told("INSERT INTO a VALUES ('c')"))
  })
})
