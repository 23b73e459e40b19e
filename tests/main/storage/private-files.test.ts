import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { openPerson } from '../../../main/person/open-person.ts'
import { privateFolder } from '../../../main/storage/private-files.ts'

let top: string
let folder: string

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'pathwise-private-'))
  folder = join(top, 'data')
  onTestFinished(() => rmSync(top, { recursive: true, force: true }))
})

const mode = (...path: readonly string[]) => (statSync(join(folder, ...path)).mode & 0o777).toString(8)

/** As a Pathwise of before, or another program, would have made it. */
function open(path: string, content: string | null): void {
  const file = join(folder, path)
  if (content === null) mkdirSync(file)
  else writeFileSync(file, content)
  chmodSync(file, content === null ? 0o755 : 0o644)
}

describe.skipIf(process.platform === 'win32')('the person’s folder', () => {
  it('is made for the person alone', async () => {
    const person = await openPerson(folder)
    person.close()
    expect(mode()).toBe('700')
  })

  it('that others could read is closed, with all that is in it', async () => {
    mkdirSync(folder)
    chmodSync(folder, 0o755)
    for (const name of ['backups', 'sources', 'incoming', 'electron']) open(name, null)
    open('incoming/7-x', null)
    const files = ['person.db', 'person.damaged-2026-11-23.db', 'official.db-index', 'window.json']
    for (const name of [...files, 'backups/person-2026-11-01.db', 'sources/abc', 'incoming/7-x/f'])
      open(name, '')
    privateFolder(folder)
    for (const name of ['', 'backups', 'sources', 'incoming', 'incoming/7-x', 'electron'])
      expect([name, mode(name)]).toEqual([name, '700'])
    for (const name of [...files, 'backups/person-2026-11-01.db', 'sources/abc', 'incoming/7-x/f'])
      expect([name, mode(name)]).toEqual([name, '600'])
  })

  it('with things of others in it stays open, and what is ours in it is closed', () => {
    mkdirSync(folder)
    chmodSync(folder, 0o755)
    open('letter.odt', 'Dear')
    open('person.db', '')
    symlinkSync(join(folder, 'letter.odt'), join(folder, 'person.db-link'))
    privateFolder(folder)
    expect([mode(), mode('letter.odt'), mode('person.db')]).toEqual(['755', '644', '600'])
  })
})
