import { Client } from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { LayerEdit, LayerRecord } from '../../../../data/contract/layer.ts'
import { LAYER_KINDS, MOST_BODY_BYTES } from '../../../../data/contract/layer.ts'
import type { LayerDatabase } from '../../../../main/layer/layer-database.ts'
import { migrateLayer } from '../../../../main/layer/migrate.ts'
import { LAYER_MIGRATIONS } from '../../../../main/layer/schema/index.ts'
import { MOST_PROPOSALS } from '../../../../main/layer/schema/0001-records.ts'
import { EDITS, priceOf } from '../../../support/layer-edits.ts'
import { postgresHere } from '../../../postgres/binaries.ts'
import { layerServer, type Login } from './support/layer.ts'

describe.each(postgresHere())('the database of a layer on PostgreSQL $name', (binaries) => {
  const here = layerServer(binaries)
  /** Each test writes records of programs that no other writes. */
  let last = 0
  const price = (value: number, expected = 0) => priceOf(last, value, expected)
  const fresh = (value: number) => priceOf((last += 1), value)

  const written = async (layer: LayerDatabase, edit: LayerEdit): Promise<LayerRecord> => {
    const result = await layer.put(edit)
    if (!result.written) throw new Error('It was not written.')
    return result.record
  }
  const all = async (layer: LayerDatabase, since = 0): Promise<readonly LayerRecord[]> => {
    const records: LayerRecord[] = []
    for (let page = await layer.changesSince(since, 3); ; page = await layer.changesSince(page.rev, 3)) {
      records.push(...page.records)
      if (!page.more) return records
    }
  }
  /** A connection of its own for plain SQL, as psql has it. */
  const plain = async (login: Login): Promise<Client> => {
    const client = new Client({ connectionString: here().server.address(login, here().database) })
    await client.connect()
    onTestFinished(() => client.end())
    return client
  }
  const putBy = (client: Client, { kind, key, expected, body, why }: LayerEdit) =>
    client.query('SELECT (pathwise.put($1, $2, $3, $4, $5)).*', [kind, key, expected, body, why])

  describe('a migration', () => {
    const steps = (name: string) =>
      here().server.sql<{ version: number }>(name, 'SELECT version FROM pathwise.schema_version ORDER BY 1')

    it('is made once, however often and by how many at a time it is asked for', async () => {
      const name = await here().server.database()
      const address = here().server.address('postgres', name)
      const answers = await Promise.all(Array.from({ length: 5 }, () => migrateLayer(address)))
      const newest = LAYER_MIGRATIONS.length
      expect(answers.filter(({ from }) => from === 0)).toEqual([{ from: 0, to: newest }])
      expect(await migrateLayer(address)).toEqual({ from: newest, to: newest })
      expect(await steps(name)).toEqual(LAYER_MIGRATIONS.map(({ version }) => ({ version })))
    })

    it('that fails leaves the database as it was', async () => {
      const name = await here().server.database()
      const address = here().server.address('postgres', name)
      const broken = { version: 2, sql: 'CREATE TABLE pathwise.more (id integer); SELECT 1 / 0' }
      await expect(migrateLayer(address, [...LAYER_MIGRATIONS, broken])).rejects.toThrow()
      expect(await here().server.sql(name, "SELECT to_regnamespace('pathwise') AS there")).toEqual([
        { there: null },
      ])
      await migrateLayer(address)
      await migrateLayer(address, [
        ...LAYER_MIGRATIONS,
        { ...broken, sql: 'CREATE TABLE pathwise.more (id integer)' },
      ])
      expect(await steps(name)).toEqual([{ version: 1 }, { version: 2 }])
      // What a newer Pathwise set up is read and migrated by no older one, and is left as it is.
      await expect(migrateLayer(address)).rejects.toMatchObject({ code: 'layer-too-new' })
      await expect(here().as('ann', name).changesSince(0)).rejects.toMatchObject({
        code: 'layer-too-new',
        params: { found: 2, newest: 1 },
      })
      expect(await steps(name)).toEqual([{ version: 1 }, { version: 2 }])
    })

    it('that is still to come is asked for', async () => {
      const { server } = here()
      const name = await here().anew()
      await server.sql(name, 'DELETE FROM pathwise.schema_version')
      await expect(here().as('ann', name).changesSince(0)).rejects.toMatchObject({ code: 'layer-too-old' })
      const empty = await server.database()
      await expect(here().as('ann', empty).changesSince(0)).rejects.toMatchObject({ code: 'layer-missing' })
    })
  })

  describe('a record', () => {
    it('of each kind comes back as it was put, with who, when and why', async () => {
      const layer = here().as('ann')
      const before = Date.now()
      for (const kind of LAYER_KINDS) {
        const record = await written(layer, EDITS[kind])
        const { key, body, why } = EDITS[kind]
        expect(record).toEqual({
          ...{ kind, key, body, why },
          rev: expect.any(Number),
          by: 'ann',
          at: expect.any(String),
          gone: false,
        })
        expect(Math.abs(Date.parse(record.at) - before)).toBeLessThan(60_000)
        expect(await here().as('rita').get(kind, key)).toEqual(record)
      }
    })

    it('keeps its history, also where it was taken away', async () => {
      const layer = here().as('ann')
      const first = await written(layer, fresh(100))
      const second = await written(layer, price(200, first.rev))
      const gone = await written(layer, { ...price(0, second.rev), body: null, why: 'Closed' })
      expect(gone).toMatchObject({ gone: true, body: null })
      const back = await written(here().as('ben'), price(300, gone.rev))
      expect(await layer.history('figure', back.key)).toEqual([back, gone, second, first])
      expect(await layer.get('figure', back.key)).toEqual(back)
    })

    it('that is not there cannot be taken away', async () => {
      await expect(
        here()
          .as('ann')
          .put({ ...fresh(1), body: null }),
      ).rejects.toMatchObject({
        code: 'layer-refused',
      })
      const record = await written(here().as('ann'), fresh(1))
      const gone = await written(here().as('ann'), { ...price(0, record.rev), body: null })
      await expect(
        here()
          .as('ann')
          .put({ ...price(0, gone.rev), body: null, why: 'Once more' }),
      ).rejects.toMatchObject({ code: 'layer-refused' })
    })

    it('of a stale rev is refused, and both versions are there', async () => {
      const first = await written(here().as('ann'), fresh(100))
      const theirs = await written(here().as('ben'), price(200, first.rev))
      const mine = price(300, first.rev)
      expect(await here().as('ann').put(mine)).toEqual({ written: false, present: theirs })
      // Also where it is newer than anything, or of a record that never was.
      expect(
        await here()
          .as('ann')
          .put(price(300, theirs.rev + 50)),
      ).toEqual({ written: false, present: theirs })
      expect(
        await here()
          .as('ann')
          .put({ ...fresh(1), expected: 5 }),
      ).toEqual({ written: false, present: null })
    })

    it('that two curators change at once is written by one, and the other is shown it', async () => {
      for (let round = 0; round < 20; round += 1) {
        const first = await written(here().as('ann'), fresh(100))
        const results = await Promise.all([
          here().as('ann').put(price(200, first.rev)),
          here().as('ben').put(price(300, first.rev)),
        ])
        const winner = results.find(({ written }) => written)
        const loser = results.find(({ written }) => !written)
        expect(winner).toBeDefined()
        expect(loser).toEqual({ written: false, present: (winner as { record: LayerRecord }).record })
        expect(await here().as('rita').history('figure', first.key)).toHaveLength(2)
      }
    })

    it('that two curators make at once under one key is made once', async () => {
      const edit = fresh(100)
      const results = await Promise.all([
        here().as('ann').put(edit),
        here()
          .as('ben')
          .put({ ...edit, why: 'Another reason' }),
      ])
      expect(results.map(({ written }) => written).sort()).toEqual([false, true])
      expect(await here().as('rita').history('figure', edit.key)).toHaveLength(1)
    })

    it('that is sent again is answered as it was the first time, also when it was changed since', async () => {
      const edit = fresh(100)
      const first = await written(here().as('ann'), edit)
      expect(await here().as('ann').put(edit)).toEqual({ written: true, record: first })
      await written(here().as('ben'), price(200, first.rev))
      expect(await here().as('ann').put(edit)).toEqual({ written: true, record: first })
      expect(await here().as('rita').history('figure', edit.key)).toHaveLength(2)
      // The same words of somebody else are another edit.
      expect(await here().as('ben').put(edit)).toMatchObject({ written: false })
    })
  })

  describe('whoever follows', () => {
    it('misses nothing of a transaction that was open while another committed', async () => {
      const reader = here().as('rita')
      const { rev: start } = (await all(reader)).at(-1) ?? { rev: 0 }
      const [slow, quick] = [fresh(1), fresh(2)]
      const ann = await plain('ann')
      const ben = await plain('ben')
      await ann.query('BEGIN')
      await putBy(ann, slow)
      // Ben's is not answered before Ann's is decided: else he would have the higher rev first.
      await ben.query('BEGIN')
      const bens = putBy(ben, quick).then(() => ben.query('COMMIT'))
      const early = await Promise.race([bens.then(() => 'committed'), waiting(ben)])
      expect(early).toBe('waits')
      const seen = await all(reader, start)
      expect(seen.map(({ key }) => key)).toEqual([])
      await ann.query('COMMIT')
      await bens
      const after = await all(reader, seen.at(-1)?.rev ?? start)
      expect(after.map(({ key }) => key)).toEqual([slow.key, quick.key])
      expect(after[0]?.rev).toBeLessThan(after[1]?.rev ?? 0)
    })

    it('finds no gap that a transaction left which was taken back', async () => {
      const reader = here().as('rita')
      const [kept, undone] = [fresh(1), fresh(2)]
      const client = await plain('ann')
      await client.query('BEGIN')
      await putBy(client, undone)
      await client.query('ROLLBACK')
      const record = await written(here().as('ann'), kept)
      expect((await all(reader, record.rev - 1)).map(({ key }) => key)).toEqual([kept.key])
      expect(await reader.get('figure', undone.key)).toBeNull()
    })

    it('misses nothing while four write, page by page', async () => {
      const name = await here().anew()
      const reader = here().as('rita', name)
      const seen = new Map<string, LayerRecord>()
      let isDone = false
      let upTo = 0
      const follow = async () => {
        for (let last = false; ;) {
          const { records, rev, more } = await reader.changesSince(upTo, 5)
          for (const record of records) {
            expect(record.rev).toBeGreaterThan(upTo)
            seen.set(record.key, record)
          }
          upTo = rev
          if (last && !more) return
          last = isDone
        }
      }
      const write = async (writer: number) => {
        const layer = here().connect(writer % 2 === 0 ? 'ann' : 'ben', undefined, name)
        for (let n = 0; n < 40; n += 1) {
          const key = 1_000 * writer + (n % 10)
          const before = await layer.get('figure', priceOf(key, 0).key)
          await written(layer, priceOf(key, n + 1, before?.rev ?? 0))
        }
      }
      const following = follow()
      await Promise.all([1, 2, 3, 4].map(write))
      isDone = true
      await following
      expect(seen.size).toBe(40)
      for (const record of await all(reader)) expect(seen.get(record.key)).toEqual(record)
      expect(upTo).toBe(160)
    })

    it('is told which layer it is, and that it is another after a backup was brought back', async () => {
      const name = await here().anew()
      const { layer } = await here().as('rita', name).changesSince(0)
      expect(layer).toMatch(/^[0-9a-f-]{36}$/)
      expect(await here().as('ann', name).id()).toBe(layer)
      const renewed = await here().as('olga', name).restored()
      expect(renewed).not.toBe(layer)
      expect((await here().as('rita', name).changesSince(0)).layer).toBe(renewed)
    })

    it('is told of records that this Pathwise cannot read, and gets all others', async () => {
      const name = await here().anew()
      await written(here().as('ann', name), EDITS.match)
      await here().server.sql(
        name,
        `SELECT pathwise.put('figure', 'no|such', 0, '{"value": 1, "color": "red"}', 'By hand')`,
      )
      await written(here().as('ann', name), EDITS.list)
      const { records, unread, rev } = await here().as('rita', name).changesSince(0)
      expect(records.map(({ kind }) => kind)).toEqual(['match', 'list'])
      expect(unread).toEqual([{ kind: 'figure', key: 'no|such', rev: 2 }])
      expect(rev).toBe(3)
      expect(await here().as('rita', name).get('figure', 'no|such')).toBeNull()
    })
  })

  describe('a hostile record', () => {
    const KEYS = ["'; DROP TABLE pathwise.record; --", '$1', '%s %n', '\\', '"quoted"', '日本語 🎓']

    it.each(KEYS)('of the key %s is a record like others', async (key) => {
      const record = await written(here().as('ann'), { ...EDITS.match, key, why: key })
      expect(record).toMatchObject({ key, why: key })
      expect(await here().as('rita').get('match', key)).toEqual(record)
      expect(await here().as('rita').history('match', key)).toEqual([record])
    })

    it('says in its texts what it likes, and it is only said', async () => {
      const name = `'); DELETE FROM pathwise.history; -- \${x} $$ "`
      const record = await written(here().as('ann'), {
        ...EDITS.list,
        key: 'hostile',
        body: { ...EDITS.list.body, name },
      })
      expect(record.body).toMatchObject({ name })
    })

    it.each([
      ['a property more', { ...EDITS.match, body: { ...EDITS.match.body, client: 'Maria Lopez' } }],
      ['a kind that is none', { ...EDITS.match, kind: 'note' }],
      ['no reason', { ...EDITS.match, why: '' }],
      ['a rev that is none', { ...EDITS.match, expected: Number.NaN }],
      ['a body that is huge', { ...EDITS.list, body: { ...EDITS.list.body, name: 'x'.repeat(1_000_000) } }],
      ['nothing', undefined],
    ])('with %s is refused before it is sent', async (_, edit) => {
      await expect(
        here()
          .as('ann')
          .put(edit as LayerEdit),
      ).rejects.toMatchObject({ code: 'invalid-input' })
      await expect(
        here()
          .as('paul')
          .propose(edit as LayerEdit),
      ).rejects.toMatchObject({
        code: 'invalid-input',
      })
    })

    it.each([
      ['a kind that is none', ['note', 'x', 0, {}, 'why']],
      ['no key', ['match', '', 0, {}, 'why']],
      ['a key of a novel', ['match', 'x'.repeat(10_000), 0, {}, 'why']],
      ['no rev', ['match', 'x', null, {}, 'why']],
      ['a rev of less than nothing', ['match', 'x', -1, {}, 'why']],
      ['a body that is a text', ['match', 'x', 0, '"text"', 'why']],
      ['a body that is a list', ['match', 'x', 0, '[1]', 'why']],
      ['a body that is huge', ['match', 'x', 0, { x: 'y'.repeat(MOST_BODY_BYTES) }, 'why']],
      ['no reason', ['match', 'x', 0, {}, '']],
      ['nothing at all', [null, null, null, null, null]],
    ])('with %s by plain SQL is not written either', async (_, values) => {
      const client = await plain('ann')
      const before = await here().as('rita').changesSince(0, 1)
      const result = await client
        .query('SELECT (pathwise.put($1, $2, $3, $4, $5)).written', values)
        .then(({ rows }) => (rows as { written: boolean }[])[0]?.written)
        .catch((error: Error & { code: string }) => error.code)
      // A rev that no record has is stale; all others are checked by the tables.
      expect(['23514', '23502', 'PW001', false]).toContain(result)
      expect(await here().as('rita').changesSince(0, 1)).toEqual(before)
    })
  })

  describe('a proposal', () => {
    it('waits, and is a record once a curator accepts it', async () => {
      const edit = fresh(100)
      const id = await here().as('paul').propose(edit)
      expect(await here().as('rita').get('figure', edit.key)).toBeNull()
      expect(await here().as('ann').proposal(id)).toMatchObject({
        id,
        by: 'paul',
        edit,
        state: 'waiting',
        decidedBy: null,
        reason: null,
      })
      const result = await here().as('ann').accept(id, 0, 'Called the school')
      expect(result).toMatchObject({ written: true, record: { by: 'ann', why: edit.why, body: edit.body } })
      expect(await here().as('paul').proposal(id)).toMatchObject({
        state: 'accepted',
        decidedBy: 'ann',
        reason: 'Called the school',
      })
      // Sent again after a connection broke.
      expect(await here().as('ann').accept(id, 0, 'Called the school')).toEqual(result)
      await expect(here().as('ben').accept(id, 0, 'Me too')).rejects.toMatchObject({ code: 'layer-decided' })
    })

    it('is declined with a reason, and cannot be accepted then', async () => {
      const edit = fresh(100)
      const id = await here().as('paul').propose(edit)
      await expect(here().as('ann').decline(id, '')).rejects.toMatchObject({ code: 'layer-refused' })
      await here().as('ann').decline(id, 'Of last year')
      await here().as('ann').decline(id, 'Of last year')
      expect(await here().as('paul').proposal(id)).toMatchObject({
        state: 'declined',
        reason: 'Of last year',
      })
      await expect(here().as('ann').accept(id, 0, 'Still')).rejects.toMatchObject({ code: 'layer-decided' })
      await expect(here().as('ben').decline(id, 'Why')).rejects.toMatchObject({ code: 'layer-decided' })
      expect(await here().as('rita').get('figure', edit.key)).toBeNull()
      await expect(here().as('ann').decline(999_999, 'None')).rejects.toMatchObject({ code: 'layer-decided' })
      await expect(here().as('ann').accept(999_999, 0, 'None')).rejects.toMatchObject({
        code: 'layer-decided',
      })
    })

    it('on a record that somebody changed meanwhile waits on, and both versions are shown', async () => {
      const first = await written(here().as('ann'), fresh(100))
      const id = await here().as('paul').propose(price(200, first.rev))
      const theirs = await written(here().as('ben'), price(300, first.rev))
      expect(await here().as('ann').accept(id, first.rev, 'Yes')).toEqual({ written: false, present: theirs })
      expect((await here().as('ann').proposals()).map((each) => each.id)).toContain(id)
      expect(await here().as('ann').accept(id, theirs.rev, 'Yes, this one')).toMatchObject({
        written: true,
        record: { body: { value: 200 } },
      })
    })

    it('that is made again is the same one', async () => {
      const edit = fresh(100)
      const ids = await Promise.all([1, 2, 3].map(() => here().as('paul').propose(edit)))
      expect(new Set(ids).size).toBe(1)
    })

    it('can be decided by one of two curators only', async () => {
      const id = await here().as('paul').propose(fresh(100))
      const results = await Promise.allSettled([
        here().as('ann').accept(id, 0, 'Yes'),
        here().as('ben').decline(id, 'No'),
      ])
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    })

    it('is not taken where as many wait as may', async () => {
      const name = await here().anew()
      const edit = fresh(100)
      const client = new Client({ connectionString: here().server.address('paul', name) })
      await client.connect()
      await client.query(
        `SELECT pathwise.propose('figure', $1, 0, $2, 'Reason ' || n) FROM generate_series(1, ${MOST_PROPOSALS}) AS n`,
        [edit.key, edit.body],
      )
      await client.end()
      await expect(here().as('paul', name).propose(edit)).rejects.toMatchObject({
        code: 'layer-proposals-full',
      })
      // Of one login: the others' are not in its way.
      expect(await here().as('ann', name).propose(edit)).toBeGreaterThan(0)
    })
  })
})

/** Resolves once the server says that a connection's statement waits for a lock. */
async function waiting(client: Client): Promise<'waits'> {
  const { processID } = client as unknown as { readonly processID: number }
  const { connectionParameters: at } = client as unknown as {
    readonly connectionParameters: { readonly port: number; readonly database: string }
  }
  const look = new Client({
    connectionString: `postgresql://postgres:postgres@127.0.0.1:${at.port}/${at.database}`,
  })
  await look.connect()
  try {
    for (;;) {
      const { rows } = await look.query(
        'SELECT wait_event_type AS type FROM pg_stat_activity WHERE pid = $1',
        [processID],
      )
      if ((rows as { type: string }[])[0]?.type === 'Lock') return 'waits'
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  } finally {
    await look.end()
  }
}
