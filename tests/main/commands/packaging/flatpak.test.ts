import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ROOT } from '../../../../main/commands/support/paths.ts'

const ID = 'app.pathwise.Pathwise'
const FOLDER = join(ROOT, 'build', 'linux')
const text = readFileSync(join(FOLDER, `${ID}.yml`), 'utf8')

interface Source {
  readonly type: string
  readonly path?: string
  readonly 'dest-filename'?: string
  readonly contents?: string
}
const manifest = parse(text, { strict: true }) as {
  readonly id: string
  readonly 'finish-args': readonly string[]
  readonly modules: readonly {
    readonly 'build-commands': readonly string[]
    readonly sources: readonly Source[]
  }[]
}
const [pathwise] = manifest.modules
const config = parse(readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8')) as {
  readonly fileAssociations: readonly { readonly mimeType: string; readonly ext: string }[]
}

/** Of docs.flatpak.org, "flatpak-manifest", as far as Pathwise has use for them. */
const KEYS = [
  ...['id', 'runtime', 'runtime-version', 'sdk', 'base', 'base-version', 'command', 'separate-locales'],
  ...['finish-args', 'modules', 'name', 'buildsystem', 'build-commands', 'sources'],
  ...['type', 'path', 'dest', 'dest-filename', 'contents'],
]

const hasTool = (name: string) => spawnSync(name, ['--help']).status === 0

describe('the Flatpak', () => {
  it('has an id that Flathub takes, the same as software centers know it by', () => {
    expect(manifest.id).toBe(ID)
    // flatpak-builder-lint refuses ids that end with "desktop" or "app".
    expect(ID).not.toMatch(/\.(desktop|app)$/)
    expect(readFileSync(join(FOLDER, `${ID}.metainfo.xml`), 'utf8')).toContain(`<id>${ID}</id>`)
  })

  it('has neither the network nor the person’s files, devices or other programs', () => {
    const allowed = [
      '--share=ipc',
      '--socket=wayland',
      '--socket=fallback-x11',
      '--socket=cups',
      '--device=dri',
    ]
    expect([...manifest['finish-args']].sort()).toEqual(allowed.sort())
  })

  it('is made of what is there', () => {
    for (const { type, path = '' } of pathwise!.sources)
      if (type !== 'inline' && !path.includes('release/'))
        expect(existsSync(join(FOLDER, path)), path).toBe(true)
    const [, sizes = ''] = /for size in ([\d ]+);/.exec(text)!
    for (const size of sizes.split(' ')) {
      expect(existsSync(join(ROOT, 'build', 'icons', `${size}x${size}.png`)), size).toBe(true)
      expect(Number(size)).toBeLessThanOrEqual(512)
    }
  })

  it('opens cases and organizations, as the other packages do', () => {
    const inline = (name: string) =>
      pathwise!.sources.find((source) => source['dest-filename'] === name)!.contents
    const kinds = config.fileAssociations
    expect(kinds.map(({ ext }) => ext)).toEqual(['pathwise', 'pathwise-org'])
    expect(inline(`${ID}.desktop`)).toContain(
      `MimeType=${kinds.map(({ mimeType }) => `${mimeType};`).join('')}`,
    )
    for (const { mimeType, ext } of kinds) {
      expect(inline(`${ID}.xml`)).toContain(`<mime-type type="${mimeType}">`)
      expect(inline(`${ID}.xml`)).toContain(`<glob pattern="*.${ext}"/>`)
    }
  })

  /** Each is left out where the system has no such tool; the release workflow has them. */
  it.skipIf(!hasTool('flatpak-builder'))('is a manifest that flatpak-builder takes whole', () => {
    const file = join(FOLDER, `${ID}.yml`)
    const read = spawnSync('flatpak-builder', ['--show-manifest', file], { encoding: 'utf8' })
    // It names on stderr each key that it does not know.
    expect({ status: read.status, said: read.stderr }).toEqual({ status: 0, said: '' })
    const known = JSON.parse(read.stdout) as typeof manifest
    expect(known['finish-args']).toEqual(manifest['finish-args'])
    expect(known.modules[0]!['build-commands']).toEqual(pathwise!['build-commands'])
  })

  it.skipIf(!hasTool('desktop-file-validate'))('has a desktop entry that is one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pathwise-flatpak-'))
    try {
      const file = join(folder, `${ID}.desktop`)
      const { contents = '' } = pathwise!.sources.find(
        (source) => source['dest-filename'] === `${ID}.desktop`,
      )!
      writeFileSync(file, contents)
      const { status, stdout } = spawnSync('desktop-file-validate', [file], { encoding: 'utf8' })
      expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('knows no key that a manifest cannot have', () => {
    const given = (value: unknown): string[] =>
      Array.isArray(value)
        ? value.flatMap(given)
        : typeof value === 'object' && value !== null
          ? Object.entries(value).flatMap(([key, of]) => [key, ...given(of)])
          : []
    expect(given(manifest).filter((key) => !KEYS.includes(key))).toEqual([])
  })
})
