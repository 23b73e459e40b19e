import type { MustHave } from '../../../data/comparison-state.ts'
import { mustHaveChoices, mustHaveOf } from '../../../data/ranking/must-haves.ts'
import type { Check, Place, Ranking, Sensitivity } from '../../../data/ranking/ranking.ts'
import { TINY } from '../../../data/ranking/sensitivity.ts'
import { writeOwnValue } from '../../../data/ranking/own-value.ts'
import { field } from '../../../data/fields/catalogue.ts'
import type { Comparison } from '../../../data/contract/comparison.ts'
import type { Score } from '../../../data/formulas/score.ts'
import type { Translator } from '../../../data/messages/translate.ts'
import { cellWords } from '../../shared/comparison/cell-labels.ts'

/** A ranking in words. */

/** "Cost to finish at most $10,000", "A graduate may sit CCS", "Fully at a distance". */
export function demandWords(mustHave: MustHave, comparison: Comparison, translate: Translator): string {
  const { t, word, locale } = translate
  const { field: id, value } = mustHave
  const label = word(`mustHave.${id}`, id)
  const declared = mustHaveOf(id)
  if (typeof value === 'number') {
    const number = writeOwnValue(id, value, locale)
    return t('mustHave.with', { label, value: field(id).unit === 'cents' ? `$${number}` : number })
  }
  // Where only one answer makes sense, the label says it.
  if (declared && !hasSeveral(declared.field, comparison)) return label
  return t('mustHave.with', { label, value: choiceWords(id, value, translate) })
}

/** Is it chosen from several codes, so that the code has to be said? */
function hasSeveral(id: NonNullable<ReturnType<typeof mustHaveOf>>['field'], comparison: Comparison) {
  return ['maySit', 'awardLevel', 'control'].includes(id) || mustHaveChoices(id, comparison).length > 1
}

export function choiceWords(id: MustHave['field'], code: string, { word }: Translator): string {
  const { words } = field(id)
  return words ? word(`${words}.${code}`, code) : code
}

/** What a program has of what is demanded: "24 months", "No", "not told". */
export function checkWords({ cell, mustHave }: Check, translate: Translator): string {
  if (!cell || cell.kind === 'occupations') return translate.t('matters.out.notTold')
  if (cell.kind === 'verdicts') {
    const verdict = cell.verdicts.find(({ credential }) => credential === mustHave.value)?.verdict ?? 'ask'
    return translate.t(`verdict.${verdict}`)
  }
  return cellWords(cell, { title: (soc) => soc }, translate)
}

/** "75 of 100", "50 to 100 of 100". */
export function scoreWords({ low, high }: Score, { t }: Translator): string {
  const from = points(low)
  const to = points(high)
  return t('matters.result.score', { low: from === to ? 'same' : from, high: to })
}

/** 0 to 100, whole. */
export function points(share: number): number {
  return Math.round(share * 100)
}

/** "1st of 3", "2nd of 3, tied", "1st to 3rd of 3", "not known". */
export function placeWords({ from, to, tied, same, unknown, of }: Place, { t }: Translator): string {
  if (unknown) return t('matters.place.unknown')
  if (from < to) return t('matters.place.range', { from, to, of })
  if (same) return t('matters.place.same')
  return t(tied ? 'matters.place.tied' : 'matters.place.exact', { place: from, of })
}

/** Who is first, and whether that is sure; null where nothing counts. */
export function leadWords(
  { ranked, excluded, leaders, rivals, isSure, isEstimated }: Ranking,
  names: readonly string[],
  translate: Translator,
): string | null {
  const { t } = translate
  const [leader] = leaders
  if (leader === undefined) return null
  const list = (columns: readonly number[]) => listed(columns, names, translate)
  if (ranked.length === 1 && excluded.length === 0) return t('matters.lead.alone')
  if (ranked.length === 1) return t('matters.lead.only', { leader: list(leaders) })
  if (leaders.length > 1)
    return t(isSure ? 'matters.lead.tie' : 'matters.lead.level', { leaders: list(leaders) })
  if (rivals.length > 0) return t('matters.lead.rivals', { leader: list(leaders), rivals: list(rivals) })
  if (isEstimated) return t('matters.lead.estimated', { leader: list(leaders) })
  return t(isCertain(ranked) ? 'matters.lead.wins' : 'matters.lead.sure', { leader: list(leaders) })
}

/** Does nothing hang on an unknown, neither a score nor a must-have? */
export function isCertain(ranked: Ranking['ranked']): boolean {
  return ranked.every(({ score, verdict }) => verdict !== 'ask' && (!score || score.high - score.low < TINY))
}

/** "Austin wins unless cost to finish counts under 20%. Then Houston does." A sentence for each weight that decides. */
export function turnsWords(
  { sensitivity, leaders, isSure, isEstimated }: Ranking,
  names: readonly string[],
  translate: Translator,
): readonly string[] {
  const { t, word } = translate
  if (leaders.length === 0 || sensitivity.length === 0) return []
  const list = (columns: readonly number[]) => listed(columns, names, translate)
  const leader = list(leaders)
  const sure = isSure && !isEstimated ? 'yes' : 'no'
  const nameOf = ({ field: id }: Sensitivity) => word(`matters.name.${id}`, id)
  const sentences = sensitivity.flatMap((one): string[] => {
    const { below, above } = one
    const name = nameOf(one)
    const others = (turn: typeof below) => ({
      others: list(turn?.leaders ?? []),
      count: turn?.leaders.length ?? 0,
    })
    if (leaders.length > 1) {
      return [
        ...(below ? [t('matters.turn.less', { name, ...others(below) })] : []),
        ...(above ? [t('matters.turn.more', { name, ...others(above) })] : []),
      ]
    }
    const shares = {
      under: below ? shareWords(below.share, translate) : '',
      over: above ? shareWords(above.share, translate) : '',
    }
    if (below && above)
      return [
        t('matters.turn.both', {
          leader,
          sure,
          name,
          ...shares,
          below: list(below.leaders),
          above: list(above.leaders),
        }),
      ]
    if (below) return [t('matters.turn.under', { leader, sure, name, ...shares, ...others(below) })]
    if (above) return [t('matters.turn.over', { leader, sure, name, ...shares, ...others(above) })]
    return []
  })
  const steady = sensitivity.filter(({ below, above }) => !below && !above)
  if (steady.length > 0) {
    const list = new Intl.ListFormat(translate.locale, { type: 'disjunction' })
    sentences.push(
      t('matters.turn.never', {
        leader,
        count: leaders.length,
        names: list.format(steady.map(nameOf)),
      }),
    )
  }
  return sentences
}

/** 0.2 -> "20%"; 0.1875 -> "about 19%". */
export function shareWords(share: number, { t }: Translator): string {
  // Under one percent a digit more, so that none reads as 0.
  const digits = share < 0.01 ? 10 : 1
  const percent = Math.round(share * 100 * digits) / digits
  return t('matters.turn.share', { percent, about: Math.abs(share * 100 - percent) < 1e-6 ? 'no' : 'yes' })
}

function listed(columns: readonly number[], names: readonly string[], { locale }: Translator): string {
  return new Intl.ListFormat(locale).format(columns.map((column) => names[column] ?? ''))
}
