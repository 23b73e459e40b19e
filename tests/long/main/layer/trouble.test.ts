import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { once } from 'node:events'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { errorWords } from '../../../../data/messages/describe-error.ts'
import { translator } from '../../../../data/messages/translate.ts'
import { PathwiseError } from '../../../../data/contract/errors.ts'
import { FIELDS } from '../../../../data/fields/catalogue.ts'
import { LayerDatabase } from '../../../../main/layer/layer-database.ts'
import { migrateLayer } from '../../../../main/layer/migrate.ts'
import { EDITS, priceOf } from '../../../support/layer-edits.ts'
import { own, postgresHere, type Binaries } from '../../../postgres/binaries.ts'
import { certificate, type Certificate } from '../../../postgres/certificates.ts'
import { layerServer } from './support/layer.ts'

const [newest] = postgresHere() as readonly [Binaries]
const QUICK = { connect: 2_000, statement: 500 }

/** The code of what went wrong; it has to have its three sentences. */
async function troubleOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (!(error instanceof PathwiseError)) throw error
    const words = Object.values(errorWords(error, translator('en')))
    expect(words.every((sentence) => sentence.length > 10 && !/[{}]/.test(sentence))).toBe(true)
    return error.code
  }
  return 'nothing'
}

describe('a database in trouble', () => {
  const here = layerServer(newest)

  it('that nobody listens at is away, and so is a name that nobody has', async () => {
    for (const host of ['127.0.0.1:1', 'localhost:1', 'no-such-host.invalid']) {
      const layer = new LayerDatabase(`postgresql://ann:ann@${host}/layer`, QUICK)
      expect(await troubleOf(layer.changesSince(0)), host).toBe('layer-away')
      await layer.close()
    }
  })

  it('that takes a connection and says nothing is away within its patience', async () => {
    const sockets: Socket[] = []
    const silent = createServer((socket) => sockets.push(socket.on('error', () => undefined))).listen(
      0,
      '127.0.0.1',
    )
    await once(silent, 'listening')
    onTestFinished(() => {
      for (const socket of sockets) socket.destroy()
      silent.close()
    })
    const { port } = silent.address() as AddressInfo
    const layer = new LayerDatabase(`postgresql://ann:ann@127.0.0.1:${port}/layer`, {
      connect: 300,
      statement: 300,
    })
    const began = performance.now()
    expect(await troubleOf(layer.changesSince(0))).toBe('layer-away')
    expect(performance.now() - began).toBeLessThan(20_000)
    await layer.close()
  })

  it('that speaks another language is an error with words', async () => {
    const odd = createServer((socket) => {
      socket.on('error', () => undefined)
      socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')
    }).listen(0, '127.0.0.1')
    await once(odd, 'listening')
    onTestFinished(() => void odd.close())
    const { port } = odd.address() as AddressInfo
    const layer = new LayerDatabase(`postgresql://ann:ann@127.0.0.1:${port}/layer`, QUICK)
    expect(await troubleOf(layer.changesSince(0))).toBe('layer-away')
    await layer.close()
  })

  it('that crashes is away, and is used again once it is back', async () => {
    const layer = here().connect('ann', { connect: 10_000, statement: 5_000 })
    const edit = priceOf(1, 100)
    expect(await layer.put(edit)).toMatchObject({ written: true })
    await here().server.stop('SIGQUIT')
    expect(await troubleOf(layer.put(priceOf(2, 100)))).toBe('layer-away')
    expect(await troubleOf(layer.get('figure', edit.key))).toBe('layer-away')
    await here().server.start()
    expect(await layer.get('figure', edit.key)).toMatchObject({ body: { value: 100 } })
    expect(await layer.put(priceOf(2, 100))).toMatchObject({ written: true })
  })

  it('that ends a connection in the middle of a put has written it or not, and a second put makes sure', async () => {
    const layer = here().connect('ann', { connect: 10_000, statement: 20_000 })
    for (let round = 10; round < 20; round += 1) {
      const edit = priceOf(round, 100)
      const putting = layer.put(edit).catch((error: unknown) => error)
      await here().server.sql(
        here().database,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'ann'",
      )
      const first = await putting
      if (first instanceof Error) expect(first).toMatchObject({ code: 'layer-away' })
      // The connection may have been ended after its answer.
      const again = await layer.put(edit).catch(() => layer.put(edit))
      expect(again).toMatchObject({ written: true })
      expect(await layer.history('figure', edit.key)).toHaveLength(1)
    }
  })

  it('in which somebody keeps the lock is slow, and nothing is half done', async () => {
    const holder = new Client({ connectionString: here().server.address('ben', here().database) })
    await holder.connect()
    onTestFinished(() => holder.end())
    await holder.query('BEGIN')
    await holder.query('SELECT pathwise.put($1, $2, 0, $3, $4)', ['match', 'held', EDITS.match.body, 'Held'])
    const layer = here().connect('ann', QUICK)
    expect(await troubleOf(layer.put(priceOf(30, 1)))).toBe('layer-slow')
    // Who reads does not wait for it.
    expect((await layer.changesSince(0)).layer).not.toBe('')
    expect(await layer.get('match', 'held')).toBeNull()
    await holder.query('ROLLBACK')
    expect(await layer.put(priceOf(30, 1))).toMatchObject({ written: true })
  })

  it('lets in nobody with a wrong password, or without a login', async () => {
    const { port } = here().server
    for (const who of ['ann:wrong', 'nobody-at-all:x', 'ann']) {
      const layer = new LayerDatabase(`postgresql://${who}@127.0.0.1:${port}/${here().database}`, QUICK)
      expect(await troubleOf(layer.changesSince(0)), who).toBe('layer-password')
      await layer.close()
    }
  })

  it('that is not there, or not set up, says so', async () => {
    for (const name of ['no_such_database', await here().server.database()])
      expect(await troubleOf(here().connect('ann', QUICK, name).changesSince(0)), name).toBe('layer-missing')
  })

  it('that only lets itself be read says so, and is read', async () => {
    const name = await here().anew()
    await here().server.sql('postgres', `ALTER DATABASE ${name} SET default_transaction_read_only = on`)
    const layer = here().connect('ann', QUICK, name)
    expect(await layer.changesSince(0)).toMatchObject({ records: [] })
    expect(await troubleOf(layer.put(priceOf(1, 1)))).toBe('layer-read-only')
    expect(await troubleOf(layer.propose(priceOf(1, 1)))).toBe('layer-read-only')
  })

  it('that has no connection left is away', async () => {
    const { server } = here()
    await server.sql('postgres', 'ALTER ROLE rita CONNECTION LIMIT 0')
    expect(await troubleOf(here().connect('rita', QUICK).changesSince(0))).toBe('layer-away')
  })

  describe('with a clock ten years off on this computer', () => {
    afterEach(() => void vi.useRealTimers())

    it.each([-10, 10])('%i years: times and order are the server’s', async (years) => {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + years * 365.25 * 24 * 3_600_000 })
      const layer = here().connect('ann', { connect: 10_000, statement: 10_000 })
      const first = await layer.put(priceOf(40 + years, 1))
      const second = await layer.put(priceOf(60 + years, 1))
      vi.useRealTimers()
      if (!first.written || !second.written) throw new Error('It was not written.')
      expect(Math.abs(Date.parse(first.record.at) - Date.now())).toBeLessThan(60_000)
      expect(second.record.rev).toBe(first.record.rev + 1)
      expect((await layer.changesSince(first.record.rev)).records).toEqual([second.record])
    })
  })
})

