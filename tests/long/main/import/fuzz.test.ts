import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Layout } from '../../../../main/import/datasets.ts'
import { READERS } from '../../../../main/import/official-files.ts'
import { DATASETS_FOLDER } from '../../../main/import/support/datasets.ts'
import {
  hasPiece,
  LENGTH,
  pieceOf,
  readMutated,
  RUNS_A_LAYOUT,
  RUNS_OF_ARCHIVES,
} from '../../../main/import/support/fuzzing.ts'
import { zip } from '../../../main/import/support/zip.ts'
import { ofWholeFiles } from '../../support/whole-files.ts'

/** All but the federal form, of which there is no file: made rows of it are mutated every day. */
const LAYOUTS = (Object.keys(READERS) as Layout[]).filter(hasPiece)

ofWholeFiles('readers of mutated whole files', () => {
  it.each(LAYOUTS)('%s: give figures, rejects with their places, or an error of ours', async (layout) => {
    await readMutated('sample.csv', await pieceOf(DATASETS_FOLDER, layout), RUNS_A_LAYOUT, layout)
  })

  it('of a workbook and an archive: are read, or refused with an error of ours', async () => {
    const file = (path: string) => readFileSync(join(DATASETS_FOLDER, path))
    await readMutated('soc.xlsx', file('crosswalk/soc_2018_definitions.xlsx'), RUNS_OF_ARCHIVES)
    const completions = file('ipeds/c2024_a.csv').subarray(0, LENGTH)
    expect(completions).toHaveLength(LENGTH)
    await readMutated(
      'C2024_A.zip',
      zip({ 'c2024_a.csv': { data: completions, deflate: true } }),
      RUNS_OF_ARCHIVES,
    )
  })
})
