import { createHash } from 'node:crypto'
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { constants, zstdCompressSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { Metadata, MetadataKind } from '@tufjs/models'
import { beforeEach, describe, expect, it } from 'vitest'
import { checkIncoming } from '../../../../main/channel/incoming-catalog.ts'
import { rotateKeys } from '../../../../main/channel/root-keys.ts'
import { createCatalog } from '../../../../main/storage/create-catalog.ts'
import { publishBytes } from '../../../main/channel/support/publish-bytes.ts'
import { emptyFolder, Follower, Publisher } from '../../../main/channel/support/channel.ts'

const NOW = new Date()
const YEARS = (count: number) => new Date(NOW.getTime() + count * 365 * 86_400_000)

let publisher: Publisher
let follower: Follower

beforeEach(async () => {
  publisher = await Publisher.make(NOW)
  follower = new Follower()
  await publisher.publish('first', NOW)
  await follower.take(publisher.organization())
})

/** What the follower has stays as it is, and it takes the next good publication. */
async function refuses(code: string, address = publisher.to): Promise<void> {
  const before = readFileSync(follower.officialFile)
  await expect(follower.look(publisher.organization(), { address })).rejects.toMatchObject({ code })
  expect(readFileSync(follower.officialFile)).toEqual(before)
  expect(readdirSync(follower.dataDir).toSorted()).toEqual(['official.db', 'organization'])
  expect(readdirSync(follower.folder).filter((name) => name.startsWith('work-'))).toEqual([])
}

async function recovers(): Promise<void> {
  await publisher.publish('after', NOW)
  await follower.take(publisher.organization())
  expect(follower.text()).toContain('after')
}

const wholeFile = (folder: string) => {
  const name =
    readdirSync(join(folder, 'targets')).find((each) => /^[0-9a-f]{64}\.catalog\.zst$/.test(each)) ?? ''
  return join(folder, 'targets', name)
}

describe('what somebody did to a channel is refused', () => {
  it('a byte of the catalog changed', async () => {
    const fresh = new Follower()
    const file = wholeFile(publisher.to)
    const bytes = readFileSync(file)
    bytes[100] = (bytes[100] ?? 0) ^ 1
    writeFileSync(file, bytes)
    await expect(fresh.look(publisher.organization())).rejects.toMatchObject({ code: 'channel-refused' })
    expect(existsSync(fresh.officialFile)).toBe(false)
  })

  it('a patch changed: the whole file is fetched in its place', async () => {
    await publisher.publish('second', NOW)
    const patch =
      readdirSync(join(publisher.to, 'targets')).find((name) => /catalog\.[0-9a-f]{64}/.test(name)) ?? ''
    appendFileSync(join(publisher.to, 'targets', patch), 'x')
    expect(await follower.take(publisher.organization())).toMatchObject({ isPatch: false, version: 2 })
    expect(follower.asked.filter((name) => name.startsWith('targets/'))).toHaveLength(2)
  })

  it.each(['timestamp.json', '2.snapshot.json', '2.targets.json'])('any byte of %s changed', async (name) => {
    await publisher.publish('second', NOW)
    const file = join(publisher.to, name)
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replace(/"version": \d+/, '"version": 9'))
    await refuses('channel-refused')
  })

  it('an older publication put back', async () => {
    const old = publisher.copy()
    await publisher.publish('second', NOW)
    await follower.take(publisher.organization())
    await refuses('channel-older', old)
    await recovers()
  })

  it('an older timestamp over newer files', async () => {
    const old = publisher.copy()
    await publisher.publish('second', NOW)
    await follower.take(publisher.organization())
    copyFileSync(join(old, 'timestamp.json'), join(publisher.to, 'timestamp.json'))
    await refuses('channel-older')
  })

  it('an older snapshot under the name of the newer one', async () => {
    await publisher.publish('second', NOW)
    copyFileSync(join(publisher.to, '1.snapshot.json'), join(publisher.to, '2.snapshot.json'))
    await refuses('channel-refused')
  })

  it('a timestamp that is frozen until it has expired', async () => {
    const frozen = await Publisher.make(YEARS(-0.5))
    await frozen.publish('old', YEARS(-0.5))
    const late = new Follower()
    await expect(late.look(frozen.organization())).rejects.toMatchObject({ code: 'channel-expired' })
    await frozen.publish('new', NOW)
    expect(await late.take(frozen.organization())).toMatchObject({ version: 2 })
  })

  it("another organization's folder, whole and well signed", async () => {
    const other = await Publisher.make(NOW)
    await other.publish('other', NOW)
    await refuses('channel-refused', other.to)
  })

  it("another organization's files mixed in", async () => {
    const other = await Publisher.make(NOW)
    await other.publish('other', NOW)
    await publisher.publish('second', NOW)
    cpSync(join(other.to, 'targets'), join(publisher.to, 'targets'), { recursive: true })
    copyFileSync(join(other.to, '1.targets.json'), join(publisher.to, '2.targets.json'))
    await refuses('channel-refused')
  })

  it('a root that the one before did not sign', async () => {
    const other = await Publisher.make(NOW)
    await rotateKeys(other.keys, 'root', NOW)
    copyFileSync(join(other.keys, '2.root.json'), join(publisher.to, '2.root.json'))
    await refuses('channel-refused')
  })

  it('keys that were taken back', async () => {
    const stolen = emptyFolder('stolen')
    cpSync(publisher.keys, stolen, { recursive: true })
    for (const role of ['targets', 'snapshot', 'timestamp'] as const)
      await rotateKeys(publisher.keys, role, NOW)
    await publisher.publish('rotated', NOW)
    await follower.take(publisher.organization())
    const { publish } = await import('../../../../main/channel/publish.ts')
    const forged = publisher.copy()
    for (const root of ['2', '3', '4']) rmSync(join(forged, `${root}.root.json`), { force: true })
    await publish({ from: publisher.catalog, keys: stolen, to: forged, now: NOW })
    // Whoever has seen the newer root is not fooled.
    await refuses('channel-refused', forged)
  })
})

