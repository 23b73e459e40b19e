import type { Database } from 'better-sqlite3'

interface Named {
  readonly name: string
}

/**
 * All that a database's schema says, in one form whoever wrote the SQL: tables with their
 * columns (type, NOT NULL, default, key), references, CHECKs and indexes. Comments, blanks and
 * the order of the CHECKs say nothing.
 */
export function describeSchema(db: Database): Readonly<Record<string, unknown>> {
  const tables = db.pragma('table_list') as readonly (Named & { schema: string; type: string })[]
  const shown = tables
    .filter(({ schema, type, name }) => schema === 'main' && type !== 'shadow' && !name.startsWith('sqlite_'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  return Object.fromEntries(shown.map((table) => [table.name, describeTable(db, table)]))
}

function describeTable(db: Database, table: Named) {
  const sql = db.prepare<[string], string>('SELECT sql FROM sqlite_master WHERE name = ?').pluck()
  const list = (pragma: string) => db.pragma(pragma) as readonly (Named & Record<string, unknown>)[]
  const indexes = list(`index_list(${table.name})`).map(({ name, unique, origin }) => ({
    // An index that a key makes has a name of SQLite's own.
    name: origin === 'c' ? name : '',
    unique,
    origin,
    columns: list(`index_info(${name})`).map((column) => column.name),
  }))
  const own = sql.get(table.name) ?? ''
  return {
    ...table,
    columns: list(`table_xinfo(${table.name})`),
    references: list(`foreign_key_list(${table.name})`)
      .map(({ id: _, ...reference }) => JSON.stringify(reference))
      .sort(),
    checks: checksIn(own).sort(),
    indexes: indexes.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    ...(/^CREATE VIRTUAL/.test(own) ? { sql: own.replaceAll(/\s+/g, ' ') } : {}),
  }
}

/** What stands in the brackets of every CHECK. */
export function checksIn(sql: string): string[] {
  const bare = sql.replaceAll(/--.*$/gm, '').replaceAll(/\s+/g, ' ')
  const checks: string[] = []
  for (const { index } of bare.matchAll(/\bCHECK \(/g)) {
    const start = index + 'CHECK ('.length
    let end = start
    for (let depth = 1; depth > 0 && end < bare.length; end++) {
      if (bare[end] === '(') depth++
      if (bare[end] === ')') depth--
    }
    checks.push(bare.slice(start, end - 1).trim())
  }
  return checks
}
