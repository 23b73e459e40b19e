import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, relative, sep, win32 } from 'node:path'
import { pathToFileURL } from 'node:url'
import { extractAll, listPackage } from '@electron/asar'
import { Arch, Platform, build } from 'electron-builder'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { openCatalog } from '../../main/catalog/open-catalog.ts'
import { preparePackage } from '../../main/commands/packaging/prepare.ts'
import { readStamp } from '../../main/catalog/index/column-file.ts'
import { indexFileOf, isOf, stampOf } from '../../main/catalog/index-file.ts'
import { ROOT } from '../../main/commands/support/paths.ts'
import { dataDir } from '../../main/storage/data-dir.ts'
import { SHIPPED } from '../support/catalog-counts.ts'
import { FUSES_BEFORE, SENTINEL, linuxRuntime } from '../support/packing/runtimes.ts'
import { startStandIn } from '../support/electron-stand-in/start.ts'

/**
 * Packs Pathwise as `npm run dist` does, but into a folder, around a stand-in for
 * the Electron runtime that has its fuses. So
 * it needs no network. The shape of a Linux folder serves on every system: what
 * is looked at (archive, binary, catalog) is made the same way on each.
 */
let folder: string
let packed: string
let resources: string
let desktopEntry: string
/** Of the .deb and the .rpm: the words for fpm, which makes them, and the desktop entry. */
const installed: { words: readonly string[]; desktop: string; afterRemove: string }[] = []

const config = readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8')
const settings = parseYaml(config) as Record<'deb' | 'rpm', Record<'depends' | 'fpm', readonly string[]>>
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  version: string
  desktopName: string
}

const NATIVE = `${process.platform}-${process.arch}.node`

