import type { Comparison } from '../../data/contract/comparison.ts'
import type { Note } from '../../data/figures/figure.ts'
import { formatAsOf } from '../../data/format/as-of.ts'
import type { Translator } from '../../data/messages/translate.ts'

/** What can be done about a notice, by one press. Words: `compare.act.<id>`. */
export type Act =
  | 'remove-missing'
  | 'see-changes'
  | 'use-new'
  | 'use-these'
  | 'in-district'
  | 'say-state'
  | 'see-exams'
  | 'see-questions'
  | 'pay-of-nation'

export interface NoticeLine {
  readonly code: string
  readonly words: string
  readonly acts: readonly Act[]
}

/** The notices of a comparison that have a line above it, the gravest first, with what can be done about each. */
export const GRAVEST_FIRST: readonly (readonly [code: string, ...acts: readonly Act[]])[] = [
  ['programs-missing', 'remove-missing'],
  ['kept-figures-gone', 'use-these'],
  ['older-figures', 'see-changes', 'use-new'],
  ['nobody-may-sit', 'see-exams'],
  ['no-awards', 'see-questions'],
  ['unlike-award-levels'],
  ['wage-vintages'],
  ['area-without-wages', 'pay-of-nation'],
  ['price-level-not-stated', 'see-questions'],
  ['state-not-told', 'say-state'],
  ['in-district-cheaper', 'in-district'],
  ['area-vintage', 'pay-of-nation'],
]

/** True of nearly every comparison: said at the foot of the table. */
export const IN_FOOT: readonly string[] = ['estimated-prices', 'money-vintages']

/** Above the table, the gravest first. A notice that is not known here comes last. */
export function noticeLines(comparison: Comparison, translate: Translator): readonly NoticeLine[] {
  const { missing, notices, changedSince } = comparison
  const told: readonly Note[] = [
    ...(missing.length > 0 ? [{ code: 'programs-missing', params: { count: missing.length } }] : []),
    ...(changedSince ? [{ code: 'older-figures' }] : []),
    ...notices.filter(({ code }) => !IN_FOOT.includes(code)),
  ]
  const rank = ({ code }: Note) => {
    const at = GRAVEST_FIRST.findIndex(([known]) => known === code)
    return at < 0 ? GRAVEST_FIRST.length : at
  }
  return told
    .toSorted((a, b) => rank(a) - rank(b))
    .map((note) => ({
      code: note.code,
      words: wordsOf(note, comparison, translate),
      acts: (GRAVEST_FIRST[rank(note)]?.slice(1) ?? []) as readonly Act[],
    }))
}

/** At the foot of the table. */
export function footLines(comparison: Comparison, translate: Translator): readonly string[] {
  return comparison.notices
    .filter(({ code }) => IN_FOOT.includes(code))
    .map((note) => wordsOf(note, comparison, translate))
}

function wordsOf({ code, params = {} }: Note, { changedSince }: Comparison, translate: Translator): string {
  if (code === 'older-figures') return changedSince ? olderWords(changedSince, translate) : ''
  const { prices } = params
  if (typeof prices !== 'string') return translate.word(`notice.${code}`, code, params)
  // Dates of prices, as people write them.
  const dates = prices.split(', ').map((date) => formatAsOf(date, translate.locale))
  const list = new Intl.ListFormat(translate.locale).format(dates)
  return translate.word(`notice.${code}`, code, { ...params, prices: list })
}

function olderWords(
  { count, byRule, madeAt }: NonNullable<Comparison['changedSince']>,
  { t, locale }: Translator,
): string {
  const date = madeAt && new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(madeAt))
  return [
    date ? t('compare.kept.since', { date }) : t('compare.kept.other'),
    t('compare.kept.count', { count: count - byRule }),
    ...(byRule > 0 ? [t('compare.kept.byRule', { count: byRule })] : []),
  ].join(' ')
}
