import type { Database } from 'better-sqlite3'
import { randomUUID } from 'node:crypto'
import type { ComparisonChange, ComparisonState } from '../../data/comparison-state.ts'
import { PathwiseError } from '../../data/contract/errors.ts'
import type { KeptSearch } from '../../data/contract/find.ts'
import type { OwnList } from '../../data/contract/library.ts'
import type { Moved } from '../../data/comparison-change.ts'
import type { PersonState, SettingsChange } from '../../data/contract/person.ts'
import type { Note } from '../../data/figures/figure.ts'
import type { ListedProgram, PersonalSource } from '../../data/listed-program.ts'
import type { Language } from '../../data/messages/languages.ts'
import type { ProgramKey } from '../../data/program.ts'
import { access, type Reads, type Writes } from './access.ts'
import { caseStore, type CaseStore } from './case-store.ts'
import {
  ensureOpen,
  isDeleted,
  isOneOpen,
  isThere,
  mustBeOpen,
  openId,
  purgeCases,
  putCase,
  readOpenCase,
  touch,
} from './case-list.ts'
import {
  changedComparison,
  changedParts,
  comparisonStep,
  putParts,
  readComparison,
  writeParts,
} from './comparison-parts.ts'
import { readDrafts, writeDraft } from './drafts.ts'
import { onPersonFile, personError } from './person-errors.ts'
import { forgetCase } from './forget-case.ts'
import type { Forgetting } from './forgetting.ts'
import {
  isCaseAction,
  isSavedAction,
  nextRedo,
  nextUndo,
  record,
  redoStep,
  undoStep,
  type Step,
} from './journal.ts'
import { bringBackBlank, LEFT_BLANK } from './left-blank.ts'
import { changeOf } from './next-change.ts'
import { hasGoneLists, purgeLists, putList, readLists, removeList } from './lists.ts'
import { keepInPieces } from './long-lists.ts'
import {
  readMapping,
  readShape,
  type KeptShape,
  type KnownColumns,
  type RememberedMapping,
} from './mappings.ts'
import { decideMatch, putMatch } from './matches.ts'
import type { ListInPieces } from './new-list.ts'
import { createOutbox, type Outbox } from './outbox.ts'
import { readPersonal, readPrograms, readProgramsCalled, readProgramsOf } from './personal-lists.ts'
import { purgeSaved, putSaved, savedSearchStore, type SavedSearchStore } from './saved-searches.ts'
import { readSearch, writeSearch } from './searches.ts'
import { readSettings, writeSettings } from './settings.ts'

/** Milliseconds that closing waits for another process's readers: a window that closes must not hang. */
const CLOSING_PATIENCE = 300

/**
 * The person's own data. Every method answers with the state after it, throws a
 * `PathwiseError` where the file cannot take the change, and then leaves
 * everything as it was.
 */
