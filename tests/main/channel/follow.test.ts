import { describe, expect, it } from 'vitest'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { readMeta } from '../../../main/catalog/meta.ts'
import { isOutdated } from '../../../main/catalog/outdated.ts'
import { markIncoming } from '../../../main/channel/incoming-catalog.ts'
import { emptyFolder, Follower, Publisher, writeSmallCatalog } from './support/channel.ts'

const NOW = new Date()

describe('a channel that is followed', () => {
  it('brings the catalog whole, and then what changed as a patch', async () => {
    const publisher = await Publisher.make(NOW)
    expect(await publisher.publish('first', NOW)).toMatchObject({ version: 1, isNew: true, patch: null })
    const follower = new Follower()
    const organization = publisher.organization()
    expect(await follower.take(organization)).toMatchObject({ version: 1, isPatch: false })
    expect(follower.text()).toContain('first')
    expect(await follower.take(organization)).toMatchObject({ version: 1, partial: null })

    const second = await publisher.publish('second', NOW)
    expect(second).toMatchObject({ version: 2, isNew: true })
    expect(await follower.take(organization)).toMatchObject({
      version: 2,
      isPatch: true,
      bytes: second.patch,
    })
    expect(follower.text()).toContain('second')
  })
})

it('what a catalog that came says of itself is no part of undo, and it is not made anew here', () => {
  const file = join(emptyFolder(), 'official.db')
  writeSmallCatalog(file, 'channel-0123456789abcdef')
  const db = new Database(file)
  db.exec(
    "INSERT INTO meta (name, value) VALUES ('rebuilt', 'another'), ('channel', 'Somebody'), ('program', '0.0.1')",
  )
  expect(isOutdated(file)).toBe(false)
  markIncoming(file, { previous: 'before', madeAt: '2026-12-01T00:00:00Z', purpose: '{}', channel: 'Board' })
  expect(readMeta(db)).toEqual({
    ...{ generation: 'channel-0123456789abcdef', program: '0.0.1', channel: 'Board' },
    ...{ previous: 'before', madeAt: '2026-12-01T00:00:00Z', purpose: '{}' },
  })
  db.exec("DELETE FROM meta WHERE name = 'channel'")
  expect(isOutdated(file)).toBe(true)
  db.close()
})
