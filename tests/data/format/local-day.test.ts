import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..', '..')

/** The day in a process of its own, which alone has another time zone for sure. */
function dayIn(zone: string, moment: string): string {
  const code = `import { localDay } from './data/format/local-day.ts'
    console.log(localDay(new Date(${JSON.stringify(moment)})))`
  return execFileSync(process.execPath, ['--no-warnings', '--input-type=module', '-e', code], {
    cwd: ROOT,
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  }).trim()
}

test('5 pm in California is that day there, and not the one that UTC has by then', () => {
  expect(dayIn('America/Los_Angeles', '2026-12-01T01:00:00Z')).toBe('2026-11-30')
  expect(dayIn('UTC', '2026-12-01T01:00:00Z')).toBe('2026-12-01')
  expect(dayIn('Pacific/Auckland', '2026-11-30T12:00:00Z')).toBe('2026-12-01')
})

test('nobody takes the day of UTC for today', () => {
  const sources = ['data', 'main', 'renderer'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((name) => /\.(ts|svelte)$/.test(name)),
  )
  const found = sources.filter((name) =>
    /toISOString\(\)\s*\.(slice\(0, 10\)|split\('T'\))/.test(readFileSync(join(ROOT, name), 'utf8')),
  )
  // A date that a workbook holds is a day of no zone.
  expect(found.map((name) => name.replaceAll('\\', '/'))).toEqual(['main/import/files/workbook.ts'])
})