describe('a database that is full', () => {
  const here = layerServer(newest)

  it('takes nothing more, says so, and keeps all that it had', async () => {
    const disk = join(here().server.folder, 'small-disk')
    mkdirSync(disk)
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', disk], { stdio: 'ignore' })
    } catch {
      // Only Linux, and only as root: elsewhere there is no such disk to be had.
      return
    }
    onTestFinished(async () => {
      await here().server.stop('SIGQUIT')
      execFileSync('umount', ['-l', disk])
    })
    own(disk)
    const { server } = here()
    await server.sql('postgres', `CREATE TABLESPACE small LOCATION '${disk}'`)
    await server.sql('postgres', 'CREATE DATABASE crowded TABLESPACE small')
    await migrateLayer(server.address('postgres', 'crowded'))
    const layer = here().connect('ann', { connect: 10_000, statement: 30_000 }, 'crowded')
    let kept = 0
    let trouble = 'nothing'
    for (; trouble === 'nothing' && kept < 3_000; kept += trouble === 'nothing' ? 1 : 0)
      trouble = await troubleOf(layer.put(wide(kept + 1)))
    expect(trouble).toBe('layer-full')
    expect(kept).toBeGreaterThan(0)
    let read = 0
    for (let page = await layer.changesSince(0, 50); ; page = await layer.changesSince(page.rev, 50)) {
      read += page.records.length
      if (!page.more) break
    }
    expect(read).toBe(kept)
  })
})

