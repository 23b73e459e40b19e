import { AREA_KINDS } from '../../../data/area.ts'
import { COHORTS } from '../../../data/figures/group.ts'
import { RELATED_TIERS } from '../../../data/related-tier.ts'
import { CONTROLS, ONLINE, FEDERAL_AID } from '../../../data/program.ts'
import {
  band,
  figure,
  integer,
  integerOrNull,
  key,
  moneyList,
  oneOf,
  oneOfOrNull,
  real,
  realOrNull,
  rowNumber,
  text,
  textOrNull,
  type NewRow as NewRowOf,
  type StoredRow,
} from './column.ts'
import { table, textTable, type Table, type TextTable } from './table.ts'

/**
 * The catalog: shipped (catalog.db) or made by an import (official.db). This is the one
 * declaration of its tables. SQL (ddl.ts), lists of columns to select and insert (sql.ts),
 * row types, text tables, test fixtures, and what an older catalog reads as derive from it.
 *
 * Catalogs are never migrated, they are made anew: a change here needs no ALTER, only the
 * next version, once the present one is released (main/storage/schema/catalog/).
 */
export const CATALOG_VERSION = 2

const CIP_SHAPE = "{} GLOB '[0-9][0-9].[0-9][0-9][0-9][0-9]'"
const SOC_SHAPE = "{} GLOB '[0-9][0-9]-[0-9][0-9][0-9][0-9]'"
const HOURS_UNITS = ['clock-hours', 'credit-hours'] as const
const MATCHES = ['exact', 'guess', 'none'] as const
/** What an institution's position is: the directory's, or that of its ZIP, where the two are too far apart. */
const POSITIONS = ['directory', 'zip'] as const
/** How the price of an IC_PY slot came to an award level: the only level; told by its hours; not sure. */
const PRICE_LEVELS = ['only', 'by-hours', 'not-stated'] as const

/**
 * What each kind of official file says of an institution: a column stands in the part of its
 * file, whose reader hands it on by its name.
 */
const DIRECTORY = {
  name: key(),
  alias: text(),
  // Of the Office of Postsecondary Education: six digits of the school and two of the branch; '' where it has none.
  opeid: text(),
  city: text(),
  state: text(),
  zip: text(),
  // County and its five FIPS digits; '' where the directory does not say.
  county: text(),
  county_code: text(),
  control: oneOfOrNull(CONTROLS),
  federal_aid: oneOf(FEDERAL_AID),
  website: text(),
  phone: text(),
  latitude: realOrNull(),
  longitude: realOrNull(),
  // Of the directory; or the middle of its ZIP, where the directory's position lies too far from that.
  position_of: oneOf(POSITIONS, { missing: 'directory' }),
  // 'open', or the day it closed, the year alone, 'undated' where neither can be read; NULL where no file says.
  closed_on: textOrNull(),
  // UNITID of the institution that it is part of now, and that one's name; NULL and '' where it is of none.
  merged_into: integerOrNull(),
  merged_into_name: text(),
}

const GRADUATION = {
  // Whole school, percent who finished within 200 % of normal time; the cohort says of which students ...
  graduation_rate: figure('real'),
  graduation_cohort: oneOfOrNull(COHORTS),
  // ... and how many they were.
  graduation_cohort_size: figure('integer'),
}

const YEAR_PRICES = {
  // Published charges of one academic year; the base of estimated prices.
  year_in_district: figure('money'),
  year_in_state: figure('money'),
  year_out_of_state: figure('money'),
  year_books: figure('money'),
  // The same of graduate students; of a graduate level the card names them, nothing is made of them.
  year_graduate_in_district: figure('money'),
  year_graduate_in_state: figure('money'),
  year_graduate_out_of_state: figure('money'),
}

const SCHOOL_EARNINGS = {
  // Median yearly earnings of former students with federal aid who work and are not enrolled, ten
  // years after entry (College Scorecard).
  earnings: figure('money'),
  // How many people they are of.
  earnings_count: figure('integer'),
}

/** The same of a program: the completions, the distance offerings ... */
const COMPLETIONS = {
  // Awards conferred, first majors.
  completions: figure('integer'),
}

/** The same of an earlier year: of the newest file before that one. */
const COMPLETIONS_BEFORE = {
  completions_before: figure('integer'),
}

const OFFERING = {
  distance: oneOf(ONLINE),
}

