import type { Area } from '../../../../data/area.ts'
import type { OccupationFacts } from '../../../../data/contract/comparison.ts'
import type { Figure, Source } from '../../../../data/figures/figure.ts'

/** A figure of the wage file, or one that the agency hides. */
export const wage = (dollars: number | null): Figure => ({
  ...(dollars === null
    ? { status: 'suppressed', value: null }
    : { status: 'known', value: Math.round(dollars * 100) }),
  provenance: [{ source: 'oews-2025', columns: 'A_PCT' }],
})

export const projected = (value: number | null): Figure => ({
  ...(value === null ? { status: 'not-reported', value: null } : { status: 'known', value }),
  provenance: [{ source: 'ep-2024-34', columns: 'Employment' }],
})

type Pay = readonly [number | null, number | null, number | null, number | null, number | null]

/** An occupation with one vintage of pay (p10 to p90, dollars) and its outlook (jobs, growth, openings). */
export function occupation(
  soc: string,
  title: string,
  pay: Pay | null,
  outlook: {
    base: number
    target: number
    growth: number | null
    openings: number | null
    exits?: number
    transfers?: number
  } | null,
  changes: Partial<OccupationFacts> = {},
): OccupationFacts {
  return {
    soc,
    title,
    offered: true,
    wages: pay
      ? [
          {
            vintage: '2025-05',
            area: 'US',
            employment: { ...projected(194_720), provenance: [{ source: 'oews-2025', columns: 'TOT_EMP' }] },
            p10: wage(pay[0]),
            p25: wage(pay[1]),
            median: wage(pay[2]),
            p75: wage(pay[3]),
            p90: wage(pay[4]),
          },
        ]
      : [],
    outlook: outlook && {
      baseYear: 2024,
      targetYear: 2034,
      baseEmployment: projected(outlook.base),
      targetEmployment: projected(outlook.target),
      growth: projected(outlook.growth),
      openings: projected(outlook.openings),
      exits: projected(outlook.exits ?? null),
      transfers: projected(outlook.transfers ?? null),
      entryEducation: 'Postsecondary nondegree award',
      training: null,
    },
    ...changes,
  }
}

/** As BLS publishes them for May 2025 and 2024-34. */
export const RECORDS = occupation(
  '29-2072',
  'Medical Records Specialists',
  [37_000, 43_490, 51_140, 64_820, 81_150],
  { base: 194_800, target: 208_600, growth: 7.1, openings: 14_200, exits: 7100, transfers: 5800 },
)
export const REGISTRARS = occupation(
  '29-9021',
  'Health Information Technologists and Medical Registrars',
  [39_830, 48_940, 68_020, 95_630, 117_420],
  { base: 41_900, target: 48_100, growth: 14.7, openings: 3200 },
)
export const ASSISTANTS = occupation(
  '31-9092',
  'Medical Assistants',
  [36_050, 38_470, 45_690, 49_180, 59_310],
  { base: 811_000, target: 912_200, growth: 12.5, openings: 112_300 },
)
export const TEACHERS = occupation(
  '25-1071',
  'Health Specialties Teachers, Postsecondary',
  [60_000, 80_000, 105_000, 160_000, 220_000],
  { base: 270_000, target: 315_000, growth: 17, openings: 27_000 },
  { offered: false },
)

const source = (id: string, title: string): Source => ({
  id,
  publisher: 'Bureau of Labor Statistics',
  title,
  file: `${id}.xlsx`,
  asOf: '2025-05',
  readOn: '2026-11-23',
  url: 'https://www.bls.gov/',
  licence: 'public domain',
})

export const SOURCES: Readonly<Record<string, Source>> = {
  'oews-2025': source('oews-2025', 'Wage Statistics'),
  'ep-2024-34': source('ep-2024-34', 'Employment Projections'),
}

export const US: Area = { area: 'US', title: 'United States', kind: 'nation' }
