import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { CATALOG_TABLES } from '../../../main/storage/schema/tables.ts'
import { loadTables, TableError } from '../../../main/catalog/load-tables.ts'
import { createCatalog } from '../../../main/storage/create-catalog.ts'
import { SHIPPED_TABLES } from './support/shipped.ts'
import {
  institution,
  program,
  SMALL,
  temporaryFolder,
  writeTables,
  type SmallTables,
} from './support/small-tables.ts'
import { SHIPPED } from '../../support/catalog-counts.ts'

function emptyCatalog(): Database.Database {
  const db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  createCatalog(db)
  return db
}

function load(changes: SmallTables = {}): Database.Database {
  const folder = temporaryFolder()
  writeTables(folder, { ...SMALL, ...changes })
  const db = emptyCatalog()
  loadTables(db, folder)
  return db
}

describe('loadTables', () => {
  it('loads the shipped tables whole: as many rows as an independent parser sees', () => {
    const db = emptyCatalog()
    const loaded = loadTables(db, SHIPPED_TABLES)
    for (const { name } of CATALOG_TABLES) {
      const rows = parse(readFileSync(join(SHIPPED_TABLES, `${name}.csv`)), { columns: true })
      expect(db.prepare(`SELECT count(*) FROM ${name}`).pluck().get(), name).toBe(rows.length)
      expect(loaded[name], name).toBe(rows.length)
    }
    expect(loaded['programs']).toBe(SHIPPED.programs)
    expect(loaded['institutions']).toBe(6072)
    expect(loaded['price_slots']).toBe(7953)
    expect(db.prepare('SELECT count(DISTINCT unitid) FROM programs').pluck().get()).toBe(SHIPPED.institutions)
    expect(db.prepare('SELECT count(*) FROM programs WHERE completions = 0').pluck().get()).toBe(949)
  })

  it('stores money as cents, statuses as codes, and an empty cell as NULL', () => {
    const rows = load()
      .prepare(
        'SELECT tuition_in_state t, tuition_in_state_high h, tuition_in_state_status s, books b, other_prices o FROM programs ORDER BY id',
      )
      .all()
    expect(rows).toEqual([
      { t: 893_000, h: null, s: 0, b: null, o: '' },
      { t: 640_000, h: 1_280_000, s: 2, b: 90_050, o: '64000 70025' },
      { t: null, h: null, s: 6, b: null, o: '' },
    ])
  })

  it('fills the search with titles, codes, jobs and places, but no teaching or managing jobs', () => {
    const db = load()
    const cips = (words: string) =>
      db.prepare('SELECT cip FROM cip_search WHERE cip_search MATCH ?').pluck().all(words)
    expect(cips('coding')).toEqual(['51.0713'])
    expect(cips('"51 0713"')).toEqual(['51.0713'])
    const jobs = (words: string) =>
      db.prepare('SELECT soc FROM occupation_search WHERE occupation_search MATCH ?').pluck().all(words)
    expect(jobs('clerk')).toEqual(['29-2072'])
    expect(jobs('29 2072')).toEqual(['29-2072'])
    expect(jobs('professor')).toEqual([])
    const schools = (words: string) =>
      db.prepare('SELECT unitid FROM institution_search WHERE institution_search MATCH ?').pluck().all(words)
    expect(schools('pena')).toEqual([100])
    expect(schools('austin texas tx')).toEqual([100])
    expect(schools('old')).toEqual([100])
    expect(schools('oregon')).toEqual([200])
  })

  it('takes tables whose line ends a checkout has turned', () => {
    const folder = temporaryFolder()
    writeTables(folder, SMALL)
    for (const { name } of CATALOG_TABLES) {
      const file = join(folder, `${name}.csv`)
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'))
    }
    const db = emptyCatalog()
    expect(loadTables(db, folder)['programs']).toBe(3)
  })

  it('takes a file of before a column was declared: what it would say is not reported', () => {
    const folder = temporaryFolder()
    writeTables(folder, SMALL)
    const file = join(folder, 'programs.csv')
    const [heading = '', ...rows] = readFileSync(file, 'utf8').trimEnd().split('\n')
    const names = heading.split(',')
    const isOlder = (_: string, at: number) => !/^(months|distance)/.test(names[at] ?? '')
    const older = [heading, ...rows].map((line) => line.split(',').filter(isOlder).join(','))
    writeFileSync(file, `${older.join('\n')}\n`)
    const db = emptyCatalog()
    expect(loadTables(db, folder)['programs']).toBe(3)
    expect(
      db.prepare('SELECT DISTINCT months, months_status, distance, distance_source FROM programs').all(),
    ).toEqual([{ months: null, months_status: 6, distance: 'not-reported', distance_source: null }])
  })

  describe('says which file, line and cell does not fit, and loads nothing', () => {
    const failing = (spoil: (folder: string) => void, tables: SmallTables = SMALL): TableError => {
      const folder = temporaryFolder()
      writeTables(folder, tables)
      spoil(folder)
      const db = emptyCatalog()
      try {
        loadTables(db, folder)
      } catch (error) {
        expect(db.prepare('SELECT count(*) FROM datasets').pluck().get()).toBe(0)
        if (error instanceof TableError) return error
        throw error
      }
      throw new Error('It was loaded')
    }
    const nothing = () => undefined
    const programs = (...rows: readonly object[]) => ({ ...SMALL, programs: rows }) as SmallTables

    it('a cell of the wrong kind', () => {
      const error = failing(
        nothing,
        programs(
          program(100, '51.0713', 21),
          program(100, '51.0801', 21, { months: 'ten', months_status: 'known' }),
        ),
      )
      expect(error.message).toBe('programs.csv, line 3: months "ten" is not a whole number')
    })

    it('a known figure without a value: NULL is never 0', () => {
      const error = failing(nothing, programs(program(100, '51.0713', 21, { months_status: 'known' })))
      expect(error.message).toContain('programs.csv, line 2: CHECK constraint failed: (months IS NULL)')
    })

    it('a value under a status that has none', () => {
      const error = failing(nothing, programs(program(100, '51.0713', 21, { months: 0 })))
      expect(error.message).toContain('CHECK constraint failed')
    })

    it('a status code that is none of ours, whoever writes it', () => {
      const folder = temporaryFolder()
      writeTables(folder, SMALL)
      const db = emptyCatalog()
      loadTables(db, folder)
      const write = (code: number) => () =>
        db.exec(`UPDATE programs SET months = NULL, months_status = ${code}`)
      expect(write(7)).not.toThrow()
      expect(write(8)).toThrow('CHECK constraint failed')
    })

    it('a program twice', () => {
      const error = failing(nothing, programs(program(100, '51.0713', 21), program(100, '51.0713', 21)))
      expect(error).toMatchObject({ file: 'programs.csv', line: 3 })
      expect(error.message).toContain('UNIQUE')
    })

    it('a program of no institution', () => {
      const error = failing(nothing, programs(program(999, '51.0713', 21)))
      expect(error.message).toContain('programs.csv, line 2: FOREIGN KEY')
    })

    it('a row too short, after a row over two lines', () => {
      const error = failing((folder) => appendFileSync(join(folder, 'institutions.csv'), '300,Half\n'), {
        ...SMALL,
        institutions: [institution(100, 'Two\nlines', 'Austin', 'TX')],
        programs: [],
      })
      expect(error).toMatchObject({ file: 'institutions.csv', line: 4 })
      expect(error.message).toContain('has 2 cells')
    })

    it('a heading in another order', () => {
      const error = failing((folder) =>
        writeFileSync(join(folder, 'areas.csv'), 'title,area\nUnited States,US\n'),
      )
      expect(error.message).toContain(
        'areas.csv, line 1: the heading is title,area and must be area,title,kind',
      )
    })

    it('an unclosed quote', () => {
      const error = failing((folder) => appendFileSync(join(folder, 'areas.csv'), 'XX,"Half\n'))
      expect(error).toMatchObject({ file: 'areas.csv', line: 3 })
    })

    it('an empty file', () => {
      expect(failing((folder) => writeFileSync(join(folder, 'areas.csv'), '')).message).toContain(
        'areas.csv, line 1: is empty',
      )
    })

    it('a missing file', () => {
      expect(failing((folder) => rmSync(join(folder, 'wages.csv'))).message).toContain(
        'wages.csv, line 0: cannot be read',
      )
    })
  })
})
