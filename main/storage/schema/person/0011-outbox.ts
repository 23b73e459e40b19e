import type { Migration } from '../migration.ts'

/** Edits of an organization's records that a curator made and that its database does not have yet. */
export const outbox: Migration = {
  version: 11,
  sql: `
CREATE TABLE outbox (
  -- Sent in this order.
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- The layer that it was made for.
  layer TEXT NOT NULL,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  -- The rev of the record that it was made on; NULL: on top of the edit of the same record before it.
  expected INTEGER CHECK (expected >= 0),
  -- JSON; NULL: the record was taken away.
  body TEXT,
  why TEXT NOT NULL,
  made_at TEXT NOT NULL,
  -- Stale: somebody else wrote the record meanwhile. Refused: the database does not take it.
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'stale', 'refused')),
  -- Of a stale one: what they wrote (JSON); NULL: there is no such record any more.
  present TEXT
) STRICT;
CREATE INDEX outbox_record ON outbox (layer, kind, key);
`,
}
