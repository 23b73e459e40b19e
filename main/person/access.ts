import type { Database, Statement } from 'better-sqlite3'

/** SQL values that a statement takes. */
type Value = string | number | Uint8Array | null

/** What code that only reads is handed: it has no way to write, and a writing statement is refused. */
export interface Reads {
  /** The rows of a query, as the schema gives them; whoever reads JSON out of them checks it. */
  all<Row>(sql: string, ...values: Value[]): Row[]
  get<Row>(sql: string, ...values: Value[]): Row | undefined
}

/** What code inside a writing transaction is handed. */
export interface Writes extends Reads {
  /** @returns how many rows were changed. */
  run(sql: string, ...values: Value[]): number
}

export interface Access {
  /** Runs in one snapshot: a second process cannot change what it sees half way. */
  read<T>(work: (db: Reads) => T): T
  /** Runs in one transaction: all of it or nothing. Takes the write lock first, so that it waits instead of failing half way. */
  write<T>(work: (db: Writes) => T): T
}

export function access(db: Database): Access {
  const statements = new Map<string, Statement<Value[]>>()

  const prepared = (sql: string): Statement<Value[]> => {
    let statement = statements.get(sql)
    if (!statement) statements.set(sql, (statement = db.prepare<Value[]>(sql)))
    return statement
  }
  const reading = (sql: string): Statement<Value[]> => {
    const statement = prepared(sql)
    if (!statement.readonly) throw new TypeError(`This statement writes, but was run as a read: ${sql}`)
    return statement
  }

  const reads: Reads = {
    all: <Row>(sql: string, ...values: Value[]) => reading(sql).all(...values) as Row[],
    get: <Row>(sql: string, ...values: Value[]) => reading(sql).get(...values) as Row | undefined,
  }
  const writes: Writes = { ...reads, run: (sql, ...values) => prepared(sql).run(...values).changes }

  return {
    read: <T>(work: (db: Reads) => T): T => db.transaction(() => work(reads)).deferred(),
    write: <T>(work: (db: Writes) => T): T => db.transaction(() => work(writes)).immediate(),
  }
}
