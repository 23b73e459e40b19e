import { describe, expect, it } from 'vitest'
import type { Layout } from '../../../../main/import/datasets.ts'
import { Header } from '../../../../main/import/files/source.ts'
import { layoutsOf } from '../../../../main/import/layouts.ts'
import { readerOf } from '../../../../main/import/readers/reader.ts'
import { readAll, sourceOf } from '../support/source.ts'

describe('readerOf', () => {
  const reader = readerOf<string>(
    (header) => header.has('A'),
    (cells) => {
      const [a, b, c] = [cells.column('A'), cells.column('B'), cells.column('C')]
      return (row, out) => out.push([a, b, c].map((column) => cells.text(row, column)).join('|'))
    },
  )

  it('reads batch by batch, a column that may be missing as empty', async () => {
    expect((await readAll(reader, sourceOf(['A', 'B'], [['1', ' 2 '], ['3']]))).rows).toEqual(['1|2|', '3||'])
  })

  it('recognises a file by what identifies it, whatever else it asks for', () => {
    expect(reader.recognises(new Header(['a', 'b']))).toBe(true)
    expect(reader.recognises(new Header(['A']))).toBe(true)
    expect(reader.recognises(new Header(['B']))).toBe(false)
    const byNames = readerOf<string>(['A', 'B'], () => () => undefined)
    expect(byNames.recognises(new Header(['b', 'x', 'a']))).toBe(true)
    expect(byNames.recognises(new Header(['b', 'x']))).toBe(false)
  })
})

describe('layoutsOf', () => {
  it('knows no layout by a part of its columns (IC_AY without the letters)', () => {
    const found: readonly Layout[] = layoutsOf(
      new Header(['UNITID', 'CHG1AY3', 'CHG2AY3', 'CHG3AY3', 'CHG4AY3', 'TUITION1', 'FEE1']),
    )
    expect(found).toEqual([])
  })
})
