import { expect, test } from 'vitest'
import { provenanceTableOf } from '../../../main/catalog/provenance.ts'
import { comparisonCatalog, comparisonTables } from './support/comparison-catalog.ts'

test('the papers of a field follow the status, else hold for any', () => {
  const provenanceTable = provenanceTableOf(comparisonCatalog(comparisonTables([])))
  expect(provenanceTable.provenance('tuitionAndFees', 'estimated')).toMatchObject([
    { source: 'ipeds-ic-ay-2023', rule: 'tuition-by-level-years' },
  ])
  expect(provenanceTable.provenance('city', 'known')).toEqual([{ source: 'ipeds-hd-2024', columns: 'CITY' }])
  expect(provenanceTable.provenance('costToFinish', 'known')).toEqual([])
})

test('the slot stands in the column names; without one all six are named', () => {
  const provenanceTable = provenanceTableOf(comparisonCatalog(comparisonTables([])))
  expect(provenanceTable.provenance('months', 'known', { slot: 4 })[0]?.columns).toBe('MTHCMP4')
  expect(provenanceTable.provenance('months', 'not-reported')[0]?.columns).toBe('MTHCMP1–6')
})

test('another vintage’s dataset takes the place of the table’s', () => {
  const provenanceTable = provenanceTableOf(comparisonCatalog(comparisonTables([])))
  expect(provenanceTable.provenance('payP25', 'known', { dataset: 'oews-2023' })).toEqual([
    { source: 'oews-2023', columns: 'A_PCT25' },
  ])
})

test('every publication is there by its id, and papers are read once a connection', () => {
  const db = comparisonCatalog(comparisonTables([]))
  const provenanceTable = provenanceTableOf(db)
  expect(provenanceTable.sources['oews-2025']).toMatchObject({
    id: 'oews-2025',
    asOf: '2025-05',
    readOn: '2026-11-23',
  })
  expect(provenanceTableOf(db)).toBe(provenanceTable)
  expect(provenanceTable.provenance('city', 'known')).toBe(provenanceTable.provenance('city', 'known'))
})

test('slot 1 has columns of its own, where the file has them', () => {
  const provenanceTable = provenanceTableOf(comparisonCatalog(comparisonTables([])))
  const columns = (field: 'books' | 'months', slot: number) =>
    provenanceTable.provenance(field, 'known', { slot })[0]?.columns
  expect(columns('books', 1)).toBe('CHG4PY3 (CIPSUPP1 where CIPTUIT1 is filled)')
  expect(columns('books', 2)).toBe('CIPSUPP2')
  expect(columns('months', 1)).toBe('MTHCMP1')
})

test('a graduation rate leads to the column of its cohort; without a rate both were looked at', () => {
  const provenanceTable = provenanceTableOf(comparisonCatalog(comparisonTables([])))
  const columns = (cohort: 'bachelor' | 'below-bachelor' | null) =>
    provenanceTable.provenance('graduationRate', 'known', { cohort })[0]?.columns
  expect(columns('bachelor')).toBe('BAGR200, BAAC200')
  expect(columns('below-bachelor')).toBe('L4GR200, L4AC200')
  expect(columns(null)).toBe('BAGR200, BAAC200, L4GR200, L4AC200')
})
