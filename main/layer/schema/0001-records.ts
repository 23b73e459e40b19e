import { LAYER_KINDS, LONGEST_KEY, LONGEST_WHY, MOST_BODY_BYTES } from '../../../data/contract/layer.ts'
import type { Migration } from '../../storage/schema/migration.ts'

/** Proposals of one login that may wait at a time: more would bury the others'. */
export const MOST_PROPOSALS = 1_000

/** Errors that the functions below raise, by what they mean (class PW is used by nobody else). */
export const RAISED = {
  nothingThere: 'PW001',
  decided: 'PW002',
  tooManyProposals: 'PW003',
  neverChanged: 'PW004',
} as const

const kinds = LAYER_KINDS.map((kind) => `'${kind}'`).join(', ')
/** What every row that holds a record says of it. */
const SAID = `
  kind text NOT NULL CHECK (kind IN (${kinds})),
  key text NOT NULL CHECK (length(key) BETWEEN 1 AND ${LONGEST_KEY}),
  -- NULL: it was taken away.
  body jsonb CHECK (jsonb_typeof(body) = 'object' AND octet_length(body::text) <= ${MOST_BODY_BYTES}),
  why text NOT NULL CHECK (length(why) BETWEEN 1 AND ${LONGEST_WHY}),
  "by" text NOT NULL,
  "at" timestamptz NOT NULL`

/** Runs as the owner, whoever calls it: it names every schema, and looks into no other. */
const AS_OWNER = `LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp`

/**
 * The records of a layer and their history, the proposals, and the functions that are the
 * only way to write them. It runs as the role pathwise_owner, which owns all of it.
 */
