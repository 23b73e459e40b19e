import type { Database } from 'better-sqlite3'
import type { FindResult, FindRow } from '../../../../../data/contract/find.ts'
import type { AroundOf } from '../../../../../main/catalog/find/applied.ts'
import type { Find } from '../../../../../main/catalog/find/find.ts'
import { asked } from '../../support/requests.ts'
import { folded } from './drawn.ts'
import type { Query, Right } from './query.ts'

/** How a query was answered. */
export interface Answer {
  readonly query: Query
  /** One through the place of the first right row among ten; 0 where there is none, or where other filters were read. */
  readonly reciprocal: number
  /** The same, whatever filters were read. */
  readonly ofRows: number
  readonly chips: readonly string[]
  readonly first: readonly string[]
}

/**
 * @param isWhole is it the catalog that holds every field of study?
 */
export function measure(
  db: Database,
  find: Find,
  around: AroundOf,
  queries: readonly Query[],
  isWhole: boolean,
): readonly Answer[] {
  const facts = rowFacts(db)
  return queries.map((query): Answer => {
    const result = find(asked({ text: query.text, limit: 10 }), around)
    const chips = chipsOf(result)
    const ofRows =
      query.outside && !isWhole
        ? Number(outsideOf(result).some((cip) => query.outside?.some((other) => cip.startsWith(other))))
        : place(result, query.right, facts)
    return {
      query,
      reciprocal: sameChips(query.chips, chips) ? ofRows : 0,
      ofRows,
      chips,
      first: result.rows.slice(0, 3).map((row) => `${row.key} ${row.institution}, ${row.city} ${row.state}`),
    }
  })
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** What Find read out of the text, as the tables say it. */
const chipsOf = ({ read }: FindResult): readonly string[] =>
  read.parts.flatMap(({ meaning }): string[] => {
    const round = (value: number) => Math.round(value * 10) / 10
    switch (meaning.kind) {
      case 'facet':
        return [`${meaning.id}=${meaning.values.join(',')}`]
      case 'range': {
        const scale = meaning.id === 'costToFinish' ? 100 : 1
        return [
          ...(meaning.min === null ? [] : [`${meaning.id}>=${round(meaning.min / scale)}`]),
          ...(meaning.max === null ? [] : [`${meaning.id}<=${round(meaning.max / scale)}`]),
        ]
      }
      case 'credential':
        return [`credential=${meaning.id}`]
      case 'radius':
        return [`miles<=${meaning.miles}`]
      case 'sort':
        return [`sort=${meaning.id}`]
      case 'place': {
        const { place } = meaning
        return [place.kind === 'zip' ? `place=${place.zip}` : `place=${folded(place.city)}, ${place.state}`]
      }
    }
  })

/** Fields of study that Find says are known and not in the catalog. */
const outsideOf = ({ read }: FindResult): readonly string[] => read.outside.map(({ cip }) => cip)

function sameChips(wanted: readonly string[], read: readonly string[]): boolean {
  if (wanted.length !== read.length) return false
  return wanted.every((chip) =>
    read.some((other) => other === chip || (chip.startsWith('place=') && other.startsWith(`${chip}, `))),
  )
}

function place(result: FindResult, right: Right, facts: RowFacts): number {
  if (right.nothing) return Number(result.total === 0 && result.rows.length === 0)
  const at = result.rows.findIndex((row) => isRight(row, right, facts))
  return at < 0 ? 0 : 1 / (at + 1)
}

function isRight(row: FindRow, right: Right, facts: RowFacts): boolean {
  const [unitid = '', cip = ''] = row.key.split('-')
  const school = facts.schools.get(unitid)
  const within = (most: number | undefined, figure: FindRow['months'], scale = 1) =>
    most === undefined ||
    row.mayFit ||
    (figure.value !== null && (figure.high ?? figure.value) <= most * scale + 0.001)
  return (
    (!right.cip || right.cip.some((start) => cip.startsWith(start))) &&
    (!right.level || right.level.includes(row.awardLevel)) &&
    (right.city === undefined || folded(row.city) === right.city) &&
    (right.state === undefined || row.state === right.state) &&
    (!right.school || right.school.test(school?.names ?? '')) &&
    (!right.control || right.control.includes(school?.control ?? '')) &&
    (!right.online || facts.online.has(row.key)) &&
    within(right.costAtMost, row.costToFinish, 100) &&
    within(right.monthsAtMost, row.months)
  )
}

interface RowFacts {
  readonly schools: ReadonlyMap<string, { readonly names: string; readonly control: string }>
  /** Programs that are wholly online. */
  readonly online: ReadonlySet<string>
}

function rowFacts(db: Database): RowFacts {
  const schools = db
    .prepare<[], { unitid: number; names: string; control: string }>(
      `SELECT unitid, name || '|' || alias AS names, control FROM institutions`,
    )
    .all()
  const online = db
    .prepare<[], string>(
      `SELECT unitid || '-' || cip || '-' || award_level FROM programs WHERE distance = 'all'`,
    )
    .pluck()
    .all()
  return {
    schools: new Map(schools.map((school) => [String(school.unitid), school])),
    online: new Set(online),
  }
}
