import { watch } from 'node:fs'
import { join, relative } from 'node:path'

/** Editors write a file in several steps, and git many files. */
const SETTLED_MS = 150

/**
 * Calls when something below the folders was changed and has settled.
 *
 * @param changed gets the file that changed last, below `root`
 * @returns the way to stop
 */
export function watchSources(
  root: string,
  folders: readonly string[],
  changed: (file: string) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const watchers = folders.map((folder) =>
    watch(join(root, folder), { recursive: true }, (_, name) => {
      // An editor's own files beside the one it holds.
      if (name === null || /(^|[\\/])[.#]|~$|\.sw.$/.test(name)) return
      clearTimeout(timer)
      timer = setTimeout(() => changed(relative(root, join(root, folder, name))), SETTLED_MS)
    }),
  )
  // A folder that goes while it is looked at (another branch, say) is no reason to end.
  for (const watcher of watchers) watcher.on('error', (error) => console.error(error))
  return () => {
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
  }
}
