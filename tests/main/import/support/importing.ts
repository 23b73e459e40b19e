import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import type { Plan, Progress } from '../../../../data/contract/library.ts'
import { Generations, generationPlaces } from '../../../../main/catalog/generations.ts'
import { makeCatalog } from '../../../../main/catalog/make-catalog.ts'
import { openCatalog } from '../../../../main/catalog/open-catalog.ts'
import { buildOfficial } from '../../../../main/import/build/build-official.ts'
import { ROOT } from './datasets.ts'

/** Imports on top of the catalog that ships, made once for the tests of a file. */
export function useImports() {
  let folder: string
  let catalogFile: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pathwise-build-'))
    catalogFile = join(folder, 'catalog.db')
    makeCatalog(join(ROOT, 'data', 'catalog'), catalogFile)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  /** Two imports may fall into one second; the revisions of one file must not. */
  let second = 0
  const nextNow = () => new Date(Date.UTC(2026, 10, 24, 0, 0, second++)).toISOString()

  /** Makes a catalog and makes it active, as a yes to the plan does. */
  return async function importFiles(
    dataDir: string,
    paths: readonly string[],
    {
      remove = null,
      tell = () => undefined,
    }: { remove?: string | null; tell?: (progress: Progress) => void } = {},
  ): Promise<Plan> {
    const result = await buildOfficial(
      {
        dataDir,
        catalogFile,
        add: paths.map((path, at) => ({ id: String(at), path, name: basename(path) })),
        remove,
        purpose: { code: 'import' },
        now: nextNow(),
      },
      tell,
    )
    if (result.partial !== null)
      new Generations(generationPlaces(catalogFile, dataDir)).commit(result.partial)
    return result.plan
  }
}

/** Rows of the catalog of imported files. */
export function ask<Row>(dataDir: string, sql: string): Row[] {
  const db = openCatalog(join(dataDir, 'official.db'))
  try {
    return db.prepare<[], Row>(sql).all()
  } finally {
    db.close()
  }
}

/** The first cell of the first row. */
export const one = (dataDir: string, sql: string) =>
  Object.values(ask<Record<string, unknown>>(dataDir, sql)[0] ?? {})[0]

export const changesOf = (plan: Plan, table: string) => plan.changes.find((each) => each.table === table)
