import { describe, expect, it } from 'vitest'
import { en } from '../../../../data/messages/en/index.ts'
import { setOff } from '../../../main/import/support/bomb-apart.ts'
import { bombByChance, BOMBS } from '../../../main/import/support/bombs.ts'

const RUNS = process.env['PATHWISE_SOAK'] === undefined ? 5 : 60

/** Each in a process of its own, by the program's own threads. */
describe.each(Object.entries(BOMBS))('%s', (_, bomb) => {
  it('ends in a sentence, or is read as what it is, in less than 400 MB more', async () => {
    const { megabytes, ...found } = await setOff(bomb)
    expect(found).toEqual({ look: bomb.look, table: bomb.table })
    expect(megabytes).toBeLessThan(400)
  })
})

/** The same numbers for the same seed: what was found once is found again (Mulberry32). */
function numbersOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

it.each(Array.from({ length: RUNS }, (_, seed) => seed))(
  'a bomb made by chance (%i) ends in a sentence, or is read, in less than 600 MB more',
  async (seed) => {
    const bytes = bombByChance(numbersOf(seed))
    const file = bytes.includes('list.') ? 'list.zip' : 'list.xlsx'
    const { megabytes, look, table } = await setOff({ file, bytes: () => bytes })
    const codes = [look, table].filter((code) => code !== null)
    for (const code of codes)
      expect([...Object.keys(en), 'officialFile.own-too-many-rows']).toContain(`officialFile.${code}`)
    expect(megabytes).toBeLessThan(600)
  },
  120_000,
)
