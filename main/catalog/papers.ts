import type { Database } from 'better-sqlite3'
import type { FieldId } from '../../data/fields/catalogue.ts'
import type { Provenance, Source, Status } from '../../data/figures/figure.ts'

/** Where the figures of a catalog come from. */
export interface Papers {
  /** Every publication of the catalog, by id. */
  readonly sources: Readonly<Record<string, Source>>
  /**
   * Dataset, columns and rule of a field's figures, by status; empty where the
   * catalog has none. `slot` is the program's IC_PY slot; `dataset` overrides the
   * table's (another vintage of the same file). Equal questions get the same
   * array, so that ten thousand programs share theirs.
   */
  provenance(
    field: FieldId,
    status: Status,
    from?: { readonly slot?: number | null; readonly dataset?: string },
  ): readonly Provenance[]
}

/** A catalog is opened read-only and its papers are few: read once a connection. */
const known = new WeakMap<Database, Papers>()

export function papersOf(db: Database): Papers {
  let papers = known.get(db)
  if (!papers) known.set(db, (papers = readPapers(db)))
  return papers
}

interface ProvenanceRow {
  readonly field: string
  readonly status: string
  readonly dataset: string
  readonly columns: string
  readonly rule: string | null
}

function readPapers(db: Database): Papers {
  const sources = db
    .prepare<[], Source>(
      'SELECT id, publisher, title, file, as_of AS asOf, read_on AS readOn, url, licence FROM datasets ORDER BY id',
    )
    .all()
  const rows = new Map(
    db
      .prepare<[], ProvenanceRow>('SELECT field, status, dataset, columns, rule FROM provenance')
      .all()
      .map((row) => [`${row.field} ${row.status}`, row]),
  )
  const made = new Map<string, readonly Provenance[]>()

  return {
    sources: Object.fromEntries(sources.map((source) => [source.id, source])),
    provenance(field, status, { slot = null, dataset } = {}) {
      const key = `${field} ${status} ${slot ?? ''} ${dataset ?? ''}`
      let provenance = made.get(key)
      if (!provenance) {
        const row = rows.get(`${field} ${status}`) ?? rows.get(`${field} any`)
        provenance = row ? [provenanceOf(row, slot, dataset)] : []
        made.set(key, provenance)
      }
      return provenance
    },
  }
}

function provenanceOf(row: ProvenanceRow, slot: number | null, dataset: string | undefined): Provenance {
  return {
    source: dataset ?? row.dataset,
    // Without a slot the school has no price by program: all six were looked at.
    columns: row.columns.replaceAll('{slot}', slot === null ? '1–6' : String(slot)),
    ...(row.rule === null ? {} : { rule: row.rule }),
  }
}
