import { execFile, execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RELEASED_CATALOGS } from '../../main/storage/schema/catalog/index.ts'
import { CATALOG_VERSION } from '../../main/storage/schema/tables.ts'
import { applied, recipesOf } from './support/recipe.ts'

/**
 * CONTRIBUTING.md's recipes for a field, of three kinds of official files, done to a copy of
 * the project as they are written there: each must be six files, compile, and show the field's
 * value wherever people look.
 */

const ROOT = join(import.meta.dirname, '..', '..')
const run = promisify(execFile)

/** What the promise of CONTRIBUTING.md is. */
const MOST_FILES = 6

let folder: string
let copy: string
const recipes = recipesOf(readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8'), 'A field')
const edits = recipes.flat()
const edited = [...new Set(edits.map(({ file }) => file))].sort()

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
  it('is six files, of the directory, of the charges by year and of the completions', () => {
    expect(changed().sort()).toEqual(edited)
    const readers = recipes.map((recipe) => recipe.map(({ file }) => /readers\/(.*)\.ts$/.exec(file)?.[1]))
    expect(readers.map((names) => names.filter(Boolean))).toEqual([
      ['ipeds-directory'],
      ['ipeds-year-prices'],
      ['ipeds-completions'],
    ])
    for (const recipe of recipes) {
      expect(new Set(recipe.map(({ file }) => file)).size).toBe(recipe.length)
      expect(recipe.length).toBeLessThanOrEqual(MOST_FILES)
    }
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
    await testsOf('tests/main/storage', 'tests/main/import/rows', 'tests/main/import/readers/ipeds')
    expect(changed()).toHaveLength(edited.length)
  })

  it('shows its value in the comparison, the CSV and the card, and "not reported" in older files', async () => {
    const seen = await see(FILES)
    expect(seen.recognised).toEqual([['ipeds-hd-2025'], ['ipeds-c-2025'], ['ipeds-ic-ay-2025']])
    const headings = seen.csv.split('\r\n')[0]
    for (const [id, { label, value, shown, place }] of Object.entries(SEEN)) {
      const field = seen.fields[id]
      expect([id, field?.label, field?.value]).toEqual([id, label, value])
      expect(field?.card).toMatchObject({ title: label, value: shown, sources: [{ place }] })
      expect(headings).toContain(label)
      // The tables that ship were written before the columns were there.
      expect(field?.before).toBeNull()
    }
    expect(seen.csv).toContain('https://npc.example.edu/start')

    const older = await see(withoutNewColumns(FILES))
    expect(older.recognised).toEqual(seen.recognised)
    for (const id of Object.keys(SEEN)) {
      expect(older.fields[id]?.value, id).toBeNull()
      expect(older.fields[id]?.card?.value, id).toBe('not reported')
    }
  })
})

/** What the recipes' fields say of the made files. */
const SEEN = {
  netPriceUrl: {
    label: 'Net price calculator',
    value: 'https://npc.example.edu/start',
    shown: 'https://npc.example.edu/start',
    place: 'File hd2025.csv, NPRICURL',
  },
  roomAndBoard: {
    label: 'Room and board on campus, a year',
    value: 912_800,
    shown: '$9,128',
    place: 'File ic2025_ay.csv, CHG5AY3',
  },
  awardsToWomen: {
    label: 'Awards conferred to women',
    value: 0,
    shown: '0 awards',
    place: 'File c2025_a.csv, CTOTALW',
  },
} as const

/** Tests of the copy. */
function testsOf(...files: readonly string[]) {
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs')
  return run(process.execPath, [vitest, 'run', ...files], { cwd: copy })
}

interface Seen {
  readonly recognised: readonly (readonly string[])[]
  readonly csv: string
  readonly fields: Readonly<
    Record<
      string,
      {
        readonly before: unknown
        readonly label: string
        readonly value: string | number | null
        readonly card: { readonly value: string } | null
      }
    >
  >
}

type Files = Readonly<Record<string, Readonly<Record<string, string>>>>

async function see(files: Files): Promise<Seen> {
  const place = mkdtempSync(join(folder, 'see-'))
  const paths = Object.entries(files).map(([name, cells]) => {
    const path = join(place, name)
    writeFileSync(path, `${Object.keys(cells).join(',')}\n${Object.values(cells).join(',')}\n`)
    return path
  })
  const script = join(copy, 'tests', 'long', 'support', 'see-field.ts')
  const words = ['--no-warnings', script, place, Object.keys(SEEN).join(), '100654-51.0713-2', ...paths]
  const { stdout } = await run(process.execPath, words, { cwd: copy, maxBuffer: 1 << 24 })
  return JSON.parse(stdout) as Seen
}

const charges = (numbers: readonly number[], cells: (n: number) => Record<string, string>) =>
  Object.assign({}, ...numbers.map(cells)) as Record<string, string>

/** One program of one school, as this year's files have it; the new columns are the last of each. */
const FILES: Files = {
  'hd2025.csv': {
    UNITID: '100654',
    INSTNM: 'Alabama A & M University',
    CITY: 'Normal',
    STABBR: 'AL',
    ZIP: '35762',
    OPEFLAG: '1',
    CONTROL: '1',
    GENTELE: '2563725000',
    WEBADDR: 'www.aamu.edu/',
    NPRICURL: 'npc.example.edu/start',
  },
  'c2025_a.csv': {
    UNITID: '100654',
    CIPCODE: '51.0713',
    MAJORNUM: '1',
    AWLEVEL: '2',
    XCTOTALT: 'R',
    CTOTALT: '12',
    CTOTALW: '0',
  },
  'ic2025_ay.csv': {
    UNITID: '100654',
    ...charges([1, 2, 3], (n) => ({
      [`XTUIT${n}`]: 'R',
      [`TUITION${n}`]: '3000',
      [`XFEE${n}`]: 'R',
      [`FEE${n}`]: '50',
    })),
    ...charges([1, 2, 3, 4, 5], (n) => ({ [`XCHG${n}AY3`]: 'R', [`CHG${n}AY3`]: n === 5 ? '9128' : '3050' })),
  },
}

const NEW = new Set(['NPRICURL', 'CTOTALW', 'XCHG5AY3', 'CHG5AY3'])

/** As files of a year that did not ask for them. */
const withoutNewColumns = (files: Files): Files =>
  Object.fromEntries(
    Object.entries(files).map(([name, cells]) => [
      name,
      Object.fromEntries(Object.entries(cells).filter(([column]) => !NEW.has(column))),
    ]),
  )
