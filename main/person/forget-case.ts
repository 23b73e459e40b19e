import { LONGEST_LIST_NAME } from '../../data/contract/own.ts'
import { cleanName } from '../../data/format/clean-text.ts'
import { LANGUAGES } from '../../data/messages/languages.ts'
import { translator } from '../../data/messages/translate.ts'
import type { Reads, Writes } from './access.ts'
import { dropCase, ensureOpen, purgeCases } from './case-list.ts'
import { parseJson } from './parts.ts'
import { forgetSavedOf } from './saved-searches.ts'
import { readSettings } from './settings.ts'

/** A list that the case brought. */
interface Brought {
  readonly id: number
  readonly name: string
  readonly file: string
}

/**
 * Takes a case out of the tables with all that is of it elsewhere: its steps, its
 * search, the saved searches that keep its place, the lists that came with it and their names. A list whose programs another
 * case compares stays, under a name that says nothing.
 * @throws PathwiseError 'case-gone'
 */
export function forgetCase(db: Writes, id: number, now: Date): void {
  const brought = broughtBy(db, id)
  ensureOpen(db, now)
  forgetSavedOf(db, id)
  dropCase(db, id, now)
  purgeCases(db)
  for (const list of brought) {
    const nameless = translator(readSettings(db).language).t('caseFile.list.nameless')
    blotOut(db, list, nameless)
    if (isUsed(db, list))
      db.run("UPDATE own_lists SET name = ?, file = '', case_id = NULL WHERE id = ?", nameless, list.id)
    else dropList(db, list)
  }
}

/** By what the list says, and by its name where that was not kept yet. */
function broughtBy(db: Reads, id: number): readonly Brought[] {
  const named = namesOf(db, id).flatMap((name) =>
    LANGUAGES.map((language) => listName(translator(language).t('caseFile.list', { name }))),
  )
  return db
    .all<Brought & { readonly of: number | null }>('SELECT id, name, file, case_id AS of FROM own_lists')
    .filter(({ of, name }) => of === id || (of === null && named.includes(name)))
}

/** As long as the name of a list may be. */
export const listName = (name: string): string => cleanName(name, LONGEST_LIST_NAME)

/** What the case is called, and what it was called before. */
function namesOf(db: Reads, id: number): readonly string[] {
  const { name = '' } = db.get<{ name: string }>('SELECT name FROM cases WHERE id = ?', id) ?? {}
  const steps = db.all<{ before: string; after: string }>(
    "SELECT before, after FROM journal WHERE about = ? AND action = 'case-rename'",
    id,
  )
  const former = steps
    .flatMap(({ before, after }) => [before, after])
    .map((parts) => (parseJson(parts) as { readonly name?: unknown } | null | undefined)?.name)
  return [name, ...former].filter((name): name is string => typeof name === 'string' && name !== '')
}

/** Does another case, or a step of one, hold a program of the list, or its side of a conflict? */
function isUsed(db: Reads, { id }: Brought): boolean {
  const [program, side] = [`%"own:${id}:%`, `%"own:${id}"%`]
  const holds = (column: string) => `${column} LIKE ? OR ${column} LIKE ?`
  return (
    db.get(`SELECT 1 FROM case_options WHERE ${holds('value')}`, program, side) !== undefined ||
    db.get(
      `SELECT 1 FROM journal WHERE action = 'comparison' AND (${holds('before')} OR ${holds('after')})`,
      program,
      side,
      program,
      side,
    ) !== undefined
  )
}

function dropList(db: Writes, { id }: Brought): void {
  db.run('DELETE FROM journal WHERE list = ?', id)
  db.run("DELETE FROM journal WHERE action = 'match' AND before LIKE ?", `%"own:${id}:%`)
  db.run('DELETE FROM matches WHERE provider >= ? AND provider < ?', `own:${id}:`, `own:${id};`)
  db.run('DELETE FROM own_programs WHERE list = ?', id)
  db.run('DELETE FROM own_lists WHERE id = ?', id)
}

/** Figures that another case kept say whose list a program is of. */
function blotOut(db: Writes, { name, file }: Brought, nameless: string): void {
  const secrets = [name, file].filter((text) => text !== '')
  const kept = db.all<{ id: number; comparison: string }>(
    'SELECT case_id AS id, comparison FROM case_snapshots',
  )
  for (const { id, comparison } of kept) {
    const isTold = (text: string) => secrets.some((secret) => text.includes(secret))
    const blotted = JSON.stringify(parseJson(comparison), (_, value: unknown) =>
      typeof value === 'string' && isTold(value)
        ? secrets.reduce((text, secret) => text.replaceAll(secret, nameless), value)
        : value,
    )
    if (blotted !== undefined && blotted !== comparison)
      db.run('UPDATE case_snapshots SET comparison = ? WHERE case_id = ?', blotted, id)
  }
}
