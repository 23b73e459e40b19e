import { shortNameParts } from '../../data/ranking/program-names.ts'
import { contendersOf } from '../../data/ranking/contenders.ts'
import { doubtOf } from '../../data/ranking/doubt.ts'
import type { Comparison, PeerPrices } from '../../data/contract/comparison.ts'
import { isLowerBound, type Figure } from '../../data/figures/figure.ts'
import { FEWEST_FOR_PERCENTILES, percentile } from '../../data/formulas/percentile.ts'
import { asName, asWords, sayParts, textOf, type Said } from '../../data/messages/said.ts'
import type { Translator } from '../../data/messages/translate.ts'
import { figureAt } from '../shared/comparison/break-even.ts'
import type { ChartTable } from './chart-table.ts'
import type { ChartPoint } from './chart-view.ts'
import { exact, inWords } from './value-labels.ts'

interface PeerMark {
  readonly label: string
  /** The same in parts. */
  readonly name: readonly Said[]
  /** Colour, 0 to 7: that of the program. */
  readonly slot: number
  /** Cost to finish, whole cents: both ends; a bound has no upper one (Infinity). */
  readonly value: number
  readonly high: number
  /** "at least $5,400". */
  readonly cost: string
  readonly isBound: boolean
}

/** Of lower and of upper ends, whole cents. */
interface Ends {
  readonly low: number
  readonly high: number
}

interface PeerRow {
  /** Field of study and award level. */
  readonly head: readonly Said[]
  /** Beside the strip, short. */
  readonly label: string
  /** `head` as a text. */
  readonly name: string
  readonly remarks: readonly string[]
  /** Whole cents, lowest first: lower ends, and upper ends. */
  readonly values: readonly number[]
  readonly upper: readonly number[]
  /** Null with too few values. */
  readonly p25: Ends | null
  readonly median: Ends | null
  readonly p75: Ends | null
  readonly marks: readonly PeerMark[]
}

export interface PeersChart {
  readonly title: string
  readonly rows: readonly PeerRow[]
  /** End of the axis, whole cents: a few very dear programs must not press all others together. */
  readonly most: number
  readonly foot: readonly string[]
  readonly table: ChartTable
  readonly points: readonly ChartPoint[]
}

/** Where each compared program stands among all of its field of study and award level; null where there are none. */
export function peersChart(
  comparison: Comparison,
  peers: readonly PeerPrices[],
  translate: Translator,
): PeersChart | null {
  const { t } = translate
  const groups = peers.filter(({ values, columns }) => values.length > 0 && columns.length > 0)
  if (groups.length === 0) return null
  const names = shortNameParts(comparison.programs, translate)
  const oneField = new Set(groups.map(({ cip }) => cip)).size === 1
  const onePrice = new Set(groups.map(({ residency }) => residency)).size === 1
  const rows = groups.map((group) => rowOf(group, oneField, onePrice, comparison, names, translate))
  const most = Math.max(
    ...rows.flatMap(({ values, p75, marks }) => [
      // Without enough values for percentiles all of them are shown.
      percentile(values, 97).value ?? values.at(-1) ?? 0,
      p75?.high ?? 0,
      ...marks.map(({ value }) => value),
    ]),
  )
  const sum = (of: (group: PeerPrices) => number) => groups.reduce((all, group) => all + of(group), 0)
  const [estimated, unknown] = [sum((group) => group.estimated), sum((group) => group.unknown)]
  const atLeast = sum((group) => group.atLeast)
  const beyond = sum(({ values }) => values.filter((value) => value > most).length)
  return {
    title: titleOf(rows, translate),
    rows,
    most,
    foot: [
      t('charts.peers.key'),
      ...(estimated > 0 ? [t('charts.peers.estimated', { estimated })] : []),
      ...(atLeast > 0 ? [t('charts.peers.atLeast', { atLeast })] : []),
      ...(unknown > 0 ? [t('charts.peers.unknown', { unknown })] : []),
      ...(beyond > 0 ? [t('charts.peers.beyond', { beyond })] : []),
    ],
    table: tableOf(rows, translate),
    points: rows.flatMap((row, index) => [
      {
        words: `${row.name}: ${row.remarks[0]}`,
        spot: { x: row.median?.low ?? row.values[0] ?? 0, y: index },
      },
      ...row.marks.map((mark) => ({
        words: markWords(row, mark, translate),
        spot: { x: mark.value, y: index },
      })),
    ]),
  }
}

