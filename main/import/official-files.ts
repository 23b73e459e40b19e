import { readdir } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { cipTitles } from './readers/cip-titles.ts'
import { crosswalk } from './readers/crosswalk.ts'
import { openCsv, readCsvHeader } from './files/csv.ts'
import { kindOfLayout, type Kind, type Layout } from './datasets.ts'
import { ipedsCompletions } from './readers/ipeds-completions.ts'
import { ipedsDirectory } from './readers/ipeds-directory.ts'
import { ipedsDistance } from './readers/ipeds-distance.ts'
import { ipedsGraduation } from './readers/ipeds-graduation.ts'
import { ipedsProgramPrices } from './readers/ipeds-program-prices.ts'
import { ipedsYearPrices } from './readers/ipeds-year-prices.ts'
import { OfficialFileError } from './official-file-error.ts'
import { oews, oewsVintage } from './readers/oews.ts'
import { onetAlternateTitles, onetReportedTitles } from './readers/onet-titles.ts'
import { projections, separations } from './readers/projections.ts'
import type { Rejects } from './rejects.ts'
import type { Header, Reader, Source } from './files/source.ts'
import { findSources, readWorkbook } from './files/xlsx.ts'

/** Every layout with its reader. */
export const READERS = {
  'ipeds-directory': ipedsDirectory,
  'ipeds-completions': ipedsCompletions,
  'ipeds-program-prices': ipedsProgramPrices,
  'ipeds-year-prices': ipedsYearPrices,
  'ipeds-distance': ipedsDistance,
  'ipeds-graduation': ipedsGraduation,
  oews,
  projections,
  separations,
  crosswalk,
  'cip-titles': cipTitles,
  'onet-alternate-titles': onetAlternateTitles,
  'onet-reported-titles': onetReportedTitles,
} as const satisfies Record<Layout, { recognises(header: Header): boolean }>

/** What the reader of a layout yields. */
export type RowOf<L extends Layout> = (typeof READERS)[L] extends Reader<infer Row> ? Row : never

const LAYOUTS = Object.keys(READERS) as Layout[]

/** A table of a known layout that was found in a folder. */
export interface OfficialTable {
  readonly layout: Layout
  readonly kind: Kind
  readonly size: number
  readonly file: string
  /** "2024" (from the file's name), "2025-05" (OEWS) or "2024-34" (projections); '' where nothing says. */
  readonly vintage: string
  /** Opens it for reading, once. */
  open(rejects: Rejects, onBytes?: (bytes: number) => void): Promise<Source>
}

const DELIMITERS: Readonly<Record<string, string>> = { '.csv': ',', '.txt': '\t' }

/**
 * Finds the official files below a folder, told by their columns; whatever is
 * not one of them is passed over. In the order of their paths.
 * @throws OfficialFileError `no-folder` or `unreadable`
 */
export async function findOfficialFiles(folder: string): Promise<OfficialTable[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw new OfficialFileError('no-folder', { folder }, { cause })
  })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const found: OfficialTable[] = []
  for (const path of paths.toSorted()) {
    const delimiter = DELIMITERS[extname(path).toLowerCase()]
    if (delimiter) found.push(...(await describeCsv(path, delimiter)))
    else if (extname(path).toLowerCase() === '.xlsx') found.push(...(await describeWorkbook(path)))
  }
  return found
}

async function describeCsv(path: string, delimiter: string): Promise<OfficialTable[]> {
  const header = await readCsvHeader(path, delimiter)
  return LAYOUTS.filter((layout) => READERS[layout].recognises(header)).map((layout) => ({
    layout,
    kind: kindOfLayout(layout),
    size: 0,
    file: basename(path),
    vintage: yearOfName(path),
    open: (rejects) => openCsv(path, rejects, delimiter),
  }))
}

async function describeWorkbook(path: string): Promise<OfficialTable[]> {
  const workbook = await readWorkbook(path)
  return LAYOUTS.flatMap((layout) => {
    // The first sheet of a layout is the whole of it; the crosswalk repeats parts in later ones.
    const source = findSources(workbook, READERS[layout].recognises)[0]
    return source
      ? [
          {
            layout,
            kind: kindOfLayout(layout),
            size: 0,
            file: workbook.file,
            vintage: vintageOfSheet(source, path),
            open: () => Promise.resolve(source),
          },
        ]
      : []
  })
}

function vintageOfSheet(source: Source, path: string): string {
  const years = source.header.find(/, \d{4}[–-]\d\d/)?.match(/(\d{4})[–-](\d\d)/)
  return oewsVintage(source) ?? (years ? `${years[1]}-${years[2]}` : yearOfName(path))
}

/** "2024" of hd2024.csv, "2022" of gr200_22.csv: IPEDS files say their year in their names only. */
export function yearOfName(path: string): string {
  const name = basename(path, extname(path))
  const four = /(?:19|20)\d\d/.exec(name)?.[0]
  if (four) return four
  const two = /_(\d\d)$/.exec(name)?.[1]
  return two ? `20${two}` : ''
}
