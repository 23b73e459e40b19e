import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder } from '../support/files.ts'
import { takenBack, writeExported } from '../support/saved-again.ts'

/** Made by LibreOffice of our own files (tests/long/main/export/libreoffice.test.ts says how). */
const SAVED = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'libreoffice')
const ORIGINALS = { across: 'across.csv', rows: 'rows.csv', own: 'own.xlsx' } as const

test.each(readdirSync(SAVED))('%s brings back what Pathwise exported', async (name) => {
  const folder = emptyFolder()
  await writeExported(folder)
  const [of = ''] = name.split(/[-.]/)
  const original = await takenBack(join(folder, ORIGINALS[of as keyof typeof ORIGINALS]))
  expect(original.programs.map((program) => program.name)).toEqual([
    expect.stringMatching(/^Advanced Certificate in .* \(Evening; Weekend\)$/),
    '007',
    '=1+1',
  ])
  expect(original.rejects).toEqual([])
  expect(await takenBack(join(SAVED, name))).toEqual(original)
})
