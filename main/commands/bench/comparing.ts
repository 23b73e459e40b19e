import { dirname } from 'node:path'
import { DEFAULT_COMPARISON } from '../../../data/comparison-state.ts'
import type { CompareRequest } from '../../../data/contract/comparison.ts'
import { DEFAULT_LANGUAGE } from '../../../data/messages/languages.ts'
import { DEFAULT_RESIDENCY, MOST_COMPARED, programKey } from '../../../data/program.ts'
import type { CatalogRequests } from '../../catalog/requests.ts'
import { openCatalogClient } from '../../catalog/client.ts'
import { compare } from '../../catalog/compare/compare.ts'
import { generationPlaces } from '../../catalog/generations.ts'
import { openCatalog } from '../../catalog/open-catalog.ts'
import { median, p95, processorTime, timed } from './timing.ts'

export interface ComparingMeasure {
  /** Eight programs, all figures with their provenance, milliseconds. */
  readonly compare: { readonly median: number; readonly p95: number; readonly processorP95: number }
  /** So many programs as one CSV, from the request to the catalog's thread to the bytes, milliseconds. */
  readonly csv: { readonly programs: number; readonly median: number; readonly processor: number }
}

const COMPARISONS = 100
const EXPORTS = 5
const MOST_EXPORTED = 10_000

export async function measureComparing(catalogFile: string): Promise<ComparingMeasure> {
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
      rows: { hidden: [], order: [] },
    } as const
    const csv = await measureCsv(catalogFile, request(exported), options)
    return {
      compare: { median: median(times), p95: p95(times), processorP95: p95(processor) },
      csv: { programs: exported.length, ...csv },
    }
  } finally {
    db.close()
  }
}

/** As a window asks for it: other requests are answered between its pieces. */
async function measureCsv(
  catalogFile: string,
  comparison: CompareRequest,
  options: CatalogRequests['compare.csv']['request']['options'],
): Promise<{ readonly median: number; readonly processor: number }> {
  const client = openCatalogClient(generationPlaces(catalogFile, dirname(catalogFile)))
  try {
    const [times, processor]: [number[], number[]] = [[], []]
    for (let run = 0; run < EXPORTS; run++) {
      const [start, before] = [performance.now(), process.cpuUsage()]
      await client.request('compare.csv', { comparison, options, language: DEFAULT_LANGUAGE })
      times.push(performance.now() - start)
      const { user, system } = process.cpuUsage(before)
      processor.push((user + system) / 1000)
    }
    return { median: median(times), processor: median(processor) }
  } finally {
    await client.close()
  }
}