export const records: Migration = {
  version: 1,
  sql: `
CREATE TABLE pathwise.schema_version (
  version integer PRIMARY KEY,
  "by" text NOT NULL DEFAULT session_user,
  "at" timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- One row: which layer this is, and the rev that was given last. Whoever writes locks it to
-- the end of their transaction, so revs appear in order, and nobody who has read up to one
-- finds a lower one later.
CREATE TABLE pathwise.layer (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  rev bigint NOT NULL DEFAULT 0 CHECK (rev >= 0)
);
INSERT INTO pathwise.layer DEFAULT VALUES;

CREATE TABLE pathwise.history (${SAID},
  rev bigint PRIMARY KEY,
  -- The rev of the record that it was made on; 0: there was none.
  prior bigint NOT NULL CHECK (prior >= 0 AND prior < rev),
  -- A version has one successor: nothing that was written is ever passed over.
  UNIQUE (kind, key, prior)
);

-- The last version of each.
CREATE TABLE pathwise.record (${SAID},
  rev bigint NOT NULL UNIQUE REFERENCES pathwise.history,
  gone boolean NOT NULL GENERATED ALWAYS AS (body IS NULL) STORED,
  CONSTRAINT record_key PRIMARY KEY (kind, key)
);

CREATE TABLE pathwise.proposal (${SAID},
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  expected_rev bigint NOT NULL CHECK (expected_rev >= 0),
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'accepted', 'declined')),
  decided_by text,
  decided_at timestamptz,
  reason text CHECK (length(reason) <= ${LONGEST_WHY}),
  -- The version that came of it.
  rev bigint REFERENCES pathwise.history,
  CHECK ((state = 'waiting') = (decided_by IS NULL)),
  CHECK ((state = 'waiting') = (decided_at IS NULL)),
  CHECK ((state = 'accepted') = (rev IS NOT NULL)),
  CHECK (state <> 'declined' OR reason <> '')
);
CREATE INDEX ON pathwise.proposal ("by") WHERE state = 'waiting';

CREATE FUNCTION pathwise.never_changed() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'What is in pathwise.% stays.', TG_TABLE_NAME USING ERRCODE = '${RAISED.neverChanged}';
END $$;
CREATE TRIGGER stays BEFORE UPDATE OR DELETE OR TRUNCATE ON pathwise.history
  FOR EACH STATEMENT EXECUTE FUNCTION pathwise.never_changed();
CREATE TRIGGER stays BEFORE DELETE OR TRUNCATE ON pathwise.record
  FOR EACH STATEMENT EXECUTE FUNCTION pathwise.never_changed();
CREATE TRIGGER stays BEFORE INSERT OR DELETE OR TRUNCATE ON pathwise.layer
  FOR EACH STATEMENT EXECUTE FUNCTION pathwise.never_changed();
CREATE TRIGGER grows BEFORE UPDATE ON pathwise.layer
  FOR EACH ROW WHEN (NEW.rev < OLD.rev) EXECUTE FUNCTION pathwise.never_changed();

-- What put and accept answer with. Not written: the version that is there now, nulls for none.
CREATE TYPE pathwise.put_result AS (
  written boolean, rev bigint, "by" text, "at" timestamptz, why text, body jsonb
);

-- Writes a version of a record, if the one that it was made on is still the last. The same
-- edit of the same login, sent once more, is answered as it was the first time.
CREATE FUNCTION pathwise.put(kind text, key text, expected_rev bigint, body jsonb, why text)
RETURNS pathwise.put_result ${AS_OWNER} AS $$
DECLARE
  present pathwise.history;
  made pathwise.history;
  next bigint;
BEGIN
  SELECT l.rev + 1 INTO STRICT next FROM pathwise.layer AS l FOR UPDATE;
  SELECT h.* INTO present FROM pathwise.history AS h
    WHERE h.kind = put.kind AND h.key = put.key ORDER BY h.rev DESC LIMIT 1;
  IF coalesce(present.rev, 0) <> expected_rev THEN
    SELECT h.* INTO made FROM pathwise.history AS h
      WHERE h.kind = put.kind AND h.key = put.key AND h.prior = expected_rev AND h."by" = session_user::text
        AND h.why = put.why AND h.body IS NOT DISTINCT FROM put.body;
    IF FOUND THEN
      RETURN ROW(true, made.rev, made."by", made."at", made.why, made.body);
    END IF;
    RETURN ROW(false, present.rev, present."by", present."at", present.why, present.body);
  END IF;
  IF body IS NULL AND present.body IS NULL THEN
    RAISE EXCEPTION 'There is nothing to take away.' USING ERRCODE = '${RAISED.nothingThere}';
  END IF;
  INSERT INTO pathwise.history AS h (kind, key, body, why, "by", "at", rev, prior)
    VALUES (put.kind, put.key, put.body, put.why, session_user, clock_timestamp(), next, put.expected_rev)
    RETURNING h.* INTO made;
  INSERT INTO pathwise.record (kind, key, body, why, "by", "at", rev)
    VALUES (made.kind, made.key, made.body, made.why, made."by", made."at", made.rev)
    ON CONFLICT ON CONSTRAINT record_key DO UPDATE SET body = EXCLUDED.body, why = EXCLUDED.why,
      "by" = EXCLUDED."by", "at" = EXCLUDED."at", rev = EXCLUDED.rev;
  UPDATE pathwise.layer SET rev = next;
  RETURN ROW(true, made.rev, made."by", made."at", made.why, made.body);
END $$;

-- Answers with the number of the proposal; the same one again with the same number.
CREATE FUNCTION pathwise.propose(kind text, key text, expected_rev bigint, body jsonb, why text)
RETURNS bigint ${AS_OWNER} AS $$
DECLARE
  made bigint;
BEGIN
  -- One at a time of each login, so that none is counted twice.
  PERFORM pg_advisory_xact_lock(hashtextextended('pathwise.propose ' || session_user, 0));
  SELECT p.id INTO made FROM pathwise.proposal AS p
    WHERE p.state = 'waiting' AND p."by" = session_user::text AND p.kind = propose.kind AND p.key = propose.key
      AND p.expected_rev = propose.expected_rev AND p.why = propose.why
      AND p.body IS NOT DISTINCT FROM propose.body;
  IF FOUND THEN RETURN made; END IF;
  IF (SELECT count(*) FROM pathwise.proposal AS p WHERE p.state = 'waiting' AND p."by" = session_user::text)
      >= ${MOST_PROPOSALS} THEN
    RAISE EXCEPTION 'Too many proposals wait.' USING ERRCODE = '${RAISED.tooManyProposals}';
  END IF;
  INSERT INTO pathwise.proposal AS p (kind, key, body, why, "by", "at", expected_rev)
    VALUES (propose.kind, propose.key, propose.body, propose.why, session_user, clock_timestamp(),
      propose.expected_rev)
    RETURNING p.id INTO made;
  RETURN made;
END $$;

-- Puts what was proposed, on the version that the curator saw.
CREATE FUNCTION pathwise.accept(proposal bigint, expected_rev bigint, reason text)
RETURNS pathwise.put_result ${AS_OWNER} AS $$
DECLARE
  given pathwise.proposal;
  result pathwise.put_result;
BEGIN
  SELECT p.* INTO given FROM pathwise.proposal AS p WHERE p.id = accept.proposal FOR UPDATE;
  IF given.state = 'accepted' AND given.decided_by = session_user::text AND given.reason = accept.reason THEN
    SELECT true, h.rev, h."by", h."at", h.why, h.body INTO result
      FROM pathwise.history AS h WHERE h.rev = given.rev;
    RETURN result;
  END IF;
  IF given.state IS DISTINCT FROM 'waiting' THEN
    RAISE EXCEPTION 'This proposal does not wait.' USING ERRCODE = '${RAISED.decided}';
  END IF;
  result := pathwise.put(given.kind, given.key, accept.expected_rev, given.body, given.why);
  IF result.written THEN
    UPDATE pathwise.proposal AS p SET state = 'accepted', decided_by = session_user,
      decided_at = clock_timestamp(), reason = accept.reason, rev = result.rev WHERE p.id = given.id;
  END IF;
  RETURN result;
END $$;

CREATE FUNCTION pathwise.decline(proposal bigint, reason text) RETURNS void ${AS_OWNER} AS $$
DECLARE
  given pathwise.proposal;
BEGIN
  SELECT p.* INTO given FROM pathwise.proposal AS p WHERE p.id = decline.proposal FOR UPDATE;
  IF given.state = 'declined' AND given.decided_by = session_user::text AND given.reason = decline.reason THEN
    RETURN;
  END IF;
  IF given.state IS DISTINCT FROM 'waiting' THEN
    RAISE EXCEPTION 'This proposal does not wait.' USING ERRCODE = '${RAISED.decided}';
  END IF;
  UPDATE pathwise.proposal AS p SET state = 'declined', decided_by = session_user,
    decided_at = clock_timestamp(), reason = decline.reason WHERE p.id = given.id;
END $$;

-- After a backup was brought back: revs that were given since are given again, to other
-- versions. So it is another layer from now on, which followers read from its beginning.
CREATE FUNCTION pathwise.restored() RETURNS uuid ${AS_OWNER} AS $$
DECLARE
  made uuid;
BEGIN
  UPDATE pathwise.layer AS l SET id = gen_random_uuid() RETURNING l.id INTO made;
  RETURN made;
END $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA pathwise FROM PUBLIC;
GRANT USAGE ON SCHEMA pathwise TO pathwise_reader;
GRANT SELECT ON pathwise.schema_version, pathwise.layer, pathwise.record, pathwise.history TO pathwise_reader;
GRANT SELECT ON pathwise.proposal TO pathwise_proposer;
GRANT EXECUTE ON FUNCTION pathwise.propose TO pathwise_proposer;
GRANT EXECUTE ON FUNCTION pathwise.put, pathwise.accept, pathwise.decline TO pathwise_curator;

-- No policy lets anybody write: whatever is granted later, the functions stay the only way.
ALTER TABLE pathwise.schema_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE pathwise.layer ENABLE ROW LEVEL SECURITY;
ALTER TABLE pathwise.record ENABLE ROW LEVEL SECURITY;
ALTER TABLE pathwise.history ENABLE ROW LEVEL SECURITY;
ALTER TABLE pathwise.proposal ENABLE ROW LEVEL SECURITY;
CREATE POLICY read ON pathwise.schema_version FOR SELECT TO pathwise_reader USING (true);
CREATE POLICY read ON pathwise.layer FOR SELECT TO pathwise_reader USING (true);
CREATE POLICY read ON pathwise.record FOR SELECT TO pathwise_reader USING (true);
CREATE POLICY read ON pathwise.history FOR SELECT TO pathwise_reader USING (true);
CREATE POLICY own ON pathwise.proposal FOR SELECT TO pathwise_proposer USING ("by" = session_user::text);
CREATE POLICY every ON pathwise.proposal FOR SELECT TO pathwise_curator USING (true);
`,
}
