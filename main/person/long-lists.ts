import { setImmediate } from 'node:timers/promises'
import { PathwiseError } from '../../data/contract/errors.ts'
import type { OwnList } from '../../data/contract/library.ts'
import type { Reads, Writes } from './access.ts'
import type { Step } from './journal.ts'
import { carryOver, findHeirs, type Heirs } from './list-heirs.ts'
import { addPrograms, addProviders, beginList, finishList, listId, readLists } from './lists.ts'
import { writeMapping } from './mappings.ts'
import type { ListInPieces, Pieces } from './new-list.ts'
import { whenFree } from './person-held.ts'

/** Rows that are written in one transaction: some ten milliseconds. */
const AT_ONCE = 500

interface Parts {
  /** Runs in one transaction; errors are told in terms of the person's file. */
  read<T>(work: (reads: Reads) => T): T
  write<T>(work: (writes: Writes) => T): T
  /** Keeps a step of undo. */
  keep(writes: Writes, step: Step): void
  now(): Date
  /** Lists that are being imported: they are away, and must not be let go of. */
  readonly coming: Set<number>
  /** Lets go of what no step can bring back. */
  purgeSoon(): void
  isOpen(): boolean
}

/**
 * Keeps a list of any length while the program goes on: its rows are written a piece at a time
 * under a list that is away, and one short transaction makes it visible, with its step. Cut off
 * anywhere before, it is let go of; what else is changed between two pieces is as it would be.
 */
export async function keepInPieces(given: ListInPieces, parts: Parts): Promise<OwnList> {
  const { read, coming, now } = parts
  /** Another program's lock is waited for beside the thread. */
  const write = <T>(work: (writes: Writes) => T): Promise<T> =>
    whenFree(() => {
      mustBeOpen(parts)
      return parts.write(work)
    })
  const list = await write((writes) => {
    const begun = beginList(writes, given, given.count, now())
    coming.add(begun)
    return begun
  })
  try {
    await eachPiece(given.providers, (rows, first) =>
      write((writes) => addProviders(writes, list, first, rows)),
    )
    await eachPiece(given.programs, (rows, first) =>
      write((writes) => addPrograms(writes, list, first, rows)),
    )
    const heirs = await heirsOf(parts, list)
    return await write((writes) => {
      const step = finishList(writes, list)
      carryOver(writes, list, heirs)
      if (given.remember) writeMapping(writes, given.remember, now())
      parts.keep(writes, step)
      return readLists(writes).find(({ id }) => id === listId(list)) as OwnList
    })
  } finally {
    coming.delete(list)
    // Where it was finished there is nothing to let go of.
    if (parts.isOpen() && !isThere(read, list)) parts.purgeSoon()
  }
}

function mustBeOpen({ isOpen }: Parts): void {
  if (!isOpen()) throw new PathwiseError('import-none')
}

async function heirsOf(parts: Parts, list: number): Promise<Heirs> {
  const looking = findHeirs((work) => {
    mustBeOpen(parts)
    return parts.read(work)
  }, list)
  for (;;) {
    const { done, value } = looking.next()
    if (done) return value
    await setImmediate()
  }
}

const isThere = (read: Parts['read'], list: number): boolean =>
  read((reads) => readLists(reads).some(({ id }) => id === listId(list)))

/** Pieces of any length as such of one transaction, with the place of their first row; other work comes between. */
async function eachPiece<T>(
  pieces: Pieces<T>,
  take: (rows: readonly T[], first: number) => Promise<void>,
): Promise<void> {
  let first = 0
  for await (const piece of pieces)
    for (let at = 0; at < piece.length; at += AT_ONCE) {
      const rows = piece.slice(at, at + AT_ONCE)
      await take(rows, first)
      first += rows.length
      await setImmediate()
    }
}
