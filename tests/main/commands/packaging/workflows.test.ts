import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ROOT } from '../../../../main/commands/support/paths.ts'

interface Step {
  readonly name?: string
  readonly uses?: string
  readonly run?: string
  readonly env?: Readonly<Record<string, unknown>>
  readonly with?: Readonly<Record<string, unknown>>
}
interface Job {
  readonly strategy?: { readonly matrix: { readonly include?: readonly Readonly<Record<string, string>>[] } }
  readonly needs?: string | readonly string[]
  readonly if?: string
  readonly permissions?: Readonly<Record<string, string>>
  readonly 'timeout-minutes'?: number
  readonly steps: readonly Step[]
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, Job>>
}

const FOLDER = join(ROOT, '.github', 'workflows')
const files = readdirSync(FOLDER).map((name) => {
  const text = readFileSync(join(FOLDER, name), 'utf8')
  return { name, text, workflow: parse(text, { strict: true, uniqueKeys: true }) as Workflow }
})
const steps = files.flatMap(({ name, workflow }) =>
  Object.entries(workflow.jobs).flatMap(([job, { steps: of }]) =>
    of.map((step) => ({ ...step, where: `${name}, ${job}: ${step.name ?? step.uses ?? step.run}` })),
  ),
)
const dist = files.find(({ name }) => name === 'dist.yml')!.workflow

