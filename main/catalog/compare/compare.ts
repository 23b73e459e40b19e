import type { Database } from 'better-sqlite3'
import { NATION } from '../../../data/area.ts'
import type {
  Cell,
  CompareRequest,
  ComparedTable,
  Comparison,
  ComparisonRow,
  OccupationFacts,
  PeerPrices,
  ProgramChanges,
} from '../../../data/contract/comparison.ts'
import { COMPARED, field, GROUPS, PEERS, type FieldId, type PeerId } from '../../../data/fields/catalogue.ts'
import { NOTHING_PERSONAL, type Personal } from '../../../data/listed-program.ts'
import { MOST_COMPARED, type ProgramKey } from '../../../data/program.ts'
import { contenderOf, leadingColumns } from '../../../data/ranking/contenders.ts'
import { credentialsOf } from '../../../data/rules/credentials.ts'
import { RULE_SOURCE } from '../../../data/rules/sources.ts'
import { citedBy } from './cited.ts'
import { CELLS, type Contexts } from './comparison-cells.ts'
import type { Context } from './context.ts'
import { changesBetween, countChanges } from './comparison-changes.ts'
import { rowDiffers } from './differs.ts'
import { comparePeers as peerPrices, besidePeers } from './peer-cells.ts'
import { noticesOf } from './comparison-notices.ts'
import { areasOf } from '../areas.ts'
import type { ColumnModel } from './column-model.ts'
import { belongTo, modelReader, type Catalogs, type ColumnModels } from './column-models.ts'
import { readMeta } from '../meta.ts'
import { isOffered, listOccupations } from '../occupations.ts'
import { lentColumns } from '../older.ts'

export type { Catalogs } from './column-models.ts'

/**
 * Programs side by side: every compared field of the catalogue a row, every program
 * a column in the order asked for (a program asked for twice stands once).
 * An occupation or credential the catalog does not know counts as none chosen.
 * With a pinned catalog the figures are its own, and what is different in the
 * active one is counted.
 */
export function compare(
  catalogs: Catalogs,
  request: CompareRequest,
  personal: Personal = NOTHING_PERSONAL,
): Comparison {
  const shown = tableOf(catalogs, request, personal)
  const { comparison } = shown
  const { pinned, active } = catalogs
  const now = readMeta(active)
  if (!pinned) {
    const isGone = request.figuresOf !== null && request.figuresOf !== now.generation
    if (!isGone) return comparison
    return { ...comparison, notices: [{ code: 'kept-figures-gone' }, ...comparison.notices] }
  }
  const was = readMeta(pinned)
  return {
    ...comparison,
    figuresOf: was.generation,
    changedSince: {
      ...countChanges(changesOf(shown, catalogs, request, personal)),
      madeAt: now.madeAt !== undefined && now.madeAt > (was.madeAt ?? '') ? now.madeAt : null,
    },
  }
}

/** Few enough that what is made of them is small, many enough that what all share is looked up rarely. */
const PIECE = 25

/**
 * The same in pieces, for files of thousands of programs: what is done with a piece
 * frees it before the next one is made, and whoever makes them can do other work
 * between. All pieces have the same rows in the same order; a row `differs` where a
 * program of this piece or of one before says something else than the first of all. What is said of a
 * comparison as a whole (notices, what changed) is no part of a piece.
 *
 * @param size programs in a piece. Kept figures are one piece: which rows there are
 *   hangs on whether any of the programs is of the active catalog.
 */
export function* compareInPieces(
  catalogs: Catalogs,
  request: CompareRequest,
  personal: Personal = NOTHING_PERSONAL,
  size = PIECE,
): Generator<ComparedTable, void> {
  const read = modelReader(catalogs, request, personal)
  const programs = [...new Set(request.programs)]
  const before: RowsBefore = new Map()
  const step = catalogs.pinned ? Math.max(programs.length, 1) : size
  // No programs are one piece, too: it has the rows.
  for (let from = 0; from === 0 || from < programs.length; from += step) {
    const models = read(programs.slice(from, from + step))
    yield comparedTable(request, models, before)
  }
}

/** What the comparison would say differently with the active figures; nothing where it shows these. */
export function compareChanges(
  catalogs: Catalogs,
  request: CompareRequest,
  personal: Personal = NOTHING_PERSONAL,
): readonly ProgramChanges[] {
  return catalogs.pinned ? changesOf(tableOf(catalogs, request, personal), catalogs, request, personal) : []
}

function changesOf(
  shown: Table,
  catalogs: Catalogs,
  request: CompareRequest,
  personal: Personal,
): readonly ProgramChanges[] {
  const now = tableOf({ ...catalogs, pinned: null }, request, personal)
  const isOlder = catalogs.pinned !== null && lentColumns(catalogs.pinned).size > 0
  return changesBetween(shown.comparison, now.comparison, shown.added, isOlder)
}

interface Table {
  readonly comparison: Comparison
  /** Programs that the pinned catalog does not hold, so that they are shown from the active one. */
  readonly added: ReadonlySet<ProgramKey>
}

