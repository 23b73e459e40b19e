import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { holdFolder } from '../../../main/storage/hold-folder.ts'

let folder: string
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'pathwise-hold-'))))
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

test('a second host on a data folder is refused until the first lets go', () => {
  const data = join(folder, 'new', 'data')
  const letGo = holdFolder(data)
  expect(() => holdFolder(data)).toThrow(
    expect.objectContaining({ code: 'folder-in-use', params: { folder: data } }),
  )
  // Another folder is another program.
  holdFolder(join(folder, 'other'))()
  letGo()
  letGo()
  holdFolder(data)()
})

test('a host that is killed holds nobody', async () => {
  const data = join(folder, 'killed')
  const program = `
    const { holdFolder } = await import(${JSON.stringify(join(import.meta.dirname, '../../../main/storage/hold-folder.ts'))})
    holdFolder(${JSON.stringify(data)})
    console.log('held')
    setInterval(() => undefined, 1000)`
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', program],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  await once(child.stdout, 'data')
  expect(() => holdFolder(data)).toThrow(expect.objectContaining({ code: 'folder-in-use' }))
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
  holdFolder(data)()
})