/** ... and, where it has a price of its own (IPEDS IC_PY), what is published beside the price. */
const PRICED = {
  // Months as the school counts them, four weeks each; the weeks are what is computed with.
  months: figure('integer'),
  weeks: figure('integer'),
  hours: figure('integer'),
  hours_unit: oneOfOrNull(HOURS_UNITS),
}

/** Wages of an occupation in an area. */
const WAGES = {
  employment: figure('integer'),
  p10: figure('money'),
  p25: figure('money'),
  median: figure('money'),
  p75: figure('money'),
  p90: figure('money'),
  // The code that the file has, where that is one of SOC 2010 that is this occupation and no other.
  older_soc: textOrNull(),
}

/** Of the projections, what stands in a table of its own (1.10). */
const SEPARATIONS = { exits: figure('integer'), transfers: figure('integer') }

/** What a state's list says of who offers its programs, and of a program. */
const PROVIDER = {
  name: key(),
  city: text(),
  state: text(),
  zip: text(),
  phone: text(),
  website: text(),
}

const LISTED = {
  name: key(),
  cip: textOrNull(),
  // 0: the list does not state it.
  award_level: integer(),
  // As the list writes it.
  credential: text(),
  // SOC 2018 codes, separated by blanks.
  occupations: text(),
  tuition: figure('money'),
  // For students from outside the school's district, where the list tells it apart.
  tuition_outside: figure('money'),
  books: figure('money'),
  hours: figure('integer'),
  weeks: figure('integer'),
  distance: oneOf(ONLINE),
  // Does Pell pay: 1 yes, 0 no, NULL not told.
  pell: integerOrNull({ values: [0, 1] }),
}

