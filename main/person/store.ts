import type { ComparisonChange, ComparisonState } from '../../data/case.ts'
import type { Database } from 'better-sqlite3'
import type { OwnList } from '../../data/contract/library.ts'
import type { Mapping } from '../../data/contract/own.ts'
import type { Moved, PersonState, SettingsChange } from '../../data/contract/person.ts'
import type { Note } from '../../data/figures/figure.ts'
import type { Personal } from '../../data/listed.ts'
import { access, type Reads, type Writes } from './access.ts'
import {
  changedComparison,
  comparisonStep,
  readComparison,
  stepParts,
  writeComparison,
} from './comparison.ts'
import { onPersonFile } from './errors.ts'
import { canRedo, canUndo, generationsInJournal, record, redoStep, undoStep, type Step } from './journal.ts'
import { importList, purgeLists, putList, readLists, removeList } from './lists.ts'
import { readMapping, writeMapping } from './mappings.ts'
import { decideMatch, putMatch } from './matches.ts'
import type { NewList } from './new-list.ts'
import { readPersonal } from './personal.ts'
import { readSettings, writeSettings } from './settings.ts'

/** Milliseconds that closing waits for another process's readers: a window that closes must not hang. */
const CLOSING_PATIENCE = 300

/**
 * The person's own data. Every method answers with the state after it, throws a
 * `PathwiseError` where the file cannot take the change, and then leaves
 * everything as it was.
 */
export interface PersonStore {
  /** What opening had to tell (`notice.<code>`): a damaged file moved aside, say. */
  readonly notices: readonly Note[]
  state(): PersonState
  /** Can be undone; ends what could be redone. A change that changes nothing does neither. */
  changeComparison(change: ComparisonChange): PersonState
  /** Takes effect at once and is no step of undo. */
  changeSettings(change: SettingsChange): PersonState
  /** The person's own lists, without what is in them. */
  lists(): readonly OwnList[]
  /** All of them with their programs, and the matches that the person decided. */
  personal(): Personal
  /** How a table with these headings was read the last time; null where none was. */
  mapping(fingerprint: string): Mapping | null
  /** Keeps a list, and how it was read; one step of undo. @throws PathwiseError 'own-full' */
  importList(list: NewList): OwnList
  /** Takes a list away; one step of undo. @throws PathwiseError 'invalid-input' where it is not there */
  removeList(id: string): PersonState
  /** Which institution a provider is, null for none of them; one step of undo. */
  decideMatch(provider: string, unitid: number | null): PersonState
  /**
   * A comparison that follows the catalog in force keeps the figures of this making
   * from now on. No step of undo: the person did not ask for it.
   */
  keepFigures(generation: string): void
  /** Makings whose figures the comparison keeps, or may keep again by undo or redo. */
  keptGenerations(): readonly string[]
  /** Without a step to undo: the state as it is. */
  undo(): PersonState
  redo(): PersonState
  /** Folds the write-ahead log into the file. Closing twice is fine. */
  close(): void
}

export interface StoreParts {
  /** Open, migrated, writable. The store closes it. */
  readonly db: Database
  readonly notices?: readonly Note[]
  readonly now?: () => Date
}

export function createStore({ db, notices = [], now = () => new Date() }: StoreParts): PersonStore {
  const { read, write } = access(db)
  const guarded = <T>(work: () => T): T => onPersonFile(db.name, work)

  const put = (writes: Writes, before: ComparisonState, change: ComparisonChange): ComparisonState => {
    const after = changedComparison(before, change)
    writeComparison(writes, after)
    return after
  }
  const keep = (writes: Writes, step: Step | null): void => {
    if (!step) return
    record(writes, step, now())
    purgeLists(writes)
  }
  /** Puts one side of a step back; what moved, of the comparison nothing beside it. */
  const putBack =
    (writes: Writes) =>
    (action: string, parts: unknown): { readonly moved?: Moved } | null => {
      if (action === 'comparison') {
        const change = stepParts(parts)
        if (!change) return null
        put(writes, readComparison(writes), change)
        return {}
      }
      if (action === 'match') return putMatch(writes, parts) ? { moved: { kind: action, name: '' } } : null
      if (action !== 'list-import' && action !== 'list-removal') return null
      const name = putList(writes, parts)
      return name === null ? null : { moved: { kind: action, name } }
    }
  const step = (take: typeof undoStep): PersonState =>
    guarded(() =>
      write((writes) => {
        const done = take(writes, putBack(writes))
        return { ...readState(writes), ...done }
      }),
    )

  return {
    notices,
    state: () => guarded(() => read(readState)),
    changeComparison: (change) =>
      guarded(() =>
        write((writes) => {
          const before = readComparison(writes)
          keep(writes, comparisonStep(before, put(writes, before, change)))
          return readState(writes)
        }),
      ),
    changeSettings: (change) =>
      guarded(() =>
        write((writes) => {
          writeSettings(writes, change)
          return readState(writes)
        }),
      ),
    lists: () => guarded(() => read(readLists)),
    personal: () => guarded(() => read(readPersonal)),
    mapping: (fingerprint) => guarded(() => read((reads) => readMapping(reads, fingerprint))),
    importList: (list) =>
      guarded(() =>
        write((writes) => {
          const { id, step } = importList(writes, list, now())
          if (list.remember) writeMapping(writes, list.remember, now())
          keep(writes, step)
          return readLists(writes).find((each) => each.id === id) as OwnList
        }),
      ),
    removeList: (id) =>
      guarded(() =>
        write((writes) => {
          keep(writes, removeList(writes, id))
          return readState(writes)
        }),
      ),
    decideMatch: (provider, unitid) =>
      guarded(() =>
        write((writes) => {
          keep(writes, decideMatch(writes, provider, unitid))
          return readState(writes)
        }),
      ),
    keepFigures: (generation) =>
      guarded(() =>
        write((writes) => {
          const comparison = readComparison(writes)
          if (comparison.figuresOf !== null || comparison.programs.length === 0) return
          writeComparison(writes, { ...comparison, figuresOf: generation })
        }),
      ),
    keptGenerations: () =>
      guarded(() =>
        read((reads) => {
          const { figuresOf } = readComparison(reads)
          return [...new Set([...(figuresOf === null ? [] : [figuresOf]), ...generationsInJournal(reads)])]
        }),
      ),
    undo: () => step(undoStep),
    redo: () => step(redoStep),
    close: () => {
      if (!db.open) return
      try {
        // Truncated, not only folded in: an instance that lives on must not keep a log of hundreds of MB.
        db.pragma(`busy_timeout = ${CLOSING_PATIENCE}`)
        db.pragma('wal_checkpoint(TRUNCATE)')
      } catch {
        // Another process reads it just now, or the disk is full: the log is sound and the next close folds it in.
      }
      db.close()
    },
  }
}

function readState(db: Reads): PersonState {
  return {
    comparison: readComparison(db),
    case: { id: 1, name: '', snapshotAt: null },
    isPrivate: false,
    settings: readSettings(db),
    canUndo: canUndo(db),
    canRedo: canRedo(db),
  }
}
