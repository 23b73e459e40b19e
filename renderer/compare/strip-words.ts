import type { Comparison } from '../../data/contract/comparison.ts'
import { formatFigureWithUnit } from '../../data/format/format-figure.ts'
import { asName, asWords, sayParts, type Said } from '../../data/messages/said.ts'
import type { Translator } from '../../data/messages/translate.ts'

/** A list as the language writes one, of things in parts: "College A, College B, and College C". */
export function listed(things: readonly (readonly Said[])[], { locale }: Translator): readonly Said[] {
  return new Intl.ListFormat(locale)
    .formatToParts(things.map((_, at) => String(at)))
    .flatMap(({ type, value }) => (type === 'element' ? (things[Number(value)] ?? []) : asWords(value)))
}

/** The jobs that can be chosen, each with its median pay where it is known. */
export function jobsOf({ occupations, facts }: Comparison, translate: Translator): readonly Said[] {
  const jobs = occupations
    .filter(({ offered }) => offered)
    .map(({ soc, title }) => {
      const median = facts.find((one) => one.soc === soc)?.wages[0]?.median
      if (!median || median.value === null) return [asName(title)]
      return sayParts(translate, 'strip.job', {
        occupation: asName(title),
        pay: asWords(formatFigureWithUnit(median, 'cents', translate)),
      })
    })
  return listed(jobs, translate)
}
