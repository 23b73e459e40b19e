import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ROOT } from '../../main/commands/support/paths.ts'

/** Steps of the release workflow that need nobody else's computer, run as they are written there. */
interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly { readonly run?: string }[] }>>
}
const workflow = parse(readFileSync(join(ROOT, '.github', 'workflows', 'dist.yml'), 'utf8')) as Workflow

function stepWith(job: string, words: string): string {
  const found = workflow.jobs[job]!.steps.filter(({ run = '' }) => run.includes(words))
  expect(found, words).toHaveLength(1)
  return found[0]!.run!
}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pathwise-release-'))
  mkdirSync(join(folder, 'release'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** With the shell and the options that the workflow's runners use. */
function run(script: string, { env = {}, cwd = folder } = {}) {
  return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
}

describe.skipIf(process.platform !== 'linux')('a step of the release', () => {
  it('lists what Pathwise is made of, Electron among it', () => {
    for (const name of ['package.json', 'package-lock.json']) cpSync(join(ROOT, name), join(folder, name))
    const { status, stderr } = run(
      stepWith('dist', 'npm sbom').replace('npm sbom', 'npm sbom --package-lock-only'),
    )
    expect({ status, stderr }).toMatchObject({ status: 0 })
    const list = JSON.parse(readFileSync(join(folder, 'release', 'pathwise.cdx.json'), 'utf8')) as {
      bomFormat: string
      components: { name: string; version: string }[]
    }
    expect(list.bomFormat).toBe('CycloneDX')
    const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      devDependencies: Record<string, string>
    }
    expect(list.components).toContainEqual(
      expect.objectContaining({ name: 'electron', version: devDependencies['electron'] }),
    )
  })

  it('writes what each file weighs against, and not its own list', () => {
    writeFileSync(join(folder, 'release', 'Pathwise 1.exe'), 'a program')
    writeFileSync(join(folder, 'release', '-x.deb'), 'a package')
    expect(run(stepWith('release', 'sha256sum --')).status).toBe(0)
    const sums = readFileSync(join(folder, 'release', 'SHA256SUMS'), 'utf8')
    expect(sums).toContain(`${createHash('sha256').update('a program').digest('hex')}  Pathwise 1.exe\n`)
    expect(sums).toContain('  -x.deb\n')
    expect(sums).not.toContain('SHA256SUMS')
    expect(run('sha256sum --check SHA256SUMS', { cwd: join(folder, 'release') }).status).toBe(0)
  })

  it('finds an archive that was built otherwise the second time', () => {
    const script = stepWith('dist', 'sha256sum --check once.txt')
    const made = join(folder, 'release', 'linux-unpacked', 'resources')
    const again = (content: string) => {
      rmSync(join(folder, 'release'), { recursive: true, force: true })
      mkdirSync(made, { recursive: true })
      writeFileSync(join(made, 'app.asar'), 'first')
      // In the place of what packs, which needs the runtime.
      const npm = `npm() { mkdir -p release/linux-unpacked/resources; printf ${content} > release/linux-unpacked/resources/app.asar; }`
      return run(`${npm}\n${script}`)
    }
    expect(again('first').status).toBe(0)
    expect(readFileSync(join(made, 'app.asar'), 'utf8')).toBe('first')
    expect(again('second').status).not.toBe(0)
  })

  it('ends where the tag is not the version', () => {
    const script = stepWith('dist', 'release-notes')
    expect(run(script, { cwd: ROOT, env: { TAG: 'v99.0.0' } }).status).not.toBe(0)
  })

  it.each(['check-linux.sh', 'check-macos.sh'])('is a script that bash can read: %s', (name) => {
    const { status, stderr } = spawnSync('bash', ['-n', join(ROOT, '.github', 'scripts', name)], {
      encoding: 'utf8',
    })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })
})
