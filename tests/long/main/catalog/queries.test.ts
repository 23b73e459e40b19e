import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openFind } from '../../../../main/catalog/find/find.ts'
import { openCatalog } from '../../../../main/catalog/open-catalog.ts'
import { drawQueries } from '../../../main/catalog/find/queries/drawn.ts'
import { mean, measure } from '../../../main/catalog/find/queries/measure.ts'
import { TYPED } from '../../../main/catalog/find/queries/typed.ts'
import { aroundIn } from '../../../main/catalog/support/around.ts'
import { shippedCatalog } from '../../../main/catalog/support/shipped.ts'
import { DATASETS_FOLDER } from '../../../main/import/support/datasets.ts'
import { useImports } from '../../../main/import/support/importing.ts'
import { ofWholeFiles } from '../../support/whole-files.ts'

ofWholeFiles('queries at national size', () => {
  const importFiles = useImports()

  it('are answered with the right filters and a right row among the first', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'pathwise-queries-'))
    const files = ['c2024_a.csv', 'hd2024.csv', 'c2022dep.csv', 'ic2023_ay.csv', 'ic2023_py.csv']
    await importFiles(
      dataDir,
      files.map((name) => join(DATASETS_FOLDER, 'ipeds', name)),
    )
    const shipped = shippedCatalog()
    const db = openCatalog(join(dataDir, 'official.db'))
    const answers = measure(
      db,
      openFind(db),
      await aroundIn(db),
      [...TYPED, ...drawQueries(shipped.db)],
      true,
    )
    db.close()
    shipped.remove()
    rmSync(dataDir, { recursive: true, force: true })
    expect(mean(answers.map(({ reciprocal }) => reciprocal))).toBeGreaterThanOrEqual(0.9)
  })
})
