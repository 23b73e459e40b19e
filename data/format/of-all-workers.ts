import type { Figure } from '../figures/figure.ts'

/** A job's pay where no program stands beside it: there are no graduates that it could be mistaken for. */
export const ofAllWorkers = (figure: Figure): Figure => ({
  ...figure,
  notes: (figure.notes ?? []).map((note) =>
    note.code === 'all-workers' ? { ...note, code: 'all-workers-job' } : note,
  ),
})