function rowOf(
  { title, awardLevel, residency, columns, values, upper }: PeerPrices,
  /** All groups are of one field of study: the award level tells them apart. */
  oneField: boolean,
  /** All prices are for the same kind of student. */
  onePrice: boolean,
  comparison: Comparison,
  names: readonly (readonly Said[])[],
  translate: Translator,
): PeerRow {
  const { t, word } = translate
  const contenders = contendersOf(comparison)
  const at = (p: number): Ends | null => {
    const [low, high] = [percentile(values, p).value, percentile(upper, p).value]
    return low === null || high === null ? null : { low, high }
  }
  const [p25, median, p75] = [at(25), at(50), at(75)]
  const whole = (cents: number) => exact(Math.round(cents / 100) * 100, 'cents', translate)
  const n = values.length
  const level = word(`awardLevel.${awardLevel}`, String(awardLevel))
  const award = onePrice
    ? level
    : t('charts.peers.group', { field: level, award: t(`residency.${residency}`) })
  const head = sayParts(translate, 'charts.peers.group', { field: asName(title) }, { award })
  const name = textOf(head)
  return {
    head,
    label: oneField ? award : name,
    name,
    remarks: [
      ...(p25 === null || median === null || p75 === null
        ? []
        : p25.low === p25.high && p75.low === p75.high
          ? [t('charts.peers.half', { n, from: whole(p25.low), to: whole(p75.high) })]
          : [t('charts.peers.median', { n, from: whole(median.low), to: whole(median.high) })]),
      t('charts.peers.count', { n }),
    ],
    values,
    upper,
    p25,
    median,
    p75,
    marks: columns.flatMap((column): PeerMark[] => {
      const figure: Figure | null = figureAt(comparison, 'costToFinish', column)
      const cost = inWords(figure ?? undefined, 'cents', translate)
      if (!figure || figure.value === null || cost === null) return []
      // What may not be its price, and a school that is no choice any more, has no place among the others.
      if (doubtOf(figure) || contenders[column]?.isOut) return []
      const isBound = isLowerBound(figure) || figure.status === 'at-least'
      const name = names[column] ?? []
      const high = isBound ? Infinity : (figure.high ?? figure.value)
      return [{ label: textOf(name), name, slot: column, value: figure.value, high, cost, isBound }]
    }),
  }
}

/** What share of the group costs more: for sure, or if all of them take equally long. */
interface Place {
  readonly share: number
  readonly ifEqual: boolean
}

/** Null where too few prices are known, or only a part of this one. */
function placeOf({ values, upper }: PeerRow, { value, high, isBound }: PeerMark): Place | null {
  const n = values.length
  if (isBound || n < FEWEST_FOR_PERCENTILES) return null
  const above = (ends: readonly number[], cost: number) => ends.filter((end) => end > cost).length / n
  // Whichever end is true of each of them, and lower end with lower, upper with upper.
  const sure = above(values, high)
  const even = Math.min(above(values, value), above(upper, high))
  return even > sure ? { share: even, ifEqual: true } : { share: sure, ifEqual: false }
}

/** A whole number of percent, never rounded up to all. */
const percentOf = ({ share }: Place) => Math.floor(100 * share)

const shareWords = (place: Place, translate: Translator) => exact(percentOf(place), 'percent', translate)

function markWords(row: PeerRow, mark: PeerMark, translate: Translator): string {
  const place = placeOf(row, mark)
  const { label: name, cost } = mark
  if (!place) return translate.t('charts.peers.mark', { name, cost })
  return translate.t(place.ifEqual ? 'charts.peers.saidIfEqual' : 'charts.peers.said', {
    name,
    cost,
    share: shareWords(place, translate),
    n: row.values.length,
  })
}

/** The program that most others cost more than; one of which a part of the price is unknown is no finding. */
function titleOf(rows: readonly PeerRow[], translate: Translator): string {
  const [first] = rows
    .flatMap((row) =>
      row.marks.flatMap((mark) => {
        const place = placeOf(row, mark)
        return place && percentOf(place) > 0 ? [{ row, mark, place }] : []
      }),
    )
    .sort((a, b) => b.place.share - a.place.share)
  if (!first) return translate.t('charts.peers.none')
  return translate.t(first.place.ifEqual ? 'charts.peers.titleIfEqual' : 'charts.peers.title', {
    name: first.mark.label,
    share: shareWords(first.place, translate),
    n: first.row.values.length,
  })
}

function tableOf(rows: readonly PeerRow[], translate: Translator): ChartTable {
  const { t } = translate
  const whole = (cents: number) => Math.round(cents / 100) * 100
  const money = (ends: Ends | null) =>
    ends === null
      ? ({ kind: 'text', text: t('charts.peers.few') } as const)
      : ({
          kind: 'figure',
          figure: {
            status: 'known',
            value: whole(ends.low),
            ...(whole(ends.high) > whole(ends.low) ? { high: whole(ends.high) } : {}),
            provenance: [],
          },
          unit: 'cents',
        } as const)
  return {
    columns: [
      t('charts.peers.column.group'),
      t('charts.peers.column.n'),
      t('charts.peers.column.p25'),
      t('charts.peers.column.median'),
      t('charts.peers.column.p75'),
      t('charts.peers.column.here'),
    ],
    rows: rows.map((row) => ({
      head: row.head,
      cells: [
        { kind: 'text', text: new Intl.NumberFormat(translate.locale).format(row.values.length) },
        money(row.p25),
        money(row.median),
        money(row.p75),
        {
          kind: 'said',
          said: row.marks.flatMap(({ name, cost }, at) => [
            ...(at === 0 ? [] : [asWords('; ')]),
            ...sayParts(translate, 'charts.peers.mark', { name }, { cost }),
          ]),
        },
      ],
    })),
  }
}
