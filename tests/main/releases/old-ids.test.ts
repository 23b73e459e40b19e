import Database from 'better-sqlite3'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { cleanName } from '../../../data/format/clean-text.ts'
import { DEFAULT_COMPARISON, type ComparisonState } from '../../../data/comparison-state.ts'
import type { Comparison } from '../../../data/contract/comparison.ts'
import type { Mapping } from '../../../data/contract/own.ts'
import type { KeptSearch } from '../../../data/contract/find.ts'
import { DEFAULT_SETTINGS } from '../../../data/contract/person.ts'
import { soundSnapshot } from '../../../data/contract/snapshot.ts'
import { OLD_IDS } from '../../../data/fields/aliases.ts'
import {
  FACETS,
  FIELDS,
  LONG_FACETS,
  MAPPABLE,
  OWN,
  RANGES,
  SORTS,
  type FieldId,
} from '../../../data/fields/catalogue.ts'
import { translator, type Translator } from '../../../data/messages/translate.ts'
import { readCaseFile, writeCaseFile, type CaseFile } from '../../../main/case-file/case-file.ts'
import { provenanceTableOf } from '../../../main/catalog/provenance.ts'
import { readRejects, readSources } from '../../../main/catalog/sources.ts'
import { headingsOf } from '../../../main/export/headings.ts'
import { tableCsv } from '../../../main/export/comparison-csv.ts'
import { readComparisonCsv } from '../../../main/export/read-csv.ts'
import type { ExportTable, Line } from '../../../main/export/exported-table.ts'
import type { NewProgram } from '../../../main/person/new-list.ts'
import { openPerson } from '../../../main/person/open-person.ts'
import { smallCatalog } from '../catalog/support/small-tables.ts'
import { folder } from '../person/support/folder.ts'
import { program } from '../person/support/programs.ts'
import { aged, agedFields, agedFile, agedFind, agedOptions, agedSnapshot } from './support/aged.ts'
import { releaseFile } from './support/program.ts'
import { inPieces, personalOf } from '../../support/person-lists.ts'

/** Whatever an earlier release stored, wherever it did, comes out with the ids of now. */

const plain = { noNullPrototype: true } as const
/** Fields that were renamed come up more often than the sixty others. */
const RENAMED = [...new Set(OLD_IDS.field.values())]
const oneOf = <Id extends string>(ids: readonly Id[]): fc.Arbitrary<Id> => {
  const renamed = ids.filter((id) => RENAMED.includes(id))
  const any = fc.constantFrom(...ids)
  return renamed.length === 0 ? any : fc.oneof(any, fc.constantFrom(...renamed))
}
const ALL = FIELDS.map(({ id }) => id)
const field = oneOf<FieldId>(ALL)
const day = fc.constantFrom('2026-11-25', '2025-01-31')
/** What a person writes may be called like a field, and is theirs. */
const text = fc.oneof(
  fc.constantFrom('distance', 'away', 'online'),
  fc.string({ minLength: 1, maxLength: 20 }),
)
const byCell = <T>(fields: fc.Arbitrary<string>, value: fc.Arbitrary<T>) =>
  fc.dictionary(
    fc.tuple(fc.constantFrom('', program(1), program(2)), fields).map(([of, field]) => `${of}|${field}`),
    value,
    { maxKeys: 5, ...plain },
  )

const parts = {
  matters: fc.record(
    {
      mustHaves: fc.array(
        fc.record({ field, test: fc.constantFrom('is' as const, 'at-most' as const), value: text }, plain),
        { maxLength: 4 },
      ),
      weights: fc.dictionary(field, fc.integer({ min: 0, max: 10 }), { maxKeys: 5, ...plain }),
    },
    plain,
  ),
  rows: fc.record(
    {
      hidden: fc.uniqueArray(field, { maxLength: 5 }),
      order: fc.uniqueArray(field, { maxLength: 5 }),
    },
    plain,
  ),
  figures: byCell(
    oneOf(OWN),
    fc.record({ value: text, by: fc.constantFrom('phone' as const, 'self' as const), on: day }, plain),
  ),
  choices: byCell(oneOf(OWN), text),
  notes: byCell(fc.oneof(field, fc.constant('')), text),
  ticked: byCell(fc.oneof(field, fc.constant('')), day),
}
const comparison = fc
  .record(parts, plain)
  .map((own) => ({ ...DEFAULT_COMPARISON, programs: [program(1), program(2)], ...own }) as ComparisonState)

const range = fc.record({ min: fc.constant(null), max: fc.nat(), includeUnknown: fc.boolean() }, plain)
const find = fc
  .record(
    {
      text,
      facets: fc.dictionary(oneOf(FACETS), fc.constant(['distance', 'all']), { maxKeys: 4, ...plain }),
      ranges: fc.dictionary(oneOf(RANGES), range, { maxKeys: 2, ...plain }),
      sort: oneOf([...SORTS, 'relevance'] as const),
      counted: fc.uniqueArray(oneOf(LONG_FACETS)),
    },
    plain,
  )
  .map((own) => ({
    ...own,
    descending: false,
    residency: 'in-state' as const,
    occupation: null,
  })) as fc.Arbitrary<KeptSearch>

