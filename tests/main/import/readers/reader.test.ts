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
      const [a, b, c] = [cells.column('A'), cells.column('B'), cells.optional('C')]
      return (row, out) => out.push([a, b, c].map((column) => cells.text(row, column)).join('|'))
    },
  )

  it('reads batch by batch, a column that may be missing as empty', async () => {
    expect((await readAll(reader, sourceOf(['A', 'B'], [['1', ' 2 '], ['3']]))).rows).toEqual(['1|2|', '3||'])
  })

  it('recognises no header that lacks a column it asks for', () => {
    expect(reader.recognises(new Header(['a', 'b']))).toBe(true)
    expect(reader.recognises(new Header(['A']))).toBe(false)
    expect(reader.recognises(new Header(['B']))).toBe(false)
  })

  it('does not hide a mistake of its own', () => {
    const broken = readerOf<string>(
      () => true,
      () => {
        throw new TypeError('a mistake')
      },
    )
    expect(() => broken.recognises(new Header([]))).toThrow('a mistake')
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
