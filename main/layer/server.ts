import { PathwiseError } from '../../data/contract/errors.ts'
import { newestVersion } from '../storage/schema/migration.ts'
import type { Session } from './connection.ts'
import { LAYER_MIGRATIONS } from './schema/index.ts'

/** PostgreSQL's oldest release that the tests run on; one before it is refused. */
const OLDEST_POSTGRES = 15

/** The newest schema that this Pathwise knows. */
const NEWEST_LAYER_SCHEMA = newestVersion(LAYER_MIGRATIONS)

/** @throws PathwiseError 'layer-server-old' */
export async function mustBeNewEnough(session: Session, database: string): Promise<void> {
  const [row] = await session.all<{ version: number }>(
    "SELECT current_setting('server_version_num')::integer AS version",
  )
  const found = Math.floor((row?.version ?? 0) / 10_000)
  if (found < OLDEST_POSTGRES)
    throw new PathwiseError('layer-server-old', { database, found, oldest: OLDEST_POSTGRES })
}

/** @throws PathwiseError 'layer-too-new', 'layer-too-old' */
export async function mustBeOurSchema(session: Session, database: string): Promise<void> {
  const found = await schemaVersion(session)
  mustNotBeNewer(found, database)
  if (found < NEWEST_LAYER_SCHEMA)
    throw new PathwiseError('layer-too-old', { database, found, newest: NEWEST_LAYER_SCHEMA })
}

export function mustNotBeNewer(found: number, database: string, newest = NEWEST_LAYER_SCHEMA): void {
  if (found > newest) throw new PathwiseError('layer-too-new', { database, found, newest })
}

/** 0: no step was made yet. */
export async function schemaVersion(session: Session): Promise<number> {
  const [row] = await session.all<{ version: number }>(
    'SELECT coalesce(max(version), 0) AS version FROM pathwise.schema_version',
  )
  return row?.version ?? 0
}
