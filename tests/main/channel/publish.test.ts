import { createPrivateKey, randomBytes } from 'node:crypto'
import {
  copyFileSync,
  cpSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { canonicalCatalog } from '../../../main/channel/canonical-catalog.ts'
import { fingerprintOf as fingerprint } from '../../../main/channel/fingerprint.ts'
import { publish } from '../../../main/channel/publish.ts'
import { makeKeys, openKeys, revokeKey, rotateKeys } from '../../../main/channel/root-keys.ts'
import { readKeys } from '../../../main/channel/signing-keys.ts'
import { emptyFolder, Follower, Publisher, writeSmallCatalog } from './support/channel.ts'

const NOW = new Date()
const LATER = new Date(NOW.getTime() + 3 * 86_400_000)

const fingerprintOf = (root: { toJSON(): object }) => fingerprint(root.toJSON())

let publisher: Publisher
beforeEach(async () => {
  publisher = await Publisher.make(NOW)
})

function filesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    names.map((name) => [name.slice(folder.length), readFileSync(name).toString('hex')]),
  )
}

describe('publishing', () => {
  it('gives the same bytes for the same input', async () => {
    await publisher.publish('first', NOW)
    const again = join(publisher.home, 'again')
    await publish({ from: publisher.catalog, keys: publisher.keys, to: again, now: NOW })
    expect(filesOf(again)).toEqual(filesOf(publisher.to))
    await publisher.publish('second', LATER)
    await publish({ from: publisher.catalog, keys: publisher.keys, to: again, now: LATER })
    expect(filesOf(again)).toEqual(filesOf(publisher.to))
  })

  it('gives the same catalog whatever became of its file before, and whose it was', () => {
    const folder = emptyFolder()
    const one = join(folder, 'one.db')
    const other = join(folder, 'other.db')
    writeSmallCatalog(one, 'same')
    copyFileSync(one, other)
    const db = new Database(other)
    db.exec(
      "INSERT INTO cips (cip, title) SELECT '99.' || substr(cip, 4), title FROM cips; DELETE FROM cips WHERE cip LIKE '99.%'",
    )
    db.exec(
      "UPDATE meta SET value = 'yesterday' WHERE name = 'previous'; UPDATE meta SET value = 'mine' WHERE name = 'generation'",
    )
    db.close()
    expect(readFileSync(other)).not.toEqual(readFileSync(one))
    expect(canonicalCatalog(other, folder)).toEqual(canonicalCatalog(one, folder))
    expect(canonicalCatalog(one, folder).generation).toMatch(/^channel-[0-9a-f]{16}$/)
    expect(readdirSync(folder).toSorted()).toEqual(['one.db', 'other.db'])
  })

  it('of the same catalog signs the timestamp alone', async () => {
    await publisher.publish('first', NOW)
    const before = filesOf(publisher.to)
    expect(await publisher.publish('first', LATER)).toMatchObject({ version: 1, isNew: false })
    const after = filesOf(publisher.to)
    const changed = Object.keys(after).filter((name) => after[name] !== before[name])
    expect(changed).toEqual(['/timestamp.json'])
    const nightly = await publish({ from: null, keys: publisher.keys, to: publisher.to, now: LATER })
    expect(nightly).toMatchObject({ version: 1, isNew: false })
  })

  it('signs a timestamp with nothing but its key, as a nightly job has it', async () => {
    await publisher.publish('first', NOW)
    const nightly = emptyFolder('nightly')
    for (const name of readdirSync(publisher.keys))
      if (/^timestamp-|root\.json$/.test(name)) copyFileSync(join(publisher.keys, name), join(nightly, name))
    await publish({ from: null, keys: nightly, to: publisher.to, now: LATER })
    await expect(
      publish({ from: publisher.catalog, keys: nightly, to: publisher.to, now: LATER }),
    ).rejects.toMatchObject({
      code: 'keys-missing',
      params: { role: 'targets', needed: 1, found: 0 },
    })
    expect(await new Follower().take(publisher.organization())).toMatchObject({ version: 1 })
  })

  it('keeps what it needs for three patches, and nothing more', async () => {
    for (const month of ['1', '2', '3', '4', '5', '6']) await publisher.publish(month, NOW)
    const names = readdirSync(join(publisher.to, 'targets'))
    // The last two publications with three patches each; the files that these are patches from.
    expect(names.filter((name) => /catalog\.[0-9a-f]{64}/.test(name))).toHaveLength(6)
    expect(names.filter((name) => /^[0-9a-f]{64}\.catalog\.zst$/.test(name))).toHaveLength(5)
    expect(readdirSync(publisher.to).toSorted()).toEqual([
      ...['1.root.json', '5.snapshot.json', '5.targets.json', '6.snapshot.json', '6.targets.json'],
      ...['targets', 'timestamp.json'],
    ])
  })

  it('makes no patch that is half of the whole or more', async () => {
    writeSmallCatalog(publisher.catalog, 'few', 1)
    await publish({ from: publisher.catalog, keys: publisher.keys, to: publisher.to, now: NOW })
    const folder = emptyFolder()
    const other = join(folder, 'other.db')
    writeSmallCatalog(other, randomBytes(50_000).toString('hex'))
    expect(await publish({ from: other, keys: publisher.keys, to: publisher.to, now: NOW })).toMatchObject({
      patch: null,
    })
  })

  it('makes a file anew that was removed', async () => {
    await publisher.publish('first', NOW)
    rmSync(join(publisher.to, 'targets'), { recursive: true })
    await publisher.publish('first', NOW)
    expect(await new Follower().take(publisher.organization())).toMatchObject({ version: 2 })
  })

  it('goes on where its folder is lost, from a version that nobody has yet', async () => {
    const organization = publisher.organization()
    const follower = new Follower()
    for (const text of ['first', 'second', 'third']) await publisher.publish(text, NOW)
    await follower.take(organization)
    rmSync(publisher.to, { recursive: true })
    await publisher.publish('fourth', NOW)
    await expect(follower.look(organization)).rejects.toMatchObject({ code: 'channel-older' })
    writeSmallCatalog(publisher.catalog, 'fifth')
    const made = await publish({
      from: publisher.catalog,
      keys: publisher.keys,
      to: publisher.to,
      now: NOW,
      version: 100,
    })
    expect(made).toMatchObject({ version: 100 })
    expect(await follower.take(organization)).toMatchObject({ version: 100 })
    expect(await publisher.publish('sixth', NOW)).toMatchObject({ version: 101 })
  })

  it('leaves a folder that holds something else as it is', async () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'holiday.jpg'), 'x')
    const request = { from: publisher.catalog, keys: publisher.keys, now: NOW }
    writeSmallCatalog(publisher.catalog, 'x')
    await expect(publish({ ...request, to: folder })).rejects.toMatchObject({ code: 'publish-foreign' })
    expect(readdirSync(folder)).toEqual(['holiday.jpg'])
    const other = await Publisher.make(NOW)
    await other.publish('other', NOW)
    const before = filesOf(other.to)
    await expect(publish({ ...request, to: other.to })).rejects.toMatchObject({ code: 'publish-foreign' })
    expect(filesOf(other.to)).toEqual(before)
  })

  it('never puts the keys where everybody sees them', async () => {
    writeSmallCatalog(publisher.catalog, 'x')
    const request = { from: publisher.catalog, keys: publisher.keys, now: NOW }
    await expect(publish({ ...request, to: publisher.keys })).rejects.toMatchObject({
      code: 'publish-inside',
    })
    await expect(publish({ ...request, to: publisher.home })).rejects.toMatchObject({
      code: 'publish-inside',
    })
    await publisher.publish('first', NOW)
    const all = Object.values(filesOf(publisher.to)).join()
    for (const { private: key } of readKeys(publisher.keys)) {
      const secret = key.export({ type: 'pkcs8', format: 'der' }).subarray(-32).toString('hex')
      expect(all).not.toContain(secret)
      expect(all).not.toContain(Buffer.from('PRIVATE KEY').toString('hex'))
    }
  })

  it('says that its folder is not whole, and that its keys are old', async () => {
    await publisher.publish('first', NOW)
    const keys = emptyFolder('old-keys')
    cpSync(publisher.keys, keys, { recursive: true })
    await rotateKeys(publisher.keys, 'targets', NOW)
    await publisher.publish('second', NOW)
    await expect(
      publish({ from: publisher.catalog, keys, to: publisher.to, now: NOW }),
    ).rejects.toMatchObject({
      code: 'keys-stale',
    })
    rmSync(join(publisher.to, '2.targets.json'))
    await expect(publisher.publish('third', NOW)).rejects.toMatchObject({ code: 'publish-damaged' })
    const { code } = await publish({ from: null, keys: publisher.keys, to: emptyFolder(), now: NOW }).catch(
      (e) => e,
    )
    expect(code).toBe('publish-nothing')
  })
})

