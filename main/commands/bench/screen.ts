import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from '../support/paths.ts'

/** What a person waits for at the screen, in the real program and a real browser; all samples in milliseconds. */
export interface SizeMeasure {
  /** Programs that the program itself said it has. */
  readonly programs: number
  /** From the start of the command, all built, to the first answer of Find that a client of the preview has. */
  readonly answers: readonly number[]
  /** From the same start to the sentence of Home painted, in a browser that was open already. */
  readonly rows: readonly number[]
  /** From a key going down to the frame painted with the rows it led to. */
  readonly keystrokes: readonly number[]
  /** The page's longest task at each kind of work; 0: none over the 50 that a browser tells. */
  readonly longestTasks: { readonly typing: number; readonly scrolling: number; readonly sorting: number }
}

export interface ScreenMeasure {
  readonly shipped: SizeMeasure
  readonly national: SizeMeasure
}

/** Runs in a process of its own, and in the room of the tests, which know the browser. */
export function measureScreen(nationalFile: string): ScreenMeasure {
  const { stdout, status } = spawnSync(
    process.execPath,
    [...process.execArgv, join(ROOT, 'tests', 'bench', 'screen.ts'), nationalFile],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  )
  if (status !== 0) throw new Error('Measuring the screen failed: see above.')
  return JSON.parse(stdout) as ScreenMeasure
}
