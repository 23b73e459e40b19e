import type { ComparisonState } from '../../data/comparison-state.ts'
import type { CaseSummary } from '../../data/contract/case.ts'
import type { KeptSearch } from '../../data/contract/find.ts'
import type { Comparison } from '../../data/contract/comparison.ts'
import type { PersonState } from '../../data/contract/person.ts'
import type { Reads, Writes } from './access.ts'
import {
  archiveCase,
  caseIds,
  closeCase,
  copyCase,
  createCase,
  deleteCase,
  freeName,
  listCases,
  mustBeOpen,
  mustBeThere,
  openCase,
  purgeCases,
  readOpenCase,
  renameCase,
} from './case-list.ts'
import { isBlank, readComparison, writeParts } from './comparison-parts.ts'
import { hasDrafts } from './drafts.ts'
import { generationsInJournal, type Step } from './journal.ts'
import { importList, noteCase } from './lists.ts'
import type { NewList } from './new-list.ts'
import { readSearch, writeSearch } from './searches.ts'
import { readFollowed, writeFollowed } from './settings.ts'
import { isSnapshotDue, readSnapshot, writeSnapshot, type Snapshot } from './snapshots.ts'

/** A case that comes from elsewhere: a file, say. */
interface NewCase {
  /** A number is added where another case has it. */
  readonly name: string
  /** Programs of its own that the person has not; null where there are none. */
  readonly list: NewList | null
  /** What it holds, once the list is kept and has an id ("own:3"). */
  readonly holds: (list: string | null) => {
    readonly comparison: ComparisonState
    readonly snapshot: Snapshot | null
    readonly search: KeptSearch | null
  }
}

/** The part of the person's store that is about cases. */
export interface CaseStore {
  /** Every case: the open one first, then by when they were changed. */
  cases(): readonly CaseSummary[]
  /** What a case holds, whether it is open or not. @throws PathwiseError 'case-gone' */
  comparisonOf(id: number): ComparisonState
  /** What was last searched in a case; null: nothing. @throws PathwiseError 'case-gone' */
  searchOf(id: number): KeptSearch | null
  /**
   * Opens a new case; one step of undo. Where no name is given and an empty one
   * without a name is open, that is it. @throws PathwiseError 'cases-full'
   */
  createCase(name: string): PersonState
  /** Opens a case that comes from elsewhere; one step of undo. @throws PathwiseError 'cases-full', 'own-full' */
  addCase(given: NewCase): PersonState
  /** No step of undo. @throws PathwiseError 'case-gone' */
  openCase(id: number): PersonState
  /** One step of undo, like the three that follow. @throws PathwiseError 'case-gone' */
  renameCase(id: number, name: string): PersonState
  /** Opens a copy. @throws PathwiseError 'case-gone', 'cases-full' */
  duplicateCase(id: number, name: string): PersonState
  archiveCase(id: number, archived: boolean): PersonState
  /** Where it was open, an empty case is open then. */
  deleteCase(id: number): PersonState
  /**
   * Takes a case off this computer: out of the journal and the backups too. Cannot be
   * undone. Resolves only when nothing of it is left. @throws PathwiseError 'case-gone',
   * 'forget-unfinished' (as a rejection), see `Forgetting`
   */
  forgetCase(id: number): Promise<PersonState>
  /**
   * Puts the open case away for whoever comes next: an empty one is open, undo does
   * not reach back. Its search stays with it.
   * @param id of the open case; left out: whichever it is. @throws PathwiseError 'case-not-open'
   */
  closeCase(id?: number): PersonState
  /** The figures kept with a case, as they were stored; null where none were. @throws PathwiseError 'case-gone' */
  snapshotOf(id: number): ReturnType<typeof readSnapshot>
  /** Keeps figures with a case, in the place of those kept before. No step of undo. @throws PathwiseError 'case-gone' */
  keepSnapshot(id: number, comparison: Comparison): PersonState
  /** Has the open case a name and programs, and was it changed since its figures were kept? */
  isSnapshotDue(): boolean
  /**
   * Every comparison that follows the active catalog keeps the figures of this revision
   * from now on, whether its case is open or not. No step of undo: the person did not
   * ask for it.
   */
  pinFigures(generation: string): void
  /** Revisions whose figures a case keeps, or may keep again by undo or redo. */
  pinnedGenerations(): readonly string[]
  /**
   * Every comparison that keeps the figures of one of the revisions that this one was
   * rebuilt of follows the active catalog again, if `areSame` finds no other figure
   * there. Done once for a revision, however often it is asked. No step of undo.
   */
  followFigures(
    made: { readonly generation: string; readonly rebuilt: readonly string[] },
    areSame: (comparison: ComparisonState) => Promise<boolean>,
  ): Promise<void>
}

