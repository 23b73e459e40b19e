import * as v from 'valibot'
import { PathwiseError } from '../../data/contract/errors.ts'
import {
  LayerEditSchema,
  LayerRecordSchema,
  type LayerEdit,
  type LayerKind,
  type LayerRecord,
} from '../../data/contract/layer.ts'
import { readAddress } from './address.ts'
import { Connection, type Patience } from './connection.ts'
import { mustBeNewEnough, mustBeOurSchema } from './server.ts'

/** Records of one page of `changesSince`: of the longest bodies they are 13 MB. */
const PAGE = 200

/** A record that this Pathwise cannot read: a newer one, or somebody's own SQL, wrote it. */
interface UnreadRecord {
  readonly kind: string
  readonly key: string
  readonly rev: number
}

/** The records that changed after a rev, in the order of their last change. */
export interface LayerChanges {
  /** Which layer it is. Another than before: it is to be read from its beginning. */
  readonly layer: string
  readonly records: readonly LayerRecord[]
  readonly unread: readonly UnreadRecord[]
  /** Where to go on. */
  readonly rev: number
  readonly more: boolean
}

/** Not written: somebody else wrote `present` meanwhile; null where there is no such record any more. */
export type PutResult =
  | { readonly written: true; readonly record: LayerRecord }
  | { readonly written: false; readonly present: LayerRecord | null }

export interface LayerProposal {
  readonly id: number
  readonly edit: LayerEdit
  readonly by: string
  /** ISO time. */
  readonly at: string
  readonly state: 'waiting' | 'accepted' | 'declined'
  /** Null while it waits. */
  readonly decidedBy: string | null
  readonly reason: string | null
}

/**
 * An organization's layer in PostgreSQL. Whatever comes out of it went through the
 * contract's schemas, and so does whatever goes in. Methods throw a `PathwiseError`
 * ('layer-...', by layer-errors.ts) and leave everything as it was.
 */
export class LayerDatabase {
  readonly #connection: Connection

  /** Connects with its first call. @throws PathwiseError those of `readAddress` */
  constructor(address: string, patience?: Patience) {
    const where = readAddress(address)
    this.#connection = new Connection(
      where,
      async (session) => {
        await mustBeNewEnough(session, where.name)
        await mustBeOurSchema(session, where.name)
      },
      patience,
    )
  }

  close(): Promise<void> {
    return this.#connection.close()
  }

  /** Which layer it is: another one after a backup was brought back. */
  async id(): Promise<string> {
    const [row] = await this.#connection.all<{ id: string }>('SELECT id::text FROM pathwise.layer')
    return row?.id ?? ''
  }

  /** A page of what changed after a rev; 0: everything. */
  async changesSince(rev: number, limit = PAGE): Promise<LayerChanges> {
    // One statement, so one snapshot. The layer's row is there also where no record is.
    const rows = await this.#connection.all<ChangedRow>(
      `SELECT l.id::text AS layer, r.* FROM pathwise.layer AS l
         LEFT JOIN LATERAL (SELECT ${COLUMNS} FROM pathwise.record WHERE rev > $1 ORDER BY rev LIMIT $2) AS r
         ON true ORDER BY r.rev`,
      rev,
      limit + 1,
    )
    const found = rows
      .flatMap(({ layer: _, ...row }) => (row.rev === null ? [] : [row as Row]))
      .slice(0, limit)
    const read = found.map(readRecord)
    return {
      layer: rows[0]?.layer ?? '',
      records: read.filter((record) => record !== null),
      unread: found.flatMap(({ kind, key, rev: at }, index) => (read[index] ? [] : [{ kind, key, rev: at }])),
      rev: found.at(-1)?.rev ?? rev,
      more: rows.length > limit,
    }
  }

  /** Null where there is none, or none that this Pathwise can read. One that was taken away is `gone`. */
  async get(kind: LayerKind, key: string): Promise<LayerRecord | null> {
    const rows = await this.#connection.all<Row>(
      `SELECT ${COLUMNS} FROM pathwise.record WHERE kind = $1 AND key = $2`,
      kind,
      key,
    )
    return rows[0] ? readRecord(rows[0]) : null
  }

  /** The newest version first. */
  async history(kind: LayerKind, key: string, limit = PAGE): Promise<readonly LayerRecord[]> {
    const rows = await this.#connection.all<Row>(
      `SELECT ${SAID}, body IS NULL AS gone FROM pathwise.history
         WHERE kind = $1 AND key = $2 ORDER BY rev DESC LIMIT $3`,
      kind,
      key,
      limit,
    )
    return rows.flatMap((row) => readRecord(row) ?? [])
  }

  /**
   * Writes a record, if the version that the edit was made on is still the last. The same edit
   * sent again is answered as it was the first time: after a connection broke it may be repeated.
   * @throws PathwiseError 'invalid-input' where it is no edit
   */
  async put(edit: LayerEdit): Promise<PutResult> {
    const given = checked(edit)
    const rows = await this.#connection.all<PutRow>(
      `SELECT ${PUT} FROM pathwise.put($1, $2, $3, $4, $5)`,
      ...valuesOf(given),
    )
    return putResult(given, rows[0])
  }

  /** An edit that waits for a curator. @returns its number; the same one again has the same. */
  async propose(edit: LayerEdit): Promise<number> {
    const [row] = await this.#connection.all<{ id: number }>(
      'SELECT pathwise.propose($1, $2, $3, $4, $5)::float8 AS id',
      ...valuesOf(checked(edit)),
    )
    return row?.id ?? 0
  }

  /** Those that wait, the oldest first: for a curator all, for a proposer their own. */
  proposals(): Promise<readonly LayerProposal[]> {
    return this.#proposals("state = 'waiting' ORDER BY id LIMIT $1", PAGE)
  }

  /** Any proposal that this login may see; null for none. */
  async proposal(id: number): Promise<LayerProposal | null> {
    return (await this.#proposals('id = $1', id))[0] ?? null
  }

  /** @param expected the rev of the record that the curator saw beside it */
  async accept(id: number, expected: number, reason: string): Promise<PutResult> {
    const proposal = await this.proposal(id)
    if (!proposal) throw new PathwiseError('layer-decided')
    const rows = await this.#connection.all<PutRow>(
      `SELECT ${PUT} FROM pathwise.accept($1, $2, $3)`,
      id,
      expected,
      reason,
    )
    return putResult(proposal.edit, rows[0])
  }

  async decline(id: number, reason: string): Promise<void> {
    await this.#connection.all('SELECT pathwise.decline($1, $2)', id, reason)
  }

  /** After a backup was brought back (docs/organization-database.md). @returns the layer's new id */
  async restored(): Promise<string> {
    const [row] = await this.#connection.all<{ id: string }>('SELECT pathwise.restored()::text AS id')
    return row?.id ?? ''
  }

  async #proposals(where: string, value: number): Promise<readonly LayerProposal[]> {
    const rows = await this.#connection.all<ProposalRow>(
      `SELECT id::float8 AS id, kind, key, expected_rev::float8 AS expected, body, why, "by",
         ${isoTime('"at"')} AS at, state, decided_by AS "decidedBy", reason
       FROM pathwise.proposal WHERE ${where}`,
      value,
    )
    return rows.flatMap(({ kind, key, expected, body, why, ...row }) => {
      const edit = v.safeParse(LayerEditSchema, { kind, key, expected, body, why })
      return edit.success ? [{ ...row, edit: edit.output }] : []
    })
  }
}

