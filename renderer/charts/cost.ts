import { contendersOf, type Contender } from '../../data/ranking/contenders.ts'
import { shortNameParts } from '../../data/ranking/program-names.ts'
import { asIfSat, isExamOpen } from '../../data/ranking/doubt.ts'
import { endsOf, entryBetween, entryOf } from '../../data/ranking/superlatives.ts'
import type { Comparison } from '../../data/contract/comparison.ts'
import type { FieldId } from '../../data/fields/catalogue.ts'
import type { BareFigure, Figure } from '../../data/figures/figure.ts'
import { formatFigureWithUnit } from '../../data/format/format-figure.ts'
import { textOf, type Said } from '../../data/messages/said.ts'
import type { Translator } from '../../data/messages/translate.ts'
import { aidAt, costAt, figureAt } from '../shared/comparison/break-even.ts'
import { sourceFoot } from './shown.ts'
import type { ChartTable } from './chart-table.ts'
import type { ChartPoint } from './chart-view.ts'
import { inWords, listed, sharing } from './value-labels.ts'

/** What a cost is made of, in the order of the bar. */
export const COST_PARTS = ['tuitionAndFees', 'books', 'exam', 'membership', 'renewal'] as const
export type CostPart = (typeof COST_PARTS)[number]

export interface CostRow {
  readonly label: string
  /** Beside the label, the longest first: the sum in words, with what is unknown. */
  readonly remarks: readonly string[]
  /** Colour, 0 to 7: that of the program. */
  readonly slot: number
  /** Whole cents, of a band the lower end; null is a gap or nothing to pay, never a zero that was not said. */
  readonly values: Readonly<Record<CostPart, number | null>>
  /** "books $900"; "books not known" of a gap; null where it is no part of this cost. */
  readonly words: Readonly<Record<CostPart, string | null>>
  /** Parts that nobody published, drawn as a gap. */
  readonly gaps: readonly CostPart[]
  /** "books not known". */
  readonly gapWords: string
  /** Sum of the parts that are drawn. */
  readonly drawn: number
  /** The upper end of the sum, where it is a band. */
  readonly high: number | null
  /** Whole cents of the bar that aid pays; null without aid. */
  readonly aid: number | null
  readonly aidWords: string | null
}

export interface CostChart {
  readonly title: string
  readonly rows: readonly CostRow[]
  readonly foot: readonly string[]
  readonly table: ChartTable
}

/**
 * The parts of each program's cost.
 * @param ownAid whole cents that need not be paid back whichever program it is; a number of the person's own
 */
export function costChart(
  comparison: Comparison,
  ownAid: number | null,
  translate: Translator,
): CostChart | null {
  if (comparison.programs.length === 0) return null
  const { t } = translate
  const names = shortNameParts(comparison.programs, translate)
  const labels = names.map(textOf)
  const programs = comparison.programs.map((_, column) => programOf(comparison, column, ownAid))
  const rows = programs.map((program, column) => rowOf(program, labels[column] ?? '', column, translate))
  const figures = programs.flatMap(({ parts }) => [...parts.values()])
  const has = (test: (row: CostRow) => boolean) => rows.some(test)
  return {
    title: titleOf(programs, labels, contendersOf(comparison), translate),
    rows,
    foot: [
      ...(has(({ gaps }) => gaps.length > 0) ? [t('charts.cost.gapKey')] : []),
      ...(has(({ values }) => COST_PARTS.some((part) => values[part] === 0))
        ? [t('charts.cost.freeKey')]
        : []),
      ...(has(({ high }) => high !== null) ? [t('charts.cost.bandKey')] : []),
      ...(has(({ aid }) => aid !== null) ? [t('charts.cost.aidKey')] : []),
      ...(figures.some(({ status }) => status === 'estimated') ? [t('charts.cost.estimateKey')] : []),
      ...sourceFoot(figures, comparison.sources, translate),
    ],
    table: tableOf(programs, names, translate),
  }
}

