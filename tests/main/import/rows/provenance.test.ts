import { expect, it } from 'vitest'
import type { Facts } from '../../../../main/import/rows/facts.ts'
import { provenanceRows } from '../../../../main/import/rows/provenance.ts'
import { SHIPPED_PAPERS } from '../../catalog/support/comparison-catalog.ts'
import { shippedTable, type Row } from '../support/tables.ts'

it('says of every field what the tables that ship say', () => {
  const [years] = shippedTable('projections')
  const projections = [
    { base_year: Number(years?.['base_year']), target_year: Number(years?.['target_year']) },
  ] as unknown as Facts['projections']
  const datasets = new Set(shippedTable('datasets').map(({ id }) => id))
  const datasetOf = new Map([...SHIPPED_PAPERS.datasetOf].filter(([, id]) => datasets.has(id)))
  const shipped = shippedTable('provenance')
  const columns = Object.keys(shipped[0] ?? {})
  // A field newer than the tables waits for the whole files; the long tests ask for all of them.
  const fields = new Set(shipped.map(({ field }) => field))
  const declared = provenanceRows({ datasetOf, projections })
    .filter(({ field }) => fields.has(field))
    .map((row): Row =>
      Object.fromEntries(
        columns.map((name) => [name, String((row as Readonly<Record<string, unknown>>)[name] ?? '')]),
      ),
    )
  const sorted = (rows: readonly Row[]) => rows.map((row) => Object.values(row).join('|')).sort()
  expect(sorted(declared)).toEqual(sorted(shipped))
})
