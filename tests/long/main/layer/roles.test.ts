import { Client } from 'pg'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { LayerDatabase } from '../../../../main/layer/layer-database.ts'
import { migrateLayer } from '../../../../main/layer/migrate.ts'
import { EDITS, priceOf } from '../../../support/layer-edits.ts'
import { postgresHere } from '../../../postgres/binaries.ts'
import { startPostgres } from '../../../postgres/server.ts'
import { layerServer, type Login } from './support/layer.ts'

const PUT = `SELECT pathwise.put('match', 'x', 0, '{"unitid": 222567}', 'why')`
const PROPOSE = `SELECT pathwise.propose('match', 'x', 0, '{"unitid": 222567}', 'why')`

/** Plain SQL that changes something, by what it would do. */
const WRITES = {
  'write a record':
    "INSERT INTO pathwise.record (kind, key, body, why, by, at, rev) VALUES ('match', 'x', '{}', 'w', 'ann', now(), 1)",
  'change a record': "UPDATE pathwise.record SET body = '{}', by = 'somebody'",
  'take a record out': 'DELETE FROM pathwise.record',
  'write history':
    "INSERT INTO pathwise.history (kind, key, body, why, by, at, rev, prior) VALUES ('match', 'x', '{}', 'w', 'ann', now(), 999, 0)",
  'change history': "UPDATE pathwise.history SET why = 'never'",
  'take history out': 'DELETE FROM pathwise.history',
  'empty history': 'TRUNCATE pathwise.history CASCADE',
  'set the counter': 'UPDATE pathwise.layer SET rev = 0',
  'take the counter out': 'DELETE FROM pathwise.layer',
  'lock the counter': 'SELECT 1 FROM pathwise.layer FOR UPDATE',
  'lock a table': 'LOCK TABLE pathwise.record IN EXCLUSIVE MODE',
  'write a proposal':
    "INSERT INTO pathwise.proposal (kind, key, body, why, by, at, expected_rev) VALUES ('match', 'x', '{}', 'w', 'ann', now(), 0)",
  'decide a proposal':
    "UPDATE pathwise.proposal SET state = 'accepted', decided_by = 'ann', decided_at = now()",
  'take a proposal out': 'DELETE FROM pathwise.proposal',
  'set the version': 'INSERT INTO pathwise.schema_version (version) VALUES (99)',
  'make a table': 'CREATE TABLE pathwise.more (id integer)',
  'make a function': "CREATE FUNCTION pathwise.evil() RETURNS integer LANGUAGE sql AS 'SELECT 1'",
  'make a trigger':
    'CREATE TRIGGER evil AFTER INSERT ON pathwise.record EXECUTE FUNCTION pathwise.never_changed()',
  'put another function in the place of put':
    "CREATE OR REPLACE FUNCTION pathwise.put(kind text, key text, expected_rev bigint, body jsonb, why text) RETURNS pathwise.put_result LANGUAGE sql AS 'SELECT NULL::pathwise.put_result'",
  'turn the triggers off': 'ALTER TABLE pathwise.history DISABLE TRIGGER ALL',
  'turn row-level security off': 'ALTER TABLE pathwise.record DISABLE ROW LEVEL SECURITY',
  'write a policy': 'CREATE POLICY evil ON pathwise.record FOR ALL USING (true)',
  'drop a table': 'DROP TABLE pathwise.record CASCADE',
  'drop the schema': 'DROP SCHEMA pathwise CASCADE',
  'take the schema': 'ALTER SCHEMA pathwise OWNER TO CURRENT_USER',
  'appoint itself': 'GRANT pathwise_curator TO CURRENT_USER',
  'become the owner': 'SET ROLE pathwise_owner',
  'say that it is somebody else': 'SET SESSION AUTHORIZATION ben',
  'make another layer of it': 'SELECT pathwise.restored()',
} as const
type Write = keyof typeof WRITES

