import type { Database } from 'better-sqlite3'
import { areaOfState, NATION, type Area } from '../../../data/area.ts'
import type { Cell, OccupationFacts } from '../../../data/contract/comparison.ts'
import type {
  JobComparison,
  JobGroup,
  JobGroupAbout,
  JobsCompareRequest,
} from '../../../data/contract/job-comparison.ts'
import { JOB_GROUPS, type JobGroupId, type JobRowId } from '../../../data/job-rows.ts'
import { leadingColumns, type Contender } from '../../../data/ranking/contenders.ts'
import { RULE_SOURCES } from '../../../data/rules/sources.ts'
import { areaOf, areasOf } from '../areas.ts'
import { listOccupations } from '../occupations.ts'
import { provenanceTableOf } from '../provenance.ts'
import { citedBy } from './cited.ts'
import { rowDiffers } from './differs.ts'
import { JOB_CELLS, type JobColumn } from './job-cells.ts'
import { leadingPrograms, type ProgramsOfJob, type ProgramSearches } from './leading-programs.ts'

/** Jobs are alike as awards are not, and none is closed. */
const JOB: Contender = { level: 'job', isOut: false, mayBeOut: false }

/**
 * Occupations side by side, in the order asked for (one asked for twice stands once): each
 * of JOB_GROUPS with its rows. The pay of an area has no rows where none is asked for or no
 * wage of it is held, and nothing is near whom nobody knows where they live.
 */
export function compareJobs(
  db: Database,
  request: JobsCompareRequest,
  searches: ProgramSearches,
): JobComparison {
  const socs = [...new Set(request.jobs)]
  const nation = new Map(listOccupations(db).map((facts) => [facts.soc, facts]))
  const known = socs.filter((soc) => nation.has(soc))
  const area = wantedArea(db, request)
  const there = new Map(area ? listOccupations(db, area.area).map((facts) => [facts.soc, facts]) : [])
  const { near, programs } = leadingPrograms(known, request, searches)
  const columns = known.flatMap((soc): JobColumn[] => {
    const facts = nation.get(soc)
    if (!facts) return []
    const none: ProgramsOfJob = { total: 0, exam: null, found: new Map() }
    return [
      {
        db,
        facts,
        area,
        there: there.get(soc) ?? null,
        state: request.home.state,
        programs: programs.get(soc) ?? none,
      },
    ]
  })
  const about: Readonly<Record<JobGroupId, () => JobGroupAbout>> = {
    areaPay: () =>
      area &&
      payOf(
        area,
        [...there.values()].filter(({ soc }) => known.includes(soc)),
      ),
    pay: () =>
      payOf(
        areaOf(db, NATION),
        columns.map(({ facts }) => facts),
      ),
    outlook: () => yearsOf(columns),
    exams: () => null,
    programs: () => near && { kind: 'near', ...near },
  }
  const groups = JOB_GROUPS.map(({ id, fields }): JobGroup => ({
    id,
    about: about[id](),
    rows: (fields as readonly JobRowId[]).flatMap((field) => {
      const cells = columns.map((column) => JOB_CELLS[field](column))
      const shown = cells.filter((cell) => cell !== null)
      if (shown.length < cells.length || shown.length === 0) return []
      return [{ field, cells: shown, ...leading(field, shown), differs: rowDiffers(shown) }]
    }),
  })).filter(({ rows }) => rows.length > 0)
  const cited = citedBy(groups)
  const sources = { ...RULE_SOURCES, ...provenanceTableOf(db).sources, ...searches.sources() }
  return {
    jobs: columns.map(({ facts: { soc, title } }) => ({ soc, title })),
    missing: socs.filter((soc) => !nation.has(soc)),
    areas: areasOf(db),
    groups,
    sources: Object.fromEntries(Object.entries(sources).filter(([id]) => cited.has(id))),
  }
}

const leading = (field: JobRowId, cells: readonly Cell[]) =>
  leadingColumns(
    field,
    cells,
    cells.map(() => JOB),
  )

/** The area asked for, else that of the person's state; null where no wage of it is held, or it is the nation. */
function wantedArea(db: Database, { area, home }: JobsCompareRequest): Area | null {
  const wanted = area !== NATION ? area : home.state === null ? null : areaOfState(home.state)
  return areasOf(db).find((one) => one.area === wanted && one.area !== NATION) ?? null
}

function payOf(area: Area, jobs: readonly OccupationFacts[]): JobGroupAbout {
  const vintages = new Set(jobs.flatMap(({ wages: [newest] }) => newest?.vintage ?? []))
  return { kind: 'pay', area, vintages: [...vintages].sort().reverse() }
}

/** The years of the newest outlook; all are of one publication. */
function yearsOf(columns: readonly JobColumn[]): JobGroupAbout {
  const outlook = columns.flatMap(({ facts }) => facts.outlook ?? [])[0]
  return outlook ? { kind: 'outlook', from: outlook.baseYear, to: outlook.targetYear } : null
}
