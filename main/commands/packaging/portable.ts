import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PORTABLE_MARKER } from '../../electron/portable.ts'
import { words } from '../support/words.ts'

/**
 * Packs a folder once more, as one that keeps its data beside it. The marker that says so lies in the
 * folder only meanwhile: in an installed Pathwise an update would delete that data.
 * @param folder as electron-builder packed it for Windows
 * @param pack makes the zip of the folder as it then is
 */
export async function packPortable<T>(folder: string, pack: () => Promise<T>): Promise<T> {
  const marker = join(folder, PORTABLE_MARKER)
  writeFileSync(marker, `${words.t('dist.portableMarker').replaceAll('\n', '\r\n')}\r\n`)
  try {
    return await pack()
  } finally {
    rmSync(marker, { force: true })
  }
}