/** A comparison with its figures, made by 0.1.0; it names both renamed fields, and codes and words of theirs. */
const fileOf010 = JSON.parse(readFileSync(releaseFile('0.1.0', 'own-programs.pathwise'), 'utf8')) as {
  readonly snapshot: unknown
  readonly own: unknown
}
const kept = soundSnapshot(fileOf010.snapshot) as Comparison

const PROVIDER = {
  key: 'a|78701',
  name: 'A',
  city: 'Austin',
  state: 'TX',
  zip: '78701',
  phone: '',
  website: '',
}
const OWN_PROGRAM: NewProgram = {
  provider: 0,
  name: 'Coding',
  cip: '51.0713',
  awardLevel: 21,
  credential: '',
  occupations: [],
  online: 'some',
  figures: {},
  official: null,
}

/** Every JSON text of a folder's person.db as an earlier release would have written it. */
function age(data: string): void {
  const db = new Database(join(data, 'person.db'))
  const each = (table: string, column: string, where: string, change: (value: unknown) => unknown) => {
    // No two rows that hold the same text need to be told apart.
    const texts = db
      .prepare<[], string>(`SELECT DISTINCT ${column} FROM ${table} WHERE ${where}`)
      .pluck()
      .all()
    const put = db.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${column} = ? AND ${where}`)
    for (const text of texts) put.run(JSON.stringify(change(JSON.parse(text))), text)
  }
  for (const part of Object.keys(parts))
    each('case_options', 'value', `name = '${part}'`, (value) => agedOptions({ [part]: value })[part])
  for (const side of ['before', 'after']) each('journal', side, "action = 'comparison'", agedOptions)
  each('case_snapshots', 'comparison', 'true', agedSnapshot)
  each('case_options', 'value', "name = 'search'", agedFind)
  each('mappings', 'mapping', 'true', (ids) =>
    (ids as unknown[]).map((id) => (id === null ? null : aged('field', id))),
  )
  each('own_lists', 'columns', 'true', agedFields)
  db.close()
}

describe('a person’s file with old ids', () => {
  test('has every case, step, setting, mapping and heading of an own list by the ids of now', async () => {
    const mapping = fc.array(fc.option(oneOf(MAPPABLE)), { maxLength: 6 })
    // A heading is kept as `cleanName` keeps it.
    const columns = fc.dictionary(oneOf(MAPPABLE), text.map(cleanName), { maxKeys: 5, ...plain })
    await fc.assert(
      fc.asyncProperty(
        comparison,
        comparison,
        find,
        mapping,
        columns,
        async (first, second, find, ids, headings) => {
          const data = folder()
          const before = await openPerson(data)
          before.changeComparison(first)
          before.changeComparison(second)
          const { case: open } = before.keepSnapshot(before.state().case.id, kept)
          before.keepSearch(open.id, find)
          await before.importList(
            inPieces({
              name: 'Mine',
              file: 'mine.csv',
              columns: headings,
              providers: [PROVIDER],
              programs: [OWN_PROGRAM],
              remember: {
                fingerprint: 'f',
                headings: ids.map((_, at) => `h${at}`),
                mapping: ids as Mapping,
                answers: [],
              },
            }),
          )
          const told = before.state()
          before.close()
          age(data)

          const after = await openPerson(data)
          expect(after.state()).toEqual(told)
          expect(after.state().comparison).toEqual(second)
          expect(
            after
              .mapping({ fingerprint: 'f', headings: ids.map((_, at) => `h${at}`) })
              ?.columns.map((column) => column?.field),
          ).toEqual(ids)
          expect(personalOf(after).lists[0]?.programs[0]?.columns).toEqual(headings)
          expect(soundSnapshot(after.snapshotOf(open.id)?.comparison)).toEqual(kept)
          // The list came last; then the two changes.
          after.undo()
          expect(after.undo().comparison).toEqual(
            JSON.stringify(first) === JSON.stringify(second) ? DEFAULT_COMPARISON : first,
          )
          while (after.state().canUndo) after.undo()
          expect(after.state().comparison).toEqual(DEFAULT_COMPARISON)
          while (after.state().canRedo) after.redo()
          expect(after.state().comparison).toEqual(second)
          after.close()
        },
      ),
      { numRuns: 25 },
    )
  })

  test('is written anew by the ids of now, part by part as it changes', async () => {
    const data = folder()
    const first = await openPerson(data)
    first.changeComparison({
      rows: { hidden: ['online'], order: ['miles'] },
      notes: { '|online': 'a', '|miles': 'b' },
    })
    first.close()
    age(data)
    const then = await openPerson(data)
    then.changeComparison({
      rows: { hidden: ['online', 'books'], order: ['miles'] },
      notes: { '|online': 'a' },
    })
    then.close()
    const db = new Database(join(data, 'person.db'))
    onTestFinished(() => void db.close())
    const text = (sql: string) => db.prepare(sql).pluck().all().join('\n')
    expect(text('SELECT value FROM case_options')).not.toMatch(/distance|away/)
    expect(text('SELECT before || after FROM journal ORDER BY id DESC LIMIT 1')).not.toMatch(/distance|away/)
  })
})

const withoutBest = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (key, part: unknown) => (key === 'best' ? undefined : part))

describe('kept figures with old ids', () => {
  test('are those of now: rows, words and codes of notes', () => {
    expect(JSON.stringify(fileOf010.snapshot)).toMatch(/"field":"distance".*"field":"away"/)
    // Peers of then have one end: what they have of two now is more.
    // Which is best is told anew.
    expect(withoutBest(agedSnapshot(kept))).toMatchObject(withoutBest(fileOf010.snapshot) as object)
    const cells = kept.groups.flatMap(({ rows }) => rows).filter(({ field }) => RENAMED.includes(field))
    expect(cells.map(({ field }) => field)).toEqual(['online', 'miles'])
    expect(cells[0]?.cells[0]).toMatchObject({ words: 'online' })
    expect(cells[1]?.cells[0]).toMatchObject({ figure: { notes: [{ code: 'miles' }] } })
  })
})

describe('a case file with old ids', () => {
  const own = readCaseFile(readFileSync(releaseFile('0.1.0', 'own-programs.pathwise')), 'x.pathwise').own

  test('is the case by the ids of now, with its own programs and figures', () => {
    expect(own[0]).toMatchObject({ online: 'all', columns: { online: 'How it is taught' } })
    fc.assert(
      fc.property(comparison, (comparison) => {
        const file: CaseFile = {
          name: 'A',
          savedAt: '2026-11-30T10:00:00.000Z',
          comparison,
          own,
          snapshot: kept,
          search: null,
        }
        const { bytes } = writeCaseFile(file, '1.0.0')
        const content = agedFile(JSON.parse(new TextDecoder().decode(bytes)))
        expect(readCaseFile(new TextEncoder().encode(JSON.stringify(content)), 'a.pathwise')).toEqual(file)
      }),
      { numRuns: 60 },
    )
  })
})

describe('an exported table with old headings', () => {
  const english = translator('en')
  /** An earlier Pathwise, which called every renamed field as it was called then. */
  const earlier: Translator = {
    ...english,
    word: (key, fallback, params) =>
      [...OLD_IDS.heading].find(([, id]) => key === `field.${id}`)?.[0] ??
      english.word(key, fallback, params),
  }

  test.each(['across', 'rows'] as const)('has its values by the lines of now, laid out %s', (layout) => {
    const text = (id: Line['id']): Line => ({ id, kind: 'text', unit: null })
    const entry = {
      value: null,
      high: null,
      people: null,
      unit: null,
      text: null,
      why: null,
      status: null,
      source: null,
      asOf: null,
      code: null,
      statusCode: null,
    }
    const table: ExportTable = {
      lines: [
        text('key'),
        text('online'),
        { id: 'miles', kind: 'figure', unit: 'miles' },
        { id: 'payP25', kind: 'figure', unit: 'cents' },
      ],
      programs: [
        [
          { ...entry, text: 'a-1' },
          { ...entry, text: 'Fully at a distance', source: 'IPEDS' },
          { ...entry, value: 12, status: 'estimated' },
          { ...entry, value: 4_349_000, status: 'known' },
        ],
      ],
    }
    const csv = tableCsv(table, { status: true, source: true, asOf: true, show: 'all', layout }, earlier)
    expect(csv).toContain('Distance from home')
    const bytes = new TextEncoder().encode(csv)
    expect(readComparisonCsv(bytes).lines.map(({ id }) => id)).toEqual(['key', 'online', 'miles', 'payP25'])
    const [write, read] = layout === 'rows' ? (['column', 'ofColumn'] as const) : (['row', 'ofRow'] as const)
    const readNow = table.lines.map((line) => {
      const heading = headingsOf(earlier)[write](line, 'value')
      return headingsOf(english)[read](heading)?.line.id
    })
    expect(readNow).toEqual(['key', 'online', 'miles', 'payP25'])
  })
})

describe('a catalog with old ids', () => {
  test('says of the fields of now where they come from, and why a row was not taken', () => {
    const db = new Database(
      smallCatalog({
        provenance: [{ field: 'distance', status: 'any', dataset: 'made-up', columns: 'DE' }],
      }),
    )
    onTestFinished(() => void db.close())
    db.prepare(
      "INSERT INTO rejects VALUES ('made-up', 'a.csv', 3, 'Delivery', 'by mail', 'unknown-distance')",
    ).run()
    expect(provenanceTableOf(db).provenance('online', 'known')).toEqual([
      { source: 'made-up', columns: 'DE' },
    ])
    expect(readSources(db).sources.find(({ id }) => id === 'made-up')?.feeds).toContain('online')
    expect(readRejects(db, 'made-up').map(({ reason }) => reason)).toEqual(['unknown-online'])
  })
})

test('the settings that a new folder has name no old id', () => {
  expect(JSON.stringify([DEFAULT_SETTINGS, DEFAULT_COMPARISON])).not.toMatch(/distance|away/)
})