describe('what is there only in part', () => {
  it('half of a file of metadata', async () => {
    await publisher.publish('second', NOW)
    truncateSync(join(publisher.to, 'timestamp.json'), 200)
    await refuses('channel-refused')
  })

  it.each(['timestamp.json', '2.snapshot.json', '2.targets.json'])('%s not copied yet', async (name) => {
    await publisher.publish('second', NOW)
    const aside = join(publisher.home, 'aside')
    renameSync(join(publisher.to, name), aside)
    await refuses('channel-incomplete')
    renameSync(aside, join(publisher.to, name))
    expect(await follower.take(publisher.organization())).toMatchObject({ version: 2 })
  })

  it('half of the catalog, and none of it', async () => {
    const fresh = new Follower()
    const file = wholeFile(publisher.to)
    truncateSync(file, 1000)
    await expect(fresh.look(publisher.organization())).rejects.toMatchObject({ code: 'channel-refused' })
    rmSync(file)
    await expect(fresh.look(publisher.organization())).rejects.toMatchObject({ code: 'channel-incomplete' })
  })

  it('no folder any more', async () => {
    rmSync(publisher.to, { recursive: true })
    await refuses('channel-away')
  })
})

describe('files that are not what they seem', () => {
  it('a link in the place of a file', async () => {
    await publisher.publish('second', NOW)
    const file = join(publisher.to, 'timestamp.json')
    renameSync(file, join(publisher.home, 'elsewhere.json'))
    symlinkSync(join(publisher.home, 'elsewhere.json'), file)
    await refuses('channel-refused')
  })

  it('a signed name that leads out of the folder', async () => {
    for (const path of [
      '../../secret.zst',
      '/etc/passwd',
      'a/../../b.zst',
      '..\\b.zst',
      'catalog.zst\0.txt',
    ]) {
      const hostile = await publishBytes(
        NOW,
        {},
        (targets) => ({ ...targets, [path]: targets['catalog.zst'] }),
        path,
      )
      const victim = new Follower()
      // Nobody asks for what is not ours to ask for: the catalog comes by its own name.
      await victim.take(hostile.organization())
      expect(
        victim.asked.every((name) => /^(targets\/[0-9a-f]{64}\.catalog\.zst|[\w.]+\.json)$/.test(name)),
      ).toBe(true)
    }
  })

  it('metadata of a megabyte and more', async () => {
    writeFileSync(join(publisher.to, 'timestamp.json'), Buffer.alloc(30_000, ' '))
    await refuses('channel-refused')
    writeFileSync(join(publisher.to, '2.root.json'), Buffer.alloc(2_000_000, ' '))
    await refuses('channel-refused')
  })

  it('a bomb: more comes out of it than is signed, or than any catalog has', async () => {
    const zeros = zstdCompressSync(Buffer.alloc(80_000_000))
    expect(zeros.length).toBeLessThan(10_000)
    const small = await publishBytes(NOW, { packed: zeros, size: 1_000_000 })
    await expect(new Follower().look(small.organization())).rejects.toMatchObject({
      code: 'channel-unfit',
      params: { reason: 'size' },
    })
    const large = await publishBytes(NOW, { packed: zeros, size: 50_000_000_000 })
    await expect(new Follower().look(large.organization())).rejects.toMatchObject({ code: 'channel-unfit' })
  })

  it('a frame that asks for a window of gigabytes', async () => {
    const wide = zstdCompressSync(Buffer.alloc(1_000_000), {
      params: { [constants.ZSTD_c_windowLog]: 30, [constants.ZSTD_c_contentSizeFlag]: 0 },
    })
    const hostile = await publishBytes(NOW, { packed: wide, size: 1_000_000 })
    await expect(new Follower().look(hostile.organization())).rejects.toMatchObject({ code: 'channel-unfit' })
  })

  it('bytes that are no catalog', async () => {
    for (const bytes of [
      Buffer.from('no database'),
      Buffer.alloc(4096),
      Buffer.from('SQLite format 3\0'.padEnd(4096, '\0')),
    ]) {
      const hostile = await publishBytes(NOW, { bytes })
      const victim = new Follower()
      await expect(victim.look(hostile.organization())).rejects.toMatchObject({ code: 'channel-unfit' })
      expect(readdirSync(victim.dataDir)).toEqual(['organization'])
    }
  })
})