/** Of a time as the server has it; the clock of this computer is never asked. */
const isoTime = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

// Revs stay below 2^53, where a double is exact.
const SAID = `kind, key, rev::float8 AS rev, "by", ${isoTime('"at"')} AS at, why, body`
const COLUMNS = `${SAID}, gone`
const PUT = `written, rev::float8 AS rev, "by", ${isoTime('"at"')} AS at, why, body`

/** What a statement answers with; whatever of it is handed on was checked. */
interface Row {
  readonly kind: string
  readonly key: string
  readonly rev: number
  readonly by: string
  readonly at: string
  readonly why: string
  readonly body: unknown
  readonly gone: boolean
}

/** Of the record all are null where none changed. */
type ChangedRow = { readonly layer: string } & (Row | { readonly rev: null })

type PutRow = { readonly written: boolean } & Omit<Row, 'kind' | 'key' | 'gone' | 'rev'> & {
    readonly rev: number | null
  }

type ProposalRow = Omit<LayerProposal, 'edit'> & LayerEditRow
type LayerEditRow = { readonly [N in keyof LayerEdit]: unknown }

function readRecord(row: Row): LayerRecord | null {
  const parsed = v.safeParse(LayerRecordSchema, row)
  return parsed.success ? parsed.output : null
}

function putResult({ kind, key }: LayerEdit, row: PutRow | undefined): PutResult {
  if (!row || row.rev === null) return { written: false, present: null }
  const { written, rev, ...rest } = row
  const record = readRecord({ ...rest, kind, key, rev, gone: row.body === null })
  if (!written) return { written, present: record }
  if (!record) throw new PathwiseError('layer-refused')
  return { written, record }
}

/** @throws PathwiseError 'invalid-input' */
function checked(edit: LayerEdit): LayerEdit {
  const parsed = v.safeParse(LayerEditSchema, edit)
  if (!parsed.success) throw new PathwiseError('invalid-input')
  return parsed.output
}

const valuesOf = ({ kind, key, expected, body, why }: LayerEdit) =>
  [kind, key, expected, body === null ? null : JSON.stringify(body), why] as const
