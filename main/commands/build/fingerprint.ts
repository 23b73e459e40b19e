import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What a set of files looks like from outside: names, sizes and times, without
 * reading them (a few milliseconds for some hundred files). A file that was
 * added, removed, renamed or written makes it another; a file put back with an
 * old time does too, which "newer than the output" would miss.
 *
 * @param paths files or folders, relative to `root`; one that is missing counts as such.
 */
export function fingerprint(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths) add(path)
  return hash.digest('hex')

  function add(path: string): void {
    const stat = statSync(join(root, path), { throwIfNoEntry: false })
    if (!stat) hash.update(`${path}\0missing\n`)
    else if (stat.isDirectory())
      for (const name of readdirSync(join(root, path)).sort()) add(`${path}/${name}`)
    else hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`)
  }
}
