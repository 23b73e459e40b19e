import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { PathwiseError } from '../../data/contract/errors.ts'

/**
 * The catalog that a path names: itself, or in a data folder the one that was imported.
 * @throws PathwiseError 'catalog-missing'
 */
export function catalogToPublish(path: string): string {
  if (!existsSync(path)) throw new PathwiseError('catalog-missing')
  if (!statSync(path).isDirectory()) return path
  const found = ['official.db', 'catalog.db'].map((name) => join(path, name)).find((file) => existsSync(file))
  if (found === undefined) throw new PathwiseError('catalog-missing')
  return found
}
