import { describe, expect, it } from 'vitest'
import { setOff } from '../../../main/import/support/bomb-apart.ts'
import { BOMBS } from '../../../main/import/support/bombs.ts'

/** Each in a process of its own, by the program's own threads. */
describe.each(Object.entries(BOMBS))('%s', (_, bomb) => {
  it('ends in a sentence, or is read as what it is, in less than 400 MB more', async () => {
    const { megabytes, ...found } = await setOff(bomb)
    expect(found).toEqual({ look: bomb.look, table: bomb.table })
    expect(megabytes).toBeLessThan(400)
  })
})
