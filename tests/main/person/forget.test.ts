import Database from 'better-sqlite3'
import fs, { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import type { NewList } from '../../../main/person/new-list.ts'
import { openPerson } from '../../../main/person/open-person.ts'
import type { PersonStore } from '../../../main/person/store.ts'
import { folder } from './support/folder.ts'
import { holding } from './support/holding.ts'
import { bend, look } from './support/look.ts'
import { program, programs } from './support/programs.ts'
import { refusal } from './support/refused.ts'

const NAME = 'Wilhelmina Quillfeather'
const NOTE = 'called about the scholarship of zebrafinch'
/** What of the case stands in files: texts of it, of the list that came with it, and of the last search. */
const SECRETS = [
  'Quillfeather',
  'zebrafinch',
  'renamed-once',
  'from-wq',
  'Kestrel Coding',
  'plumage',
  'Nuthatch',
  'whinchat',
  'redstart',
]

const PROVIDER = { name: 'Kestrel Coding', city: 'Austin', state: 'TX', zip: '78701', phone: '', website: '' }
const LIST: NewList = {
  name: `Programs of “${NAME}”`,
  file: 'from-wq.pathwise',
  columns: {},
  providers: [{ key: 'kestrel coding|78701', ...PROVIDER }],
  programs: [
    {
      provider: 0,
      name: 'Coding at Kestrel Coding',
      cip: '51.0713',
      awardLevel: 21,
      credential: '',
      occupations: [],
      online: 'all',
      figures: {},
      official: null,
    },
  ],
  remember: null,
}

const DAY = 24 * 60 * 60 * 1000
let day = 0
const now = () => new Date(Date.UTC(2026, 10, 1) + day * DAY)

/** The case, with a list, steps, kept figures, a search; and another one that stays. */
function fill(person: PersonStore): number {
  const { id } = person.addCase({
    name: NAME,
    list: LIST,
    holds: (list) => ({
      comparison: { ...person.state().comparison, programs: [program(1), `${list}:1`] as never },
      snapshot: null,
      search: null,
    }),
  }).case
  person.decideMatch(`${person.lists().at(-1)!.id}:kestrel coding|78701`, null)
  person.changeComparison({ notes: { '|': NOTE } })
  person.changeComparison({ notes: { '|': 'short' } })
  person.changeComparison({ notes: { '|': `${NOTE} again`, [`${program(1)}|`]: 'x'.repeat(2_000) } })
  person.keepDraft(id, 'note:|', 'half a word of whinchat')
  person.renameCase(id, 'renamed-once')
  person.renameCase(id, NAME)
  person.keepSnapshot(id, { programs: [{ program: NOTE }] } as never)
  person.saveSearch({
    name: 'Near Nuthatch',
    search: { text: 'plumage', place: { kind: 'city', city: 'Nuthatch', state: 'OH' } },
    found: new Uint8Array([1]),
    caseId: id,
  })
  person.saveSearch({
    name: 'All of it',
    search: { text: 'coding' },
    found: new Uint8Array([1]),
    caseId: null,
  })
  person.keepSearch(id, { text: 'plumage', place: { kind: 'city', city: 'Nuthatch', state: 'OH' } })
  return id
}

/** A data folder with the case in it, three backups, a damaged copy; the case is open. */
async function filled() {
  const data = folder()
  day = 0
  let person = await openPerson(data, { now, patience: 100 })
  const id = fill(person)
  const other = person.createCase('The other one').case.id
  // A name for the case was typed while the other was open.
  person.keepDraft(other, `name.rename:${id}`, 'redstart')
  person.changeComparison({ notes: { '|': 'stays' } })
  for (; day < 3; day += 1) {
    person.close()
    person = await openPerson(data, { now, patience: 100 })
  }
  writeFileSync(join(data, 'person.damaged-2026-11-01.db'), `remains of ${NAME}: ${NOTE}`)
  mkdirSync(join(data, 'incoming', '0-left'), { recursive: true })
  writeFileSync(join(data, 'incoming', '0-left', 'upload'), gzipSync(JSON.stringify({ name: NAME })))
  person.openCase(id)
  return { data, person, id }
}

const left = async (data: string) =>
  (
    await Promise.all(
      SECRETS.map(async (secret) => (await holding(data, secret)).map((file) => [secret, file])),
    )
  ).flat()

test('a case that is forgotten is in no file of the data folder any more, and the others are', async () => {
  const { data, person, id } = await filled()
  for (const secret of SECRETS) expect((await holding(data, secret)).length).toBeGreaterThan(1)

  const state = await person.forgetCase(id)
  expect(state).toMatchObject({ case: { name: '' }, search: null })
  expect(person.lists()).toEqual([])
  // A saved search that keeps a place of the case goes with it.
  expect(person.savedSearches().map(({ name }) => name)).toEqual(['All of it'])
  expect(await left(data)).toEqual([])
  expect(readdirSync(join(data, 'backups'))).toHaveLength(1)
  expect(existsSync(join(data, 'forgetting.json'))).toBe(false)
  expect((await holding(data, 'stays')).length).toBeGreaterThan(1)
  while (person.state().canUndo) person.undo()
  expect(await left(data)).toEqual([])
  person.close()
  expect(await left(data)).toEqual([])

  // A backup that is brought back later brings nothing of it back.
  rmSync(join(data, 'person.db'))
  const again = await openPerson(data, { now })
  expect(again.notices.map(({ code }) => code)).toContain('person-restored')
  expect(await left(data)).toEqual([])
  expect(again.cases().map(({ name }) => name)).toContain('The other one')
  again.close()
})

/**
 * Runs work, and keeps a copy of a folder as it is before each step of it: what is on the
 * disk is what a kill at that moment leaves, since every step is one call of the system's
 * or of SQLite's.
 */
async function atEachStep(data: string, work: () => Promise<unknown>): Promise<readonly string[]> {
  const copies: string[] = []
  const all = mkdtempSync(`${data}-steps-`)
  onTestFinished(() => rmSync(all, { recursive: true, force: true, maxRetries: 5 }))
  let isCopying = false
  const keep = (...given: unknown[]) => {
    // Settings of the connection change no file.
    if (isCopying || String(given[0]).startsWith('busy_timeout')) return
    isCopying = true
    const copy = join(all, String(copies.length))
    cpSync(data, copy, { recursive: true, filter: (name) => !name.endsWith('-shm') })
    copies.push(copy)
    isCopying = false
  }
  const undo = [
    watch(fs, ['writeFileSync', 'renameSync', 'rmSync', 'fsyncSync'], keep),
    watch(Database.prototype, ['exec', 'pragma', 'backup'], keep),
  ]
  syncBuiltinESMExports()
  try {
    await work()
  } finally {
    for (const each of undo) each()
    syncBuiltinESMExports()
  }
  return copies
}

function watch(object: object, names: readonly string[], before: (...given: unknown[]) => void): () => void {
  const methods = object as Record<string, (...values: unknown[]) => unknown>
  const kept = names.map((name) => [name, methods[name]!] as const)
  for (const [name, method] of kept)
    methods[name] = function (this: unknown, ...values) {
      before(...values)
      return method.apply(this, values)
    }
  return () => {
    for (const [name, method] of kept) methods[name] = method
  }
}

test('a kill at any moment of it is finished by the next start, also on a backup that is brought back', async () => {
  const { data, person, id } = await filled()
  const copies = await atEachStep(data, () => person.forgetCase(id))
  person.close()
  expect(copies.length).toBeGreaterThan(12)
  let finished = 0
  for (const [at, copy] of copies.entries()) {
    const isMeant = existsSync(join(copy, 'forgetting.json'))
    // Every other one with its database gone, which a backup replaces.
    for (const isRestored of isMeant && at % 2 === 1 ? [false, true] : [false]) {
      const from = `${copy}-${isRestored}`
      cpSync(copy, from, { recursive: true })
      if (isRestored) rmSync(join(from, 'person.db'))
      const again = await openPerson(from, { now })
      const names = again.cases().map(({ name }) => name)
      expect(names).toContain('The other one')
      // Before it was written down nothing had happened; from then on it is done.
      if (isMeant || !names.includes(NAME)) {
        expect([basename(copy), isRestored, await left(from)]).toEqual([basename(copy), isRestored, []])
        expect(existsSync(join(from, 'forgetting.json'))).toBe(false)
        if (isMeant) finished += 1
        expect(again.notices.some(({ code }) => code === 'forget-finished')).toBe(isMeant)
      } else expect(again.comparisonOf(id).notes['|']).toContain('zebrafinch')
      again.close()
    }
  }
  expect(finished).toBeGreaterThan(10)
})

test('while another program reads the file it says that it is not done, and it is done later', async () => {
  const { data, person, id } = await filled()
  const other = new Database(join(data, 'person.db'))
  other.exec('BEGIN; SELECT count(*) FROM journal')
  expect((await refusal(() => person.forgetCase(id))).code).toBe('forget-unfinished')
  // It is off the lists, and what is left to do is written down.
  expect(person.cases().map(({ name }) => name)).not.toContain(NAME)
  expect(existsSync(join(data, 'forgetting.json'))).toBe(true)
  person.close()

  const busy = await openPerson(data, { now, patience: 100 })
  expect(busy.notices).toContainEqual({ code: 'forget-unfinished' })
  other.exec('COMMIT')
  other.close()
  // The next one that is forgotten finishes both.
  await busy.forgetCase(busy.createCase('Another').case.id)
  expect(await left(data)).toEqual([])
  busy.close()
  const again = await openPerson(data, { now })
  expect(again.notices).toEqual([])
  again.close()
})

test('where no fresh backup can be made it says that it is not done, and the next start finishes it', async () => {
  const { data, person, id } = await filled()
  const backups = join(data, 'backups')
  fs.renameSync(backups, `${backups}-away`)
  writeFileSync(backups, 'a file in its place')
  expect((await refusal(() => person.forgetCase(id))).code).toBe('forget-unfinished')
  person.close()
  rmSync(backups)
  fs.renameSync(`${backups}-away`, backups)
  const again = await openPerson(data, { now })
  expect(again.notices).toEqual([{ code: 'forget-finished' }])
  expect(await left(data)).toEqual([])
  again.close()
})

test('on a full disk nothing is begun, or it is finished once there is room', async () => {
  const { data, person, id } = await filled()
  const write = fs.writeFileSync
  onTestFinished(() => {
    fs.writeFileSync = write
    syncBuiltinESMExports()
  })
  fs.writeFileSync = () => {
    throw Object.assign(new Error('no room'), { code: 'ENOSPC' })
  }
  syncBuiltinESMExports()
  const before = person.state()
  expect((await refusal(() => person.forgetCase(id))).code).toBe('disk-full')
  expect(person.state()).toEqual(before)
  fs.writeFileSync = write
  syncBuiltinESMExports()
  await person.forgetCase(id)
  expect(await left(data)).toEqual([])
  person.close()
})

test('two at once are both done', async () => {
  const { data, person, id } = await filled()
  const { id: second } = person.createCase('Quillfeather the second').case
  person.changeComparison({ programs: programs(3), notes: { '|': NOTE } })
  await Promise.all([person.forgetCase(id), person.forgetCase(second)])
  expect(await left(data)).toEqual([])
  person.close()
})

test('a list that came with it and that another case compares stays, and says nothing of it', async () => {
  const { data, person, id } = await filled()
  const list = person.lists().at(-1)!.id
  const other = person.cases().find(({ name }) => name === 'The other one')!.id
  person.changeComparison({ programs: [`${list}:1`] as never }, other)
  person.keepSnapshot(other, { programs: [{ sources: [{ title: LIST.name, file: LIST.file }] }] } as never)
  // From before lists said whose they are.
  bend(data, 'UPDATE own_lists SET case_id = NULL')
  await person.forgetCase(id)
  expect(person.lists()).toMatchObject([
    { id: list, name: 'Programs that came with a case', file: '', programs: 1 },
  ])
  for (const secret of ['Quillfeather', 'from-wq', 'zebrafinch'])
    expect(await holding(data, secret)).toEqual([])
  expect(look(data, `SELECT comparison FROM case_snapshots WHERE case_id = ${other}`)).toContain(
    'Programs that came',
  )
  person.close()
})

test('a case that was deleted before can be forgotten too; an unknown one is gone', async () => {
  const data = folder()
  const person = await openPerson(data)
  const { id } = person.createCase(NAME).case
  person.deleteCase(id)
  expect(await holding(data, NAME)).not.toEqual([])
  await person.forgetCase(id)
  expect(await holding(data, NAME)).toEqual([])
  expect((await refusal(() => person.forgetCase(id))).code).toBe('case-gone')
  expect((await refusal(() => person.openCase(id))).code).toBe('case-gone')
  person.close()
})

test('what was deleted before in other ways is overwritten too', async () => {
  const data = folder()
  const person = await openPerson(data)
  bend(
    data,
    `INSERT INTO mappings (fingerprint, mapping, used_on) VALUES ('${NOTE}', '[]', '2026'); DELETE FROM mappings`,
  )
  const { id } = person.createCase('A').case
  await person.forgetCase(id)
  expect(await holding(data, NOTE)).toEqual([])
  person.close()
})

test('a note of what is to be forgotten that cannot be understood stops no start', async () => {
  const data = folder()
  ;(await openPerson(data)).close()
  writeFileSync(join(data, 'forgetting.json'), '{"cases":[1')
  const person = await openPerson(data)
  expect(person.notices).toEqual([{ code: 'forget-finished' }])
  person.close()
})