/** In an order in which every reference finds its target already loaded. */
export const TABLES = {
  /** What the file itself is: 'generation' names this revision of it, 'previous' the one it replaced. */
  meta: table({ columns: { name: key(), value: text() }, primaryKey: ['name'], filled: 'internal' }),

  /** One vintage of one publication (kind). Of a kind with several, the newest feeds the fields. */
  datasets: table({
    columns: {
      id: key(),
      kind: key(),
      vintage: text(),
      publisher: text(),
      title: text(),
      file: text(),
      as_of: text(),
      read_on: text(),
      // Rows that its readers took, and rows or cells of it that they could not take.
      rows: integer(),
      rejected: integer(),
      // The newer dataset that stands in its place; NULL where its figures are in use.
      superseded_by: textOrNull(),
      url: text(),
      licence: text(),
    },
    primaryKey: ['id'],
    rowid: true,
    filled: 'shipped',
  }),

  /**
   * The files an official catalog was made from, as kept in the data folder; none in the
   * shipped one. One file may hold several datasets (a workbook), one dataset several files (O*NET).
   */
  files: table({
    columns: { sha256: key(), dataset: key({ references: 'datasets' }), name: key(), size: integer() },
    primaryKey: ['sha256', 'name', 'dataset'],
    filled: 'internal',
  }),

  /**
   * Where the figures of a field come from, by field and status ('any' for all); "{slot}" in
   * columns stands for the program's price_slot; slot_1_columns are those of slot 1 where they
   * are others; NULL where they are not. "{residency}" stands for IPEDS's number of the
   * residency asked for: 1 in-district, 2 in-state, 3 out-of-state.
   */
  provenance: table({
    columns: {
      field: key(),
      status: key(),
      dataset: key({ references: 'datasets' }),
      columns: text(),
      slot_1_columns: textOrNull(),
      rule: textOrNull(),
    },
    primaryKey: ['field', 'status'],
    filled: 'shipped',
  }),

  cips: table({
    columns: { cip: key({ check: CIP_SHAPE }), title: text() },
    primaryKey: ['cip'],
    filled: 'shipped',
  }),

  occupations: table({
    columns: {
      soc: key({ check: SOC_SHAPE }),
      title: text(),
      // The code under which OEWS and the projections publish it (a merged code at times); NULL where neither does.
      oews_soc: textOrNull(),
      projections_soc: textOrNull(),
    },
    primaryKey: ['soc'],
    filled: 'shipped',
  }),

  cip_occupations: table({
    columns: { cip: key({ references: 'cips' }), soc: key({ references: 'occupations' }) },
    primaryKey: ['cip', 'soc'],
    filled: 'shipped',
  }),

  /** Titles people use for an occupation (O*NET); they feed the search only. */
  job_titles: table({
    columns: { soc: key({ references: 'occupations' }), title: key() },
    primaryKey: ['soc', 'title'],
    filled: 'shipped',
  }),

  /** What O*NET calls related to an occupation, each once (main/import/rows/related-rows.ts). */
  related_occupations: table({
    columns: {
      soc: key({ references: 'occupations' }),
      related: key({ references: 'occupations' }),
      tier: oneOf(RELATED_TIERS),
      // In O*NET's list, from 1, as published: with gaps, and twice where codes split the occupation.
      place: integer(),
      dataset: key({ references: 'datasets' }),
    },
    primaryKey: ['soc', 'related'],
    filled: 'shipped',
  }),

  /** 'US', a state's two FIPS digits, or BLS's code of a metropolitan or nonmetropolitan area. */
  areas: table({
    columns: { area: key(), title: text(), kind: oneOf(AREA_KINDS) },
    primaryKey: ['area'],
    filled: 'shipped',
  }),

  /** Annual wages by OEWS code, area and vintage (YYYY-MM). */
  wages: table({
    columns: {
      soc: key(),
      area: key({ references: 'areas' }),
      vintage: key(),
      dataset: key({ references: 'datasets' }),
      ...WAGES,
    },
    primaryKey: ['soc', 'area', 'vintage'],
    filled: 'shipped',
  }),

  /** Jobs as whole numbers (published in thousands), rates in percent as published. */
  projections: table({
    columns: {
      soc: key(),
      base_year: integer(),
      target_year: integer(),
      dataset: key({ references: 'datasets' }),
      base_employment: figure('integer'),
      target_employment: figure('integer'),
      // Percent over the whole period.
      growth: figure('real'),
      // A year, on average.
      openings: figure('integer'),
      ...SEPARATIONS,
      // As published, e.g. "Postsecondary nondegree award"; NULL where the file has a dash.
      entry_education: textOrNull(),
      experience: textOrNull(),
      training: textOrNull(),
      older_soc: textOrNull(),
    },
    primaryKey: ['soc', 'base_year', 'target_year'],
    filled: 'shipped',
  }),

  institutions: table({
    columns: {
      unitid: integer(),
      ...DIRECTORY,
      ...GRADUATION,
      ...YEAR_PRICES,
      ...SCHOOL_EARNINGS,
    },
    primaryKey: ['unitid'],
    rowid: true,
    filled: 'shipped',
  }),

  /** Programs for which an institution that charges by program publishes a price (IPEDS IC_PY), 1 being its largest. */
  price_slots: table({
    columns: {
      unitid: integer(),
      slot: integer({ check: '{} BETWEEN 1 AND 6' }),
      cip: key(),
      tuition: figure('money'),
      books: figure('money'),
      ...PRICED,
    },
    primaryKey: ['unitid', 'slot'],
    filled: 'shipped',
  }),

  /** Graduates of a field of study (four-digit CIP) and credential level, as College Scorecard publishes them. */
  field_earnings: table({
    columns: {
      unitid: integer(),
      cip4: key(),
      // 1 certificate, 2 associate, 3 bachelor's, 4 post-baccalaureate, 5 master's, 6 doctor's,
      // 7 first professional, 8 graduate certificate.
      credential_level: integer(),
      // Median yearly earnings, this many years after completing (NULL: the file does not say).
      earnings: figure('money'),
      earnings_years: integerOrNull(),
      // How many people they are of.
      earnings_count: figure('integer'),
      // Median debt of graduates.
      debt: figure('money'),
    },
    primaryKey: ['unitid', 'cip4', 'credential_level'],
    filled: 'imported',
  }),

  /** One program per UNITID, CIP and award level. */
  programs: table({
    columns: {
      id: rowNumber,
      unitid: integer({ references: 'institutions' }),
      cip: key({ references: 'cips' }),
      award_level: integer(),
      ...COMPLETIONS,
      ...COMPLETIONS_BEFORE,
      tuition_in_district: band('money'),
      tuition_in_state: band('money'),
      tuition_out_of_state: band('money'),
      books: band('money'),
      ...PRICED,
      // Where nobody publishes a length it is a rule's, in calendar months: a band.
      months: band('integer'),
      weeks: band('integer'),
      ...OFFERING,
      // IC_PY slot (1-6) the price was read from; NULL where it was not read from there.
      price_slot: integerOrNull({ check: '{} BETWEEN 1 AND 6' }),
      price_level: oneOfOrNull(PRICE_LEVELS),
      // Other prices the school publishes for the same CIP and award level.
      other_prices: moneyList,
      // Where its completions, those of an earlier year, or its distance offering are of another
      // dataset than provenance names.
      completions_source: textOrNull(),
      completions_before_source: textOrNull(),
      distance_source: textOrNull(),
    },
    primaryKey: ['id'],
    naturalKey: ['unitid', 'cip', 'award_level'],
    rowid: true,
    checks: ['(hours IS NULL) = (hours_unit IS NULL)'],
    indexes: {
      programs_key: { columns: ['unitid', 'cip', 'award_level'], unique: true },
    },
    filled: 'shipped',
  }),

  /** Who offers the programs of a state's list, which knows no UNITID: the institution was found by name, ZIP and city. */
  providers: table({
    columns: {
      // "<kind of the list>:<name and place>"; the same in every edition of the list.
      id: key(),
      dataset: key({ references: 'datasets' }),
      ...PROVIDER,
      // NULL where none was found.
      unitid: integerOrNull({ references: 'institutions' }),
      // How sure: 'exact' (same name, same place), 'guess' (alike), 'none'.
      match: oneOf(MATCHES),
      // 0 to 1.
      score: real(),
    },
    primaryKey: ['id'],
    checks: ["(unitid IS NULL) = (match = 'none')"],
    filled: 'imported',
  }),

  /** Programs of state lists. One that is the same as an official program names its key. */
  listed_programs: table({
    columns: {
      key: key(),
      dataset: key({ references: 'datasets' }),
      provider: key({ references: 'providers' }),
      ...LISTED,
      // "UNITID-CIP-AWLEVEL" of the official program that it is.
      official_key: textOrNull(),
    },
    primaryKey: ['key'],
    filled: 'imported',
  }),

  /** What the readers could not take, of every file of this catalog. */
  rejects: table({
    columns: {
      dataset: key(),
      file: key(),
      line: integer(),
      column: text(),
      value: text(),
      reason: key(),
    },
    primaryKey: [],
    rowid: true,
    filled: 'internal',
  }),
}