function tableOf(catalogs: Catalogs, request: CompareRequest, personal: Personal): Table {
  const read = modelReader(catalogs, request, personal)(request.programs)
  const { models, missing, contexts } = read
  const [lead] = contexts
  const table = comparedTable(request, read, new Map())
  const db = catalogs.pinned ?? catalogs.active
  const areas = areasOf(db)
  const comparison: Comparison = {
    ...table,
    figuresOf: null,
    changedSince: null,
    missing,
    areas,
    suggestedOccupation: sharedOccupation(occupationColumns(models), models.length),
    credentials: credentialsOf(...belongTo(models)).map(({ id }) => id),
    notices: noticesOf(lead, models, table.facts, areas, nationOf(db, lead)),
    sources: withoutOtherRules(table.sources, table.groups),
  }
  const added = models.filter(({ context }) => context !== lead).map(({ resolved }) => resolved.program.key)
  return { comparison, added: new Set(added) }
}

/** Rows of the parts before: what the first program of all says, and whether any since says something else. */
type RowsBefore = Map<FieldId, { readonly first: Cell; readonly differs: boolean }>

/** @param before takes the rows of this part, too. */
function comparedTable(
  request: CompareRequest,
  { models, contexts, occupations }: ColumnModels,
  before: RowsBefore,
): ComparedTable {
  const [lead, ...others] = contexts
  const socs = occupationColumns(models)
  return {
    programs: models.map(({ resolved }) => resolved.program),
    residency: request.residency,
    area: lead.area,
    occupations: occupations
      .filter(({ soc }) => socs.has(soc))
      .map(({ soc, title, offered }) => ({ soc, title, offered, columns: socs.get(soc) ?? [] })),
    occupation: lead.occupation?.soc ?? null,
    credential: lead.credential?.id ?? null,
    presentPay: request.presentPay,
    groups: groupsOf(contexts, models, before),
    facts: occupations.filter(({ soc }) => socs.has(soc) || soc === lead.occupation?.soc),
    sources: others.reduce((sources, other) => ({ ...other.sources, ...sources }), lead.sources),
  }
}

/** What the programs of each field of study and award level among the compared ones cost. */
export function comparePeers(
  catalogs: Catalogs,
  request: CompareRequest,
  personal: Personal = NOTHING_PERSONAL,
): readonly PeerPrices[] {
  return peerPrices(modelReader(catalogs, request, personal)(request.programs).models)
}

/** The active occupation with the pay of the nation, where another area is shown. */
function nationOf(db: Database, { occupation, area }: Context): OccupationFacts | null {
  if (!occupation || area.area === NATION) return null
  return listOccupations(db).find(({ soc }) => soc === occupation.soc) ?? null
}

/** Of a hundred pages that rules were read from, a comparison holds the few that its cells cite. */
function withoutOtherRules(
  sources: Comparison['sources'],
  groups: Comparison['groups'],
): Comparison['sources'] {
  const cited = citedBy(groups)
  return Object.fromEntries(
    Object.entries(sources).filter(([id]) => !id.startsWith(RULE_SOURCE) || cited.has(id)),
  )
}

/** Every occupation of the programs, with the columns that lead to it. */
function occupationColumns(models: readonly ColumnModel[]): Map<string, number[]> {
  const columns = new Map<string, number[]>()
  models.forEach(({ occupations }, column) => {
    for (const soc of occupations) {
      const found = columns.get(soc)
      if (found) found.push(column)
      else columns.set(soc, [column])
    }
  })
  return columns
}

/** The one offered occupation that all programs share; null where there are none or several. */
function sharedOccupation(socs: ReadonlyMap<string, readonly number[]>, programs: number): string | null {
  const shared = [...socs].filter(([soc, columns]) => isOffered(soc) && columns.length === programs)
  const [only, another] = shared
  return only && !another ? only[0] : null
}

const NONE_LEADS: Pick<ComparisonRow, 'best'> = { best: [] }

function groupsOf(
  contexts: Contexts,
  models: readonly ColumnModel[],
  before: RowsBefore,
): Comparison['groups'] {
  // An export of thousands of programs is no table that anybody reads across.
  const isCompared = models.length <= MOST_COMPARED
  const awardLevel = CELLS.awardLevel(contexts)
  const contenders = models.map((model) => contenderOf(model.resolved.program, awardLevel?.(model)))
  return GROUPS.map((id) => ({
    id,
    rows: COMPARED.flatMap((fieldId): ComparisonRow[] => {
      const declared = field(fieldId)
      const make = declared.group === id ? CELLS[fieldId](contexts) : null
      if (!make) return []
      const isPeer = isCompared && (PEERS as readonly string[]).includes(fieldId)
      const cells = models.map((model) =>
        isPeer ? besidePeers(model, fieldId as PeerId, make(model)) : make(model),
      )
      const known = before.get(fieldId)
      const first = known?.first ?? cells[0]
      const differs = known?.differs === true || rowDiffers(cells, first)
      if (first) before.set(fieldId, { first, differs })
      const leading = isCompared ? leadingColumns(fieldId, cells, contenders) : NONE_LEADS
      return [{ field: fieldId, cells, ...leading, differs }]
    }),
  })).filter(({ rows }) => rows.length > 0)
}
