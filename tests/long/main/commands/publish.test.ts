import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { ROOT } from '../../../../main/commands/support/paths.ts'
import { readOrganizationFile } from '../../../../main/channel/organization-file.ts'
import { emptyFolder, Follower, writeSmallCatalog } from '../../../main/channel/support/channel.ts'

let home: string
const at = (name: string) => join(home, name)

beforeAll(() => {
  home = emptyFolder('commands')
  writeSmallCatalog(at('official.db'), 'first')
})

interface Ended {
  readonly code: number | null
  readonly said: string
  readonly complained: string
}

function run(command: 'keys' | 'publish', ...words: string[]): Promise<Ended> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(ROOT, 'main', 'commands', `${command}.ts`), ...words],
    { cwd: home, env: { ...process.env, LC_ALL: 'en_US.UTF-8' } },
  )
  let said = ''
  let complained = ''
  child.stdout.on('data', (chunk: Buffer) => (said += String(chunk)))
  child.stderr.on('data', (chunk: Buffer) => (complained += String(chunk)))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said, complained })))
}

it('an administrator goes from nothing to a channel that is followed, and changes its keys', async () => {
  const made = await run('keys', 'make', '--keys', 'keys')
  expect(made).toMatchObject({ code: 0, complained: '' })
  const fingerprint = /fingerprint ([0-9a-f ]{39})/.exec(made.said)?.[1]
  const file = await run(
    'keys',
    ...['file', '--keys', 'keys', '--name', 'Example Board', '--address', 'published', '--to', 'Board'],
  )
  expect(file.said).toContain(`${fingerprint}`)
  const organization = readOrganizationFile(at('Board.pathwise-org'), 'Board.pathwise-org')
  // Beside the file, as a stick wants it.
  expect(organization).toMatchObject({ name: 'Example Board', address: at('published') })

  // A Pathwise folder, as Library has it.
  const published = await run('publish', '--from', '.', '--keys', 'keys', '--to', 'published')
  expect(published).toMatchObject({ code: 0, complained: '' })
  expect(published.said).toContain('Published as version 1')
  if (process.platform !== 'win32') {
    expect(statSync(at('published/timestamp.json')).mode & 0o044).toBe(0o044)
    expect(statSync(at('published/targets')).mode & 0o055).toBe(0o055)
    expect(statSync(at('keys')).mode & 0o077).toBe(0)
  }
  const follower = new Follower()
  await follower.take(organization)
  expect(follower.text()).toContain('first')

  const rotated = await run('keys', 'rotate', '--keys', 'keys', '--role', 'targets')
  expect(rotated).toMatchObject({ code: 0, complained: '' })
  expect(rotated.said).toContain('Publish again now')
  const stolen = readdirSync(at('keys')).find((name) => /^timestamp-.*\.key$/.test(name)) ?? ''
  expect(await run('keys', 'revoke', '--keys', 'keys', '--key', stolen)).toMatchObject({ code: 0 })
  expect(await run('keys', 'renew', '--keys', 'keys')).toMatchObject({ code: 0 })
  expect((await run('keys', 'show', '--keys', 'keys')).said).toContain('Root 4 in')
  writeSmallCatalog(at('official.db'), 'second')
  const again = await run(
    'publish',
    '--from',
    'official.db',
    '--keys',
    'keys',
    '--to',
    'published',
    '--days',
    '9',
  )
  expect(again.said).toMatch(/Published as version 2[\s\S]*patch from the version before: [\d,]+\./)
  await follower.take(organization)
  expect(follower.text()).toContain('second')
  const nightly = await run('publish', '--renew', '--keys', 'keys', '--to', 'published')
  expect(nightly).toMatchObject({ code: 0 })
  await follower.take(organization)
})

it('what cannot be is said in three sentences, and nothing is changed', async () => {
  writeFileSync(at('holiday.txt'), 'x')
  expect(await run('publish', '--from', 'nowhere.db', '--keys', 'keys', '--to', 'new')).toMatchObject({
    code: 1,
  })
  const inside = await run('publish', '--from', 'official.db', '--keys', 'keys', '--to', '.')
  expect(inside).toMatchObject({ code: 1, said: '' })
  expect(inside.complained).toMatch(
    /^The folder of keys lies inside .*\. Nothing was published, .*\. Keep the keys .*\.\n$/,
  )
  const none = await run('keys', 'show', '--keys', 'no-keys')
  expect(none.complained).toMatch(/^There are no keys of a channel in .*\.\n$/)
  expect((await run('keys', 'make', '--keys', 'keys')).complained).toContain('There are keys in')
  expect(existsSync(at('new'))).toBe(false)
  for (const words of [
    ['make'],
    ['make', '--keys', 'k', '--root-keys', '2', '--threshold', '3'],
    ['fly', '--keys', 'k'],
  ])
    expect(await run('keys', ...words), words.join(' ')).toMatchObject({ code: 2 })
  expect(await run('keys', 'rotate', '--keys', 'keys', '--role', 'king')).toMatchObject({ code: 2 })
  const bad = ['file', '--keys', 'keys', '--name', '', '--address', 'x', '--to', 'y']
  expect(await run('keys', ...bad)).toMatchObject({ code: 2 })
  expect(await run('publish', '--keys', 'keys')).toMatchObject({ code: 2 })
  expect(await run('publish', '--keys', 'keys', '--to', 'x', '--days', '0')).toMatchObject({ code: 2 })
  expect(await run('publish', '--nonsense')).toMatchObject({ code: 2 })
  expect(await run('publish', '--help')).toMatchObject({ code: 0, complained: '' })
  expect(readFileSync(at('holiday.txt'), 'utf8')).toBe('x')
})
