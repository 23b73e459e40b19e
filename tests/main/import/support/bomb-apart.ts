import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Bomb } from './bombs.ts'
import { fileOf } from './files.ts'

export interface Blast {
  readonly look: string | null
  readonly table: string | null
  /** The most memory that it took, beyond what the process had. */
  readonly megabytes: number
}

/** Opens a bomb as the program does, in a process that may die of it. */
export async function setOff({ file, bytes }: Pick<Bomb, 'file' | 'bytes'>): Promise<Blast> {
  const script = join(import.meta.dirname, 'read-bomb.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    script,
    fileOf(file, bytes()),
    file,
  ])
  return JSON.parse(stdout) as Blast
}
