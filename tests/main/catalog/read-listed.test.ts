import type { Database } from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { NOTHING_PERSONAL, type Personal } from '../../../data/listed-program.ts'
import { readListed } from '../../../main/catalog/read-listed.ts'
import { openCatalog } from '../../../main/catalog/open-catalog.ts'
import { addStateList, listed, ownList, provider, type StoredProgram } from './support/listed.ts'
import { program, smallCatalog } from './support/small-tables.ts'

const LIST = 'made-up'
const CENTER = provider('made-up:1', { unitid: 100, match: 'guess', score: 0.8 })

/** A catalog with a state's list: a program linked to 100-51.0713-21, and what a test adds. */
function catalog(...programs: readonly StoredProgram[]): Database {
  const file = smallCatalog({
    programs: [
      program(100, '51.0713', 21),
      program(200, '51.0713', 2),
      program(200, '51.0801', 2),
      program(200, '51.0801', 3),
    ],
  })
  addStateList(
    file,
    LIST,
    [CENTER],
    [{ key: 'etpl:1', provider: 'made-up:1', name: 'Coding', official: '100-51.0713-21' }, ...programs],
  )
  const db = openCatalog(file)
  onTestFinished(() => void db.close())
  return db
}

const matching = (unitid: number | null): Personal => ({ lists: [], matches: { 'made-up:1': unitid } })

describe('programs of lists', () => {
  it('are read with their provider and figures, weeks as months by rule, an unknown one as unknown', () => {
    const db = catalog({ key: 'etpl:2', provider: 'made-up:1', name: 'Short', weeks: 5, tuition: 100_000 })
    expect(readListed(db, NOTHING_PERSONAL)[1]).toMatchObject({
      key: 'etpl:2',
      list: LIST,
      provider: CENTER,
      official: null,
      figures: {
        tuitionAndFees: { value: 100_000, status: 'known' },
        books: { value: null, status: 'not-reported' },
        months: { value: 2, status: 'known', rule: 'weeks-to-months' },
        hours: { value: null, status: 'not-reported' },
      },
    })
  })

  it('of the person follow those of the catalog', () => {
    const personal = { lists: [ownList('own:1', [listed('own:1:1', 'own:1')])], matches: {} }
    expect(readListed(catalog(), personal).map(({ key }) => key)).toEqual(['etpl:1', 'own:1:1'])
  })

  it('are linked only to programs that the catalog holds', () => {
    const db = catalog({ key: 'etpl:2', provider: 'made-up:1', name: 'Gone', official: '100-51.0713-7' })
    expect(readListed(db, NOTHING_PERSONAL).map(({ official }) => official)).toEqual(['100-51.0713-21', null])
  })

  describe('of a provider whose institution the person corrected', () => {
    const first = (db: Database, unitid: number | null) => readListed(db, matching(unitid))[0]

    it('are linked to the only program of their CIP code at the institution chosen', () => {
      expect(first(catalog(), 200)).toMatchObject({
        provider: { unitid: 200, match: 'person', score: 1 },
        official: '200-51.0713-2',
      })
    })

    it('lose the link where there are several, one of another award level, or none', () => {
      const db = catalog(
        { key: 'etpl:2', provider: 'made-up:1', name: 'Several', cip: '51.0801' },
        { key: 'etpl:3', provider: 'made-up:1', name: 'Other level', awardLevel: 5 },
        { key: 'etpl:4', provider: 'made-up:1', name: 'No code', cip: null },
      )
      const links = readListed(db, matching(200)).map(({ official }) => official)
      expect(links).toEqual(['200-51.0713-2', null, null, null])
    })

    it('lose the link where the person said it is none, or one that the catalog lacks', () => {
      for (const chosen of [null, 999_999]) {
        expect(first(catalog(), chosen)).toMatchObject({
          provider: { unitid: null, match: 'person', score: 0 },
          official: null,
        })
      }
    })

    it('keep the link where the person confirmed it', () => {
      expect(first(catalog(), 100)).toMatchObject({
        provider: { match: 'person' },
        official: '100-51.0713-21',
      })
    })
  })
})
