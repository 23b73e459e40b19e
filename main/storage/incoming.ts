import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isProcessRunning } from './running-process.ts'
import { systemCode } from './system-errors.ts'

/** Where a host keeps files that the person sends, each process in a folder that begins with its id. */
export const incomingFolder = (dataDir: string): string => join(dataDir, 'incoming')

/**
 * Takes away what a process left behind that was killed.
 * @throws the system's error where the folder cannot be read, or something in it not removed
 */
export async function removeLeftovers(dataDir: string): Promise<void> {
  const incoming = incomingFolder(dataDir)
  const folders = await readdir(incoming).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return []
    throw error
  })
  for (const folder of folders) {
    if (isProcessRunning(Number.parseInt(folder, 10))) continue
    await rm(join(incoming, folder), { recursive: true, force: true, maxRetries: 5 })
  }
}
