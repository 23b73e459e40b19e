import type { NewRow } from '../../storage/schema/tables.ts'
import type { Rejects } from '../rejects.ts'
import type { Facts } from './facts.ts'
import { institutionRows } from './institution-rows.ts'
import { occupationRows } from './occupation-rows.ts'
import { fieldEarningsRows } from './field-earnings-rows.ts'
import { listRows } from './list-rows.ts'
import { programRows } from './program-rows.ts'
import { provenanceRows } from './provenance.ts'
import type { CatalogRows } from './table-rows.ts'

/**
 * Joins what the files say into rows of the catalog's tables. A program whose
 * institution is not in the directory is rejected: it could not be shown. The rows
 * of programs are made as they are asked for, since a country's are many; they can
 * be asked for once.
 *
 * @param rejectsOf where the rows that a dataset cannot place are listed.
 */
export function assemble(facts: Facts, rejectsOf: (dataset: string) => Rejects): CatalogRows {
  return {
    datasets: facts.datasets.map(({ asOf, readOn, supersededBy, ...provenanceTable }) => ({
      ...provenanceTable,
      as_of: asOf,
      read_on: readOn,
      superseded_by: supersededBy,
    })),
    provenance: provenanceRows(facts),
    cips: cipRows(facts),
    ...occupationRows(facts),
    institutions: institutionRows(facts),
    price_slots: [...facts.slots.values()].flat(),
    programs: programs(facts, rejectsOf),
    ...listRows(facts),
    field_earnings: fieldEarningsRows(facts),
  }
}

/**
 * Every field of study with its title. A code that schools report and the
 * classification does not list (49.0109, say) is its own title: its programs are there.
 */
function cipRows({ cipTitles, completions }: Facts): NewRow<'cips'>[] {
  const cips = new Map(cipTitles)
  for (const { cip } of completions) if (!cips.has(cip)) cips.set(cip, `CIP ${cip}`)
  return Array.from(cips, ([cip, title]) => ({ cip, title }))
}

function* programs(facts: Facts, rejectsOf: (dataset: string) => Rejects): Generator<NewRow<'programs'>> {
  const dataset = facts.datasetOf.get('completions') ?? ''
  const file = facts.datasets.find(({ id }) => id === dataset)?.file ?? ''
  const placed = facts.completions.filter(({ unitid, line }) => {
    if (facts.institutions.has(unitid)) return true
    rejectsOf(dataset).add(file, line, 'UNITID', String(unitid), 'no-such-institution')
    return false
  })
  for (const [unitid, completions] of Map.groupBy(placed, ({ unitid }) => unitid)) {
    yield* programRows({
      completions,
      completionsBefore: facts.completionsBefore,
      beforeDataset: facts.datasetOf.get('completions-before') ?? null,
      slots: facts.slots.get(unitid) ?? [],
      yearPrices: facts.yearPrices.get(unitid) ?? null,
      online: facts.online,
      onlineSource: facts.onlineSource,
    })
  }
}
