import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { buildCatalog } from '../../../main/commands/support/catalog-build.ts'
import { DATASETS_FOLDER, ROOT } from '../../../main/import/support/datasets.ts'
import { emptyFolder } from '../../../main/import/support/files.ts'
import { shippedTable } from '../../../main/import/support/tables.ts'
import { ofWholeFiles } from '../../support/whole-files.ts'

ofWholeFiles('npm run catalog:build', () => {
  it('writes the tables that ship, byte for byte', async () => {
    const to = join(emptyFolder(), 'catalog')
    const { code, said, complained } = await buildCatalog('--from', DATASETS_FOLDER, '--to', to)
    expect({ code, complained }).toEqual({ code: 0, complained: '' })
    expect(said).toContain(`programs: ${shippedTable('programs').length} rows`)
    expect(said).toContain('0 cells or rows were rejected')
    const names = readdirSync(to)
    expect(names.every((name) => name.endsWith('.csv'))).toBe(true)
    for (const name of names) {
      const shipped = readFileSync(join(ROOT, 'data', 'catalog', name), 'utf8').replaceAll('\r\n', '\n')
      expect(readFileSync(join(to, name), 'utf8') === shipped, name).toBe(true)
    }
  })
})
