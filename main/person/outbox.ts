import * as v from 'valibot'
import { PathwiseError } from '../../data/contract/errors.ts'
import {
  LayerEditSchema,
  LayerRecordSchema,
  type LayerEdit,
  type LayerRecord,
} from '../../data/contract/layer.ts'
import type { Reads, Writes } from './access.ts'
import { parseJson } from './parts.ts'

/** Edits that may wait; a curator of a year away makes fewer. */
export const MOST_OUTBOX = 10_000

/** An edit that waits to be sent. */
interface WaitingEdit {
  readonly id: number
  /** The layer that it was made for (`LayerDatabase.id`). */
  readonly layer: string
  readonly kind: string
  readonly key: string
  /** Null: it was made on top of the edit of the same record before it. */
  readonly expected: number | null
  /** Null where this Pathwise cannot read it: another version made it. */
  readonly edit: LayerEdit | null
  /** ISO time, by the clock of this computer: for people, nothing is ordered by it. */
  readonly madeAt: string
  /** stale: somebody else wrote the record meanwhile. refused: the database does not take it. */
  readonly state: 'waiting' | 'stale' | 'refused'
  /** Of a stale one: what they wrote; null: there is no such record any more. */
  readonly present: LayerRecord | null
}

/**
 * Edits that a curator made and that the organization's database does not have yet. One
 * that turns out stale stays, with what stands in its place, until the curator decides;
 * those of the same record that were made on top of it wait behind it.
 */
export interface Outbox {
  /**
   * Keeps an edit. Where one of the same record waits already, it comes behind that one.
   * @returns its id
   * @throws PathwiseError 'outbox-full'
   */
  add(layer: string, edit: LayerEdit): number
  /** All of them, in the order in which they were made. */
  all(): readonly WaitingEdit[]
  /** The first of a layer that can be sent; null: none. */
  next(layer: string): WaitingEdit | null
  /** It was written as `rev`: what was made on top of it is made on that. */
  sent(id: number, rev: number): void
  /** The record was written by somebody else meanwhile. */
  stale(id: number, present: LayerRecord | null): void
  /** The database does not take it as it is. */
  refused(id: number): void
  /** The curator saw the record as of `expected` and wants their own edit on it. @throws PathwiseError 'outbox-gone' */
  sendAgain(id: number, expected: number): void
  /** The curator takes it back; what was made on top of it stays. @throws PathwiseError 'outbox-gone' */
  remove(id: number): void
}

interface OutboxWork {
  readonly read: <T>(work: (reads: Reads) => T) => T
  readonly write: <T>(work: (writes: Writes) => T) => T
  readonly now: () => Date
}

export function createOutbox({ read, write, now }: OutboxWork): Outbox {
  return {
    add: (layer, { kind, key, expected, body, why }) =>
      write((writes) => {
        const { count } = writes.get<{ count: number }>('SELECT count(*) AS count FROM outbox') ?? {
          count: 0,
        }
        if (count >= MOST_OUTBOX) throw new PathwiseError('outbox-full')
        const before = writes.get(
          'SELECT 1 FROM outbox WHERE layer = ? AND kind = ? AND key = ?',
          layer,
          kind,
          key,
        )
        writes.run(
          'INSERT INTO outbox (layer, kind, key, expected, body, why, made_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
          ...[layer, kind, key, before ? null : expected],
          ...[body && JSON.stringify(body), why, now().toISOString()],
        )
        return writes.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0
      }),
    all: () => read((reads) => reads.all<Row>(`${COLUMNS} ORDER BY id`).map(waitingEdit)),
    next: (layer) => {
      const row = read((reads) =>
        reads.get<Row>(
          // One without a rev is behind another.
          `${COLUMNS} WHERE layer = ? AND state = 'waiting' AND expected IS NOT NULL ORDER BY id LIMIT 1`,
          layer,
        ),
      )
      return row ? waitingEdit(row) : null
    },
    sent: (id, rev) => write((writes) => leave(writes, id, rev)),
    stale: (id, present) =>
      write((writes) => {
        const text = present && JSON.stringify(present)
        writes.run("UPDATE outbox SET state = 'stale', present = ? WHERE id = ?", text, id)
      }),
    refused: (id) =>
      write((writes) => {
        writes.run("UPDATE outbox SET state = 'refused' WHERE id = ?", id)
      }),
    sendAgain: (id, expected) =>
      write((writes) => {
        const changed = writes.run(
          `UPDATE outbox SET state = 'waiting', present = NULL, expected = ?
             WHERE id = ? AND expected IS NOT NULL`,
          expected,
          id,
        )
        if (changed === 0) throw new PathwiseError('outbox-gone')
      }),
    remove: (id) =>
      write((writes) => {
        const row = writes.get<{ expected: number | null }>('SELECT expected FROM outbox WHERE id = ?', id)
        if (!row) throw new PathwiseError('outbox-gone')
        leave(writes, id, row.expected)
      }),
  }
}

/** Takes an edit out. The next of the same record is made on `rev`; null: on the one before, as this was. */
function leave(db: Writes, id: number, rev: number | null): void {
  db.run(
    `UPDATE outbox SET expected = ? WHERE id = (
       SELECT min(next.id) FROM outbox AS next JOIN outbox AS gone USING (layer, kind, key)
         WHERE gone.id = ? AND next.id > gone.id)`,
    rev,
    id,
  )
  db.run('DELETE FROM outbox WHERE id = ?', id)
}

const COLUMNS = `SELECT id, layer, kind, key, expected, body, why, made_at AS madeAt, state, present FROM outbox`

type Row = Omit<WaitingEdit, 'edit' | 'present'> & {
  readonly body: string | null
  readonly why: string
  readonly present: string | null
}

function waitingEdit({ body, why, present, ...row }: Row): WaitingEdit {
  const { kind, key, expected } = row
  const edit = v.safeParse(LayerEditSchema, {
    kind,
    key,
    expected: expected ?? 0,
    body: body === null ? null : parseJson(body),
    why,
  })
  const record = v.safeParse(LayerRecordSchema, parseJson(present ?? ''))
  return {
    ...row,
    edit: edit.success ? edit.output : null,
    present: record.success ? record.output : null,
  }
}