export interface PersonStore extends CaseStore, SavedSearchStore {
  /** What opening had to tell (`notice.<code>`): a damaged file moved aside, say. */
  readonly notices: readonly Note[]
  /** Edits that an organization's database does not have yet: of no case, and no step of undo. */
  readonly outbox: Outbox
  state(): PersonState
  /**
   * Can be undone; ends what could be redone. A change that changes nothing does neither.
   * A deleted case takes it too, without a step: it comes back with it.
   * @param id of the case that it is meant for, open or not; left out: the open one
   * @returns the state of the case that is open, whichever was changed
   * @throws PathwiseError 'case-gone' where the case is nowhere any more
   */
  changeComparison(change: ComparisonChange, id?: number): PersonState
  /**
   * Keeps what is typed in a box of a case and not yet kept as its value; null: nothing is any more.
   * No step of undo. Of a case that is gone for good nothing is kept.
   */
  keepDraft(id: number, box: string, text: string | null): PersonState
  /** Keeps what is searched in a case; no step of undo. Of a case that is gone for good nothing is kept. */
  keepSearch(id: number, search: KeptSearch | null): PersonState
  /** Takes effect at once and is no step of undo. */
  changeSettings(change: SettingsChange): PersonState
  /** The person's own lists, without what is in them. */
  lists(): readonly OwnList[]
  /** All of them with the matches that the person decided; their programs are read when they are asked for. */
  personal(): PersonalSource
  /** Programs of lists that are not away, by their keys; one that is nowhere is left out. */
  programsOf(keys: readonly ProgramKey[]): readonly ListedProgram[]
  programsCalled(names: readonly string[]): readonly ListedProgram[]
  /** How a table with these headings was read the last time; null where none was. */
  mapping(of: Pick<RememberedMapping, 'fingerprint' | 'headings'>): KnownColumns | null
  /** What was decided the last time about the rows of a table that is recognised under these headings. */
  shape(fingerprint: string): KeptShape
  /**
   * Keeps a list, and how it was read; one step of undo. Other calls are answered between its
   * pieces, and nobody sees any of it before all of it is there.
   * @throws PathwiseError (as a rejection) 'own-full', 'import-none' where the store was closed
   *   meanwhile, and what the pieces throw; nothing is kept then
   */
  importList(list: ListInPieces): Promise<OwnList>
  /** Takes a list away; one step of undo. @throws PathwiseError 'invalid-input' where it is not there */
  removeList(id: string): PersonState
  /** Which institution a provider is, null for none of them; one step of undo. */
  decideMatch(provider: string, unitid: number | null): PersonState
  /**
   * Without a step to undo: the state as it is.
   * @param id of the open case; left out: whichever it is. @throws PathwiseError 'case-not-open'
   */
  undo(id?: number): PersonState
  redo(id?: number): PersonState
  /** Folds the write-ahead log into the file. Closing twice is fine. */
  close(): void
}

export interface StoreParts {
  /** Open, migrated, writable. The store closes it. */
  readonly db: Database
  readonly notices?: readonly Note[]
  /** Left out in memory, where there is nothing that stays. */
  readonly forgetting?: Forgetting
  /** A private session's: in memory only. */
  readonly isPrivate?: boolean
  /** The language of a person who has chosen none. */
  readonly firstLanguage?: Language
  readonly now?: () => Date
}

