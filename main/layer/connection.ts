import type { Client } from 'pg'
import type { LayerAddress } from './address.ts'
import { isOfStatement, layerError } from './layer-errors.ts'

/** Milliseconds that a database has to answer in. */
export interface Patience {
  readonly connect: number
  /** Of one statement, by the server's own clock; a lock that another holds counts. */
  readonly statement: number
}

const PATIENCE: Patience = { connect: 10_000, statement: 15_000 }

/** Milliseconds beyond a statement's own limit: then the network is what does not answer. */
const SILENCE = 5_000

type SqlValue = string | number | null

export interface Session {
  /** The rows of one statement; values go beside it, never into it. */
  all<Row>(sql: string, ...values: readonly SqlValue[]): Promise<Row[]>
  /** Several statements of ours, without values. */
  run(sql: string): Promise<void>
}

/**
 * One connection to a database, made when it is first needed and again after it broke. `pg`
 * is read only then: whoever has no such database pays nothing for it. Statements wait for
 * each other.
 */
export class Connection implements Session {
  readonly #address: LayerAddress
  readonly #patience: Patience
  /** What to look at first on a new connection. */
  readonly #greet: (session: Session) => Promise<void>
  #client: Promise<Client> | null = null
  #queue: Promise<unknown> = Promise.resolve()

  constructor(address: LayerAddress, greet: (session: Session) => Promise<void>, patience = PATIENCE) {
    this.#address = address
    this.#greet = greet
    this.#patience = patience
  }

  all<Row>(sql: string, ...values: readonly SqlValue[]): Promise<Row[]> {
    return this.#inTurn((session) => session.all<Row>(sql, ...values))
  }

  run(sql: string): Promise<void> {
    return this.#inTurn((session) => session.run(sql))
  }

  /** All of it or nothing, on one connection. */
  transaction<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return this.#inTurn(async (session) => {
      await session.run('BEGIN')
      try {
        const result = await work(session)
        await session.run('COMMIT')
        return result
      } catch (error) {
        await session.run('ROLLBACK').catch(() => undefined)
        throw error
      }
    })
  }

  async close(): Promise<void> {
    const client = this.#client
    this.#client = null
    await client?.then(
      (each) => each.end(),
      () => undefined,
    )
  }

  #connected(): Promise<Client> {
    this.#client ??= this.#connect()
    return this.#client
  }

  async #connect(): Promise<Client> {
    const { Client } = await import('pg')
    const client = new Client({
      ...this.#address.config,
      connectionTimeoutMillis: this.#patience.connect,
      query_timeout: this.#patience.statement + SILENCE,
      keepAlive: true,
      application_name: 'Pathwise',
    })
    // Without a listener an error of an idle connection ends the program.
    client.on('error', () => this.#forget(client))
    client.on('end', () => this.#forget(client))
    try {
      await client.connect()
      const session = sessionOf(client)
      const limit = String(this.#patience.statement)
      await session.all(
        `SELECT set_config('statement_timeout', $1, false), set_config('lock_timeout', $1, false),
           set_config('idle_in_transaction_session_timeout', $1, false),
           set_config('search_path', 'pg_catalog', false), set_config('client_min_messages', 'error', false)`,
        limit,
      )
      await this.#greet(session)
      return client
    } catch (error) {
      this.#client = null
      client.end().catch(() => undefined)
      throw layerError(error, this.#address.name)
    }
  }

  #inTurn<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const done = this.#queue.then(async () => {
      const client = await this.#connected()
      try {
        return await work(sessionOf(client))
      } catch (error) {
        if (!isOfStatement(error)) this.#forget(client)
        throw layerError(error, this.#address.name)
      }
    })
    this.#queue = done.catch(() => undefined)
    return done
  }

  /** The next statement connects anew. */
  #forget(client: Client): void {
    const present = this.#client
    if (present === null) return
    void present.then(
      (each) => {
        if (each !== client || this.#client !== present) return
        this.#client = null
        client.end().catch(() => undefined)
      },
      () => undefined,
    )
  }
}

const sessionOf = (client: Client): Session => ({
  all: async <Row>(sql: string, ...values: readonly SqlValue[]) =>
    (await client.query(sql, [...values])).rows as Row[],
  run: async (sql) => {
    await client.query(sql)
  },
})
