import type { NewRow } from '../../storage/schema/tables.ts'
import { publishedSoc } from '../readers/official-codes.ts'
import type { Wages } from '../readers/oews.ts'
import type { JobTitle } from '../readers/onet-titles.ts'
import { notReportedPart } from '../readers/row-parts.ts'
import type { Facts, WageVintage } from './facts.ts'
import { relatedRows } from './related-rows.ts'

/**
 * Health Technologists and Technicians, All Other: the neighbour that people
 * compare with, though no field of study leads to it.
 */
const ALSO = ['29-2099']

/** Rows of `occupations`, `cip_occupations`, `job_titles`, `related_occupations`, `areas`, `wages` and `projections`. */
export function occupationRows(facts: Facts) {
  const pairs = facts.crosswalk.filter(({ cip }) => facts.cipTitles.has(cip))
  const socs = [...new Set([...pairs.map(({ soc }) => soc), ...ALSO])]
  const detailed = facts.wages.flatMap(({ rows }) => rows.filter((row) => row.detailed))
  const lineItems = facts.projections.filter(({ lineItem }) => lineItem)
  const inOews = publishedByVintage(facts.wages)
  const inProjections = new Set(lineItems.map(({ soc }) => soc))
  const titles = new Map([
    ...detailed.map(({ soc, title }) => [soc, title] as const),
    // SOC's own titles stand before those of a merged occupation.
    ...facts.crosswalk.map(({ soc, socTitle }) => [soc, socTitle] as const),
    ...facts.socTitles,
  ])

  const occupations = socs.map((soc) => ({
    soc,
    title: titles.get(soc) ?? soc,
    oews_soc: firstCode(soc, inOews),
    projections_soc: publishedSoc(soc, inProjections),
  }))
  const oewsCodes = new Set(occupations.flatMap(({ oews_soc }) => oews_soc ?? []))
  const projectionCodes = new Set(occupations.flatMap(({ projections_soc }) => projections_soc ?? []))
  const separations = new Map(facts.separations.map((each) => [each.soc, each]))
  const dataset = facts.datasetOf.get('projections') ?? ''
  return {
    occupations,
    cip_occupations: pairs.map(({ cip, soc }) => ({ cip, soc })),
    job_titles: jobTitleRows(facts.jobTitles, new Set(socs)),
    related_occupations: relatedRows(facts, new Set(socs)),
    areas: areaRows(facts.wages),
    wages: wageRows(facts.wages, oewsCodes),
    projections: lineItems
      .filter(({ soc }) => projectionCodes.has(soc))
      .map(({ title: _, lineItem: __, ...row }) => ({
        ...row,
        ...(separations.get(row.soc) ?? NO_SEPARATIONS),
        dataset,
      })),
  }
}

/**
 * Codes with wages: those of the nation, newest first, since BLS joins and parts occupations from
 * year to year; then whatever a state's file has beside them.
 */
function publishedByVintage(wages: readonly WageVintage[]): readonly ReadonlySet<string>[] {
  const codes = (rows: readonly Wages[]) =>
    new Set(rows.filter(({ detailed }) => detailed).map(({ soc }) => soc))
  return [
    ...wages.map(({ rows }) => codes(rows.filter(({ areaType }) => areaType === 'nation'))),
    codes(wages.flatMap(({ rows }) => rows)),
  ]
}

function firstCode(soc: string, published: readonly ReadonlySet<string>[]): string | null {
  for (const codes of published) {
    const code = publishedSoc(soc, codes)
    if (code !== null) return code
  }
  return null
}

const NO_SEPARATIONS = notReportedPart('separations')

/** BLS writes "U.S."; everywhere else Pathwise writes it out. */
const NATION = 'United States'

/** Each area once, by the title of its newest vintage. */
function areaRows(wages: readonly WageVintage[]): NewRow<'areas'>[] {
  const areas = new Map<string, NewRow<'areas'>>()
  for (const { rows } of wages) {
    for (const { area, areaTitle, areaType } of rows)
      if (!areas.has(area))
        areas.set(area, { area, title: areaType === 'nation' ? NATION : areaTitle, kind: areaType })
  }
  return [...areas.values()]
}

/** A state's own file and the agency's may tell the same area and month: the first stands. */
function* wageRows(wages: readonly WageVintage[], codes: ReadonlySet<string>): Generator<NewRow<'wages'>> {
  const seen = new Set<string>()
  for (const { vintage, dataset, rows } of wages) {
    for (const row of rows) {
      if (!row.detailed || !codes.has(row.soc)) continue
      const key = `${row.soc} ${row.area} ${vintage}`
      if (seen.has(key)) continue
      seen.add(key)
      yield { ...ownColumns(row), vintage, dataset }
    }
  }
}

const ownColumns = ({ title: _, detailed: __, areaTitle: ___, areaType: ____, ...row }: Wages) => row

/** Each title once for an occupation; of spellings that differ in case only, the first stands. */
function jobTitleRows(titles: readonly JobTitle[], socs: ReadonlySet<string>): NewRow<'job_titles'>[] {
  const once = new Map<string, NewRow<'job_titles'>>()
  for (const { soc, title } of titles) {
    const key = `${soc} ${title.toLowerCase()}`
    if (socs.has(soc) && !once.has(key)) once.set(key, { soc, title })
  }
  return [...once.values()]
}
