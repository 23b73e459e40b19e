import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openFind } from '../../../main/catalog/find/find.ts'
import { openActiveCatalog } from '../../../main/catalog/active-catalog.ts'
import { copyCutOff } from '../storage/support/hot-journal.ts'
import { smallCatalog, temporaryFolder } from './support/small-tables.ts'

const missing = () => join(temporaryFolder(), 'none.db')

function opened(catalogFile: string, officialFile: string) {
  const { db, kind, notices } = openActiveCatalog(
    { catalogFile, officialFile, generationsFolder: '' },
    openFind,
  )
  db.close()
  return { kind, notices }
}

describe('openCatalogInForce', () => {
  it('takes the shipped catalog where nothing was imported', () => {
    expect(opened(smallCatalog(), missing())).toEqual({ kind: 'shipped', notices: [] })
  })

  it('takes the imported one where it is there, even without a shipped one', () => {
    expect(opened(smallCatalog(), smallCatalog())).toEqual({ kind: 'official', notices: [] })
    expect(opened(missing(), smallCatalog())).toEqual({ kind: 'official', notices: [] })
  })

  it('takes back what was cut off in the middle of a change, and goes on with the imported one', () => {
    const cutOff = copyCutOff(smallCatalog(), temporaryFolder())
    expect(opened(copyCutOff(smallCatalog(), temporaryFolder()), missing())).toEqual({
      kind: 'shipped',
      notices: [],
    })
    expect(opened(missing(), cutOff)).toEqual({ kind: 'official', notices: [] })
  })

  it('falls back and says so where the imported one is damaged', () => {
    const damaged = join(temporaryFolder(), 'official.db')
    writeFileSync(damaged, 'no database at all')
    expect(opened(smallCatalog(), damaged)).toEqual({
      kind: 'shipped',
      notices: [{ code: 'official-damaged' }],
    })
  })

  it('falls back and says so where the imported one opens but cannot be read whole', () => {
    const unfit = smallCatalog()
    const changed = new Database(unfit)
    changed.exec('UPDATE programs SET books = 9999999900, books_status = 0')
    changed.close()
    expect(opened(smallCatalog(), unfit)).toEqual({
      kind: 'shipped',
      notices: [{ code: 'official-damaged' }],
    })
    const bare = smallCatalog()
    const db = new Database(bare)
    db.exec('DROP TABLE wages')
    db.close()
    expect(opened(smallCatalog(), bare)).toEqual({ kind: 'shipped', notices: [{ code: 'official-damaged' }] })
  })

  it('falls back and says so where a newer program made the imported one', () => {
    const newer = smallCatalog()
    const db = new Database(newer)
    db.pragma('user_version = 99')
    db.close()
    expect(opened(smallCatalog(), newer)).toEqual({
      kind: 'shipped',
      notices: [{ code: 'official-too-new' }],
    })
  })

  it('says what is wrong with the shipped one where there is no other', () => {
    expect(() => opened(missing(), missing())).toThrow('catalog-missing')
    const damaged = join(temporaryFolder(), 'catalog.db')
    writeFileSync(damaged, 'no database at all')
    expect(() => opened(damaged, missing())).toThrow('catalog-damaged')
  })
})
