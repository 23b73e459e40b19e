import type { AwardLevel, Distance } from '../../../data/program.ts'
import { Cells } from './cells.ts'
import { padCip } from './codes.ts'
import type { Reader } from '../files/source.ts'

/**
 * Whether a field of study can be completed entirely at a distance at an award
 * level (IPEDS C_DEP): `all` of the institution's programs in it, `some` of them
 * or `none`. `none` is not "in person only": parts may still be at a distance.
 * What is not offered is not yielded.
 */
export interface DistanceOffering {
  readonly unitid: number
  readonly cip: string
  readonly awardLevel: AwardLevel
  readonly distance: Exclude<Distance, 'not-reported'>
}

/**
 * The column that tells whether an award level is offered. With DE: all programs
 * can be completed entirely at a distance; with DES: some can. Both never stand together.
 */
export const DISTANCE_COLUMNS: readonly (readonly [AwardLevel, string])[] = [
  [20, 'PCERT1A'],
  [21, 'PCERT1B'],
  [2, 'PCERT2'],
  [4, 'PCERT4'],
  [3, 'PASSOC'],
  [5, 'PBACHL'],
  [6, 'PPBACC'],
  [7, 'PMASTR'],
  [8, 'PPMAST'],
  [17, 'PDOCRS'],
  [18, 'PDOCPP'],
  [19, 'PDOCOT'],
]

export const ipedsDistance: Reader<DistanceOffering> = {
  recognises: (header) =>
    header.has(
      'UNITID',
      'CIPCODE',
      ...DISTANCE_COLUMNS.flatMap(([, column]) => [column, `${column}DE`, `${column}DES`]),
    ),

  async *read(source, rejects) {
    const cells = new Cells(source, rejects)
    for await (const row of source.rows) {
      const code = cells.text(row, 'CIPCODE')
      // "51" is the roll-up of a family, "99" of the institution.
      if (/^\d\d$/.test(code)) continue
      const unitid = cells.unitid(row)
      const cip = padCip(code) ?? cells.reject(row, 'CIPCODE', 'not-a-cip')
      if (unitid === null || cip === null) continue
      for (const [awardLevel, column] of DISTANCE_COLUMNS) {
        if (!cells.count(row, column)) continue
        const every = cells.count(row, `${column}DE`)
        const some = cells.count(row, `${column}DES`)
        // Blank beside an offered program: not told, so not "none".
        if (every === null && some === null) continue
        yield { unitid, cip, awardLevel, distance: every ? 'all' : some ? 'some' : 'none' }
      }
    }
  },
}
