import type { OccupationFacts } from '../../data/contract/comparison.ts'
import type { Figure, Source } from '../../data/figures/figure.ts'
import { sourceSentence, sourceWords } from '../../data/format/source-words.ts'
import type { Translator } from '../../data/messages/translate.ts'

/**
 * The occupations a chart shows: those offered, the active one first. Teaching
 * and managing occupations are left out (their pay is not what a graduate of the
 * programs would earn), unless a person made one the active occupation.
 */
export function shownOccupations(
  facts: readonly OccupationFacts[],
  chosen: string | null,
): { readonly shown: readonly OccupationFacts[]; readonly leftOut: readonly OccupationFacts[] } {
  const first = facts.filter((one) => one.soc === chosen)
  const rest = facts.filter((one) => one.soc !== chosen)
  return {
    shown: [...first, ...rest.filter((one) => one.offered)],
    leftOut: rest.filter((one) => !one.offered),
  }
}

/** Where figures are from, a line each; what the person told is theirs. */
export function sourceFoot(
  figures: readonly Figure[],
  sources: Readonly<Record<string, Source>>,
  words: Translator,
): readonly string[] {
  const lines = sourcesOf(figures, sources).map((source) => sourceSentence(sourceWords(source, words), words))
  return [...new Set(lines)]
}

/** The sources of figures, each once, in the order they are met. */
export function sourcesOf(
  figures: readonly Figure[],
  sources: Readonly<Record<string, Source>>,
): readonly Source[] {
  const ids = new Set(figures.flatMap((figure) => figure.provenance.map(({ source }) => source)))
  return [...ids].flatMap((id) => sources[id] ?? [])
}
