import {
  copyFileSync,
  existsSync,
  linkSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogFacts } from '../../../main/catalog/catalog-facts.ts'
import { Generations } from '../../../main/catalog/generations.ts'
import { readStamp } from '../../../main/catalog/index/column-file.ts'
import { indexFileOf, wasChecked } from '../../../main/catalog/index-file.ts'
import { openActiveCatalog } from '../../../main/catalog/active-catalog.ts'
import { library, type Library } from './support/generations.ts'
import { copyCutOff } from '../storage/support/hot-journal.ts'
import { smallCatalog, temporaryFolder } from './support/small-tables.ts'

/** What a start would find: the active catalog, whole, and an index that is this catalog's. */
function found({ places }: Library) {
  const { db, kind, notices, loaded } = openActiveCatalog(places, catalogFacts)
  const generation = db.prepare("SELECT value FROM meta WHERE name = 'generation'").pluck().get()
  const check = db.pragma('integrity_check', { simple: true })
  expect(loaded.official.columns.count).toBe(db.prepare('SELECT count(*) FROM programs').pluck().get())
  expect(readStamp(indexFileOf(db.name))).toMatchObject({ generation })
  db.close()
  return { generation, kind, notices, check }
}
const active = (own: Library) => {
  const { generation, notices, check } = found(own)
  expect({ notices, check }).toEqual({ notices: [], check: 'ok' })
  expect(own.generations.active()).toBe(generation)
  return generation
}
const kept = ({ places }: Library) =>
  existsSync(places.generationsFolder)
    ? readdirSync(places.generationsFolder)
        .filter((name) => !name.endsWith('-index'))
        .sort()
    : []

