import { randomBytes } from 'node:crypto'
import { existsSync, rmSync, statSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { PathwiseError } from '../../../data/contract/errors.ts'
import type { Plan, Progress, RecognisedDataset, RecognisedFile } from '../../../data/contract/library.ts'
import type { Note } from '../../../data/figures/figure.ts'
import { generationPlaces, Generations } from '../../catalog/generations.ts'
import { dropIndex } from '../../catalog/index-file.ts'
import { partialOf, removeLeftovers } from '../../catalog/make-catalog.ts'
import { openCatalog } from '../../catalog/open-catalog.ts'
import { provenanceTableOf } from '../datasets.ts'
import { recognise, type FoundFile } from '../official-files.ts'
import { Rejects, type Reject } from '../rejects.ts'
import { readFacts, type FactTable } from '../rows/read-facts.ts'
import type { Facts } from '../rows/facts.ts'
import { factsOfCatalog } from './base-facts.ts'
import { changesBetween } from './catalog-changes.ts'
import { KeptFiles, type KeptFile } from './kept-files.ts'
import { missing } from './missing.ts'
import { writeOfficialDb, type UsedFile } from './official-db.ts'
import { Meter } from './progress.ts'

export interface FileToAdd {
  /** The host's name for it. */
  readonly id: string
  readonly path: string
  readonly name: string
}

export interface BuildRequest {
  readonly dataDir: string
  /** The catalog that ships. */
  readonly catalogFile: string
  readonly add: readonly FileToAdd[]
  /** Dataset to leave out; null: none. */
  readonly remove: string | null
  /** Why, for the words of its undo. */
  readonly purpose: Note
  /** ISO time. */
  readonly now: string
}

export interface BuildResult {
  /** The catalog made aside; null where nothing would change. */
  readonly partial: string | null
  readonly plan: Plan
}

/** Rejected rows that a plan shows, of each reason and column only the first: a thousand times the same says no more. */
const FIRST_REJECTS = 50
const OF_ONE_REASON = 5

/** In the completions as published lately; older files have more columns. */
const BYTES_A_PROGRAM = 26

/** A file that is in use or comes in, with what was found in it. */
interface Found {
  readonly kept: KeptFile
  readonly found: FoundFile
  readonly readOn: string
  /** Datasets of it that are used; null: all. */
  readonly only: ReadonlySet<string> | null
}

/**
 * Makes the official catalog anew, aside: from every file that is in it, those
 * that come in and without the one that goes. Nothing is active yet, and
 * whatever goes wrong leaves only files that the next work clears away.
 *
 * @throws OfficialFileError where a file changes or vanishes while it is taken in;
 *   PathwiseError of the shipped catalog; the errors of SQLite and of the disk.
 */
export async function buildOfficial(
  request: BuildRequest,
  tell: (progress: Progress) => void = () => undefined,
): Promise<BuildResult> {
  const { dataDir, catalogFile, add, remove, now } = request
  const places = generationPlaces(catalogFile, dataDir)
  const generations = new Generations(places)
  const files = new KeptFiles(dataDir)
  const meter = new Meter(tell)
  removeLeftovers(places.officialFile)

  const sizes = sum(add.map(({ path }) => statSync(path, { throwIfNoEntry: false })?.size ?? 0))
  meter.expect(sizes, sizes, sizes / BYTES_A_PROGRAM)
  const used = usedFiles(places.officialFile).filter(({ dataset }) => dataset !== remove)
  const taken = await takeIn(add, files, meter)
  const incoming = await Promise.all(
    taken.map(async ({ kept, id }) => ({
      id,
      kept,
      found: await recognise(files.pathOf(kept), kept.name),
      readOn: now.slice(0, 10),
      only: null,
    })),
  )
  const standing = await stillUsed(used, files)
  const recognised = incoming.map(({ id, kept, found }) => recognisedFile(id, kept, found, used))
  const isNew = incoming.some(({ kept, found }) =>
    found.tables.some((table) => !isUsed(used, kept, datasetOf(table))),
  )
  const base = factsOf(catalogFile)
  if (!isNew && remove === null) return { partial: null, plan: nothingNew(recognised) }

  const tables = tablesOf(standing, incoming)
  meter.expect(0, sum(tables.map(({ table }) => table.size)), expectedRows(tables, base))
  meter.begin('reading')
  const { facts, rejects } = await readFacts(tables, {
    base,
    onBytes: (_, bytes) => meter.read(bytes),
    onRows: (table, rows) => {
      meter.begin('reading', table.file)
      meter.rows(rows)
    },
  })
  const all = new Map(rejects)
  const rejectsOf = (dataset: string): Rejects => {
    let own = all.get(dataset)
    if (!own) all.set(dataset, (own = new Rejects()))
    return own
  }

  const partial = partialOf(places.officialFile)
  try {
    writeOfficialDb(
      partial,
      facts,
      filesInUse(tables, [...standing, ...incoming]),
      all,
      rejectsOf,
      {
        generation: `${now.replaceAll(/\D/g, '').slice(0, 14)}-${randomBytes(4).toString('hex')}`,
        previous: generations.active(),
        madeAt: now,
        purpose: JSON.stringify(request.purpose),
      },
      meter,
    )
    const official = openSound(places.officialFile)
    official?.close()
    const active = official ? places.officialFile : catalogFile
    const incomingDatasets = new Set(incoming.flatMap(({ found }) => found.tables.map(datasetOf)))
    const rejected = [...all].filter(([dataset]) => incomingDatasets.has(dataset)).map(([, each]) => each)
    return {
      partial,
      plan: {
        files: recognised,
        missing: missing(facts, all),
        changes: changesBetween(active, partial),
        rejected: sum(rejected.map(({ count }) => count)),
        firstRejects: firstOfEach(rejected.flatMap(({ list }) => list)),
        nothingNew: false,
      },
    }
  } catch (error) {
    rmSync(partial, { force: true })
    dropIndex(partial)
    throw error
  }
}

/** What files are, without taking them in. */
export async function recogniseFiles(
  add: readonly FileToAdd[],
  officialFile: string,
): Promise<RecognisedFile[]> {
  const used = usedFiles(officialFile)
  const recognised: RecognisedFile[] = []
  for (const { id, path, name } of add) {
    const found = await recognise(path, name)
    recognised.push(recognisedFile(id, { name, size: found.size, sha256: '' }, found, used))
  }
  return recognised
}

async function takeIn(add: readonly FileToAdd[], files: KeptFiles, meter: Meter) {
  const taken: { readonly id: string; readonly kept: KeptFile }[] = []
  for (const { id, path, name } of add) {
    meter.begin('copying', name)
    taken.push({ id, kept: await files.take(path, name, (bytes) => meter.copied(bytes)) })
  }
  return taken
}

/**
 * Files of the catalog of imported files active. None where there is none, or
 * where it is damaged: then the same files make it whole again.
 */
function usedFiles(officialFile: string): (UsedFile & { readonly readOn: string })[] {
  const db = openSound(officialFile)
  if (!db) return []
  try {
    return db
      .prepare<[], UsedFile & { readonly readOn: string }>(
        `SELECT files.sha256, files.dataset, files.name, files.size, datasets.read_on AS readOn
         FROM files JOIN datasets ON datasets.id = files.dataset ORDER BY datasets.read_on, files.name, files.dataset`,
      )
      .all()
  } finally {
    db.close()
  }
}

/** The catalog, if the program would make it active; else null. */
function openSound(file: string): Database | null {
  if (!existsSync(file)) return null
  try {
    return openCatalog(file)
  } catch (error) {
    if (error instanceof PathwiseError) return null
    throw error
  }
}

/** What stands in the files that stay; one that is gone from the folder is left out, as if it had been removed. */
async function stillUsed(
  used: readonly (UsedFile & { readonly readOn: string })[],
  files: KeptFiles,
): Promise<Found[]> {
  const found: Found[] = []
  // By name too: the name may say the year, and the same bytes may have come under two.
  for (const [, own] of Map.groupBy(used, ({ sha256, name }) => `${sha256} ${name}`)) {
    const [first] = own
    if (!first || !existsSync(files.pathOf(first))) continue
    found.push({
      kept: first,
      found: await recognise(files.pathOf(first), first.name),
      readOn: first.readOn,
      only: new Set(own.map(({ dataset }) => dataset)),
    })
  }
  return found
}

const datasetOf = ({ kind, vintage }: FoundFile['tables'][number]): string =>
  provenanceTableOf(kind, vintage).id

const isUsed = (used: readonly UsedFile[], kept: KeptFile, dataset: string): boolean =>
  used.some((each) => each.sha256 === kept.sha256 && each.dataset === dataset)

/** The tables to read. One that comes in takes the place of the same layout of the same dataset. */
function tablesOf(standing: readonly Found[], incoming: readonly Found[]): FactTable[] {
  const all = [...standing, ...incoming].flatMap(({ found, only, readOn }) =>
    found.tables.map((table): FactTable & { used: boolean } => {
      const provenanceTable = provenanceTableOf(table.kind, table.vintage)
      return { table, provenanceTable, readOn, used: only?.has(provenanceTable.id) ?? true }
    }),
  )
  const places = new Map<string, FactTable>()
  for (const { used, ...each } of all)
    if (used) places.set(`${each.provenanceTable.id} ${each.table.layout}`, each)
  return [...places.values()]
}

function filesInUse(tables: readonly FactTable[], found: readonly Found[]): UsedFile[] {
  const inUse = new Map<string, UsedFile>()
  for (const { kept, found: file } of found) {
    for (const { table, provenanceTable } of tables) {
      if (file.tables.includes(table))
        inUse.set(`${kept.sha256} ${kept.name} ${provenanceTable.id}`, {
          ...kept,
          dataset: provenanceTable.id,
        })
    }
  }
  return [...inUse.values()]
}

function recognisedFile(
  id: string,
  kept: KeptFile,
  { file, tables, problem }: FoundFile,
  used: readonly UsedFile[],
): RecognisedFile {
  const datasets = new Map<string, RecognisedDataset>()
  for (const table of tables) {
    const { id: dataset, title, vintage } = provenanceTableOf(table.kind, table.vintage)
    datasets.set(dataset, { id: dataset, title, vintage, standing: standingOf(table, dataset, kept, used) })
  }
  return {
    id,
    name: file,
    size: kept.size,
    datasets: [...datasets.values()],
    mappable: problem === null && tables.length === 0,
    problem: problem === null ? null : { code: problem.code, params: problem.params },
  }
}

function standingOf(
  { kind }: FoundFile['tables'][number],
  dataset: string,
  kept: KeptFile,
  used: readonly UsedFile[],
): RecognisedDataset['standing'] {
  const same = used.filter((each) => each.dataset === dataset)
  if (same.some(({ sha256, size }) => (kept.sha256 === '' ? size === kept.size : sha256 === kept.sha256)))
    return 'same'
  if (same.length > 0) return 'revised'
  const others = used.filter((each) => each.dataset.startsWith(`${kind}-`)).map((each) => each.dataset)
  if (others.length === 0) return 'new'
  return others.every((other) => other < dataset) ? 'newer' : 'older'
}

function factsOf(catalogFile: string): Facts {
  const db = openCatalog(catalogFile)
  try {
    return factsOfCatalog(db)
  } finally {
    db.close()
  }
}

/** How many rows will be written, as far as the sizes of the files tell. */
function expectedRows(tables: readonly FactTable[], base: Facts): number {
  const completions = tables.filter(({ table }) => table.layout === 'ipeds-completions')
  const bytes = Math.max(0, ...completions.map(({ table }) => table.size))
  return base.jobTitles.length + Math.max(base.completions.length, bytes / BYTES_A_PROGRAM)
}

function firstOfEach(rejects: readonly Reject[]): Reject[] {
  const ofReason = Map.groupBy(rejects, ({ file, column, reason }) => [file, column, reason].join('\0'))
  return [...ofReason.values()].flatMap((same) => same.slice(0, OF_ONE_REASON)).slice(0, FIRST_REJECTS)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

const nothingNew = (files: readonly RecognisedFile[]): Plan => ({
  files,
  missing: [],
  changes: [],
  rejected: 0,
  firstRejects: [],
  nothingNew: true,
})
