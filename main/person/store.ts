import type { Database } from 'better-sqlite3'
import type {
  ComparisonChange,
  ComparisonState,
  PersonState,
  SettingsChange,
} from '../../data/contract/person.ts'
import type { Note } from '../../data/figures/figure.ts'
import { access, type Reads, type Writes } from './access.ts'
import { changedComparison, readComparison, writeComparison } from './comparison.ts'
import { onPersonFile } from './errors.ts'
import { canRedo, canUndo, record, takeRedo, takeUndo } from './journal.ts'
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
  const step = (take: (writes: Writes) => ComparisonChange | null): PersonState =>
    guarded(() =>
      write((writes) => {
        const change = take(writes)
        if (change) put(writes, readComparison(writes), change)
        return readState(writes)
      }),
    )

  return {
    notices,
    state: () => guarded(() => read(readState)),
    changeComparison: (change) =>
      guarded(() =>
        write((writes) => {
          const before = readComparison(writes)
          record(writes, before, put(writes, before, change), now())
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
    undo: () => step(takeUndo),
    redo: () => step(takeRedo),
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
    settings: readSettings(db),
    canUndo: canUndo(db),
    canRedo: canRedo(db),
  }
}
