import { AWARD_LEVELS, type AwardLevel } from '../../../data/program.ts'
import { Cells } from './cells.ts'
import type { Reader } from '../files/source.ts'

/** Awards conferred in one year by one program: IPEDS C_A, first majors. */
export interface Completion {
  readonly unitid: number
  readonly cip: string
  readonly awardLevel: AwardLevel
  /** Null where the file has a blank. */
  readonly awards: number | null
  /** Line of the file, for what is rejected later. */
  readonly line: number
}

const LEVELS: ReadonlySet<number> = new Set(AWARD_LEVELS)

function isAwardLevel(code: number): code is AwardLevel {
  return LEVELS.has(code)
}

/** The list of programs. Totals (CIP 99) and second majors are not programs of their own and are passed over. */
export const ipedsCompletions: Reader<Completion> = {
  recognises: (header) => header.has('UNITID', 'CIPCODE', 'MAJORNUM', 'AWLEVEL', 'CTOTALT'),

  async *read(source, rejects) {
    const cells = new Cells(source, rejects)
    const seen = new Set<string>()
    for await (const row of source.rows) {
      if (cells.text(row, 'CIPCODE') === '99' || cells.text(row, 'MAJORNUM') !== '1') continue
      const unitid = cells.unitid(row)
      const cip = cells.cip(row, 'CIPCODE')
      if (unitid === null || cip === null) continue
      const awardLevel = Number(cells.text(row, 'AWLEVEL'))
      if (!isAwardLevel(awardLevel)) {
        cells.reject(row, 'AWLEVEL', 'unknown-award-level')
        continue
      }
      const key = `${unitid}-${cip}-${awardLevel}`
      if (seen.has(key)) {
        cells.reject(row, 'CIPCODE', 'repeated')
        continue
      }
      seen.add(key)
      yield { unitid, cip, awardLevel, awards: cells.count(row, 'CTOTALT'), line: row.line }
    }
  },
}
