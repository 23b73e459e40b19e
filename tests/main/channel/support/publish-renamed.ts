import { copyFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { publish } from '../../../../main/channel/publish.ts'
import { readPublished } from '../../../../main/channel/published-folder.ts'
import type { Publisher } from './channel.ts'

/**
 * Publishes a catalog in which every school has another name, so that it is another catalog.
 * @returns its generation
 */
export async function publishRenamed(
  publisher: Publisher,
  catalogFile: string,
  name: string,
  now = new Date(),
): Promise<string> {
  copyFileSync(catalogFile, publisher.catalog)
  const db = new Database(publisher.catalog)
  db.prepare("UPDATE institutions SET name = ? || ' ' || unitid").run(name)
  db.close()
  await publish({ from: publisher.catalog, keys: publisher.keys, to: publisher.to, now })
  return readPublished(publisher.to)?.catalog.generation ?? ''
}