/**
 * Search: a program's text is its field of study, the occupations this leads to, and its
 * institution, so three small indexes serve any number of programs. The first column is
 * the key; only the others are searched.
 */
export const SEARCH_TABLES: Readonly<Record<string, readonly string[]>> = {
  cip_search: ['cip', 'title'],
  occupation_search: ['soc', 'words'],
  institution_search: ['unitid', 'name', 'alias', 'place'],
}

export type TableName = keyof typeof TABLES
type ColumnsOf<T extends TableName> = (typeof TABLES)[T]['columns']

/** A table by its name, where the types of its columns do not matter. */
export const tableNamed = (name: TableName): Table => TABLES[name]

/** A declared column of a table; a figure is one. */
export type ColumnName<T extends TableName> = keyof ColumnsOf<T> & string

/** A row as it is read, or some columns of it. */
export type Row<T extends TableName, N extends ColumnName<T> = ColumnName<T>> = StoredRow<
  Pick<ColumnsOf<T>, N>
>

/** A row to be written, or some columns of it: statuses as words, money in whole cents. */
export type NewRow<T extends TableName, N extends ColumnName<T> = ColumnName<T>> = NewRowOf<
  Pick<ColumnsOf<T>, N>
>

/** The parts of tables that several files fill, by what the file is for (main/import/rows/roles.ts). */
export const PARTS = {
  directory: DIRECTORY,
  graduation: GRADUATION,
  'year-prices': YEAR_PRICES,
  earnings: SCHOOL_EARNINGS,
  completions: COMPLETIONS,
  'completions-before': COMPLETIONS_BEFORE,
  online: OFFERING,
  'program-prices': PRICED,
  wages: WAGES,
  separations: SEPARATIONS,
  provider: PROVIDER,
  listed: LISTED,
}

export type PartName = keyof typeof PARTS

/** A part of a row to be written, as the reader of its file hands it on. */
export type NewPart<P extends PartName> = NewRowOf<(typeof PARTS)[P]>

/** The declared columns of a part. */
export function partColumns<P extends PartName>(part: P): readonly (keyof (typeof PARTS)[P] & string)[] {
  return Object.keys(PARTS[part]) as (keyof (typeof PARTS)[P] & string)[]
}

const textTables = (filled: Table['filled']): readonly TextTable[] =>
  Object.entries(TABLES)
    .filter(([, declared]) => declared.filled === filled)
    .map(([name, declared]) => textTable(name, declared))

/** Text tables that are checked in, in an order in which every reference finds its target already loaded. */
export const CATALOG_TABLES = textTables('shipped')

/** Tables that only an import fills: none of them ships, so they have no text form. */
export const IMPORTED_TABLES = textTables('imported')
