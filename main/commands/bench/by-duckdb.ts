import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Database } from 'better-sqlite3'
import type { FindRequest } from '../../../data/contract/find.ts'
import { FACETS, RANGES, type FacetId, type RangeId } from '../../../data/fields/catalogue.ts'
import { ROOT } from '../support/paths.ts'

/** As much of @duckdb/node-api as is used: it is no dependency of the project, so its types are not here. */
interface DuckDb {
  readonly DuckDBInstance: {
    create(path: string): Promise<{ connect(): Promise<DuckConnection> }>
  }
}
interface DuckConnection {
  runAndReadAll(sql: string): Promise<{ getRowsJS(): unknown[][] }>
  closeSync(): void
}

const RIVALS = join(ROOT, 'main', 'commands', 'bench', 'rivals')

/**
 * DuckDB, installed on demand by a package.json of the benchmark's own into a folder
 * that git ignores, so that no clone carries it.
 * @returns null where it cannot be had.
 */
export async function loadDuckDb(folder = join(ROOT, '.cache', 'bench-rivals')): Promise<DuckDb | null> {
  const entry = join(folder, 'node_modules', '@duckdb', 'node-api', 'lib', 'index.js')
  if (!existsSync(entry)) {
    mkdirSync(folder, { recursive: true })
    for (const file of ['package.json', 'package-lock.json'])
      copyFileSync(join(RIVALS, file), join(folder, file))
    spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: folder,
      stdio: 'ignore',
      shell: process.platform === 'win32',
    })
  }
  try {
    return (await import(pathToFileURL(entry).href)) as DuckDb
  } catch {
    return null
  }
}

/** Find's counts and first page by DuckDB in memory, over the table that `PlainSql` made. */
export class DuckFind {
  readonly #connection: DuckConnection

  private constructor(connection: DuckConnection) {
    this.#connection = connection
  }

  /** @param db with the temporary table `flat` of `PlainSql`. */
  static async open(duckdb: DuckDb, db: Database): Promise<DuckFind> {
    const connection = await (await duckdb.DuckDBInstance.create(':memory:')).connect()
    const folder = mkdtempSync(join(tmpdir(), 'pathwise-duckdb-'))
    try {
      for (const table of ['flat', 'cip_occupations']) {
        const file = join(folder, `${table}.csv`)
        writeFileSync(file, csvOf(db, table))
        const path = file.replaceAll('\\', '/').replaceAll("'", "''")
        await connection.runAndReadAll(
          `CREATE TABLE ${table} AS SELECT * FROM read_csv('${path}', header = true, all_varchar = false,
             sample_size = -1, types = {'cip': 'VARCHAR'})`,
        )
      }
      return new DuckFind(connection)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

  async total(request: FindRequest): Promise<number> {
    const [[total]] = (await this.#rows(`SELECT count(*) FROM flat WHERE ${where(request)}`)) as [[bigint]]
    return Number(total)
  }

  /** Every count and the first page, as Find answers them; without a text, for which DuckDB would need an extension. */
  async answer(request: FindRequest): Promise<void> {
    await this.total(request)
    for (const id of FACETS) {
      const from =
        id === 'occupation'
          ? `SELECT soc, count(*) FROM flat JOIN cip_occupations USING (cip)`
          : `SELECT ${columnOf(id, request)}, count(*) FROM flat`
      await this.#rows(`${from} WHERE ${where(request, id)} GROUP BY 1`)
    }
    for (const id of RANGES) {
      const column = columnOf(id, request)
      await this.#rows(
        `SELECT min(${column}), max(${column}), count(*) - count(${column}) FROM flat WHERE ${where(request, id)}`,
      )
      await this.#rows(
        `SELECT least(23, CAST(floor(${column} / 200000) AS INTEGER)) AS bin, count(*) FROM flat
         WHERE ${where(request, id)} AND ${column} IS NOT NULL GROUP BY bin`,
      )
    }
    const sort = request.sort === 'relevance' ? 'program' : columnOf(request.sort as RangeId, request)
    await this.#rows(
      `SELECT key FROM flat WHERE ${where(request)}
       ORDER BY ${sort} NULLS LAST, program, cip, institution, city, unitid, levelRank LIMIT ${request.limit}`,
    )
  }

  close(): void {
    this.#connection.closeSync()
  }

  async #rows(sql: string): Promise<unknown[][]> {
    return (await this.#connection.runAndReadAll(sql)).getRowsJS()
  }
}

const columnOf = (id: FacetId | RangeId, { residency }: FindRequest): string =>
  id === 'costToFinish' ? `"cost ${residency}"` : id === 'priceStatus' ? `"price ${residency}"` : id

function where(request: FindRequest, except?: FacetId | RangeId): string {
  const conditions = [request.closed ? 'true' : 'closed = 0']
  for (const id of FACETS) {
    const codes = request.facets[id] ?? []
    if (id === except || codes.length === 0) continue
    const list = codes.map((code) => `'${code}'`).join(', ')
    conditions.push(
      id === 'occupation'
        ? `cip IN (SELECT cip FROM cip_occupations WHERE soc IN (${list}))`
        : `CAST(${columnOf(id, request)} AS VARCHAR) IN (${list})`,
    )
  }
  for (const id of RANGES) {
    const range = request.ranges[id]
    if (id === except || !range || (range.min === null && range.max === null)) continue
    const column = columnOf(id, request)
    const high = column.startsWith('"') ? `${column.slice(0, -1)} high"` : `"${column} high"`
    const within = `(${column} >= ${range.min ?? 0} AND ${high} <= ${range.max ?? 1e15})`
    conditions.push(range.includeUnknown ? `(${column} IS NULL OR ${within})` : `(${within})`)
  }
  return conditions.join(' AND ')
}

function csvOf(db: Database, table: string): string {
  const statement = db.prepare(`SELECT * FROM ${table}`).raw()
  const cell = (value: unknown) =>
    value === null ? '' : typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : String(value)
  const lines = [
    statement
      .columns()
      .map(({ name }) => `"${name}"`)
      .join(','),
  ]
  for (const row of statement.iterate() as IterableIterator<unknown[]>) lines.push(row.map(cell).join(','))
  return lines.join('\n')
}
