import { cpSync, mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { generationPlaces, Generations } from '../../../../main/catalog/generations.ts'
import { buildOfficial } from '../../../../main/import/build/build-official.ts'
import { writeMiniFiles } from './mini-files.ts'

/** What an import of the files of a small country left, as an older Pathwise would have. */
export interface OlderData {
  readonly files: readonly string[]
  /** A copy of the data folder, for one test. */
  copyTo(dataDir: string): void
}

/** @param folder where it is kept; @param catalogFile what ships. */
export async function makeOlderData(folder: string, catalogFile: string): Promise<OlderData> {
  const template = join(folder, 'older')
  mkdirSync(template)
  const files = writeMiniFiles(folder)
  const { partial } = await buildOfficial({
    dataDir: template,
    catalogFile,
    add: files.map((path, at) => ({ id: String(at), path, name: basename(path) })),
    remove: null,
    purpose: { code: 'import', params: { files: 'hd2024.csv', count: 4 } },
    now: '2026-11-24T10:00:00.000Z',
  })
  new Generations(generationPlaces(catalogFile, template)).commit(partial ?? '')
  change(join(template, 'official.db'), "UPDATE meta SET value = '0.0.9' WHERE name = 'program'")
  return { files, copyTo: (dataDir) => cpSync(template, dataDir, { recursive: true }) }
}

export function change(file: string, sql: string): void {
  const db = new Database(file)
  try {
    db.exec(sql)
  } finally {
    db.close()
  }
}

/** The first value of the first row. */
export function look<T>(file: string, sql: string): T {
  const db = new Database(file, { readonly: true })
  try {
    return db.prepare(sql).pluck().get() as T
  } finally {
    db.close()
  }
}
