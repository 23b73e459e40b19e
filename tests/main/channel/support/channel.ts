import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll } from 'vitest'
import type { OrganizationFile } from '../../../../data/contract/organization.ts'
import { channelSource } from '../../../../main/channel/channel-source.ts'
import { follow, type Found } from '../../../../main/channel/follow.ts'
import { organizationFileOf } from '../../../../main/channel/organization-file.ts'
import { publish } from '../../../../main/channel/publish.ts'
import { makeKeys, openKeys } from '../../../../main/channel/root-keys.ts'
import { createCatalog } from '../../../../main/storage/create-catalog.ts'

const made: string[] = []
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

export function emptyFolder(name = 'channel'): string {
  const folder = mkdtempSync(join(tmpdir(), `pathwise-${name}-`))
  made.push(folder)
  return folder
}

/** A small catalog; `text` is what tells it from others. */
export function writeSmallCatalog(file: string, text: string, rows = 400): void {
  rmSync(file, { force: true })
  const db = new Database(file)
  createCatalog(db)
  db.prepare(
    "INSERT INTO meta (name, value) VALUES ('generation', ?), ('purpose', '{}'), ('previous', 'x')",
  ).run(text)
  const insert = db.prepare('INSERT INTO cips (cip, title) VALUES (?, ?)')
  db.transaction(() => {
    for (let row = 0; row < rows; row++) {
      const code = `${String(10 + Math.floor(row / 100))}.${String(row * 7).padStart(4, '0')}`
      insert.run(code, `Field of study ${row * 7919} ${row === 0 ? text : ''}`)
    }
  })()
  db.close()
}

/** An organization that publishes: its keys, what it has published, and its catalog. */
export class Publisher {
  readonly home = emptyFolder('publisher')
  readonly keys = join(this.home, 'keys')
  readonly to = join(this.home, 'published')
  readonly catalog = join(this.home, 'official.db')

  static async make(now: Date, options: { rootKeys?: number; threshold?: number } = {}): Promise<Publisher> {
    const publisher = new Publisher()
    await makeKeys(publisher.keys, { ...options, now })
    return publisher
  }

  publish(text: string, now: Date, days?: number) {
    writeSmallCatalog(this.catalog, text)
    return publish({
      from: this.catalog,
      keys: this.keys,
      to: this.to,
      now,
      ...(days === undefined ? {} : { days }),
    })
  }

  organization(address = this.to, name = 'Board of Example County'): OrganizationFile {
    return organizationFileOf({ name, address }, openKeys(this.keys).root.toJSON())
  }

  /** What stands there now, to be put back by somebody who wants others to have it. */
  copy(): string {
    const folder = emptyFolder('copy')
    cpSync(this.to, folder, { recursive: true })
    return folder
  }
}

/** A computer that follows, without the rest of the program. */
export class Follower {
  readonly dataDir = emptyFolder('follower')
  readonly folder = join(this.dataDir, 'organization')
  readonly officialFile = join(this.dataDir, 'official.db')
  active = 'shipped-0000'
  installed: { sha256: string; version: number } | null = null
  asked: string[] = []

  async look(
    organization: OrganizationFile,
    { address = organization.address, now = new Date() } = {},
  ): Promise<Found> {
    mkdirSync(this.dataDir, { recursive: true })
    const source = channelSource(address, { signal: new AbortController().signal, silence: 2000 })
    this.asked = []
    return follow(
      {
        organization,
        folder: this.folder,
        officialFile: this.officialFile,
        active: this.active,
        installed: this.installed,
        now: now.toISOString(),
      },
      (name, most, to) => {
        this.asked.push(name)
        return source(name, most, to)
      },
    )
  }

  /** Looks, and takes what was found, as the program does by its rename. */
  async take(organization: OrganizationFile, options?: Parameters<Follower['look']>[1]): Promise<Found> {
    const found = await this.look(organization, options)
    if (found.partial !== null) {
      copyFileSync(found.partial, this.officialFile)
      rmSync(found.partial)
      this.active = found.catalog.generation
    }
    this.installed = { sha256: found.catalog.sha256, version: found.version }
    return found
  }

  /** The text of the catalog in use. */
  text(): string {
    const db = new Database(this.officialFile, { readonly: true })
    try {
      return db.prepare<[], string>('SELECT title FROM cips ORDER BY cip LIMIT 1').pluck().get() ?? ''
    } finally {
      db.close()
    }
  }
}
