import type { Database } from 'better-sqlite3'
import type {
  ComparedProgram,
  CompareRequest,
  Comparison,
  ComparisonRow,
  CredentialVerdict,
} from '../../data/contract/comparison.ts'
import { COMPARED, field, GROUPS } from '../../data/fields/catalogue.ts'
import { programKey } from '../../data/program.ts'
import type { Credential } from '../../data/rules/credential.ts'
import { credentialOf, credentialsOf } from '../../data/rules/credentials.ts'
import { credentialCosts } from '../../data/rules/fees.ts'
import { RULE_SOURCES } from '../../data/rules/sources.ts'
import { maySit } from '../../data/rules/verdict.ts'
import { bestColumns } from './compare/best.ts'
import { CELLS } from './compare/cells.ts'
import { costsOf } from './compare/costs.ts'
import { rowDiffers } from './compare/differs.ts'
import { noticesOf } from './compare/notices.ts'
import { occupationReader, readPrograms, type ProgramRow } from './compare/programs.ts'
import type { Context, View } from './compare/view.ts'
import { isOffered, listOccupations } from './occupations.ts'
import { papersOf } from './papers.ts'

/**
 * Programs side by side: every compared field of the catalogue a row, every program
 * a column in the order asked for (a program asked for twice stands once).
 * An occupation or credential the catalog does not know counts as none chosen.
 */
export function compare(db: Database, request: CompareRequest): Comparison {
  const { rows, missing } = readPrograms(db, request.programs, request.residency)
  const context = contextOf(db, request)
  const views = viewsOf(db, context, rows)
  const socs = occupationColumns(views)
  const all = listOccupations(db)
  const facts = all.filter(({ soc }) => socs.has(soc) || soc === context.occupation?.soc)

  return {
    programs: rows.map(comparedProgram),
    missing,
    residency: request.residency,
    occupations: all
      .filter(({ soc }) => socs.has(soc))
      .map(({ soc, title, offered }) => ({ soc, title, offered, columns: socs.get(soc) ?? [] })),
    occupation: context.occupation?.soc ?? null,
    suggestedOccupation: sharedOccupation(socs, views.length),
    credentials: credentialsOf([...socs.keys()]).map(({ id }) => id),
    credential: context.credential?.id ?? null,
    presentPay: request.presentPay,
    groups: groupsOf(context, views),
    notices: noticesOf(context, views, facts),
    facts,
    sources: { ...context.papers.sources, ...RULE_SOURCES },
  }
}

function contextOf(db: Database, request: CompareRequest): Context {
  const credential = (request.credential === null ? undefined : credentialOf(request.credential)) ?? null
  return {
    request,
    papers: papersOf(db),
    occupation: listOccupations(db).find(({ soc }) => soc === request.occupation) ?? null,
    credential,
    credentialCosts: credential && credentialCosts(credential),
  }
}

function viewsOf(db: Database, context: Context, rows: readonly ProgramRow[]): View[] {
  const occupationsOf = occupationReader(db)
  // Programs of one field of study and level have the same verdicts.
  const judged = new Map<string, readonly CredentialVerdict[]>()
  return rows.map((row) => {
    const occupations = occupationsOf(row.cip)
    const key = `${row.cip} ${row.award_level}`
    let verdicts = judged.get(key)
    if (!verdicts) judged.set(key, (verdicts = verdictsOf(row, occupations, context.credential)))
    const chosen = verdicts.find(({ credential }) => credential === context.credential?.id) ?? null
    return { row, occupations, verdicts, costs: costsOf(context, row, chosen) }
  })
}

/** On the credentials of the program's own occupations, and on the chosen one in any case. */
function verdictsOf(
  row: ProgramRow,
  occupations: readonly string[],
  chosen: Credential | null,
): CredentialVerdict[] {
  const credentials = credentialsOf(occupations)
  if (chosen && !credentials.includes(chosen)) credentials.push(chosen)
  return credentials.map((credential) => maySit({ cip: row.cip, awardLevel: row.award_level }, credential))
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

function groupsOf(context: Context, views: readonly View[]): Comparison['groups'] {
  return GROUPS.map((id) => ({
    id,
    rows: COMPARED.flatMap((fieldId): ComparisonRow[] => {
      const declared = field(fieldId)
      const make = declared.group === id ? CELLS[fieldId](context) : null
      if (!make) return []
      const cells = views.map((view) => make(context, view))
      return [
        { field: fieldId, cells, best: bestColumns(cells, declared.better), differs: rowDiffers(cells) },
      ]
    }),
  })).filter(({ rows }) => rows.length > 0)
}

function comparedProgram(row: ProgramRow): ComparedProgram {
  return {
    key: programKey(row.unitid, row.cip, row.award_level),
    program: row.title,
    institution: row.name,
    city: row.city,
    state: row.state,
    zip: row.zip,
    cip: row.cip,
    awardLevel: row.award_level,
  }
}
