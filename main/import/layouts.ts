import type { Layout } from './datasets.ts'
import type { Header, Reader } from './files/source.ts'
import { cipChanges } from './readers/cip-changes.ts'
import { cipTitles } from './readers/cip-titles.ts'
import { cost1ProgramPrices, cost1YearPrices } from './readers/cost1.ts'
import { crosswalk } from './readers/crosswalk.ts'
import { etplDol } from './readers/etpl-dol.ts'
import { etplTexas } from './readers/etpl-texas.ts'
import { ipedsCompletions } from './readers/ipeds-completions.ts'
import { ipedsCustomPrices } from './readers/ipeds-custom-prices.ts'
import { ipedsDirectory } from './readers/ipeds-directory.ts'
import { ipedsDistance } from './readers/ipeds-distance.ts'
import { ipedsGraduation } from './readers/ipeds-graduation.ts'
import { ipedsProgramPrices } from './readers/ipeds-program-prices.ts'
import { ipedsYearPrices } from './readers/ipeds-year-prices.ts'
import { oewsWashington } from './readers/oews-washington.ts'
import { oews } from './readers/oews.ts'
import { onetRelated } from './readers/onet-related.ts'
import { onetAlternateTitles, onetReportedTitles } from './readers/onet-titles.ts'
import { projections, separations } from './readers/projections.ts'
import { scorecardFields, scorecardInstitutions } from './readers/scorecard.ts'
import { socDefinitions } from './readers/soc-definitions.ts'

/** Every layout with its reader. */
export const READERS = {
  'ipeds-directory': ipedsDirectory,
  'ipeds-completions': ipedsCompletions,
  'ipeds-program-prices': ipedsProgramPrices,
  'ipeds-year-prices': ipedsYearPrices,
  'ipeds-custom-prices': ipedsCustomPrices,
  'cost1-program-prices': cost1ProgramPrices,
  'cost1-year-prices': cost1YearPrices,
  'ipeds-distance': ipedsDistance,
  'ipeds-graduation': ipedsGraduation,
  oews,
  'oews-washington': oewsWashington,
  projections,
  separations,
  crosswalk,
  'cip-titles': cipTitles,
  'cip-2010-2020': cipChanges,
  'soc-definitions': socDefinitions,
  'onet-alternate-titles': onetAlternateTitles,
  'onet-reported-titles': onetReportedTitles,
  'onet-related': onetRelated,
  'scorecard-institutions': scorecardInstitutions,
  'scorecard-fields': scorecardFields,
  'etpl-texas': etplTexas,
  'etpl-dol': etplDol,
} as const satisfies Record<Layout, { recognises(header: Header): boolean }>

/** What the reader of a layout yields. */
export type RowOf<L extends Layout> = (typeof READERS)[L] extends Reader<infer Row> ? Row : never

const LAYOUTS = Object.keys(READERS) as Layout[]

/** The layouts that a header is of: one, or the two that share the merged file of prices. */
export function layoutsOf(header: Header): readonly Layout[] {
  return LAYOUTS.filter((layout) => READERS[layout].recognises(header))
}
