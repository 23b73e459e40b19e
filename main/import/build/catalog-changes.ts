import Database from 'better-sqlite3'
import type { TableChange } from '../../../data/contract/library.ts'

/** What names a row, and what is not a fact about it. */
const KEYS: Readonly<Record<TableChange['table'], readonly string[]>> = {
  programs: ['unitid', 'cip', 'award_level'],
  listed_programs: ['key'],
  institutions: ['unitid'],
  occupations: ['soc'],
  wages: ['soc', 'area', 'vintage'],
  projections: ['soc', 'base_year', 'target_year'],
}
const NOT_FACTS: ReadonlySet<string> = new Set(['id', 'dataset', 'completions_source', 'distance_source'])

/** How the tables of one catalog differ from another's. Both files are only read. */
export function changesBetween(before: string, after: string): TableChange[] {
  const db = new Database(after, { readonly: true })
  try {
    db.prepare('ATTACH ? AS before').run(before)
    return (Object.keys(KEYS) as TableChange['table'][]).map((table) => tableChange(db, table))
  } finally {
    db.close()
  }
}

function tableChange(db: Database.Database, table: TableChange['table']): TableChange {
  const key = KEYS[table]
  const columns = (db.pragma(`main.table_info(${table})`) as readonly { name: string }[]).map(
    ({ name }) => name,
  )
  const facts = columns.filter((name) => !key.includes(name) && !NOT_FACTS.has(name))
  const same = key.map((name) => `a.${name} = b.${name}`).join(' AND ')
  const differs = facts.map((name) => `a.${name} IS NOT b.${name}`).join(' OR ')
  const count = (sql: string) => Number(db.prepare(sql).pluck().get())
  const after = count(`SELECT count(*) FROM main.${table}`)
  const old = count(`SELECT count(*) FROM before.${table}`)
  const both = count(`SELECT count(*) FROM main.${table} a JOIN before.${table} b ON ${same}`)
  return {
    table,
    before: old,
    after,
    added: after - both,
    changed: count(`SELECT count(*) FROM main.${table} a JOIN before.${table} b ON ${same} WHERE ${differs}`),
    dropped: old - both,
  }
}
