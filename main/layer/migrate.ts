import { newestVersion, type Migration } from '../storage/schema/migration.ts'
import { readAddress } from './address.ts'
import { Connection, type Patience, type Session } from './connection.ts'
import { LAYER_MIGRATIONS } from './schema/index.ts'
import { mustBeNewEnough, mustNotBeNewer, schemaVersion } from './server.ts'

/** Of PostgreSQL's advisory locks: whoever sets up a database holds this one. "PWLAYER" in ASCII. */
const LOCK = '22593889870759250'

/**
 * What there is to be before the first step: the roles, which are of the whole server and may
 * be there from another database of it, and the schema. Whoever may create roles and a schema
 * can do it; later steps need the role of the owner alone.
 */
const FOUNDATION = `
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['pathwise_reader', 'pathwise_proposer', 'pathwise_curator', 'pathwise_owner'] LOOP
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles AS r WHERE r.rolname = name) THEN
      BEGIN
        EXECUTE pg_catalog.format('CREATE ROLE %I NOLOGIN', name);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN
        -- Another database of this server was set up at the same time.
        NULL;
      END;
    END IF;
  END LOOP;
  IF NOT pg_catalog.pg_has_role('pathwise_owner', 'pathwise_curator', 'MEMBER') THEN
    GRANT pathwise_reader TO pathwise_proposer;
    GRANT pathwise_proposer TO pathwise_curator;
    -- An owner appoints the others.
    GRANT pathwise_reader, pathwise_proposer, pathwise_curator TO pathwise_owner WITH ADMIN OPTION;
  END IF;
  IF NOT pg_catalog.pg_has_role(current_user, 'pathwise_owner', 'USAGE') THEN
    EXECUTE pg_catalog.format('GRANT pathwise_owner TO %I', current_user);
  END IF;
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_namespace AS n WHERE n.nspname = 'pathwise') THEN
    CREATE SCHEMA pathwise AUTHORIZATION pathwise_owner;
  END IF;
END $$;
SET LOCAL ROLE pathwise_owner;
`

/** The schema before and after. */
export interface Migrated {
  readonly from: number
  readonly to: number
}

/**
 * Brings a database to the newest schema: all missing steps in one transaction, each once,
 * whoever else does the same at that moment. Done again it changes nothing.
 *
 * @throws PathwiseError 'layer-too-new' where a newer Pathwise made it, which is left as it is;
 *   'layer-not-allowed' where the login may not; those of `Connection`
 */
export async function migrateLayer(
  address: string,
  steps: readonly Migration[] = LAYER_MIGRATIONS,
  patience?: Patience,
): Promise<Migrated> {
  const where = readAddress(address)
  const connection = new Connection(where, (session) => mustBeNewEnough(session, where.name), patience)
  try {
    return await connection.transaction(async (session) => {
      await session.all('SELECT pg_advisory_xact_lock($1::bigint)', LOCK)
      const from = (await isThere(session)) ? await schemaVersion(session) : 0
      mustNotBeNewer(from, where.name, newestVersion(steps))
      const missing = steps.filter(({ version }) => version > from)
      if (missing.length === 0) return { from, to: from }
      await session.run(FOUNDATION)
      for (const { version, sql } of missing) {
        await session.run(sql)
        await session.all('INSERT INTO pathwise.schema_version (version) VALUES ($1)', version)
      }
      return { from, to: missing.at(-1)?.version ?? from }
    })
  } finally {
    await connection.close()
  }
}

async function isThere(session: Session): Promise<boolean> {
  const [row] = await session.all<{ there: boolean }>(
    "SELECT to_regclass('pathwise.schema_version') IS NOT NULL AS there",
  )
  return row?.there ?? false
}
