import type { Database } from 'better-sqlite3'
import type { Area } from '../../../data/area.ts'
import type { CompareRequest, CredentialVerdict, OccupationFacts } from '../../../data/contract/comparison.ts'
import type { Source } from '../../../data/figures/figure.ts'
import type { ListedProgram, Personal } from '../../../data/listed-program.ts'
import type { ProgramKey } from '../../../data/program.ts'
import { OPEN } from '../../../data/school-closing.ts'
import type { Credential } from '../../../data/rules/credential.ts'
import { credentialOf, credentialsOf, isTaughtIn } from '../../../data/rules/credentials.ts'
import { credentialCosts, type CredentialCosts } from '../../../data/rules/fees.ts'
import { stateAsksFor, stateNamesCredentials } from '../../../data/rules/licence.ts'
import { RULE_SOURCES } from '../../../data/rules/sources.ts'
import { TOLD, type Told } from '../../../data/rules/told.ts'
import { askField, maySit } from '../../../data/rules/verdict.ts'
import { areaOf } from '../areas.ts'
import { listOccupations } from '../occupations.ts'
import { apartFrom, provenanceTableOf, type ProvenanceTable } from '../provenance.ts'
import { ZIP_SOURCE, type ZipPlaces } from '../zip-places.ts'
import type { Contexts } from './comparison-cells.ts'
import { costsOf } from './costs.ts'
import { kindsOf } from './kinds.ts'
import { fieldsOfStudy } from '../fields-of-study.ts'
import { listIndex } from './list-index.ts'
import { ListProgram } from './list-program.ts'
import { Overrides } from './overrides.ts'
import { peersOf } from './peers.ts'
import { OfficialProgram } from './official-program.ts'
import { occupationReader, programReader, readInstitutions } from './read-programs.ts'
import { ResolvedProgram } from './resolved-program.ts'
import type { Context } from './context.ts'
import { milesFrom, type MilesFrom } from './miles-from.ts'
import type { Place } from '../../../data/place.ts'
import type { ProgramSource } from './program-source.ts'
import type { ColumnModel } from './column-model.ts'
import { stateAsked } from './state-rule-cell.ts'

/** Where the programs of a comparison are read from. */
export interface Catalogs {
  readonly active: Database
  /** An older revision, whose figures the comparison keeps; null: it keeps none, or it is gone. */
  readonly pinned: Database | null
  /** Where ZIPs are; needed only where the person told where they live, ... */
  readonly zips?: ZipPlaces | null
  /** ... and this where they told a town. */
  readonly town?: Place | null
}

export interface ColumnModels {
  /** In the order asked for, each program once. */
  readonly models: readonly ColumnModel[]
  /** Keys that no catalog and no list holds. */
  readonly missing: readonly ProgramKey[]
  /** The first one leads: that of the pinned catalog, where there is one. */
  readonly contexts: Contexts
  readonly occupations: readonly OccupationFacts[]
}

/**
 * Reads programs as their catalogs tell of them: those that the pinned one holds from
 * there, the others (added later) from the active one. Pay and outlook are of
 * the pinned one for all, so that one occupation has one wage.
 *
 * What the request says of the whole (an own figure of any of its programs makes a
 * row) counts for every part of its programs that is read.
 */
export function modelReader(
  { active, pinned, zips: known = null, town = null }: Catalogs,
  request: CompareRequest,
  personal: Personal,
): (programs: readonly ProgramKey[]) => ColumnModels {
  const occupations = occupationsOf(pinned ? [pinned, active] : [active], request.area)
  const lead = pinned ?? active
  const from = milesFrom(request, known, town)
  const base: Base = {
    request,
    personal,
    overrides: new Overrides(request),
    zips: known,
    from,
    area: areaOf(lead, request.area),
    occupation: occupations.find(({ soc }) => soc === request.occupation),
  }
  const first = contextOf(base, lead, provenanceTableOf(lead), provenanceTableOf(lead))
  const readFirst = columnModelReader(lead, first, personal)
  return (programs) => {
    const found = new Map<ProgramKey, ColumnModel>()
    const asked = [...new Set(programs)]
    readFirst(asked, found)
    if (!pinned) return gather(asked, found, [first], occupations)

    const added = asked.filter((key) => !found.has(key))
    if (added.length === 0) return gather(asked, found, [first], occupations)
    const second = contextOf(
      base,
      active,
      apartFrom(provenanceTableOf(active), first.provenanceTable),
      first.provenanceTable,
    )
    columnModelReader(active, second, personal)(added, found)
    const contexts: Contexts = added.some((key) => found.has(key)) ? [first, second] : [first]
    return gather(asked, found, contexts, occupations)
  }
}

