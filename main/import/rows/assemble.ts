import type { Rejects } from '../rejects.ts'
import type { Facts } from './facts.ts'
import { institutionRow } from './institution-rows.ts'
import { occupationRows } from './occupation-rows.ts'
import { programRows, slotRow } from './program-rows.ts'
import { provenanceRows } from './provenance.ts'
import type { CatalogRows } from './table-rows.ts'

/**
 * Joins what the files say into rows of the catalog's tables. A program whose
 * institution is not in the directory, or whose CIP has no title, is rejected:
 * it could not be shown. The rows of programs are made as they are asked for,
 * since a country's are many; they can be asked for once.
 *
 * @param rejectsOf where the rows that a dataset cannot place are listed.
 */
export function assemble(facts: Facts, rejectsOf: (dataset: string) => Rejects): CatalogRows {
  return {
    datasets: facts.datasets.map(
      ({ id, kind, vintage, publisher, title, file, asOf, readOn, rows, rejected, url, licence }) => ({
        id,
        kind,
        vintage,
        publisher,
        title,
        file,
        as_of: asOf,
        read_on: readOn,
        rows,
        rejected,
        url,
        licence,
      }),
    ),
    provenance: provenanceRows(facts),
    cips: Array.from(facts.cipTitles, ([cip, title]) => ({ cip, title })),
    ...occupationRows(facts),
    institutions: Array.from(facts.institutions.values(), (institution) =>
      institutionRow(
        institution,
        facts.graduation.get(institution.unitid) ?? null,
        facts.yearPrices.get(institution.unitid) ?? null,
      ),
    ),
    price_slots: [...facts.slots.values()].flat().map(slotRow),
    programs: programs(facts, rejectsOf),
  }
}

function* programs(facts: Facts, rejectsOf: (dataset: string) => Rejects) {
  const dataset = facts.datasetOf.get('completions') ?? ''
  const file = facts.datasets.find(({ id }) => id === dataset)?.file ?? ''
  const placed = facts.completions.filter(({ unitid, cip, line }) => {
    const rejects = () => rejectsOf(dataset)
    if (!facts.institutions.has(unitid))
      rejects().add(file, line, 'UNITID', String(unitid), 'no-such-institution')
    else if (!facts.cipTitles.has(cip)) rejects().add(file, line, 'CIPCODE', cip, 'no-such-cip')
    else return true
    return false
  })
  for (const [unitid, completions] of Map.groupBy(placed, ({ unitid }) => unitid)) {
    yield* programRows({
      completions,
      slots: facts.slots.get(unitid) ?? [],
      yearPrices: facts.yearPrices.get(unitid) ?? null,
      distance: facts.distance,
      distanceSource: facts.distanceSource,
    })
  }
}
