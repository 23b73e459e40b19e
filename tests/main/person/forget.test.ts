import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openPerson } from '../../../main/person/open-person.ts'
import { folder } from './support/folder.ts'
import { bend } from './support/look.ts'
import { program, programs } from './support/programs.ts'
import { refusal } from './support/refused.ts'

const NAME = 'Wilhelmina Quillfeather'
const NOTE = 'called about the scholarship of zebrafinch'
const SECRETS = [NAME, 'Quillfeather', NOTE, 'zebrafinch', 'renamed-once']

/** Files below a folder that hold a text, in one of the ways a text is written. */
function holding(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
    .filter((file) => {
      const bytes = readFileSync(file)
      return bytes.includes(text, 0, 'utf8') || bytes.includes(text, 0, 'utf16le')
    })
}

const DAY = 24 * 60 * 60 * 1000

test('a case that is forgotten is in no file of the data folder any more, and the others are', async () => {
  const data = folder()
  let day = 0
  const now = () => new Date(Date.UTC(2026, 10, 1) + day * DAY)
  let person = await openPerson(data, { now })
  const { id } = person.createCase(NAME).case
  person.changeComparison({ programs: programs(1), notes: { '|': NOTE } })
  person.changeComparison({ notes: { '|': 'short' } })
  person.changeComparison({ notes: { '|': `${NOTE} again`, [`${program(1)}|`]: 'x'.repeat(2_000) } })
  person.renameCase(id, 'renamed-once')
  person.renameCase(id, NAME)
  person.keepSnapshot(id, { programs: [{ program: NOTE }] } as never)
  person.createCase('The other one')
  person.changeComparison({ notes: { '|': 'stays' } })
  // Backups of several days, and a damaged copy that was moved aside.
  for (; day < 3; day += 1) {
    person.close()
    person = await openPerson(data, { now })
  }
  writeFileSync(join(data, 'person.damaged-2026-11-01.db'), `remains of ${NAME}: ${NOTE}`)
  person.openCase(id)
  for (const secret of SECRETS.slice(0, 4)) expect(holding(data, secret).length).toBeGreaterThan(2)

  const state = await person.forgetCase(id)
  expect(state).toMatchObject({ case: { name: '' } })
  for (const secret of SECRETS) expect(holding(data, secret)).toEqual([])
  expect(readdirSync(join(data, 'backups'))).toHaveLength(1)
  expect(holding(data, 'stays').length).toBeGreaterThan(1)
  while (person.state().canUndo) person.undo()
  for (const secret of SECRETS) expect(holding(data, secret)).toEqual([])
  person.close()
  for (const secret of SECRETS) expect(holding(data, secret)).toEqual([])
})

test('a case that was deleted before can be forgotten too; an unknown one is gone', async () => {
  const data = folder()
  const person = await openPerson(data)
  const { id } = person.createCase(NAME).case
  person.deleteCase(id)
  expect(holding(data, NAME)).not.toEqual([])
  await person.forgetCase(id)
  expect(holding(data, NAME)).toEqual([])
  await expect(person.forgetCase(id)).rejects.toMatchObject({ code: 'case-gone' })
  expect((await refusal(() => person.openCase(id))).code).toBe('case-gone')
  person.close()
})

test('what was deleted before in other ways is overwritten too', async () => {
  const data = folder()
  const person = await openPerson(data)
  bend(data, `INSERT INTO mappings VALUES ('${NOTE}', '[]', '2026'); DELETE FROM mappings`)
  const { id } = person.createCase('A').case
  await person.forgetCase(id)
  expect(holding(data, NOTE)).toEqual([])
  person.close()
})
