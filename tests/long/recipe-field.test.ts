import { execFile, execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RELEASED_CATALOGS } from '../../main/storage/schema/catalog/index.ts'
import { CATALOG_VERSION } from '../../main/storage/schema/tables.ts'
import { applied, editsOf } from './support/recipe.ts'

/**
 * CONTRIBUTING.md's recipe for a field, done to a copy of the project as it is written there:
 * it must be six files, compile, and show the field's value wherever people look.
 */

const ROOT = join(import.meta.dirname, '..', '..')
const run = promisify(execFile)

/** What the promise of CONTRIBUTING.md is. */
const MOST_FILES = 6

let folder: string
let copy: string
const edits = editsOf(readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8'), 'A field')

const git = (...words: readonly string[]) =>
  execFileSync('git', words, { cwd: ROOT, encoding: 'utf8' }).split('\0').filter(Boolean)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pathwise-recipe-'))
  copy = join(folder, 'project')
  for (const file of git('ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate')) {
    mkdirSync(dirname(join(copy, file)), { recursive: true })
    cpSync(join(ROOT, file), join(copy, file))
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction')
  for (const { file, hunks } of edits) {
    const path = join(copy, file)
    writeFileSync(
      path,
      hunks.reduce((text, hunk) => applied(text, hunk, file), readFileSync(path, 'utf8')),
    )
  }
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const changed = () =>
  git('ls-files', '-z').filter(
    (file) => !readFileSync(join(ROOT, file)).equals(readFileSync(join(copy, file))),
  )

describe('a field, by its recipe', () => {
  it('is six files', () => {
    expect(changed().sort()).toEqual(edits.map(({ file }) => file).sort())
    expect(edits.length).toBeLessThanOrEqual(MOST_FILES)
  })

  it('compiles', async () => {
    const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
    await run(process.execPath, [tsc, '--noEmit', '-p', 'tests'], { cwd: copy }).catch(
      ({ stdout }: { stdout: string }) => expect.fail(stdout),
    )
  })

  it('asks for the next version of the catalog where the present one is released, and for no more', async () => {
    const schema = edits.find(({ file }) => file.endsWith('schema/tables.ts'))?.file ?? ''
    const path = join(copy, schema)
    if (RELEASED_CATALOGS.at(-1)?.version === CATALOG_VERSION) {
      await expect(testsOf('tests/main/storage')).rejects.toMatchObject({ code: 1 })
      const next = `export const CATALOG_VERSION = ${CATALOG_VERSION + 1}`
      const text = readFileSync(path, 'utf8')
      writeFileSync(path, text.replace(`export const CATALOG_VERSION = ${CATALOG_VERSION}`, next))
    }
    await testsOf('tests/main/storage', 'tests/main/import/rows')
    expect(changed()).toHaveLength(edits.length)
  })

  it('shows its value in the comparison, the CSV and the card, and "not reported" in older files', async () => {
    const seen = await see(directory(true))
    expect(seen.recognised).toEqual([['ipeds-hd-2025'], ['ipeds-c-2025']])
    expect(seen.text).toBe('https://npc.example.edu/start')
    expect(seen.label).toBe('Net price calculator')
    expect(seen.card).toMatchObject({
      title: 'Net price calculator',
      value: 'https://npc.example.edu/start',
      sources: [{ place: 'File hd2025.csv, NPRICURL' }],
    })
    expect(seen.csv).toContain('https://npc.example.edu/start')
    expect(seen.csv.split('\r\n')[0]).toContain('Net price calculator')
    // The tables that ship were written before the column was there.
    expect(seen.before).toBeNull()

    const older = await see(directory(false))
    expect(older.recognised).toEqual([['ipeds-hd-2025'], ['ipeds-c-2025']])
    expect(older.text).toBeNull()
    expect(older.card.value).toBe('not reported')
  })
})

/** Tests of the copy. */
function testsOf(...files: readonly string[]) {
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs')
  return run(process.execPath, [vitest, 'run', ...files], { cwd: copy })
}

interface Seen {
  readonly recognised: readonly (readonly string[])[]
  readonly before: unknown
  readonly text: string | null
  readonly label: string
  readonly card: { readonly value: string }
  readonly csv: string
}

async function see(hd: string): Promise<Seen> {
  const place = mkdtempSync(join(folder, 'see-'))
  const files = { 'hd2025.csv': hd, 'c2025_a.csv': COMPLETIONS }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(place, name), text)
  const paths = Object.keys(files).map((name) => join(place, name))
  const script = join(copy, 'tests', 'long', 'support', 'see-field.ts')
  const words = ['--no-warnings', script, place, 'netPriceUrl', '100654-51.0713-2', ...paths]
  const { stdout } = await run(process.execPath, words, { cwd: copy, maxBuffer: 1 << 24 })
  return JSON.parse(stdout) as Seen
}

const COMPLETIONS = 'UNITID,CIPCODE,MAJORNUM,AWLEVEL,XCTOTALT,CTOTALT\n100654,51.0713,1,2,R,12\n'

/** A directory of one school, as this year's or an older file has it. */
function directory(hasCalculator: boolean): string {
  const cells: Readonly<Record<string, string>> = {
    UNITID: '100654',
    INSTNM: 'Alabama A & M University',
    CITY: 'Normal',
    STABBR: 'AL',
    ZIP: '35762',
    OPEFLAG: '1',
    CONTROL: '1',
    GENTELE: '2563725000',
    WEBADDR: 'www.aamu.edu/',
    ...(hasCalculator ? { NPRICURL: 'npc.example.edu/start' } : {}),
  }
  return `${Object.keys(cells).join(',')}\n${Object.values(cells).join(',')}\n`
}
