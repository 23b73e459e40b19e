import type { Migration } from '../migration.ts'

/**
 * The catalog: shipped (catalog.db) or made by an import (official.db).
 * Money is whole cents. `*_status` holds a code of `STATUSES` (data/figures):
 * codes 0-4 carry a value, 5-7 never do, and the CHECKs hold that.
 */
export const initial: Migration = {
  version: 1,
  sql: `
-- What the file itself is: 'generation' names this making of it, 'previous' the one it replaced.
CREATE TABLE meta (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One vintage of one publication (kind). Of a kind with several, the newest feeds the fields.
CREATE TABLE datasets (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  vintage TEXT NOT NULL,
  publisher TEXT NOT NULL,
  title TEXT NOT NULL,
  file TEXT NOT NULL,
  as_of TEXT NOT NULL,
  read_on TEXT NOT NULL,
  -- Rows that its readers took, and rows or cells of it that they could not take.
  rows INTEGER NOT NULL,
  rejected INTEGER NOT NULL,
  -- The newer dataset that stands in its place; NULL where its figures are in use.
  superseded_by TEXT,
  url TEXT NOT NULL,
  licence TEXT NOT NULL
) STRICT;

-- The files an official catalog was made from, as kept in the data folder; none in the shipped one.
-- One file may hold several datasets (a workbook), one dataset several files (O*NET).
CREATE TABLE files (
  sha256 TEXT NOT NULL,
  dataset TEXT NOT NULL REFERENCES datasets (id),
  name TEXT NOT NULL,
  size INTEGER NOT NULL,
  PRIMARY KEY (sha256, name, dataset)
) STRICT, WITHOUT ROWID;

-- Where the figures of a field come from, by field and status ('any' for all);
-- "{slot}" in columns stands for the program's price_slot; slot_1_columns are
-- those of slot 1 where they are others; NULL where they are not. "{residency}"
-- stands for IPEDS's number of the residency asked for: 1 in-district, 2 in-state,
-- 3 out-of-state.
CREATE TABLE provenance (
  field TEXT NOT NULL,
  status TEXT NOT NULL,
  dataset TEXT NOT NULL REFERENCES datasets (id),
  columns TEXT NOT NULL,
  slot_1_columns TEXT,
  rule TEXT,
  PRIMARY KEY (field, status)
) STRICT, WITHOUT ROWID;

CREATE TABLE cips (
  cip TEXT PRIMARY KEY CHECK (cip GLOB '[0-9][0-9].[0-9][0-9][0-9][0-9]'),
  title TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE occupations (
  soc TEXT PRIMARY KEY CHECK (soc GLOB '[0-9][0-9]-[0-9][0-9][0-9][0-9]'),
  title TEXT NOT NULL,
  -- The code under which OEWS and the projections publish it (a merged code at times); NULL where neither does.
  oews_soc TEXT,
  projections_soc TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE cip_occupations (
  cip TEXT NOT NULL REFERENCES cips (cip),
  soc TEXT NOT NULL REFERENCES occupations (soc),
  PRIMARY KEY (cip, soc)
) STRICT, WITHOUT ROWID;

-- Titles people use for an occupation (O*NET); they feed the search only.
CREATE TABLE job_titles (
  soc TEXT NOT NULL REFERENCES occupations (soc),
  title TEXT NOT NULL,
  PRIMARY KEY (soc, title)
) STRICT, WITHOUT ROWID;

-- 'US', a state's two FIPS digits, or BLS's code of a metropolitan or nonmetropolitan area.
CREATE TABLE areas (
  area TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('nation', 'state', 'metro', 'nonmetro'))
) STRICT, WITHOUT ROWID;

-- Annual wages in cents, by OEWS code, area and vintage (YYYY-MM).
CREATE TABLE wages (
  soc TEXT NOT NULL,
  area TEXT NOT NULL REFERENCES areas (area),
  vintage TEXT NOT NULL,
  dataset TEXT NOT NULL REFERENCES datasets (id),
  employment INTEGER, employment_status INTEGER NOT NULL,
  p10 INTEGER, p10_status INTEGER NOT NULL,
  p25 INTEGER, p25_status INTEGER NOT NULL,
  median INTEGER, median_status INTEGER NOT NULL,
  p75 INTEGER, p75_status INTEGER NOT NULL,
  p90 INTEGER, p90_status INTEGER NOT NULL,
  PRIMARY KEY (soc, area, vintage),
  CHECK ((employment IS NULL) = (employment_status >= 5) AND employment_status BETWEEN 0 AND 7),
  CHECK ((p10 IS NULL) = (p10_status >= 5) AND p10_status BETWEEN 0 AND 7),
  CHECK ((p25 IS NULL) = (p25_status >= 5) AND p25_status BETWEEN 0 AND 7),
  CHECK ((median IS NULL) = (median_status >= 5) AND median_status BETWEEN 0 AND 7),
  CHECK ((p75 IS NULL) = (p75_status >= 5) AND p75_status BETWEEN 0 AND 7),
  CHECK ((p90 IS NULL) = (p90_status >= 5) AND p90_status BETWEEN 0 AND 7)
) STRICT, WITHOUT ROWID;

-- Jobs as whole numbers (published in thousands), rates in percent as published.
CREATE TABLE projections (
  soc TEXT NOT NULL,
  base_year INTEGER NOT NULL,
  target_year INTEGER NOT NULL,
  dataset TEXT NOT NULL REFERENCES datasets (id),
  base_employment INTEGER, base_employment_status INTEGER NOT NULL,
  target_employment INTEGER, target_employment_status INTEGER NOT NULL,
  growth REAL, growth_status INTEGER NOT NULL,
  openings INTEGER, openings_status INTEGER NOT NULL,
  exits INTEGER, exits_status INTEGER NOT NULL,
  transfers INTEGER, transfers_status INTEGER NOT NULL,
  -- As published, e.g. "Postsecondary nondegree award"; NULL where the file has a dash.
  entry_education TEXT,
  experience TEXT,
  training TEXT,
  PRIMARY KEY (soc, base_year, target_year),
  CHECK ((base_employment IS NULL) = (base_employment_status >= 5) AND base_employment_status BETWEEN 0 AND 7),
  CHECK ((target_employment IS NULL) = (target_employment_status >= 5) AND target_employment_status BETWEEN 0 AND 7),
  CHECK ((growth IS NULL) = (growth_status >= 5) AND growth_status BETWEEN 0 AND 7),
  CHECK ((openings IS NULL) = (openings_status >= 5) AND openings_status BETWEEN 0 AND 7),
  CHECK ((exits IS NULL) = (exits_status >= 5) AND exits_status BETWEEN 0 AND 7),
  CHECK ((transfers IS NULL) = (transfers_status >= 5) AND transfers_status BETWEEN 0 AND 7)
) STRICT, WITHOUT ROWID;

CREATE TABLE institutions (
  unitid INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  alias TEXT NOT NULL,
  city TEXT NOT NULL,
  state TEXT NOT NULL,
  zip TEXT NOT NULL,
  -- County and its five FIPS digits; '' where the directory does not say.
  county TEXT NOT NULL,
  county_code TEXT NOT NULL,
  control TEXT CHECK (control IN ('public', 'nonprofit', 'for-profit')),
  federal_aid TEXT NOT NULL CHECK (federal_aid IN ('participates', 'deferment-only', 'no', 'not-reported')),
  website TEXT NOT NULL,
  phone TEXT NOT NULL,
  latitude REAL,
  longitude REAL,
  -- Whole school, percent who finished within 200 % of normal time; the cohort says of which students.
  graduation_rate REAL, graduation_rate_status INTEGER NOT NULL,
  graduation_cohort TEXT CHECK (graduation_cohort IN ('bachelor', 'below-bachelor')),
  -- Published charges of one academic year; the base of estimated prices.
  year_in_district INTEGER, year_in_district_status INTEGER NOT NULL,
  year_in_state INTEGER, year_in_state_status INTEGER NOT NULL,
  year_out_of_state INTEGER, year_out_of_state_status INTEGER NOT NULL,
  year_books INTEGER, year_books_status INTEGER NOT NULL,
  -- Median yearly earnings of former students with federal aid who work and are not enrolled, ten years after entry (College Scorecard).
  earnings INTEGER, earnings_status INTEGER NOT NULL,
  CHECK ((earnings IS NULL) = (earnings_status >= 5) AND earnings_status BETWEEN 0 AND 7),
  CHECK ((graduation_rate IS NULL) = (graduation_rate_status >= 5) AND graduation_rate_status BETWEEN 0 AND 7),
  CHECK ((year_in_district IS NULL) = (year_in_district_status >= 5) AND year_in_district_status BETWEEN 0 AND 7),
  CHECK ((year_in_state IS NULL) = (year_in_state_status >= 5) AND year_in_state_status BETWEEN 0 AND 7),
  CHECK ((year_out_of_state IS NULL) = (year_out_of_state_status >= 5) AND year_out_of_state_status BETWEEN 0 AND 7),
  CHECK ((year_books IS NULL) = (year_books_status >= 5) AND year_books_status BETWEEN 0 AND 7)
) STRICT;

-- Programs for which an institution that charges by program publishes a price (IPEDS IC_PY), 1 being its largest.
CREATE TABLE price_slots (
  unitid INTEGER NOT NULL,
  slot INTEGER NOT NULL CHECK (slot BETWEEN 1 AND 6),
  cip TEXT NOT NULL,
  tuition INTEGER, tuition_status INTEGER NOT NULL,
  books INTEGER, books_status INTEGER NOT NULL,
  months INTEGER, months_status INTEGER NOT NULL,
  hours INTEGER, hours_status INTEGER NOT NULL,
  hours_unit TEXT CHECK (hours_unit IN ('clock-hours', 'credit-hours')),
  PRIMARY KEY (unitid, slot),
  CHECK ((tuition IS NULL) = (tuition_status >= 5) AND tuition_status BETWEEN 0 AND 7),
  CHECK ((books IS NULL) = (books_status >= 5) AND books_status BETWEEN 0 AND 7),
  CHECK ((months IS NULL) = (months_status >= 5) AND months_status BETWEEN 0 AND 7),
  CHECK ((hours IS NULL) = (hours_status >= 5) AND hours_status BETWEEN 0 AND 7)
) STRICT, WITHOUT ROWID;

-- Graduates of a field of study (four-digit CIP) and credential level, as College Scorecard publishes them.
CREATE TABLE field_earnings (
  unitid INTEGER NOT NULL,
  cip4 TEXT NOT NULL,
  -- 1 certificate, 2 associate, 3 bachelor's, 4 post-baccalaureate, 5 master's, 6 doctor's, 7 first professional, 8 graduate certificate.
  credential_level INTEGER NOT NULL,
  -- Median yearly earnings, this many years after completing (NULL: the file does not say).
  earnings INTEGER, earnings_status INTEGER NOT NULL,
  earnings_years INTEGER,
  -- Median debt of graduates.
  debt INTEGER, debt_status INTEGER NOT NULL,
  PRIMARY KEY (unitid, cip4, credential_level),
  CHECK ((earnings IS NULL) = (earnings_status >= 5) AND earnings_status BETWEEN 0 AND 7),
  CHECK ((debt IS NULL) = (debt_status >= 5) AND debt_status BETWEEN 0 AND 7)
) STRICT, WITHOUT ROWID;

-- One program per UNITID, CIP and award level. A *_high is the upper end of a band.
CREATE TABLE programs (
  id INTEGER PRIMARY KEY,
  unitid INTEGER NOT NULL REFERENCES institutions (unitid),
  cip TEXT NOT NULL REFERENCES cips (cip),
  award_level INTEGER NOT NULL,
  completions INTEGER, completions_status INTEGER NOT NULL,
  tuition_in_district INTEGER, tuition_in_district_high INTEGER, tuition_in_district_status INTEGER NOT NULL,
  tuition_in_state INTEGER, tuition_in_state_high INTEGER, tuition_in_state_status INTEGER NOT NULL,
  tuition_out_of_state INTEGER, tuition_out_of_state_high INTEGER, tuition_out_of_state_status INTEGER NOT NULL,
  books INTEGER, books_high INTEGER, books_status INTEGER NOT NULL,
  months INTEGER, months_status INTEGER NOT NULL,
  hours INTEGER, hours_status INTEGER NOT NULL,
  hours_unit TEXT CHECK (hours_unit IN ('clock-hours', 'credit-hours')),
  distance TEXT NOT NULL CHECK (distance IN ('all', 'some', 'none', 'not-reported')),
  -- IC_PY slot (1-6) the price was read from; NULL where it was not read from there.
  price_slot INTEGER CHECK (price_slot BETWEEN 1 AND 6),
  -- How the slot's price came to this award level: the only level; told by its hours; not told.
  price_level TEXT CHECK (price_level IN ('only', 'by-hours', 'not-stated')),
  -- Other prices the school publishes for the same CIP and award level, whole cents, separated by blanks.
  other_prices TEXT NOT NULL DEFAULT '',
  -- Where its completions, or its distance offering, are of another dataset than provenance names.
  completions_source TEXT,
  distance_source TEXT,
  CHECK ((completions IS NULL) = (completions_status >= 5) AND completions_status BETWEEN 0 AND 7),
  CHECK ((tuition_in_district IS NULL) = (tuition_in_district_status >= 5) AND tuition_in_district_status BETWEEN 0 AND 7),
  CHECK ((tuition_in_state IS NULL) = (tuition_in_state_status >= 5) AND tuition_in_state_status BETWEEN 0 AND 7),
  CHECK ((tuition_out_of_state IS NULL) = (tuition_out_of_state_status >= 5) AND tuition_out_of_state_status BETWEEN 0 AND 7),
  CHECK ((books IS NULL) = (books_status >= 5) AND books_status BETWEEN 0 AND 7),
  CHECK ((months IS NULL) = (months_status >= 5) AND months_status BETWEEN 0 AND 7),
  CHECK ((hours IS NULL) = (hours_status >= 5) AND hours_status BETWEEN 0 AND 7),
  CHECK ((hours IS NULL) = (hours_unit IS NULL)),
  CHECK (tuition_in_district_high >= tuition_in_district),
  CHECK (tuition_in_state_high >= tuition_in_state),
  CHECK (tuition_out_of_state_high >= tuition_out_of_state),
  CHECK (books_high >= books)
) STRICT;

CREATE UNIQUE INDEX programs_key ON programs (unitid, cip, award_level);
-- A program among all of its field of study and level. A catalog of before has no such index: it is only slower there.
CREATE INDEX programs_study ON programs (cip, award_level);

-- Who offers the programs of a state's list, which knows no UNITID: the institution was found by name, ZIP and city.
CREATE TABLE providers (
  -- "<kind of the list>:<name and place>"; the same in every edition of the list.
  id TEXT PRIMARY KEY,
  dataset TEXT NOT NULL REFERENCES datasets (id),
  name TEXT NOT NULL,
  city TEXT NOT NULL,
  state TEXT NOT NULL,
  zip TEXT NOT NULL,
  phone TEXT NOT NULL,
  website TEXT NOT NULL,
  -- NULL where none was found.
  unitid INTEGER REFERENCES institutions (unitid),
  -- How sure: 'exact' (same name, same place), 'guess' (alike), 'none'.
  match TEXT NOT NULL CHECK (match IN ('exact', 'guess', 'none')),
  -- 0 to 1.
  score REAL NOT NULL,
  CHECK ((unitid IS NULL) = (match = 'none'))
) STRICT, WITHOUT ROWID;

-- Programs of state lists. One that is the same as an official program names its key.
CREATE TABLE listed_programs (
  key TEXT PRIMARY KEY,
  dataset TEXT NOT NULL REFERENCES datasets (id),
  provider TEXT NOT NULL REFERENCES providers (id),
  name TEXT NOT NULL,
  cip TEXT,
  -- 0: the list does not state it.
  award_level INTEGER NOT NULL,
  -- As the list writes it.
  credential TEXT NOT NULL,
  -- SOC 2018 codes, separated by blanks.
  occupations TEXT NOT NULL,
  tuition INTEGER, tuition_status INTEGER NOT NULL,
  books INTEGER, books_status INTEGER NOT NULL,
  hours INTEGER, hours_status INTEGER NOT NULL,
  weeks INTEGER, weeks_status INTEGER NOT NULL,
  distance TEXT NOT NULL CHECK (distance IN ('all', 'some', 'none', 'not-reported')),
  -- Does Pell pay: 1 yes, 0 no, NULL not told.
  pell INTEGER CHECK (pell IN (0, 1)),
  -- "UNITID-CIP-AWLEVEL" of the official program that it is.
  official_key TEXT,
  CHECK ((tuition IS NULL) = (tuition_status >= 5) AND tuition_status BETWEEN 0 AND 7),
  CHECK ((books IS NULL) = (books_status >= 5) AND books_status BETWEEN 0 AND 7),
  CHECK ((hours IS NULL) = (hours_status >= 5) AND hours_status BETWEEN 0 AND 7),
  CHECK ((weeks IS NULL) = (weeks_status >= 5) AND weeks_status BETWEEN 0 AND 7)
) STRICT, WITHOUT ROWID;

-- What the readers could not take, of every file of this catalog.
CREATE TABLE rejects (
  dataset TEXT NOT NULL,
  file TEXT NOT NULL,
  line INTEGER NOT NULL,
  column TEXT NOT NULL,
  value TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;

-- Search: a program's text is its field of study, the occupations this leads to, and
-- its institution, so three small indexes serve any number of programs.
CREATE VIRTUAL TABLE cip_search USING fts5 (
  cip UNINDEXED, title,
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4'
);
CREATE VIRTUAL TABLE occupation_search USING fts5 (
  soc UNINDEXED, words,
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4'
);
CREATE VIRTUAL TABLE institution_search USING fts5 (
  unitid UNINDEXED, name, alias, place,
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4'
);
`,
}
