import * as v from 'valibot'
import { readCellKey, type CELL_PARTS, type ComparisonChange } from '../../data/comparison-state.ts'
import { ComparisonStateSchema } from '../../data/contract/person.ts'
import { isOwnList } from '../../data/listed-program.ts'
import type { ProgramKey } from '../../data/program.ts'
import type { Reads, Writes } from './access.ts'
import { readComparison, writeParts } from './comparison-parts.ts'

/**
 * What the person gave for a program of their list, when the list is read in anew: its
 * programs have other keys then, and are the same ones by provider, name and award.
 */

/** A chosen side may name the list itself, so it is not carried over. */
const CARRIED = ['figures', 'notes', 'ticked'] as const satisfies readonly (typeof CELL_PARTS)[number][]

/** Own figures, notes and ticks of every case, for the new list's programs too; what stands there already stays. */
export function carryOver(db: Writes, list: number): void {
  // Long lists are gone through only where something was given for one of their programs.
  if (!givesOwn(db)) return
  const heirs = heirsOf(db, list)
  if (heirs.size === 0) return
  eachCase(db, (cells) =>
    Object.fromEntries(
      Object.entries(cells).flatMap(([cell, value]) => {
        const { program, field } = readCellKey(cell)
        const heir = heirs.get(program)
        const key = `${heir}|${field}`
        return heir === undefined || Object.hasOwn(cells, key)
          ? [[cell, value]]
          : [
              [cell, value],
              [key, value],
            ]
      }),
    ),
  )
}

/** Was anything given for a program of the person's own, in whichever case? */
const givesOwn = (db: Reads): boolean =>
  db.all<{ id: number }>('SELECT id FROM cases').some(({ id }) => {
    const comparison = readComparison(db, id)
    return CARRIED.some((part) =>
      Object.keys(comparison[part]).some((cell) => isOwnList(readCellKey(cell).program)),
    )
  })

/** With a list that nothing can bring back goes what was given for its programs. */
export function forgetCells(db: Writes, list: number): void {
  eachCase(db, (cells) =>
    Object.fromEntries(
      Object.entries(cells).filter(([cell]) => !readCellKey(cell).program.startsWith(`own:${list}:`)),
    ),
  )
}

type Cells = Readonly<Record<string, unknown>>

function eachCase(db: Writes, make: (cells: Cells) => Cells): void {
  for (const { id } of db.all<{ id: number }>('SELECT id FROM cases')) {
    const comparison = readComparison(db, id)
    const changed = CARRIED.flatMap((part) => {
      const before = comparison[part]
      const after = make(before)
      const isSame = Object.keys(after).length === Object.keys(before).length
      // More than a case can hold would be read as nothing at all.
      return isSame || !v.is(ComparisonStateSchema.entries[part], after) ? [] : [[part, after]]
    })
    if (changed.length > 0) writeParts(db, id, Object.fromEntries(changed) as ComparisonChange)
  }
}

interface Identified {
  readonly list: number
  readonly number: number
  readonly identity: string
}

/** Keys of the programs of a new list, by the keys that the same programs had in the newest list before. */
function heirsOf(db: Reads, list: number): ReadonlyMap<ProgramKey, ProgramKey> {
  const programs = db.all<Identified>(
    `SELECT p.list, p.number,
       lower(o.key || char(10) || trim(p.name) || char(10) || trim(p.credential)) AS identity
     FROM own_programs p JOIN own_providers o ON o.list = p.list AND o.number = p.provider
     WHERE p.list <= ? ORDER BY p.list DESC`,
    list,
  )
  const byIdentity = Map.groupBy(programs, ({ identity }) => identity)
  const heirs = new Map<ProgramKey, ProgramKey>()
  for (const same of byIdentity.values()) {
    const [heir, ...others] = same
    const before = others[0]
    if (!heir || heir.list !== list || !before || before.list === list) continue
    // Of two programs of one name nobody can tell which is which.
    if (others[1]?.list === before.list) continue
    heirs.set(keyOf(before), keyOf(heir))
  }
  return heirs
}

const keyOf = ({ list, number }: Identified): ProgramKey => `own:${list}:${number}`
