import type { Database } from 'better-sqlite3'
import { currentId } from '../../data/fields/aliases.ts'
import type { FieldId } from '../../data/fields/catalogue.ts'
import type { Provenance, Source, Status } from '../../data/figures/figure.ts'
import { COHORTS, type Cohort } from '../../data/figures/group.ts'
import type { Row } from '../storage/schema/tables.ts'
import { readRows } from '../storage/read-rows.ts'
import { DEFAULT_RESIDENCY, RESIDENCIES, type Residency } from '../../data/program.ts'

/** Where the figures of a catalog come from. */
export interface ProvenanceTable {
  /** Every publication of the catalog, by id. */
  readonly sources: Readonly<Record<string, Source>>
  /**
   * Dataset, columns and rule of a field's figures, by status; empty where the
   * catalog has none. Equal questions get the same array, so that ten thousand
   * programs share theirs.
   */
  provenance(field: FieldId, status: Status, from?: From): readonly Provenance[]
}

/** How the columns of each cohort begin. */
const COHORT_COLUMNS: Readonly<Record<Cohort, string>> = { bachelor: 'BA', 'below-bachelor': 'L4' }

/** What a figure has of its own beside its field and status. */
interface From {
  /** The program's IC_PY slot. */
  readonly slot?: number | null
  /** Of a price. */
  readonly residency?: Residency
  /** Whose graduation rate it is; null where the school has none, so both were looked at. */
  readonly cohort?: Cohort | null
  /** In place of the table's: another vintage of the same file. Null is none. */
  readonly dataset?: string | null
  /** Where a value was looked for and not made: the columns without the rule. */
  readonly underived?: boolean
}

const ALL_ALIKE: From = {}

/** A catalog is opened read-only and its provenance table is short: it is read once a connection. */
const known = new WeakMap<Database, ProvenanceTable>()

export function provenanceTableOf(db: Database): ProvenanceTable {
  let provenanceTable = known.get(db)
  if (!provenanceTable) known.set(db, (provenanceTable = readProvenanceTable(db)))
  return provenanceTable
}

/**
 * The same provenance beside those of another catalog: a publication that the other one
 * knows by the same id but read on another day, say, gets an id of its own.
 */
export function apartFrom(provenanceTable: ProvenanceTable, others: ProvenanceTable): ProvenanceTable {
  const renamed = new Map(
    Object.entries(provenanceTable.sources).flatMap(([id, source]): [string, string][] => {
      const other = others.sources[id]
      return other && JSON.stringify(other) !== JSON.stringify(source) ? [[id, `${id}@newer`]] : []
    }),
  )
  if (renamed.size === 0) return provenanceTable
  const nameOf = (id: string) => renamed.get(id) ?? id
  const made = new Map<readonly Provenance[], readonly Provenance[]>()
  return {
    sources: Object.fromEntries(
      Object.values(provenanceTable.sources).map((source) => [
        nameOf(source.id),
        { ...source, id: nameOf(source.id) },
      ]),
    ),
    provenance(...asked) {
      const plain = provenanceTable.provenance(...asked)
      let provenance = made.get(plain)
      if (!provenance) {
        provenance = plain.map((each) => ({ ...each, source: nameOf(each.source) }))
        made.set(plain, provenance)
      }
      return provenance
    },
  }
}

type ProvenanceRow = Row<'provenance'>

function readProvenanceTable(db: Database): ProvenanceTable {
  const sources = db
    .prepare<[], Source>(
      'SELECT id, publisher, title, file, as_of AS asOf, read_on AS readOn, url, licence FROM datasets ORDER BY id',
    )
    .all()
  const rows = new Map(
    readRows(db, 'provenance').map((row) => [`${currentId('field', row.field)} ${row.status}`, row]),
  )
  const made = new Map<FieldId, Map<string, readonly Provenance[]>>()

  return {
    sources: Object.fromEntries(sources.map((source) => [source.id, source])),
    provenance(field, status, from = ALL_ALIKE) {
      const ofField = made.get(field) ?? new Map<string, readonly Provenance[]>()
      if (ofField.size === 0) made.set(field, ofField)
      const { slot, residency, cohort, dataset, underived } = from
      // Asked for each of half a million cells, most of which need no key to be made.
      const key =
        from === ALL_ALIKE ? status : `${status},${slot},${residency},${cohort},${dataset},${underived}`
      let provenance = ofField.get(key)
      if (!provenance) {
        const row = rows.get(`${field} ${status}`) ?? rows.get(`${field} any`)
        provenance = row ? [provenanceOf(row, from)] : []
        ofField.set(key, provenance)
      }
      return provenance
    },
  }
}

function provenanceOf(
  row: ProvenanceRow,
  { slot = null, residency = DEFAULT_RESIDENCY, cohort = null, dataset = null, underived = false }: From,
): Provenance {
  const columns = (slot === 1 ? row.slot_1_columns : null) ?? row.columns
  const cohorts = columns.includes('{cohort}') ? (cohort === null ? COHORTS : [cohort]) : null
  const ofCohorts = cohorts?.map((each) => columns.replaceAll('{cohort}', COHORT_COLUMNS[each])).join(', ')
  return {
    source: dataset ?? row.dataset,
    // Without a slot the school has no price by program: all six were looked at.
    columns: (ofCohorts ?? columns)
      .replaceAll('{slot}', slot === null ? '1–6' : String(slot))
      .replaceAll('{residency}', String(RESIDENCIES.indexOf(residency) + 1)),
    ...(row.rule === null || underived ? {} : { rule: currentId('rule', row.rule) }),
  }
}
