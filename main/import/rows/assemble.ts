import { DATASETS, READ_ON } from '../datasets.ts'
import { institutionRow } from './institution-rows.ts'
import { occupationRows } from './occupation-rows.ts'
import type { OfficialFacts } from '../official-facts.ts'
import { programRows } from './program-rows.ts'
import { provenanceRows } from './provenance.ts'
import type { Rejects } from '../rejects.ts'
import type { CatalogRows } from './table-rows.ts'

/** Which part of the official files a catalog holds. */
export interface Selection {
  readonly cips: ReadonlySet<string>
  /** Occupations that belong to the catalog though no crosswalk row of its CIPs names them. */
  readonly alsoOccupations: readonly string[]
}

/**
 * Joins what the files say into rows of the catalog's tables. A program whose
 * institution is not in the directory, or whose CIP has no title, is rejected:
 * it could not be shown.
 */
export function assemble(
  facts: OfficialFacts,
  { cips, alsoOccupations }: Selection,
  rejects: Rejects,
): CatalogRows {
  const file = facts.files.get('ipeds-c-2024') ?? ''
  const completions = facts.completions.filter(({ unitid, cip, line }) => {
    if (!facts.institutions.has(unitid))
      rejects.add(file, line, 'UNITID', String(unitid), 'no-such-institution')
    else if (!facts.cipTitles.has(cip)) rejects.add(file, line, 'CIPCODE', cip, 'no-such-cip')
    else return true
    return false
  })
  const byInstitution = Map.groupBy(completions, ({ unitid }) => unitid)
  const institutions = [...byInstitution.keys()].flatMap((unitid) => {
    const institution = facts.institutions.get(unitid)
    return institution
      ? [
          institutionRow(
            institution,
            facts.graduation.get(unitid) ?? null,
            facts.yearPrices.get(unitid) ?? null,
          ),
        ]
      : []
  })
  const programs = [...byInstitution].flatMap(([unitid, own]) =>
    programRows({
      completions: own,
      slots: facts.slots.get(unitid) ?? [],
      yearPrices: facts.yearPrices.get(unitid) ?? null,
      distance: facts.distance,
    }),
  )
  return {
    datasets: DATASETS.map(({ id, publisher, title, asOf, url, licence }) => ({
      id,
      publisher,
      title,
      file: facts.files.get(id) ?? '',
      as_of: asOf,
      read_on: READ_ON,
      url,
      licence,
    })),
    provenance: provenanceRows(),
    cips: [...cips].flatMap((cip) => {
      const title = facts.cipTitles.get(cip)
      return title === undefined ? [] : [{ cip, title }]
    }),
    ...occupationRows(facts.occupations, cips, alsoOccupations),
    institutions,
    programs,
  }
}
