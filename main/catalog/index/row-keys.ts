import { programKey, type ProgramKey } from '../../../data/program.ts'
import type { Institution } from './institutions.ts'
import type { ProgramIndex } from './program-index.ts'
import { lowestBit, noRows, type RowBits } from './row-bits.ts'
import type { Study } from './studies.ts'

/** What a program is called by, whatever catalog it stands in. */
export function keyOfRow(
  { columns, studies, institutions, listed, listedAt }: ProgramIndex,
  row: number,
): ProgramKey {
  const own = listed[listedAt?.[row] ?? -1]
  if (own) return own.key
  const { unitid } = institutions[columns.institution[row] as number] as Institution
  const { cip } = studies[columns.study[row] as number] as Study
  return programKey(unitid ?? 0, cip ?? '', columns.awardLevel[row] as number)
}

/** The keys of rows. */
export function keysOfRows(index: ProgramIndex, rows: RowBits): ProgramKey[] {
  const keys: ProgramKey[] = []
  for (let word = 0; word < rows.length; word++) {
    const first = word << 5
    for (let rest = rows[word] as number; rest !== 0; rest &= rest - 1)
      keys.push(keyOfRow(index, first + lowestBit(rest)))
  }
  return keys
}

/** The rows of other programs than these. */
export function failByKey(index: ProgramIndex, keys: ReadonlySet<ProgramKey>): RowBits {
  const { count } = index.columns
  const fails = noRows(count)
  for (let row = 0; row < count; row++)
    if (!keys.has(keyOfRow(index, row))) fails[row >>> 5] = (fails[row >>> 5] as number) | (1 << row)
  return fails
}
