import { parentPort, workerData, type MessagePort } from 'node:worker_threads'
import * as v from 'valibot'
import {
  CompareInputSchema,
  type ComparedTable,
  type CompareRequest,
  type Comparison,
} from '../../data/contract/comparison.ts'
import { PathwiseError } from '../../data/contract/errors.ts'
import { FindInputSchema, type FindRequest } from '../../data/contract/find.ts'
import type { JobsCompareRequest } from '../../data/contract/job-comparison.ts'
import { homePlace, type PlaceRef } from '../../data/place.ts'
import type { ExportDocument } from '../../data/contract/export.ts'
import type { Language } from '../../data/messages/languages.ts'
import { asPathwiseError } from '../storage/system-errors.ts'
import { NOTHING_PERSONAL } from '../../data/listed-program.ts'
import type {
  CatalogAnswers,
  AnswerMessage,
  RequestMessage,
  CatalogRequestName,
  CatalogRequests,
  CatalogFiles,
  CatalogInfo,
  RestingWork,
} from './requests.ts'
import { compare, compareChanges, compareInPieces, comparePeers, type Catalogs } from './compare/compare.ts'
import { compareJobs } from './compare/compare-jobs.ts'
import type { ProgramSearches } from './compare/leading-programs.ts'
import { comparePlaces } from './compare/compare-places.ts'
import type { Around } from './index/nearness.ts'
import { guideFigures } from './guide-figures.ts'
import { findInstitutions } from './find/find-institutions.ts'
import { ownPrograms } from './own-programs.ts'
import { NOTHING_FROM_CASE } from './given.ts'
import { openFind } from './find/find.ts'
import { lookAt } from './find/look.ts'
import { openActiveCatalog } from './active-catalog.ts'
import { Generations } from './generations.ts'
import { Places, type NamedPosition } from './places.ts'
import { ToldLists } from './told-lists.ts'
import { loadTowns } from './towns.ts'
import { PinnedCatalogs } from './pinned-catalogs.ts'
import { drained } from './in-steps.ts'
import { isCatalogLink } from './catalog-links.ts'
import { findOccupations } from './find/find-occupations.ts'
import { occupationDetails } from './occupation-details.ts'
import { occupationList } from './occupation-list.ts'
import { dropIndex } from './index-file.ts'
import { asCatalogError, isDamage } from './open-catalog.ts'
import { matchList } from './matching/own-matches.ts'
import { providerMatches } from './matching/provider-matches.ts'
import { countsOf, readRejects, readSources } from './sources.ts'
import { loadZipPlaces, type ZipPlaces } from './zip-places.ts'

/** The catalog's own worker: it opens the catalog once, and answers one request after the other. */

const SLOW_MS = 250

/** Read when the first request is about a place. */
let zips: ZipPlaces | null = null
let towns: readonly NamedPosition[] = []

/** The file of the active catalog. */
let openFile = ''

interface Opened {
  readonly answers: CatalogAnswers
  /** Does a search text say where? */
  readonly textNamesPlace: (text: string) => boolean
  readonly setTowns: (towns: readonly NamedPosition[]) => void
  /** Does a map depend on the places of ZIPs? */
  readonly mapNeedsZips: () => boolean
  /** What the first text and the first place need, a step each; the steps before are done. */
  readonly readAhead: readonly (() => void | Promise<void>)[]
}

