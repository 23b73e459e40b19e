import type { NewPart } from '../../storage/schema/tables.ts'
import type { Completion } from '../readers/ipeds-completions.ts'
import { PUBLICATIONS, type Layout, type ProvenanceTable } from '../datasets.ts'
import { READERS, type OfficialTable, type RowOf } from '../official-files.ts'
import type { Reader } from '../files/source.ts'
import { Rejects } from '../rejects.ts'
import {
  programNumber,
  type DatasetFacts,
  type Facts,
  type ListedCompletion,
  type StateList,
  type WageVintage,
} from './facts.ts'
import { earlierAwards, earlierYearsOf, mostlyOf, yearOfAwards, type YearOfAwards } from './earlier-awards.ts'
import { byCip2020 } from './renewed-cips.ts'
import { ROLE_OF, tablesInUse, type Role } from './roles.ts'

/** A table to be read, with its dataset. */
export interface FactTable {
  readonly table: OfficialTable
  readonly provenanceTable: ProvenanceTable
  /** ISO date. */
  readonly readOn: string
}

export interface ReadingOptions {
  /** What stands where no table says anything, or only an older one: the catalog that ships. */
  readonly base?: Facts
  /** Fields of study whose programs are kept; null: all. */
  readonly cips?: ReadonlySet<string> | null
  onRows?(table: OfficialTable, rows: number): void
  onBytes?(table: OfficialTable, bytes: number): void
}

export interface ReadingResult {
  readonly facts: Facts
  /** By dataset id: every row and cell that was not taken. */
  readonly rejects: ReadonlyMap<string, Rejects>
}

/**
 * Reads what the tables say, the newest vintage of each role. Where the base has
 * a newer one, or no table has any, the base's stands. Of completions and of
 * distance the base holds some fields of study only: there a newer base stands
 * for those alone, and says so program by program.
 */
export async function readFacts(
  tables: readonly FactTable[],
  options: ReadingOptions = {},
): Promise<ReadingResult> {
  const { base = NO_FACTS, cips = null } = options
  const reading = new Reading(tables, options)
  const newer = (role: Role) => reading.isOlder(role, base)

  const titles = await reading.table('cip-titles')
  const directory = await reading.table('directory')
  const completions = await reading.table('completions', ({ cip }) => !cips || cips.has(cip))
  const slots = await reading.table('program-prices')
  const yearPrices = await reading.table('year-prices')
  const offerings = await reading.table('online', ({ cip }) => !cips || cips.has(cip))
  const graduation = await reading.table('graduation')
  const crosswalk = await reading.table('crosswalk')
  const projections = await reading.table('projections')
  const separations = await reading.table('separations')
  const alternate = await reading.table('alternate-titles')
  const reported = await reading.table('reported-titles')
  const related = await reading.table('related-occupations')
  const earnings = await reading.table('earnings')
  const fieldEarnings = await reading.table('field-earnings')
  const socTitles = await reading.table('soc-titles')
  const changes = await reading.table('cip-changes')
  const wages = await reading.wages(base)
  const lists = await reading.lists()

  const earlier = await reading.earlierCompletions(({ cip }) => !cips || cips.has(cip))

  const today = (rows: readonly Completion[], vintage: string) =>
    changes && isByOlderCips(vintage) ? byCip2020(rows, changes) : rows
  const renewed = completions && today(completions, reading.vintageOf('completions'))
  const programs = mergedCompletions(renewed, base, newer('completions'))
  const before = awardsBefore(
    programs,
    [
      ...(renewed ? [{ ...reading.datasetIn('completions'), rows: renewed }] : []),
      ...(earlier ? [{ ...earlier, rows: today(earlier.rows, earlier.vintage) }] : []),
    ],
    base,
  )
  const online = mergedOnline(offerings, base, newer('online'))
  const facts: Omit<Facts, 'datasets'> = {
    datasetOf: withEarlier(reading.datasetOf(base), before),
    institutions: directory ? byUnitid(directory) : base.institutions,
    completions: programs,
    completionsBefore: before,
    slots: slots ? Map.groupBy(slots, ({ unitid }) => unitid) : base.slots,
    yearPrices: yearPrices ? byUnitid(yearPrices) : base.yearPrices,
    ...online,
    graduation: graduation ? byUnitid(graduation) : base.graduation,
    cipTitles: titles ? new Map(titles.map(({ cip, title }) => [cip, title])) : base.cipTitles,
    crosswalk: crosswalk ?? base.crosswalk,
    wages,
    projections: projections ?? base.projections,
    separations: separations ?? base.separations,
    jobTitles: alternate || reported ? [...(alternate ?? []), ...(reported ?? [])] : base.jobTitles,
    related: related ?? base.related,
    socTitles: socTitles ? new Map(socTitles.map(({ soc, title }) => [soc, title])) : base.socTitles,
    earnings: earnings ? byUnitid(earnings) : base.earnings,
    fieldEarnings: fieldEarnings ?? base.fieldEarnings,
    lists,
  }
  const earlierInUse = new Set(Array.from(before.values(), ({ dataset }) => dataset))
  return { facts: { ...facts, datasets: reading.datasets(base, earlierInUse) }, rejects: reading.rejects }
}

