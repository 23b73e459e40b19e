import { copyFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { makeIndexFile } from '../../catalog/catalog-facts.ts'

/** Programs of all first majors in IPEDS completions 2023-24: what a national import brings. */
export const NATIONAL_PROGRAMS = 267_595

/**
 * A catalog of national size for measuring: the shipped programs repeated under
 * other UNITIDs (four times the institutions) and other CIP codes (sixteen times
 * the fields of study), which is about as many of each as the real one has
 * (5,869 institutions). Everything else in it is as shipped.
 *
 * @param times so many countries: more institutions, the same fields of study.
 */
export function makeNationalCatalog(shippedFile: string, targetFile: string, times = 1): void {
  copyFileSync(shippedFile, targetFile)
  const db = new Database(targetFile)
  db.pragma('journal_mode = MEMORY')
  db.pragma('synchronous = OFF')
  db.transaction(() => {
    const last = 4 * times - 1
    const otherInstitutions = copies(last, 'institution')
    const otherStudies = copies(15, 'study')
    // Those that have programs; families of study up to 61 are taken.
    const schools = 'WHERE unitid IN (SELECT unitid FROM programs)'
    const studies = 'WHERE cip IN (SELECT cip FROM programs)'
    const unitid = 'unitid + institution * 1000000'
    const cip = `printf('%02d', 61 + study) || substr(cip, 3)`
    for (const table of ['institutions', 'institution_search'])
      repeat(db, table, otherInstitutions, { unitid }, { where: schools })
    for (const table of ['cips', 'cip_occupations', 'cip_search'])
      repeat(db, table, otherStudies, { cip }, { where: studies })
    const shipped = Number(db.prepare('SELECT count(*) FROM programs').pluck().get())
    repeat(
      db,
      'programs',
      `(SELECT i.institution, s.study FROM ${copies(last, 'institution', 0)} i, ${copies(15, 'study', 0)} s
        WHERE i.institution + s.study > 0)`,
      {
        id: 'NULL',
        unitid,
        cip: `CASE study WHEN 0 THEN cip ELSE ${cip} END`,
      },
      { most: NATIONAL_PROGRAMS * times - shipped },
    )
  })()
  db.exec('ANALYZE')
  db.close()
  makeIndexFile(targetFile)
}

/** A table of the numbers `from`..`last` in a column of the given name. */
const copies = (last: number, name: string, from = 1) =>
  `(WITH RECURSIVE n(${name}) AS (VALUES (${from}) UNION ALL SELECT ${name} + 1 FROM n WHERE ${name} < ${last}) SELECT ${name} FROM n)`

/** Inserts rows of a table (all, or those named) once more for each copy, with some columns changed. */
function repeat(
  db: Database.Database,
  table: string,
  copies: string,
  changed: Readonly<Record<string, string>>,
  { where = '', most = -1 }: { readonly where?: string; readonly most?: number } = {},
): void {
  const names = (db.pragma(`table_info(${table})`) as readonly { name: string }[]).map(({ name }) => name)
  const values = names.map((name) => changed[name] ?? name)
  db.exec(
    `INSERT INTO ${table} (${names.join(', ')})
     SELECT * FROM (SELECT ${values.join(', ')} FROM (SELECT * FROM ${table} ${where}), ${copies} LIMIT ${most})`,
  )
}