describe('a certificate', () => {
  const here = layerServer(newest)
  let authority: Certificate
  let other: Certificate
  const files = () => ({
    root: join(here().server.folder, 'root.pem'),
    other: join(here().server.folder, 'other.pem'),
  })

  /** Starts the server with it. */
  const use = async ({ cert, key }: Certificate) => {
    const { server } = here()
    for (const [name, text] of Object.entries({ 'server.crt': cert, 'server.key': key })) {
      const file = join(server.folder, name)
      writeFileSync(file, text)
      chmodSync(file, 0o600)
      own(file)
    }
    await server.stop()
    await server.start(
      'ssl=on',
      `ssl_cert_file=${server.folder}/server.crt`,
      `ssl_key_file=${server.folder}/server.key`,
    )
  }
  const answer = async (host: string, root: string | null): Promise<string> => {
    const options = new URLSearchParams({
      sslmode: 'verify-full',
      ...(root === null ? {} : { sslrootcert: root }),
    })
    const layer = new LayerDatabase(
      `postgresql://ann:ann@${host}:${here().server.port}/${here().database}?${options}`,
      { connect: 10_000, statement: 10_000 },
    )
    try {
      return await troubleOf(layer.changesSince(0))
    } finally {
      await layer.close()
    }
  }

  beforeAll(async () => {
    authority = await certificate('Board authority')
    other = await certificate('Another authority')
    writeFileSync(files().root, authority.cert)
    writeFileSync(files().other, other.cert)
  })

  it('that a server does not have at all does not fit', async () => {
    expect(await answer('localhost', files().root)).toBe('layer-certificate')
  })

  it('of the host and of a trusted authority fits, by name and by address', async () => {
    await use(await certificate('localhost', { names: ['localhost', '127.0.0.1'], by: authority }))
    expect(await answer('localhost', files().root)).toBe('nothing')
    expect(await answer('127.0.0.1', files().root)).toBe('nothing')
    // Neither an authority that is another, nor those of this computer, vouch for it.
    expect(await answer('localhost', files().other)).toBe('layer-certificate')
    expect(await answer('localhost', null)).toBe('layer-certificate')
  })

  it('of another host does not fit, whatever it is called itself', async () => {
    await use(await certificate('localhost', { names: ['data.board.example'], by: authority }))
    expect(await answer('localhost', files().root)).toBe('layer-certificate')
    await use(await certificate('localhost', { names: ['localhost'], by: authority }))
    expect(await answer('localhost', files().root)).toBe('nothing')
    expect(await answer('127.0.0.1', files().root)).toBe('layer-certificate')
  })

  it('that is over does not fit', async () => {
    await use(await certificate('localhost', { names: ['localhost'], by: authority, days: -2 }))
    expect(await answer('localhost', files().root)).toBe('layer-certificate')
  })

  it('that vouches for itself fits only where it is named', async () => {
    const own = await certificate('localhost', { names: ['localhost'] })
    await use(own)
    expect(await answer('localhost', files().root)).toBe('layer-certificate')
    const named = join(here().server.folder, 'own.pem')
    writeFileSync(named, own.cert)
    expect(await answer('localhost', named)).toBe('nothing')
  })
})

/** A record of a program whose words do not shrink. */
function wide(n: number) {
  const words = () => randomBytes(200).toString('base64')
  return {
    ...EDITS.program,
    key: `east-2026:${n}`,
    body: { ...EDITS.program.body, columns: Object.fromEntries(FIELDS.map(({ id }) => [id, words()])) },
  }
}
