import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openProgram } from '../../../main/api/open-program.ts'
import type { Host } from '../../../main/api/host.ts'
import { StagedFiles } from '../../../main/storage/staged-files.ts'
import { smallCatalog, temporaryFolder } from '../catalog/support/small-tables.ts'

test('a second host on the same data folder is refused, and its notes overwrite nothing', async () => {
  const places = { catalogFile: smallCatalog(), dataDir: join(temporaryFolder(), 'data') }
  const open = async () => {
    const closers: (() => void | Promise<void>)[] = []
    const host = {} as Host
    const close = async () => {
      for (const each of closers.toReversed()) await each()
    }
    try {
      const program = await openProgram(places, {
        host,
        staging: new StagedFiles(),
        onOpened: (each) => void closers.push(each),
      })
      await program.catalog
      return { ...program, close }
    } catch (error) {
      await close()
      throw error
    }
  }
  const first = await open()
  await first.handlers['person.changeComparison']({ notes: { '|': 'call on Friday' } })
  await expect(open()).rejects.toMatchObject({ code: 'folder-in-use', params: { folder: places.dataDir } })
  expect(await first.handlers['person.get']({})).toMatchObject({
    comparison: { notes: { '|': 'call on Friday' } },
  })
  await first.close()
  const next = await open()
  expect(await next.handlers['person.get']({})).toMatchObject({
    comparison: { notes: { '|': 'call on Friday' } },
  })
  await next.close()
})
