import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { notesOf } from '../../../../main/commands/packaging/release-notes.ts'
import { ROOT } from '../../../../main/commands/support/paths.ts'

const CHANGELOG =
  '# Changelog\n\n## Unreleased\n\n- Not yet.\n\n## 1.2.0 (2026-12-01)\n\n- New.\n  More.\n\n## 1.2\n\n- Old.\n'

it('are what the changelog says of the version, and nothing of another', () => {
  expect(notesOf(CHANGELOG, 'v1.2.0', '1.2.0')).toEqual({ text: '- New.\n  More.' })
})

it.each(['v1.2.1', '1.2.0', 'v1.2.0-rc', '', 'main'])('are refused for the tag %j of 1.2.0', (tag) => {
  expect(notesOf(CHANGELOG, tag, '1.2.0')).toEqual({
    words: 'releaseNotes.tag',
    params: { tag, version: '1.2.0' },
  })
})

it.each(['1.3.0', '1.2.00', 'Unreleased.1'])('are refused for %s, of which nothing is said', (version) => {
  const missing = { words: 'releaseNotes.missing', params: { version } }
  expect(notesOf(CHANGELOG, `v${version}`, version)).toEqual(missing)
  expect(notesOf(`${CHANGELOG}\n## ${version}\n\n`, `v${version}`, version)).toEqual(missing)
})

it('can be read from the changelog that is there', () => {
  expect(notesOf(readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8'), 'v0.1.0', '0.1.0')).toHaveProperty('text')
})
