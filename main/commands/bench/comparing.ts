import { DEFAULT_COMPARISON } from '../../../data/comparison-state.ts'
import type { CompareRequest } from '../../../data/contract/comparison.ts'
import { DEFAULT_RESIDENCY, MOST_COMPARED, programKey } from '../../../data/program.ts'
import { compare, compareInPieces } from '../../catalog/compare/compare.ts'
import { openCatalog } from '../../catalog/open-catalog.ts'
import { comparisonCsvInPieces } from '../../export/comparison-csv.ts'
import { atOnce } from '../../export/csv.ts'
import { words } from '../support/words.ts'
import { median, p95, processorTime, timed } from './timing.ts'

export interface ComparingMeasure {
  /** Eight programs, all figures with their provenance, milliseconds. */
  readonly compare: { readonly median: number; readonly p95: number; readonly processorP95: number }
  /** So many programs as one CSV, from the catalog to the bytes, milliseconds. */
  readonly csv: { readonly programs: number; readonly median: number; readonly processor: number }
}

const COMPARISONS = 100
const EXPORTS = 3
const MOST_EXPORTED = 10_000

export function measureComparing(catalogFile: string): ComparingMeasure {
  const db = openCatalog(catalogFile)
  const catalogs = { active: db, pinned: null }
  try {
    const keys = db
      .prepare<[], [number, string, number]>('SELECT unitid, cip, award_level FROM programs')
      .raw()
      .all()
      .map(([unitid, cip, level]) => programKey(unitid, cip, level))
    const request = (programs: readonly string[]): CompareRequest => ({
      ...DEFAULT_COMPARISON,
      programs: [...programs],
      occupation: '29-2072',
      credential: 'CCS',
      residency: DEFAULT_RESIDENCY,
      presentPay: 3_600_000,
      figuresOf: null,
    })
    // From all over the catalog, other ones each time.
    const apart = Math.floor(keys.length / MOST_COMPARED)
    const compared = Array.from({ length: COMPARISONS }, (_, run) =>
      Array.from(
        { length: MOST_COMPARED },
        (_, place) => keys[(run * 37 + place * apart) % keys.length] ?? '',
      ),
    )
    const processor: number[] = []
    const times = compared.map((programs) => {
      let took = 0
      processor.push(processorTime(() => (took = timed(() => compare(catalogs, request(programs))))))
      return took
    })

    const exported = keys.slice(0, MOST_EXPORTED)
    // What the button gives without a choice, one row a program.
    const options = {
      layout: 'rows',
      status: true,
      source: false,
      asOf: false,
      show: 'all',
    } as const
    const exports: number[] = []
    const exporting = Array.from({ length: EXPORTS }, () =>
      processorTime(() =>
        exports.push(
          timed(() =>
            atOnce(comparisonCsvInPieces(compareInPieces(catalogs, request(exported)), options, words)),
          ),
        ),
      ),
    )
    return {
      compare: { median: median(times), p95: p95(times), processorP95: p95(processor) },
      csv: { programs: exported.length, median: median(exports), processor: median(exporting) },
    }
  } finally {
    db.close()
  }
}
