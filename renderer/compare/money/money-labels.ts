import type { OwnFigures } from '../../../data/comparison-state.ts'
import { OWN, type OwnId } from '../../../data/fields/catalogue.ts'
import { isLowerBound } from '../../../data/figures/figure.ts'
import { formatFigure, formatFigureWithUnit, isNever } from '../../../data/format/format-figure.ts'
import { PAY_POINTS, type BreakEven, type PayPoint } from '../../../data/formulas/break-even.ts'
import type { Translator } from '../../../data/messages/translate.ts'
import type { ProgramAnswer } from '../../shared/comparison/break-even.ts'
import { ownOf } from '../../shared/comparison/own-cell.ts'
import type { NumberId } from './numbers.ts'

/**
 * "At entry pay you are ahead after 26 months, at the median after 18." The headline
 * comes first; what is unknown of the others is left out, and of the headline said.
 */
export function answerWords({ ahead }: BreakEven, headline: PayPoint, translate: Translator): string {
  const { t } = translate
  const lead = ahead[headline]
  const isOver = isNever(lead)
  const others = PAY_POINTS.filter((point) => point !== headline).flatMap((point) => {
    const months = ahead[point]
    if (isNever(months)) return isOver ? [] : [t('money.answer.alsoNever', { at: point })]
    if (months.value === null) return []
    const words = isOver ? formatFigureWithUnit : formatFigure
    return [t('money.answer.also', { at: point, months: words(months, 'months', translate) })]
  })
  if (isOver) {
    const start = t('money.answer.never', { at: headline })
    return others.length === 0 ? `${start}.` : `${start}; ${others.join(', ')}.`
  }
  if (lead.value === null) return t('money.answer.unknown')
  const months = formatFigureWithUnit(lead, 'months', translate)
  return `${[t('money.answer.ahead', { at: headline, months }), ...others].join(', ')}.`
}

/** A part that the answer waits for, or that makes it "at least". */
export interface Gap {
  readonly part: string
  /** In words: "books". */
  readonly name: string
  /** Where it can be told: one of the person's numbers, a figure of the program, or nowhere but by its publisher. */
  readonly where:
    | { readonly kind: 'box'; readonly id: NumberId }
    | { readonly kind: 'cell'; readonly field: OwnId }
    | { readonly kind: 'nowhere' }
}

const BOXES: Readonly<Record<string, NumberId>> = {
  presentPay: 'presentPay',
  wagesLost: 'weeks',
  interest: 'rate',
}

/** What is missing of the headline, each once. */
export function gapsOf({ ahead }: BreakEven, headline: PayPoint, translate: Translator): readonly Gap[] {
  const parts = new Set(ahead[headline].unknownParts ?? [])
  return [...parts].map((part) => ({ part, name: translate.word(`part.${part}`), where: whereOf(part) }))
}

function whereOf(part: string): Gap['where'] {
  const id = BOXES[part]
  if (id) return { kind: 'box', id }
  // A sum is told by its first part.
  const told = part === 'costToFinish' ? 'tuitionAndFees' : part
  const field = OWN.find((each) => each === told)
  return field ? { kind: 'cell', field } : { kind: 'nowhere' }
}

/** A figure of the program that can be told in Money, and why it is asked for there. */
export interface ToTell {
  readonly field: OwnId
  /** missing: the answer waits for it. estimated: the answer is a band because of it. own: the person told it. */
  readonly why: 'missing' | 'estimated' | 'own'
}

/** What the answer rests on of the program itself. */
const PARTS = ['tuitionAndFees', 'books', 'months'] as const satisfies readonly OwnId[]

/** What is missing first, then a length that a rule gives, then what was told already, to be changed. */
export function toTell(
  { program, result, leadsThere }: Pick<ProgramAnswer, 'program' | 'result' | 'leadsThere'>,
  headline: PayPoint,
  figures: OwnFigures,
  translate: Translator,
): readonly ToTell[] {
  if (!leadsThere) return []
  const missing = gapsOf(result, headline, translate).flatMap(({ where }) =>
    where.kind === 'cell' ? [where.field] : [],
  )
  const estimated: readonly OwnId[] = result.training.status === 'estimated' ? ['months'] : []
  const own = PARTS.filter((field) => ownOf(figures, program.key, field) !== null)
  const all = new Map<OwnId, ToTell['why']>()
  for (const [fields, why] of [
    [missing, 'missing'],
    [estimated, 'estimated'],
    [own, 'own'],
  ] as const)
    for (const field of fields) if (!all.has(field)) all.set(field, why)
  return Array.from(all, ([field, why]) => ({ field, why }))
}

export function isAtLeast({ ahead }: BreakEven, headline: PayPoint): boolean {
  return isLowerBound(ahead[headline])
}