describe('Generations', () => {
  it('has nothing to take back or do again where nothing was imported', () => {
    const own = library()
    const { generations, shipped } = own
    expect(generations.current()).toBeNull()
    expect(active(own)).toBe(shipped)
    expect(generations.undoable()).toBeNull()
    expect(generations.redoable()).toBeNull()
    expect(generations.files()).toEqual([])
    generations.undo()
    generations.redo()
    expect(active(own)).toBe(shipped)
    expect(readdirSync(own.dataDir)).toEqual([])
  })

  it('puts a making in force by its file alone, and says why it was made', () => {
    const own = library()
    const file = own.make('one')
    own.generations.commit(file)
    expect(active(own)).toBe('one')
    expect(existsSync(file)).toBe(false)
    expect(own.generations.undoable()).toMatchObject({
      generation: 'one',
      previous: own.shipped,
      purpose: '{"code":"one"}',
    })
    expect(readdirSync(own.dataDir)).toEqual(['official.db', 'official.db-index'])
  })

  it('goes back to the catalog that ships, and forward again', () => {
    const own = library()
    own.commit('one')
    const bytes = readFileSync(own.places.officialFile)
    own.generations.undo()
    expect(active(own)).toBe(own.shipped)
    expect(existsSync(own.places.officialFile)).toBe(false)
    expect(own.generations.undoable()).toBeNull()
    expect(own.generations.redoable()).toMatchObject({ generation: 'one' })

    own.generations.redo()
    expect(active(own)).toBe('one')
    expect(readFileSync(own.places.officialFile).equals(bytes)).toBe(true)
    expect(own.generations.redoable()).toBeNull()
  })

  it('knows a catalog that a change was cut off in, and puts the next one into its place without its journal', () => {
    const own = library()
    own.commit('one')
    for (const name of ['official.db', 'official.db-journal'])
      rmSync(join(own.dataDir, name), { force: true })
    copyCutOff(cutOffLater('one'), own.dataDir)
    expect(own.generations.current()).toMatchObject({ generation: 'one' })
    expect(existsSync(`${own.places.officialFile}-journal`)).toBe(false)
    own.commit('two')
    // A journal of the catalog before is none of the next one's.
    const left = temporaryFolder()
    copyCutOff(cutOffLater('two'), left)
    const three = own.make('three')
    copyFileSync(join(left, 'official.db-journal'), `${own.places.officialFile}-journal`)
    own.generations.commit(three)
    expect(active(own)).toBe('three')

    /** A catalog of this name, as a writer left it that was killed. */
    function cutOffLater(name: string): string {
      const file = join(temporaryFolder(), 'official.db')
      copyFileSync(own.make(name), file)
      return file
    }
  })

  it('says that a catalog is held by another program, and takes it for none in no case', () => {
    const own = library()
    own.commit('one')
    const other = new Database(own.places.officialFile)
    other.exec('BEGIN EXCLUSIVE')
    expect(() => own.generations.current()).toThrow(expect.objectContaining({ code: 'official-busy' }))
    expect(() => own.generations.prune([])).toThrow(expect.objectContaining({ code: 'official-busy' }))
    other.exec('ROLLBACK')
    other.close()
    expect(active(own)).toBe('one')
  })

  it('goes back and forward over several makings', () => {
    const own = library()
    const names = ['one', 'two', 'three']
    for (const name of names) own.commit(name)
    expect(active(own)).toBe('three')
    for (const name of ['two', 'one', own.shipped]) {
      own.generations.undo()
      expect(active(own)).toBe(name)
    }
    for (const name of names) {
      expect(own.generations.redoable()?.generation).toBe(name)
      own.generations.redo()
      expect(active(own)).toBe(name)
    }
    expect(own.generations.redoable()).toBeNull()
  })

  it('has nothing to do again after something else was done', () => {
    const own = library()
    own.commit('one')
    own.commit('two')
    own.generations.undo()
    expect(own.generations.redoable()?.generation).toBe('two')
    own.commit('other')
    expect(own.generations.redoable()).toBeNull()
    own.generations.redo()
    expect(active(own)).toBe('other')
    own.generations.undo()
    expect(active(own)).toBe('one')
    // Of the two that were taken back from here the newest.
    expect(own.generations.redoable()?.generation).toBe('other')
  })

  it('refuses a making when another Pathwise was quicker, and leaves all as it is', () => {
    const own = library()
    const late = own.make('late')
    const other = new Generations(own.places)
    other.commit(own.make('quick'))
    const before = readFileSync(own.places.officialFile)
    expect(() => own.generations.commit(late)).toThrow(expect.objectContaining({ code: 'official-changed' }))
    expect(active(own)).toBe('quick')
    expect(readFileSync(own.places.officialFile).equals(before)).toBe(true)
    expect(existsSync(late)).toBe(true)

    // Also when the other took something back meanwhile.
    const onQuick = own.make('on-quick')
    other.undo()
    expect(() => own.generations.commit(onQuick)).toThrow('official-changed')
    expect(active(own)).toBe(own.shipped)
  })

  it('refuses a file that is no catalog', () => {
    const own = library()
    const file = join(own.dataDir, 'half.partial')
    writeFileSync(file, 'half a catalog')
    expect(() => own.generations.commit(file)).toThrow('official-changed')
    expect(() => own.generations.commit(join(own.dataDir, 'none'))).toThrow('official-changed')
    expect(active(own)).toBe(own.shipped)
  })

  it('takes a damaged catalog for none, as a start does, and an import replaces it', () => {
    const own = library()
    own.commit('one')
    writeFileSync(own.places.officialFile, 'damaged')
    expect(own.generations.current()).toBeNull()
    expect(found(own)).toMatchObject({ generation: own.shipped, notices: [{ code: 'official-damaged' }] })
    own.commit('two')
    expect(active(own)).toBe('two')
    own.generations.undo()
    expect(active(own)).toBe(own.shipped)
  })

  it('does not go back to a making that is gone, such as the catalog of an older Pathwise', () => {
    const own = library()
    own.commit('one')
    own.commit('two')
    rmSync(join(own.places.generationsFolder, 'one.db'))
    expect(own.generations.undoable()).toBeNull()
    own.generations.undo()
    expect(active(own)).toBe('two')
  })

  it('finds the file of a making wherever it lies, and none by a name that leaves the folder', () => {
    const own = library()
    own.commit('one')
    own.commit('two')
    const { generations, places } = own
    expect(generations.fileOf('one')).toBe(join(places.generationsFolder, 'one.db'))
    expect(generations.fileOf('two')).toBe(places.officialFile)
    expect(generations.fileOf(own.shipped)).toBe(places.catalogFile)
    expect(generations.fileOf('three')).toBeNull()
    copyFileSync(join(places.generationsFolder, 'one.db'), join(own.dataDir, 'outside.db'))
    expect(generations.fileOf('../outside')).toBeNull()
    expect(generations.fileOf('')).toBeNull()
    expect(generations.files().sort()).toEqual(
      [places.officialFile, join(places.generationsFolder, 'one.db')].sort(),
    )
  })

  it('prunes what nothing needs: not undo, not redo, not the comparisons named', () => {
    const own = library()
    for (const name of ['one', 'two', 'three', 'four']) own.commit(name)
    own.generations.undo()
    expect(kept(own)).toEqual(['four.db', 'one.db', 'three.db', 'two.db'])
    own.generations.prune(['one'])
    expect(kept(own)).toEqual(['four.db', 'one.db', 'two.db'])
    own.generations.prune([])
    expect(kept(own)).toEqual(['four.db', 'two.db'])
    // Both ways still go.
    own.generations.redo()
    expect(active(own)).toBe('four')
    own.generations.undo()
    own.generations.undo()
    expect(active(own)).toBe('two')
  })

  it('takes the index of each making along, so that no start has to make it', () => {
    const own = library()
    const { officialFile, generationsFolder } = own.places
    const one = (file: string) => expect(readStamp(indexFileOf(file))).toMatchObject({ generation: 'one' })
    own.commit('one')
    one(officialFile)
    own.commit('two')
    one(join(generationsFolder, 'one.db'))
    own.generations.undo()
    one(officialFile)
    expect(wasChecked(officialFile)).toBe(true)
    own.generations.redo()
    expect(readStamp(indexFileOf(officialFile))).toMatchObject({ generation: 'two' })
    expect(wasChecked(officialFile)).toBe(true)
    own.generations.undo()
    own.generations.undo()
    own.generations.prune([])
    // Beside what is left of the catalogs, and nowhere else.
    const indexes = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('-index'))
    expect(indexes(own.dataDir)).toEqual([])
    expect(indexes(generationsFolder)).toEqual(kept(own).map((name) => `${name}-index`))
  })

  it('leaves other files of the folder alone', () => {
    const own = library()
    own.commit('one')
    own.commit('two')
    const { generationsFolder } = own.places
    writeFileSync(join(generationsFolder, 'notes.txt'), 'not ours')
    writeFileSync(join(generationsFolder, 'damaged.db'), 'no catalog')
    // Another catalog under the name of a revision is not that making.
    copyFileSync(own.places.officialFile, join(generationsFolder, 'three.db'))
    own.generations.prune([])
    expect(kept(own)).toEqual(['damaged.db', 'notes.txt', 'one.db', 'three.db'])
  })
})

