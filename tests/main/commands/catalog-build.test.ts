import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CATALOG_TABLES } from '../../../main/storage/schema/tables.ts'
import { makeCatalog } from '../../../main/catalog/make-catalog.ts'
import { openCatalog } from '../../../main/catalog/open-catalog.ts'
import { EXCERPTS_FOLDER } from '../import/support/datasets.ts'
import { emptyFolder } from '../import/support/files.ts'
import { buildCatalog } from './support/catalog-build.ts'

describe('npm run catalog:build', () => {
  it('asks for the folder and changes nothing', async () => {
    const { code, complained } = await buildCatalog()
    expect(code).toBe(2)
    expect(complained).toContain('Say where the official files are')
  })

  it('names the first publication that is not there, and leaves the tables as they were', async () => {
    const [from, to] = [emptyFolder(), emptyFolder()]
    writeFileSync(join(to, 'programs.csv'), 'as before')
    const { code, complained } = await buildCatalog('--from', from, '--to', to)
    expect(code).toBe(1)
    expect(complained).toContain('No file of "IPEDS directory information, 2024-25" was found.')
    expect(complained).toContain(`The tables in ${to} are as they were.`)
    expect(readdirSync(to)).toEqual(['programs.csv'])
  })

  it('names a workbook that is damaged, and a folder that is not there', async () => {
    const from = emptyFolder()
    writeFileSync(join(from, 'national_M2025_dl.xlsx'), 'PK\u0003\u0004, but no more')
    expect((await buildCatalog('--from', from, '--to', emptyFolder())).complained).toContain(
      'national_M2025_dl.xlsx is damaged or incomplete.',
    )
    const none = join(from, 'none')
    expect((await buildCatalog('--from', none)).complained).toContain(`The folder ${none} cannot be read.`)
  })

  it('makes of the excerpts tables of which a catalog can be made', async () => {
    const to = join(emptyFolder(), 'catalog')
    const { code, said, complained } = await buildCatalog('--from', EXCERPTS_FOLDER, '--to', to)
    expect({ code, complained }).toEqual({ code: 0, complained: '' })
    expect(said).toContain('programs: 249 rows')
    expect(said).toContain('institutions: 109 rows')
    expect(said).toContain('0 cells or rows were rejected')
    expect(readdirSync(to).toSorted()).toEqual(CATALOG_TABLES.map(({ name }) => `${name}.csv`).toSorted())
    const catalog = join(emptyFolder(), 'catalog.db')
    makeCatalog(to, catalog)
    const db = openCatalog(catalog)
    expect(db.prepare('SELECT count(*) FROM programs').pluck().get()).toBe(249)
    db.close()
  })
})
