import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { translator } from '../../../../data/messages/translate.ts'
import { generationPlaces, Generations } from '../../../../main/catalog/generations.ts'
import { EXIT, importFiles } from '../../../../main/commands/import/import-files.ts'
import { makeSmallShipped } from '../../catalog/support/small-shipped.ts'
import { writeMiniFiles } from '../../import/support/mini-files.ts'

let folder: string
let catalogFile: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pathwise-import-command-'))
  catalogFile = join(folder, 'catalog.db')
  makeSmallShipped(catalogFile)
})
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

const words = translator('en')

async function importing(dataDir: string, paths: readonly string[], yes = false, year = '30.1') {
  const lines: string[] = []
  const say = (line: string) => void lines.push(line)
  const stop = new AbortController().signal
  const code = await importFiles(
    { catalogFile, dataDir, paths, year, yes, stop },
    { words, say, complain: say },
  )
  return { code, said: lines.join('\n') }
}

const activeIn = (dataDir: string) => new Generations(generationPlaces(catalogFile, dataDir)).active()

function fileOf(name: string, ...lines: string[]): string {
  const path = join(mkdtempSync(join(folder, 'file-')), name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

const UNREADABLE = ['O*NET-SOC Code\tAlternate Title\tShort Title\tSource(s)', '29-2072.00\tA\tB\t\t1']

describe('the import command', () => {
  it('refuses what takes away more than it brings, and imports it with --yes; what came back is no loss', async () => {
    const dataDir = join(folder, 'away')
    const before = activeIn(dataDir)
    const few = fileOf(
      'Alternate Titles.txt',
      'O*NET-SOC Code\tAlternate Title\tShort Title\tSource(s)',
      '29-2072.00\tMedical Records Specialists\t\t1',
    )
    const refused = await importing(dataDir, [few])
    expect(refused.said).toMatch(/Job titles, for the search: \d{3} rows go, 1 comes\./)
    expect(refused.said).toContain(words.t('import.takesAway'))
    expect(refused.code).toBe(EXIT.takesAway)
    expect(activeIn(dataDir)).toBe(before)

    const taken = await importing(dataDir, [few], true)
    expect(taken.code).toBe(EXIT.done)
    expect(activeIn(dataDir)).not.toBe(before)
    // The undo of the Library has it.
    const generations = new Generations(generationPlaces(catalogFile, dataDir))
    generations.undo()
    expect(generations.active()).toBe(before)
  })

  it('imports nothing of a file of which no row can be read, and what else came', async () => {
    const dataDir = join(folder, 'unreadable')
    const before = activeIn(dataDir)
    const titles = fileOf('Alternate Titles.txt', ...UNREADABLE)
    const alone = await importing(dataDir, [titles])
    expect(alone.said).toContain('No row of Alternate Titles.txt can be read')
    expect(alone.said).toContain(words.t('rejected.wrong-number-of-fields'))
    expect(alone.said).not.toContain(words.t('import.nothingNew'))
    expect(alone.code).toBe(EXIT.failed)
    expect(activeIn(dataDir)).toBe(before)

    const files = writeMiniFiles(mkdtempSync(join(folder, 'mini-')))
    const partly = await importing(dataDir, [titles, ...files], true)
    expect(partly.said).toContain('No row of Alternate Titles.txt can be read')
    expect(partly.said).toContain(words.t('import.partly'))
    expect(partly.code).toBe(EXIT.partly)
    const same = await importing(dataDir, files)
    expect(same.said).toContain(words.t('import.nothingNew'))
    expect(same.code).toBe(EXIT.done)
  })

  it('tells its exit codes in its help', () => {
    for (const code of Object.values(EXIT))
      expect(words.t('import.usage')).toMatch(new RegExp(`^  ${code} `, 'm'))
    expect(readFileSync(join(import.meta.dirname, '../../../../docs/help/import.md'), 'utf8')).toContain(
      '--yes',
    )
  })
})
