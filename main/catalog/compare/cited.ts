import type { ComparisonRow } from '../../../data/contract/comparison.ts'
import type { Figure } from '../../../data/figures/figure.ts'

/** Ids of the sources that any cell names. */
export function citedBy(groups: readonly { readonly rows: readonly ComparisonRow[] }[]): ReadonlySet<string> {
  const cited = new Set<string>()
  const cite = ({ provenance, original, sides }: Figure): void => {
    for (const { source } of provenance) cited.add(source)
    if (original) cite(original)
    for (const { figure } of sides ?? []) cite(figure)
  }
  for (const cell of groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)))
    if ('figure' in cell) cite(cell.figure)
  return cited
}
