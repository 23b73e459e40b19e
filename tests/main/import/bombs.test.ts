import { describe, expect, it } from 'vitest'
import { en } from '../../../data/messages/en/index.ts'
import { openTable } from '../../../main/import/mapping/raw-table.ts'
import { OfficialFileError } from '../../../main/import/official-file-error.ts'
import { recognise } from '../../../main/import/official-files.ts'
import { setOff } from './support/bomb-apart.ts'
import { BOMBS, type Bomb } from './support/bombs.ts'
import { fileOf } from './support/files.ts'

async function codeOf(work: Promise<unknown>): Promise<string | null> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (error === null) return null
  if (!(error instanceof OfficialFileError)) throw error
  // It has its sentence.
  expect(Object.keys(en)).toContain(`officialFile.${error.code}`)
  return error.code
}

const light = Object.entries(BOMBS).filter(([, { isHeavy }]) => !isHeavy)

describe.each(light)('%s', (_, { file, bytes, look, table }) => {
  it('ends in a sentence, or is read as what it is', async () => {
    const path = fileOf(file, bytes())
    expect((await recognise(path)).problem?.code ?? null).toBe(look)
    expect(await codeOf(openTable(path, file, null))).toBe(table)
  })
})

it('a workbook of 6 KB takes less than 300 MB more, whatever it says', async () => {
  const bomb = BOMBS['one text of 1 MB that 19,000 rows point to twice'] as Bomb
  expect(bomb.bytes().length).toBeLessThan(7_000)
  // About 155, most of it the program's own; where the machine is busy, what is let go is taken back later.
  let least = Infinity
  for (let time = 0; time < 3 && least >= 300; time++) {
    const { look, table, megabytes } = await setOff(bomb)
    expect({ look, table }).toEqual({ look: 'too-much', table: 'too-much' })
    least = Math.min(least, megabytes)
  }
  expect(least).toBeLessThan(300)
})
