/**
 * Mean reciprocal rank at 10 of the table of queries, a right answer being the filters that
 * are read and a right row. Before texts were read it was 0.256 on the catalog that ships and
 * 0.319 on the national one (rows alone: 0.448 and 0.515).
 */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openFind } from '../../../../main/catalog/find/find.ts'
import { aroundIn } from '../support/around.ts'
import { shippedCatalog, type ShippedCatalog } from '../support/shipped.ts'
import { drawQueries } from './queries/drawn.ts'
import { mean, measure } from './queries/measure.ts'
import { TYPED } from './queries/typed.ts'

let catalog: ShippedCatalog

beforeAll(() => {
  catalog = shippedCatalog()
})
afterAll(() => catalog.remove())

it('has at least 150 queries, sixty of them drawn', () => {
  const drawn = drawQueries(catalog.db)
  expect(drawn).toHaveLength(60)
  expect(drawQueries(catalog.db)).toEqual(drawn)
  const texts = [...TYPED, ...drawn].map(({ text }) => text)
  expect(new Set(texts).size).toBe(texts.length)
  expect(texts.length).toBeGreaterThanOrEqual(150)
})

it('answers them on the catalog that ships', async () => {
  const around = await aroundIn(catalog.db)
  const answers = measure(
    catalog.db,
    openFind(catalog.db),
    around,
    [...TYPED, ...drawQueries(catalog.db)],
    false,
  )
  expect(mean(answers.map(({ reciprocal }) => reciprocal))).toBeGreaterThanOrEqual(0.95)
})
