import { readSoc } from '../../../data/format/read-code.ts'
import { figuresIn2018, isNewIn2018, successorsOf } from '../../../data/soc-2010.ts'
import type { SourceRow } from '../files/source.ts'
import type { Cells, Column } from './column-cells.ts'
import { JOINT_CODES } from './joint-codes.ts'

/** An occupation of today. */
export interface Occupation {
  readonly soc: string
  /** The code that the file has of it, where that is one of SOC 2010; else null. */
  readonly older_soc: string | null
}

/** Of SOC 2010 alone: BLS uses one of its codes anew, for occupations that it publishes together. */
const isOlder = (soc: string): boolean => successorsOf(soc).length > 0 && !JOINT_CODES.has(soc)

/**
 * The occupations of a file of wages or of projections. Those of SOC 2010 are read as what they
 * are today where that is the same occupation; figures are never parted and never added up. A
 * code of both editions may mean other jobs in each: the first rows tell of which the file is.
 */
export function occupationsOf(
  cells: Cells,
  column: Column,
  first: readonly SourceRow[],
): (row: SourceRow, soc: string, isDetailed: boolean) => Occupation | null {
  const codes = new Set(first.map((row) => readSoc(cells.text(row, column)) ?? ''))
  const count = (is: (soc: string) => boolean) => [...codes].filter(is).length
  const isOlderFile = count(isOlder) > count(isNewIn2018)
  return (row, soc, isDetailed) => {
    if (!isDetailed || !(isOlderFile ? !JOINT_CODES.has(soc) || isOlder(soc) : isOlder(soc)))
      return { soc, older_soc: null }
    const now = figuresIn2018(soc)
    if (now === 'split' || now === 'merged') return cells.reject(row, column, `soc-2010-${now}`)
    return { soc: now, older_soc: now === soc ? null : soc }
  }
}
