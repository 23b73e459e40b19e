import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { translator } from '../../../../data/messages/translate.ts'
import { planLines } from '../../../../main/commands/import/plan-lines.ts'
import { build } from '../../../../main/import/work.ts'
import { emptyFolder } from '../../import/support/files.ts'
import { useImports } from '../../import/support/importing.ts'
import { writeMiniFiles } from '../../import/support/mini-files.ts'

const importFiles = useImports()
const words = translator('en')
const NOTHING_NEW = { to: 'log', text: words.t('import.nothingNew') }

/** A file that no table can be read from. */
function emptyFile(): string {
  const path = join(emptyFolder(), 'empty.csv')
  writeFileSync(path, '')
  return path
}

describe('what the command says of an import', () => {
  it('is why a file cannot be read, and not that it holds nothing new', async () => {
    const plan = await importFiles(emptyFolder(), [emptyFile()])
    expect(planLines(plan, words)).toEqual([
      { to: 'error', text: words.t('officialFile.empty', { file: 'empty.csv' }) },
    ])
  })

  it('is that nothing is new where the same files come again, unless one of them cannot be read', async () => {
    const dataDir = emptyFolder()
    const files = writeMiniFiles(emptyFolder())
    await importFiles(dataDir, files)
    expect(planLines(await importFiles(dataDir, files), words)).toContainEqual(NOTHING_NEW)
    const lines = planLines(await importFiles(dataDir, [...files, emptyFile()]), words)
    expect(lines).not.toContainEqual(NOTHING_NEW)
    expect(lines.filter(({ to }) => to === 'error')).toHaveLength(1)
  })
})

it('a file that is not there is told as one', async () => {
  const dataDir = emptyFolder()
  const add = [{ id: '0', path: join(dataDir, 'absent.csv'), name: 'absent.csv' }]
  const now = '2026-11-24T00:00:00Z'
  const catalogFile = join(dataDir, 'catalog.db')
  const { result } = build(
    { dataDir, catalogFile, add, remove: null, purpose: { code: 'import' }, now },
    () => undefined,
  )
  await expect(result).rejects.toMatchObject({ code: 'file-gone', params: { file: 'absent.csv' } })
})
