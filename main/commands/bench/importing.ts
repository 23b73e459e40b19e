import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { openCatalogClient } from '../../catalog/client.ts'
import { Generations, generationPlaces } from '../../catalog/generations.ts'
import { build } from '../../import/work.ts'
import { SESSION } from './session.ts'
import { p95 } from './timing.ts'

/** The import of the four files that make a national catalog. */
export interface ImportMeasure {
  readonly programs: number
  /** Milliseconds, from choosing the files to the active catalog; search index included. */
  readonly took: number
  /** Of the import's whole process, bytes. */
  readonly peakMemory: number
  /** Bytes of the catalog. */
  readonly size: number
  /** The same files through the sqlite3 shell's `.import`, milliseconds; null where there is no such shell. */
  readonly shell: number | null
}

const FILES = ['hd2024.csv', 'ic2023_py.csv', 'ic2023_ay.csv', 'c2024_a.csv']
const ASKED_FOR_IMPORT = '--measure-import'

/** The four files below a folder of official files; null where they are not there. */
export function officialFiles(folder: string): readonly string[] | null {
  const paths = FILES.map((name) => join(folder, 'ipeds', name))
  return paths.every((path) => existsSync(path)) ? paths : null
}

/** Imports into a data folder, in a process of its own so that nothing else counts. */
export function measureImport(catalogFile: string, dataDir: string, files: readonly string[]): ImportMeasure {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...process.execArgv, process.argv[1] ?? '', ASKED_FOR_IMPORT, catalogFile, dataDir, ...files],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`Measuring the import failed: ${stderr}`)
  const measured = JSON.parse(stdout) as Omit<ImportMeasure, 'size' | 'shell'>
  return { ...measured, size: statSync(join(dataDir, 'official.db')).size, shell: byShell(files) }
}

/** What this process was started to import; undefined in the benchmark itself. */
export function importAsked(args: readonly string[]): readonly string[] | undefined {
  return args[0] === ASKED_FOR_IMPORT ? args.slice(1) : undefined
}

/** In that process: prints what it measured. */
export async function runImport([
  catalogFile = '',
  dataDir = '',
  ...files
]: readonly string[]): Promise<void> {
  const start = performance.now()
  const { partial, plan } = await build(request(catalogFile, dataDir, files), () => undefined).result
  if (partial === null) throw new Error('The import found nothing to do')
  new Generations(generationPlaces(catalogFile, dataDir)).commit(partial)
  const took = performance.now() - start
  const programs = plan.changes.find(({ table }) => table === 'programs')?.after ?? 0
  // In kB on Linux and macOS alike (nodejs.org/api/process.html#processresourceusage).
  const peakMemory = process.resourceUsage().maxRSS * 1024
  console.log(JSON.stringify({ programs, took, peakMemory }))
}

/** Find's session over and over while an import of the same files runs beside it. @returns p95, milliseconds a request. */
export async function findWhileImporting(
  catalogFile: string,
  dataDir: string,
  files: readonly string[],
): Promise<{ readonly quiet: number; readonly importing: number }> {
  const { officialFile, generationsFolder } = generationPlaces(catalogFile, dataDir)
  const other = mkdtempSync(join(tmpdir(), 'pathwise-bench-import-'))
  const catalogClient = openCatalogClient({ catalogFile, officialFile, generationsFolder })
  try {
    const session = async () => {
      const samples: number[] = []
      for (const step of SESSION) {
        const start = performance.now()
        await catalogClient.request('find.query', step)
        samples.push(performance.now() - start)
      }
      return samples
    }
    for (let round = 0; round < 5; round++) await session()
    const quiet: number[] = []
    for (let round = 0; round < 20; round++) quiet.push(...(await session()))

    const importing: number[] = []
    let isDone = false
    const work = build(request(catalogFile, other, files), () => undefined)
    void work.result.finally(() => (isDone = true))
    while (!isDone) importing.push(...(await session()))
    await work.result
    return { quiet: p95(quiet), importing: p95(importing) }
  } finally {
    await catalogClient.close()
    rmSync(other, { recursive: true, force: true })
  }
}

const request = (catalogFile: string, dataDir: string, files: readonly string[]) => ({
  catalogFile,
  dataDir,
  add: files.map((path, at) => ({ id: String(at), path, name: basename(path) })),
  remove: null,
  purpose: { code: 'import' },
  now: new Date().toISOString(),
})

function byShell(files: readonly string[]): number | null {
  const folder = mkdtempSync(join(tmpdir(), 'pathwise-bench-shell-'))
  try {
    const commands = files.map((path, at) => `.import "${path}" t${at}`)
    const start = performance.now()
    const { status, error } = spawnSync('sqlite3', [join(folder, 'shell.db'), '.mode csv', ...commands])
    return error || status !== 0 ? null : performance.now() - start
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
