/**
 * Opens a data folder whose backups may not be looked at, as a user for whom that holds,
 * and writes the notices, or the error's code, to its output. Argument: the folder.
 */
import Database from 'better-sqlite3'
import { chmodSync, chownSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { PathwiseError } from '../../../../data/contract/errors.ts'
import { openPerson } from '../../../../main/person/open-person.ts'

const NOBODY = 65534
const [folder = ''] = process.argv.slice(2)
const backups = join(folder, 'backups')
// Loads the native binary while it may still be read.
new Database(':memory:').close()
const root = process.getuid?.() === 0
if (root) for (const name of ['', ...readdirSync(folder)]) chownSync(join(folder, name), NOBODY, NOBODY)
chmodSync(backups, 0o000)
if (root) process.seteuid?.(NOBODY)
try {
  const person = await openPerson(folder, { now: () => new Date('2026-11-30T10:00:00Z') })
  console.log(person.notices.map(({ code }) => code).join(' '))
  person.close()
} catch (error) {
  console.log(error instanceof PathwiseError ? error.code : String(error))
} finally {
  if (root) process.seteuid?.(0)
  chmodSync(backups, 0o755)
}
