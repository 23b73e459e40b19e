import { PathwiseError } from '../../data/contract/errors.ts'
import type { Outbox } from '../person/outbox.ts'
import type { LayerEdit } from '../../data/contract/layer.ts'
import type { LayerDatabase, PutResult } from './layer-database.ts'

/** What became of the edits that waited. */
export interface Sent {
  readonly sent: number
  /** Edits that now stand beside somebody else's version. */
  readonly stale: number
  /** Those that the database does not take. */
  readonly refused: number
}

/**
 * Sends what waits for this database, one edit after another, in the order in which they
 * were made. Each is marked when the database has answered. Cut off between the two, it is
 * sent once more, and the rev that it expects sees to it that it is written only once.
 *
 * @throws PathwiseError where the database is away, say: what was not sent waits on;
 *   'layer-another' where edits wait, and none for this database
 */
export async function sendOutbox(outbox: Outbox, database: Pick<LayerDatabase, 'id' | 'put'>): Promise<Sent> {
  const layer = await database.id()
  const waiting = outbox.all()
  if (waiting.length > 0 && waiting.every((edit) => edit.layer !== layer))
    throw new PathwiseError('layer-another')
  let [sent, stale, refused] = [0, 0, 0]
  for (let next = outbox.next(layer); next; next = outbox.next(layer)) {
    const result = next.edit && (await putOrNull(database, next.edit))
    if (!result) {
      outbox.refused(next.id)
      refused += 1
    } else if (result.written) {
      outbox.sent(next.id, result.record.rev)
      sent += 1
    } else {
      outbox.stale(next.id, result.present)
      stale += 1
    }
  }
  return { sent, stale, refused }
}

/** Null: it is not taken, however often it is sent. */
async function putOrNull(database: Pick<LayerDatabase, 'put'>, edit: LayerEdit): Promise<PutResult | null> {
  try {
    return await database.put(edit)
  } catch (error) {
    const isRefused =
      error instanceof PathwiseError && (error.code === 'layer-refused' || error.code === 'invalid-input')
    if (!isRefused) throw error
    return null
  }
}
