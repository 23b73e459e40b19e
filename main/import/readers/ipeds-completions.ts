import { AWARD_LEVELS, type AwardLevel } from '../../../data/program.ts'
import type { NewPart } from '../../storage/schema/tables.ts'
import { readerOf } from './reader.ts'
import { figureColumns } from './row-parts.ts'

/** Awards conferred in one year by one program: IPEDS C_A, first majors. */
export type Completion = NewPart<'completions'> & {
  readonly unitid: number
  readonly cip: string
  readonly award_level: AwardLevel
  /** Line of the file, for what is rejected later. */
  readonly line: number
}

const LEVELS: ReadonlyMap<string, AwardLevel> = new Map(AWARD_LEVELS.map((level) => [String(level), level]))

/**
 * The list of programs. Totals (CIP 99) and second majors are not programs of
 * their own and are passed over. Up to 2018-19 the CIPs are those of CIP 2010,
 * and there was a level 1, "less than one year": rejected, since the file does
 * not say which of today's two levels it is.
 */
export const ipedsCompletions = readerOf<Completion>(
  ['UNITID', 'CIPCODE', 'MAJORNUM', 'AWLEVEL', 'CTOTALT'],
  (cells) => {
    const unitidColumn = cells.column('UNITID')
    const cipColumn = cells.column('CIPCODE')
    const majorColumn = cells.column('MAJORNUM')
    const levelColumn = cells.column('AWLEVEL')
    const awardsColumn = cells.column('CTOTALT')
    const awardsFlag = cells.column('XCTOTALT')
    const isNew = newPrograms()
    return (row, out) => {
      if (cells.text(row, cipColumn) === '99' || cells.text(row, majorColumn) !== '1') return
      const unitid = cells.unitid(row, unitidColumn)
      const cip = cells.cip(row, cipColumn)
      if (unitid === null || cip === null) return
      const level = cells.text(row, levelColumn)
      const awardLevel = LEVELS.get(level) ?? LEVELS.get(level.replace(/^0/, ''))
      if (awardLevel === undefined) {
        const split = level === '1' || level === '01'
        cells.reject(row, levelColumn, split ? 'award-level-split' : 'unknown-award-level')
      } else if (!isNew(unitid, cip, awardLevel)) cells.reject(row, cipColumn, 'repeated')
      else {
        out.push({
          unitid,
          cip,
          award_level: awardLevel,
          ...figureColumns('completions', cells.countedOrFlagged(row, awardsColumn, awardsFlag)),
          line: row.line,
        })
      }
    }
  },
)

/** Whether a program was not there before. Small numbers in one set an institution: ten times as fast as one set of texts. */
function newPrograms(): (unitid: number, cip: string, awardLevel: AwardLevel) => boolean {
  const byInstitution = new Map<number, Set<number>>()
  const numbers = new Map<string, number>()
  return (unitid, cip, awardLevel) => {
    let programs = byInstitution.get(unitid)
    if (!programs) byInstitution.set(unitid, (programs = new Set()))
    let number = numbers.get(cip)
    if (number === undefined) numbers.set(cip, (number = numbers.size))
    const before = programs.size
    return programs.add(number * 100 + awardLevel).size > before
  }
}
