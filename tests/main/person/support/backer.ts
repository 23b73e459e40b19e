/** A process of its own that makes one backup after another of a data folder. Argument: the folder. */
import Database from 'better-sqlite3'
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { makeBackup } from '../../../../main/person/backups.ts'

const [folder = ''] = process.argv.slice(2)
const db = new Database(join(folder, 'person.db'))
for (let n = 0; ; n += 1) {
  await makeBackup(db, join(folder, 'backups'), new Date())
  if (n > 3) writeSync(1, `${n}\n`)
}