type RowOfRole<R extends Role> = { [L in Layout]: (typeof ROLE_OF)[L] extends R ? RowOf<L> : never }[Layout]

/** The tables at hand and what became of them. */
class Reading {
  readonly rejects = new Map<string, Rejects>()
  readonly #tables: readonly FactTable[]
  readonly #inUse: readonly (FactTable & {
    readonly layout: Layout
    readonly dataset: string
    readonly vintage: string
  })[]
  readonly #rows = new Map<string, number>()
  readonly #options: ReadingOptions

  constructor(tables: readonly FactTable[], options: ReadingOptions) {
    this.#tables = tables
    this.#options = options
    this.#inUse = tablesInUse(
      tables.map((each) => ({
        ...each,
        layout: each.table.layout,
        kind: each.provenanceTable.kind,
        dataset: each.provenanceTable.id,
        vintage: each.provenanceTable.vintage,
      })),
    )
  }

  /** Is the newest table of a role older than what the base has of it? */
  isOlder(role: Role, base: Facts): boolean {
    const own = this.#of(role)
    return own !== undefined && own.vintage < vintageIn(base, role)
  }

  /** The rows of a role, or null where no table has them or the base's are newer (of a whole role). */
  async table<R extends Exclude<Role, 'wages' | 'lists'>>(
    role: R,
    keep: (row: RowOfRole<R>) => boolean = () => true,
  ): Promise<RowOfRole<R>[] | null> {
    const own = this.#of(role)
    if (!own) return null
    const rows = await this.#read<RowOfRole<R>>(own, keep)
    const { base = NO_FACTS } = this.#options
    return this.isOlder(role, base) && !PARTIAL.has(role) ? null : rows
  }

  /** The newest list of every publisher, in the order of their ids. */
  async lists(): Promise<StateList[]> {
    const lists: StateList[] = []
    for (const own of this.#inUse) {
      if (ROLE_OF[own.layout] !== 'lists') continue
      lists.push({ dataset: own.dataset, programs: await this.#read<RowOfRole<'lists'>>(own, () => true) })
    }
    return lists.sort((a, b) => (a.dataset < b.dataset ? -1 : 1))
  }

  /** Dataset and vintage of the newest table of a role; '' where there is none. */
  datasetIn(role: Role): { readonly dataset: string; readonly vintage: string } {
    const { dataset = '', vintage = '' } = this.#of(role) ?? {}
    return { dataset, vintage }
  }

  vintageOf(role: Role): string {
    return this.datasetIn(role).vintage
  }

  /** The list of programs before the newest one; of two of one year the later, as a revised file. */
  async earlierCompletions(keep: (row: Completion) => boolean) {
    const newest = this.vintageOf('completions')
    const older = this.#tables
      .filter(({ table: { layout }, provenanceTable: { vintage } }) => {
        return layout === 'ipeds-completions' && vintage !== '' && vintage < newest
      })
      .reduce<FactTable | null>(
        (best, each) => (best && best.provenanceTable.vintage > each.provenanceTable.vintage ? best : each),
        null,
      )
    if (!older) return null
    const { id: dataset, vintage } = older.provenanceTable
    return { dataset, vintage, rows: await this.#read<Completion>(older, keep) }
  }

  /** Every vintage of wages, newest first; those of the base that no table has come along. */
  async wages(base: Facts): Promise<WageVintage[]> {
    const read: WageVintage[] = []
    for (const own of this.#inUse) {
      if (ROLE_OF[own.layout] !== 'wages') continue
      read.push({
        vintage: own.vintage,
        dataset: own.dataset,
        rows: await this.#read<RowOfRole<'wages'>>(own, () => true),
      })
    }
    const datasets = new Set(read.map(({ dataset }) => dataset))
    return [...read, ...base.wages.filter(({ dataset }) => !datasets.has(dataset))].sort((a, b) =>
      a.vintage < b.vintage ? 1 : a.vintage > b.vintage ? -1 : a.dataset < b.dataset ? -1 : 1,
    )
  }

  datasetOf(base: Facts): Map<Role, string> {
    const datasets = new Map(base.datasetOf)
    for (const { layout, dataset, vintage } of this.#inUse) {
      const role = ROLE_OF[layout]
      // No list speaks for another publisher's.
      if (role === 'lists') continue
      const before = datasets.get(role)
      // Of wages the newest national one speaks for all.
      const speaks =
        role === 'wages'
          ? isNational(dataset) && (!before || vintage >= vintageOf(before, this.#tables, base))
          : PARTIAL.has(role) || !this.isOlder(role, base)
      if (speaks) datasets.set(role, dataset)
    }
    return datasets
  }

  /**
   * Every dataset of the tables and of the base, by id.
   * @param earlier those whose counts stand as the ones of an earlier year
   */
  datasets(base: Facts, earlier: ReadonlySet<string>): DatasetFacts[] {
    const inUse = this.datasetOf(base)
    const own = new Map<string, DatasetFacts>()
    for (const { table, provenanceTable, readOn } of this.#tables) {
      const files = new Set([...(own.get(provenanceTable.id)?.file.split(', ') ?? []), table.file])
      own.set(provenanceTable.id, {
        ...provenanceTable,
        readOn,
        file: [...files].join(', '),
        rows: this.#rows.get(provenanceTable.id) ?? 0,
        rejected: this.rejects.get(provenanceTable.id)?.count ?? 0,
        supersededBy: null,
      })
    }
    return [...own.values(), ...base.datasets.filter(({ id }) => !own.has(id))]
      .map((each) => ({
        ...each,
        supersededBy: earlier.has(each.id) ? null : this.#supersededBy(each, inUse, base),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  /**
   * The dataset that stands in the place of one of which nothing is in use. Every
   * vintage of wages is in use, and so is a newer list of programs, or of distance
   * offerings, that the base has for some fields of study.
   */
  #supersededBy({ id, kind }: DatasetFacts, inUse: ReadonlyMap<Role, string>, base: Facts): string | null {
    const roles: readonly Role[] = PUBLICATIONS[kind].layouts.map((layout) => ROLE_OF[layout])
    if (roles.includes('wages')) return null
    const standing = roles.includes('lists')
      ? [this.#inUse.find(({ provenanceTable }) => provenanceTable.kind === kind)?.dataset]
      : roles.map((role) => inUse.get(role))
    const partly = roles.filter((role) => PARTIAL.has(role) && this.isOlder(role, base))
    if (standing.includes(id) || partly.some((role) => base.datasetOf.get(role) === id)) return null
    return standing.find((each) => each !== undefined) ?? null
  }

  #of(role: Role) {
    return this.#inUse.find(({ layout }) => ROLE_OF[layout] === role)
  }

  async #read<Row>({ table, provenanceTable }: FactTable, keep: (row: Row) => boolean): Promise<Row[]> {
    const { onRows, onBytes } = this.#options
    let own = this.rejects.get(provenanceTable.id)
    if (!own) this.rejects.set(provenanceTable.id, (own = new Rejects()))
    // The layout binds a table to its reader; a registry of readers cannot say so.
    const reader = READERS[table.layout] as unknown as Reader<Row>
    const source = await table.open(own, (bytes) => onBytes?.(table, bytes))
    const kept: Row[] = []
    for await (const batch of reader.read(source, own)) {
      for (const row of batch) if (keep(row)) kept.push(row)
      onRows?.(table, batch.length)
    }
    this.#rows.set(provenanceTable.id, (this.#rows.get(provenanceTable.id) ?? 0) + kept.length)
    return kept
  }
}

/** IPEDS completions are by CIP 2020 from 2019-20 on, which it calls 2020. */
const FIRST_YEAR_OF_CIP_2020 = 2020

/** Are the codes of a list of that year those of CIP 2010? */
const isByOlderCips = (vintage: string): boolean =>
  Number(vintage) > 0 && Number(vintage) < FIRST_YEAR_OF_CIP_2020

/** Roles of which the shipped catalog holds some fields of study only. */
const PARTIAL: ReadonlySet<Role> = new Set<Role>(['completions', 'online'])

function mergedCompletions(
  read: readonly ListedCompletion[] | null,
  base: Facts,
  baseIsNewer: boolean,
): readonly ListedCompletion[] {
  if (!read) return base.completions
  if (!baseIsNewer) return read
  const source = base.datasetOf.get('completions') ?? null
  const stands = new Set(base.completions.map(numberOf))
  return [
    ...read.filter((each) => !stands.has(numberOf(each))),
    ...base.completions.map((each) => ({ ...each, source })),
  ]
}

/** What each program conferred in an earlier year, from the lists read and from what the base has of both its years. */
function awardsBefore(
  programs: readonly ListedCompletion[],
  read: readonly {
    readonly dataset: string
    readonly vintage: string
    readonly rows: readonly Completion[]
  }[],
  base: Facts,
): Facts['completionsBefore'] {
  const baseId = base.datasetOf.get('completions') ?? ''
  const baseVintage = vintageIn(base, 'completions')
  const mainVintage = read[0]?.vintage ?? baseVintage
  const vintageOf = ({ source }: ListedCompletion) => (source === baseId ? baseVintage : mainVintage)
  const newest = mainVintage > baseVintage ? mainVintage : baseVintage
  const years: readonly YearOfAwards[] = [
    // A list that is the newest is before none.
    ...read
      .filter(({ vintage }) => vintage < newest)
      .map(({ dataset, vintage, rows }) => yearOfAwards(dataset, vintage, rows)),
    ...(baseVintage < newest ? [yearOfAwards(baseId, baseVintage, base.completions)] : []),
    ...earlierYearsOf(base),
  ]
  return earlierAwards(programs, vintageOf, years)
}

/** With the dataset that speaks for the earlier year, where one does. */
function withEarlier(datasetOf: ReadonlyMap<Role, string>, before: Facts['completionsBefore']) {
  const roles = new Map(datasetOf)
  const dataset = mostlyOf(before)
  roles.delete('completions-before')
  if (dataset !== null) roles.set('completions-before', dataset)
  return roles
}

function mergedOnline(
  read: readonly RowOfRole<'online'>[] | null,
  base: Facts,
  baseIsNewer: boolean,
): Pick<Facts, 'online' | 'onlineSource'> {
  if (!read) return { online: base.online, onlineSource: base.onlineSource }
  const online = new Map<number, NewPart<'online'>>()
  for (const each of read) online.set(numberOf(each), each)
  const onlineSource = new Map<number, string>()
  const source = base.datasetOf.get('online')
  if (baseIsNewer && source !== undefined) {
    for (const [number, offering] of base.online) {
      online.set(number, offering)
      onlineSource.set(number, source)
    }
  }
  return { online, onlineSource }
}

const numberOf = ({
  unitid,
  cip,
  award_level: level,
}: Pick<ListedCompletion, 'unitid' | 'cip' | 'award_level'>) => programNumber(unitid, cip, level)

function byUnitid<Row extends { readonly unitid: number }>(rows: readonly Row[]): Map<number, Row> {
  return new Map(rows.map((row) => [row.unitid, row]))
}

const isNational = (dataset: string): boolean => /^oews-\d/.test(dataset)

function vintageIn(facts: Facts, role: Role): string {
  const id = facts.datasetOf.get(role)
  return facts.datasets.find((each) => each.id === id)?.vintage ?? ''
}

function vintageOf(dataset: string, tables: readonly FactTable[], base: Facts): string {
  return (
    tables.find(({ provenanceTable }) => provenanceTable.id === dataset)?.provenanceTable.vintage ??
    base.datasets.find(({ id }) => id === dataset)?.vintage ??
    ''
  )
}

/** Nothing at all: what the shipped catalog is made on top of. */
export const NO_FACTS: Facts = {
  datasets: [],
  datasetOf: new Map(),
  institutions: new Map(),
  completions: [],
  completionsBefore: new Map(),
  slots: new Map(),
  yearPrices: new Map(),
  online: new Map(),
  onlineSource: new Map(),
  graduation: new Map(),
  cipTitles: new Map(),
  crosswalk: [],
  wages: [],
  projections: [],
  separations: [],
  jobTitles: [],
  related: [],
  socTitles: new Map(),
  earnings: new Map(),
  fieldEarnings: [],
  lists: [],
}
