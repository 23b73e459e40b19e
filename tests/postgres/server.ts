import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { copyFor, own, SERVER_USER, type Binaries } from './binaries.ts'

/** A PostgreSQL that is thrown away. */
export interface TestServer {
  readonly port: number
  /** Owned by the server's user; goes with it. */
  readonly folder: string
  /** Of a login, to one of its databases. */
  address(login: string, database: string): string
  /** Runs statements as the superuser. */
  sql<Row>(database: string, statements: string, values?: readonly unknown[]): Promise<Row[]>
  /** Makes an empty database. @returns its name */
  database(): Promise<string>
  /** Makes a login with its own password, which is its name. */
  login(name: string, ...roles: readonly string[]): Promise<void>
  /** As a crash ends it, or in order; it can be started again. */
  stop(signal?: NodeJS.Signals): Promise<void>
  start(...settings: readonly string[]): Promise<void>
  /** Stops it and takes all of it away. */
  remove(): Promise<void>
}

const SUPERUSER = 'postgres'
const ENVIRONMENT = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' }

/** Every login shows a password, so that a wrong one is refused. */
export async function startPostgres(binaries: Binaries): Promise<TestServer> {
  const { folder, programs } = copyFor(binaries)
  const data = join(folder, 'data')
  const secret = join(folder, 'secret')
  writeFileSync(secret, SUPERUSER)
  own(secret)
  const made = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', SUPERUSER, '-A', 'scram-sha-256', '--pwfile', secret, '-E', 'UTF8', '--no-sync'],
    { ...SERVER_USER, cwd: folder, env: ENVIRONMENT, encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`)

  const port = await freePort()
  let child: ChildProcess | null = null
  let databases = 0
  let printed = ''
  const address = (login: string, database: string) =>
    `postgresql://${login}:${login}@127.0.0.1:${port}/${database}`
  const sql: TestServer['sql'] = async <Row>(
    database: string,
    statements: string,
    values?: readonly unknown[],
  ) => {
    const client = new Client({ connectionString: address(SUPERUSER, database) })
    await client.connect()
    try {
      return (await client.query(statements, values && [...values])).rows as Row[]
    } finally {
      await client.end()
    }
  }
  const server: TestServer = {
    port,
    folder,
    address,
    sql,
    database: async () => {
      const name = `layer${(databases += 1)}`
      await sql('postgres', `CREATE DATABASE ${name}`)
      return name
    },
    login: async (name, ...roles) => {
      await sql('postgres', `CREATE ROLE ${name} LOGIN PASSWORD '${name}'`)
      for (const role of roles) await sql('postgres', `GRANT ${role} TO ${name}`)
    },
    stop: async (signal = 'SIGINT') => {
      const running = child
      child = null
      if (!running || running.exitCode !== null || running.signalCode !== null) return
      const ended = once(running, 'exit')
      running.kill(signal)
      await ended
    },
    start: async (...settings) => {
      const fixed = ['listen_addresses=127.0.0.1', 'fsync=off', 'shared_buffers=16MB', ...settings]
      const words = ['-D', data, '-p', String(port), '-k', folder, ...fixed.flatMap((each) => ['-c', each])]
      const running = spawn(join(programs, 'postgres'), words, {
        ...SERVER_USER,
        cwd: folder,
        env: ENVIRONMENT,
        stdio: ['ignore', 'ignore', 'pipe'],
      })
      child = running
      running.stderr
        ?.setEncoding('utf8')
        .on('data', (text: string) => (printed = (printed + text).slice(-4_000)))
      for (const end = Date.now() + 60_000; ; await sleep(50)) {
        if (running.exitCode !== null) throw new Error(`PostgreSQL did not start: ${printed}`)
        const isUp = await sql('postgres', 'SELECT 1').then(
          () => true,
          () => false,
        )
        if (isUp) return
        if (Date.now() > end) throw new Error(`PostgreSQL does not answer: ${printed}`)
      }
    },
    remove: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
  await server.start()
  return server
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
