import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PERSON_MIGRATIONS } from '../../../main/storage/schema/person/index.ts'
import { listBackups } from '../../../main/person/backups.ts'
import { inspect } from '../../../main/person/inspect.ts'
import { openPerson } from '../../../main/person/open-person.ts'
import { follow, start } from './support/child.ts'
import { folder } from './support/folder.ts'
import { look } from './support/look.ts'
import { programs } from './support/programs.ts'

const CHANGER = new URL('./support/changer.ts', import.meta.url)
const BACKER = new URL('./support/backer.ts', import.meta.url)

test.each([3, 17, 40, 90])(
  'a process killed after its change %i leaves that change and a sound file',
  async (count) => {
    const data = folder()
    const child = start(CHANGER, data, 1, 1_000_000)
    let saved = 0
    await follow(child, (line) => {
      if (line !== 'open') saved = Number(line)
      if (saved === count) child.kill('SIGKILL')
    })
    expect(saved).toBeGreaterThanOrEqual(count)

    const person = await openPerson(data)
    expect(person.notices).toEqual([])
    expect(look(data, 'PRAGMA integrity_check')).toBe('ok')
    // The last change that it told of, or the one after it that it had no time to tell of.
    const [first] = person.state().comparison.programs
    expect([programs(saved)[0], programs(saved + 1)[0]]).toContain(first)
    const last = first === programs(saved)[0] ? saved : saved + 1
    expect(person.state().comparison.programs).toEqual(programs(last))
    expect(person.undo().comparison.programs).toEqual(programs(last - 1))
    person.close()
  },
)

test('a process killed while it makes a backup leaves no file that looks like a backup and is none', async () => {
  const data = folder()
  const person = await openPerson(data)
  person.changeComparison({ programs: programs(1) })
  person.close()
  const child = start(BACKER, data)
  await follow(child, () => child.kill('SIGKILL'))
  const kept = listBackups(join(data, 'backups'))
  expect(kept.length).toBeGreaterThan(0)
  for (const { file } of kept)
    expect(inspect(file, PERSON_MIGRATIONS)).toEqual({ state: 'sound', version: PERSON_MIGRATIONS.length })
  const after = await openPerson(data)
  expect(after.notices).toEqual([])
  expect(after.state().comparison.programs).toEqual(programs(1))
  after.close()
})

test('two processes that start together wait for each other and lose nothing', async () => {
  const data = folder()
  const [first, second] = [start(CHANGER, data, 1, 60), start(CHANGER, data, 1001, 1060)]
  expect(await Promise.all([follow(first), follow(second)])).toEqual([0, 0])

  const person = await openPerson(data)
  expect(person.notices).toEqual([])
  expect(look(data, 'SELECT count(*) FROM journal')).toBe(120)
  expect(look(data, 'PRAGMA integrity_check')).toBe('ok')
  person.close()
  expect(existsSync(join(data, 'person.db-wal'))).toBe(false)
})
