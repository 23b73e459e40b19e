import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { extractAll, listPackage } from '@electron/asar'
import { Arch, Platform, build } from 'electron-builder'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCatalog } from '../../main/catalog/open-catalog.ts'
import { preparePackage } from '../../main/commands/packaging/prepare.ts'
import { readStamp } from '../../main/catalog/index/column-file.ts'
import { indexFileOf, isOf, stampOf } from '../../main/catalog/index-file.ts'
import { ROOT } from '../../main/commands/support/paths.ts'
import { writeMiniFiles } from '../main/import/support/mini-files.ts'
import { SHIPPED } from '../support/catalog-counts.ts'

/**
 * Packs Pathwise as `npm run dist` does, but into a folder, around a stand-in for
 * the Electron runtime and without the fuses, which are bits of the real one. So
 * it needs no network. The shape of a Linux folder serves on every system: what
 * is looked at (archive, binary, catalog) is made the same way on each.
 */
let folder: string
let packed: string
let resources: string

const NATIVE = `${process.platform}-${process.arch}.node`

beforeAll(async () => {
  await preparePackage()
  folder = mkdtempSync(join(tmpdir(), 'pathwise-pack-'))
  const standIn = join(folder, 'electron')
  mkdirSync(join(standIn, 'resources'), { recursive: true })
  writeFileSync(join(standIn, 'electron'), 'stands in for the runtime', { mode: 0o755 })
  await build({
    projectDir: ROOT,
    publish: 'never',
    targets: Platform.LINUX.createTarget('dir', process.arch === 'arm64' ? Arch.arm64 : Arch.x64),
    config: {
      electronDist: standIn,
      electronFuses: null,
      directories: { output: join(folder, 'release') },
    },
  })
  const [name] = readdirSync(join(folder, 'release')).filter((entry) => entry.endsWith('-unpacked'))
  packed = join(folder, 'release', name!)
  resources = join(packed, 'resources')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const slashes = (path: string) => path.split(sep).join('/')

/** Every file (not folder) of the archive, with its path from the archive's root. */
function archived(): string[] {
  const entries = listPackage(join(resources, 'app.asar'), { isPack: false }).map((path) =>
    slashes(path).slice(1),
  )
  return entries.filter((path) => !entries.some((other) => other.startsWith(`${path}/`)))
}

describe('the archive', () => {
  it('holds the program, the screens and better-sqlite3, and nothing else', () => {
    const allowed = [
      /^package\.json$/,
      /^dist\/electron\/(main|worker|import-worker)\.js$/,
      /^dist\/electron\/preload\.cjs$/,
      /^dist\/renderer\/[\w./-]+\.(html|js|css|svg|png|ico|woff2)$/,
      /^node_modules\/better-sqlite3\/(LICENSE|package\.json)$/,
      /^node_modules\/better-sqlite3\/lib\/[\w/-]+\.js$/,
      new RegExp(`^node_modules/better-sqlite3/prebuilds/${NATIVE.replace('.', '\\.')}$`),
    ]
    expect(archived().filter((path) => !allowed.some((pattern) => pattern.test(path)))).toEqual([])
  })

  it('holds what Electron opens', () => {
    expect(archived()).toEqual(
      expect.arrayContaining([
        'dist/electron/main.js',
        'dist/electron/worker.js',
        'dist/electron/import-worker.js',
        'dist/electron/preload.cjs',
        'dist/renderer/index.html',
      ]),
    )
  })

  it('holds no test, no TypeScript, no source map and no bundled Node', () => {
    const unwanted =
      /(^|\/)tests?\/|\.test\.|\.[cm]?tsx?$|\.svelte$|\.map$|(^|\/)node(\.exe)?$|node_modules\/node-/
    expect(archived().filter((path) => unwanted.test(path))).toEqual([])
  })

  it('points at no source map that is not there', () => {
    for (const name of ['main.js', 'worker.js', 'import-worker.js', 'preload.cjs']) {
      const text = readFileSync(join(ROOT, 'dist', 'electron', name), 'utf8')
      expect(text).not.toContain('sourceMappingURL')
    }
  })
})

describe('beside the archive', () => {
  it('lie only this system’s binary, the catalog with its index and the licences', () => {
    const files = readdirSync(resources, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => slashes(relative(resources, join(entry.parentPath, entry.name))))
    expect(files.sort()).toEqual(
      [
        'LICENSE.txt',
        'THIRD-PARTY-NOTICES.txt',
        'app.asar',
        `app.asar.unpacked/node_modules/better-sqlite3/prebuilds/${NATIVE}`,
        'catalog/catalog.db',
        'catalog/catalog.db-index',
      ].sort(),
    )
  })

  it('lies nothing but the runtime one folder up', () => {
    expect(readdirSync(packed).sort()).toEqual(['pathwise', 'resources'])
  })

  it('is a catalog that opens', () => {
    const db = openCatalog(join(resources, 'catalog', 'catalog.db'))
    try {
      expect(db.prepare('SELECT count(*) FROM programs').pluck().get()).toBe(SHIPPED.programs)
      // With an index that is its own, so that no start has to make one where nothing may be written.
      const stamp = stampOf(db)
      expect(stamp && isOf(readStamp(indexFileOf(db.name)), stamp)).toBe(true)
    } finally {
      db.close()
    }
  })
})

describe('the packed preload', () => {
  it('requires nothing but electron', () => {
    const text = readFileSync(join(ROOT, 'dist', 'electron', 'preload.cjs'), 'utf8')
    const required = [...text.matchAll(/\brequire\(\s*["'`]([^"'`]*)["'`]\s*\)/g)].map(([, name]) => name)
    expect(required).toEqual(['electron'])
    expect(text.match(/\brequire\(/g)).toHaveLength(1)
    expect(text).not.toMatch(/\bimport\b\s*[({*"']/)
  })
})

describe('the packed program', () => {
  it('starts its workers and answers, with plain Node for Electron', () => {
    const resourcesCopy = join(folder, 'unpacked')
    const program = join(resourcesCopy, 'app')
    extractAll(join(resources, 'app.asar'), program)
    cpSync(join(resources, 'catalog'), join(resourcesCopy, 'catalog'), { recursive: true })

    const [directory = ''] = writeMiniFiles(folder)
    const lines = execFileSync(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        '--import',
        new URL('../support/use-electron-for-node.ts', import.meta.url).href,
        join(program, 'dist', 'electron', 'main.js'),
        `--data-dir=${join(folder, 'data')}`,
      ],
      {
        encoding: 'utf8',
        env: {
          ...process.env,
          PATHWISE_PACKED: program,
          PATHWISE_STAGE: JSON.stringify([directory]),
          PATHWISE_ASK: JSON.stringify(['app.info', 'find.query', 'person.get', 'library.recognise']),
        },
      },
    )
    const answers = lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { name: string; answer: object })
    expect(answers[0]!.answer).toMatchObject({
      ok: true,
      value: {
        host: 'electron',
        catalog: { ...SHIPPED, kind: 'shipped' },
      },
    })
    expect(answers[1]!.answer).toMatchObject({ ok: true, value: { total: SHIPPED.programs } })
    expect(answers[2]!.answer).toMatchObject({ ok: true, value: { canUndo: false } })
    // The import's own worker starts out of the archive too.
    expect(answers[3]!.answer).toMatchObject({ ok: true, value: [{ datasets: [{ id: 'ipeds-hd-2024' }] }] })
    expect(answers).toHaveLength(4)
  })
})

describe('the configuration of the installers', () => {
  const text = readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8')

  it('never changes what an installed Pathwise is known by', () => {
    expect(text).toMatch(/^appId: app\.pathwise\.desktop$/m)
    expect(text).toMatch(/^productName: Pathwise$/m)
  })

  it.each([
    ['runAsNode', false],
    ['enableNodeOptionsEnvironmentVariable', false],
    ['enableNodeCliInspectArguments', false],
    ['grantFileProtocolExtraPrivileges', false],
    ['onlyLoadAppFromAsar', true],
    ['enableEmbeddedAsarIntegrityValidation', true],
    ['enableCookieEncryption', false],
  ])('sets the fuse %s to %s', (fuse, value) => {
    expect(text).toMatch(new RegExp(`^  ${fuse}: ${String(value)}$`, 'm'))
  })

  it('leaves the person’s data when Pathwise is removed', () => {
    expect(text).toMatch(/^ {2}deleteAppDataOnUninstall: false$/m)
  })
})

describe('the icon', () => {
  const read = (name: string) => readFileSync(join(ROOT, 'build', name))

  it('is there in every size that Linux asks for', () => {
    const sizes = readdirSync(join(ROOT, 'build', 'icons')).map((name) => {
      const png = read(join('icons', name))
      expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
      const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
      expect(name).toBe(`${width}x${height}.png`)
      return width
    })
    expect(sizes.sort((a, b) => a - b)).toEqual([16, 24, 32, 48, 64, 128, 256, 512, 1024])
  })

  it('is whole for Windows: every entry lies inside the file, the largest is 256', () => {
    const ico = read('icon.ico')
    const count = ico.readUInt16LE(4)
    const widths = Array.from({ length: count }, (_, at) => {
      const entry = 6 + 16 * at
      expect(ico.readUInt32LE(entry + 12) + ico.readUInt32LE(entry + 8)).toBeLessThanOrEqual(ico.length)
      return ico.readUInt8(entry) || 256
    })
    expect(widths).toEqual([16, 24, 32, 48, 64, 128, 256])
  })

  it('is whole for macOS: the entries fill the file, up to 1024', () => {
    const icns = read('icon.icns')
    expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length])
    const types: string[] = []
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
      types.push(icns.toString('latin1', at, at + 4))
    expect(types).toContain('ic10')
    expect(types).toHaveLength(8)
  })
})