describe('keys', () => {
  it('are made for their owner alone, one for each role', () => {
    const keys = readKeys(publisher.keys)
    expect(keys.map(({ file }) => file.replace(/-.*/, '')).toSorted()).toEqual([
      'root',
      'snapshot',
      'targets',
      'timestamp',
    ])
    if (process.platform !== 'win32') {
      for (const { file } of keys) expect(statSync(join(publisher.keys, file)).mode & 0o777).toBe(0o600)
      expect(statSync(publisher.keys).mode & 0o777).toBe(0o700)
    }
    const pem = readFileSync(join(publisher.keys, keys[0]?.file ?? ''))
    expect(createPrivateKey(pem).asymmetricKeyType).toBe('ed25519')
  })

  it('are never made over others', async () => {
    const before = filesOf(publisher.keys)
    await expect(makeKeys(publisher.keys, { now: NOW })).rejects.toMatchObject({ code: 'keys-there' })
    expect(filesOf(publisher.keys)).toEqual(before)
    expect(() => openKeys(emptyFolder())).toThrow(expect.objectContaining({ code: 'keys-none' }))
  })

  it.each(['root', 'targets', 'snapshot', 'timestamp'] as const)(
    'of the role %s are rotated, and followers go along',
    async (role) => {
      await publisher.publish('first', NOW)
      const organization = publisher.organization()
      const follower = new Follower()
      await follower.take(organization)
      const { root } = await rotateKeys(publisher.keys, role, NOW)
      expect(root.signed.version).toBe(2)
      expect(readdirSync(publisher.keys).filter((name) => name.endsWith('.old'))).toHaveLength(1)
      // The same catalog: what has to be signed anew is.
      await publisher.publish('first', NOW)
      await follower.take(organization)
      expect(await new Follower().take(organization)).toMatchObject({
        catalog: { generation: follower.active },
      })
      await publisher.publish('second', NOW)
      await follower.take(organization)
      expect(follower.text()).toContain('second')
    },
  )

  it('can be taken back one by one, though the private one is lost', async () => {
    const lost = readKeys(publisher.keys).find(({ file }) => file.startsWith('targets-'))
    rmSync(join(publisher.keys, lost?.file ?? ''))
    await expect(publisher.publish('first', NOW)).rejects.toMatchObject({ code: 'keys-missing' })
    await expect(revokeKey(publisher.keys, 'targets-00000000.key', NOW)).rejects.toMatchObject({
      code: 'keys-unknown',
    })
    await expect(revokeKey(publisher.keys, '', NOW)).rejects.toMatchObject({ code: 'keys-unknown' })
    const { root } = await revokeKey(publisher.keys, lost?.file ?? '', NOW)
    expect(root.signed.keys[lost?.key.keyID ?? '']).toBeUndefined()
    expect(await publisher.publish('first', NOW)).toMatchObject({ version: 1 })
  })

  it('of the root may be several: two of three sign, and a lost one is replaced', async () => {
    const board = await Publisher.make(NOW, { rootKeys: 3, threshold: 2 })
    const organization = board.organization()
    const [first, second, third] = readKeys(board.keys).filter(({ file }) => file.startsWith('root-'))
    rmSync(join(board.keys, first?.file ?? ''))
    await revokeKey(board.keys, first?.key.keyID ?? '', NOW)
    await board.publish('first', NOW)
    expect(await new Follower().take(organization)).toMatchObject({ version: 1 })
    // One of the three that there are now is not enough.
    for (const key of [second, third])
      renameSync(join(board.keys, key?.file ?? ''), join(board.home, key?.file ?? ''))
    const before = filesOf(board.keys)
    await expect(rotateKeys(board.keys, 'targets', NOW)).rejects.toMatchObject({
      code: 'keys-missing',
      params: { role: 'root', needed: 2, found: 1 },
    })
    expect(filesOf(board.keys)).toEqual(before)
  })

  it('have a fingerprint that is the root’s', async () => {
    const { root } = openKeys(publisher.keys)
    expect(fingerprintOf(root)).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){7}$/)
    const rotated = await rotateKeys(publisher.keys, 'targets', NOW)
    expect(fingerprintOf(rotated.root)).toBe(fingerprintOf(root))
    expect(fingerprintOf((await rotateKeys(publisher.keys, 'root', NOW)).root)).not.toBe(fingerprintOf(root))
  })

  it('that are no keys are named', async () => {
    writeFileSync(join(publisher.keys, 'targets-broken.key'), 'no key')
    await expect(publisher.publish('x', NOW)).rejects.toMatchObject({
      code: 'keys-unreadable',
      params: { file: 'targets-broken.key' },
    })
  })
})