function open(files: CatalogFiles): Opened {
  const { db, loaded: find, kind, notices } = openActiveCatalog(files, openFind)
  openFile = db.name
  let found: Places | undefined
  const places = () => (found ??= new Places(db, loaded(), towns))
  const around = (ref: PlaceRef): Around | null => {
    const place = places().get(ref)
    return place && { place, zips: loaded() }
  }
  const info: CatalogInfo = { ...countsOf(db), kind, notices }
  let personal = NOTHING_PERSONAL
  let ofCase = NOTHING_FROM_CASE
  const generations = new Generations(files)
  const pinnedCatalogs = new PinnedCatalogs((generation) => generations.fileOf(generation))
  const catalogs = ({ figuresOf, home }: Pick<CompareRequest, 'figuresOf' | 'home'>): Catalogs => {
    const lives = homePlace(home)
    const town = lives?.kind === 'city' ? places().get(lives) : null
    return { active: db, pinned: pinnedCatalogs.of(figuresOf, db), zips, town }
  }
  const programSearches = ({ home, residency }: JobsCompareRequest): ProgramSearches => {
    let sources: Comparison['sources'] = {}
    return {
      find: (input) => find(v.parse(FindInputSchema, input), around),
      compare: (programs) => {
        const request = v.parse(CompareInputSchema, { programs, home, residency })
        const comparison = compare(catalogs(request), request, personal)
        sources = comparison.sources
        return comparison
      },
      sources: () => sources,
    }
  }
  const told = new ToldLists(db)
  let isTaking = false
  /** Takes over what is told now. Where that takes long, Find answers by what was told before until it is done. */
  const take = (steps: () => Generator<undefined, void>): null | RestingWork<null> => {
    if (isTaking || told.isLong) return takeInSteps(steps)
    drained(steps())
    return null
  }
  async function* takeInSteps(steps: () => Generator<undefined, void>): RestingWork<null> {
    // One after the other.
    while (isTaking) yield
    isTaking = true
    try {
      for (const work = steps(); !work.next().done;) yield
    } finally {
      isTaking = false
    }
    return null
  }
  const answers: CatalogAnswers = {
    info: () => info,
    'find.query': (request) => find(request, around),
    'find.counts': (request) => find.counts(request, around),
    'find.map': (request) => find.map(request, around, zips),
    'saved.look': (request) => lookAt(find, request, around),
    'places.find': ({ text }) => places().find(text),
    'places.get': ({ place }) => places().get(place),
    'personal.add': (piece) => {
      told.add(piece)
      return null
    },
    'personal.set': (given) =>
      take(function* () {
        personal = yield* told.set(given, loaded)
        yield* find.setPersonalInSteps(personal, ofCase)
      }),
    'given.set': (given) =>
      take(function* () {
        ofCase = given
        yield* find.setPersonalInSteps(personal, ofCase)
      }),
    'own.programs': ({ list }) => ownPrograms(db, personal, list),
    'providers.match': (list) => matchList(db, list),
    'matches.list': ({ list }) => providerMatches(db, personal, list),
    'catalog.sources': () => readSources(db),
    'catalog.rejects': ({ dataset }) => readRejects(db, dataset),
    'occupations.list': ({ area }) => occupationList(db, area),
    'occupations.find': ({ text, all }) => findOccupations(db, text, all),
    'occupations.get': ({ soc, area }) => occupationDetails(db, soc, area),
    'occupations.guide': ({ soc }) => guideFigures(db, soc),
    'jobs.compare': (request) => compareJobs(db, request, programSearches(request)),
    'institutions.find': ({ text }) => findInstitutions(db, text),
    'compare.table': (request) => compare(catalogs(request), request, personal),
    'compare.peers': (request) => comparePeers(catalogs(request), request, personal),
    'compare.places': (request) => comparePlaces(catalogs(request), request, personal),
    'compare.changes': (request) => compareChanges(catalogs(request), request, personal),
    'compare.csv': ({ comparison, options, language }) =>
      csvOf(() => compareInPieces(catalogs(comparison), comparison, personal), options, language),
    'compare.package': ({ comparison, language }) =>
      packageOf(() => compareInPieces(catalogs(comparison), comparison, personal), language),
    'links.allowed': ({ url }) => isCatalogLink(db, url, personal),
  }
  return {
    answers,
    textNamesPlace: (text) => find.namesPlace(text),
    setTowns: (towns) => find.setTowns(towns),
    mapNeedsZips: () => find.needsZips(),
    readAhead: [...find.readAhead, readPlaces, () => places().readAhead()],
  }
}

/**
 * Its writer is loaded when first asked for: most sessions take nothing away.
 * @param pieces begins; a pinned catalog may be let go of at any rest before
 */
async function* csvOf(
  pieces: () => Iterable<ComparedTable>,
  options: CatalogRequests['compare.csv']['request']['options'],
  language: Language,
): RestingWork<ExportDocument> {
  const { comparisonCsvInPieces } = await import('../export/comparison-csv.ts')
  const { translator } = await import('../../data/messages/translate.ts')
  return yield* comparisonCsvInPieces(pieces(), options, translator(language))
}

/** The same as a data package. */
async function* packageOf(
  pieces: () => Iterable<ComparedTable>,
  language: Language,
): RestingWork<ExportDocument> {
  const { dataPackageInPieces } = await import('../export/data-package/data-package.ts')
  const { translator } = await import('../../data/messages/translate.ts')
  return yield* dataPackageInPieces(pieces(), translator(language))
}

/** A catalog that cannot be opened answers every request with why. */
function openOrWhy(files: CatalogFiles): Opened | { readonly why: unknown } {
  try {
    return open(files)
  } catch (error) {
    return { why: asCatalogError(error) }
  }
}

