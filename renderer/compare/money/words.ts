import { isLowerBound } from '../../../data/figures/figure.ts'
import { formatFigure, formatFigureWithUnit, isNever } from '../../../data/format/figure.ts'
import { PAY_POINTS, type BreakEven, type PayPoint } from '../../../data/formulas/break-even.ts'
import type { Translator } from '../../../data/messages/translate.ts'

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

/** A part that the answer waits for, or that makes it "at least", and where it can be told. */
export interface Gap {
  readonly part: string
  /** In words: "books". */
  readonly name: string
  /** box: one of the person's numbers. table: a figure of the program. none: only its publisher can. */
  readonly where: 'box' | 'table' | 'none'
  /** Id of the box. */
  readonly box: string | null
}

const BOXES: Readonly<Record<string, string>> = {
  presentPay: 'presentPay',
  wagesLost: 'weeks',
  interest: 'rate',
}

/** What is missing of the headline, each once. */
export function gapsOf({ ahead }: BreakEven, headline: PayPoint, translate: Translator): readonly Gap[] {
  const parts = new Set(ahead[headline].unknownParts ?? [])
  return [...parts].map((part) => {
    const box = BOXES[part] ?? null
    const where = box ? 'box' : part.startsWith('pay') ? 'none' : 'table'
    return { part, name: translate.word(`part.${part}`), where, box }
  })
}

export function isAtLeast({ ahead }: BreakEven, headline: PayPoint): boolean {
  return isLowerBound(ahead[headline])
}