describe('a database that means harm', () => {
  /** A catalog with something more in it. */
  function hostile(sql: string, pragmas: readonly string[] = []): string {
    const file = join(emptyFolder('hostile'), 'catalog.db')
    const db = new Database(file)
    createCatalog(db)
    db.exec(sql)
    for (const pragma of pragmas) db.pragma(pragma)
    db.close()
    return file
  }
  const schema = { code: 'channel-unfit', params: { reason: 'schema' } }

  it.each([
    ['a view', 'CREATE VIEW evil AS SELECT * FROM cips'],
    ['a view in the place of a table', 'DROP TABLE meta; CREATE VIEW meta AS SELECT 1 AS name, 2 AS value'],
    ['a trigger', 'CREATE TRIGGER evil AFTER INSERT ON meta BEGIN DELETE FROM cips; END'],
    ['a table more', 'CREATE TABLE evil (x)'],
    ['a table less', 'DROP TABLE wages'],
    [
      'a column that computes',
      'DROP TABLE cips; CREATE TABLE cips (cip TEXT PRIMARY KEY, title TEXT AS (upper(cip)))',
    ],
    ['an index with an expression', 'CREATE INDEX evil ON cips (abs(title))'],
    ['another virtual table', 'CREATE VIRTUAL TABLE evil USING fts5 (x)'],
  ])('%s', (_, sql) => {
    expect(() => checkIncoming(hostile(sql))).toThrow(expect.objectContaining(schema))
  })

  it('a huge schema', () => {
    const tables = Array.from({ length: 1500 }, (_each, at) => `CREATE TABLE t${at} (x);`).join('\n')
    expect(() => checkIncoming(hostile(`BEGIN; ${tables} COMMIT`))).toThrow(expect.objectContaining(schema))
  })

  it('pages that are torn', () => {
    const file = hostile(
      `INSERT INTO cips WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
       SELECT printf('%02d.%04d', i / 100, i), hex(randomblob(40)) FROM n`,
    )
    const bytes = readFileSync(file)
    for (let at = bytes.length - 90_000; at < bytes.length; at += 4096) bytes.fill(0x41, at, at + 64)
    writeFileSync(file, bytes)
    expect(() => checkIncoming(file)).toThrow(expect.objectContaining({ code: 'channel-unfit' }))
  })

  it('says which of the two is older', () => {
    expect(() => checkIncoming(hostile('', ['user_version = 999']))).toThrow(
      expect.objectContaining({ code: 'channel-too-new' }),
    )
    expect(() => checkIncoming(hostile('', ['user_version = 1']))).toThrow(
      expect.objectContaining({ code: 'channel-too-old' }),
    )
  })

  it('takes what this Pathwise makes', () => {
    expect(() => checkIncoming(hostile('ANALYZE'))).not.toThrow()
  })
})

