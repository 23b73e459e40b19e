import type { Database } from 'better-sqlite3'
import type { ProgramColumns } from './index-columns.ts'
import { loadInstitutions, type Institution } from './institutions.ts'
import { readStoredPrograms, type StoredPrograms } from './stored-programs.ts'
import { loadStudies, type Study } from './studies.ts'

/** What the catalog itself says, read once: the slow half of an index. Lists are merged into it. */
export interface Official {
  readonly studies: readonly Study[]
  readonly institutions: readonly Institution[]
  readonly columns: ProgramColumns
  /** First row of each study, and the row after the last: rows stand by study. */
  readonly studyStarts: Uint32Array
}

/**
 * @param programs those of the catalog, where they are at hand.
 * @throws PathwiseError 'catalog-damaged' where the tables do not fit together.
 */
export function loadOfficial(db: Database, programs: StoredPrograms = readStoredPrograms(db)): Official {
  const studies = loadStudies(db)
  const institutions = loadInstitutions(db)
  const columns = programs.columns(studies, institutions)
  return { studies, institutions, columns, studyStarts: startsOf(columns.study, studies.length) }
}

/** First row of each study, and the row after the last. */
export function startsOf(study: Uint32Array, studies: number): Uint32Array {
  const starts = new Uint32Array(studies + 1)
  for (let row = 0; row < study.length; row++) {
    const next = (study[row] as number) + 1
    starts[next] = (starts[next] as number) + 1
  }
  for (let index = 0; index < studies; index++) {
    starts[index + 1] = (starts[index + 1] as number) + (starts[index] as number)
  }
  return starts
}
