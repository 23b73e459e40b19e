import type { Database } from 'better-sqlite3'
import type { OccupationFacts } from '../../data/contract/comparison.ts'
import type { OccupationDetails } from '../../data/contract/occupations.ts'
import type { Figure } from '../../data/figures/figure.ts'
import { foldedWords } from '../../data/search/fold.ts'
import { singular } from '../../data/search/stem.ts'
import { areaOf, areasOf } from './areas.ts'
import { listOccupations } from './occupations.ts'
import { provenanceTableOf } from './provenance.ts'
import { relatedTo } from './related-occupations.ts'

/** One occupation with all that the catalog knows of it; null where it has none of this code. */
export function occupationDetails(db: Database, soc: string, area: string): OccupationDetails | null {
  const facts = listOccupations(db, area).find((one) => one.soc === soc)
  if (!facts) return null
  return {
    facts,
    entryEducation: educationFigure(db, facts),
    area: areaOf(db, area),
    areas: areasOf(db),
    sources: provenanceTableOf(db).sources,
    titles: titlesOf(db, soc),
    related: relatedTo(db, soc),
  }
}

/** It is of the same publication as the openings beside it. */
export function educationFigure(db: Database, { outlook }: OccupationFacts): Figure {
  const status = (outlook?.entryEducation ?? null) === null ? 'not-reported' : 'known'
  const dataset = outlook?.openings.provenance[0]?.source ?? null
  return {
    status,
    value: status === 'known' ? 1 : null,
    provenance: provenanceTableOf(db).provenance(
      'entryEducation',
      status,
      dataset === null ? {} : { dataset },
    ),
    ...(status === 'known' ? {} : { notes: [{ code: 'not-published' }] }),
  }
}

/** The most typical first: those whose words most of its titles have. */
function titlesOf(db: Database, soc: string): readonly string[] {
  const titles = db
    .prepare<[string], string>(
      `SELECT j.title FROM job_titles j JOIN occupations o ON o.soc = j.soc
       WHERE j.soc = ? AND j.title <> o.title ORDER BY j.title`,
    )
    .pluck()
    .all(soc)
    .map((title) => ({ title, words: foldedWords(title).map(singular) }))
  const counts = new Map<string, number>()
  for (const { words } of titles) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const typical = (words: readonly string[]) =>
    words.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0) / Math.max(words.length, 1)
  return titles.sort((a, b) => typical(b.words) - typical(a.words)).map(({ title }) => title)
}
