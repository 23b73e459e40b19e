import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, rmSync, statSync } from 'node:fs'
import type { Plan, Progress, RecognisedDataset, RecognisedFile } from '../../../data/contract/library.ts'
import type { Note } from '../../../data/figures/figure.ts'
import { generationPlaces, Generations } from '../../catalog/generations.ts'
import { dropIndex } from '../../catalog/index-file.ts'
import { partialOf, removeLeftovers } from '../../catalog/make-catalog.ts'
import { rebuiltOf, type Meta } from '../../catalog/meta.ts'
import { openCatalog } from '../../catalog/open-catalog.ts'
import { isOutdated, PROGRAM } from '../../catalog/outdated.ts'
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
import { readable, type UnreadTable } from './readable.ts'
import {
  goneFiles,
  openSound,
  sourceGone,
  stillUsed,
  usedFiles,
  usedFilesIfAny,
  type Found,
} from './used-files.ts'

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
  /** Make a catalog of an older Pathwise anew, of the files that it was made from and no others. */
  readonly renew?: boolean
  /** Why, for the words of its undo. */
  readonly purpose: Note
  /** ISO time. */
  readonly now: string
}

export interface BuildResult {
  /** The catalog made aside; null where nothing would change. */
  readonly partial: string | null
  readonly plan: Plan
  /** Of tables of which no row can be read: they are in no catalog. */
  readonly unread: readonly Reject[]
}

/** Rejected rows that a plan shows, of each reason and column only the first: a thousand times the same says no more. */
const FIRST_REJECTS = 50
const OF_ONE_REASON = 5

/** In the completions as published lately; older files have more columns. */
const BYTES_A_PROGRAM = 26

/**
 * Makes the official catalog anew, aside: from every file that is in it, those
 * that come in and without the one that goes. Nothing is active yet, and
 * whatever goes wrong leaves only files that the next work clears away.
 *
 * Of a catalog that an older Pathwise made the same files make another one, too: that
 * one stands in for it, with its undo, and is no step of its own.
 *
 * @throws OfficialFileError where a file changes or vanishes while it is taken in;
 *   PathwiseError of the shipped catalog, 'catalog-too-new' where a newer Pathwise made the
 *   official one, 'source-gone' and 'source-unreadable' where a file that is in it is not
 *   there to be read and nobody was asked whether to do without; the errors of SQLite and
 *   of the disk.
 */
export async function buildOfficial(
  request: BuildRequest,
  tell: (progress: Progress) => void = () => undefined,
): Promise<BuildResult> {
  const { dataDir, catalogFile, add, remove, now, renew = false } = request
  const places = generationPlaces(catalogFile, dataDir)
  const generations = new Generations(places)
  const files = new KeptFiles(dataDir)
  const meter = new Meter(tell)
  removeLeftovers(places.officialFile)

  const sizes = sum(add.map(({ path }) => statSync(path, { throwIfNoEntry: false })?.size ?? 0))
  meter.expect(sizes, sizes, sizes / BYTES_A_PROGRAM)
  const known = usedFiles(places.officialFile)
  if (renew && !known) return nothingNew([])
  const used = (known ?? []).filter(({ dataset }) => dataset !== remove)
  const taken = await takeIn(add, files, meter)
  const { found: incoming, unread } = await readable(
    await Promise.all(
      taken.map(async ({ kept, id }) => ({
        id,
        kept,
        found: await recognise(files.pathOf(kept), kept.name),
        readOn: now.slice(0, 10),
        only: null,
      })),
    ),
  )
  const gone = goneFiles(used, files, new Set(incoming.flatMap(({ found }) => found.tables.map(datasetOf))))
  // Nobody is asked before these become active, so they must not lose anything.
  if (add.length === 0 && gone[0]) throw sourceGone(gone)
  const { found: standing, unread: unreadStanding } = await readable(await stillUsed(used, files))
  const recognised = incoming.map(({ id, kept, found }) => recognisedFile(id, kept, found, used))
  const isNew = incoming.some(({ kept, found }) =>
    found.tables.some((table) => !isUsed(used, kept, datasetOf(table))),
  )
  const isRenewal = !isNew && remove === null
  if (isRenewal && !(known && isOutdated(places.officialFile))) return nothingNew(recognised, unread)
  const base = factsOf(catalogFile)

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

  const changesTo = (made: string) => {
    const before = openSound(places.officialFile) ?? openCatalog(catalogFile)
    try {
      return changesBetween(before, made)
    } finally {
      before.close()
    }
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
        madeAt: now,
        program: PROGRAM,
        ...(isRenewal
          ? standingInFor(generations.current())
          : { previous: generations.active(), purpose: JSON.stringify(request.purpose) }),
      },
      meter,
    )
    const incomingDatasets = new Set(incoming.flatMap(({ found }) => found.tables.map(datasetOf)))
    const rejected = [
      ...[...all].filter(([dataset]) => incomingDatasets.has(dataset)).map(([, each]) => each),
      ...unread.map(({ rejects }) => rejects),
    ]
    return {
      partial,
      unread: unread.flatMap(({ rejects }) => rejects.list),
      plan: {
        files: recognised,
        missing: [
          ...gone.map(({ name }) => ({ code: 'source', params: { file: name } })),
          ...[...unread, ...unreadStanding].map(({ file, title }) => ({
            code: 'rows',
            params: { file, title },
          })),
          ...missing(facts, all),
        ],
        changes: changesTo(partial),
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

/** What of the catalog before stays with the one that stands in for it. */
function standingInFor(before: Meta | null): Partial<Meta> {
  if (!before) return {}
  const { generation, previous, purpose } = before
  return {
    ...(previous === undefined ? {} : { previous }),
    ...(purpose === undefined ? {} : { purpose }),
    rebuilt: [generation, ...rebuiltOf(before)].join(' '),
  }
}

/** What files are, without taking them in. */
export async function recogniseFiles(
  add: readonly FileToAdd[],
  officialFile: string,
): Promise<RecognisedFile[]> {
  const used = usedFilesIfAny(officialFile)
  const recognised: RecognisedFile[] = []
  for (const { id, path, name } of add) {
    const found = await recognise(path, name)
    // Only the same bytes are the same file; to read them all is needed only where so many are known.
    const isMaybeUsed = used.some(({ size }) => size === found.size)
    const sha256 = isMaybeUsed && found.tables.length > 0 ? await sha256Of(path) : ''
    recognised.push(recognisedFile(id, { name, size: found.size, sha256 }, found, used))
  }
  return recognised
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

async function takeIn(add: readonly FileToAdd[], files: KeptFiles, meter: Meter) {
  const taken: { readonly id: string; readonly kept: KeptFile }[] = []
  for (const { id, path, name } of add) {
    meter.begin('copying', name)
    taken.push({ id, kept: await files.take(path, name, (bytes) => meter.copied(bytes)) })
  }
  return taken
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
  if (same.some(({ sha256 }) => sha256 === kept.sha256)) return 'same'
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

function nothingNew(files: readonly RecognisedFile[], unread: readonly UnreadTable[] = []): BuildResult {
  const rejects = unread.flatMap((each) => each.rejects.list)
  return {
    partial: null,
    unread: rejects,
    plan: {
      files,
      missing: [],
      changes: [],
      rejected: sum(unread.map((each) => each.rejects.count)),
      firstRejects: firstOfEach(rejects),
      nothingNew: true,
    },
  }
}