describe('time', () => {
  it('a clock ten years ahead refuses what is new and keeps what is there', async () => {
    const past = await Publisher.make(YEARS(-10))
    await past.publish('past', YEARS(-10))
    await expect(new Follower().look(past.organization())).rejects.toMatchObject({ code: 'channel-expired' })
  })

  it('a clock ten years behind takes what is signed', async () => {
    const future = await Publisher.make(YEARS(10))
    await future.publish('future', YEARS(10))
    expect(await new Follower().take(future.organization())).toMatchObject({ version: 1 })
  })

  it('a computer that was off for a year takes the whole file, though the root changed three times', async () => {
    const organization = publisher.organization()
    for (let month = 0; month < 5; month++) {
      if (month < 3) await rotateKeys(publisher.keys, 'root', NOW)
      if (month === 3) await rotateKeys(publisher.keys, 'targets', NOW)
      await publisher.publish(`month ${month}`, NOW)
    }
    expect(await follower.take(organization)).toMatchObject({ isPatch: false, version: 6 })
    expect(follower.asked.filter((name) => name.endsWith('.root.json'))).toHaveLength(5)
    expect(follower.text()).toContain('month 4')
    // And the next one is a patch again.
    await publisher.publish('next', NOW)
    expect(await follower.take(organization)).toMatchObject({ isPatch: true })
  })

  it('what was kept of the metadata is damaged: it begins again from the file of the organization', async () => {
    writeFileSync(join(follower.folder, 'trusted.json'), '{ "half')
    await publisher.publish('second', NOW)
    expect(await follower.take(publisher.organization())).toMatchObject({ version: 2 })
  })

  it('and even then takes nothing older than what came', async () => {
    const old = publisher.copy()
    await publisher.publish('second', NOW)
    await follower.take(publisher.organization())
    rmSync(join(follower.folder, 'trusted.json'))
    await refuses('channel-older', old)
  })
})

it('reads what it signed by the specification', () => {
  const timestamp = JSON.parse(readFileSync(join(publisher.to, 'timestamp.json'), 'utf8'))
  const snapshot = readFileSync(join(publisher.to, '1.snapshot.json'))
  expect(timestamp.signed.meta['snapshot.json']).toEqual({
    version: 1,
    length: snapshot.length,
    hashes: { sha256: createHash('sha256').update(snapshot).digest('hex') },
  })
  expect(() => Metadata.fromJSON(MetadataKind.Timestamp, timestamp)).not.toThrow()
})
