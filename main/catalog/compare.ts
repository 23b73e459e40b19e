import type { Database } from 'better-sqlite3'
import { NATION } from '../../data/area.ts'
import type {
  CompareRequest,
  Comparison,
  ComparisonRow,
  OccupationFacts,
  PeerPrices,
  ProgramChanges,
} from '../../data/contract/comparison.ts'
import { COMPARED, field, GROUPS, PEERS, type PeerId } from '../../data/fields/catalogue.ts'
import { NOTHING_PERSONAL, type Personal } from '../../data/listed.ts'
import { MOST_COMPARED, type ProgramKey } from '../../data/program.ts'
import { credentialsOf } from '../../data/rules/credentials.ts'
import { bestColumns } from './compare/best.ts'
import { CELLS, type Contexts } from './compare/cells.ts'
import type { Context } from './compare/context.ts'
import { changesBetween, countChanges } from './compare/changes.ts'
import { rowDiffers } from './compare/differs.ts'
import { comparePeers as peerPrices, besidePeers } from './compare/peer-cells.ts'
import { noticesOf } from './compare/notices.ts'
import { areasOf } from './areas.ts'
import type { View } from './compare/view.ts'
import { viewsOf, type Catalogs } from './compare/views.ts'
import { readMeta } from './meta.ts'
import { isOffered, listOccupations } from './occupations.ts'

export type { Catalogs } from './compare/views.ts'

/**
 * Programs side by side: every compared field of the catalogue a row, every program
 * a column in the order asked for (a program asked for twice stands once).
 * An occupation or credential the catalog does not know counts as none chosen.
 * With a kept catalog the figures are its own, and what is different in the one in
 * force is counted.
 */
export function compare(
  catalogs: Catalogs,
  request: CompareRequest,
  personal: Personal = NOTHING_PERSONAL,
): Comparison {
  const shown = tableOf(catalogs, request, personal)
  const { comparison } = shown
  const { kept, inForce } = catalogs
  const now = readMeta(inForce)
  if (!kept) {
    const isGone = request.figuresOf !== null && request.figuresOf !== now.generation
    if (!isGone) return comparison
    return { ...comparison, notices: [{ code: 'kept-figures-gone' }, ...comparison.notices] }
  }
  const was = readMeta(kept)
  return {
    ...comparison,
    figuresOf: was.generation,
    changedSince: {
      count: countChanges(changesOf(shown, catalogs, request, personal)),
      madeAt: now.madeAt !== undefined && now.madeAt > (was.madeAt ?? '') ? now.madeAt : null,
    },
  }
}

/** What the comparison would say differently with the figures in force; nothing where it shows these. */
export function compareChanges(
  catalogs: Catalogs,
  request: CompareRequest,
  personal: Personal = NOTHING_PERSONAL,
): readonly ProgramChanges[] {
  return catalogs.kept ? changesOf(tableOf(catalogs, request, personal), catalogs, request, personal) : []
}

function changesOf(
  shown: Table,
  catalogs: Catalogs,
  request: CompareRequest,
  personal: Personal,
): readonly ProgramChanges[] {
  const now = tableOf({ ...catalogs, kept: null }, request, personal)
  return changesBetween(shown.comparison, now.comparison, shown.added)
}

interface Table {
  readonly comparison: Comparison
  /** Programs that the kept catalog does not hold, so that they are shown from the one in force. */
  readonly added: ReadonlySet<ProgramKey>
}

function tableOf(catalogs: Catalogs, request: CompareRequest, personal: Personal): Table {
  const { views, missing, contexts, occupations } = viewsOf(catalogs, request, personal)
  const [lead, ...others] = contexts
  const db = catalogs.kept ?? catalogs.inForce
  const areas = areasOf(db)
  const socs = occupationColumns(views)
  const facts = occupations.filter(({ soc }) => socs.has(soc) || soc === lead.occupation?.soc)
  const comparison: Comparison = {
    programs: views.map(({ subject }) => subject.program),
    figuresOf: null,
    changedSince: null,
    missing,
    residency: request.residency,
    area: lead.area,
    areas,
    occupations: occupations
      .filter(({ soc }) => socs.has(soc))
      .map(({ soc, title, offered }) => ({ soc, title, offered, columns: socs.get(soc) ?? [] })),
    occupation: lead.occupation?.soc ?? null,
    suggestedOccupation: sharedOccupation(socs, views.length),
    credentials: credentialsOf([...socs.keys()]).map(({ id }) => id),
    credential: lead.credential?.id ?? null,
    presentPay: request.presentPay,
    groups: groupsOf(contexts, views),
    notices: noticesOf(lead, views, facts, areas, nationOf(db, lead)),
    facts,
    sources: {
      ...Object.assign({}, ...others.map(({ sources }) => sources)),
      ...lead.sources,
    },
  }
  const added = views.filter(({ context }) => context !== lead).map(({ subject }) => subject.program.key)
  return { comparison, added: new Set(added) }
}

/** What the programs of each field of study and award level among the compared ones cost. */
export function comparePeers(
  catalogs: Catalogs,
  request: CompareRequest,
  personal: Personal = NOTHING_PERSONAL,
): readonly PeerPrices[] {
  return peerPrices(viewsOf(catalogs, request, personal).views)
}

/** The occupation in force with the pay of the nation, where another area is shown. */
function nationOf(db: Database, { occupation, area }: Context): OccupationFacts | null {
  if (!occupation || area.area === NATION) return null
  return listOccupations(db).find(({ soc }) => soc === occupation.soc) ?? null
}

/** Every occupation of the programs, with the columns that lead to it. */
function occupationColumns(views: readonly View[]): Map<string, number[]> {
  const columns = new Map<string, number[]>()
  views.forEach(({ occupations }, column) => {
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

function groupsOf(contexts: Contexts, views: readonly View[]): Comparison['groups'] {
  // An export of thousands of programs is no table that anybody reads across.
  const isCompared = views.length <= MOST_COMPARED
  return GROUPS.map((id) => ({
    id,
    rows: COMPARED.flatMap((fieldId): ComparisonRow[] => {
      const declared = field(fieldId)
      const make = declared.group === id ? CELLS[fieldId](contexts) : null
      if (!make) return []
      const isPeer = isCompared && (PEERS as readonly string[]).includes(fieldId)
      const cells = views.map((view) =>
        isPeer ? besidePeers(view, fieldId as PeerId, make(view)) : make(view),
      )
      return [
        { field: fieldId, cells, best: bestColumns(cells, declared.better), differs: rowDiffers(cells) },
      ]
    }),
  })).filter(({ rows }) => rows.length > 0)
}