beforeAll(async () => {
  await preparePackage()
  folder = mkdtempSync(join(tmpdir(), 'pathwise-pack-'))
  const standIn = linuxRuntime(join(folder, 'electron'))
  await build({
    projectDir: ROOT,
    publish: 'never',
    targets: Platform.LINUX.createTarget(
      ['dir', 'AppImage', 'deb', 'rpm'],
      process.arch === 'arm64' ? Arch.arm64 : Arch.x64,
    ),
    // The packages themselves want tools from the network: what they are made of is known before, and enough.
    effectiveOptionComputed: (options: { desktop: string } | readonly [readonly string[], string]) => {
      if ('desktop' in options) desktopEntry = options.desktop
      else {
        const [words, desktop] = [options[0], readFileSync(options[1], 'utf8')]
        const afterRemove = readFileSync(words[words.indexOf('--after-remove') + 1]!, 'utf8')
        installed.push({ words, desktop, afterRemove })
      }
      return Promise.resolve(true)
    },
    config: {
      electronDist: standIn,
      directories: { output: join(folder, 'release') },
    },
  })
  const [name] = readdirSync(join(folder, 'release')).filter((entry) => entry.endsWith('-unpacked'))
  packed = join(folder, 'release', name!)
  resources = join(packed, 'resources')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function hasTool(name: string, word: string): boolean {
  return spawnSync(name, [word]).status === 0
}

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
      /^dist\/electron\/(main|worker|import-worker|channel-worker|update-engine)\.js$/,
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
        'dist/electron/update-engine.js',
        'dist/electron/channel-worker.js',
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
    for (const name of [
      'main.js',
      'worker.js',
      'import-worker.js',
      'channel-worker.js',
      'update-engine.js',
      'preload.cjs',
    ]) {
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
        // For the .deb and the .rpm, which load it where the system has AppArmor.
        'apparmor-profile',
        'catalog/catalog.db',
        'catalog/catalog.db-index',
        // Of the window: an AppImage is in no menu.
        'icon.png',
      ].sort(),
    )
  })

  it('lies nothing but the runtime one folder up', () => {
    expect(readdirSync(packed).sort()).toEqual(
      ['LICENSE.electron.txt', 'LICENSES.chromium.html', 'pathwise', 'resources'].sort(),
    )
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

/** Each with when it was written. */
const filesOf = (root: string) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((path) => [path, statSync(join(root, path)).mtimeMs] as const)

describe('the packed program', () => {
  /** As an installer lays it out; the archive unpacked, since plain Node reads none. */
  let installed: string
  let program: string
  beforeAll(() => {
    // As people call their folders.
    installed = join(folder, 'Für alle “日本” 🎓 & 100 %')
    program = join(installed, 'resources', 'app')
    extractAll(join(resources, 'app.asar'), program)
    cpSync(join(resources, 'catalog'), join(installed, 'resources', 'catalog'), { recursive: true })
  })
  const start = (dataDir: string, ...words: string[]) =>
    startStandIn({ dataDir, words, options: { appFolder: program, packaged: true } })

  it('checks itself: page, preload, both workers, catalog and a PDF, around a stand-in for Electron', async () => {
    const check = start(join(folder, 'data'), '--self-check')
    const ended = await check.ended
    expect(check.printed()).toMatch(
      new RegExp(
        `^Pathwise \\S+: ${SHIPPED.programs} programs at ${SHIPPED.institutions} institutions, a PDF of \\d{4,} bytes, 1 file read\\.$`,
        // A busy machine has slow calls told as well.
        'm',
      ),
    )
    expect(ended).toEqual({ code: 0, signal: null })
    expect(check.told.filter(({ what }) => ['shown', 'save-dialog', 'dictionary'].includes(what))).toEqual([])
  })

  it('opens a case that it was started with, and writes nothing into its own folder', async () => {
    const file = join(folder, 'Mary’s "case" 🎓 100%.pathwise')
    const content = {
      format: 'pathwise-case',
      version: 1,
      savedAt: '2026-11-25T12:00:00.000Z',
      name: 'Mary 🎓',
    }
    writeFileSync(file, JSON.stringify({ ...content, options: { notes: { '|': 'Evenings' } } }))
    const before = filesOf(installed)
    // Whoever is root may write all the same, so that nothing was written is looked at, too.
    const close = (mode: number) => {
      for (const each of readdirSync(installed, { recursive: true, encoding: 'utf8' }))
        if (statSync(join(installed, each)).isDirectory()) chmodSync(join(installed, each), mode)
    }
    close(0o555)
    const opened = start(join(folder, 'Datén 日本 🎓'), pathToFileURL(file).href)
    try {
      const page = await opened.page()
      await page
        .getByRole('button', { name: /^Case.*Mary 🎓/ })
        .first()
        .waitFor()
      await opened.stop()
      expect(await opened.ended).toEqual({ code: 0, signal: null })
      expect(filesOf(installed)).toEqual(before)
    } finally {
      await opened.stop()
      close(0o755)
    }
  })

  it('keeps no data in its own folder, which an update empties, and says so', async () => {
    const refused = start(join(installed, 'data'))
    expect(await refused.ended).toEqual({ code: 1, signal: null })
    const { message } = await refused.heard('question')
    expect(message).toContain('The data folder lies inside the folder of the program itself')
    expect(readdirSync(installed)).toEqual(['resources'])
  })
})

describe('the fuses of the package', () => {
  /** docs/tutorial/fuses.md; the wire of @electron/fuses has them in this order. */
  it.each([
    ['runs as plain Node', 0, false],
    ['encrypts cookies', 1, false],
    ['takes NODE_OPTIONS', 2, false],
    ['takes --inspect', 3, false],
    ['checks its archive', 4, true],
    ['loads code from its archive alone', 5, true],
    ['gives file: pages more rights', 7, false],
  ])('say whether it %s', (_what, place, on) => {
    const runtime = readFileSync(join(packed, 'pathwise'))
    const wire = runtime.subarray(runtime.indexOf(SENTINEL) + SENTINEL.length + 2)
    expect(String.fromCharCode(wire[place]!)).toBe(on ? '1' : '0')
    expect(FUSES_BEFORE[place], 'set by the package').not.toBe(on ? '1' : '0')
  })
})

describe('the AppImage', () => {
  it('is started from the desktop with Chromium’s sandbox', () => {
    const exec = /^Exec=(.*)$/m.exec(desktopEntry)?.[1]
    expect(exec).toBe('AppRun %U')
  })

  it('carries its own runtime, since systems of today have no libfuse2', () => {
    expect(config).toMatch(/^toolsets:\n(?: +#.*\n)* {2}appimage: '1\.\d+\.\d+'$/m)
  })
})

describe('the .deb and the .rpm', () => {
  const madeOf = (ending: string) =>
    installed.find(({ words }) => words[words.indexOf('--package') + 1]!.endsWith(ending))!
  const METAINFO = 'app.pathwise.Pathwise.metainfo.xml'

  it('have one desktop entry, which the windows and cases belong to', () => {
    expect(installed).toHaveLength(2)
    for (const { words, desktop } of installed) {
      expect(words.some((word) => word.endsWith('=/usr/share/applications/pathwise.desktop'))).toBe(true)
      expect(manifest.desktopName).toBe('pathwise.desktop')
      expect(desktop).toMatch(/^StartupWMClass=pathwise$/m)
      expect(desktop).toMatch(/^Exec=\/opt\/Pathwise\/pathwise %U$/m)
      expect(desktop).toMatch(
        /^MimeType=application\/vnd\.pathwise\.case\+json;application\/vnd\.pathwise\.organization\+json;$/m,
      )
    }
  })

  it('say to software centers what Pathwise is, in words of this version', () => {
    const text = readFileSync(join(ROOT, 'build', 'linux', METAINFO), 'utf8')
    for (const { words } of installed)
      expect(words).toContain(`build/linux/${METAINFO}=/usr/share/metainfo/${METAINFO}`)
    expect(text).toContain(`<launchable type="desktop-id">${manifest.desktopName}</launchable>`)
    expect(text).toContain(`<release version="${manifest.version}"`)
    for (const kind of ['case', 'organization'])
      expect(text).toContain(`<mediatype>application/vnd.pathwise.${kind}+json</mediatype>`)
  })

  it('have a maintainer with an address and an icon of each size', () => {
    for (const { words } of installed) {
      expect(words[words.indexOf('--maintainer') + 1]).toMatch(/^[^<>]+ <[^@\s]+@[^@\s]+>$/)
      expect(words.filter((word) => word.includes('=/usr/share/icons/hicolor/'))).toHaveLength(9)
    }
  })

  it('ask for glibc as new as the binary that they carry', () => {
    const binary = readFileSync(join(ROOT, 'node_modules/better-sqlite3/prebuilds/linux-x64.node'), 'latin1')
    const versions = [...binary.matchAll(/GLIBC_2\.(\d+)/g)].map(([, minor]) => Number(minor))
    const newest = Math.max(...versions)
    expect(newest).toBeGreaterThan(30)
    expect(settings.deb.depends).toContain(`libc6 (>= 2.${newest})`)
    expect(settings.rpm.depends).toContain(`libc.so.6(GLIBC_2.${newest})(64bit)`)
  })

  it('ask for nothing that Debian 12 and later do not have', () => {
    expect(settings.deb.depends.join()).not.toMatch(/appindicator/)
    expect(config).toMatch(/^ {2}recommends: \[\]$/m)
    expect(settings.rpm.fpm.slice(0, 2)).toEqual(['--rpm-rpmbuild-define', '_build_id_links none'])
  })

  it('have the license where each system looks for it', () => {
    expect(madeOf('.deb').words).toContain('LICENSE=/usr/share/doc/pathwise/copyright')
    expect(madeOf('.rpm').words).toContain('LICENSE=/usr/share/licenses/pathwise/LICENSE')
  })

  it.skipIf(process.platform === 'win32')(
    'keep the command when the .rpm is upgraded, and take it away when it is removed',
    () => {
      const { afterRemove } = madeOf('.rpm')
      const tools = join(folder, 'tools')
      mkdirSync(tools)
      writeFileSync(join(tools, 'update-alternatives'), '#!/bin/sh\necho "$@"\n', { mode: 0o755 })
      const script = join(folder, 'after-remove.sh')
      writeFileSync(script, afterRemove)
      // What rpm says: how many of it are left.
      const run = (left: string) =>
        execFileSync('bash', [script, left], { encoding: 'utf8', env: { PATH: `${tools}:/usr/bin:/bin` } })
      expect(run('1')).toBe('')
      expect(run('0')).toBe('--remove pathwise /opt/Pathwise/pathwise\n')
    },
  )

  it.skipIf(!hasTool('desktop-file-validate', '--help'))('have a desktop entry that is one', () => {
    const file = join(folder, 'pathwise.desktop')
    writeFileSync(file, installed[0]!.desktop)
    execFileSync('desktop-file-validate', [file])
  })

  it.skipIf(!hasTool('appstreamcli', '--version'))('have a description that software centers take', () => {
    execFileSync('appstreamcli', ['validate', '--no-net', join(ROOT, 'build', 'linux', METAINFO)])
  })
})

/** Debian and macOS have it as a package; electron-builder brings its own to Windows. */
const hasMakensis = hasTool('makensis', '-VERSION')

describe('the configuration of the installers', () => {
  it('never changes what an installed Pathwise is known by', () => {
    expect(config).toMatch(/^appId: app\.pathwise\.desktop$/m)
    expect(config).toMatch(/^productName: Pathwise$/m)
  })

  it('leaves the person’s data when Pathwise is removed', () => {
    expect(config).toMatch(/^ {2}deleteAppDataOnUninstall: false$/m)
  })

  it('lets nobody install it where an update would delete the person’s data', () => {
    expect(config).toMatch(/^ {2}allowToChangeInstallationDirectory: false$/m)
    expect(config).toMatch(/^ {2}include: build\/installer\.nsh$/m)
    const script = readFileSync(join(ROOT, 'build', 'installer.nsh'), 'utf8')
    const home = win32.join('C:\\', 'Users', 'ada', 'AppData', 'Local')
    const data = dataDir({ argv: [], env: { LOCALAPPDATA: home }, platform: 'win32', home: '', cwd: '' })
    const steps = script.replaceAll(/^\s*(?:;.*)?\n|^\s+/gm, '')
    for (const refusal of [
      // The data folder, by either way to write it.
      [`StrCpy $0 "$LOCALAPPDATA\\${basename(data)}"`, '${if} $installMode == "all"'],
      ['${if} $INSTDIR == $0', '${orIf} $INSTDIR == "$0\\"', 'StrCpy $1 "data"', '${endIf}'],
      ['${if} ${FileExists} "$INSTDIR\\person.db"', 'StrCpy $1 "data"', '${endIf}'],
      // A folder with other things in it.
      ['${DirState} "$INSTDIR" $0', '${if} $0 == 1', '${andIfNot} ${FileExists}'],
      ['StrCpy $1 "full"', '${endIf}', '${if} $1 != ""', 'MessageBox'],
      ['SetErrorLevel 2', 'Quit', '${endIf}', 'Pop $1', 'Pop $0', '!macroend'],
    ])
      expect(steps.replaceAll('SetShellVarContext all\n', '')).toContain(refusal.join('\n'))
  })

  it('takes away the copy of itself that electron-builder keeps for an updater', () => {
    const script = readFileSync(join(ROOT, 'build', 'installer.nsh'), 'utf8')
    for (const when of ['customInstall', 'customUnInstall'])
      expect(script).toMatch(new RegExp(`!macro ${when}\n  !insertmacro removeInstallerCopy\n`))
    expect(script).toContain('RMDir /r "$LOCALAPPDATA\\pathwise-updater"')
  })

  it.skipIf(!hasMakensis)('has a part for Windows that compiles', () => {
    const wrapped = join(folder, 'installer.nsi')
    const lines = [
      'Unicode true',
      'Name Pathwise',
      `OutFile "${join(folder, 'installer.exe')}"`,
      '!define APP_EXECUTABLE_FILENAME "Pathwise.exe"',
      '!include LogicLib.nsh',
      'Var installMode',
      `!include "${join(ROOT, 'build', 'installer.nsh')}"`,
      'Function .onInit',
      'StrCpy $installMode CurrentUser',
      '!insertmacro customInit',
      'FunctionEnd',
      'Section',
      '!insertmacro customInstall',
      'SectionEnd',
    ]
    writeFileSync(wrapped, lines.join('\n'))
    execFileSync('makensis', ['-V1', '-WX', wrapped])
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
