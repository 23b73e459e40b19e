/** Prints what CHANGELOG.md says of the version that a tag names; the release workflow asks for it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { notesOf } from './packaging/release-notes.ts'
import { ROOT } from './support/paths.ts'
import { words } from './support/words.ts'

const read = (name: string) => readFileSync(join(ROOT, name), 'utf8')
const { version } = JSON.parse(read('package.json')) as { version: string }
const [tag = ''] = process.argv.slice(2)
const notes = notesOf(read('CHANGELOG.md'), tag, version)

if ('words' in notes) {
  console.error(words.t(notes.words, notes.params))
  process.exitCode = 1
} else console.log(notes.text)
