import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importedPackages, thirdPartyNotices } from '../../../../main/commands/packaging/notices.ts'
import { ROOT } from '../../../../main/commands/support/paths.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pathwise-notices-'))
  for (const room of ['data', 'main', 'renderer']) mkdirSync(join(root, room))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

function install(path: string, about: object): void {
  const [name = ''] = path.split('node_modules/').slice(-1)
  write(`${path}/package.json`, JSON.stringify({ name, version: '1.0.0', license: 'MIT', ...about }))
}

describe('what an installer carries of others', () => {
  it('is every package that the packed sources import, however they do', () => {
    for (const name of ['a', '@b/c', 'd', 'e', '@f/font', 'g', 'types', 'tool', 'electron'])
      install(`node_modules/${name}`, {})
    write('data/one.ts', "import * as a from 'a'\nimport { readFileSync } from 'node:fs'\n")
    write('main/two.ts', "import c, {\n  type D,\n} from '@b/c/deep.js'\nimport type { T } from 'types'\n")
    write('main/electron/main.ts', "import { app } from 'electron'\nconst { x } = await import('d')\n")
    write('renderer/App.svelte', "<script>\n  import 'e'\n  import F from './F.svelte'\n</script>\n")
    write('renderer/tokens.css', "@font-face { src: url('@f/font/files/x.woff2') }\n@import 'g/base.css';\n")
    write('main/commands/dist.ts', "import { build } from 'tool'\n")
    expect(importedPackages(root)).toEqual(['@b/c', '@f/font', 'a', 'd', 'e', 'g'])
  })

  it('is what they in turn need, each version that is there', () => {
    install('node_modules/a', { dependencies: { deep: '1' } })
    install('node_modules/a/node_modules/deep', { version: '2.0.0', license: 'ISC' })
    install('node_modules/deep', { version: '3.0.0', dependencies: { a: '1' } })
    write('node_modules/a/LICENSE', 'Words of a\n')
    write('data/one.ts', "import 'a'\nimport 'deep'\n")
    const text = thirdPartyNotices(root)
    expect(text).toContain('a 1.0.0 (MIT)\n\nWords of a')
    expect(text).toContain('deep 2.0.0 (ISC)')
    expect(text).toContain('deep 3.0.0 (MIT)')
  })

  it('has to have a licence', () => {
    install('node_modules/a', { license: undefined })
    write('data/one.ts', "import 'a'\n")
    expect(() => thirdPartyNotices(root)).toThrow('a 1.0.0 does not say its licence.')
    write('node_modules/a/LICENSE.md', 'MIT')
    expect(thirdPartyNotices(root)).toContain('a 1.0.0\n\nMIT')
  })

  it('names what Pathwise cannot be without', () => {
    expect(importedPackages(ROOT)).toEqual(
      expect.arrayContaining([
        '@fontsource-variable/inter',
        'better-sqlite3',
        'chart.js',
        'svelte',
        'valibot',
      ]),
    )
    expect(importedPackages(ROOT)).not.toContain('electron-builder')
    expect(thirdPartyNotices(ROOT)).toMatch(/better-sqlite3 \S+ \(MIT\)\n\nThe MIT License/)
  })
})