interface Program {
  readonly total: Figure
  /** Without the exam and what goes with it. */
  readonly finish: Figure | null
  /** Those that this cost has; one that does not apply is none. */
  readonly parts: ReadonlyMap<CostPart, Figure>
  readonly aid: number | null
  readonly after: BareFigure
}

function programOf(comparison: Comparison, column: number, ownAid: number | null): Program {
  const total = costAt(comparison, column)
  const parts = new Map<CostPart, Figure>()
  for (const part of COST_PARTS) {
    const figure = figureAt(comparison, part satisfies FieldId, column)
    if (!figure || figure.status === 'not-applicable') continue
    // A renewal comes due years later; the sum does not wait for it.
    if (part === 'renewal' && figure.value === null) continue
    parts.set(part, figure)
  }
  const told = [ownAid, ...aidAt(comparison, column).map(({ value }) => value)].filter(
    (each) => each !== null,
  )
  const aid = told.length > 0 ? told.reduce((sum, each) => sum + each, 0) : null
  const finish = figureAt(comparison, 'costToFinish', column)
  return { total, finish, parts, aid, after: afterAid(total, aid ?? 0) }
}

function afterAid(total: Figure, aid: number): BareFigure {
  const { status, value, high, unknownParts } = total
  return {
    status,
    value: value === null ? null : Math.max(0, value - aid),
    ...(high === undefined ? {} : { high: Math.max(0, high - aid) }),
    ...(unknownParts ? { unknownParts } : {}),
  }
}

function rowOf(
  { total, parts, aid, after }: Program,
  label: string,
  slot: number,
  translate: Translator,
): CostRow {
  const { t, word } = translate
  const name = (part: CostPart) => word(`part.${part}`)
  const each = <T>(of: (part: CostPart, figure: Figure) => T): Record<CostPart, T | null> => {
    const one = (part: CostPart) => {
      const figure = parts.get(part)
      return figure ? of(part, figure) : null
    }
    return {
      tuitionAndFees: one('tuitionAndFees'),
      books: one('books'),
      exam: one('exam'),
      membership: one('membership'),
      renewal: one('renewal'),
    }
  }
  const values = each((_, { value }) => value)
  const gaps = COST_PARTS.filter((part) => parts.has(part) && values[part] === null)
  const gapWords = gaps.length === 0 ? '' : t('charts.cost.gap', { parts: listed(gaps.map(name), translate) })
  const sum = inWords(total, 'cents', translate) ?? t('charts.cost.noSum')
  const drawn = COST_PARTS.reduce((all, part) => all + (values[part] ?? 0), 0)
  const left = aid === null ? null : (inWords(after, 'cents', translate) ?? t('charts.cost.noSum'))
  return {
    label,
    remarks: [
      ...(left === null ? [] : [t('charts.cost.lessAid', { sum, left })]),
      ...(gapWords === '' ? [] : [`${sum}; ${gapWords}`]),
      sum,
    ],
    slot,
    values,
    words: each((part, figure) => {
      const amount = inWords(figure, 'cents', translate)
      return amount === null
        ? t('charts.cost.gap', { parts: name(part) })
        : t('charts.cost.part', { part: name(part), amount })
    }),
    gaps,
    gapWords,
    drawn,
    high: total.high ?? null,
    aid: aid === null || drawn === 0 ? null : Math.min(aid, drawn),
    aidWords: left === null ? null : t('charts.cost.afterAid', { left }),
  }
}

