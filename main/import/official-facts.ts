import type { Distance } from '../../data/program.ts'
import { programKey } from '../../data/program.ts'
import { DATASETS, type Dataset, type Layout } from './datasets.ts'
import type { Completion } from './readers/ipeds-completions.ts'
import type { Institution } from './readers/ipeds-directory.ts'
import type { GraduationRate } from './readers/ipeds-graduation.ts'
import type { PricedSlot } from './readers/ipeds-program-prices.ts'
import type { YearPrices } from './readers/ipeds-year-prices.ts'
import { OfficialFileError } from './official-file-error.ts'
import type { OccupationFacts, WageVintage } from './rows/occupation-rows.ts'
import { READERS, type OfficialFile, type RowOf } from './official-files.ts'
import type { Rejects } from './rejects.ts'
import type { Reader } from './files/source.ts'

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

type DatasetId = (typeof DATASETS)[number]['id']

/**
 * Reads the datasets of the catalog from the files found. Programs of other CIPs
 * than those asked for are not kept.
 * @throws OfficialFileError `missing` or `doubled` when a dataset has no file, or two
 */
export async function readFacts(
  found: readonly OfficialFile[],
  cips: ReadonlySet<string>,
  rejects: Rejects,
): Promise<OfficialFacts> {
  const files = new Map(DATASETS.map((dataset) => [dataset.id, filesOf(dataset, found)] as const))

  /** The rows of one layout of a dataset, all or those worth keeping. */
  async function rows<L extends Layout>(
    id: DatasetId,
    layout: L,
    keep: (row: RowOf<L>) => boolean = () => true,
  ) {
    const kept: RowOf<L>[] = []
    const reader = READERS[layout] as Reader<RowOf<L>>
    for (const file of files.get(id) ?? []) {
      if (file.layout !== layout) continue
      for await (const row of reader.read(await file.open(rejects), rejects)) if (keep(row)) kept.push(row)
    }
    return kept
  }
  const ofOurs = ({ cip }: { readonly cip: string }) => cips.has(cip)

  const institutions = await rows('ipeds-hd-2024', 'ipeds-directory')
  const completions = await rows('ipeds-c-2024', 'ipeds-completions', ofOurs)
  const slots = await rows('ipeds-ic-py-2023', 'ipeds-program-prices')
  const yearPrices = await rows('ipeds-ic-ay-2023', 'ipeds-year-prices')
  const distance = await rows('ipeds-c-dep-2022', 'ipeds-distance', ofOurs)
  const graduation = await rows('ipeds-gr200-2022', 'ipeds-graduation')
  const titles = await rows('cip-2020', 'cip-titles')
  const wages: WageVintage[] = []
  for (const id of ['oews-2025', 'oews-2024', 'oews-2023'] as const) {
    wages.push({ vintage: `${id.slice(-4)}-05`, dataset: id, rows: await rows(id, 'oews') })
  }
  return {
    files: new Map(
      [...files].map(([id, each]) => [id, [...new Set(each.map(({ file }) => file))].join(', ')]),
    ),
    institutions: new Map(institutions.map((each) => [each.unitid, each])),
    completions,
    slots: Map.groupBy(slots, ({ unitid }) => unitid),
    yearPrices: new Map(yearPrices.map((each) => [each.unitid, each])),
    distance: new Map(
      distance.map((each) => [programKey(each.unitid, each.cip, each.awardLevel), each.distance]),
    ),
    graduation: new Map(graduation.map((each) => [each.unitid, each])),
    cipTitles: new Map(titles.map(({ cip, title }) => [cip, title])),
    occupations: {
      crosswalk: await rows('cip-soc-2020', 'crosswalk'),
      wages,
      projections: await rows('ep-2024-34', 'projections'),
      projectionsDataset: 'ep-2024-34',
      separations: await rows('ep-2024-34', 'separations'),
      jobTitles: [
        ...(await rows('onet-27', 'onet-alternate-titles')),
        ...(await rows('onet-27', 'onet-reported-titles')),
      ],
    },
  }
}

/** One file for each layout of the dataset, no more and no less. */
function filesOf(dataset: Dataset, found: readonly OfficialFile[]): OfficialFile[] {
  return dataset.layouts.map((wanted) => {
    const files = found.filter(
      ({ layout, vintage }) => layout === wanted && (dataset.vintage === '' || dataset.vintage === vintage),
    )
    const [file] = files
    if (!file) throw new OfficialFileError('missing', { title: dataset.title })
    if (files.length > 1) {
      const names = files.map((each) => each.file).join(', ')
      throw new OfficialFileError('doubled', { title: dataset.title, files: names })
    }
    return file
  })
}
