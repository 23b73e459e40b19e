import { extname } from 'node:path'
import { kindOfLayout, ONLY_VINTAGE, type Kind, type Layout } from './datasets.ts'
import type { Header, SourceRow } from './files/source.ts'
import { MONTHS } from './months.ts'
import { newestYear } from './readers/ipeds-custom-prices.ts'

/** The beginning of a table and what stands around it: enough to tell which one it is. */
export interface TableHead {
  readonly header: Header
  readonly rows: readonly SourceRow[]
  readonly notes: readonly string[]
  /** Name of the sheet, '' where there is none. */
  readonly sheet: string
  /** Name of the file; inside of an archive, of the archive too. */
  readonly names: readonly string[]
}

/** Which publication a table is of, and which vintage of it; '' where nothing says. */
export function identify(layout: Layout, head: TableHead): { readonly kind: Kind; readonly vintage: string } {
  const kind = layout === 'oews' ? oewsKind(head) : kindOfLayout(layout)
  return { kind, vintage: ONLY_VINTAGE[kind] ?? vintageOf(layout, head) }
}

function vintageOf(layout: Layout, head: TableHead): string {
  switch (layout) {
    case 'oews':
      return oewsVintage(head.notes) ?? oewsMonthOfNames([head.sheet, ...head.names])
    case 'oews-washington':
      // Its rows say for which year the wages are.
      return /^(?:19|20)\d\d$/.exec(cell(head, 'Year'))?.[0] ?? yearOfNames(head.names)
    case 'projections':
    case 'separations': {
      const years = head.header.find(/, \d{4}[–-]\d\d/)?.match(/(\d{4})[–-](\d\d)/)
      return years ? `${years[1]}-${years[2]}` : yearOfNames(head.names)
    }
    case 'onet-related':
    case 'onet-alternate-titles':
    case 'onet-reported-titles':
      return onetEditionOfNames(head.names)
    case 'ipeds-custom-prices':
      return newestYear(head.header)
    case 'cip-titles':
    case 'soc-definitions':
      return yearOfNames([head.sheet, ...head.names]) || yearOfNotes(head.notes)
    case 'etpl-texas':
    case 'etpl-dol':
      return dayOfNames([head.sheet, ...head.names]) || yearOfNames(head.names)
    default:
      // NCES writes the year into the name; who put a table together may have a column of it.
      return yearOfNames(head.names) || (/^(?:19|20)\d\d$/.exec(cell(head, 'YEAR'))?.[0] ?? '')
  }
}

/** The first row's cell; '' where there is no row or no such column. */
function cell({ header, rows }: TableHead, column: string): string {
  return header.has(column) ? (rows[0]?.cells[header.position(column)] ?? '').trim() : ''
}

/** By the first row: BLS publishes the nation, the states and the other areas in workbooks of their own. */
function oewsKind(head: TableHead): 'oews' | 'oews-state' | 'oews-metro' {
  const type = cell(head, 'AREA_TYPE')
  if (type === '2' || type === '3') return 'oews-state'
  return type === '4' || type === '6' ? 'oews-metro' : 'oews'
}

/** The month the estimates are for, "2025-05", from the notes ("May 2025 OEWS Estimates"); null where no note says. */
export function oewsVintage(notes: readonly string[]): string | null {
  for (const note of notes) {
    const [, month = '', year = ''] = /^(\w+) (\d{4}) OEWS Estimates/.exec(note) ?? []
    const number = MONTHS.indexOf(month) + 1
    if (number > 0) return `${year}-${String(number).padStart(2, '0')}`
  }
  return null
}

/** BLS calls the workbook of May 2024 state_M2024_dl.xlsx, and its archive oesm24st.zip. */
function oewsMonthOfNames(names: readonly string[]): string {
  for (const name of names) {
    const year = /(?:_M|\bMay[ _-]?)(20\d\d)(?!\d)/i.exec(name)?.[1]
    if (year) return `${year}-05`
    const short = /\boesm(\d\d)/i.exec(name)?.[1]
    if (short) return `20${short}-05`
  }
  return ''
}

/** "2024-03-20" of "Statewide List (03.20.2024)" or "tx_etpl_2024-03-20.xlsx". */
function dayOfNames(names: readonly string[]): string {
  for (const name of names) {
    const american = /(?<!\d)([01]?\d)[._-]([0-3]?\d)[._-](20\d\d)(?!\d)/.exec(name)
    const iso = /(?<!\d)(20\d\d)[._-]?([01]\d)[._-]?([0-3]\d)(?!\d)/.exec(name)
    const [year, month, day] = american
      ? [american[3], american[1], american[2]]
      : [iso?.[1], iso?.[2], iso?.[3]]
    if (year && month && day) return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-')
  }
  return ''
}

/** "27" of db_27_0_text.zip, "30.1" of "db_30_1_excel/Alternate Titles.xlsx": no table of O*NET says it inside. */
function onetEditionOfNames(names: readonly string[]): string {
  for (const name of names) {
    const [, major, minor] =
      /(?<![a-z\d])db[_ -]?(\d{1,2})[_.](\d)(?!\d)/i.exec(name) ??
      /O\*?NET[ _-]?(\d{1,2})[_.](\d)(?!\d)/i.exec(name) ??
      []
    if (major && minor) return minor === '0' ? major : `${major}.${minor}`
  }
  return ''
}

/** "2018 Standard Occupational Classification System", above a table. */
function yearOfNotes(notes: readonly string[]): string {
  for (const note of notes) {
    const year = /(?<!\d)((?:19|20)\d\d) (?:Standard Occupational|Classification of Instructional)/i.exec(
      note,
    )?.[1]
    if (year) return year
  }
  return ''
}

function yearOfNames(names: readonly string[]): string {
  return names.map(yearOfName).find((year) => year !== '') ?? ''
}

/**
 * "2024" of hd2024.csv, "2022" of gr200_22.csv, "2023" of c2023_a_rv.csv: IPEDS
 * files say their year in their names only. Of a whole date its year.
 */
export function yearOfName(file: string): string {
  const name = file.slice(0, file.length - extname(file).length)
  const whole = /(?<!\d)((?:19|20)\d\d)(?:[01]\d[0-3]\d)?(?!\d)/.exec(name)?.[1]
  if (whole) return whole
  const two = /_(\d\d)(_rv)?$/i.exec(name)?.[1]
  return two ? `20${two}` : ''
}
