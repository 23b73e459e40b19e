import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Layout } from '../../../main/import/datasets.ts'
import { READERS } from '../../../main/import/official-files.ts'
import { EXCERPTS_FOLDER } from './support/datasets.ts'
import { hasPiece, LENGTH, pieceOf, readMutated, RUNS_A_LAYOUT, RUNS_OF_ARCHIVES } from './support/fuzzing.ts'
import { federalList, texasList, texasText, washingtonWages } from './support/state-lists.ts'
import { zip } from './support/zip.ts'

/** States' own lists are not ours to check in: made rows with every trap of theirs. */
const MADE: Readonly<Partial<Record<Layout, () => Buffer>>> = {
  'etpl-texas': texasText,
  'etpl-dol': federalList,
  'oews-washington': washingtonWages,
}

describe('readers of mutated official files', () => {
  const layouts = Object.keys(READERS) as Layout[]

  it('have a file of every layout', () => {
    expect(layouts.filter((layout) => !MADE[layout] && !hasPiece(layout))).toEqual([])
  })

  it.each(layouts)('%s: give figures, rejects with their places, or an error of ours', async (layout) => {
    const bytes = MADE[layout]?.() ?? (await pieceOf(EXCERPTS_FOLDER, layout))
    await readMutated('sample.csv', bytes, RUNS_A_LAYOUT, layout)
  })
})

describe('mutated archives and workbooks', () => {
  const excerpt = (path: string) => readFileSync(join(EXCERPTS_FOLDER, path))

  it.each([
    ['soc.xlsx', () => excerpt('crosswalk/soc_2018_definitions.xlsx')],
    ['list.xlsx', texasList],
    [
      'C2024_A.zip',
      () => {
        const completions = excerpt('ipeds/c2024_a.csv').subarray(0, LENGTH)
        return zip({
          'c2024_a.csv': { data: completions, deflate: true },
          'c2024_a_rv.csv': completions,
          'notes.html': '<html></html>',
        })
      },
    ],
  ])('%s: are read, or refused with an error of ours', async (name, bytes) => {
    await readMutated(name, bytes(), RUNS_OF_ARCHIVES)
  })
})
