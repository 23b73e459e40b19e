import type { Migration } from '../migration.ts'

/** Comparisons become cases: several of them, each with its options, its steps of undo and the figures kept with it. */
export const cases: Migration = {
  version: 3,
  sql: `
CREATE TABLE cases (
  -- Never given twice: steps of the journal name it.
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- '' where it was not named yet.
  name TEXT NOT NULL,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  -- Taken away, and kept for as long as the journal can bring it back.
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  is_open INTEGER NOT NULL DEFAULT 0 CHECK (is_open IN (0, 1)),
  CHECK (is_open = 0 OR deleted = 0)
) STRICT;
CREATE UNIQUE INDEX cases_open ON cases (is_open) WHERE is_open = 1;

-- What was told or decided in a case, part by part (JSON); a part that is not there is as it is by default.
CREATE TABLE case_options (
  case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (case_id, name)
) STRICT, WITHOUT ROWID;

-- The comparison as it stood when its figures were kept (JSON).
CREATE TABLE case_snapshots (
  case_id INTEGER PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
  taken_at TEXT NOT NULL,
  comparison TEXT NOT NULL
) STRICT;

INSERT INTO cases (name, created_at, changed_at, is_open)
  VALUES ('', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 1);
INSERT INTO case_options (case_id, name, value)
  SELECT (SELECT id FROM cases), name, value FROM comparison_options WHERE name <> 'programs';
INSERT INTO case_options (case_id, name, value)
  SELECT (SELECT id FROM cases), 'programs', json_group_array(program ORDER BY position) FROM comparison_programs;
DROP TABLE comparison_options;
DROP TABLE comparison_programs;

-- The case whose undo reaches the step; NULL: whichever is open.
ALTER TABLE journal ADD COLUMN case_id INTEGER;
-- The case that the step itself made, named, put away or deleted.
ALTER TABLE journal ADD COLUMN about INTEGER;
UPDATE journal SET case_id = (SELECT id FROM cases) WHERE action = 'comparison';
CREATE INDEX journal_case ON journal (case_id, undone);
`,
}
