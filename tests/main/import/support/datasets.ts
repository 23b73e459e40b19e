import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout. */
export const ROOT = fileURLToPath(new URL('../../../../', import.meta.url))

/** Where the official files are, if they are here; they are not checked in. */
export const DATASETS_FOLDER = process.env.PATHWISE_DATASETS ?? join(ROOT, '..', 'shared', 'datasets')

/** Checks on the real files run where the files are. */
export const datasetsHere = existsSync(join(DATASETS_FOLDER, 'ipeds'))

/** Excerpts of the federal ones, checked in: what holds on these is tested everywhere. */
export const EXCERPTS_FOLDER = join(ROOT, 'tests', 'fixtures', 'official')