describe('every workflow', () => {
  it('takes actions by the hash of a commit, with the version beside it, and each by one hash', () => {
    const uses = files.flatMap(({ text }) => [...text.matchAll(/^\s*- uses: (.*)$|^\s*uses: (.*)$/gm)])
    const named = uses.map(([, first, second]) => first ?? second ?? '')
    expect(named.length).toBe(steps.filter((step) => step.uses).length)
    for (const each of named) expect(each).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
    const hashes = new Set(named)
    expect(hashes.size).toBe(new Set(named.map((each) => each.split('@')[0])).size)
  })

  it('may read, and a job that may write says what and runs for a tag alone', () => {
    for (const { workflow } of files) expect(workflow.permissions).toEqual({ contents: 'read' })
    const writing = files.flatMap(({ workflow }) =>
      Object.entries(workflow.jobs).filter(([, { permissions }]) => permissions !== undefined),
    )
    expect(writing.map(([name]) => name)).toEqual(['release'])
    expect(writing[0]![1]).toMatchObject({
      if: "github.ref_type == 'tag'",
      permissions: { contents: 'write', 'id-token': 'write', attestations: 'write' },
    })
  })

  it('leaves no key behind a checkout, and ends by itself', () => {
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
      expect(step.with?.['persist-credentials'], step.where).toBe(false)
    for (const { name, workflow } of files)
      for (const [job, { 'timeout-minutes': minutes }] of Object.entries(workflow.jobs))
        expect(minutes, `${name}, ${job}`).toBeGreaterThan(0)
  })

  it('puts nothing into a script that somebody else could have written', () => {
    for (const { run = '', where } of steps) {
      const put = [...run.matchAll(/\$\{\{\s*([\w.]+)/g)].map(([, what = '']) => what)
      expect(
        put.filter((what) => !what.startsWith('matrix.')),
        where,
      ).toEqual([])
    }
  })

  it('names only jobs, scripts and tests that are there', () => {
    for (const { workflow } of files)
      for (const { needs = [] } of Object.values(workflow.jobs))
        for (const each of [needs].flat()) expect(workflow.jobs).toHaveProperty(each)
    const named = steps.flatMap(({ run = '' }) => [
      ...run.matchAll(/(?:\.github[\\/]scripts|main|tests)[\\/][\w\\/.-]+\.(?:sh|ps1|mjs|ts)/g),
    ])
    expect(named.length).toBeGreaterThan(8)
    for (const [file] of named) expect(existsSync(join(ROOT, file.replaceAll('\\', '/'))), file).toBe(true)
  })
})

describe('the release', () => {
  const DIST = 'npm run dist'
  const signing = dist.jobs['release']!.steps.find(({ run }) => run?.includes('npm run updates'))!

  it('signs the list of updates with a key of its own, where there is one, and says so where there is none', () => {
    expect(signing.env).toEqual({ PATHWISE_UPDATE_KEY: '${{ secrets.PATHWISE_UPDATE_KEY }}' })
    expect(signing.run).toMatch(
      /^if \[ -n "\$PATHWISE_UPDATE_KEY" \]; then\n +npm run updates -- list release\nelse/,
    )
    expect(signing.run).toContain('::notice::')
    const runs = dist.jobs['release']!.steps.map(({ run = '' }) => run)
    expect(runs.indexOf(signing.run ?? ''), 'before it is weighed').toBeLessThan(
      runs.findIndex((run) => run.includes('SHA256SUMS')),
    )
  })

  it('gives certificates to the packing alone, and never for somebody else’s request', () => {
    for (const { env = {}, run, where } of steps)
      if (JSON.stringify(env).includes('secrets.') && run !== signing.run) expect(run, where).toBe(DIST)
    for (const { text, workflow } of files)
      if (text.includes('secrets.')) expect(Object.keys(workflow.on)).toEqual(['push', 'workflow_dispatch'])
  })

  it('keeps every kind of package, and checks each on both processors before it drafts anything', () => {
    const upload = dist.jobs['dist']!.steps.find(({ uses }) => uses?.includes('upload-artifact'))!
    const kept = String(upload.with?.['path'])
    for (const ending of ['exe', 'msi', 'zip', 'dmg', 'AppImage', 'deb', 'rpm', 'cdx.json'])
      expect(kept).toContain(`release/*.${ending}\n`.trim())
    for (const job of ['dist', 'other-processor']) {
      const run = dist.jobs[job]!.steps.map((step) => step.run ?? '').join('\n')
      for (const script of ['check-linux.sh', 'check-macos.sh', 'check-windows.ps1'])
        expect(run, job).toContain(script)
    }
    expect(dist.jobs['release']!.needs).toEqual(['dist', 'other-processor'])
  })

  it('runs on three systems and both processors of each', () => {
    const on = (job: string) =>
      dist.jobs[job]!.strategy!.matrix.include!.map(({ os, processor }) => [os, processor])
    expect([...on('dist'), ...on('other-processor')]).toEqual([
      ['ubuntu-latest', 'amd64'],
      ['windows-latest', 'x64'],
      ['macos-latest', 'arm64'],
      ['ubuntu-24.04-arm', 'arm64'],
      ['windows-11-arm', 'arm64'],
      ['macos-15-intel', 'x64'],
    ])
  })

  it('signs and notarizes by the secrets that docs/packaging.md names, and by no other', () => {
    const packing = dist.jobs['dist']!.steps.find(({ run }) => run === DIST)!
    const secrets = [...JSON.stringify(packing.env).matchAll(/secrets\.(\w+)/g)].map(([, name]) => name)
    const documented = readFileSync(join(ROOT, 'docs', 'packaging.md'), 'utf8')
    expect(new Set(secrets)).toEqual(
      new Set([
        ...['WIN_CSC_LINK', 'WIN_CSC_KEY_PASSWORD', 'MAC_CSC_LINK', 'MAC_CSC_KEY_PASSWORD'],
        ...['APPLE_ID', 'APPLE_APP_SPECIFIC_PASSWORD', 'APPLE_TEAM_ID'],
      ]),
    )
    for (const name of new Set(secrets)) expect(documented).toContain(`\`${name}\``)
  })

  it('says where its files come from, what they weigh against, and waits for a person', () => {
    const words = JSON.stringify(dist.jobs['release'])
    expect(words).toContain('actions/attest-build-provenance@')
    expect(words).toContain('SHA256SUMS')
    expect(words).toContain('--draft --verify-tag')
    expect(words).toContain('release-notes')
    const made = JSON.stringify(dist.jobs['dist'])
    for (const part of ['npm sbom', 'sha256sum --check', 'weston --backend=headless', 'release-notes'])
      expect(made).toContain(part)
  })

  it.each(['check-linux.sh', 'check-macos.sh', 'check-windows.ps1'])(
    'reads the line of the self-check, opens a case and finds it after the removal: %s',
    (name) => {
      const script = readFileSync(join(ROOT, '.github', 'scripts', name), 'utf8')
      expect(script).toContain('Pathwise .+ programs at .+, a PDF of .+ read\\.')
      expect(script).toMatch(/--self-check/)
      const file = /tests[\\/]fixtures[\\/][\w.\\/-]+\.pathwise/.exec(script)![0].replaceAll('\\', '/')
      expect(existsSync(join(ROOT, file))).toBe(true)
      // The last thing that each does with the person's data is to find it.
      expect(script.match(/person\.db|HasCase/g)!.length).toBeGreaterThan(2)
    },
  )
})
