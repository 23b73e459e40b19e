import { spawnSync } from 'node:child_process'
import { openCatalogClient } from '../../catalog/client.ts'
import { SESSION } from './session.ts'

export interface StartMeasure {
  /** From opening the catalog client to the first results, milliseconds. */
  readonly firstResults: number
  /** Growth of the process by the worker, bytes: its thread, the catalog, the index, the orders of a session. */
  readonly memory: number
}

const ASKED_FOR_START = '--measure-start'

/** Runs in a process of its own, so that nothing else counts. */
export function measureStart(catalogFile: string): StartMeasure {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...process.execArgv, process.argv[1] ?? '', ASKED_FOR_START, catalogFile],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`Measuring the start failed: ${stderr}`)
  return JSON.parse(stdout) as StartMeasure
}

/** The catalog that this process was started to measure; undefined in the benchmark itself. */
export function catalogToStart(args: readonly string[]): string | undefined {
  return args[0] === ASKED_FOR_START ? args[1] : undefined
}

/** In that process: prints what it measured. */
export async function runStart(catalogFile: string): Promise<void> {
  const before = process.memoryUsage.rss()
  const start = performance.now()
  const catalogClient = openCatalogClient({
    catalogFile,
    officialFile: `${catalogFile}.none`,
    generationsFolder: `${catalogFile}.none`,
  })
  const [first, ...others] = SESSION
  if (first) await catalogClient.request('find.query', first)
  const firstResults = performance.now() - start
  for (const request of others) await catalogClient.request('find.query', request)
  const memory = process.memoryUsage.rss() - before
  await catalogClient.close()
  console.log(JSON.stringify({ firstResults, memory } satisfies StartMeasure))
}
