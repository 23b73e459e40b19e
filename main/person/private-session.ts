import Database from 'better-sqlite3'
import { randomInt } from 'node:crypto'
import { PERSON_MIGRATIONS } from '../storage/schema/person/index.ts'
import type { PersonState } from '../../data/contract/person.ts'
import { migrate } from '../storage/migrate.ts'
import { createStore, type PersonStore } from './store.ts'

/**
 * The person's data as the program uses it: what is on the disk or, in a private
 * session, a store of its own in memory that begins empty and is gone when it ends.
 */
export interface PersonSession extends PersonStore {
  /** Begins or ends a private session; what was done in it is let go of. */
  setPrivate(on: boolean): PersonState
}

type Method = Exclude<keyof PersonStore, 'notices' | 'outbox'>

export function createPersonSession(disk: PersonStore, now: () => Date = () => new Date()): PersonSession {
  let inMemory: PersonStore | null = null
  /** A method, of whichever store is in use when it is called. */
  const pass =
    (name: Method) =>
    (...values: unknown[]): unknown =>
      ((inMemory ?? disk)[name] as (...values: unknown[]) => unknown)(...values)
  const methods = Object.keys(disk).filter((name): name is Method => name !== 'notices' && name !== 'outbox')
  return {
    ...(Object.fromEntries(methods.map((name) => [name, pass(name)])) as Pick<PersonStore, Method>),
    notices: disk.notices,
    // No client is in it, and nothing of it may be lost with a private session.
    outbox: disk.outbox,
    // An import goes on in a private session, and the cases on the disk must not lose their figures by it.
    pinFigures: (generation) => {
      disk.pinFigures(generation)
      inMemory?.pinFigures(generation)
    },
    followFigures: async (made, areSame) => {
      await disk.followFigures(made, areSame)
      await inMemory?.followFigures(made, areSame)
    },
    pinnedGenerations: () => [
      ...new Set([...disk.pinnedGenerations(), ...(inMemory?.pinnedGenerations() ?? [])]),
    ],
    // What was typed before the session began is the case's on the disk, and is kept there.
    changeComparison: (change, id) => {
      if (!inMemory || id === undefined || isPrivateId(id))
        return (inMemory ?? disk).changeComparison(change, id)
      disk.changeComparison(change, id)
      return inMemory.state()
    },
    keepDraft: (id, box, text) => {
      if (!inMemory || isPrivateId(id)) return (inMemory ?? disk).keepDraft(id, box, text)
      disk.keepDraft(id, box, text)
      return inMemory.state()
    },
    keepSearch: (id, search) => {
      if (!inMemory || isPrivateId(id)) return (inMemory ?? disk).keepSearch(id, search)
      disk.keepSearch(id, search)
      return inMemory.state()
    },
    setPrivate: (on) => {
      if (on) inMemory ??= openInMemory(disk, now)
      else {
        inMemory?.close()
        inMemory = null
      }
      return (inMemory ?? disk).state()
    },
    close: () => {
      inMemory?.close()
      disk.close()
    },
  }
}

/**
 * Cases of a private session have ids of their own, and each session others: a change
 * that comes after it never finds a case of somebody else.
 */
const FIRST_PRIVATE = 2 ** 40

const isPrivateId = (id: number): boolean => id >= FIRST_PRIVATE

/** How the screens look is taken along; what was searched, chosen and noted is not. */
function openInMemory(disk: PersonStore, now: () => Date): PersonStore {
  const look = disk.state().settings
  const db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  db.pragma('temp_store = MEMORY')
  migrate(db, 'person', PERSON_MIGRATIONS)
  db.exec('DELETE FROM cases')
  db.prepare("UPDATE sqlite_sequence SET seq = ? WHERE name = 'cases'").run(randomInt(FIRST_PRIVATE, 2 ** 47))
  const store = createStore({ db, now, isPrivate: true })
  store.changeSettings(look)
  return store
}
