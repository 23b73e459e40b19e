import type { Database } from 'better-sqlite3'
import type { ComparisonChange, ComparisonState } from '../../data/case.ts'
import type { CaseSummary } from '../../data/contract/case.ts'
import type { OwnList } from '../../data/contract/library.ts'
import type { Mapping } from '../../data/contract/own.ts'
import type { Moved, PersonState, SettingsChange } from '../../data/contract/person.ts'
import type { Note } from '../../data/figures/figure.ts'
import type { Personal } from '../../data/listed.ts'
import { access, type Reads, type Writes } from './access.ts'
import {
  archiveCase,
  caseIds,
  closeCase,
  copyCase,
  createCase,
  deleteCase,
  ensureOpen,
  listCases,
  mustBeThere,
  openCase,
  openId,
  purgeCases,
  putCase,
  readOpenCase,
  renameCase,
  touch,
} from './cases.ts'
import {
  changedComparison,
  changedParts,
  comparisonStep,
  isBlank,
  putParts,
  readComparison,
  writeParts,
} from './comparison.ts'
import { onPersonFile } from './errors.ts'
import {
  canRedo,
  canUndo,
  generationsInJournal,
  isCaseAction,
  record,
  redoStep,
  undoStep,
  type Step,
} from './journal.ts'
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
  /** Of the case that is open. Can be undone; ends what could be redone. A change that changes nothing does neither. */
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
  /** Every case: the open one first, then by when they were changed. */
  cases(): readonly CaseSummary[]
  /** What a case holds, whether it is open or not. @throws PathwiseError 'case-gone' */
  comparisonOf(id: number): ComparisonState
  /** Opens a new case; one step of undo. Where an empty one without a name is open and none is given, that is it. @throws PathwiseError 'cases-full' */
  createCase(name: string): PersonState
  /** No step of undo. @throws PathwiseError 'case-gone' */
  openCase(id: number): PersonState
  /** One step of undo, like the three that follow. @throws PathwiseError 'case-gone' */
  renameCase(id: number, name: string): PersonState
  /** Opens a copy. @throws PathwiseError 'case-gone', 'cases-full' */
  duplicateCase(id: number, name: string): PersonState
  archiveCase(id: number, archived: boolean): PersonState
  /** Where it was open, an empty case is open then. */
  deleteCase(id: number): PersonState
  /** Puts the open case away for whoever comes next: an empty one is open, undo does not reach back, the last search is forgotten. */
  closeCase(): PersonState
  /**
   * Every comparison that follows the catalog in force keeps the figures of this making
   * from now on. No step of undo: the person did not ask for it.
   */
  keepFigures(generation: string): void
  /** Makings whose figures a case keeps, or may keep again by undo or redo. */
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

  /** Writes what a change of the open case made of it; the step of undo that it is. */
  const put = (writes: Writes, before: ComparisonState, after: ComparisonState): Step | null => {
    const id = openId(writes)
    const step = comparisonStep(id, before, after)
    if (step) {
      writeParts(writes, id, changedParts(before, after))
      touch(writes, id, now())
    }
    return step
  }
  const keep = (writes: Writes, step: Step | null): void => {
    if (!step) return
    record(writes, openId(writes), step, now())
    purgeLists(writes)
    purgeCases(writes)
  }
  /** Puts one side of a step back; what moved, of the comparison nothing beside it. */
  const putBack =
    (writes: Writes) =>
    (action: string, parts: unknown): { readonly moved?: Moved } | null => {
      if (action === 'comparison') {
        const before = readComparison(writes, openId(writes))
        const after = putParts(before, parts)
        if (after) put(writes, before, after)
        return after && {}
      }
      if (action === 'match') return putMatch(writes, parts) ? { moved: { kind: action, name: '' } } : null
      if (action === 'list-import' || action === 'list-removal') {
        const name = putList(writes, parts)
        return name === null ? null : { moved: { kind: action, name } }
      }
      if (!isCaseAction(action)) return null
      const name = putCase(writes, parts, now())
      return name === null ? null : { moved: { kind: action, name } }
    }
  const step = (take: typeof undoStep): PersonState =>
    guarded(() =>
      write((writes) => {
        const done = take(writes, openId(writes), putBack(writes))
        return { ...readState(writes), ...done }
      }),
    )
  /** A change in one transaction, kept as the step that it answers with. */
  const changing = (work: (writes: Writes) => Step | null): PersonState =>
    guarded(() =>
      write((writes) => {
        keep(writes, work(writes))
        return readState(writes)
      }),
    )
  if (!guarded(() => read((reads) => reads.get('SELECT 1 FROM cases WHERE is_open = 1'))))
    guarded(() => write(ensureOpen))

  return {
    notices,
    state: () => guarded(() => read(readState)),
    changeComparison: (change) =>
      changing((writes) => {
        const before = readComparison(writes, openId(writes))
        return put(writes, before, changedComparison(before, change))
      }),
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
    removeList: (id) => changing((writes) => removeList(writes, id)),
    decideMatch: (provider, unitid) => changing((writes) => decideMatch(writes, provider, unitid)),
    cases: () => guarded(() => read(listCases)),
    comparisonOf: (id) =>
      guarded(() =>
        read((reads) => {
          mustBeThere(reads, id)
          return readComparison(reads, id)
        }),
      ),
    createCase: (name) =>
      changing((writes) => {
        const { id, name: present } = readOpenCase(writes)
        const isThere = name === '' && present === '' && isBlank(readComparison(writes, id))
        return isThere ? null : createCase(writes, name, now())
      }),
    openCase: (id) =>
      changing((writes) => {
        openCase(writes, id)
        return null
      }),
    renameCase: (id, name) => changing((writes) => renameCase(writes, id, name, now())),
    duplicateCase: (id, name) =>
      changing((writes) => {
        mustBeThere(writes, id)
        return createCase(writes, name, now(), (copy) => copyCase(writes, id, copy))
      }),
    archiveCase: (id, archived) => changing((writes) => archiveCase(writes, id, archived)),
    deleteCase: (id) => changing((writes) => deleteCase(writes, id, now())),
    closeCase: () =>
      changing((writes) => {
        closeCase(writes, now())
        purgeCases(writes)
        writeSettings(writes, { find: null })
        return null
      }),
    keepFigures: (generation) =>
      guarded(() =>
        write((writes) => {
          for (const id of caseIds(writes)) {
            const { figuresOf, programs } = readComparison(writes, id)
            if (figuresOf === null && programs.length > 0) writeParts(writes, id, { figuresOf: generation })
          }
        }),
      ),
    keptGenerations: () =>
      guarded(() =>
        read((reads) => {
          const kept = caseIds(reads).flatMap((id) => readComparison(reads, id).figuresOf ?? [])
          return [...new Set([...kept, ...generationsInJournal(reads)])]
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
  const open = readOpenCase(db)
  return {
    comparison: readComparison(db, open.id),
    case: open,
    isPrivate: false,
    settings: readSettings(db),
    canUndo: canUndo(db, open.id),
    canRedo: canRedo(db, open.id),
  }
}