function answer<N extends CatalogRequestName>(answerers: CatalogAnswers, name: N, request: unknown): unknown {
  // The catalog client's types bind a name to its request; a message is not typed.
  return (answerers[name] as (request: unknown) => unknown)(request)
}

function failed(number: number, error: unknown): AnswerMessage {
  const known = asCatalogError(error)
  // Damage that nobody looked for: without its index the next start looks through all of the catalog.
  if (isDamage(error) && openFile !== '') dropIndex(openFile)
  if (known instanceof PathwiseError) return { number, ok: false, code: known.code, params: known.params }
  console.error('Pathwise: the catalog met an unexpected error.', error)
  const { code, params } = asPathwiseError(error)
  return { number, ok: false, code, params }
}

const port = parentPort
if (!port) throw new Error('The catalog worker is started by the catalog client, not by itself.')
const opened = openOrWhy(workerData as CatalogFiles)

/** Requests whose text may name a place. */
const SEARCHES: readonly CatalogRequestName[] = ['find.query', 'find.counts', 'find.map', 'saved.look']

/** Is it about a place, which ZIPs say where it is? */
function namesPlace(
  { textNamesPlace, mapNeedsZips }: Opened,
  name: CatalogRequestName,
  request: unknown,
): boolean {
  // Where the ZIPs of lists lie says whether they are at their school.
  if (name === 'personal.set') return (request as CatalogRequests['personal.set']['request']).lists.length > 0
  if (name === 'places.find' || name === 'compare.places' || (name === 'find.map' && mapNeedsZips()))
    return true
  const { home, place, comparison, text } = request as Partial<
    CompareRequest & FindRequest & CatalogRequests['compare.csv']['request']
  >
  if (place) return true
  if (SEARCHES.includes(name) && textNamesPlace(text ?? '')) return true
  const lives = home ?? comparison?.home
  return lives !== undefined && homePlace(lives) !== null
}

async function readPlaces(): Promise<void> {
  if (zips) return
  towns = await loadTowns()
  zips = await loadZipPlaces()
  if (!('why' in opened)) opened.setTowns(towns)
}

function loaded(): ZipPlaces {
  if (!zips) throw new RangeError('A request about a place came before the ZIPs were read')
  return zips
}

// One after the other, also where one waits for the places of ZIPs. Work that rests goes
// on behind whatever was asked meanwhile.
let waiting = Promise.resolve()
port.on('message', (message: RequestMessage) => {
  inTurn(() => respond(port, message))
  if (message.name === 'find.query') readAheadSoon()
})

/** Milliseconds without a search after which it is begun to read ahead: nobody waits then. */
const IDLE_MS = 400
/** Milliseconds between two steps, in which requests come first; each step is short. */
const BETWEEN_MS = 20
let ahead = 0
let idle: NodeJS.Timeout | undefined

/** Somebody looks at Find, and may type soon: what takes longest is read while nobody asks. */
function readAheadSoon(after = IDLE_MS): void {
  clearTimeout(idle)
  const step = 'why' in opened ? undefined : opened.readAhead[ahead]
  if (!step) return
  idle = setTimeout(() => {
    ahead++
    inTurn(async () => {
      try {
        await step()
      } catch {
        // Whoever asks for it is told what is wrong; nobody did yet.
      }
      readAheadSoon(BETWEEN_MS)
    })
  }, after)
}

function inTurn(step: () => Promise<void>): void {
  waiting = waiting.then(step)
}

async function respond(port: MessagePort, { number, name, request }: RequestMessage): Promise<void> {
  await settle(port, number, name, async () => {
    if ('why' in opened) throw opened.why
    if (namesPlace(opened, name, request)) await readPlaces()
    return answer(opened.answers, name, request)
  })
}

/** Does a step of the work for a request, which ends with its answer or with more work. */
async function settle(
  port: MessagePort,
  number: number,
  name: CatalogRequestName,
  step: () => Promise<unknown>,
): Promise<void> {
  const started = performance.now()
  let message: AnswerMessage | null
  try {
    const value = await step()
    if (isResting(value)) {
      message = null
      // A turn of the loop, in which messages come in.
      setImmediate(() => inTurn(() => settle(port, number, name, () => next(value))))
    } else message = { number, ok: true, value }
  } catch (error) {
    message = failed(number, error)
  }
  if (message) port.postMessage(message)
  const took = performance.now() - started
  if (took > SLOW_MS) console.error(`Pathwise: ${name} took ${Math.round(took)} ms.`)
}

const isResting = (value: unknown): value is RestingWork<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value

/** The work again while it rests, then its answer. */
async function next(work: RestingWork<unknown>): Promise<unknown> {
  const { done, value } = await work.next()
  return done ? value : work
}
