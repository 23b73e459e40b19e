import type { Job, LibraryState, Plan, Progress, RecognisedFile } from '../../../data/contract/library.ts'
import { SHIPPED } from '../../support/catalog-counts.ts'

export const EMPTY: LibraryState = {
  generation: 'shipped',
  sources: [],
  lists: [],
  job: null,
  undo: null,
  redo: null,
  ...SHIPPED,
}

export const PROGRESS: Progress = {
  phase: 'reading',
  file: 'c2024_a.csv',
  done: 0.42,
  rows: 120_000,
  rowsPerSecond: 143_210.4,
  secondsLeft: 12.3,
}

export const PLAN: Plan = {
  files: [],
  missing: [],
  changes: [],
  rejected: 0,
  firstRejects: [],
  nothingNew: false,
}

export const working: Job = { state: 'working', purpose: { kind: 'import' }, progress: PROGRESS }
export const ready: Job = { state: 'ready', purpose: { kind: 'import' }, plan: PLAN }

/** A file as the program recognises it. */
export function recognised(id: string, over: Partial<RecognisedFile> = {}): RecognisedFile {
  return { id, name: `${id}.csv`, size: 10, datasets: [], mappable: false, problem: null, ...over }
}

export const official = (id: string, standing: RecognisedFile['datasets'][number]['standing'] = 'new') =>
  recognised(id, { datasets: [{ id: `ipeds-${id}`, title: `IPEDS ${id}`, vintage: '2024', standing }] })
