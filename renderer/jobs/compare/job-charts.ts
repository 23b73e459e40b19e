import { NATION, type Area } from '../../../data/area.ts'
import type { PageChart } from '../../../data/contract/export.ts'
import type { JobComparison } from '../../../data/contract/job-comparison.ts'
import type { OccupationDetails } from '../../../data/contract/occupations.ts'
import type { Translator } from '../../../data/messages/translate.ts'
import { paperCharts } from '../../charts/as-svg.ts'
import { outlookView, payView, type JobsShown } from '../../charts/chart-views.ts'
import type { JobDetails } from '../job-details.ts'

/** The charts of jobs side by side, as paper has them: their pay where it stands in the table, and their outlook. */
export async function jobCharts(
  { jobs, groups }: JobComparison,
  details: JobDetails,
  translate: Translator,
): Promise<readonly PageChart[]> {
  const socs = jobs.map(({ soc }) => soc)
  const near = groups.map(({ about }) => (about?.kind === 'pay' ? about.area : null))
  const areas = near.filter((area): area is Area => area !== null)
  const all = await Promise.all(areas.map((area) => shownOf(socs, area, details)))
  const known = all.filter((shown) => shown !== null)
  const nation = known.find(({ area }) => area.area === NATION) ?? null
  return paperCharts([
    ...known.map((shown) => payView(shown, null, translate)),
    nation && outlookView(nation, translate),
  ])
}

/** Null where one of them could not be asked for, which was then said. */
async function shownOf(socs: readonly string[], area: Area, details: JobDetails): Promise<JobsShown | null> {
  const answers = await Promise.all(socs.map((soc) => details.of(soc, area.area)))
  const all = answers.filter((answer): answer is OccupationDetails => Boolean(answer))
  if (all.length < socs.length) return null
  return {
    // Whoever sets a job of managing or teaching beside another wants to see it.
    facts: all.map(({ facts }) => ({ ...facts, offered: true })),
    occupation: null,
    area,
    sources: Object.assign({}, ...all.map(({ sources }) => sources)) as JobsShown['sources'],
  }
}
