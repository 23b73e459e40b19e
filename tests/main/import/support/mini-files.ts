import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

const LEVELS = [20, 21, 2, 3, 5, 7]
const CIPS = ['51.0707', '51.0713', '51.0801', '52.0201', '11.0101', '46.0302']

/** UNITID of the n-th made-up institution. */
export const miniUnitid = (institution: number): number => 900_000 + institution

/** What the files below hold. */
export const MINI = { institutions: 120, programs: 120 * CIPS.length * LEVELS.length }

/**
 * IPEDS files of a small made-up country in the published layouts, so that tests
 * of the import need no official file: directory, completions of `year`, prices by
 * program and by year. Every figure hangs on `seed`, so two seeds differ.
 * @param count of institutions
 */
export function writeMiniFiles(
  folder: string,
  { year = 2024, seed = 1, count = MINI.institutions } = {},
): string[] {
  const institutions = Array.from({ length: count }, (_, at) => miniUnitid(at))
  const hd = [
    'UNITID,INSTNM,IALIAS,ADDR,CITY,STABBR,ZIP,FIPS,GENTELE,OPEFLAG,WEBADDR,CONTROL,COUNTYCD,COUNTYNM,LATITUDE,LONGITUD',
    ...institutions.map(
      (unitid, at) =>
        `${unitid},"Mini College ${at}",,1 Main St,Town ${at % 20},${at % 2 ? 'TX' : 'OR'},0${1000 + at},48,5125550${String(at).padStart(3, '0')},1,www.mini${at}.edu,${(at % 3) + 1},48453,Travis County,30.2,-97.7`,
    ),
  ]
  const completions = [
    'UNITID,CIPCODE,MAJORNUM,AWLEVEL,CTOTALT,CTOTALM,CTOTALW',
    ...institutions.flatMap((unitid, at) => [
      `${unitid},99,1,3,10,5,5`,
      ...CIPS.flatMap((cip, field) =>
        LEVELS.map((level) => `${unitid},${cip},1,${level},${(at + field + level + seed) % 40},0,0`),
      ),
    ]),
  ]
  const ay = [
    'UNITID,XTUIT1,TUITION1,XFEE1,FEE1,XTUIT2,TUITION2,XFEE2,FEE2,XTUIT3,TUITION3,XFEE3,FEE3,XCHG1AY3,CHG1AY3,XCHG2AY3,CHG2AY3,XCHG3AY3,CHG3AY3,XCHG4AY3,CHG4AY3',
    ...institutions
      .filter((_, at) => at % 4 !== 0)
      .map((unitid, at) => {
        const charge = 3000 + at * 10 + seed
        return `${unitid},R,${charge},R,0,R,${charge},R,0,R,${charge},R,0,R,${charge},R,${charge + 200},R,${charge * 2},R,${900 + at}`
      }),
  ]
  const slots = [1, 2, 3, 4, 5, 6]
  const py = [
    `UNITID,${slots.map((slot) => `CIPCODE${slot},XCIPTUI${slot},CIPTUIT${slot},XCIPSUP${slot},CIPSUPP${slot},XCIPLGT${slot},CIPLGTH${slot},PRGMSR${slot},XMTHCMP${slot},MTHCMP${slot}`).join()},XCHG1PY3,CHG1PY3,XCHG4PY3,CHG4PY3`,
    ...institutions
      .filter((_, at) => at % 4 === 0)
      .map(
        (unitid, at) =>
          `${unitid},51.0713,A,.,A,.,R,720,1,R,8,${'-2,A,.,A,.,A,.,-2,A,.,'.repeat(5)}R,${9000 + at + seed},R,${500 + at}`,
      ),
  ]
  const files = {
    [`hd${year}.csv`]: hd,
    [`c${year}_a.csv`]: completions,
    [`ic${year}_ay.csv`]: ay,
    [`ic${year}_py.csv`]: py,
  }
  return Object.entries(files).map(([name, lines]) => {
    const path = join(folder, name)
    writeFileSync(path, `${lines.join('\r\n')}\r\n`)
    return path
  })
}