describe('after an update', () => {
  /** A revision of the active one by a newer Pathwise, made active. */
  const rebuild = (own: Library, name: string) => {
    const { generation, previous = '', rebuilt } = own.generations.current() ?? { generation: '' }
    const file = own.make(name, { previous })
    const db = new Database(file)
    db.prepare("INSERT INTO meta VALUES ('rebuilt', ?)").run([generation, rebuilt].filter(Boolean).join(' '))
    db.close()
    own.generations.commit(file)
  }
  /** Another catalog ships. */
  const update = ({ places }: Library) =>
    copyFileSync(smallCatalog({ projections: [], programs: [] }), places.catalogFile)

  it('goes back to the catalog that ships now, and forward again', () => {
    const own = library()
    own.commit('one')
    update(own)
    expect(own.generations.undoable()?.generation).toBe('one')
    own.generations.undo()
    expect(existsSync(own.places.officialFile)).toBe(false)
    expect(own.generations.active()).not.toBe(own.shipped)
    expect(own.generations.redoable()?.generation).toBe('one')
    own.generations.redo()
    expect(active(own)).toBe('one')
  })

  it('takes a rebuilt catalog for the one that it was made of: back before it, and forward over it', () => {
    const own = library()
    for (const name of ['one', 'two', 'three']) own.commit(name)
    own.generations.undo()
    rebuild(own, 'two-again')
    expect(active(own)).toBe('two-again')
    // Not to the same step in its older form.
    expect(own.generations.redoable()?.generation).toBe('three')
    own.generations.prune([])
    expect(kept(own)).toEqual(['one.db', 'three.db'])
    own.generations.redo()
    expect(active(own)).toBe('three')
    own.generations.undo()
    expect(active(own)).toBe('two-again')
    // By the release after the next, too.
    rebuild(own, 'two-once-more')
    expect(own.generations.redoable()?.generation).toBe('three')
    own.generations.undo()
    expect(active(own)).toBe('one')
    rebuild(own, 'one-again')
    expect(own.generations.redoable()?.generation).toBe('two-once-more')
    own.generations.redo()
    own.generations.undo()
    expect(active(own)).toBe('one-again')
  })

  it('refuses a rebuilt catalog where another one is in force by then', () => {
    const own = library()
    own.commit('one')
    const late = own.make('late', { previous: own.shipped })
    const db = new Database(late)
    db.exec("INSERT INTO meta VALUES ('rebuilt', 'one')")
    db.close()
    own.commit('two')
    expect(() => own.generations.commit(late)).toThrow(expect.objectContaining({ code: 'official-changed' }))
    expect(active(own)).toBe('two')
  })

  it('still has the catalog that shipped before, where a comparison keeps its figures', () => {
    const own = library()
    own.commit('one')
    own.generations.keepShipped([])
    expect(kept(own)).toEqual([])
    own.generations.keepShipped([own.shipped])
    update(own)
    expect(own.generations.fileOf(own.shipped)).toBe(join(own.places.generationsFolder, `${own.shipped}.db`))
    // It is no step, neither back nor forward.
    own.generations.undo()
    expect(own.generations.active()).not.toBe(own.shipped)
    expect(own.generations.redoable()?.generation).toBe('one')
    own.generations.prune([])
    expect(own.generations.fileOf(own.shipped)).toBeNull()
  })
})

