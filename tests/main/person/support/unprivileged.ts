/**
 * Opens a data folder that may be read and not written, as a user for whom that
 * holds (root may write everywhere), and writes the error's code to its output.
 * Argument: the folder.
 */
import Database from 'better-sqlite3'
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { PathwiseError } from '../../../../data/contract/errors.ts'
import { openPerson } from '../../../../main/person/open-person.ts'

const NOBODY = 65534
const [folder = ''] = process.argv.slice(2)
// Loads the native binary while it may still be read.
new Database(':memory:').close()
chmodSync(join(folder, 'person.db'), 0o444)
chmodSync(folder, 0o555)
const root = process.getuid?.() === 0
if (root) process.seteuid?.(NOBODY)
try {
  ;(await openPerson(folder)).close()
  console.log('opened')
} catch (error) {
  console.log(error instanceof PathwiseError ? error.code : String(error))
} finally {
  if (root) process.seteuid?.(0)
  chmodSync(folder, 0o755)
  chmodSync(join(folder, 'person.db'), 0o644)
}
