import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Rooms whose imports end up in an installer; commands run only from source. */
const PACKED = ['data', 'main', 'renderer']
const NOT_PACKED = /^main\/(commands|preview)\//
const SOURCE = /\.(ts|svelte|css)$/

/** A bare name after `from`, `import`, `import(` or `url(`, where it is more than a type. */
const IMPORTS =
  /(?:\bimport\s+(?!type\b)(?:[^'"]*?\bfrom\s*)?|\bimport\(\s*|@import\s+|url\(\s*)['"]([^'"]+)['"]/g

/** Packages that no source imports and whose data is in what is packed: the outlines of the map. */
const PACKED_DATA = ['us-atlas']

/** Facts of others that ship as our own tables, and whose license asks that it be said. */
const FACTS = [
  'Towns: GeoNames (www.geonames.org), CC BY 4.0.',
  'Job titles: O*NET, US Department of Labor, Employment and Training Administration, CC BY 4.0.',
] as const

interface Package {
  readonly folder: string
  readonly name: string
  readonly version: string
  readonly license: string
  readonly dependencies: readonly string[]
}

/** Packages that the packed sources import, by name; Node's own and Electron are not among them. */
export function importedPackages(root: string): string[] {
  const names = new Set<string>()
  for (const room of PACKED) {
    for (const entry of readdirSync(join(root, room), { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name)
      const path = file.slice(root.length + 1).replaceAll('\\', '/')
      if (!entry.isFile() || !SOURCE.test(path) || NOT_PACKED.test(path)) continue
      for (const [, specifier = ''] of readFileSync(file, 'utf8').matchAll(IMPORTS)) {
        const [scope = '', rest = ''] = specifier.split('/')
        const name = scope.startsWith('@') ? `${scope}/${rest}` : scope
        if (isInstalled(root, name)) names.add(name)
      }
    }
  }
  names.delete('electron')
  return [...names].sort()
}

function isInstalled(root: string, name: string): boolean {
  return /^(@[\w.-]+\/)?\w[\w.-]*$/.test(name) && existsSync(join(root, 'node_modules', name, 'package.json'))
}

/**
 * Names and licences of everything that others wrote and an installer carries:
 * their licences ask for this. A dependency that only a compiler uses may be
 * among them; one too many does no harm.
 *
 * @throws Error where a package has no licence that could be named.
 */
export function thirdPartyNotices(root: string): string {
  const found = new Map<string, Package>()
  const visit = (name: string, from: string) => {
    const folder = locate(name, from, root)
    if (!folder || found.has(folder)) return
    const read = readPackage(folder)
    found.set(folder, read)
    for (const dependency of read.dependencies) visit(dependency, folder)
  }
  for (const name of [...importedPackages(root), ...PACKED_DATA]) visit(name, root)
  const sorted = [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  return [
    'Pathwise is built with the work of others, under these licences.',
    'The licences of Electron and Chromium lie beside the program.',
    ...FACTS,
    ...sorted.map(notice),
  ].join('\n\n')
}

function notice({ folder, name, version, license }: Package): string {
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.|-|$)/i.test(entry))
  if (!file && !license) throw new Error(`${name} ${version} does not say its licence.`)
  const head = `${'-'.repeat(80)}\n${name} ${version}${license ? ` (${license})` : ''}`
  return file ? `${head}\n\n${readFileSync(join(folder, file), 'utf8').trim()}` : head
}

/** As Node looks for it: in the nearest node_modules, upwards. */
function locate(name: string, from: string, root: string): string | null {
  for (let at = from; ; at = dirname(at)) {
    const folder = join(at, 'node_modules', name)
    if (existsSync(join(folder, 'package.json'))) return folder
    if (at === root || at === dirname(at)) return null
  }
}

function readPackage(folder: string): Package {
  const { name, version, license, dependencies } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as { name: string; version: string; license?: string; dependencies?: Readonly<Record<string, string>> }
  return { folder, name, version, license: license ?? '', dependencies: Object.keys(dependencies ?? {}) }
}
