/**
 * The catalog's text tables (data/catalog/*.csv), one file a database table,
 * with its columns in order. Cells: '' is NULL (or an empty text); money columns
 * hold dollars in the file and whole cents in the database; status columns hold
 * the status word in the file and its code in the database.
 */
export type CellType = 'text' | 'text-or-null' | 'integer' | 'real' | 'money' | 'money-list' | 'status'

export interface TextTable {
  readonly name: string
  readonly columns: Readonly<Record<string, CellType>>
  /** Columns that order the rows, so that the same facts are the same bytes. */
  readonly orderBy: readonly string[]
}

const figure = <N extends string, T extends CellType>(name: N, type: T) =>
  ({ [name]: type, [`${name}_status`]: 'status' }) as Record<N, T> & Record<`${N}_status`, 'status'>

const band = (name: string) =>
  ({ [name]: 'money', [`${name}_high`]: 'money', [`${name}_status`]: 'status' }) as const

/** In an order in which every reference finds its target already loaded. */
export const CATALOG_TABLES: readonly TextTable[] = [
  {
    name: 'datasets',
    columns: {
      id: 'text',
      kind: 'text',
      vintage: 'text',
      publisher: 'text',
      title: 'text',
      file: 'text',
      as_of: 'text',
      read_on: 'text',
      rows: 'integer',
      rejected: 'integer',
      superseded_by: 'text-or-null',
      url: 'text',
      licence: 'text',
    },
    orderBy: ['id'],
  },
  {
    name: 'provenance',
    columns: {
      field: 'text',
      status: 'text',
      dataset: 'text',
      columns: 'text',
      slot_1_columns: 'text-or-null',
      rule: 'text-or-null',
    },
    orderBy: ['field', 'status'],
  },
  { name: 'cips', columns: { cip: 'text', title: 'text' }, orderBy: ['cip'] },
  {
    name: 'occupations',
    columns: { soc: 'text', title: 'text', oews_soc: 'text-or-null', projections_soc: 'text-or-null' },
    orderBy: ['soc'],
  },
  { name: 'cip_occupations', columns: { cip: 'text', soc: 'text' }, orderBy: ['cip', 'soc'] },
  { name: 'job_titles', columns: { soc: 'text', title: 'text' }, orderBy: ['soc', 'title'] },
  { name: 'areas', columns: { area: 'text', title: 'text', kind: 'text' }, orderBy: ['area'] },
  {
    name: 'wages',
    columns: {
      soc: 'text',
      area: 'text',
      vintage: 'text',
      dataset: 'text',
      ...figure('employment', 'integer'),
      ...figure('p10', 'money'),
      ...figure('p25', 'money'),
      ...figure('median', 'money'),
      ...figure('p75', 'money'),
      ...figure('p90', 'money'),
    },
    orderBy: ['soc', 'area', 'vintage'],
  },
  {
    name: 'projections',
    columns: {
      soc: 'text',
      base_year: 'integer',
      target_year: 'integer',
      dataset: 'text',
      ...figure('base_employment', 'integer'),
      ...figure('target_employment', 'integer'),
      ...figure('growth', 'real'),
      ...figure('openings', 'integer'),
      ...figure('exits', 'integer'),
      ...figure('transfers', 'integer'),
      entry_education: 'text-or-null',
      experience: 'text-or-null',
      training: 'text-or-null',
    },
    orderBy: ['soc', 'base_year'],
  },
  {
    name: 'institutions',
    columns: {
      unitid: 'integer',
      name: 'text',
      alias: 'text',
      city: 'text',
      state: 'text',
      zip: 'text',
      county: 'text',
      county_code: 'text',
      control: 'text-or-null',
      federal_aid: 'text',
      website: 'text',
      phone: 'text',
      latitude: 'real',
      longitude: 'real',
      ...figure('graduation_rate', 'real'),
      graduation_cohort: 'text-or-null',
      ...figure('year_in_district', 'money'),
      ...figure('year_in_state', 'money'),
      ...figure('year_out_of_state', 'money'),
      ...figure('year_books', 'money'),
      ...figure('earnings', 'money'),
    },
    orderBy: ['unitid'],
  },
  {
    name: 'price_slots',
    columns: {
      unitid: 'integer',
      slot: 'integer',
      cip: 'text',
      ...figure('tuition', 'money'),
      ...figure('books', 'money'),
      ...figure('months', 'integer'),
      ...figure('hours', 'integer'),
      hours_unit: 'text-or-null',
    },
    orderBy: ['unitid', 'slot'],
  },
  {
    name: 'programs',
    columns: {
      unitid: 'integer',
      cip: 'text',
      award_level: 'integer',
      ...figure('completions', 'integer'),
      ...band('tuition_in_district'),
      ...band('tuition_in_state'),
      ...band('tuition_out_of_state'),
      ...band('books'),
      ...figure('months', 'integer'),
      ...figure('hours', 'integer'),
      hours_unit: 'text-or-null',
      distance: 'text',
      price_slot: 'integer',
      price_level: 'text-or-null',
      other_prices: 'money-list',
      completions_source: 'text-or-null',
      distance_source: 'text-or-null',
    },
    orderBy: ['unitid', 'cip', 'award_level'],
  },
]

/** Tables that only an import fills: none of them ships, so they have no text form. */
export const IMPORTED_TABLES: readonly TextTable[] = [
  {
    name: 'field_earnings',
    columns: {
      unitid: 'integer',
      cip4: 'text',
      credential_level: 'integer',
      ...figure('earnings', 'money'),
      earnings_years: 'integer',
      ...figure('debt', 'money'),
    },
    orderBy: ['unitid', 'cip4', 'credential_level'],
  },
  {
    name: 'providers',
    columns: {
      id: 'text',
      dataset: 'text',
      name: 'text',
      city: 'text',
      state: 'text',
      zip: 'text',
      phone: 'text',
      website: 'text',
      unitid: 'integer',
      match: 'text',
      score: 'real',
    },
    orderBy: ['id'],
  },
  {
    name: 'listed_programs',
    columns: {
      key: 'text',
      dataset: 'text',
      provider: 'text',
      name: 'text',
      cip: 'text-or-null',
      award_level: 'integer',
      credential: 'text',
      occupations: 'text',
      ...figure('tuition', 'money'),
      ...figure('books', 'money'),
      ...figure('hours', 'integer'),
      ...figure('weeks', 'integer'),
      distance: 'text',
      pell: 'integer',
      official_key: 'text-or-null',
    },
    orderBy: ['key'],
  },
]
