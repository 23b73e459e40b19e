import { NOT_REPORTED, publishedSoc } from '../readers/codes.ts'
import type { CipOccupation } from '../readers/crosswalk.ts'
import type { Wages } from '../readers/oews.ts'
import type { JobTitle } from '../readers/onet-titles.ts'
import type { Projection, Separations } from '../readers/projections.ts'
import { figureColumns, inCents, type TableRow } from './table-rows.ts'

/** One vintage of OEWS, "2025-05". */
export interface WageVintage {
  readonly vintage: string
  readonly dataset: string
  readonly rows: readonly Wages[]
}

export interface OccupationFacts {
  readonly crosswalk: readonly CipOccupation[]
  /** Newest first. */
  readonly wages: readonly WageVintage[]
  readonly projections: readonly Projection[]
  readonly projectionsDataset: string
  readonly separations: readonly Separations[]
  readonly jobTitles: readonly JobTitle[]
}

/** Rows of `occupations`, `cip_occupations`, `job_titles`, `areas`, `wages` and `projections`. */
export function occupationRows(
  facts: OccupationFacts,
  cips: ReadonlySet<string>,
  alsoOccupations: readonly string[],
) {
  const pairs = facts.crosswalk.filter(({ cip }) => cips.has(cip))
  const socs = [...new Set([...pairs.map(({ soc }) => soc), ...alsoOccupations])]
  const detailed = facts.wages.flatMap(({ rows }) => rows.filter((row) => row.detailed))
  const lineItems = facts.projections.filter(({ lineItem }) => lineItem)
  const inOews = new Set(detailed.map(({ soc }) => soc))
  const inProjections = new Set(lineItems.map(({ soc }) => soc))
  const titles = new Map([
    ...detailed.map(({ soc, title }) => [soc, title] as const),
    // SOC's own titles stand before those of a merged occupation.
    ...facts.crosswalk.map(({ soc, socTitle }) => [soc, socTitle] as const),
  ])

  const occupations = socs.map((soc) => ({
    soc,
    title: titles.get(soc) ?? soc,
    oews_soc: publishedSoc(soc, inOews),
    projections_soc: publishedSoc(soc, inProjections),
  }))
  const oewsCodes = new Set(occupations.flatMap(({ oews_soc }) => oews_soc ?? []))
  const projectionCodes = new Set(occupations.flatMap(({ projections_soc }) => projections_soc ?? []))
  const chosen = facts.wages.flatMap((each) =>
    each.rows.filter((row) => row.detailed && oewsCodes.has(row.soc)).map((row) => ({ ...each, row })),
  )
  return {
    occupations,
    cip_occupations: pairs.map(({ cip, soc }) => ({ cip, soc })),
    job_titles: jobTitleRows(facts.jobTitles, new Set(socs)),
    areas: [...new Set(chosen.map(({ row }) => row.area))].map((area) => ({
      area,
      title: area === 'US' ? 'United States' : area,
    })),
    wages: chosen.map(({ vintage, dataset, row }) => wageRow(vintage, dataset, row)),
    projections: lineItems
      .filter(({ soc }) => projectionCodes.has(soc))
      .map((row) =>
        projectionRow(
          facts.projectionsDataset,
          row,
          facts.separations.find(({ soc }) => soc === row.soc) ?? null,
        ),
      ),
  }
}

function wageRow(vintage: string, dataset: string, row: Wages): TableRow {
  return {
    soc: row.soc,
    area: row.area,
    vintage,
    dataset,
    ...figureColumns('employment', row.employment),
    ...figureColumns('p10', inCents(row.p10)),
    ...figureColumns('p25', inCents(row.p25)),
    ...figureColumns('median', inCents(row.median)),
    ...figureColumns('p75', inCents(row.p75)),
    ...figureColumns('p90', inCents(row.p90)),
  }
}

function projectionRow(dataset: string, row: Projection, separations: Separations | null): TableRow {
  return {
    soc: row.soc,
    base_year: row.baseYear,
    target_year: row.targetYear,
    dataset,
    ...figureColumns('base_employment', row.baseEmployment),
    ...figureColumns('target_employment', row.targetEmployment),
    ...figureColumns('growth', row.growth),
    ...figureColumns('openings', row.openings),
    ...figureColumns('exits', separations?.exits ?? NOT_REPORTED),
    ...figureColumns('transfers', separations?.transfers ?? NOT_REPORTED),
    entry_education: row.entryEducation,
    experience: row.experience,
    training: row.training,
  }
}

/** Each title once for an occupation; of spellings that differ in case only, the first stands. */
function jobTitleRows(titles: readonly JobTitle[], socs: ReadonlySet<string>): TableRow[] {
  const once = new Map<string, TableRow>()
  for (const { soc, title } of titles) {
    const key = `${soc} ${title.toLowerCase()}`
    if (socs.has(soc) && !once.has(key)) once.set(key, { soc, title })
  }
  return [...once.values()]
}