export interface CaseStoreParts {
  /** Runs in one transaction; errors are told in terms of the person's file. */
  read<T>(work: (reads: Reads) => T): T
  write<T>(work: (writes: Writes) => T): T
  /** The same, and what it answers with is kept as a step of undo. */
  change(work: (writes: Writes) => Step | null): PersonState
  stateIn(reads: Reads): PersonState
  /** Takes a case out, and off the disk. */
  forget(id: number): Promise<void>
  now(): Date
}

export function caseStore({ read, write, change, stateIn, forget, now }: CaseStoreParts): CaseStore {
  return {
    cases: () => read(listCases),
    comparisonOf: (id) =>
      read((reads) => {
        mustBeThere(reads, id)
        return readComparison(reads, id)
      }),
    searchOf: (id) =>
      read((reads) => {
        mustBeThere(reads, id)
        return readSearch(reads, id)
      }),
    createCase: (name) =>
      change((writes) => {
        const open = readOpenCase(writes)
        const isThere =
          name === '' &&
          open.name === '' &&
          isBlank(readComparison(writes, open.id)) &&
          !hasDrafts(writes, open.id)
        if (!isThere) return createCase(writes, name, now())
        // Whoever begins anew begins without the filters of before.
        writeSearch(writes, open.id, null)
        return null
      }),
    addCase: ({ name, list, holds }) =>
      change((writes) => {
        const kept = list && importList(writes, list, now())
        const { comparison, snapshot, search } = holds(kept?.id ?? null)
        const fill = (id: number) => {
          writeParts(writes, id, comparison)
          if (snapshot) writeSnapshot(writes, id, snapshot)
          writeSearch(writes, id, search)
        }
        const step = createCase(writes, freeName(writes, name), now(), fill, kept?.step.list)
        if (step.list !== undefined) noteCase(writes, step.list, step.about as number)
        return step
      }),
    openCase: (id) =>
      change((writes) => {
        openCase(writes, id)
        return null
      }),
    renameCase: (id, name) => change((writes) => renameCase(writes, id, name, now())),
    duplicateCase: (id, name) =>
      change((writes) => {
        mustBeThere(writes, id)
        return createCase(writes, name, now(), (copy) => copyCase(writes, id, copy))
      }),
    archiveCase: (id, archived) => change((writes) => archiveCase(writes, id, archived)),
    deleteCase: (id) => change((writes) => deleteCase(writes, id, now())),
    forgetCase: async (id) => {
      await forget(id)
      return read(stateIn)
    },
    closeCase: (id) =>
      change((writes) => {
        mustBeOpen(writes, id)
        closeCase(writes, now())
        purgeCases(writes)
        return null
      }),
    snapshotOf: (id) =>
      read((reads) => {
        mustBeThere(reads, id)
        return readSnapshot(reads, id)
      }),
    keepSnapshot: (id, comparison) =>
      write((writes) => {
        mustBeThere(writes, id)
        writeSnapshot(writes, id, { takenAt: now().toISOString(), comparison })
        return stateIn(writes)
      }),
    isSnapshotDue: () => read(isSnapshotDue),
    pinFigures: (generation) =>
      write((writes) => {
        for (const id of caseIds(writes)) {
          const { figuresOf, programs } = readComparison(writes, id)
          if (figuresOf === null && programs.length > 0) writeParts(writes, id, { figuresOf: generation })
        }
      }),
    followFigures: async ({ generation, rebuilt }, areSame) => {
      if (read((reads) => readFollowed(reads)) === generation) return
      const keeping = read((reads) =>
        caseIds(reads).flatMap((id) => {
          const comparison = readComparison(reads, id)
          return rebuilt.includes(comparison.figuresOf ?? '') ? [{ id, comparison }] : []
        }),
      )
      for (const { id, comparison } of keeping) {
        if (!(await areSame(comparison))) continue
        write((writes) => {
          // What changed meanwhile was the person's doing.
          const isAsAsked = JSON.stringify(readComparison(writes, id)) === JSON.stringify(comparison)
          if (isAsAsked) writeParts(writes, id, { figuresOf: null })
        })
      }
      write((writes) => writeFollowed(writes, generation))
    },
    pinnedGenerations: () =>
      read((reads) => {
        const kept = caseIds(reads).flatMap((id) => readComparison(reads, id).figuresOf ?? [])
        return [...new Set([...kept, ...generationsInJournal(reads)])]
      }),
  }
}