function gather(
  asked: readonly ProgramKey[],
  found: ReadonlyMap<ProgramKey, ColumnModel>,
  contexts: Contexts,
  occupations: readonly OccupationFacts[],
): ColumnModels {
  return {
    models: judgedAlike(asked.flatMap((key) => found.get(key) ?? [])),
    missing: asked.filter((key) => !found.has(key)),
    contexts,
    occupations,
  }
}

/**
 * Whether an exam is of a program's field cannot be told where the field is not known:
 * each exam of the programs beside it is a question then, and never "another field".
 */
function judgedAlike(models: readonly ColumnModel[]): readonly ColumnModel[] {
  if (models.every(({ isFieldKnown }) => isFieldKnown)) return models
  const credentials = credentialsOf(...belongTo(models))
  return models.map((model) => {
    if (model.isFieldKnown) return model
    const { context, resolved, verdicts } = model
    const judged = new Set(verdicts.map(({ credential }) => credential))
    const others = credentials.filter(({ id }) => !judged.has(id))
    const told = toldOf(context, resolved.program.key)
    return {
      ...model,
      verdicts: [...verdicts, ...others.map((each) => ofUnknownField(context, resolved, each, told))],
    }
  })
}

/** The occupations and fields of study of programs. */
export function belongTo(models: readonly ColumnModel[]): [occupations: string[], cips: string[]] {
  return [
    models.flatMap(({ occupations }) => occupations),
    models.flatMap(({ resolved }) => (resolved.judged.cip === '' ? [] : resolved.judged.cip)),
  ]
}

function ofUnknownField(
  context: Context,
  resolved: ResolvedProgram,
  credential: Credential,
  told: Told | null,
): CredentialVerdict {
  const judged = maySit(resolved.judged, credential, context.request.has, told ?? {})
  // In another field the exam would not be this program's at all.
  if (judged.verdict !== 'yes') return judged
  return { ...judged, verdict: 'ask', reasons: [askField(credential), ...judged.reasons] }
}

/** Every occupation that one of the catalogs has, by code; the first catalog's facts count. */
function occupationsOf(catalogs: readonly Database[], area: string): readonly OccupationFacts[] {
  const lists = catalogs.map((db) => listOccupations(db, area))
  const [only, ...others] = lists
  if (others.length === 0) return only ?? []
  const bySoc = new Map<string, OccupationFacts>()
  for (const list of lists) for (const facts of list) if (!bySoc.has(facts.soc)) bySoc.set(facts.soc, facts)
  return [...bySoc.values()].sort((a, b) => (a.soc < b.soc ? -1 : 1))
}

interface Base {
  readonly request: CompareRequest
  readonly personal: Personal
  readonly overrides: Overrides
  readonly zips: ZipPlaces | null
  readonly from: MilesFrom | null
  readonly area: Area
  readonly occupation: OccupationFacts | undefined
}

function contextOf(
  { request, personal, overrides, zips, from, area, occupation }: Base,
  db: Database,
  provenanceTable: ProvenanceTable,
  occupationProvenance: ProvenanceTable,
): Context {
  const credential = (request.credential === null ? undefined : credentialOf(request.credential)) ?? null
  const sources = {
    ...provenanceTable.sources,
    ...ownSources(personal),
    ...overrides.sources,
    ...(from ? { [ZIP_SOURCE.id]: ZIP_SOURCE, [from.source.id]: from.source } : {}),
    ...RULE_SOURCES,
  }
  return {
    request,
    overrides,
    zips,
    from,
    provenanceTable,
    sources,
    occupation: occupation ?? null,
    occupationProvenance,
    fields: fieldsOfStudy(db),
    peers: peersOf(db),
    kinds: kindsOf(db),
    area,
    hasClosed: hasClosed(db, request.programs, personal),
    credential,
    credentialCosts: credential && listPrices(credential, overrides, sources),
  }
}

/** Is one of the programs of a school that closed, or that is part of another one now? */
function hasClosed(db: Database, programs: readonly ProgramKey[], personal: Personal): boolean {
  const { byKey } = listIndex(db, personal)
  const unitids = programs.flatMap((key) => {
    const official = /^([1-9]\d{0,8})-\d\d\.\d{4}-/.exec(key)
    return official ? Number(official[1]) : (byKey.get(key)?.provider.unitid ?? [])
  })
  const found = db
    .prepare<[string], number>(
      `SELECT 1 FROM json_each(?) AS asked JOIN institutions i ON i.unitid = asked.value
       WHERE ifnull(i.closed_on, '${OPEN}') <> '${OPEN}' OR i.merged_into IS NOT NULL LIMIT 1`,
    )
    .get(JSON.stringify([...new Set(unitids)]))
  return found !== undefined
}

