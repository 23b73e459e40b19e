import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isLowerBound } from '../../../data/figures/figure.ts'
import { warningsOf } from '../../../data/format/warnings.ts'
import { isConflict } from '../../../data/format/format-figure.ts'
import { readStatusWords } from '../../../data/format/status.ts'
import { translator } from '../../../data/messages/translate.ts'
import { comparisonTable } from '../../../main/export/comparison-table.ts'
import { comparisonCsv } from '../../../main/export/comparison-csv.ts'
import { readComparisonCsv } from '../../../main/export/read-csv.ts'
import { anyComparison } from './support/comparisons.ts'

const words = translator('en')
const options = { status: true, source: true, asOf: true, show: 'all' } as const
const layout = fc.constantFrom('across' as const, 'rows' as const)

describe('a comparison that is exported and read back', () => {
  test('is the same table, whatever figures, own values, choices and texts it holds', () => {
    fc.assert(
      fc.property(anyComparison, layout, (comparison, layout) => {
        const { bytes } = comparisonCsv(comparison, { ...options, layout }, words)
        expect(readComparisonCsv(bytes)).toEqual(comparisonTable(comparison, { ...options, layout }, words))
      }),
      { numRuns: 150 },
    )
  })

  test('has every value, band and status of its figures; none that is unknown became a number', () => {
    fc.assert(
      fc.property(anyComparison, layout, (comparison, layout) => {
        const { bytes } = comparisonCsv(comparison, { ...options, layout }, words)
        const { lines, programs } = readComparisonCsv(bytes)
        for (const { field, cells } of comparison.groups.flatMap(({ rows }) => rows)) {
          const line = lines.findIndex(({ id }) => id === field)
          cells.forEach((cell, column) => {
            if (cell.kind !== 'figure') return
            const entry = programs[column]?.[line]
            const { figure } = cell
            // A file has one zero.
            expect(entry?.value).toBe(figure.value === null ? null : figure.value + 0)
            expect(entry?.high).toBe(figure.high ?? null)
            expect(readStatusWords(entry?.status ?? '', words)).toMatchObject({
              status: figure.status,
              unknownParts: isLowerBound(figure) ? figure.unknownParts : [],
              conflict: isConflict(figure),
              warnings: warningsOf(figure),
            })
          })
        }
      }),
      { numRuns: 100 },
    )
  })
})
