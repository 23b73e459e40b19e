import { currentId } from '../fields/aliases.ts'
import { isLowerBound, STATUSES, type Status } from '../figures/figure.ts'
import type { Translator } from '../messages/translate.ts'
import { isConflict, isNever, type Formattable } from './format-figure.ts'
import { WARNINGS, warningsOf, type Warning } from './warnings.ts'

/** What the status beside a figure says, and what a reader of a file gets back from it. */
export interface StatusFacts {
  readonly status: Status
  readonly unknownParts: readonly string[]
  readonly conflict: boolean
  readonly never: boolean
  readonly warnings: readonly Warning[]
}

/**
 * A figure's status in words: "known"; "estimated"; "known, at least; books unknown";
 * "known, sources disagree"; "known, award level not sure"; "not reported"; "does not apply, never".
 */
export function statusWords(figure: Formattable, words: Translator): string {
  const parts = [words.word(`status.${figure.status}`)]
  if (isConflict(figure)) parts.push(words.t('figure.conflicting'))
  if (isNever(figure)) parts.push(words.t('figure.never'))
  for (const warning of warningsOf(figure)) parts.push(words.t(`figure.warning.${warning}`))
  if (isLowerBound(figure)) {
    const named = figure.unknownParts?.map((part) => words.word(`part.${part}`, part)).join(' + ') ?? ''
    parts.push(words.t('figure.lowerBound', { parts: named }))
  }
  return parts.join(', ')
}

/** Do the words say more of the figure than its status? */
export function saysMoreThanStatus(figure: Formattable): boolean {
  return isConflict(figure) || isNever(figure) || isLowerBound(figure) || warningsOf(figure).length > 0
}

/** The inverse of `statusWords`; null for words that are not ours. */
export function readStatusWords(text: string, words: Translator): StatusFacts | null {
  const marker = '\u0001'
  const [before, after] = words.t('figure.lowerBound', { parts: marker }).split(marker) as [string, string]
  let rest = text
  let unknownParts: string[] = []
  const at = rest.indexOf(`, ${before}`)
  if (at >= 0 && rest.endsWith(after)) {
    const named = rest.slice(at + 2 + before.length, rest.length - after.length)
    unknownParts = named.split(' + ').map((part) => partOf(part, words))
    rest = rest.slice(0, at)
  }
  const strip = (ending: string) => {
    if (!rest.endsWith(`, ${ending}`)) return false
    rest = rest.slice(0, -ending.length - 2)
    return true
  }
  const warnings = WARNINGS.toReversed()
    .filter((warning) => strip(words.t(`figure.warning.${warning}`)))
    .toReversed()
  const never = strip(words.t('figure.never'))
  const conflict = strip(words.t('figure.conflicting'))
  const status = STATUSES.find(
    (each) => words.word(`status.${each}`) === rest || currentId('said', rest) === `status.${each}`,
  )
  return status ? { status, unknownParts, conflict, never, warnings } : null
}

const PARTS = [
  'tuitionAndFees',
  'books',
  'exam',
  'membership',
  'renewal',
  'grants',
  'scholarships',
  'months',
  'costToFinish',
  'payP25',
  'payMedian',
  'payP75',
  'presentPay',
  'wagesLost',
  'interest',
]

function partOf(named: string, words: Translator): string {
  return PARTS.find((part) => words.word(`part.${part}`) === named) ?? named
}
