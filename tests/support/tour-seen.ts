import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openPerson } from '../../main/person/open-person.ts'

/**
 * The data folder of somebody who took the tour, or skipped it, and did nothing else: most tests
 * are of what comes after. A folder with a person in it, or that cannot be one, stays as it is.
 */
export async function seeTour(dataDir: string): Promise<void> {
  if (existsSync(join(dataDir, 'person.db'))) return
  try {
    const person = await openPerson(dataDir)
    person.changeSettings({ tourSeen: true })
    person.close()
  } catch {
    // What the program says of such a folder is for its test.
  }
}
