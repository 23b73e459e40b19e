import { existsSync, readFileSync } from 'node:fs'
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

  it('opens cases, as the other packages do', () => {
    const [{ mimeType, ext }] = config.fileAssociations as [{ mimeType: string; ext: string }]
    const inline = (name: string) =>
      pathwise!.sources.find((source) => source['dest-filename'] === name)!.contents
    expect(inline(`${ID}.desktop`)).toContain(`MimeType=${mimeType};`)
    expect(inline(`${ID}.xml`)).toContain(`<mime-type type="${mimeType}">`)
    expect(inline(`${ID}.xml`)).toContain(`<glob pattern="*.${ext}"/>`)
  })
})