export function createStore(parts: StoreParts): PersonStore {
  const { db, forgetting, notices = [], isPrivate = false, firstLanguage, now = () => new Date() } = parts
  const transactions = access(db)
  const read = <T>(work: (reads: Reads) => T): T => onPersonFile(db.name, () => transactions.read(work))
  const write = <T>(work: (writes: Writes) => T): T => onPersonFile(db.name, () => transactions.write(work))

  /** Lists that are being imported. */
  const coming = new Set<number>()
  let isPurging = false
  /** A long list is let go of piece by piece; what fails is tried again after the next change, or start. */
  const purgeSoon = (): void => {
    if (isPurging) return
    isPurging = true
    setImmediate(() => {
      isPurging = false
      try {
        if (db.open && write((writes) => purgeLists(writes, coming))) purgeSoon()
      } catch (error) {
        if (!(error instanceof PathwiseError)) throw error
      }
    })
  }

  const stateIn = (reads: Reads): PersonState => {
    const open = readOpenCase(reads)
    const comparison = readComparison(reads, open.id)
    const [undo, redo] = [nextUndo(reads, open.id), nextRedo(reads, open.id)]
    return {
      comparison,
      drafts: readDrafts(reads, open.id),
      search: readSearch(reads, open.id),
      case: open,
      isPrivate,
      settings: readSettings(reads, firstLanguage),
      canUndo: undo !== null,
      canRedo: redo !== null,
      undoes: changeOf(reads, undo, comparison, 'before'),
      redoes: changeOf(reads, redo, comparison, 'after'),
    }
  }
  /** Writes what a change made of a case. */
  const put = (writes: Writes, id: number, before: ComparisonState, after: ComparisonState): void => {
    writeParts(writes, id, changedParts(before, after))
    touch(writes, id, now())
  }
  const keep = (writes: Writes, step: Step | null): void => {
    if (!step) return
    record(writes, openId(writes), step, now())
    if (purgeLists(writes, coming)) purgeSoon()
    purgeCases(writes)
    purgeSaved(writes)
  }
  const change = (work: (writes: Writes) => Step | null): PersonState =>
    write((writes) => {
      keep(writes, work(writes))
      return stateIn(writes)
    })
  /** Puts one side of a step back; what moved, of the comparison nothing beside it. */
  const putBack =
    (writes: Writes) =>
    (action: string, parts: unknown): { readonly moved?: Moved } | null => {
      if (action === 'comparison') {
        const id = openId(writes)
        const before = readComparison(writes, id)
        const after = putParts(before, parts)
        if (after) put(writes, id, before, after)
        return after && {}
      }
      if (action === 'match') return putMatch(writes, parts) ? { moved: { kind: action, name: '' } } : null
      if (isSavedAction(action)) {
        const name = putSaved(writes, parts)
        return name === null ? null : { moved: { kind: action, name } }
      }
      const isOfList = action === 'list-import' || action === 'list-removal'
      if (!isOfList && !isCaseAction(action)) return null
      const name = isOfList ? putList(writes, parts) : putCase(writes, parts, now())
      return name === null ? null : { moved: { kind: action, name } }
    }
  const step = (take: typeof undoStep, id?: number): PersonState =>
    write((writes) => {
      mustBeOpen(writes, id)
      const done = take(writes, openId(writes), putBack(writes))
      return { ...stateIn(writes), ...done }
    })

  const store = randomUUID()
  onPersonFile(db.name, () => db.exec(LEFT_BLANK))
  if (!read(isOneOpen)) write((writes) => ensureOpen(writes, now()))
  // An import that was cut off left some.
  if (read(hasGoneLists)) purgeSoon()
  return {
    notices,
    outbox: createOutbox({ read, write, now }),
    state: () => read(stateIn),
    changeComparison: (given, of) =>
      change((writes) => {
        const id = of ?? openId(writes)
        bringBackBlank(writes, id, now())
        const isAway = isDeleted(writes, id)
        const before = readComparison(writes, id)
        const after = changedComparison(before, given)
        const made = comparisonStep(id, before, after)
        if (made) put(writes, id, before, after)
        return isAway ? null : made
      }),
    keepDraft: (id, box, text) =>
      write((writes) => {
        // A draft is something to come back to: a case that went because it was empty is there again for it.
        if (text !== null) bringBackBlank(writes, id, now())
        if (isThere(writes, id)) writeDraft(writes, id, box, text)
        return stateIn(writes)
      }),
    keepSearch: (id, search) =>
      write((writes) => {
        if (isThere(writes, id)) writeSearch(writes, id, search)
        return stateIn(writes)
      }),
    changeSettings: (given) =>
      write((writes) => {
        writeSettings(writes, given)
        return stateIn(writes)
      }),
    lists: () => read(readLists),
    personal: () => ({ ...read(readPersonal), store, programs: (list) => readPrograms(read, list) }),
    programsOf: (keys) => read((reads) => readProgramsOf(reads, keys)),
    programsCalled: (names) => read((reads) => readProgramsCalled(reads, names)),
    mapping: (of) => read((reads) => readMapping(reads, of)),
    shape: (fingerprint) => read((reads) => readShape(reads, fingerprint)),
    importList: (list) =>
      keepInPieces(list, { read, write, keep, now, coming, purgeSoon, isOpen: () => db.open }),
    removeList: (id) => change((writes) => removeList(writes, id)),
    decideMatch: (provider, unitid) => change((writes) => decideMatch(writes, provider, unitid)),
    ...savedSearchStore({ read, write, change, now }),
    ...caseStore({
      read,
      write,
      change,
      stateIn,
      now,
      forget: async (id) => {
        if (!forgetting) return write((writes) => forgetCase(writes, id, now()))
        try {
          await forgetting.forget(id)
        } catch (error) {
          throw personError(error, db.name)
        }
      },
    }),
    undo: (id) => step(undoStep, id),
    redo: (id) => step(redoStep, id),
    close: () => {
      if (!db.open) return
      forgetting?.stop()
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
