import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { catalogFacts } from '../../../../main/catalog/catalog-facts.ts'
import { openCatalog } from '../../../../main/catalog/open-catalog.ts'
import { openPerson } from '../../../../main/person/open-person.ts'
import { ROOT } from '../../../main/import/support/datasets.ts'
import { writeMiniFiles } from '../../../main/import/support/mini-files.ts'
import { folder } from '../../../main/person/support/folder.ts'
import { holding } from '../../../main/person/support/holding.ts'
import { programs } from '../../../main/person/support/programs.ts'

/**
 * Kills at system calls: the process is ended in place of its n-th `unlink`, `rename`,
 * `fsync` and so on, for every n that it comes to, so no moment between two of them is
 * left out. `npm run soak` tries all of them, a plain long run every so many.
 */
const SOAK = process.env['PATHWISE_SOAK'] !== undefined
const STEP = SOAK ? 1 : 7

/** What changes a file, a name or what lasts. */
const CALLS = ['unlink', 'rename', 'link', 'fsync', 'fdatasync', 'ftruncate', 'pwrite64'] as const
type Call = (typeof CALLS)[number]

/** strace says so itself where it may not trace. */
const canTrace = spawnSync('strace', ['-f', '-o', '/dev/null', 'true']).status === 0
if (!canTrace) console.log('No kills at system calls: strace is not here, or may not be used.')

const MOMENT = new URL('./support/moment.ts', import.meta.url)

/** Runs Node on words; killed in place of its n-th call of that name. @returns what it said, and whether it lived. */
function run(
  words: readonly string[],
  call: Call,
  n: number,
): { readonly said: string[]; readonly lived: boolean } {
  const { stdout, signal, status } = spawnSync(
    'strace',
    [
      ...['-f', '-qq', '-o', '/dev/null', '-e', `trace=${call}`],
      ...['-e', `inject=${call}:signal=SIGKILL:when=${n}`],
      ...[process.execPath, '--disable-warning=ExperimentalWarning', ...words],
    ],
    { encoding: 'utf8', cwd: ROOT },
  )
  return { said: stdout.split('\n').filter(Boolean), lived: signal === null && status === 0 }
}

/**
 * Does a thing on a copy of a data folder, killed at each call in turn, until it comes to no such call any more.
 * @returns how often it was killed
 */
async function eachKill(
  before: string,
  words: (data: string) => readonly string[],
  after: (data: string, said: readonly string[]) => Promise<void>,
  calls: readonly Call[] = CALLS,
): Promise<number> {
  let kills = 0
  for (const call of calls)
    for (let n = 1; ; n += STEP) {
      const data = join(folder(), 'data')
      mkdirSync(data)
      cpSync(before, data, { recursive: true })
      const { said, lived } = run(words(data), call, n)
      await after(data, said).catch((error: unknown) => {
        throw new Error(`Killed at ${call} ${n}, having said "${said.join(' ')}"`, { cause: error })
      })
      rmSync(data, { recursive: true, force: true })
      if (lived) break
      kills += 1
    }
  return kills
}

const moment =
  (what: string, id = 0) =>
  (data: string) => [fileURLToPath(MOMENT), data, what, String(id)]

/** A data folder with three backups and a case of its own. */
async function filled() {
  const data = folder()
  let id = 0
  for (let day = 1; day <= 3; day += 1) {
    const person = await openPerson(data, { now: () => new Date(Date.UTC(2026, 10, 10 + 2 * day)) })
    if (day === 1) {
      id = person.createCase('Quillfeather').case.id
      person.changeComparison({ notes: { '|': 'zebrafinch' } })
      person.createCase('Stays')
    }
    person.changeComparison({ programs: programs(100 + day) })
    person.close()
  }
  return { data, id }
}

describe.skipIf(!canTrace)('a process that is killed in place of a system call', () => {
  const patience = SOAK ? 3_600_000 : 300_000

  it(
    'at its first start: the next one begins',
    async () => {
      const kills = await eachKill(folder(), moment('start'), async (data) => {
        const person = await openPerson(data)
        expect(person.notices).toEqual([])
        expect(person.changeComparison({ programs: programs(1) }).canUndo).toBe(true)
        person.close()
      })
      expect(kills).toBeGreaterThan(3)
    },
    patience,
  )

  it(
    'while it brings a backup back: the next start does',
    async () => {
      const { data } = await filled()
      rmSync(join(data, 'person.db'))
      const kills = await eachKill(data, moment('start'), async (data) => {
        const person = await openPerson(data)
        expect(person.state()).toMatchObject({ case: { name: 'Stays' } })
        expect(person.state().comparison.programs).toEqual(programs(102))
        person.close()
      })
      expect(kills).toBeGreaterThan(3)
    },
    patience,
  )

  it(
    'while it saves: every change that it told of is there',
    async () => {
      const { data } = await filled()
      const kills = await eachKill(data, moment('save'), async (data, said) => {
        const told = Math.max(0, ...said.map(Number).filter(Boolean))
        const person = await openPerson(data)
        const [first] = person.state().comparison.programs
        const possible = [told || 103, told + 1].map((n) => programs(n)[0])
        expect(possible).toContain(first)
        person.close()
      })
      expect(kills).toBeGreaterThan(3)
    },
    patience,
  )

  it(
    'while it takes a case off: the next start finishes it, or it was not begun',
    async () => {
      const { data, id } = await filled()
      let finished = 0
      const kills = await eachKill(data, moment('forget', id), async (data, said) => {
        const isMeant = existsSync(join(data, 'forgetting.json'))
        const person = await openPerson(data)
        const names = person.cases().map(({ name }) => name)
        expect(names).toContain('Stays')
        if (isMeant || said.includes('forgotten') || !names.includes('Quillfeather')) {
          for (const secret of ['Quillfeather', 'zebrafinch']) expect(await holding(data, secret)).toEqual([])
          finished += 1
        } else expect(person.comparisonOf(id).notes).toEqual({ '|': 'zebrafinch' })
        person.close()
      })
      expect(kills).toBeGreaterThan(3)
      expect(finished).toBeGreaterThan(3)
    },
    patience,
  )

  it(
    'while an import puts its catalog in place: the one before or the new one is active, whole',
    async () => {
      const data = folder()
      const command = join(ROOT, 'main', 'commands', 'import.ts')
      const importing = (data: string, files: readonly string[]) => [
        command,
        '--yes',
        '--data-dir',
        data,
        ...files,
      ]
      const first = writeMiniFiles(folder(), { seed: 1, count: 20 })
      expect(spawnSync(process.execPath, importing(data, first), { cwd: ROOT }).status).toBe(0)
      const generation = (data: string) => {
        const db = openCatalog(join(data, 'official.db'))
        try {
          expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
          expect(catalogFacts(db).official.columns.count).toBeGreaterThan(0)
          return db.prepare("SELECT value FROM meta WHERE name = 'generation'").pluck().get()
        } finally {
          db.close()
        }
      }
      const before = generation(data)
      const second = writeMiniFiles(folder(), { seed: 2, count: 20 })
      const seen = new Set<unknown>()
      const kills = await eachKill(
        data,
        (data) => importing(data, second),
        async (data) => {
          seen.add(generation(data) === before)
          const person = await openPerson(data)
          person.close()
          expect(readdirSync(data)).toContain('official.db')
        },
        ['rename', 'link', 'unlink', 'fsync'],
      )
      expect(kills).toBeGreaterThan(3)
      expect(seen).toEqual(new Set([true, false]))
    },
    patience,
  )
})
