import { FACETS, RANGES } from '../../../data/fields/catalogue.ts'
import type { Database } from 'better-sqlite3'
import type { FindRequest, FindResult } from '../../../data/contract/find.ts'
import { DEFAULT_RESIDENCY } from '../../../data/program.ts'
import { openFind, type Find } from '../../catalog/find/find.ts'
import { catalogFacts } from '../../catalog/catalog-facts.ts'
import { ProgramIndex } from '../../catalog/index/program-index.ts'
import { hasRow } from '../../catalog/index/row-bits.ts'
import { Selection } from '../../catalog/index/selection.ts'
import { Places } from '../../catalog/places.ts'
import { loadZipPlaces } from '../../catalog/zip-places.ts'
import { openCatalog } from '../../catalog/open-catalog.ts'
import { Search } from '../../catalog/find/search.ts'
import { crossfilterFind } from './by-crossfilter.ts'
import { DuckFind, loadDuckDb } from './by-duckdb.ts'
import { PlainSql } from './plain-sql.ts'
import { NEAR_SESSION, SESSION, SOME_OF_THE_SESSION } from './session.ts'
import { median, p95, processorTime, timed } from './timing.ts'

export interface FindMeasure {
  /** Milliseconds a step of the session. */
  readonly engine: { readonly median: number; readonly p95: number; readonly processorP95: number }
  /** Of the steps with a range: prices and lengths that are bands fit, may fit or do not. */
  readonly bands: { readonly p95: number; readonly processorP95: number }
  /** Of a session with a place: within a radius, or online. */
  readonly near: { readonly p95: number; readonly processorP95: number }
  readonly crossfilter: { readonly median: number; readonly p95: number }
  /** The median step by SQL, and by the engine at the same steps. */
  readonly groupBy: { readonly sql: number; readonly engine: number }
  readonly covered: { readonly sql: number; readonly engine: number }
  /** The median step without a text by DuckDB in memory; null where it could not be had. */
  readonly duckdb: { readonly sql: number; readonly engine: number } | null
}

const ROUNDS = 40
const DUCK_ROUNDS = 3
/** The first rounds fill caches and let both be compiled. */
const WARM_UP = 5

/** Find against crossfilter2 and against SQL, at the same steps in the same run. */
export async function measureFind(catalogFile: string): Promise<FindMeasure> {
  const db = openCatalog(catalogFile)
  try {
    const find = openFind(db)
    const index = new ProgramIndex(catalogFacts(db))
    const other = crossfilterFind(index)
    const texts = textRows(new Search(db, index), index)

    const engine: number[] = []
    const processorTimes: number[] = []
    const bands: number[] = []
    const processorBands: number[] = []
    const crossfilter: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      for (const request of SESSION) {
        let overrides = 0
        const processor = processorTime(() => (overrides = timed(() => find(request))))
        const theirs = timed(() => other(request, texts.get(request.text) ?? null))
        if (round < WARM_UP) continue
        engine.push(overrides)
        processorTimes.push(processor)
        if (Object.keys(request.ranges).length > 0) {
          bands.push(overrides)
          processorBands.push(processor)
        }
        crossfilter.push(theirs)
      }
    }
    const near = await measureNear(db, find)
    const sql = new PlainSql(db)
    const groupBy = againstSql(sql, find)
    const duckdb = await againstDuckDb(db, find)
    sql.addCoveringIndexes(DEFAULT_RESIDENCY)
    return {
      engine: { median: median(engine), p95: p95(engine), processorP95: p95(processorTimes) },
      bands: { p95: p95(bands), processorP95: p95(processorBands) },
      near,
      crossfilter: { median: median(crossfilter), p95: p95(crossfilter) },
      groupBy,
      duckdb,
      covered: againstSql(sql, find),
    }
  } finally {
    db.close()
  }
}

async function measureNear(db: Database, find: Find): Promise<FindMeasure['near']> {
  const zips = await loadZipPlaces()
  const places = new Places(db, zips)
  const steps = NEAR_SESSION.map((request) => {
    const place = request.place && places.get(request.place)
    return { request, around: () => place && { place, zips } }
  })
  const times: number[] = []
  const processorTimes: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    for (const { request, around } of steps) {
      let took = 0
      const processor = processorTime(() => (took = timed(() => find(request, around))))
      if (round < WARM_UP) continue
      times.push(took)
      processorTimes.push(processor)
    }
  }
  return { p95: p95(times), processorP95: p95(processorTimes) }
}

function againstSql(sql: PlainSql, find: (request: FindRequest) => unknown) {
  const engine: number[] = []
  const bySql: number[] = []
  for (const request of SOME_OF_THE_SESSION) {
    find({ ...request, text: '', closed: false, facets: {}, ranges: {} })
    engine.push(timed(() => find(request)))
    bySql.push(
      timed(() => {
        sql.total(request)
        sql.mayFit(request)
        for (const id of FACETS) sql.facet(request, id)
        for (const id of RANGES) sql.range(request, id, 24, 4_800_000)
        sql.keys(request, request.sort, request.limit)
      }),
    )
  }
  return { sql: median(bySql), engine: median(engine) }
}

async function againstDuckDb(db: Database, find: (request: FindRequest) => FindResult) {
  const module = await loadDuckDb()
  if (!module) return null
  const duck = await DuckFind.open(module, db)
  try {
    const engine: number[] = []
    const bySql: number[] = []
    const steps = SESSION.filter(({ text }) => text === '')
    for (let round = 0; round < DUCK_ROUNDS; round++) {
      for (const request of steps) {
        find({ ...request, facets: {}, ranges: {} })
        let total = 0
        const overrides = timed(() => (total = find(request).total))
        const start = performance.now()
        await duck.answer(request)
        const theirs = performance.now() - start
        if ((await duck.total(request)) !== total) throw new Error('DuckDB finds other programs than Find')
        if (round === 0) continue
        engine.push(overrides)
        bySql.push(theirs)
      }
    }
    return { sql: median(bySql), engine: median(engine) }
  } finally {
    duck.close()
  }
}

/** Rows of schools that are open which pass each text of the session: crossfilter2 has no text search of its own. */
function textRows(search: Search, index: ProgramIndex): ReadonlyMap<string, Uint8Array> {
  const selection = new Selection(index)
  const rows = new Map<string, Uint8Array>()
  for (const { text, closed } of SESSION) {
    if (rows.has(text)) continue
    const match = search.match(text)
    selection.apply({
      pricing: DEFAULT_RESIDENCY,
      reach: null,
      among: null,
      text: match,
      closed,
      facets: {},
      ranges: {},
      counted: [],
    })
    const { passing } = selection
    rows.set(
      text,
      Uint8Array.from({ length: index.columns.count }, (_, row) => (hasRow(passing, row) ? 1 : 0)),
    )
  }
  return rows
}
