import type { Migration } from '../migration.ts'

/** A figure that may be missing: NULL exactly where the status carries no value. */
const figure = (name: string, type: 'INTEGER' | 'REAL', high = false) => `
  ${name} ${type},${high ? ` ${name}_high ${type} CHECK (${name}_high >= ${name}),` : ''}
  ${name}_status INTEGER NOT NULL
    CHECK ((${name} IS NULL) = (${name}_status >= 5) AND ${name}_status BETWEEN 0 AND 7),`

/** The person's own lists of programs, how their tables were read, and which institution a provider is. */
export const ownLists: Migration = {
  version: 2,
  sql: `
CREATE TABLE own_lists (
  -- Never given twice: keys of programs and providers name it.
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  file TEXT NOT NULL,
  imported_on TEXT NOT NULL,
  -- By field, the heading of the column that it was read from (JSON).
  columns TEXT NOT NULL,
  -- Taken away, and kept for as long as the journal can bring it back.
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT;

CREATE TABLE own_providers (
  list INTEGER NOT NULL REFERENCES own_lists (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  -- Name and place in one form: tells it from the other providers of its list.
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  city TEXT NOT NULL,
  state TEXT NOT NULL,
  zip TEXT NOT NULL,
  phone TEXT NOT NULL,
  website TEXT NOT NULL,
  PRIMARY KEY (list, number),
  UNIQUE (list, key)
) STRICT, WITHOUT ROWID;

-- Money is whole cents.
CREATE TABLE own_programs (
  list INTEGER NOT NULL REFERENCES own_lists (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  provider INTEGER NOT NULL,
  name TEXT NOT NULL,
  cip TEXT,
  award_level INTEGER NOT NULL,
  credential TEXT NOT NULL,
  -- SOC codes, separated by blanks.
  occupations TEXT NOT NULL,
  distance TEXT NOT NULL CHECK (distance IN ('all', 'some', 'none', 'not-reported')),
  -- "UNITID-CIP-AWLEVEL", where the table itself named the official program.
  official TEXT,${figure('tuition', 'INTEGER', true)}${figure('books', 'INTEGER', true)}${figure('months', 'REAL')}${figure('hours', 'REAL')}${figure('completions', 'INTEGER')}${figure('graduation_rate', 'REAL')}
  months_rule TEXT,
  hours_unit TEXT CHECK (hours_unit IN ('clock-hours', 'credit-hours')),
  CHECK ((hours IS NULL) = (hours_unit IS NULL)),
  PRIMARY KEY (list, number),
  FOREIGN KEY (list, provider) REFERENCES own_providers (list, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- How a table with these headings was read the last time.
CREATE TABLE mappings (
  fingerprint TEXT PRIMARY KEY,
  mapping TEXT NOT NULL,
  used_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Which institution the person said a provider is; NULL: none of the directory.
CREATE TABLE matches (
  provider TEXT PRIMARY KEY,
  unitid INTEGER
) STRICT, WITHOUT ROWID;

-- The list that a step needs to be undone or done again.
ALTER TABLE journal ADD COLUMN list INTEGER;
`,
}
