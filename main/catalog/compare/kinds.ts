import type { Database } from 'better-sqlite3'
import { statusCode, type Figure, type Note } from '../../../data/figures/figure.ts'
import { quartiles } from '../../../data/formulas/percentile.ts'
import { catalogFacts } from '../catalog-facts.ts'
import { NONE, type FigureColumn } from '../index/index-columns.ts'
import type { Official } from '../index/official-entries.ts'

/** What is held against others of its kind, to find what cannot be right as it was published. */
const HELD = ['tuitionAndFees', 'books', 'months'] as const
type HeldId = (typeof HELD)[number]

/** A value of so many times the median of its kind is marked. */
const FAR = 10
interface Kind {
  readonly n: number
  readonly median: number
}

/** The kind of a figure of a field of study and award level; null where too few publish it. */
export type KindsOf = (cip: string, awardLevel: number, field: HeldId) => Kind | null

/** A catalog is opened read-only. */
const known = new WeakMap<Database, KindsOf>()

export function kindsOf(db: Database): KindsOf {
  let kinds = known.get(db)
  if (!kinds) known.set(db, (kinds = makeKinds(() => catalogFacts(db).official)))
  return kinds
}

/**
 * Remarks on a published figure that is ten times the median of its kind or more: it stands as it
 * was published, and is marked. Its kind are the published figures of the same field of study and
 * award level, or, where fewer than five are, of the same family of fields (two digits) and level.
 */
export function kindNotes(
  kinds: KindsOf,
  cip: string,
  awardLevel: number,
  field: string,
  figure: Figure,
): Note[] {
  const { value, status } = figure
  if (!isHeld(field) || value === null || value === 0 || status === 'estimated' || cip === '') return []
  const kind = kinds(cip, awardLevel, field)
  if (!kind || value < FAR * kind.median) return []
  const of = { tuitionAndFees: 'tuition', books: 'books', months: 'months' }[field]
  const median = field === 'months' ? kind.median : Math.round(kind.median / 100)
  return [{ code: 'far-above-kind', params: { of, median, n: kind.n } }]
}

const isHeld = (field: string): field is HeldId => (HELD as readonly string[]).includes(field)

function makeKinds(official: () => Official): KindsOf {
  const made = new Map<string, Kind | null>()
  return (cip, awardLevel, field) => {
    const key = `${cip} ${awardLevel} ${field}`
    let kind = made.get(key)
    if (kind === undefined) {
      const find = (prefix: string) => kindIn(official(), prefix, awardLevel, field)
      made.set(key, (kind = find(cip) ?? find(cip.slice(0, 3))))
    }
    return kind
  }
}

const PUBLISHED: ReadonlySet<number> = new Set([statusCode('known'), statusCode('imputed')])

function kindIn(
  { columns, studies, studyStarts }: Official,
  prefix: string,
  awardLevel: number,
  field: HeldId,
): Kind | null {
  const values: number[] = []
  const { value, status } = columnOf(columns, field)
  studies.forEach(({ cip }, study) => {
    if (!cip?.startsWith(prefix)) return
    const end = studyStarts[study + 1] as number
    for (let row = studyStarts[study] as number; row < end; row++) {
      if (columns.awardLevel[row] !== awardLevel || columns.unsure[row] === 1) continue
      if (value[row] !== NONE && PUBLISHED.has(status[row] as number)) values.push(value[row] as number)
    }
  })
  const { n, median } = quartiles(values)
  // Where half of them charge nothing, ten times that says nothing.
  return median ? { n, median } : null
}

/** A published price is the same in every residency. */
const columnOf = (columns: Official['columns'], field: HeldId): FigureColumn =>
  field === 'tuitionAndFees' ? columns.tuition['in-state'] : columns[field]
