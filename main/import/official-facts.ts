import type { Distance } from '../../data/program.ts'
import { programKey } from '../../data/program.ts'
import { DATASETS, type Dataset, type Layout } from './datasets.ts'
import type { Completion } from './ipeds-completions.ts'
import type { Institution } from './ipeds-directory.ts'
import type { GraduationRate } from './ipeds-graduation.ts'
import type { PricedSlot } from './ipeds-program-prices.ts'
import type { YearPrices } from './ipeds-year-prices.ts'
import type { OccupationFacts } from './occupation-rows.ts'
import { READERS, type OfficialFile } from './official-files.ts'
import type { Rejects } from './rejects.ts'
import type { Reader } from './source.ts'

/** What the official files of one catalog say, for the fields of study asked for. */
export interface OfficialFacts {
  /** File names by dataset id. */
  readonly files: ReadonlyMap<string, string>
  readonly institutions: ReadonlyMap<number, Institution>
  readonly completions: readonly Completion[]
  /** By UNITID; an institution that charges by program has an entry, even without a slot of the CIPs asked for. */
  readonly slots: ReadonlyMap<number, readonly PricedSlot[]>
  readonly yearPrices: ReadonlyMap<number, YearPrices>
  readonly distance: ReadonlyMap<string, Distance>
  readonly graduation: ReadonlyMap<number, GraduationRate>
  readonly cipTitles: ReadonlyMap<string, string>
  readonly occupations: OccupationFacts
}

/** A dataset of the catalog has no file among those found. */
export class MissingFile extends Error {
  readonly dataset: Dataset

  constructor(dataset: Dataset) {
    super(`No file of "${dataset.title}" (${dataset.id}) was found.`)
    this.name = 'MissingFile'
    this.dataset = dataset
  }
}

/**
 * Reads the datasets of the catalog from the files found. Programs of other CIPs
 * than those asked for are not kept.
 * @throws MissingFile when one of DATASETS is not among the files
 */
export async function readFacts(found: readonly OfficialFile[], cips: ReadonlySet<string>, rejects: Rejects): Promise<OfficialFacts> {
  const files = new Map(DATASETS.map((dataset) => [dataset.id, filesOf(dataset, found)] as const))
  const of = (id: (typeof DATASETS)[number]['id'], layout: Layout) => (files.get(id) ?? []).filter((file) => file.layout === layout)

  const institutions = await collect(of('ipeds-hd-2024', 'ipeds-directory'), READERS['ipeds-directory'], rejects)
  const completions = await collect(of('ipeds-c-2024', 'ipeds-completions'), READERS['ipeds-completions'], rejects, ({ cip }) => cips.has(cip))
  const slots = await collect(of('ipeds-ic-py-2023', 'ipeds-program-prices'), READERS['ipeds-program-prices'], rejects)
  const yearPrices = await collect(of('ipeds-ic-ay-2023', 'ipeds-year-prices'), READERS['ipeds-year-prices'], rejects)
  const distance = await collect(of('ipeds-c-dep-2022', 'ipeds-distance'), READERS['ipeds-distance'], rejects, ({ cip }) => cips.has(cip))
  const graduation = await collect(of('ipeds-gr200-2022', 'ipeds-graduation'), READERS['ipeds-graduation'], rejects)
  const titles = await collect(of('cip-2020', 'cip-titles'), READERS['cip-titles'], rejects)
  const wages = []
  for (const dataset of DATASETS) {
    if (!dataset.id.startsWith('oews-')) continue
    wages.push({ vintage: dataset.vintage, dataset: dataset.id, rows: await collect(of(dataset.id, 'oews'), READERS.oews, rejects) })
  }
  return {
    files: new Map([...files].map(([id, each]) => [id, [...new Set(each.map(({ file }) => file))].join(', ')])),
    institutions: new Map(institutions.map((each) => [each.unitid, each])),
    completions,
    slots: Map.groupBy(slots, ({ unitid }) => unitid),
    yearPrices: new Map(yearPrices.map((each) => [each.unitid, each])),
    distance: new Map(distance.map((each) => [programKey(each.unitid, each.cip, each.awardLevel), each.distance])),
    graduation: new Map(graduation.map((each) => [each.unitid, each])),
    cipTitles: new Map(titles.map(({ cip, title }) => [cip, title])),
    occupations: {
      crosswalk: await collect(of('cip-soc-2020', 'crosswalk'), READERS.crosswalk, rejects),
      wages: wages.toReversed(),
      projections: await collect(of('ep-2024-34', 'projections'), READERS.projections, rejects),
      projectionsDataset: 'ep-2024-34',
      separations: await collect(of('ep-2024-34', 'separations'), READERS.separations, rejects),
      jobTitles: await collect(of('onet-27', 'onet-titles'), READERS['onet-titles'], rejects),
    },
  }
}

function filesOf(dataset: Dataset, found: readonly OfficialFile[]): OfficialFile[] {
  const files = found.filter(({ layout, vintage }) => dataset.layouts.includes(layout) && (dataset.vintage === '' || dataset.vintage === vintage))
  if (!dataset.layouts.every((layout) => files.some((file) => file.layout === layout))) throw new MissingFile(dataset)
  return files
}

async function collect<Row>(files: readonly OfficialFile[], reader: Reader<Row>, rejects: Rejects, keep: (row: Row) => boolean = () => true): Promise<Row[]> {
  const rows: Row[] = []
  for (const file of files) {
    for await (const row of reader.read(await file.open(rejects), rejects)) if (keep(row)) rows.push(row)
  }
  return rows
}
