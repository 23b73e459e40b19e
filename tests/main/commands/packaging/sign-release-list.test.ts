import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { missingPackages, releaseFiles } from '../../../../main/commands/packaging/release-packages.ts'
import {
  makeKey,
  signingKeys,
  signReleaseList,
} from '../../../../main/commands/packaging/sign-release-list.ts'
import { readReleaseList } from '../../../../main/electron/updates/release-list.ts'
import { sha512 } from '../../../support/update-server.ts'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'pathwise-release-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const first = makeKey('first')
const second = makeKey('second')

it('signs with each key of the secret, by the id under which the program holds it', () => {
  const held = [first.held, second.held]
  expect(signingKeys(first.secret, held)?.map(({ id }) => id)).toEqual(['first'])
  expect(signingKeys(`${first.secret}\n${second.secret}`, held)?.map(({ id }) => id)).toEqual([
    'first',
    'second',
  ])
})

it.each([
  ['nothing', ''],
  ['what is no key', '-----BEGIN PRIVATE KEY-----\nx\n-----END PRIVATE KEY-----'],
  ['a key that no Pathwise holds', second.secret],
  ['one that it holds, and one that it does not', `${first.secret}${second.secret}`],
])('does not sign with %s', (_what, secret) => {
  expect(signingKeys(secret, [first.held])).toBeNull()
})

it('lists each package that updates itself, as it lies there, and the program reads it back', async () => {
  const names = missingPackages(folder, '1.2.3')
  expect(names).toHaveLength(6)
  for (const name of names.slice(1)) writeFileSync(join(folder, name), name)
  expect(missingPackages(folder, '1.2.3')).toEqual(names.slice(0, 1))
  writeFileSync(join(folder, names[0]!), names[0]!)
  // What no list names: others update it.
  writeFileSync(join(folder, 'Pathwise-1.2.3-win-x64.msi'), '')
  const files = await releaseFiles(folder, '1.2.3')
  expect(files.map(({ path, size, sha512: hash }) => [path, size, hash])).toEqual(
    names.map((name) => [name, name.length, sha512(Buffer.from(name))]),
  )
  expect(new Set(files.map(({ system, processor }) => `${system} ${processor}`)).size).toBe(6)
  const list = {
    made: '2026-12-01T10:00:00Z',
    version: '1.2.3',
    released: '2026-12-01',
    notes: 'New.',
    percentage: 10,
    files,
  }
  const signed = signReleaseList(list, signingKeys(first.secret, [first.held])!)
  expect(readReleaseList(signed, [first.held])).toEqual(list)
})