describe('a kill between the steps leaves one catalog or the other', () => {
  const keepTwo = ({ places }: Library) => {
    const name = join(places.generationsFolder, 'two.db')
    return [() => linkSync(places.officialFile, `${name}.partial`), () => renameSync(`${name}.partial`, name)]
  }
  /** The file operations of each change, in their order. */
  const STEPS = {
    'putting one in force': (own: Library, made: string) => [
      ...keepTwo(own),
      () => renameSync(made, own.places.officialFile),
    ],
    'taking one back': (own: Library) => {
      const { officialFile, generationsFolder } = own.places
      const back = `${officialFile}.back`
      return [
        ...keepTwo(own),
        () => linkSync(join(generationsFolder, 'one.db'), `${back}.partial`),
        () => renameSync(`${back}.partial`, back),
        () => renameSync(back, officialFile),
      ]
    },
  }

  it.each([
    ['putting one in force', 'three', 3],
    ['taking one back', 'one', 5],
  ] as const)('%s', (change, after, all) => {
    for (let upTo = 0; upTo <= all; upTo++) {
      const own = library()
      own.commit('one')
      own.commit('two')
      const made = own.make('three')
      for (const step of STEPS[change](own, made).slice(0, upTo)) step()

      // As a start finds it.
      expect(active(own), `after ${upTo} steps`).toBe(upTo === all ? after : 'two')
      expect(own.generations.undoable()?.generation).toBe(active(own))

      // And whatever comes next goes through.
      if (upTo < all) {
        if (after === 'three') own.generations.commit(made)
        else own.generations.undo()
      }
      expect(active(own)).toBe(after)
      own.generations.undo()
      expect(active(own)).toBe(after === 'three' ? 'two' : own.shipped)
    }
  })
})

describe('any row of changes', () => {
  it('goes as a list of makings with a place in it does', () => {
    const change = fc.constantFrom('commit', 'undo', 'redo', 'prune')
    fc.assert(
      fc.property(fc.array(change, { maxLength: 10 }), (changes) => {
        const own = library()
        // Undo and redo over two revisions each way are kept; so are all before a prune.
        let past: string[] = []
        let present = own.shipped
        let future: string[] = []
        changes.forEach((each, at) => {
          if (each === 'commit') {
            own.commit(`making-${at}`)
            ;[past, present, future] = [[...past, present], `making-${at}`, []]
          } else if (each === 'undo') {
            const before = past.at(-1)
            own.generations.undo()
            if (before !== undefined)
              [past, present, future] = [past.slice(0, -1), before, [present, ...future]]
          } else if (each === 'redo') {
            const [next, ...rest] = future
            own.generations.redo()
            if (next !== undefined) [past, present, future] = [[...past, present], next, rest]
          } else {
            own.generations.prune([])
            // One step each way is left; to the shipped one, which is never removed, there is one more.
            past = past.slice(past.at(-2) === own.shipped ? -2 : -1)
            future = future.slice(0, 1)
          }
          expect(own.generations.active()).toBe(present)
          expect(own.generations.undoable()?.generation).toBe(past.length > 0 ? present : undefined)
          expect(own.generations.redoable()?.generation).toBe(future[0])
        })
        expect(active(own)).toBe(present)
      }),
      { numRuns: 15 },
    )
  })
})