describe.each(postgresHere())('the roles of a layer on PostgreSQL $name', (binaries) => {
  const here = layerServer(binaries)

  /** Runs a statement as a login; null where it was done, else the SQLSTATE. It is taken back. */
  const refusalOf = async (login: Login | 'nobody', statement: string): Promise<string | null> => {
    const client = new Client({ connectionString: here().server.address(login, here().database) })
    await client.connect()
    try {
      await client.query('BEGIN')
      await client.query(statement)
      return null
    } catch (error) {
      return (error as { code: string }).code
    } finally {
      await client.query('ROLLBACK')
      await client.end()
    }
  }
  const whole = () => here().server.sql(here().database, 'SELECT * FROM pathwise.history ORDER BY rev')

  const NOT_ALLOWED = '42501'
  const logins: readonly (Login | 'nobody')[] = ['nobody', 'rita', 'paul', 'ann']

  describe.each(logins)('%s', (login) => {
    // What there is to be changed.
    beforeAll(async () => {
      await here().as('ann').put(EDITS.match)
      await here().as('paul').propose(EDITS.list)
    })

    it.each(Object.keys(WRITES) as Write[])('may not %s by plain SQL', async (write) => {
      const before = await whole()
      const refused = await refusalOf(login, WRITES[write])
      expect(refused).toBe(NOT_ALLOWED)
      expect(await whole()).toEqual(before)
    })
  })

  it('a reader reads, and neither proposes nor puts nor decides', async () => {
    const layer = here().as('rita')
    expect((await layer.changesSince(0)).rev).toBeGreaterThanOrEqual(0)
    for (const work of [
      () => layer.put(priceOf(1, 1)),
      () => layer.propose(priceOf(1, 1)),
      () => layer.proposals(),
      () => layer.accept(1, 0, 'yes'),
      () => layer.decline(1, 'no'),
      () => layer.restored(),
    ])
      await expect(work()).rejects.toMatchObject({ code: 'layer-not-allowed' })
    expect(await refusalOf('rita', PUT)).toBe(NOT_ALLOWED)
    expect(await refusalOf('rita', PROPOSE)).toBe(NOT_ALLOWED)
  })

  it('a proposer proposes, and neither puts nor decides', async () => {
    const layer = here().as('paul')
    const id = await layer.propose(priceOf(2, 1))
    for (const work of [
      () => layer.put(priceOf(2, 1)),
      () => layer.accept(id, 0, 'yes'),
      () => layer.decline(id, 'no'),
    ])
      await expect(work()).rejects.toMatchObject({ code: 'layer-not-allowed' })
    expect(await refusalOf('paul', PUT)).toBe(NOT_ALLOWED)
    expect(await refusalOf('paul', PROPOSE)).toBeNull()
  })

  it('a login without a role sees nothing, not even that something is there', async () => {
    await expect(here().as('nobody').changesSince(0)).rejects.toMatchObject({ code: 'layer-not-allowed' })
    for (const table of ['record', 'history', 'proposal', 'layer', 'schema_version'])
      expect(await refusalOf('nobody', `SELECT * FROM pathwise.${table}`), table).toBe(NOT_ALLOWED)
    expect(await refusalOf('nobody', PUT)).toBe(NOT_ALLOWED)
  })

  it('a proposer sees their own proposals, a curator all', async () => {
    await here().server.login('pia', 'pathwise_proposer')
    const pia = new LayerDatabase(here().server.address('pia', here().database))
    onTestFinished(() => pia.close())
    const [mine, theirs] = [await pia.propose(priceOf(3, 1)), await here().as('paul').propose(priceOf(4, 1))]
    expect((await pia.proposals()).map(({ id }) => id)).toEqual([mine])
    expect(await pia.proposal(theirs)).toBeNull()
    expect((await here().as('paul').proposals()).map(({ id }) => id)).not.toContain(mine)
    expect((await here().as('ann').proposals()).map(({ id }) => id)).toEqual(
      expect.arrayContaining([mine, theirs]),
    )
  })

  it('who wrote a record is the login, whatever a curator calls themselves', async () => {
    const client = new Client({ connectionString: here().server.address('ann', here().database) })
    await client.connect()
    onTestFinished(() => client.end())
    await client.query('SET ROLE pathwise_curator')
    await client.query("SET application_name = 'ben'")
    const edit = priceOf(5, 1)
    const { rows } = await client.query('SELECT (pathwise.put($1, $2, 0, $3, $4)).by', [
      edit.kind,
      edit.key,
      edit.body,
      edit.why,
    ])
    expect(rows).toEqual([{ by: 'ann' }])
  })

  it('names of a curator’s own in front of ours change nothing of what a function does', async () => {
    const client = new Client({ connectionString: here().server.address('ann', here().database) })
    await client.connect()
    onTestFinished(() => client.end())
    await client.query(`CREATE TEMP TABLE record (LIKE pathwise.record); CREATE TEMP TABLE layer (rev bigint);
      CREATE FUNCTION pg_temp.clock_timestamp() RETURNS timestamptz LANGUAGE sql AS $$ SELECT '1999-01-01'::timestamptz $$;
      CREATE FUNCTION pg_temp.coalesce_it(bigint) RETURNS bigint LANGUAGE sql AS $$ SELECT 0::bigint $$;
      SET search_path = pg_temp, pathwise, pg_catalog`)
    const edit = priceOf(6, 1)
    const { rows } = await client.query(
      'SELECT (pathwise.put($1, $2, 0, $3, $4)).at > pg_catalog.now() - $5::interval AS recent',
      [edit.kind, edit.key, edit.body, edit.why, '1 hour'],
    )
    expect(rows).toEqual([{ recent: true }])
    expect(await here().as('rita').get(edit.kind, edit.key)).toMatchObject({ by: 'ann' })
  })

  it('an owner appoints and dismisses, and nobody’s history can be changed by mistake', async () => {
    await here().server.login('nina')
    const nina = new LayerDatabase(here().server.address('nina', here().database))
    onTestFinished(() => nina.close())
    const olga = new Client({ connectionString: here().server.address('olga', here().database) })
    await olga.connect()
    onTestFinished(() => olga.end())
    await olga.query('GRANT pathwise_curator TO nina')
    expect(await nina.put(priceOf(7, 1))).toMatchObject({ written: true, record: { by: 'nina' } })
    await olga.query('REVOKE pathwise_curator FROM nina')
    await expect(nina.put(priceOf(8, 1))).rejects.toMatchObject({ code: 'layer-not-allowed' })
    for (const write of [
      'change history',
      'take history out',
      'empty history',
      'take a record out',
      'set the counter',
      'take the counter out',
    ] as const)
      expect(await refusalOf('olga', WRITES[write]), write).toBe('PW004')
  })

  it('a right that was given by mistake writes nothing, since no policy does', async () => {
    const { server, database } = here()
    await server.sql(database, 'GRANT ALL ON ALL TABLES IN SCHEMA pathwise TO rita')
    onTestFinished(async () => {
      await server.sql(database, 'REVOKE ALL ON ALL TABLES IN SCHEMA pathwise FROM rita')
    })
    await here().as('ann').put(EDITS.match)
    const before = await whole()
    for (const write of ['write a record', 'write history', 'write a proposal', 'set the version'] as const)
      expect(await refusalOf('rita', WRITES[write]), write).toBe(NOT_ALLOWED)
    const client = new Client({ connectionString: server.address('rita', database) })
    await client.connect()
    onTestFinished(() => client.end())
    const { rowCount } = await client.query(WRITES['change a record'])
    expect(rowCount).toBe(0)
    expect(await whole()).toEqual(before)
  })
})

describe.each(postgresHere())('a server that nobody set up yet, PostgreSQL $name', (binaries) => {
  it('is set up by a login that may create roles and is no superuser, in two databases at a time', async () => {
    const server = await startPostgres(binaries)
    onTestFinished(() => server.remove())
    await server.sql('postgres', "CREATE ROLE setter LOGIN CREATEROLE PASSWORD 'setter'")
    const names = [await server.database(), await server.database()]
    for (const name of names) await server.sql('postgres', `ALTER DATABASE ${name} OWNER TO setter`)
    const made = await Promise.all(names.map((name) => migrateLayer(server.address('setter', name))))
    expect(made).toEqual([
      { from: 0, to: 1 },
      { from: 0, to: 1 },
    ])
    await server.login('ann', 'pathwise_curator')
    for (const name of names) {
      const layer = new LayerDatabase(server.address('ann', name))
      expect(await layer.put(EDITS.list)).toMatchObject({ written: true, record: { rev: 1 } })
      await layer.close()
    }
    // Somebody who may not is told so.
    await expect(migrateLayer(server.address('ann', await server.database()))).rejects.toMatchObject({
      code: 'layer-not-allowed',
    })
  })
})