/** Who costs least and most, by the one rule of such words (data/ranking/superlatives.ts). */
function titleOf(
  programs: readonly Program[],
  labels: readonly string[],
  contenders: readonly Contender[],
  translate: Translator,
): string {
  const { t } = translate
  const say = (figure: Figure) => formatFigureWithUnit(figure, 'cents', translate)
  const running = programs.flatMap(({ total, finish }, column) =>
    contenders[column]?.isOut ? [] : [{ total, finish, name: labels[column] ?? '' }],
  )
  const known = running.filter(({ total }) => total.value !== null)
  const [first] = known
  if (!first) return t('charts.cost.unknown')
  if (running.length === 1) return t('charts.cost.one', { name: first.name, total: say(first.total) })
  const entries = running.map(({ total, finish }) =>
    isExamOpen(total)
      ? entryBetween(asIfSat(total), finish, 'cents', 'costToFinish')
      : entryOf(total, 'cents', 'lower', 'costToFinish'),
  )
  const ends = endsOf(entries)
  if (!ends) return t('charts.cost.doubtful')
  const at = (index: number | undefined) => running[index ?? 0] ?? first
  const [lowest, highest] = [at(ends.lowest[0]), at(ends.highest[0])]
  const names = (indexes: readonly number[]) =>
    sharing(
      indexes.map((index) => at(index).name),
      translate,
    )
  const count = ends.lowest.length
  if (ends.isEqual && count === 1) {
    const of = { name: lowest.name, total: say(lowest.total) }
    return t(known.length > 1 ? 'charts.cost.onlySure' : 'charts.cost.only', of)
  }
  const sure = ends.isSure ? 'yes' : 'no'
  if (ends.isEqual) {
    const isRough = ends.lowest.some((index) => at(index).total.status === 'estimated')
    const said = { sure, about: isRough ? 'yes' : 'no', amount: say(lowest.total) }
    return count > 2 && count === programs.length
      ? t('charts.cost.sameAll', { ...said, count })
      : t('charts.cost.same', { ...said, names: names(ends.lowest) })
  }
  return t(ends.isSure ? 'charts.cost.span' : 'charts.cost.sofar', {
    lowest: names(ends.lowest),
    low: ends.lowest.length,
    from: say(lowest.total),
    highest: names(ends.highest),
    high: ends.highest.length,
    to: say(highest.total),
  })
}

function tableOf(
  programs: readonly Program[],
  names: readonly (readonly Said[])[],
  translate: Translator,
): ChartTable {
  const { t } = translate
  const shown = COST_PARTS.filter((part) => programs.some(({ parts }) => parts.has(part)))
  const withAid = programs.some(({ aid }) => aid !== null)
  const money = (figure: BareFigure) =>
    ({ kind: 'figure', figure: { provenance: [], ...figure }, unit: 'cents' }) as const
  return {
    columns: [
      t('field.program'),
      ...shown.map((part) => t('charts.cost.dollars', { field: t(`field.${part}`) })),
      t('charts.cost.dollars', { field: t('charts.cost.sum') }),
      ...(withAid
        ? [
            t('charts.cost.dollars', { field: t('charts.cost.aid') }),
            t('charts.cost.dollars', { field: t('field.costAfterAid') }),
          ]
        : []),
    ],
    rows: programs.map(({ parts, total, aid, after }, column) => ({
      head: names[column] ?? [],
      cells: [
        ...shown.map((part) => {
          const figure = parts.get(part)
          if (!figure) return { kind: 'text', text: t('figure.not-applicable') } as const
          // A gap of the drawing is told in words, not by a dash alone.
          return figure.value === null
            ? ({ kind: 'text', text: t('charts.cost.notKnown') } as const)
            : money(figure)
        }),
        money(total),
        ...(withAid
          ? [
              aid === null
                ? ({ kind: 'text', text: t('charts.cost.noAid') } as const)
                : money({ status: 'own', value: aid }),
              money(after),
            ]
          : []),
      ],
    })),
  }
}

/** What the chart shows, point by point: the parts of each program, its gaps too. */
export function costPoints({ rows }: CostChart): readonly ChartPoint[] {
  return rows.flatMap((row, index) => [
    ...COST_PARTS.flatMap((part, dataset): ChartPoint[] =>
      row.words[part] === null
        ? []
        : [
            {
              words: `${row.label}: ${row.words[part]}`,
              spot: row.values[part] === null ? { x: row.drawn, y: index } : { dataset, index },
            },
          ],
    ),
    { words: `${row.label}: ${row.remarks[0]}`, spot: { x: row.drawn, y: index } },
  ])
}