/** What the credential costs; which of two exam fees it is, is chosen for all programs at once. */
function listPrices(
  credential: Credential,
  overrides: Overrides,
  sources: Context['sources'],
): CredentialCosts {
  const costs = credentialCosts(credential)
  return { ...costs, exam: overrides.chosen('', 'exam', costs.exam, sources) }
}

/** The person's own lists as sources; screens have words for who publishes them. */
function ownSources({ lists }: Personal): Readonly<Record<string, Source>> {
  return Object.fromEntries(
    lists.map(({ id, name, file, importedOn }) => [
      id,
      { id, publisher: '', title: name, file, asOf: importedOn, readOn: importedOn, url: '', licence: '' },
    ]),
  )
}

/** Puts the programs of the catalog and its lists that are among the keys into `found`. */
type ReadColumnModels = (keys: readonly ProgramKey[], found: Map<ProgramKey, ColumnModel>) => void

function columnModelReader(db: Database, context: Context, personal: Personal): ReadColumnModels {
  const lists = listIndex(db, personal)
  const crosswalk = occupationReader(db)
  const read = programReader(db, context.request)
  // Programs of one field of study and level have the same verdicts, but for what was told of each.
  const judged = new Map<string, readonly CredentialVerdict[]>()
  const modelOf = (
    source: ProgramSource,
    /** Those that its list names, beside those of its field of study. */
    named: readonly string[],
    same: readonly ListedProgram[],
  ): ColumnModel => {
    const resolved = new ResolvedProgram(context, source, same)
    const { cip, awardLevel } = resolved.judged
    const ofCip = cip === '' ? [] : crosswalk(cip)
    const occupations = named.length === 0 ? ofCip : [...new Set([...named, ...ofCip])].sort()
    const { key } = resolved.program
    const told = toldOf(context, key)
    const where = stateAsked({ context, resolved })
    const asking = where && stateNamesCredentials(where.state, occupations) ? where.state : ''
    const kind = `${cip} ${awardLevel} ${occupations.join()} ${asking} ${told ? key : ''}`
    let verdicts = judged.get(kind)
    if (!verdicts) judged.set(kind, (verdicts = verdictsOf(context, resolved, where, occupations, told)))
    const chosen = verdicts.find(({ credential }) => credential === context.credential?.id) ?? null
    return {
      context,
      resolved,
      occupations,
      isFieldKnown: cip !== '',
      verdicts,
      costs: costsOf(context, resolved, chosen),
    }
  }

  return (keys, found) => {
    for (const row of read(keys)) {
      const source = new OfficialProgram(context, row)
      const { key } = source.program
      found.set(key, modelOf(source, [], lists.byOfficial.get(key) ?? []))
    }

    const listed = keys.flatMap((key) => (found.has(key) ? [] : (lists.byKey.get(key) ?? [])))
    if (listed.length === 0) return
    const schools = readInstitutions(
      db,
      listed.flatMap(({ provider }) => provider.unitid ?? []),
    )
    for (const program of listed) {
      const school = schools.get(program.provider.unitid ?? 0) ?? null
      found.set(program.key, modelOf(new ListProgram(context, program, school), program.occupations, []))
    }
  }
}

/** On the credentials of the program's own occupations, and on the chosen one in any case. */
function verdictsOf(
  { credential: chosen, request }: Context,
  { judged }: ResolvedProgram,
  where: ReturnType<typeof stateAsked>,
  occupations: readonly string[],
  told: Told | null,
): CredentialVerdict[] {
  const credentials = credentialsOf(occupations, judged.cip === '' ? [] : [judged.cip])
  if (chosen && !credentials.includes(chosen)) credentials.push(chosen)
  return credentials.map((credential): CredentialVerdict => {
    const judgement = maySit(judged, credential, request.has, told ?? {})
    const asks = where ? stateAsksFor(credential, where.state, occupations) : []
    const reasons = asks.length > 0 ? [...judgement.reasons, ...asks] : judgement.reasons
    // Without a field everything may be of it; what cost follows, and what the person holds, is in view.
    const isFurther =
      judged.cip !== '' &&
      !isTaughtIn(credential, judged.cip) &&
      credential !== chosen &&
      !request.has.credentials.includes(credential.id)
    return { ...judgement, reasons, ...(isFurther ? { isFurther } : {}) }
  })
}

/** What the person was told that a verdict counts; null: nothing. */
function toldOf({ overrides }: Context, program: ProgramKey): Told | null {
  const told = TOLD.flatMap((id) => {
    const own = overrides.find(program, id)
    return own ? [[id, own] as const] : []
  })
  return told.length > 0 ? Object.fromEntries(told) : null
}
