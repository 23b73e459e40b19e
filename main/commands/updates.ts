/**
 * `npm run updates -- key ID FILE` makes the key that signs lists of updates, and
 * `npm run updates -- list FOLDER [--percentage=N]` the signed list of the packages of a release
 * (docs/packaging.md).
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT } from '../electron/updates/project.ts'
import { KEY_ID } from '../electron/updates/release-list.ts'
import { notesOf } from './packaging/release-notes.ts'
import { missingPackages, releaseFiles } from './packaging/release-packages.ts'
import { makeKey, signingKeys, signReleaseList } from './packaging/sign-release-list.ts'
import { ROOT } from './support/paths.ts'
import { words } from './support/words.ts'

const { t } = words
const LIST = 'pathwise-updates.txt'
/** Where the workflow's secret is put. */
const SECRET = 'PATHWISE_UPDATE_KEY'
/** Of a hundred: a mistake in a release meets few people first. */
const FIRST_PERCENTAGE = 10

const [what, ...more] = process.argv.slice(2)
const refused = what === 'key' ? key(more) : what === 'list' ? await list(more) : t('releaseList.usage')
if (refused !== null) {
  console.error(refused)
  process.exitCode = 1
}

/** @returns why not */
function key([id = '', file = '']: readonly string[]): string | null {
  if (!KEY_ID.test(id) || file === '') return t('releaseList.usage')
  if (existsSync(file)) return t('releaseList.keyThere', { file })
  const { held, secret } = makeKey(id)
  writeFileSync(file, secret, { flag: 'wx', mode: 0o600 })
  console.log(t('releaseList.keyMade', { file, line: `{ id: '${held.id}', key: '${held.key}' }` }))
  return null
}

/** @returns why not */
async function list([folder = '', share = `--percentage=${FIRST_PERCENTAGE}`, ...rest]: readonly string[]) {
  const percentage = Number(/^--percentage=(\d{1,3})$/.exec(share)?.[1])
  if (folder === '' || rest.length > 0 || !(percentage <= 100)) return t('releaseList.usage')
  const secret = process.env[SECRET]
  if (!secret) return t('releaseList.noSecret', { secret: SECRET })
  const keys = signingKeys(secret, PROJECT.keys)
  if (!keys) return t('releaseList.otherKey', { secret: SECRET })

  const read = (name: string) => readFileSync(join(ROOT, name), 'utf8')
  const { version } = JSON.parse(read('package.json')) as { version: string }
  const notes = notesOf(read('CHANGELOG.md'), `v${version}`, version)
  if ('words' in notes) return t(notes.words, notes.params)
  const missing = missingPackages(folder, version)
  if (missing.length > 0) return t('releaseList.missing', { folder, files: missing.join(', ') })

  const now = new Date().toISOString()
  const file = join(folder, LIST)
  const signed = signReleaseList(
    {
      made: `${now.slice(0, 19)}Z`,
      version,
      released: now.slice(0, 10),
      notes: shorten(notes.text),
      percentage,
      files: await releaseFiles(folder, version),
    },
    keys,
  )
  writeFileSync(file, signed)
  console.log(t('releaseList.made', { file, version, percentage, keys: keys.map(({ id }) => id).join(', ') }))
  return null
}

/** Whole lines, as far as a list takes them. */
function shorten(notes: string): string {
  const MOST = 8000
  return notes.length <= MOST ? notes : notes.slice(0, notes.lastIndexOf('\n', MOST))
}
